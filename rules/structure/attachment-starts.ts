import { bareText, indexWithin } from './letters.ts';
import { LineClass, LineFlag } from './line-table.ts';
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

/** What has been read before a paragraph, as far as the start of an attachment depends on it. */
export interface Before {
  /** Last article of the main document; 0 before the first. */
  readonly article: number;
  /** Articles and numbered paragraphs of the main document. */
  readonly units: number;
  /** 0 body, 1 closing, 2 behind the signer's name. */
  readonly phase: 0 | 1 | 2;
  /** Kind of the attachment that is open, and the paragraph that opened it. */
  readonly open: Attachment['kind'] | null;
  readonly openedAt: number;
  /** Bare letters of the type of the draft; empty when it has none. */
  readonly own: string;
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

function kindOfName(bare: string): Attachment['kind'] | null {
  for (const [name, kind] of LIST_NAMES) if (bare.startsWith(name)) return kind;
  return null;
}

/** The attachment whose name or line paragraph `p` is, with what stands above it but not above paragraph `floor`; null when none begins. */
export function findStart(work: Work, p: number, cls: number, before: Before, floor: number): AttachmentStart | null {
  const kind = startOf(work, p, cls, before);
  if (kind === null) return null;
  if (before.open === null) return { p: backUp(work, p, floor), lead: p, kind };
  if (cls !== LineClass.attachmentLine) return { p, lead: p, kind };
  const title = titleAbove(work, p);
  const labelled = title > 0 && work.cls(title - 1) === LineClass.form && !work.isCell(title - 1);
  const lead = labelled ? title - 1 : title;
  return { p: lead, lead, kind };
}

/** Kind of the attachment that begins with paragraph `p`; null when none does. */
function startOf(work: Work, p: number, cls: number, state: Before): Attachment['kind'] | null {
  const cell = work.isCell(p);
  const done = state.phase > 0;
  switch (cls) {
    case LineClass.appendix:
      if (cell || (state.open === 'form' && isOfAnother(work, p, state.own))) return null;
      return done || state.open !== null || announced(work, p, 6) || (state.units > 0 && work.caps(p))
        ? 'appendix'
        : null;
    case LineClass.form:
      if (cell || !done) return null;
      return state.open === null || (state.open === 'form' && formHeadFollows(work, p)) ? 'form' : null;
    case LineClass.attachmentLine:
      if (state.open !== null) {
        if (p - state.openedAt <= 12 || titleAbove(work, p) < 0 || namesAnother(work, p, state.own)) return null;
        return kindAbove(work, p);
      }
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

/** A form's label stands at most so many paragraphs above its Quốc hiệu. */
const FORM_HEAD = 8;

function formHeadFollows(work: Work, p: number): boolean {
  for (let q = p + 1; q < Math.min(work.count, p + FORM_HEAD); q++) {
    if (work.cls(q) === LineClass.form) return false;
    if (isNationalName(work, q)) return true;
  }
  return false;
}

/** Documents that only a form is attached to when the draft itself is another. */
const OTHERS = ['congvan', 'totrinh', 'baocao', 'quyetdinh', 'nghiquyet', 'nghidinh', 'thongtu', 'hopdong', 'giaymoi'];

/** The attachment line at paragraph `p` names a document of another kind than the draft: the line is printed in a form. */
function namesAnother(work: Work, p: number, own: string): boolean {
  if (own === '') return false;
  const at = work.cls(p) === LineClass.attachmentLine ? work.contentStart(p) : holdsAttachmentLine(work, p);
  if (at < 0) return false;
  const words = bareText(work.text, at, work.end(p), 40).replace(/^(?:banhanh)?kemtheo/u, '');
  return OTHERS.some((other) => words.startsWith(other)) && !words.startsWith(own);
}

/** The appendix that begins with paragraph `p` is announced as one of another document. */
function isOfAnother(work: Work, p: number, own: string): boolean {
  for (let q = p; q < Math.min(work.count, p + 4); q++) if (namesAnother(work, q, own)) return true;
  return false;
}

/** The attachment line stands behind the heading `Phần I.` and its name. */
function kindBelow(work: Work, p: number): Attachment['kind'] {
  for (let q = p + 1; q < Math.min(work.count, p + 4); q++) {
    const kind = kindOfName(work.bare(q, 20));
    if (kind !== null) return kind;
  }
  return 'other';
}

function startOfText(work: Work, p: number, cls: number, state: Before, done: boolean): Attachment['kind'] | null {
  if (isNationalName(work, p)) {
    // A second Quốc hiệu heads a form, or the attachment named right below it.
    if (state.units === 0 || (state.open !== null && state.open !== 'form')) return null;
    if (typeBelow(work, p) || (state.open === 'form' && p - state.openedAt <= FORM_HEAD)) return null;
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

/** Whether the paragraph holds the name of the state. */
export function isNationalName(work: Work, p: number): boolean {
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
function restarts(work: Work, p: number, state: Before): boolean {
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
