import type { Span } from '../text/types.ts';
import { bodyOf } from './bodies.ts';
import { readSlashes } from './dates.ts';
import { bareText, nearlyEqual } from './letters.ts';
import { LineClass } from './line-table.ts';
import type { Seen } from './preface-walk.ts';
import { isAuthority, readSubject } from './subject.ts';
import { TYPE_NAMES } from './type-names.ts';
import type { Part } from './types.ts';
import type { Work } from './work.ts';

export interface Title {
  readonly type: Part | null;
  readonly typeAt: number;
  readonly subject: Part | null;
  readonly subjectFrom: number;
  readonly authority: Part | null;
  /** Date of issue of a procedure sheet, which has no place-and-date line. */
  readonly date: string | null;
  readonly decision: number;
  /** Paragraphs of type, subject and authority line. */
  readonly paras: readonly number[];
  /** First paragraph behind. */
  readonly end: number;
}

/** Type, subject and authority line; a decision line (`QUYẾT ĐỊNH:`) is told from the type by its place. */
export function readTitle(work: Work, seen: Seen): Title {
  const { typeAt, type, rest } = findType(work, seen);
  const decision = findDecision(work, seen, typeAt);
  if (typeAt >= 0 && work.isCell(typeAt) && work.cls(typeAt) === LineClass.type) {
    const sheet = readSheetTitle(work, typeAt, type!, decision);
    if (sheet !== null) return sheet;
  }
  const paras: number[] = typeAt >= 0 ? [typeAt] : [];
  let subject: Part | null = rest === null ? null : work.partOf(rest);
  let next = typeAt + 1;
  let subjectFrom = -1;
  if (subject === null || !closesTitle(work, typeAt)) {
    const from = typeAt >= 0 ? typeAt + 1 : startWithoutType(work, seen);
    const lines = from < 0 ? null : readSubject(work, seen, from, rest !== null, typeAt >= 0);
    if (lines !== null) {
      subjectFrom = lines.from;
      for (let p = lines.from; p < lines.to; p++) {
        paras.push(p);
        if (p > lines.from || rest !== null) work.merged[p] = rest !== null && p === lines.from ? 0 : 1;
      }
      subject = work.part(subject?.start ?? work.contentStart(lines.from), work.contentEnd(lines.to - 1));
      next = lines.to;
    }
  }
  const authority = readAuthority(work, seen, Math.max(next, typeAt + 1));
  if (authority !== null) {
    for (let p = authority.from; p < authority.to; p++) paras.push(p);
    next = authority.to;
  }
  return {
    type,
    typeAt,
    subject,
    subjectFrom,
    authority:
      authority === null ? null : work.part(work.contentStart(authority.from), work.contentEnd(authority.to - 1)),
    date: null,
    decision,
    paras,
    end: Math.max(next, 0),
  };
}

interface FoundType {
  readonly typeAt: number;
  readonly type: Part | null;
  /** Words of the subject on the line of the type. */
  readonly rest: Span | null;
}

function findType(work: Work, seen: Seen): FoundType {
  const { anchor } = seen;
  return (
    typeAmong(work, seen, (p) => p >= anchor) ??
    typeInRests(work, seen) ??
    typeAmong(work, seen, (p) => isTitleAbove(work, seen, p)) ?? { typeAt: -1, type: null, rest: null }
  );
}

function typeAmong(work: Work, seen: Seen, may: (p: number) => boolean): FoundType | null {
  for (const p of seen.types) {
    if (!may(p)) continue;
    if (seen.preamble >= 0 && p > seen.preamble) break;
    if (work.lastChar(p) === ':' && leadsToBody(work, p + 1)) break;
    return { typeAt: p, type: work.part(work.contentStart(p), work.contentEnd(p)), rest: null };
  }
  for (const p of seen.weakTypes) {
    if (!may(p)) continue;
    if (seen.preamble >= 0 && p > seen.preamble) break;
    if (p > 0 && seen.marks.size === 0 && hasWordsBefore(work, p)) break;
    const i = work.line(p);
    const end = work.lines.labelEnd[i];
    return {
      typeAt: p,
      type: work.part(work.lines.labelStart[i], end),
      rest: { start: skipMarks(work.text, end, work.contentEnd(p)), end: work.contentEnd(p) },
    };
  }
  return null;
}

/** A title stands at most so many paragraphs above a header that was moved below it. */
const ABOVE = 12;

/** The title above the header: in capitals and not of a letter, which has none. Else it is an entry of a menu. */
function isTitleAbove(work: Work, seen: Seen, p: number): boolean {
  const letter = seen.letterSubject >= 0 && seen.addressee >= 0;
  return p < seen.anchor && p + ABOVE >= seen.anchor && work.caps(p) && !letter;
}

/** Type and subject on one line with the header, or misspelt in a line of its own. */
function typeInRests(work: Work, seen: Seen): FoundType | null {
  const { text } = work;
  for (const { p, value } of seen.rests) {
    if (seen.preamble >= 0 && p > seen.preamble) break;
    const words = text.slice(value.start, Math.min(value.end, value.start + 60));
    const capitals = /^[\p{Lu}\s]+(?=$|[\s,.:;])/u.exec(words)?.[0].trimEnd() ?? '';
    if (capitals.length < 4) continue;
    if (seen.marks.has(p)) {
      for (let end = capitals.length; end > 3; end = capitals.lastIndexOf(' ', end - 1)) {
        if (!TYPE_NAMES.has(bareText(capitals, 0, end, 40))) continue;
        const from = value.start + end;
        return {
          typeAt: p,
          type: work.part(value.start, from),
          rest: from < value.end ? { start: skipMarks(text, from, value.end), end: value.end } : null,
        };
      }
    }
    if (value.end - value.start <= 30 && capitals.length === value.end - value.start && bodyOf(text, value) === null) {
      const bare = bareText(text, value.start, value.end);
      for (const name of TYPE_NAMES.keys()) {
        if (name.length < 6 || !nearlyEqual(name, bare)) continue;
        return { typeAt: p, type: work.partOf(value), rest: null };
      }
    }
  }
  return null;
}

function skipMarks(text: string, from: number, to: number): number {
  let p = from;
  while (p < to && ' .:-–*_\t'.includes(text[p])) p++;
  return p;
}

function hasWordsBefore(work: Work, p: number): boolean {
  for (let q = 0; q < p; q++) {
    const cls = work.cls(q);
    if (cls !== LineClass.noise && cls !== LineClass.rule && cls !== LineClass.metadata) return true;
  }
  return false;
}

/** Units begin right behind: `QUYẾT ĐỊNH:` / `Điều 1`. */
function leadsToBody(work: Work, from: number): boolean {
  for (let p = from; p < Math.min(work.count, from + 3); p++) {
    const cls = work.cls(p);
    if (cls === LineClass.rule || cls === LineClass.noise) continue;
    return cls === LineClass.article || cls === LineClass.chapter || cls === LineClass.part || cls === LineClass.label;
  }
  return false;
}

/** The later line that is a kind of document: it decides. */
function findDecision(work: Work, seen: Seen, typeAt: number): number {
  for (const p of seen.types) {
    if (p === typeAt) continue;
    if (work.bare(p).startsWith('quyetnghi')) return p;
    if ((seen.preamble >= 0 && p > seen.preamble) || work.lastChar(p) === ':') return p;
  }
  return -1;
}

/** Without a type the subject can only stand behind the last part of the header. */
function startWithoutType(work: Work, seen: Seen): number {
  const limit = seen.preamble < 0 ? seen.stop : seen.preamble;
  let last = -1;
  for (const p of seen.marks) if (p < limit) last = Math.max(last, p);
  if (last < 0 || seen.letterSubject >= 0) return -1;
  let first = last + 1;
  // The rule below the motto stands in the cell of the header, the subject below it.
  while (first < limit && (work.cls(first) === LineClass.rule || work.cls(first) === LineClass.noise)) first++;
  return first < Math.min(work.count, limit + 1) ? first : -1;
}

/** The line of the type already holds the whole subject. */
function closesTitle(work: Work, typeAt: number): boolean {
  return !work.caps(typeAt) || work.gap(Math.min(typeAt + 1, work.count - 1));
}

function readAuthority(work: Work, seen: Seen, from: number): { from: number; to: number } | null {
  let first = -1;
  let last = -1;
  for (let p = from; p < Math.min(work.count, from + 6); p++) {
    const cls = work.cls(p);
    if (cls === LineClass.rule || cls === LineClass.noise) {
      if (first >= 0) break;
      continue;
    }
    if (seen.marks.has(p) || p >= seen.stop) break;
    const session =
      first >= 0 &&
      cls === LineClass.plain &&
      /^(KHÓA|KHOÁ|KỲ HỌP|NHIỆM KỲ|TỈNH|THÀNH PHỐ|VÀ|-)/u.test(
        work.text.slice(work.contentStart(p), work.contentStart(p) + 12),
      );
    if (!isAuthority(work, p) && !(session && work.caps(p))) break;
    if (first < 0) first = p;
    last = p;
  }
  if (first < 0 || headerFollows(seen, last)) return null;
  return { from: first, to: last + 1 };
}

/** The header stands below the title: a name of a body there is the issuer. */
function headerFollows(seen: Seen, p: number): boolean {
  for (const mark of seen.marks)
    if (mark > p && mark <= p + 6 && (seen.preamble < 0 || mark < seen.preamble)) return true;
  return false;
}

/** The head of a procedure sheet: the subject stands in the cells under the type, the date in one of its own. */
function readSheetTitle(work: Work, typeAt: number, type: Part, decision: number): Title | null {
  const { blocks } = work.lines;
  const cell = blocks[work.line(typeAt)];
  const parts: number[] = [];
  const paras = [typeAt];
  let date: string | null = null;
  let p = typeAt + 1;
  for (; p < work.count && blocks[work.line(p)].table === cell.table; p++) {
    const block = blocks[work.line(p)];
    if (block.column === cell.column && block.row > cell.row && work.cls(p) === LineClass.plain) parts.push(p);
    if (date === null && work.bare(p, 12).startsWith('ngaybanhanh')) date = dateIn(work, p);
    paras.push(p);
  }
  if (parts.length === 0) return null;
  const text = parts.map((q) => work.text.slice(work.contentStart(q), work.contentEnd(q))).join(' ');
  const subject = { start: work.contentStart(parts[0]), end: work.contentEnd(parts[parts.length - 1]), text };
  return { type, typeAt, subject, subjectFrom: parts[0], authority: null, date, decision, paras, end: p };
}

function dateIn(work: Work, p: number): string | null {
  for (let t = work.token(p); t < work.tokenEnd(p); t++) {
    const read = readSlashes(work.lines, t, work.tokenEnd(p));
    if (read !== null) return read.iso;
  }
  return null;
}
