import type { LegalDocument, NodeType, Part, Procedure, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { printPath } from './print-path.ts';
import { attachmentHead, draftHead } from './things.ts';
import type { Lang } from './types.ts';

export type OutlineKind =
  | Exclude<NodeType, 'bullet'>
  | 'preface'
  | 'bases'
  | 'basis'
  | 'consideration'
  | 'attachment'
  | 'procedures'
  | 'procedure'
  | 'component'
  | 'recipients'
  | 'signature';

/** One entry of the outline of a draft. */
export interface OutlineEntry extends Span {
  readonly kind: OutlineKind;
  /** `Điều 5`, `khoản 2`, `Căn cứ`, `Phụ lục I`: what it is, with its number. */
  readonly label: string;
  /** Its name, else its first words; empty when it has none. */
  readonly name: string;
  /** The words that head it. */
  readonly head: Span;
  readonly children: readonly OutlineEntry[];
}

/** Longer names are cut behind a word. */
const NAME = 80;

/** Words on one line, cut to the length of a name. */
export function shortened(words: string): string {
  const flat = words
    .slice(0, NAME * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (flat.length <= NAME) return flat;
  const cut = flat.lastIndexOf(' ', NAME);
  return `${flat.slice(0, cut > NAME / 2 ? cut : NAME)}…`;
}

/** What units and the parts above them are called. */
export const unitWords: Readonly<Record<Exclude<NodeType, 'bullet'>, readonly [vi: string, en: string]>> = {
  part: ['Phần', 'Part'],
  chapter: ['Chương', 'Chapter'],
  section: ['Mục', 'Section'],
  subsection: ['Tiểu mục', 'Subsection'],
  article: ['Điều', 'Article'],
  clause: ['Khoản', 'Clause'],
  point: ['Điểm', 'Point'],
  heading: ['', ''],
};

/** The outline of a draft as people move through it: preface, căn cứ, units, procedures, conclusions, attachments. Bullets are left out. */
export function outlineOf(document: LegalDocument, lang: Lang): OutlineEntry[] {
  const say = (vi: string, en: string): string => (lang === 'vi' ? vi : en);
  const { source, header, preamble, conclusions, attachments } = document;
  const words = ({ start, end }: Span): string => source.text.slice(start, end);

  const unit = (node: StructureNode): OutlineEntry[] => {
    if (node.type === 'bullet') return [];
    const [vi, en] = unitWords[node.type];
    const first = { start: node.label.end, end: document.paragraphAt(node.label.start)?.end ?? node.end };
    const kind = say(vi, en);
    return [
      {
        kind: node.type,
        start: node.start,
        end: node.end,
        label: kind === '' ? words(node.label).trim() : `${kind} ${node.number}`,
        name: shortened(words(node.title ?? first)),
        head: { start: node.label.start, end: Math.max(node.label.end, node.title?.end ?? 0) },
        children: node.children.flatMap(unit),
      },
    ];
  };
  const part = (kind: OutlineKind, label: string, at: Part | Span): OutlineEntry => ({
    kind,
    start: at.start,
    end: at.end,
    label,
    name: shortened(words(at)),
    head: { start: at.start, end: at.end },
    children: [],
  });

  const out: OutlineEntry[] = [];
  const heads = [
    header.nationalName,
    header.motto,
    header.issuer?.at,
    header.symbolLine,
    header.placeDate,
    header.type,
  ];
  const title = draftHead(document);
  const preface = covering([...heads, title]);
  if (preface !== null)
    out.push({
      ...part('preface', say('Phần mở đầu', 'Preface'), preface),
      name: title === null ? '' : shortened(words(title)),
      head: title ?? preface,
    });
  const lines = [
    ...preamble.bases.map((at, i) => part('basis', say(`Căn cứ ${i + 1}`, `Legal basis ${i + 1}`), at)),
    ...preamble.considerations.map((at) => part('consideration', say('Đề nghị', 'Consideration'), at)),
  ].sort((a, b) => a.start - b.start);
  const bases = covering(lines);
  if (bases !== null)
    out.push({
      ...part('bases', say('Căn cứ ban hành', 'Legal bases'), bases),
      name: '',
      head: lines[0].head,
      children: lines,
    });
  out.push(...document.body.flatMap(unit));
  const { recipients, signatures } = conclusions;
  if (recipients !== null) out.push({ ...part('recipients', say('Nơi nhận', 'Recipients'), recipients), name: '' });
  for (const signature of signatures) out.push(part('signature', say('Chữ ký', 'Signature'), signature));
  for (const [index, { start, end, body, title, number, kind }] of attachments.entries()) {
    const head = attachmentHead(document, index);
    const appendix = kind === 'appendix' && number !== '';
    out.push({
      kind: 'attachment',
      start,
      end: Math.max(end, head.end),
      label: appendix ? say(`Phụ lục ${number}`, `Appendix ${number}`) : say('Kèm theo', 'Attachment'),
      name: title === null ? shortened(words(head)) : shortened(title.text),
      head,
      children: body.flatMap(unit),
    });
  }
  out.sort((a, b) => a.start - b.start);
  const procedures = document.procedures.map((procedure, i) => procedureEntry(procedure, i, lang, words));
  const all = covering(procedures);
  if (all !== null)
    out.push({
      ...part('procedures', say('Thủ tục hành chính', 'Administrative procedures'), all),
      name: '',
      head: procedures[0].head,
      children: procedures,
    });
  return out;
}

function procedureEntry(
  { start, end, name, components }: Procedure,
  index: number,
  lang: Lang,
  words: (at: Span) => string,
): OutlineEntry {
  const children = Object.entries(components)
    .filter(([key, at]) => key !== 'ten' && at.start >= start && at.end <= end)
    .map(([key, at]): OutlineEntry => {
      const label = printPath(key, lang);
      return {
        kind: 'component',
        start: at.start,
        end: at.end,
        label: label[0].toUpperCase() + label.slice(1),
        name: shortened(words(at)),
        head: { start: at.start, end: at.end },
        children: [],
      };
    })
    .sort((a, b) => a.start - b.start);
  const head = name === null || name.start < start || name.end > end ? { start, end: start } : name;
  return {
    kind: 'procedure',
    start,
    end,
    label: lang === 'vi' ? `Thủ tục ${index + 1}` : `Procedure ${index + 1}`,
    name: name === null ? '' : shortened(name.text),
    head: { start: head.start, end: head.end },
    children,
  };
}

/** The span from the first to the last of spans; null when there is none. */
function covering(spans: readonly (Span | null | undefined)[]): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const span of spans) {
    if (span === null || span === undefined) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return end < 0 ? null : { start, end };
}
