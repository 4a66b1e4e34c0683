import type { Span } from '../text/types.ts';
import { readIssuers } from './header-issuers.ts';
import { LineClass } from './line-table.ts';
import { type Found, type Seen, walkPreface } from './preface-walk.ts';
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

/** Finds header and title, in whatever order and on however many lines they stand. */
export function readPreface(work: Work): Preface {
  const seen = walkPreface(work);
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
    nationalName: seen.nationalName?.value ?? null,
    motto: seen.motto?.value ?? null,
    superior,
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
    authorityLine: title.authority ?? authority,
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
    (!work.gap(end + 1) || runsOver(work, end + 1)) &&
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

/** A short line in small letters, or with a number first, that is no sentence: an empty line within the subject. */
function runsOver(work: Work, p: number): boolean {
  return work.length(p) <= 160 && /^[\p{Ll}\p{N}]/u.test(work.text[work.contentStart(p)]) && work.lastChar(p) !== '.';
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
