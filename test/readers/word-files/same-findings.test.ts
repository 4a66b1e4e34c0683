import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { docxOf } from '../../support/docx.ts';
import { convert, hasTool } from '../../support/tools.ts';
import { defectiveDraft, findingsOf } from './drafts.ts';

/** Written to `.doc` by LibreOffice 7.4, the second of two lists of one kind loses its number at the second paragraph (read again by itself, too). */
const TYPED = ['quyet-dinh-quy-che'];

test.skipIf(!hasTool('soffice'))(
  'a draft in DOC, RTF and ODT, as LibreOffice writes them, has the findings of the plain draft',
  { timeout: 120_000 },
  async () => {
    const files = Object.keys(drafts).map((id) => ({
      id,
      name: `${id}.docx`,
      bytes: docxOf(defectiveDraft(id), { automatic: !TYPED.includes(id) }),
    }));
    const wanted = new Map<string, readonly string[]>();
    let count = 0;
    for (const { id } of files) {
      const found = await findingsOf(new TextEncoder().encode(defectiveDraft(id)), `${id}.txt`, drafts[id].asOf);
      wanted.set(id, found);
      count += found.length;
    }
    expect(count).toBeGreaterThan(150);
    for (const to of ['doc', 'rtf', 'odt']) {
      for (const [k, bytes] of convert(files, to).entries()) {
        const { id } = files[k];
        expect(await findingsOf(bytes, `${id}.${to}`, drafts[id].asOf), `${id}.${to}`).toEqual(wanted.get(id));
      }
    }
  },
);
