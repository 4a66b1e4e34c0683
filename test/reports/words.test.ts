import { checks } from '@rasoat/rules';
import { eventBy, missingWords, sourceNote } from '@rasoat/rules/reports/words';
import { expect, test } from 'vitest';

test('every part that a rule calls missing has a name in both languages', () => {
  const nameless = new Set<string>();
  for (const rule of checks) {
    for (const subject of rule.examples.bad.flatMap((example) => example.absent ?? [])) {
      if (missingWords(subject, 'vi') === '(thiếu)' || missingWords(subject, 'en') === '(missing)')
        nameless.add(subject);
    }
  }
  expect([...nameless]).toEqual([]);
  expect(missingWords('motto', 'vi')).toBe('(thiếu) Tiêu ngữ');
});

test('what a document does is done by it; what comes about under it is not', () => {
  expect(eventBy('replaced', 'Nghị định A', 'vi')).toBe('bị thay thế bởi Nghị định A');
  expect(eventBy('verify', 'Nghị định A', 'vi')).toBe('tình trạng cần kiểm tra lại theo Nghị định A');
  expect(eventBy('expired', 'Decree A', 'en')).toBe('expired under Decree A');
  expect(eventBy('expired', null, 'vi')).toBe('hết hiệu lực');
});

test('a count of citations is told in the language asked for', () => {
  expect(sourceNote('Pháp điển; citations ×88', 'vi')).toBe('; nguồn: Pháp điển; 88 lần được viện dẫn');
  expect(sourceNote('citations (trùng)', 'vi')).toBe('; nguồn: lời viện dẫn (trùng)');
  expect(sourceNote('citations ×88', 'en')).toBe('; source: citations ×88');
  expect(sourceNote('', 'vi')).toBe('');
});
