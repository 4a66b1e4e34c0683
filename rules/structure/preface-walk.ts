import type { Span } from '../text/types.ts';
import { beginsName, findBrokenNames, isEndOfName } from './broken-names.ts';
import { bareText, isUpper } from './letters.ts';
import { LineClass, LineFlag } from './line-table.ts';
import { LONGEST, type PlaceDate, takePieces } from './pieces.ts';
import { type ReadSymbol, readBareSymbol } from './symbols.ts';
import type { Part } from './types.ts';
import type { Work } from './work.ts';

/** A place in a paragraph. */
export interface Found<T> {
  readonly p: number;
  readonly value: T;
}

/** What the walk over the first paragraphs has met. */
export interface Seen {
  nationalName: Found<Part> | null;
  motto: Found<Part> | null;
  symbol: Found<ReadSymbol> | null;
  placeDate: Found<PlaceDate> | null;
  letterSubject: number;
  addressee: number;
  secrecy: Found<Span> | null;
  urgency: Found<Span> | null;
  /** Lines that are the name of a kind of document. */
  readonly types: number[];
  /** Lines that begin with one, in capitals. */
  readonly weakTypes: number[];
  /** First căn cứ, consideration or enacting sentence. */
  preamble: number;
  /** Paragraph with the name of the state when no căn cứ and no article stands above it: above are page text and the issuer; 0 when there is none. */
  readonly anchor: number;
  /** Where the walk ended. */
  stop: number;
  rests: Found<Span>[];
  /** Paragraphs that hold a part of the header. */
  readonly marks: Set<number>;
}

const SECRECY = new Set(['mat', 'toimat', 'tuyetmat']);
const URGENCY = new Set(['khan', 'thuongkhan', 'hoatoc', 'hoatochengio']);

/** Walks over the first paragraphs, to the end of what can be a header, a title and the căn cứ. */
export function walkPreface(work: Work): Seen {
  const anchor = findAnchor(work);
  const seen: Seen = {
    nationalName: null,
    motto: null,
    symbol: null,
    placeDate: null,
    letterSubject: -1,
    addressee: -1,
    secrecy: null,
    urgency: null,
    types: [],
    weakTypes: [],
    preamble: -1,
    anchor,
    stop: work.count,
    rests: [],
    marks: new Set(),
  };
  /** Plain paragraphs since the type: the first may be the subject. */
  let sinceType = 0;
  for (let p = 0; p < work.count; p++) {
    const cls = work.cls(p);
    if (cls === LineClass.bullet && isOfHeader(work, p)) {
      look(work, seen, p);
      continue;
    }
    if (p >= anchor && ends(work, seen, p, cls, sinceType)) {
      seen.stop = p;
      break;
    }
    if (p >= anchor && seen.types.length > 0 && cls === LineClass.plain) sinceType++;
    switch (cls) {
      case LineClass.basis:
      case LineClass.enacting:
        if (seen.preamble < 0) seen.preamble = p;
        break;
      case LineClass.consideration:
        if (seen.preamble < 0 && !work.weak(p)) seen.preamble = p;
        break;
      case LineClass.type:
        (work.weak(p) ? seen.weakTypes : seen.types).push(p);
        if (work.weak(p)) look(work, seen, p);
        break;
      case LineClass.letterSubject:
        if (seen.letterSubject < anchor) seen.letterSubject = p;
        break;
      case LineClass.addressee:
        if (seen.addressee < anchor) seen.addressee = p;
        break;
      case LineClass.rule:
      case LineClass.noise:
      case LineClass.metadata:
      case LineClass.omission:
        break;
      default:
        look(work, seen, p);
    }
  }
  findBrokenNames(work, seen);
  return seen;
}

/** Menus and the data of a portal are short. */
const PAGE_TEXT = 300;
/** The number stands at most so many paragraphs from the name of the state. */
const HEADER = 12;

/**
 * The paragraph with the name of the state that heads the draft; 0 when there is none, or the draft begins before it: with a
 * part of its body, or with prose. The name of the state at the head of a form has no number beside it.
 */
function findAnchor(work: Work): number {
  for (let p = 0; p < work.count; p++) {
    if (work.quoted(p)) return 0;
    switch (work.cls(p)) {
      case LineClass.basis:
      case LineClass.enacting:
      case LineClass.recipients:
      case LineClass.signature:
        return 0;
      case LineClass.consideration:
        if (!work.weak(p)) return 0;
        break;
      case LineClass.part:
      case LineClass.chapter:
      case LineClass.article:
        if (!work.isCell(p)) return 0;
        break;
      case LineClass.plain:
        if (holdsName(work, p)) return hasNumberNear(work, p) ? p : 0;
        if (work.length(p) > PAGE_TEXT) return 0;
        break;
    }
  }
  return 0;
}

function holdsName(work: Work, p: number): boolean {
  if (!work.has(p, LineFlag.nation) || work.length(p) > 2 * LONGEST) return false;
  for (let i = work.paras.from[p]; i < work.paras.to[p]; i++) {
    const { nationalName, rest } = takePieces(work.lines, i);
    if (nationalName !== null || rest.some((at) => beginsName(work.text, at))) return true;
  }
  return false;
}

function hasNumberNear(work: Work, p: number): boolean {
  for (let q = Math.max(0, p - HEADER); q < Math.min(work.count, p + HEADER); q++) {
    if (work.length(q) > 2 * LONGEST) continue;
    for (let i = work.paras.from[q]; i < work.paras.to[q]; i++)
      if (takePieces(work.lines, i).symbol !== null) return true;
  }
  return false;
}

/** A dash that is no bullet: before the place (`— Lai Châu, ngày …`), or the rest of a motto (`- Hạnh phúc`). */
function isOfHeader(work: Work, p: number): boolean {
  if (work.length(p) > 120) return false;
  return isEndOfName(work.bare(p, 40)) || takePieces(work.lines, work.line(p)).placeDate !== null;
}

/** Whether the preface cannot reach paragraph `p`. */
function ends(work: Work, seen: Seen, p: number, cls: number, sinceType: number): boolean {
  if (work.quoted(p)) return true;
  const begun = seen.types.length > 0 || seen.symbol !== null || seen.nationalName !== null || seen.placeDate !== null;
  if (begun && beginsRow(work, p)) return true;
  switch (cls) {
    case LineClass.part:
    case LineClass.chapter:
    case LineClass.article:
      return !work.isCell(p);
    case LineClass.section:
      return begun && !work.isCell(p);
    case LineClass.label:
    case LineClass.bullet:
      if (cls === LineClass.bullet && (seen.addressee === p - 1 || !begun)) return false;
      return (begun && !(cls === LineClass.bullet && seen.addressee >= 0)) || work.length(p) > 120;
    case LineClass.recipients:
    case LineClass.signature:
    case LineClass.appendix:
      return begun;
    case LineClass.plain:
    case LineClass.consideration:
      if (cls === LineClass.consideration && !work.weak(p)) return false;
      if (seen.addressee >= 0 && work.length(p) > 80) return true;
      return seen.types.length > 0 && work.length(p) > 250 && sinceType > 0 && !work.caps(p) && seen.preamble < 0;
    default:
      return false;
  }
}

/** Three cells of a row with words in them: a table of data, no header laid out in two columns. */
function beginsRow(work: Work, p: number): boolean {
  if (!work.isCell(p) || p + 2 >= work.count || !work.isCell(p + 2)) return false;
  const [first, second, third] = [p, p + 1, p + 2].map((q) => work.lines.blocks[work.paras.from[q]]);
  if (first.table !== third.table || first.row !== third.row) return false;
  return first.column < second.column && second.column < third.column;
}

/** A number and two more cells, with tabs between them: a row of a table saved as text. */
const TABBED = /^\s*\d{1,4}\.?\t[^\t]*\t/u;

/** Whether a paragraph is a cell of such a row, or the row. */
export function isInRow(work: Work, p: number): boolean {
  return isTabbedRow(work, p) || [p, p - 1, p - 2].some((q) => q >= 0 && beginsRow(work, q));
}

const isTabbedRow = (work: Work, p: number): boolean =>
  TABBED.test(work.text.slice(work.contentStart(p), Math.min(work.contentEnd(p), work.contentStart(p) + LONGEST)));

/** Looks for parts of the header in a paragraph. */
function look(work: Work, seen: Seen, p: number): void {
  if (work.length(p) > 2 * LONGEST) return;
  for (let i = work.paras.from[p]; i < work.paras.to[p]; i++) {
    const pieces = takePieces(work.lines, i);
    // Behind the căn cứ only a line that is nothing else is a part of the header that was moved.
    const late = seen.preamble >= 0 && pieces.rest.length > 0;
    if (late) continue;
    let hit = false;
    if (pieces.nationalName !== null && seen.nationalName === null) {
      seen.nationalName = { p, value: work.partOf(pieces.nationalName) };
      hit = true;
    }
    if (pieces.motto !== null && seen.motto === null) {
      seen.motto = { p, value: work.partOf(pieces.motto) };
      hit = true;
    }
    if (pieces.symbol !== null && isFirst(seen, seen.symbol, p)) {
      seen.symbol = { p, value: pieces.symbol };
      hit = true;
    }
    if (pieces.placeDate !== null && isFirst(seen, seen.placeDate, p)) {
      seen.placeDate = { p, value: pieces.placeDate };
      hit = true;
    }
    if (hit) seen.marks.add(p);
    for (const rest of pieces.rest) readRest(work, seen, p, rest);
  }
}

/** No such part stands above paragraph `p`, or only in the page text above the header. */
function isFirst(seen: Seen, found: Found<unknown> | null, p: number): boolean {
  if (found === null) return true;
  if (found.p >= seen.anchor || p < seen.anchor) return false;
  seen.marks.delete(found.p);
  return true;
}

function readRest(work: Work, seen: Seen, p: number, rest: Span): void {
  const { text } = work;
  if (rest.end - rest.start <= 24) {
    const bare = bareText(text, rest.start, rest.end, 20);
    if (seen.secrecy === null && SECRECY.has(bare) && isUpper(text, rest)) {
      seen.secrecy = { p, value: rest };
      seen.marks.add(p);
      return;
    }
    if (seen.urgency === null && URGENCY.has(bare) && isUpper(text, rest)) {
      seen.urgency = { p, value: rest };
      seen.marks.add(p);
      return;
    }
  }
  if (seen.symbol === null) {
    const at = readBareSymbol(text, rest);
    if (at !== null) {
      const symbol = text
        .slice(at.start, at.end)
        .replace(/\s+/gu, '')
        .replace(/^[.…_]+/u, '');
      seen.symbol = { p, value: { line: at, symbol, at } };
      seen.marks.add(p);
      return;
    }
  }
  seen.rests.push({ p, value: rest });
}
