import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../rules/readers/plain.ts';
import { type LegalDocument, parseStructure, partsOf, type StructureNode } from '../../rules/structure/index.ts';
import type { Span } from '../../rules/text/types.ts';
import { corpus, textFiles } from '../support/paths.ts';
import { parse } from './support.ts';

const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end && inner.start < inner.end;

/** What is wrong with units: each within its parent, in order, none over another, its label and title inside it. */
function faultsOfUnits(nodes: readonly StructureNode[], parent: StructureNode | null, room: Span): string[] {
  const faults: string[] = [];
  let before = room.start;
  for (const node of nodes) {
    const name = `${node.type} ${node.number} ${node.start}-${node.end}`;
    if (node.parent !== parent) faults.push(`${name}: parent`);
    if (!within(node, room)) faults.push(`${name}: not within ${room.start}-${room.end}`);
    if (node.start < before) faults.push(`${name}: over the one before, ${before}`);
    if (!within(node.label, node)) faults.push(`${name}: label ${node.label.start}-${node.label.end}`);
    if (node.title !== null && (!within(node.title, node) || node.title.start < node.label.end))
      faults.push(`${name}: title ${node.title.start}-${node.title.end}`);
    before = node.end;
    faults.push(...faultsOfUnits(node.children, node, node));
  }
  return faults;
}

/** What is wrong with the paragraphs: every block in exactly one, in order, none over another, each found by its offsets. */
function faultsOfParagraphs(document: LegalDocument): string[] {
  const { source, paragraphs } = document;
  const faults: string[] = [];
  let block = 0;
  let before = 0;
  for (const p of paragraphs) {
    if (p.firstBlock !== block) faults.push(`block ${block} is in no paragraph`);
    if (p.endBlock <= p.firstBlock) faults.push(`no block at ${p.start}`);
    block = p.endBlock;
    if (p.start !== source.blocks[p.firstBlock].start || p.end !== source.blocks[p.endBlock - 1].end)
      faults.push(`paragraph ${p.start}-${p.end} is not its blocks`);
    if (p.start < before) faults.push(`paragraph ${p.start} over the one before`);
    before = p.end;
    if (p.node !== null && p.start < p.end && !within(p, p.node))
      faults.push(`paragraph ${p.start}-${p.end} outside its node ${p.node.start}-${p.node.end}`);
    if (p.attachment >= document.attachments.length) faults.push(`no attachment ${p.attachment}`);
    if (p.start < p.end && document.paragraphAt(p.start) !== p) faults.push(`not found at ${p.start}`);
    if (p.start < p.end && document.paragraphAt(p.end - 1) !== p) faults.push(`not found at ${p.end - 1}`);
  }
  if (block !== source.blocks.length) faults.push(`blocks from ${block} on are in no paragraph`);
  return faults;
}

const ordered = (spans: readonly Span[]): boolean =>
  spans.every((span, i) => span.start < span.end && (i === 0 || span.start >= spans[i - 1].end));

function faults(document: LegalDocument): string[] {
  const whole = { start: 0, end: document.source.text.length };
  const found = [...faultsOfParagraphs(document), ...faultsOfUnits(document.body, null, whole)];
  for (const attachment of document.attachments) found.push(...faultsOfUnits(attachment.body, null, attachment));
  const lists = {
    attachments: document.attachments,
    quoted: document.quoted,
    outside: document.outside,
    bases: document.preamble.bases,
    considerations: document.preamble.considerations,
    signatures: document.conclusions.signatures,
    recipients: document.conclusions.recipients?.items ?? [],
    procedures: document.procedures,
  };
  for (const [name, spans] of Object.entries(lists)) if (!ordered(spans)) found.push(`${name} out of order`);
  for (const [name, span] of Object.entries(partsOf(document)))
    if (span !== null && !within(span, whole)) found.push(`${name} ${span.start}-${span.end}`);
  const { text } = document.source;
  for (const part of [...document.preamble.bases, document.header.type])
    if (part !== null && part.text !== text.slice(part.start, part.end)) found.push(`words of ${part.start}`);
  return found;
}

/** Lines that open, close or imitate a part. */
const lines = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
  'Số:      /2026/QĐ-UBND',
  'Lai Châu, ngày    tháng    năm 2026',
  'QUYẾT ĐỊNH',
  'QUYẾT ĐỊNH:',
  'V/v góp ý dự thảo',
  'Kính gửi: Sở Tư pháp',
  'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Căn cứ Nghị định số 78/2025/NĐ-CP;',
  'Theo đề nghị của Giám đốc Sở Tư pháp;',
  'Ủy ban nhân dân ban hành Quyết định quy định',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Mục 1',
  '# Điều 1. Phạm vi',
  'Điều 2. Sửa đổi, bổ sung Điều 5 như sau:',
  '“Điều 5. Trách nhiệm',
  '1. Trách nhiệm”.',
  '> “1. Trách nhiệm',
  'a) Nội dung;',
  'đ) Nội dung”;',
  '1.1. Nội dung',
  'I. MỤC ĐÍCH',
  '- Nội dung',
  '+ Nội dung',
  'PHỤ LỤC I',
  '(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND ngày 10 tháng 3 năm 2026)',
  'Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026./.',
  'Nơi nhận: - Như Điều 3; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Nguyễn Văn A',
  '| TT | Nội dung |',
  '|---|---|',
  '| 1 | Điều 3. Nội dung |',
  '1. Trình tự thực hiện',
  'Tên thủ tục: Cấp giấy phép',
  '-----',
  '',
  '',
  '[^1]: Chú thích',
  '[...]',
];

type Edit = {
  readonly what: 'delete' | 'duplicate' | 'swap' | 'cut' | 'insert' | 'join';
  readonly at: number;
  readonly with: number;
};

const edits = fc.array(
  fc.record({
    what: fc.constantFrom('delete', 'duplicate', 'swap', 'cut', 'insert', 'join'),
    at: fc.nat(100_000),
    with: fc.nat(100_000),
  }) as fc.Arbitrary<Edit>,
  { minLength: 1, maxLength: 12 },
);

function edited(text: string, list: readonly Edit[]): string {
  const rows = text.split('\n');
  for (const edit of list) {
    const at = edit.at % rows.length;
    const other = edit.with % rows.length;
    if (edit.what === 'delete' && rows.length > 1) rows.splice(at, 1);
    else if (edit.what === 'duplicate') rows.splice(other, 0, rows[at]);
    else if (edit.what === 'swap') [rows[at], rows[other]] = [rows[other], rows[at]];
    else if (edit.what === 'cut') rows[at] = rows[at].slice(edit.with % (rows[at].length + 1));
    else if (edit.what === 'insert') rows.splice(at, 0, lines[edit.with % lines.length]);
    else if (at + 1 < rows.length) rows.splice(at, 2, `${rows[at]} ${rows[at + 1]}`);
  }
  return rows.join('\n');
}

async function parseAs(text: string, name: string): Promise<LegalDocument> {
  return parseStructure(await readBytes(new TextEncoder().encode(text), { name }));
}

describe('whatever the text, every block has its place and units nest', () => {
  test('sample drafts', () => {
    for (const [name, { text }] of Object.entries(drafts)) expect(faults(parse(text)), name).toEqual([]);
  });

  test('sample drafts, edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(drafts)), edits, (sample, list) => {
        expect(faults(parse(edited(sample.text, list)))).toEqual([]);
      }),
      { numRuns: 400, seed: 20261124 },
    );
  });

  for (const name of ['a.txt', 'a.md']) {
    test(`lines in any order, as ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 60 }), async (list) => {
          expect(faults(await parseAs(list.join('\n'), name))).toEqual([]);
          expect(faults(await parseAs(list.join('\n\n'), name))).toEqual([]);
        }),
        { numRuns: 300, seed: 20261124 },
      );
    });
  }

  test('any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(faults(parse(text))).toEqual([]);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });

  for (const folder of ['seeds', 'labelled', 'texts'] as const) {
    const path = corpus(folder);
    test.skipIf(path === null)(`real documents: ${folder}`, { timeout: 120_000 }, () => {
      for (const file of textFiles(path!)) {
        const text = readFileSync(join(path!, file), 'utf8');
        expect(faults(parse(text)), file).toEqual([]);
        // Begun and ended anywhere.
        expect(faults(parse(text.slice(text.length >> 2, (text.length >> 2) * 3))), `${file}, its middle`).toEqual([]);
      }
    });
  }
});

test('the same text gives the same structure, also from the normalized twin of a decomposed one', () => {
  for (const { text } of Object.values(drafts)) {
    const shape = (document: LegalDocument): string[] =>
      document.paragraphs.map((p) => `${p.zone} ${p.attachment} ${p.node?.type} ${p.node?.number} ${p.quoted}`);
    const first = parse(text);
    expect(shape(parse(text))).toEqual(shape(first));
    expect(shape(parse(text.normalize('NFD')))).toEqual(shape(first));
    expect(shape(parseStructure(readPlain(text.replaceAll('\n', '\r\n'))))).toEqual(shape(first));
  }
});
