import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

/** The head of a document that a conversion lost: one finding that names what is missing, from three parts on. */
const { text, asOf } = drafts['quyet-dinh-qppl'];
const parts: Readonly<Record<string, string>> = {
  'national-name': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n',
  motto: 'Độc lập - Tự do - Hạnh phúc\n---------------\n',
  issuer: 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\n',
  symbol: 'Số: 41/2026/QĐ-UBND\n',
  'place-date': 'Lai Châu, ngày 24 tháng 11 năm 2026\n',
};
const names = Object.keys(parts);

async function absences(without: readonly string[]) {
  const draft = without.reduce((words, name) => replaceOnce(words, parts[name], ''), text);
  const { findings } = await check(draft, { asOf, kind: 'quyet-dinh-qppl' });
  return { draft, list: findings.filter((finding) => finding.absent !== null) };
}

test('every three, four or five missing parts are one error that names them', async () => {
  const wrong: string[] = [];
  for (let mask = 0; mask < 1 << names.length; mask++) {
    const without = names.filter((_, n) => (mask & (1 << n)) !== 0);
    if (without.length < 3) continue;
    const { list } = await absences(without);
    const told = list.map(
      ({ absent, severity, related }) => `${severity} ${absent?.subject}: ${related.map((one) => one.absent).join()}`,
    );
    if (told.join() !== `error header: ${without.join()}`) wrong.push(`${without.join()} → ${told.join(' | ')}`);
  }
  expect(wrong).toEqual([]);
});

test('its place is where the title begins, and its words name the parts', async () => {
  const { draft, list } = await absences(names);
  const [finding] = list;
  expect(finding.at).toEqual({ start: draft.indexOf('QUYẾT ĐỊNH'), end: draft.indexOf('QUYẾT ĐỊNH') });
  expect(finding.words.vi.what).toBe(
    'Phần đầu của văn bản không có trong tệp: thiếu Quốc hiệu; Tiêu ngữ; tên cơ quan ban hành; số, ký hiệu và địa danh, thời gian ban hành.',
  );
});

test('one or two missing parts are a finding each', async () => {
  for (const a of names) {
    for (const b of names) {
      const without = [...new Set([a, b])];
      const { list } = await absences(without);
      expect(list.map(({ absent }) => absent?.subject).sort()).toEqual([...without].sort());
    }
  }
});

test('before the first day of the form rules nothing is told', async () => {
  const draft = names.reduce((words, name) => replaceOnce(words, parts[name], ''), text);
  const { findings } = await check(draft, { asOf: '2019-06-01', kind: 'quyet-dinh-qppl' });
  expect(findings.filter(({ rule }) => rule === 'the-thuc/header')).toEqual([]);
});
