import { Taken } from '../../engine/fixes.ts';
import { normalizeText } from '../../text/index.ts';
import type { Place } from '../../text/types.ts';
import { type Anchors, lastBefore, type Spot } from './anchor.ts';
import type { Marks, Struck } from './marks.ts';
import type { Paragraph, Run, Story } from './story.ts';

/** Fixes as tracked changes, for people to accept or reject. */

/** A fix: its edits are made together or not at all. */
export type Suggestion = readonly SuggestedEdit[];

export interface SuggestedEdit {
  readonly place: Place | null;
  /** What stands there, as it was read. */
  readonly old: string;
  readonly insert: string;
}

/** An edit in terms of the XML. */
interface Planned {
  readonly struck: readonly Struck[];
  readonly at: Spot;
  readonly look: Run;
  readonly insert: string;
}

/** Elements in which a change may be tracked. A change in the change of another, or in a field that is computed anew, is not. */
const editable: ReadonlySet<string> = new Set(
  ['hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent'].map((name) => `w:${name}`),
);
const removed: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Elements of a run that stand for a sign of the text. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
};

export class Suggester {
  readonly #part: string;
  readonly #story: Story;
  readonly #anchors: Anchors;
  /** What is changed already. */
  readonly #taken = new Taken();

  constructor(part: string, story: Story, anchors: Anchors) {
    this.#part = part;
    this.#story = story;
    this.#anchors = anchors;
  }

  /** Puts the changes of a fix among the marks; false: they cannot be tracked safely, and none is. `by`: attributes that tell who and when. */
  suggest(fix: Suggestion, marks: Marks, by: string): boolean {
    const planned: Planned[] = [];
    for (const edit of fix) {
      const one = this.#plan(edit);
      if (one === null) return false;
      planned.push(one);
    }
    if (planned.length === 0 || !this.#take(planned)) return false;
    for (const { struck, at, look, insert } of planned) marks.change(struck, at, look, insert, by);
    return true;
  }

  #plan({ place, old, insert }: SuggestedEdit): Planned | null {
    if (place?.kind !== 'docx' || place.part !== this.#part || insert.includes('\n')) return null;
    const { start, end } = place;
    const paragraph = this.#story.paragraphs.get(start.paragraph);
    if (paragraph === undefined || paragraph.holder !== null || end.paragraph !== start.paragraph) return null;
    const look = paragraph.runs[start.run];
    if (look === undefined || !isEditable(look)) return null;
    if (old === '') {
      const at = start.offset === 0 ? this.#anchors.spotBefore(look, 0) : this.#anchors.spotBehind(look, start.offset);
      return insert === '' ? null : { struck: [], at, look, insert };
    }
    const struck = this.#strike(paragraph, place, old);
    return struck === null ? null : { struck, at: struck[struck.length - 1].end, look, insert };
  }

  /** The stretches of runs that hold these words; null where something else stands among them. */
  #strike(paragraph: Paragraph, { start, end }: Extract<Place, { kind: 'docx' }>, old: string): Struck[] | null {
    const out: Struck[] = [];
    let text = '';
    for (let k = start.run; k <= end.run; k++) {
      const run = paragraph.runs[k];
      if (run === undefined) return null;
      const last = run.pieces.at(-1);
      const from = k === start.run ? start.offset : 0;
      const to = k === end.run ? end.offset : last === undefined ? 0 : last.before + last.units;
      if (from >= to || isRemoved(run)) continue;
      const words = this.#words(run, from, to);
      if (words === null || !isEditable(run)) return null;
      text += words;
      out.push({ run, start: this.#anchors.spotBefore(run, from), end: this.#anchors.spotBehind(run, to) });
    }
    return out.length > 0 && normalizeText(text) === old ? out : null;
  }

  /** The text of a stretch of a run; null when it holds what is no text. */
  #words(run: Run, from: number, to: number): string | null {
    let text = '';
    for (let k = Math.max(0, lastBefore(run.pieces, from + 1)); k < run.pieces.length; k++) {
      const piece = run.pieces[k];
      const { before, units, kind, name } = piece;
      if (before >= to) break;
      if (kind === 'text' && units > 0) {
        const words = this.#anchors.textOf(piece, from - before, to - before);
        if (words === null) return null;
        text += words;
      } else if (units > 0) {
        const sign = signs[name];
        if (sign === undefined) return null;
        text += sign;
      } else if (before > from && name !== 'w:lastRenderedPageBreak') return null;
    }
    return text;
  }

  /** Takes the places of a fix, all or none: of two changes of the same words the first is made. */
  #take(planned: readonly Planned[]): boolean {
    const places = planned.flatMap(({ struck, at }) =>
      struck.length > 0
        ? struck.map(({ start, end }) => ({ start: start.at, end: end.at }))
        : [{ start: at.at, end: at.at }],
    );
    return this.#taken.take(places.sort((a, b) => a.start - b.start || a.end - b.end));
  }
}

function isEditable(run: Run): boolean {
  if (run.inField) return false;
  for (let one = run.outer; one !== null; one = one.outer) if (one.bound || !editable.has(one.name)) return false;
  return true;
}

function isRemoved(run: Run): boolean {
  for (let one = run.outer; one !== null; one = one.outer) if (removed.has(one.name)) return true;
  return false;
}
