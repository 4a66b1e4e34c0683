import { type AttachmentStart, type Before, findStart, isNationalName } from './attachment-starts.ts';
import { LineClass, Style } from './line-table.ts';
import { takePieces } from './pieces.ts';
import { isPosition, isSignerName } from './signatures.ts';
import type { Attachment } from './types.ts';
import type { Work } from './work.ts';

/** An attachment: where it begins, and the first paragraph behind it. */
export interface AttachmentRegion extends AttachmentStart {
  end: number;
}

export interface Regions {
  /** Paragraphs of recipients and signatures of the main document. */
  readonly closing: number[];
  readonly attachments: AttachmentRegion[];
  /** First paragraph of the first attachment, or the number of paragraphs. */
  readonly mainEnd: number;
  /** A mark says that the text was cut off here. */
  readonly cut: boolean;
}

interface State extends Before {
  article: number;
  label: number;
  phase: 0 | 1 | 2;
  lastClosing: number;
  open: Attachment['kind'] | null;
  openedAt: number;
  /** Last article of the attachment that is open. */
  inner: number;
  units: number;
  /** A form was met in the attachment that is open. */
  formed: boolean;
  /** The form has a number: it is that of a document, and what is signed there is the form. */
  numbered: boolean;
}

/** Walks over everything behind the preamble: body, closing, attachments, page text. Sets the zones of all but the body. `own`: bare letters of the type. */
export function findRegions(work: Work, from: number, own: string): Regions {
  const closing: number[] = [];
  const attachments: AttachmentRegion[] = [];
  const state: State = {
    article: 0,
    label: 0,
    phase: 0,
    lastClosing: -1,
    open: null,
    openedAt: -1,
    inner: 0,
    units: 0,
    formed: false,
    numbered: false,
    own,
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
    const start = findStart(work, p, cls, state, Math.max(state.lastClosing + 1, from));
    if (start !== null) {
      const before = attachments[attachments.length - 1];
      if (before !== undefined) before.end = Math.min(before.end, start.p);
      attachments.push({ ...start, end: work.count });
      for (let q = start.p; q < p; q++)
        if (work.zones[q] === 'outside' && work.cls(q) !== LineClass.noise) work.zones[q] = null;
      state.open = start.kind;
      state.openedAt = p;
      state.inner = 0;
      state.formed = start.kind === 'form';
      state.numbered = false;
      if (state.phase === 0) for (let q = start.p; q <= p; q++) lookForForm(work, q, work.cls(q), state);
      tail = false;
      continue;
    }
    if (state.open !== null && isClosingOfDraft(work, p, cls, state)) {
      attachments[attachments.length - 1].end = p;
      state.open = null;
    }
    if (state.open !== null) {
      if (state.phase === 0) lookForForm(work, p, cls, state);
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
    const { phase } = state;
    takeMain(work, p, cls, state, closing);
    // The next unit of the draft: what looked like an attachment was printed within the body.
    if (phase > 0 && state.phase === 0) attachments.length = 0;
  }
  const mainEnd = attachments.length > 0 ? attachments[0].p : work.count;
  return { closing, attachments, mainEnd, cut };
}

/** A heading of page text: what follows it is page text, too. */
function isTail(work: Work, p: number): boolean {
  const bare = work.bare(p, 20);
  return bare === 'nguon' || bare === 'nguonthamkhao' || bare.startsWith('taifile') || bare.startsWith('taivanban');
}

/** Recipients or signatures begin with paragraph `p`. */
function beginsClosing(work: Work, p: number, cls: number, state: State): boolean {
  return (
    cls === LineClass.recipients ||
    (cls === LineClass.signature && state.units + p > 0) ||
    (cls === LineClass.plain && isPosition(work, p) && (state.phase > 0 || leadsToName(work, p)))
  );
}

/**
 * The draft itself, nowhere signed yet, is signed behind its attachment. A cell `Nơi nhận` may head a column; an office above a
 * name may stand in a list, where no recipients follow it.
 */
function isClosingOfDraft(work: Work, p: number, cls: number, state: State): boolean {
  if (state.phase > 0 || state.numbered || !beginsClosing(work, p, cls, state)) return false;
  if (cls === LineClass.recipients) return !work.isCell(p) || hasItems(work, p);
  return !work.isCell(p) && (cls === LineClass.signature || recipientsFollow(work, p));
}

function lookForForm(work: Work, p: number, cls: number, state: State): void {
  if (cls === LineClass.form || isNationalName(work, p)) state.formed = true;
  if (state.formed && work.length(p) <= 200 && takePieces(work.lines, work.line(p)).symbol !== null)
    state.numbered = true;
}

function hasItems(work: Work, p: number): boolean {
  const next = p + 1 < work.count && work.isCell(p + 1) && work.cls(p + 1) === LineClass.bullet;
  return next || /:\s*[-–]/u.test(work.text.slice(work.contentStart(p), Math.min(work.end(p), work.start(p) + 24)));
}

/** Recipients stand at most so many paragraphs behind the first line of a signature. */
const SIGNATURE = 12;

function recipientsFollow(work: Work, p: number): boolean {
  for (let q = p + 1; q < Math.min(work.count, p + SIGNATURE); q++)
    if (work.cls(q) === LineClass.recipients) return true;
  return false;
}

/** One paragraph of the main document. */
function takeMain(work: Work, p: number, cls: number, state: State, closing: number[]): void {
  if (beginsClosing(work, p, cls, state)) {
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

/** A title of office with the signer's name, a name left open (`[…]`), `(Đã ký)` or the end of the text behind it. */
function leadsToName(work: Work, p: number): boolean {
  if (work.caps(p)) {
    for (let q = p + 1; q < Math.min(work.count, p + 4); q++) {
      const cls = work.cls(q);
      if (cls === LineClass.recipients || cls === LineClass.signature || isPosition(work, q) || isSignerName(work, q))
        return true;
      if (cls === LineClass.appendix || cls === LineClass.type || cls === LineClass.form || cls === LineClass.noise)
        return true;
      if (!'(['.includes(work.text[work.contentStart(q)]) && cls !== LineClass.rule && work.length(q) > 2) return false;
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
