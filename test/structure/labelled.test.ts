import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPlain } from '../../rules/readers/plain.ts';
import { type LegalDocument, parseStructure, type StructureNode } from '../../rules/structure/index.ts';
import { corpus } from '../support/paths.ts';

interface Label {
  readonly number: string;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly title: string;
  readonly has: Readonly<Record<string, boolean | number>>;
  readonly articles: readonly string[];
  readonly attached_articles: readonly string[];
  readonly chapters: number;
}

/**
 * Where our reading is another than the label's, with the reason:
 * - 228/2026/NĐ-CP ends at `TM. CHÍNH PHỦ`: the label counts no office that signs, we read the first line of the signature;
 * - a procedure sheet's code (`Mã hiệu`) is its number in the label, and yet the label says that it has no number line.
 */
const QUIRKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '228-2026-NĐ-CP': { chuc_vu_ky: true },
  'TTHC-24-Đăng-ký-chấm-dứt-giám-sát-việc-giám-hộ': { so_ky_hieu: true },
  'TTHC-31-Đăng-ký-kết-hôn-lưu-động': { so_ky_hieu: true },
};

const fold = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const bare = (text: string | null): string | null =>
  text === null ? null : text.normalize('NFC').replace(/\s+/gu, '');

function numbers(nodes: readonly StructureNode[], type: StructureNode['type']): string[] {
  return nodes.flatMap((node) => [...(node.type === type ? [node.number] : []), ...numbers(node.children, type)]);
}

/** Căn cứ of the preamble, or the bullets under the heading of a procedure sheet. */
function basisCount(document: LegalDocument): number {
  const listed = document.procedures[0]?.components['can-cu'];
  return listed ? listed.text.split('\n').filter((line) => /^\s*-/u.test(line)).length : document.preamble.bases.length;
}

function read(document: LegalDocument): Record<string, unknown> {
  const { header, conclusions, clauses } = document;
  const attached = document.attachments.flatMap(({ body }) => [...body]);
  return {
    number: bare(header.symbol),
    // Where the header prints none, the line of authority above the căn cứ names it.
    issuer: fold(header.issuer?.name ?? (header.authorityLine === null ? null : document.issuer?.name)),
    place: fold(header.place),
    date: header.date,
    title: fold(header.subject?.text),
    quoc_hieu: header.nationalName !== null,
    tieu_ngu: header.motto !== null,
    so_ky_hieu: header.symbolLine !== null,
    dia_danh_ngay: header.placeDate !== null,
    ten_loai: header.type !== null,
    trich_yeu: header.subject !== null,
    can_cu: basisCount(document),
    noi_nhan: conclusions.recipients !== null,
    chuc_vu_ky: conclusions.signatures.length > 0,
    hieu_luc: clauses.effect.length > 0,
    articles: numbers(document.body, 'article'),
    attached_articles: numbers(attached, 'article'),
    chapters: numbers([...document.body, ...attached], 'chapter').length,
  };
}

function expected(name: string, label: Label): Record<string, unknown> {
  return {
    number: bare(label.number),
    issuer: fold(label.issuer),
    place: fold(label.place),
    date: label.date,
    title: fold(label.title),
    ...label.has,
    articles: label.articles,
    attached_articles: label.attached_articles,
    chapters: label.chapters,
    ...QUIRKS[name],
  };
}

const folder = corpus('labelled');

describe.skipIf(folder === null)('labelled documents', () => {
  const names = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
  const score = { right: 0, all: 0 };

  test('the folder holds labels', () => expect(names.length).toBeGreaterThan(10));

  test.each(names.map((name) => name.slice(0, -5)))('%s', (name) => {
    const label: Label = JSON.parse(readFileSync(join(folder!, `${name}.json`), 'utf8'));
    const document = parseStructure(readPlain(readFileSync(join(folder!, `${name}.txt`), 'utf8')));
    const got = read(document);
    const want = expected(name, label);
    for (const [key, value] of Object.entries(want)) {
      score.all++;
      if (JSON.stringify(got[key]) === JSON.stringify(value)) score.right++;
    }
    expect(got).toEqual(want);
  });

  afterAll(() => console.log(`labelled: ${score.right} of ${score.all} parts of structure as labelled`));
});
