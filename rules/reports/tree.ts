import { unitWords } from '../engine/outline.ts';
import type { CheckResult, Lang } from '../engine/types.ts';
import type { IsoDate } from '../law/types.ts';
import type { NodeType, StructureNode } from '../structure/types.ts';
import { type CitationStatus, inspected, type PartJson } from './inspect.ts';
import { lineText } from './position.ts';
import type { PrintOptions } from './types.ts';
import { clean, pad, shorten } from './width.ts';
import { kindEvidenceWords, kindWords, printDate, say } from './words.ts';

const typeWords: Readonly<Record<NodeType, readonly [vi: string, en: string]>> = { ...unitWords, bullet: ['-', '-'] };

const roleWords: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  basis: ['căn cứ', 'basis'],
  reference: ['viện dẫn', 'reference'],
  amends: ['sửa đổi', 'amends'],
  repeals: ['bãi bỏ, thay thế', 'repeals'],
  'amended-by': ['văn bản sửa đổi', 'amended by'],
  history: ['lịch sử', 'history'],
  self: ['chính dự thảo', 'the draft itself'],
};

const statusWords: Readonly<Record<CitationStatus, readonly [vi: string, en: string]>> = {
  unknown: ['không có trong dữ liệu', 'not in the data'],
  'not-yet': ['chưa có hiệu lực', 'not yet in force'],
  lapsed: ['hết hiệu lực', 'lapsed'],
  suspended: ['đang ngưng hiệu lực', 'suspended'],
  amended: ['đã được sửa đổi, bổ sung', 'amended'],
  'unit-repealed': ['phần viện dẫn đã bị bãi bỏ', 'cited unit repealed'],
  'unit-amended': ['phần viện dẫn đã được sửa đổi', 'cited unit amended'],
  'no-change-known': ['chưa thấy thay đổi trong dữ liệu', 'no change known'],
  ambiguous: ['chưa phân biệt được là văn bản nào', 'several documents fit'],
  'wrong-date': ['ngày không khớp dữ liệu', 'date differs from the data'],
};

/** What the data says of a citation, in words. */
function citationStatusWords(status: CitationStatus, lang: Lang): string {
  return statusWords[status][lang === 'vi' ? 0 : 1];
}

/** What was recognised in a draft, as a tree for people. Ends with a line end. */
export function inspectTree(path: string, result: CheckResult, options: PrintOptions): string {
  const { lang, palette } = options;
  const data = inspected(path, result);
  const at = (part: { range: PartJson['range'] }): string => palette.dim(lineText(part.range, lang));
  const fit = (text: string, used: number): string => shorten(clean(text), Math.max(20, options.width - used));
  const out: string[] = [palette.bold(clean(path))];
  const evidence = result.document.kindEvidence.map(({ what }) => kindEvidenceWords[what][lang]).join(', ');
  out.push(
    `  ${kindWords[result.document.kind][lang]}${evidence ? ` (${say(lang, 'nhận ra qua', 'told by')} ${evidence})` : ''}`,
  );
  if (result.document.header.issuer)
    out.push(`  ${say(lang, 'Cơ quan ban hành', 'Issuer')}: ${fit(result.document.header.issuer.name, 22)}`);

  const { components: c } = data;
  const rows: [string, PartJson | null][] = [
    [say(lang, 'Quốc hiệu', 'National name'), c.nationalName],
    [say(lang, 'Tiêu ngữ', 'Motto'), c.motto],
    [say(lang, 'Số, ký hiệu', 'Symbol'), c.symbol],
    [say(lang, 'Địa danh, thời gian', 'Place and date'), c.placeDate],
    [say(lang, 'Tên loại', 'Type'), c.type],
    [say(lang, 'Trích yếu', 'Subject'), c.subject],
    ...c.legalBases.map((part, i): [string, PartJson] => [`${say(lang, 'Căn cứ', 'Legal basis')} ${i + 1}`, part]),
    [say(lang, 'Hiệu lực', 'Effect'), c.effect],
    [say(lang, 'Nơi nhận', 'Recipients'), c.recipients],
    [say(lang, 'Chữ ký', 'Signature'), c.signature],
  ];
  out.push('', `  ${palette.bold(say(lang, 'Thành phần thể thức', 'Components'))}`);
  for (const [name, part] of rows) {
    out.push(
      `  ${part ? '+' : '-'} ${pad(name, 20)} ${part ? `${fit(part.text, 36)}  ${at(part)}` : palette.dim(say(lang, 'không thấy', 'not found'))}`,
    );
  }

  const { source, document } = result;
  const outline = (nodes: readonly StructureNode[], indent: string): void => {
    const stack = nodes.map((node) => ({ node, indent })).reverse();
    while (stack.length > 0) {
      const { node, indent: margin } = stack.pop()!;
      const label = [typeWords[node.type][lang === 'vi' ? 0 : 1], node.number].filter((part) => part !== '').join(' ');
      // A unit without a name is known by its first words.
      const words = node.title ?? { start: node.label.end, end: Math.min(node.end, node.label.end + options.width) };
      const text = source.text.slice(words.start, words.end).trim().split('\n')[0];
      const shown = text === '' ? label : node.type === 'bullet' ? `- ${text}` : `${label}. ${text}`;
      out.push(`${margin}${fit(shown, margin.length + 14)}  ${palette.dim(lineText(source.locate(node), lang))}`);
      for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i], indent: `${margin}  ` });
    }
  };
  if (document.body.length > 0) {
    out.push('', `  ${palette.bold(say(lang, 'Bố cục', 'Outline'))}`);
    outline(document.body, '  ');
  }
  document.attachments.forEach((attachment, i) => {
    out.push('', `  ${palette.bold(fit(data.attachments[i].title ?? say(lang, 'Văn bản kèm theo', 'Attachment'), 2))}`);
    outline(attachment.body, '  ');
  });
  for (const procedure of data.procedures) {
    out.push('', `  ${palette.bold(say(lang, 'Thủ tục hành chính', 'Procedure'))}: ${fit(procedure.name ?? '', 24)}`);
    for (const [key, part] of Object.entries(procedure.components))
      out.push(`  + ${pad(key, 20)} ${fit(part.text, 36)}  ${at(part)}`);
  }

  out.push(
    '',
    `  ${palette.bold(`${say(lang, 'Viện dẫn', 'Citations')} (${data.citations.length})`)} ${palette.dim(asOfWords(result.asOf, lang))}`,
  );
  for (const citation of data.citations) {
    const role =
      roleWords[citation.role][lang === 'vi' ? 0 : 1] +
      (citation.inTitle ? say(lang, ', trong tên văn bản', ', in a title') : '');
    out.push(
      `  ${pad(lineText(citation.range, lang), 10)}${fit(citation.text, 60)}  ${palette.dim(role)}  ${citationStatusWords(citation.status, lang)}`,
    );
  }
  return `${out.join('\n')}\n`;
}

function asOfWords(asOf: IsoDate, lang: Lang): string {
  return say(lang, `tình trạng tại ngày ${printDate(asOf, lang)}`, `state as of ${asOf}`);
}
