import { keySet } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { bareText } from './letters.ts';
import { LineClass } from './line-table.ts';
import { isIssueVerb } from './misspelt.ts';
import type { Part, Preamble } from './types.ts';
import { ISSUER_WORDS, K, TYPE_WORDS } from './words.ts';
import type { Work } from './work.ts';

export interface ReadPreamble extends Preamble {
  /** First paragraph behind the preamble. */
  readonly end: number;
}

type Kind = 'basis' | 'consideration' | 'enacting' | 'decision-line';

interface Segment extends Span {
  readonly kind: Kind;
}

/** Căn cứ, considerations, enacting sentence and decision line, from `from` to the first unit (`unit`, -1 when there is none). */
export function readPreamble(work: Work, from: number, unit: number, decision: number): ReadPreamble {
  const bases: Part[] = [];
  const considerations: Part[] = [];
  let enacting: Part | null = null;
  let decisionLine: Part | null = null;
  let end = from;
  const limit = unit >= 0 ? unit : work.count;
  for (let p = unit >= 0 ? 0 : from; p < limit; p++) {
    if (work.zones[p] !== null && p !== decision) continue;
    if (p === decision) {
      decisionLine = work.part(work.contentStart(p), work.contentEnd(p));
      work.zones[p] = 'decision-line';
      end = Math.max(end, p + 1);
      continue;
    }
    const cls = work.cls(p);
    if (cls === LineClass.noise) {
      work.setZone(p, 'outside');
      continue;
    }
    if (cls === LineClass.rule) continue;
    if (isBasisHeading(work, p)) {
      work.setZone(p, 'basis');
      end = Math.max(end, p + 1);
      continue;
    }
    if (work.quoted(p) || !mayBelong(work, p, cls, unit, bases.length + considerations.length > 0 || p === from)) {
      if (unit < 0) break;
      continue;
    }
    if (cls === LineClass.plain && bases.length > 0 && carriesBasis(work, p)) {
      const last = bases.pop()!;
      bases.push(work.part(last.start, work.contentEnd(p)));
      work.setZone(p, 'basis');
      end = Math.max(end, p + 1);
      continue;
    }
    const segments = splitPreamble(work, p);
    if (segments.length === 0) {
      if (unit < 0) break;
      continue;
    }
    for (const segment of segments) {
      const part = work.part(segment.start, segment.end);
      if (segment.kind === 'basis') bases.push(part);
      else if (segment.kind === 'consideration') considerations.push(part);
      else if (segment.kind === 'enacting') enacting ??= part;
      else decisionLine ??= part;
    }
    work.setZone(p, segments[0].kind);
    end = Math.max(end, p + 1);
    if (unit < 0 && segments.some((s) => s.kind === 'enacting')) break;
  }
  return { bases, considerations, enacting, decisionLine, end };
}

/** `CĂN CỨ PHÁP LÝ` alone. */
function isBasisHeading(work: Work, p: number): boolean {
  if (work.length(p) > 24) return false;
  const bare = work.bare(p, 24);
  return bare === 'cancuphaply' || bare === 'cancu' || bare === 'cancubanhanh';
}

function mayBelong(work: Work, p: number, cls: number, unit: number, begun: boolean): boolean {
  if (cls === LineClass.basis || cls === LineClass.enacting) return true;
  if (cls === LineClass.consideration) {
    if (!work.weak(p) || work.lastChar(p) === ';') return true;
    return begun && (unit >= 0 || (work.length(p) < 400 && work.lastChar(p) === ','));
  }
  // A sentence that the scanner or the hand spoilt may still enact.
  return cls === LineClass.plain && (unit >= 0 || begun);
}

/** A second law of the căn cứ above, on a line of its own. */
function carriesBasis(work: Work, p: number): boolean {
  if (p === 0 || work.zones[p - 1] !== 'basis' || work.lastChar(p) !== ';') return false;
  return TYPE_WORDS.has(work.lines.tokens.key[work.token(p)]);
}

const XET_NEXT = keySet('đề tờ báo ý kết tính nhu');

/** The class tells what a paragraph with misspelt first words is. */
function looseStarter(cls: number): Kind | null {
  if (cls === LineClass.basis) return 'basis';
  return cls === LineClass.consideration ? 'consideration' : null;
}

/** Cuts a paragraph of the preamble at the words that begin its parts; empty when it begins with none. */
function splitPreamble(work: Work, p: number): Segment[] {
  const { tokens } = work.lines;
  const first = firstWord(work, p);
  const end = work.tokenEnd(p);
  const starts: { kind: Kind; at: number }[] = [];
  for (let t = first; t < end; t++) {
    const kind = starterAt(work, t, end, t === first) ?? (t === first ? looseStarter(work.cls(p)) : null);
    if (kind === null) continue;
    starts.push({ kind, at: tokens.start[t] });
    if (kind === 'enacting' || kind === 'decision-line') break;
  }
  if (starts.length === 0 || starts[0].at !== tokens.start[first]) return [];
  const stop = work.contentEnd(p);
  return starts.map((start, i) => ({
    kind: start.kind,
    start: start.at,
    end: trimmed(work.text, start.at, i + 1 < starts.length ? starts[i + 1].at : stop),
  }));
}

function trimmed(text: string, start: number, end: number): number {
  let e = end;
  while (e > start && ' \t\n*_'.includes(text[e - 1])) e--;
  return e;
}

/** First token that is no bullet and no emphasis. */
function firstWord(work: Work, p: number): number {
  const end = work.tokenEnd(p);
  let t = work.token(p);
  while (t + 1 < end && work.lines.tokens.kind[t] === TokenKind.punctuation) t++;
  return t;
}

function starterAt(work: Work, t: number, end: number, atStart: boolean): Kind | null {
  const { key, flags } = work.lines.tokens;
  if ((flags[t] & TokenFlag.capital) === 0) return null;
  const next = t + 1 < end ? key[t + 1] : 0;
  switch (key[t]) {
    case K.can:
      return next === K.cu ? 'basis' : null;
    case K.xet:
      return atStart || XET_NEXT.has(next) ? 'consideration' : null;
    case K.theo:
      return next === K.de && key[t + 2] === K.nghi ? 'consideration' : null;
    case K.duoc:
      return next === K.su && (atStart || behindStop(work, t)) ? 'consideration' : null;
    case K.tren:
      return next === K.co && (atStart || behindStop(work, t)) ? 'consideration' : null;
    case K.thuc:
      return next === K.hien && (atStart || behindStop(work, t)) ? 'consideration' : null;
    case K.sau:
      return next === K.khi && atStart ? 'consideration' : null;
  }
  if ((flags[t] & TokenFlag.allCaps) !== 0 && !atStart && decides(work, t, end)) return 'decision-line';
  if (!ISSUER_WORDS.has(key[t]) || !(atStart || behindStop(work, t))) return null;
  return enacts(work, t, end) ? 'enacting' : null;
}

/** `QUYẾT ĐỊNH:` at the end of the paragraph. */
function decides(work: Work, t: number, end: number): boolean {
  const { start } = work.lines.tokens;
  if (end - t > 4 || work.text.charCodeAt(start[end - 1]) !== 0x3a) return false;
  const bare = bareText(work.text, start[t], start[end - 1], 20);
  return bare === 'quyetdinh' || bare === 'quyetnghi' || bare === 'nghiquyet' || bare === 'chithi';
}

/** A full stop, semicolon or comma stands before token `t`. */
function behindStop(work: Work, t: number): boolean {
  const c = work.text.charCodeAt(work.lines.tokens.start[t - 1]);
  return c === 0x2e || c === 0x3b || c === 0x2c;
}

const HOW = keySet('hướng quy');

/** `… ban hành Quyết định …` within the sentence, or `… hướng dẫn … như sau:` to its end. */
function enacts(work: Work, t: number, end: number): boolean {
  const { key, start, kind } = work.lines.tokens;
  let guides = false;
  for (let u = t + 1; u < end; u++) {
    if (kind[u] === TokenKind.punctuation) {
      const c = work.text.charCodeAt(start[u]);
      if (!guides && (c === 0x3b || (c === 0x2e && u + 1 < end))) return false;
      continue;
    }
    if (u - t < 40 && isIssueVerb(work.text, work.lines.tokens, u))
      return TYPE_WORDS.has(key[u + 2]) || bareIs(work, u + 2, TYPES_BARE);
    if (HOW.has(key[u]) && u - t < 30) guides = true;
  }
  return guides && work.text.charCodeAt(start[end - 1]) === 0x3a && key[end - 2] === K.sau && key[end - 3] === K.nhu;
}

const TYPES_BARE: ReadonlySet<string> = new Set(['quyet', 'nghi', 'thong', 'luat', 'phap', 'chi', 'ke', 'quy']);

/** The token in bare letters is one of the words: misspelt by a tone it still counts. */
function bareIs(work: Work, t: number, words: ReadonlySet<string>): boolean {
  const { start, end, length } = work.lines.tokens;
  return t < length && words.has(bareText(work.text, start[t], end[t], 8));
}
