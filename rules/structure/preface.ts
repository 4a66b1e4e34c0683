import type { Span } from '../text/types.ts';
import { readIssuers } from './header-issuers.ts';
import { bareText, isUpper } from './letters.ts';
import { LineClass, LineFlag } from './line-table.ts';
import { LONGEST, NATIONAL_NAME, type PlaceDate, takePieces } from './pieces.ts';
import { type ReadSymbol, readBareSymbol } from './symbols.ts';
import { readTitle, type Title } from './title.ts';
import type { Header, Part } from './types.ts';
import type { Work } from './work.ts';

export interface Preface {
  readonly header: Header;
  /** First paragraph of the draft itself; 0 when nothing of a preface was found. */
  readonly start: number;
  /** First paragraph behind header and title. */
  readonly end: number;
  /** A line `QUYẾT ĐỊNH:` among the first paragraphs; -1 when none. */
  readonly decision: number;
  /** Nothing of a preface is there. */
  readonly empty: boolean;
}

/** A place in a paragraph. */
export interface Found<T> {
  readonly p: number;
  readonly value: T;
}

/** What the walk over the first paragraphs has met. */
export interface Seen {
  nationalName: Found<Span> | null;
  motto: Found<Span> | null;
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
  /** Where the walk ended. */
  stop: number;
  readonly rests: Found<Span>[];
  /** 1 for paragraphs that hold a part of the header. */
  readonly marks: Set<number>;
}

/** Finds header and title, in whatever order and on however many lines they stand. */
export function readPreface(work: Work): Preface {
  const seen = walk(work);
  const title = readTitle(work, seen);
  const { issuer, superior, authority, used } = readIssuers(work, seen, title);
  const addressee = readAddressee(work, seen.addressee);
  for (const p of used) seen.marks.add(p);
  markZones(work, seen, title, addressee);
  const part = (found: Found<Span> | null): Part | null => (found === null ? null : work.partOf(found.value));
  const symbol = seen.symbol?.value ?? null;
  const letterSubject =
    seen.letterSubject < 0
      ? letterBesideSymbol(work, seen)
      : seen.letterSubject === title.subjectFrom
        ? null
        : letterPart(work, seen);
  const header: Header = {
    nationalName: part(seen.nationalName),
    motto: part(seen.motto),
    superior: superior === null ? null : work.partOf(superior),
    issuer,
    symbolLine: symbol === null ? null : work.partOf(symbol.line),
    symbol: symbol?.symbol ?? null,
    symbolSpan: symbol?.at ?? null,
    placeDate: part(seen.placeDate),
    place: seen.placeDate?.value.place ?? null,
    date: seen.placeDate?.value.date ?? title.date,
    type: title.type,
    subject: title.subject ?? (title.type === null ? letterSubject : null),
    letterSubject,
    addressee: addressee === null ? null : work.part(addressee.start, addressee.end),
    secrecy: part(seen.secrecy),
    urgency: part(seen.urgency),
    authorityLine: title.authority ?? (authority === null ? null : work.partOf(authority)),
  };
  let first = addressee?.from ?? work.count;
  for (const p of seen.marks) first = Math.min(first, p);
  for (const p of title.paras) first = Math.min(first, p);
  const empty = first === work.count;
  const start = empty ? 0 : first;
  const end = Math.max(behindMarks(work, seen, start), title.end, addressee?.to ?? 0);
  return { header, start, end, decision: title.decision, empty };
}

/** The header may stand below the căn cứ; what is behind the preface begins at the first of them. */
function behindMarks(work: Work, seen: Seen, start: number): number {
  let end = start;
  const limit = seen.preamble < 0 ? work.count : seen.preamble;
  for (const p of seen.marks) if (p < limit) end = Math.max(end, p + 1);
  return end;
}

const SECRECY = new Set(['mat', 'toimat', 'tuyetmat']);
const URGENCY = new Set(['khan', 'thuongkhan', 'hoatoc', 'hoatochengio']);

function walk(work: Work): Seen {
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
    stop: work.count,
    rests: [],
    marks: new Set(),
  };
  /** Plain paragraphs since the type: the first may be the subject. */
  let sinceType = 0;
  for (let p = 0; p < work.count; p++) {
    const cls = work.cls(p);
    if (ends(work, seen, p, cls, sinceType)) {
      seen.stop = p;
      break;
    }
    if (seen.types.length > 0 && cls === LineClass.plain) sinceType++;
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
        if (seen.letterSubject < 0) seen.letterSubject = p;
        break;
      case LineClass.addressee:
        if (seen.addressee < 0) seen.addressee = p;
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
  if (seen.nationalName === null) findBrokenName(work, seen);
  return seen;
}

/** The name of the state on two lines, or cut short: `CỘNG HÒA XÃ HỘI` / `CHỦ NGHĨA VIỆT NAM`. */
function findBrokenName(work: Work, seen: Seen): void {
  for (let p = 0; p < seen.stop; p++) {
    if (!work.has(p, LineFlag.nation) || work.length(p) > 80 || work.cls(p) !== LineClass.plain || !work.caps(p))
      continue;
    const bare = work.bare(p, 40);
    if (!bare.startsWith('conghoa') || bare.length < 11) continue;
    const next = p + 1 < seen.stop && work.caps(p + 1) && work.length(p + 1) <= 60 ? work.bare(p + 1, 30) : '';
    const both = next !== '' && NATIONAL_NAME.endsWith(next) && next.length >= 7;
    if (!both && !bare.startsWith('conghoaxahoi')) continue;
    seen.nationalName = { p, value: { start: work.contentStart(p), end: work.contentEnd(both ? p + 1 : p) } };
    seen.marks.add(p);
    if (both) seen.marks.add(p + 1);
    return;
  }
}

/** Whether the preface cannot reach paragraph `p`. */
function ends(work: Work, seen: Seen, p: number, cls: number, sinceType: number): boolean {
  if (work.quoted(p)) return true;
  const begun = seen.types.length > 0 || seen.symbol !== null || seen.nationalName !== null || seen.placeDate !== null;
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
      seen.nationalName = { p, value: pieces.nationalName };
      hit = true;
    }
    if (pieces.motto !== null && seen.motto === null) {
      seen.motto = { p, value: pieces.motto };
      hit = true;
    }
    if (pieces.symbol !== null && seen.symbol === null) {
      seen.symbol = { p, value: pieces.symbol };
      hit = true;
    }
    if (pieces.placeDate !== null && seen.placeDate === null) {
      seen.placeDate = { p, value: pieces.placeDate };
      hit = true;
    }
    if (hit) seen.marks.add(p);
    for (const rest of pieces.rest) readRest(work, seen, p, rest);
  }
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

/** `Số: 12/STP-VP V/v rà soát …` in one cell or line. */
function letterBesideSymbol(work: Work, seen: Seen): Part | null {
  for (const { value } of seen.rests)
    if (/^v\s?\/\s?v\s/iu.test(work.text.slice(value.start, value.start + 6))) return work.partOf(value);
  return null;
}

/** `V/v …` with the lines that it wraps over. */
function letterPart(work: Work, seen: Seen): Part {
  const p = seen.letterSubject;
  seen.marks.add(p);
  let end = p;
  while (
    end + 1 < work.count &&
    work.cls(end + 1) === LineClass.plain &&
    !work.gap(end + 1) &&
    !seen.marks.has(end + 1) &&
    !work.isCell(end + 1)
  ) {
    end++;
    seen.marks.add(end);
    work.merged[end] = 1;
    work.setZone(end, 'title');
  }
  return work.part(work.contentStart(p), work.contentEnd(end));
}

interface Addressee extends Span {
  readonly from: number;
  readonly to: number;
}

/** `Kính gửi:` with the bodies listed under it. */
function readAddressee(work: Work, p: number): Addressee | null {
  if (p < 0) return null;
  let to = p + 1;
  while (to < work.count) {
    const cls = work.cls(to);
    const item =
      cls === LineClass.bullet ||
      (cls === LineClass.plain && work.lastChar(p) === ':' && to === p + 1 && work.length(to) < 120);
    const more =
      cls === LineClass.plain &&
      to > p + 1 &&
      work.length(to) < 120 &&
      !work.gap(to) &&
      ';,'.includes(work.lastChar(to - 1));
    if (!item && !more) break;
    to++;
    if (cls === LineClass.plain && '.:'.includes(work.lastChar(to - 1))) break;
  }
  return { from: p, to, start: work.contentStart(p), end: work.contentEnd(to - 1) };
}

/** Zones of everything up to the end of the preface. */
function markZones(work: Work, seen: Seen, title: Title, addressee: Addressee | null): void {
  if (addressee !== null) for (let p = addressee.from; p < addressee.to; p++) work.setZone(p, 'header');
  if (seen.letterSubject >= 0)
    work.setZone(seen.letterSubject, seen.letterSubject === title.subjectFrom ? 'title' : 'header');
  const titled = new Set(title.paras);
  for (const p of titled) work.setZone(p, 'title');
  for (const p of seen.marks) work.setZone(p, 'header');
  let first = work.count;
  let last = -1;
  const reach = (p: number): void => {
    first = Math.min(first, p);
    if (seen.preamble < 0 || p < seen.preamble) last = Math.max(last, p);
  };
  seen.marks.forEach(reach);
  titled.forEach(reach);
  if (seen.letterSubject >= 0) reach(seen.letterSubject);
  if (first === work.count) return;
  for (let p = 0; p < first; p++) work.setZone(p, work.cls(p) === LineClass.metadata ? 'metadata' : 'outside');
  for (let p = first; p <= last; p++) {
    const cls = work.cls(p);
    if (cls === LineClass.noise) work.setZone(p, 'outside');
    else if (cls === LineClass.metadata && !work.isCell(p)) work.setZone(p, 'metadata');
    else if (cls === LineClass.plain && work.length(p) > 160) work.setZone(p, 'outside');
    else if (cls !== LineClass.basis && cls !== LineClass.consideration && cls !== LineClass.enacting)
      work.setZone(p, 'header');
  }
}
