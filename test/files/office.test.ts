import { checks, readBytes, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { defectiveDraft, findingsOf } from '../readers/word-files/drafts.ts';
import { centralLaw } from '../support/check.ts';
import { docOfDraft, htmlOfDraft, odtOfDraft, rtfOfDraft } from './drafts.ts';
import { officeFiles } from './office.ts';

test('06: automatic numbers of Word from before 2007', async () => {
  const { text, format } = await readBytes(officeFiles['06.doc'](), { name: '06.doc' });
  expect(format).toBe('doc');
  expect(text.trimEnd().split('\n')).toEqual([
    'Điều 1. Phạm vi',
    '1. khoản',
    'a) điểm',
    'b) điểm',
    '2. khoản',
    'a) điểm',
    'Điều 2. Đối tượng',
    'Điều 3. Gõ bằng tay',
    'Điều 7. Nối từ số bảy',
    '1. khoản',
    'Điều 1. Theo kiểu',
    'Điều 2. Theo kiểu dựa trên kiểu',
    'Điều 1. Bắt đầu lại',
    '- gạch đầu dòng',
  ]);
});

test.each([
  ['07-rtf-renamed.doc', 'rtf'],
  ['08-html-renamed.doc', 'html'],
  ['19.odt', 'odt'],
])('%s is read as %s: the findings are those of the plain draft', async (name, format) => {
  const { text, asOf } = drafts['quyet-dinh-tthc'];
  const bytes = officeFiles[name]();
  expect((await readBytes(bytes, { name })).format).toBe(format);
  expect(await findingsOf(bytes, name, asOf)).toEqual(await findingsOf(new TextEncoder().encode(text), 'a.txt', asOf));
});

test('13: a password is told, with the way out, and nothing is concluded', async () => {
  const source = await readBytes(officeFiles['13-password.docx'](), { name: '13-password.docx' });
  const asOf = '2026-11-24';
  const { findings } = new Session(checks, { law: centralLaw(), today: asOf, asOf }).run(source);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['input/unread', 'error']]);
  expect(source.notes[0].vi).toMatch(/mật khẩu.*Hãy mở tệp, bỏ mật khẩu/u);
});

describe('one draft in every format has the same findings', () => {
  const writers = { doc: docOfDraft, rtf: rtfOfDraft, 'html.doc': htmlOfDraft, odt: odtOfDraft };
  for (const [id, { asOf }] of Object.entries(drafts)) {
    test(id, async () => {
      const text = defectiveDraft(id);
      const wanted = await findingsOf(new TextEncoder().encode(text), 'a.txt', asOf);
      expect(wanted.length).toBeGreaterThan(3);
      for (const [ending, write] of Object.entries(writers))
        expect(await findingsOf(write(text), `a.${ending}`, asOf), ending).toEqual(wanted);
    });
  }
});
