import { newDraft, skeletonKinds } from '../../engine/new-draft.ts';
import { unitsAt } from '../../engine/things.ts';
import type { Bilingual, CheckResult } from '../../engine/types.ts';
import type { IsoDate, Law } from '../../law/types.ts';
import {
  fill,
  type SkeletonPart,
  type SkeletonSetting,
  skeletonPart,
  typeWords,
} from '../../structure/skeleton-parts.ts';
import { attachmentLine, skeleton } from '../../structure/skeletons.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import { POINT_LETTERS, pointIndex } from '../../text/index.ts';
import { settingOf } from './_skeleton.ts';

/** A part of a draft that is offered on an empty line, with what is to be filled in between `[điền …]`. */
export interface SectionOffer {
  readonly id: string;
  readonly label: Bilingual;
  readonly words: string;
}

const content = fill('nội dung');

/** The sections that may stand at a place of a draft, those that fit best first; a draft without words is offered whole. */
export function sectionOffers({ document, asOf }: CheckResult, law: Law, offset: number): SectionOffer[] {
  if (document.source.text.trim().length < 20) return wholeDrafts(law, asOf);
  const setting = settingOf(document, { law, asOf }, 'legal-basis');
  const first = articlesOf(document)[0] ?? document.body[0] ?? null;
  const inBody = first !== null && offset > first.start;
  const units = unitSections(document, offset, setting);
  const front = frontSections(document, setting);
  const back = backSections(document, setting);
  const sheet: SectionOffer = {
    id: 'tthc',
    label: { vi: 'Thủ tục hành chính (đủ các bộ phận)', en: 'Administrative procedure (all components)' },
    words: skeleton('tthc', setting, null).trimEnd(),
  };
  return inBody ? [...units, ...back, sheet, ...front] : [...front, ...units, ...back, sheet];
}

/** Drafts as `rasoat new` begins them. */
function wholeDrafts(law: Law, day: IsoDate): SectionOffer[] {
  return skeletonKinds.flatMap(({ id, vi, en }) => {
    const made = newDraft({ id, issuer: null, place: null, law, day });
    const label = { vi: `Dự thảo ${vi}`, en: `Draft: ${en}` };
    return 'text' in made ? [{ id: `draft-${id}`, label, words: made.text.trimEnd() }] : [];
  });
}

function articlesOf({ body }: LegalDocument): StructureNode[] {
  const out: StructureNode[] = [];
  const walk = (nodes: readonly StructureNode[]): void => {
    for (const node of nodes)
      if (node.type === 'article') out.push(node);
      else if (node.type !== 'clause') walk(node.children);
  };
  walk(body);
  return out;
}

/** The number behind that of the last unit before a place; 1 when there is none. */
const numberAfter = (nodes: readonly StructureNode[], offset: number): number => {
  const before = nodes.findLast(({ start }) => start < offset);
  const value = before === undefined ? 0 : Number.parseInt(before.number, 10);
  return Number.isNaN(value) ? nodes.length + 1 : value + 1;
};

/** Điều, khoản and điểm with the next number at the place, and the articles that close a document. */
function unitSections(document: LegalDocument, offset: number, setting: SkeletonSetting): SectionOffer[] {
  const { attachments, clauses } = document;
  const attachment = attachments.find(({ start, end }) => start <= offset && offset <= end);
  const articles = attachment === undefined ? articlesOf(document) : attachment.body.filter(isArticle);
  if (articles.length === 0 && !setting.kind.startsWith('quyet-dinh') && !setting.kind.startsWith('nghi-')) return [];
  const next = numberAfter(articles, offset);
  const out: SectionOffer[] = [];
  // The unit before the line, in which it may go on.
  const before = unitsAt(document, Math.max(0, document.source.text.slice(0, offset).trimEnd().length));
  const clause = before.findLast(({ type }) => type === 'clause');
  const article = before.findLast(isArticle);
  if (article !== undefined) {
    const rows = article.children.filter(({ type }) => type === 'clause');
    const holder = clause ?? article;
    const points = holder.children.filter(({ type }) => type === 'point');
    const last = points.findLast(({ start }) => start < offset);
    const letter = POINT_LETTERS[(last === undefined ? -1 : pointIndex(last.number)) + 1];
    if (points.length > 0 && letter !== undefined)
      out.push({ id: 'diem', label: label(`Điểm ${letter}`, `Point ${letter}`), words: `${letter}) ${content};` });
    const number = numberAfter(rows, offset);
    out.push({ id: 'khoan', label: label(`Khoản ${number}`, `Clause ${number}`), words: `${number}. ${content}.` });
    if (points.length === 0)
      out.push({ id: 'diem', label: label('Điểm a', 'Point a'), words: `a) ${content};\nb) ${content}.` });
  }
  out.push({
    id: 'dieu',
    label: label(`Điều ${next}`, `Article ${next}`),
    words: `Điều ${next}. ${fill('tên điều')}\n1. ${content}.\n2. ${content}.`,
  });
  if (attachment !== undefined) return out;
  const closing = (id: string, part: SkeletonPart, vi: string, en: string): void => {
    const words = skeletonPart(part, setting);
    if (words !== null) out.push({ id, label: label(vi, en), words: `Điều ${next}. ${vi}\n${words}` });
  };
  if (clauses.effect.length === 0) closing('hieu-luc', 'effect-clause', 'Hiệu lực thi hành', 'Effect');
  if (clauses.implementation.length === 0)
    closing('trach-nhiem', 'implementation-clause', 'Trách nhiệm thi hành', 'Implementation');
  return out;
}

const isArticle = ({ type }: StructureNode): boolean => type === 'article';
const label = (vi: string, en: string): Bilingual => ({ vi, en });

/** Parts before the body that are not there yet, and one more căn cứ. */
function frontSections({ preamble, header }: LegalDocument, setting: SkeletonSetting): SectionOffer[] {
  const first = preamble.bases.length === 0;
  const out: SectionOffer[] = [
    {
      id: 'can-cu',
      label: label('Căn cứ', 'Legal basis'),
      words: first ? skeletonPart('legal-basis', setting)! : `Căn cứ ${fill('tên văn bản')};`,
    },
  ];
  const add = (there: boolean, id: string, part: SkeletonPart, vi: string, en: string): void => {
    const words = there ? null : skeletonPart(part, setting);
    if (words !== null) out.push({ id, label: label(vi, en), words });
  };
  add(preamble.considerations.length > 0, 'de-nghi', 'consideration', 'Theo đề nghị', 'Consideration');
  if (setting.normative)
    add(preamble.enacting !== null, 'ban-hanh', 'enacting-sentence', 'Câu ban hành', 'Enacting sentence');
  else if (typeWords(setting.kind) === 'Quyết định')
    add(preamble.decisionLine !== null, 'quyet-dinh', 'decision-line', 'Dòng QUYẾT ĐỊNH', 'Decision line');
  add(header.nationalName !== null, 'quoc-hieu', 'national-name', 'Quốc hiệu', 'National name');
  return out;
}

/** Parts behind the body. */
function backSections({ conclusions }: LegalDocument, setting: SkeletonSetting): SectionOffer[] {
  const out: SectionOffer[] = [];
  const add = (there: boolean, id: string, words: string | null, vi: string, en: string): void => {
    if (!there && words !== null) out.push({ id, label: label(vi, en), words });
  };
  add(conclusions.recipients !== null, 'noi-nhan', skeletonPart('recipients', setting), 'Nơi nhận', 'Recipients');
  add(conclusions.signatures.length > 0, 'chu-ky', skeletonPart('signature', setting), 'Chữ ký', 'Signature');
  const line = attachmentLine(setting);
  add(false, 'phu-luc', `PHỤ LỤC\n${fill('tên phụ lục')}${line === null ? '' : `\n${line}`}`, 'Phụ lục', 'Appendix');
  return out;
}
