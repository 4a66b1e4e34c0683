import { wordKey } from '../text/index.ts';
import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import { issuerOfSymbol } from './issuers.ts';
import { bareText } from './letters.ts';
import { type Base, CODE_KINDS, type Code, kindInText, kindOfSelf, symbolCode, typeKind } from './named-kinds.ts';
import {
  type Conclusions,
  type DocumentClass,
  type Evidence,
  type Header,
  type Issuer,
  type Kind,
  kinds,
  type Preamble,
} from './types.ts';
import { K } from './words.ts';
import type { Work } from './work.ts';

export interface FoundKind {
  readonly kind: Kind;
  readonly evidence: readonly Evidence[];
  readonly documentClass: DocumentClass;
}

export interface KindInput {
  readonly work: Work;
  readonly header: Header;
  readonly preamble: Preamble;
  readonly conclusions: Conclusions;
  readonly issuer: Issuer | null;
  /** Heads of components of a procedure that were found, outside articles. */
  readonly components: number;
  readonly articles: boolean;
  /** Words of Điều 1, null without one. */
  readonly firstArticle: Span | null;
  readonly option: Kind | undefined;
  readonly frontMatter: string | undefined;
}

/** Kind of the draft with its evidence in order of weight, and whether it is normative. */
export function findKind(input: KindInput): FoundKind {
  const { header } = input;
  const evidence: Evidence[] = [];
  const told = input.option ?? kinds.find((kind) => kind === input.frontMatter);
  if (told !== undefined) {
    evidence.push({ what: input.option === undefined ? 'front-matter' : 'option', at: null });
    return { kind: told, evidence, documentClass: classOf(told, input) };
  }
  const code = header.symbol === null ? null : symbolCode(header.symbol);
  const base = baseKind(input, code, evidence);
  if (header.symbolSpan !== null && !evidence.some(({ what }) => what === 'symbol'))
    evidence.push({ what: 'symbol', at: header.symbolSpan });
  if (input.issuer !== null) evidence.push({ what: 'issuer', at: input.issuer.at });
  const kind = refine(base, input, code, evidence);
  return { kind, evidence, documentClass: classOf(kind, input) };
}

function baseKind(input: KindInput, code: Code | null, evidence: Evidence[]): Base {
  const { header, work } = input;
  if (code?.type === 'VBHN') {
    evidence.push({ what: 'symbol', at: header.symbolSpan });
    return 'vbhn';
  }
  if (header.type !== null) {
    evidence.push({ what: 'type-line', at: header.type });
    const bare = bareText(work.text, header.type.start, header.type.end);
    return typeKind(bare);
  }
  if (header.letterSubject !== null && header.addressee !== null) {
    evidence.push({ what: 'subject', at: header.letterSubject });
    return 'cong-van';
  }
  const byCode = code === null ? undefined : CODE_KINDS[code.type];
  if (byCode !== undefined) {
    evidence.push({ what: 'symbol', at: header.symbolSpan });
    return byCode;
  }
  if (code !== null && /^QH\d+$/u.test(code.whole)) {
    evidence.push({ what: 'symbol', at: header.symbolSpan });
    return 'luat';
  }
  if (input.preamble.enacting !== null) {
    const kind = kindInText(work, input.preamble.enacting.start, input.preamble.enacting.end, K.hanh);
    if (kind !== null) {
      evidence.push({ what: 'body', at: input.preamble.enacting });
      return kind;
    }
  }
  if (header.letterSubject !== null || (header.addressee !== null && code !== null)) {
    evidence.push({ what: 'subject', at: header.letterSubject ?? header.addressee });
    return 'cong-van';
  }
  if (input.preamble.decisionLine !== null) {
    evidence.push({ what: 'body', at: input.preamble.decisionLine });
    return typeKind(bareText(work.text, input.preamble.decisionLine.start, input.preamble.decisionLine.end));
  }
  if (input.components >= 4 && !input.articles) {
    evidence.push({ what: 'procedure-sheet', at: null });
    return 'tthc';
  }
  const letter = letterKind(input, code);
  if (letter !== null) {
    evidence.push({ what: 'subject', at: header.addressee ?? header.symbolSpan });
    return letter;
  }
  return kindOfSelf(work, evidence);
}

/** What is sent, when its own words are lost: `… kính trình …`, or the addressee or symbol of a letter without type and subject. */
function letterKind({ header, work }: KindInput, code: Code | null): Kind | null {
  const { addressee, symbol, symbolSpan, subject } = header;
  if (addressee !== null) {
    const { tokens } = work.lines;
    const from = tokens.at(addressee.end);
    for (let t = from; t + 1 < Math.min(tokens.length, from + SENT); t++) {
      if (tokens.key[t] === K.kinh && tokens.key[t + 1] === TRINH) return 'to-trinh';
    }
    if (subject === null) return 'cong-van';
  }
  // `1488/STP-XDKTVB`: only a letter names its body first.
  if (code === null || symbol === null || symbolSpan === null || code.type === code.whole) return null;
  return issuerOfSymbol(`1/${code.type}`, symbolSpan) !== null ? 'cong-van' : null;
}

const SENT = 400;
const TRINH = wordKey('trình');

function refine(base: Base, input: KindInput, code: Code | null, evidence: Evidence[]): Kind {
  const { header, work } = input;
  const subject = header.subject;
  switch (base) {
    case 'quyet-dinh?': {
      // Without a subject its first article tells.
      const told = subject ?? input.firstArticle;
      if (told !== null && publishesProcedures(work.text.slice(told.start, Math.min(told.end, told.start + 400)))) {
        evidence.push({ what: 'subject', at: told });
        return 'quyet-dinh-cong-bo-tthc';
      }
      return isNormative(input, code) ? 'quyet-dinh-qppl' : 'quyet-dinh';
    }
    case 'nghi-quyet?':
      if (input.conclusions.adoption !== null) evidence.push({ what: 'adoption', at: input.conclusions.adoption });
      return isNormative(input, code) ? 'nghi-quyet-qppl' : 'nghi-quyet';
    case 'bao-cao':
      return subject !== null && /^\s*(kết quả\s+)?thẩm định/iu.test(subject.text) ? 'bao-cao-tham-dinh' : 'bao-cao';
    case 'tthc':
      return header.symbolLine !== null && input.articles ? 'khac' : 'tthc';
    case 'luat':
    case 'phap-lenh':
      return base;
    case null:
      return code !== null && header.addressee !== null ? 'cong-van' : 'khac';
    default:
      return base === 'khac' && input.components >= 6 && !input.articles && work.count > 0 ? 'tthc' : base;
  }
}

/**
 * A year in the symbol, or the form of a normative document where it lacks the year; without a symbol, an enacting sentence and no
 * decision line, or the way it names its legal bases.
 */
function isNormative(input: KindInput, code: Code | null): boolean {
  if (code !== null && input.header.symbol !== null && /[A-ZĐ]/u.test(code.type))
    return code.year || /^QH\d+/u.test(code.whole) || writtenAsNormative(input);
  const { enacting, decisionLine, bases } = input.preamble;
  if (enacting !== null || decisionLine !== null || input.header.authorityLine !== null)
    return enacting !== null && decisionLine === null;
  // Only a normative document names a law with its number (Điều 68 of 78/2025/NĐ-CP).
  return bases
    .slice(0, 20)
    .some(({ text }) => /(?:luật|pháp lệnh)[^;]{0,200} số \d+\/\d{4}\/(?:QH|UBTVQH)\d/iu.test(text));
}

/** What the subject of a document that lays down norms begins with. */
const laysDown =
  /^(?:ban hành )?(?:quy định|quy chế|điều lệ|nội quy)(?![\p{L}])|^(?:sửa đổi|bổ sung|bãi bỏ|thay thế)(?:, bổ sung)?[^;]* (?:của |ban hành kèm theo )?(?:quy định|quy chế|quyết định|nghị quyết)/u;

/**
 * Whether a decision or resolution whose number has no year is normative all the same: it has the law on such documents among its
 * bases and a subject that lays down norms, or one of the two with the preamble of a normative document (an enacting sentence, no
 * `QUYẾT ĐỊNH:`).
 */
function writtenAsNormative({ preamble, header }: KindInput): boolean {
  const preambleOfNorms = preamble.enacting !== null && preamble.decisionLine === null;
  const based = preamble.bases
    .slice(0, 20)
    .some(({ text }) => plain(text).includes('ban hành văn bản quy phạm pháp luật'));
  const laid = laysDown.test(plain(header.subject?.text.slice(0, SUBJECT) ?? ''));
  return preambleOfNorms ? based || laid : based && laid;
}

/** How much of a subject is read. */
const SUBJECT = 400;

/** `công bố [danh mục …] thủ tục hành chính`; not the control or reform of procedures. */
function publishesProcedures(words: string): boolean {
  const text = words.toLowerCase().replace(/\s+/gu, ' ').replace('công bố kèm theo quyết định này', 'công bố');
  const at = text.indexOf('công bố');
  if (at < 0) return false;
  const found = text.indexOf('thủ tục hành chính', at);
  const short = text.indexOf('tthc', at);
  const to = found < 0 ? short : short < 0 ? found : Math.min(found, short);
  if (to < 0) return false;
  return text
    .slice(at + 'công bố'.length, to)
    .split(/[\s,;]+/u)
    .every((word) => word === '' || PUBLISHED.has(word) || /^\d+$/u.test(word));
}

const PUBLISHED = new Set(
  'danh mục bộ các chuẩn hóa hoá mới ban hành sửa đổi bổ sung thay thế bị bãi bỏ nội bộ được và quy trình giải quyết những sách một số kèm theo'.split(
    ' ',
  ),
);

function classOf(kind: Kind, input: KindInput): DocumentClass {
  const { header } = input;
  const code = header.symbol === null ? null : symbolCode(header.symbol);
  switch (kind) {
    case 'hien-phap':
    case 'luat':
    case 'phap-lenh':
    case 'nghi-dinh':
    case 'thong-tu':
    case 'ttlt':
    case 'quyet-dinh-qppl':
      return 'normative';
    case 'nghi-quyet-qppl':
      // Every resolution of the Quốc hội carries a year; only some lay down norms.
      return code !== null && /^(QH|UBTVQH)\d/u.test(code.whole) ? 'unknown' : 'normative';
    case 'nghi-quyet':
    case 'quyet-dinh':
      if (code !== null && /[A-ZĐ]/u.test(code.type)) return code.year ? 'normative' : 'administrative';
      return input.preamble.decisionLine !== null || header.authorityLine !== null ? 'administrative' : 'unknown';
    case 'chi-thi':
      return code?.year && isOfOldLaw(header) ? 'normative' : 'administrative';
    case 'quy-che':
    case 'vbhn':
    case 'khac':
    case 'tthc':
      return 'unknown';
    default:
      return 'administrative';
  }
}

/** Last day of the law under which a directive could be a normative document. */
const LAST_DIRECTIVES = '2016-06-30';

/** Whether a directive is of the time before Luật 80/2015/QH13: by the year in its number, in the last year by its date. */
function isOfOldLaw({ date, symbol }: Header): boolean {
  const year = /\/((?:19|20)\d\d)\//u.exec(symbol ?? '')?.[1] ?? '';
  return (date?.startsWith(year) ? date : `${year}-01-01`) <= LAST_DIRECTIVES;
}
