import { isPosition, isSignerName } from './closing.ts';
import { bareText, indexWithin } from './letters.ts';
import { LineClass, LineFlag, Style } from './line-table.ts';
import { takePieces } from './pieces.ts';
import type { Attachment } from './types.ts';
import type { Work } from './work.ts';

/** Where an attachment begins, and what its first line says it is. */
export interface AttachmentStart {
  readonly p: number;
  /** The line that names it; the header may be repeated above it. */
  readonly lead: number;
  readonly kind: Attachment['kind'];
}

export interface Regions {
  /** Paragraphs of recipients and signatures of the main document. */
  readonly closing: number[];
  readonly attachments: AttachmentStart[];
  /** First paragraph of the first attachment, or the number of paragraphs. */
  readonly mainEnd: number;
  /** A mark says that the text was cut off here. */
  readonly cut: boolean;
}

interface State {
  article: number;
  label: number;
  /** 0 body, 1 closing, 2 behind the signer's name. */
  phase: 0 | 1 | 2;
  lastClosing: number;
  /** Kind of the attachment that is open. */
  open: Attachment['kind'] | null;
  openedAt: number;
  /** Last article of the attachment that is open. */
  inner: number;
  units: number;
}

/** Walks over everything behind the preamble: body, closing, attachments, page text. Sets the zones of all but the body. */
export function findRegions(work: Work, from: number): Regions {
  const closing: number[] = [];
  const attachments: AttachmentStart[] = [];
  const state: State = {
    article: 0,
    label: 0,
    phase: 0,
    lastClosing: -1,
    open: null,
    openedAt: -1,
    inner: 0,
    units: 0,
  };
  let cut = false;
  let tail = false;
  for (let p = from; p < work.count; p++) {
    if (work.zones[p] !== null) continue;
    const cls = work.cls(p);
    if (cls !== LineClass.noise && work.quoted(p)) continue;
    if (cls === LineClass.noise) {
      work.setZone(p, 'outside');
      if (work.bare(p, 12).startsWith('xemtiep') || work.bare(p, 16).startsWith('moibandocxem')) cut = true;
      if (isTail(work, p)) tail = true;
      continue;
    }
    if (cls === LineClass.omission) {
      work.setZone(p, 'outside');
      cut = true;
      continue;
    }
    if (cls === LineClass.footnote) {
      work.setZone(p, 'footnote');
      continue;
    }
    const kind = startOf(work, p, cls, state);
    if (kind !== null) {
      const begin = state.open === null ? backUp(work, p, Math.max(state.lastClosing + 1, from)) : p;
      attachments.push({ p: begin, lead: p, kind });
      for (let q = begin; q < p; q++)
        if (work.zones[q] === 'outside' && work.cls(q) !== LineClass.noise) work.zones[q] = null;
      state.open = kind;
      state.openedAt = p;
      state.inner = 0;
      tail = false;
      continue;
    }
    if (state.open !== null) {
      if (cls !== LineClass.article || work.isCell(p)) continue;
      const value = work.lines.value[work.line(p)];
      const inner = state.inner + 1 === value;
      state.inner = value;
      if (state.phase > 0 || inner || value !== state.article + 1) continue;
      // Nothing was signed yet and the articles go on: a sample printed within an article.
      attachments.length = 0;
      state.open = null;
    }
    if (tail && state.phase !== 0 && cls !== LineClass.recipients) {
      work.setZone(p, 'outside');
      continue;
    }
    takeMain(work, p, cls, state, closing);
  }
  const mainEnd = attachments.length > 0 ? attachments[0].p : work.count;
  return { closing, attachments, mainEnd, cut };
}

/** A heading of page text: what follows it is page text, too. */
function isTail(work: Work, p: number): boolean {
  const bare = work.bare(p, 20);
  return bare === 'nguon' || bare === 'nguonthamkhao' || bare.startsWith('taifile') || bare.startsWith('taivanban');
}

/** One paragraph of the main document. */
function takeMain(work: Work, p: number, cls: number, state: State, closing: number[]): void {
  const begins =
    cls === LineClass.recipients ||
    (cls === LineClass.signature && state.units + p > 0) ||
    (cls === LineClass.plain && isPosition(work, p) && (state.phase > 0 || leadsToName(work, p)));
  if (begins) {
    state.phase = 1;
    state.lastClosing = p;
    closing.push(p);
    work.setZone(p, 'closing');
    return;
  }
  if (state.phase === 0 || goesOnWithBody(work, p, cls, state)) {
    count(work, p, cls, state);
    return;
  }
  if (state.phase === 2) {
    if (isSignatureTable(work, p, state.lastClosing)) {
      closing.push(p);
      work.setZone(p, 'closing');
    } else if (cls === LineClass.bullet && follows(work, p, state.lastClosing)) {
      closing.push(p);
      work.setZone(p, 'closing');
      state.lastClosing = p;
    } else work.setZone(p, 'outside');
    return;
  }
  const near = work.length(p) <= 160 || cls === LineClass.bullet || work.isCell(p);
  if (!near) {
    work.setZone(p, 'outside');
    return;
  }
  closing.push(p);
  work.setZone(p, 'closing');
  state.lastClosing = p;
  if (isSignerName(work, p) && signedBefore(work, p)) state.phase = 2;
}

/** The recipients go on: the signature stood between them. */
function follows(work: Work, p: number, lastClosing: number): boolean {
  return p - lastClosing <= 2 && work.length(p) <= 200;
}

function isSignatureTable(work: Work, p: number, last: number): boolean {
  if (!work.isCell(p) || last < 0 || !work.isCell(last)) return false;
  const { blocks } = work.lines;
  return blocks[work.line(p)].table === blocks[work.line(last)].table;
}

function signedBefore(work: Work, p: number): boolean {
  for (let q = p - 1; q >= 0 && q >= p - 4; q--) {
    if (work.zones[q] !== 'closing') continue;
    if (work.cls(q) === LineClass.signature || isPosition(work, q)) return true;
  }
  return false;
}

/** A title of office with the signer's name, `(Đã ký)` or the end of the text behind it. */
function leadsToName(work: Work, p: number): boolean {
  if (work.caps(p)) {
    for (let q = p + 1; q < Math.min(work.count, p + 4); q++) {
      const cls = work.cls(q);
      if (cls === LineClass.recipients || cls === LineClass.signature || isPosition(work, q) || isSignerName(work, q))
        return true;
      if (cls === LineClass.appendix || cls === LineClass.type || cls === LineClass.form || cls === LineClass.noise)
        return true;
      if (work.text[work.contentStart(q)] !== '(' && cls !== LineClass.rule && work.length(q) > 2) return false;
    }
    return true;
  }
  return p + 1 < work.count && (isSigned(work, p + 1) || (isSignerName(work, p + 1) && p + 2 >= work.count));
}

/** `(Đã ký)` */
function isSigned(work: Work, p: number): boolean {
  return work.text[work.contentStart(p)] === '(' && work.bare(p, 20).startsWith('daky');
}

function count(work: Work, p: number, cls: number, state: State): void {
  if (work.isCell(p)) return;
  const value = work.lines.value[work.line(p)];
  if (cls === LineClass.article) {
    state.article = value;
    state.units++;
  } else if (cls === LineClass.label && state.article === 0) {
    if (work.lines.style[work.line(p)] === Style.arabic) state.label = value;
    state.units++;
  }
}

/** The next unit of the main document stands behind its recipients: they were moved. */
function goesOnWithBody(work: Work, p: number, cls: number, state: State): boolean {
  const value = work.lines.value[work.line(p)];
  const on =
    !work.isCell(p) &&
    ((cls === LineClass.article && state.article > 0 && value === state.article + 1) ||
      (cls === LineClass.label &&
        work.lines.style[work.line(p)] === Style.arabic &&
        state.article === 0 &&
        state.label > 0 &&
        value === state.label + 1));
  if (on) state.phase = 0;
  return on;
}

const LIST_NAMES: readonly (readonly [string, Attachment['kind']])[] = [
  ['danhsach', 'list'],
  ['danhmuc', 'list'],
  ['bang', 'list'],
  ['bieu', 'form'],
  ['tokhai', 'form'],
  ['donxin', 'form'],
  ['dondenghi', 'form'],
  ['dondangky', 'form'],
  ['donyeucau', 'form'],
  ['dontrinhbao', 'form'],
  ['donrut', 'form'],
  ['bankhai', 'form'],
  ['bienban', 'form'],
  ['mau', 'form'],
  ['phieu', 'form'],
  ['kehoach', 'plan'],
  ['dean', 'plan'],
  ['phuongan', 'plan'],
  ['chuongtrinh', 'plan'],
  ['quyche', 'regulation'],
  ['quydinh', 'regulation'],
  ['dieule', 'regulation'],
  ['noiquy', 'regulation'],
  ['quytrinh', 'regulation'],
  ['phuluc', 'appendix'],
];

export function kindOfName(bare: string): Attachment['kind'] | null {
  for (const [name, kind] of LIST_NAMES) if (bare.startsWith(name)) return kind;
  return null;
}

/** Kind of the attachment that begins with paragraph `p`; null when none does. */
function startOf(work: Work, p: number, cls: number, state: State): Attachment['kind'] | null {
  const cell = work.isCell(p);
  const done = state.phase > 0;
  switch (cls) {
    case LineClass.appendix:
      if (cell) return null;
      return done || state.open !== null || announced(work, p, 6) || (state.units > 0 && work.caps(p))
        ? 'appendix'
        : null;
    case LineClass.form:
      return !cell && done && state.open === null ? 'form' : null;
    case LineClass.attachmentLine:
      if (state.open !== null) return p - state.openedAt <= 12 || titleAbove(work, p) < 0 ? null : kindAbove(work, p);
      // `(Kèm theo Danh mục nhiệm vụ)` below a sentence of the body only says what is enclosed.
      return done || (state.units > 0 && (titleAbove(work, p) >= 0 || namedAbove(work, p))) ? kindAbove(work, p) : null;
    case LineClass.type:
    case LineClass.plain:
      return cell ? null : startOfText(work, p, cls, state, done);
    case LineClass.part:
    case LineClass.chapter:
      return done && state.open === null && work.lines.value[work.line(p)] === 1 ? kindBelow(work, p) : null;
    case LineClass.article:
      return done && state.open === null && work.lines.value[work.line(p)] === 1 && !cell ? 'regulation' : null;
    default:
      return null;
  }
}

/** The attachment line stands behind the heading `Phần I.` and its name. */
function kindBelow(work: Work, p: number): Attachment['kind'] {
  for (let q = p + 1; q < Math.min(work.count, p + 4); q++) {
    const kind = kindOfName(work.bare(q, 20));
    if (kind !== null) return kind;
  }
  return 'other';
}

function startOfText(work: Work, p: number, cls: number, state: State, done: boolean): Attachment['kind'] | null {
  if (isNationalName(work, p)) {
    // A second Quốc hiệu heads a form, or the attachment named right below it.
    if (state.units === 0 || (state.open !== null && state.open !== 'form')) return null;
    if (typeBelow(work, p)) return null;
    return announced(work, p, 8) ? kindOfLines(work, p, 8) : 'form';
  }
  if (!work.caps(p) || namesUnit(work, p)) return null;
  const kind = kindOfName(work.bare(p, 24));
  if (kind === null) return null;
  const strong = cls === LineClass.type && !work.weak(p);
  if (state.open !== null) return strong && announced(work, p, 6) && p - state.openedAt > 3 ? kind : null;
  if (done) return kind;
  if (state.units === 0) return null;
  return announced(work, p, 8) || (strong && restarts(work, p, state)) ? kind : null;
}

/** Kind named in the lines between the repeated header and the attachment line. */
function kindOfLines(work: Work, p: number, reach: number): Attachment['kind'] {
  for (let q = p + 1; q < Math.min(work.count, p + reach); q++) {
    if (work.cls(q) === LineClass.attachmentLine) break;
    const kind = kindOfName(work.bare(q, 24));
    if (kind !== null) return kind;
  }
  return 'other';
}

function isNationalName(work: Work, p: number): boolean {
  if (!work.has(p, LineFlag.nation) || work.length(p) > 200) return false;
  return takePieces(work.lines, work.line(p)).nationalName !== null;
}

/** The name of the attachment stands within the next lines: the header is repeated above it. */
function typeBelow(work: Work, p: number): boolean {
  for (let q = p + 1; q < Math.min(work.count, p + 6); q++) {
    const cls = work.cls(q);
    if (cls === LineClass.type || cls === LineClass.appendix) return announced(work, q, 6) || restartsAt(work, q);
    if (cls !== LineClass.plain && cls !== LineClass.rule && cls !== LineClass.symbol) return false;
  }
  return false;
}

/** The line before is a chapter or section without its name: this is the name. */
function namesUnit(work: Work, p: number): boolean {
  if (p === 0) return false;
  const cls = work.cls(p - 1);
  return cls >= LineClass.part && cls <= LineClass.subsection;
}

/** `(Ban hành kèm theo …)` follows within `reach` paragraphs, before any unit. */
function announced(work: Work, p: number, reach: number): boolean {
  if (holdsAttachmentLine(work, p) >= 0) return true;
  for (let q = p + 1; q < Math.min(work.count, p + reach); q++) {
    const cls = work.cls(q);
    if (cls === LineClass.attachmentLine || holdsAttachmentLine(work, q) >= 0) return true;
    if (cls >= LineClass.part && cls <= LineClass.label) return false;
  }
  return false;
}

/** Offset of `(Ban hành kèm theo …` within a title; -1 when it is not there. */
export function holdsAttachmentLine(work: Work, p: number): number {
  const { text } = work;
  const end = work.end(p);
  if (end - work.start(p) > 2000) return -1;
  for (let at = indexWithin(text, 0x28, work.start(p), end); at >= 0; at = indexWithin(text, 0x28, at + 1, end)) {
    const bare = bareText(text, at, Math.min(end, at + 30), 16);
    if (bare.startsWith('banhanhkemtheo') || bare.startsWith('kemtheo')) return at;
  }
  return -1;
}

/** The numbers begin anew: Chương I, Điều 1. */
function restarts(work: Work, p: number, state: State): boolean {
  return state.article > 0 && restartsAt(work, p);
}

function restartsAt(work: Work, p: number): boolean {
  for (let q = p + 1; q < Math.min(work.count, p + 8); q++) {
    const cls = work.cls(q);
    if (cls === LineClass.article || cls === LineClass.chapter || cls === LineClass.part)
      return work.lines.value[work.line(q)] === 1;
    if (cls === LineClass.label) return false;
  }
  return false;
}

/** First paragraph of the title above an attachment line; -1 when none stands there. */
function titleAbove(work: Work, p: number): number {
  let q = p - 1;
  while (q > 0 && q > p - 6 && work.zones[q] === null && work.caps(q) && !work.isCell(q)) q--;
  return q + 1 < p ? q + 1 : -1;
}

/** The line right above is the name of an attachment in small letters: `Quy chế làm việc`. */
function namedAbove(work: Work, p: number): boolean {
  const cls = p === 0 ? LineClass.noise : work.cls(p - 1);
  return (
    (cls === LineClass.plain || cls === LineClass.type || cls === LineClass.appendix) &&
    work.length(p - 1) <= 160 &&
    !'.;:,/'.includes(work.lastChar(p - 1)) &&
    kindOfName(work.bare(p - 1, 20)) !== null
  );
}

function kindAbove(work: Work, p: number): Attachment['kind'] {
  for (let q = p - 1; q >= 0 && q > p - 6; q--) {
    const kind = kindOfName(work.bare(q, 20));
    if (kind !== null) return kind;
  }
  return 'other';
}

/** Takes the lines above the name of an attachment that belong to it: header, part label, title. */
function backUp(work: Work, p: number, from: number): number {
  let q = p;
  while (q > from && q > p - 10) {
    const before = q - 1;
    const zone = work.zones[before];
    if (zone !== null && zone !== 'outside') break;
    const cls = work.cls(before);
    if (cls === LineClass.noise || work.isCell(before)) break;
    const head =
      cls === LineClass.rule || cls === LineClass.part || work.caps(before) || work.has(before, LineFlag.nation);
    if (!head || work.length(before) > 300) break;
    q = before;
  }
  while (q < p && work.cls(q) === LineClass.rule) q++;
  return q;
}
