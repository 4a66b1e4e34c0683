import { checks } from '@rasoat/rules';
import { missingWords } from '@rasoat/rules/reports/words';
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
