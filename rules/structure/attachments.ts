import { holdsAttachmentLine } from './attachment-starts.ts';
import { bodyOf } from './bodies.ts';
import { LineClass, LineFlag } from './line-table.ts';
import { takePieces } from './pieces.ts';
import type { AttachmentRegion } from './regions.ts';
import type { Attachment, Part } from './types.ts';
import { buildUnits } from './units.ts';
import type { Work } from './work.ts';

/** Reads one attachment: title, attachment line, units. */
export function readAttachment(work: Work, start: AttachmentRegion, index: number): Attachment {
  const to = start.end;
  for (let p = start.p; p < to; p++) work.attachment[p] = index;
  const { lead } = start;
  let number = '';
  let from = lead;
  let titleStart = -1;
  let titleEnd = -1;
  let line: Part | null = null;
  for (let p = start.p; p < lead; p++) {
    work.setZone(p, work.cls(p) === LineClass.noise ? 'outside' : 'attachment-title');
    if (!isTitleAbove(work, p)) continue;
    if (start.kind !== 'regulation' && work.caps(p) && titleStart < 0) titleStart = work.contentStart(p);
    if (titleStart >= 0) titleEnd = work.contentEnd(p);
  }
  const i = work.line(lead);
  const cls = work.cls(lead);
  const labelled = cls === LineClass.appendix || cls === LineClass.form;
  if (labelled) {
    number = work.text.slice(work.lines.numberStart[i], work.lines.numberEnd[i]);
    const rest = skip(work.text, work.lines.labelEnd[i], work.contentEnd(lead));
    if (rest < work.contentEnd(lead)) {
      titleStart = rest;
      titleEnd = work.contentEnd(lead);
    }
    from = lead + 1;
  } else if (isFormHead(work, lead)) {
    from = lead + 1;
  } else if (cls === LineClass.type || cls === LineClass.plain) {
    titleStart = titleStart < 0 ? work.contentStart(lead) : titleStart;
    titleEnd = work.contentEnd(lead);
    from = lead + 1;
  }
  if (from > lead) work.setZone(lead, 'attachment-title');
  let p = from;
  for (; p < Math.min(to, lead + 14); p++) {
    const next = titleStep(work, p, titleStart >= 0, lead);
    if (next === 'end') break;
    if (next === 'skip') {
      work.setZone(p, 'attachment-title');
      // The name of a form stands under its header.
      if (start.kind === 'form' && isFormHead(work, p)) titleStart = -1;
      continue;
    }
    if (next === 'line') {
      line = work.part(work.contentStart(p), work.contentEnd(p));
      work.setZone(p, 'attachment-title');
      p++;
      break;
    }
    if (titleStart < 0) titleStart = work.contentStart(p);
    else if (p > lead + 1 && !work.gap(p)) work.merged[p] = 1;
    titleEnd = work.contentEnd(p);
    work.setZone(p, 'attachment-title');
  }
  // The attachment line may stand in the same paragraph as the title.
  if (line === null && titleStart >= 0) {
    for (let q = start.p; q < p && line === null; q++) {
      const at = work.zones[q] === 'attachment-title' ? holdsAttachmentLine(work, q) : -1;
      if (at < 0) continue;
      line = work.part(at, work.contentEnd(q));
      if (at <= titleStart) titleStart = -1;
      else titleEnd = work.trimEnd(titleStart, at);
    }
  }
  const title = titleStart >= 0 && titleEnd > titleStart ? work.part(titleStart, titleEnd) : null;
  const formAt = start.kind === 'form' ? p : firstForm(work, p, to, start.kind);
  const body = buildUnits(work, p, formAt);
  return { start: work.start(start.p), end: work.end(to - 1), kind: start.kind, number, title, line, body };
}

/** Quốc hiệu or tiêu ngữ. */
function isFormHead(work: Work, p: number): boolean {
  if (!work.has(p, LineFlag.nation) || work.length(p) > 200) return false;
  const pieces = takePieces(work.lines, work.line(p));
  return pieces.nationalName !== null || pieces.motto !== null;
}

/** A line above the name that is part of the name, not the header repeated. */
function isTitleAbove(work: Work, p: number): boolean {
  const cls = work.cls(p);
  if (cls !== LineClass.plain && cls !== LineClass.type) return false;
  const at = { start: work.contentStart(p), end: work.contentEnd(p) };
  return !isFormHead(work, p) && bodyOf(work.text, at) === null && takePieces(work.lines, work.line(p)).symbol === null;
}

type Step = 'title' | 'line' | 'skip' | 'end';

/** What paragraph `p` is in the head of an attachment. */
function titleStep(work: Work, p: number, titled: boolean, lead: number): Step {
  if (work.isCell(p) || work.quoted(p)) return 'end';
  if (isFormHead(work, p)) return 'skip';
  switch (work.cls(p)) {
    case LineClass.attachmentLine:
      return 'line';
    case LineClass.rule:
      return 'skip';
    case LineClass.plain:
    case LineClass.type:
    case LineClass.consideration:
      break;
    default:
      return 'end';
  }
  if (work.caps(p) || holdsAttachmentLine(work, p) >= 0) return 'title';
  const last = work.lastChar(p);
  if (work.length(p) > 400 || last === ':' || last === ';' || (last === '.' && work.length(p) > 120)) return 'end';
  if (
    /^(đơn vị tính|đơn vị|đvt|stt|số tt|tt\t|kính gửi)/iu.test(
      work.text.slice(work.contentStart(p), work.contentStart(p) + 12),
    )
  )
    return 'end';
  if (work.text.slice(work.contentStart(p), work.contentEnd(p)).includes('\t')) return 'end';
  // In small letters the name is one paragraph right under the label or the kind.
  const before = work.cls(p - 1);
  if (
    !titled ||
    (p === lead + 1 && (before === LineClass.type || before === LineClass.appendix || before === LineClass.form))
  )
    return 'title';
  return announcedNext(work, p) ? 'title' : 'end';
}

function announcedNext(work: Work, p: number): boolean {
  return p + 1 < work.count && (work.cls(p + 1) === LineClass.attachmentLine || holdsAttachmentLine(work, p + 1) >= 0);
}

function skip(text: string, from: number, to: number): number {
  let p = from;
  while (p < to && ' \t*_.:–-'.includes(text[p])) p++;
  return p;
}

/** In an appendix, where the first form begins: what is printed in a form are no units of the draft. */
function firstForm(work: Work, from: number, to: number, kind: Attachment['kind']): number {
  if (kind === 'regulation') return to;
  for (let p = from; p < to; p++) {
    if (work.cls(p) === LineClass.form && !work.isCell(p)) return p;
    if (!work.quoted(p) && isFormHead(work, p)) return p;
  }
  return to;
}
