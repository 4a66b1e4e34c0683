import { checks } from '@rasoat/rules';
import { eventBy, missingWords } from '@rasoat/rules/reports/words';
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
