import { type Replacement, replaceAll } from '../../text/index.ts';
import type { Anchor, Spot } from './anchor.ts';
import type { Paragraph, Piece, Run } from './story.ts';

/** Puts marks of comments and changes into the XML of a part; what no mark touches stays as it is written. */

/** Order of marks at one place: what ends stands before what begins. */
const Rank = { deletionEnd: 0, insertion: 1, rangeEnd: 2, collapsed: 3, rangeStart: 4, deletionStart: 5 } as const;

interface Mark {
  readonly spot: Spot;
  readonly rank: number;
  /** Smaller first among those of one rank. */
  readonly order: number;
  readonly markup: string;
}

/** Ids that no comment or change of the file has. */
export class Ids {
  readonly #used: ReadonlySet<number>;
  #next: number;

  constructor(used: Iterable<number>) {
    this.#used = new Set(used);
    let most = -1;
    for (const id of this.#used) most = Math.max(most, id);
    this.#next = most < largestId - this.#used.size ? most + 1 : 0;
  }

  /** Above all others, as long as there is room. */
  next(): number {
    while (this.#used.has(this.#next)) this.#next++;
    return this.#next++;
  }
}
/** Ids are numbers of 32 bits; half of them are left free for what comes. */
const largestId = 1 << 30;

/** Words struck out, inside one run. */
export interface Struck {
  readonly run: Run;
  readonly start: Spot;
  readonly end: Spot;
}

export class Marks {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #ids: Ids;
  readonly #marks: Mark[] = [];
  /** Stretches that are struck out, by run, with the attributes of the change. */
  readonly #struck = new Map<Run, { readonly start: number; readonly end: number; readonly by: string }[]>();

  /** `prefix`: what the XML calls the namespace of words. */
  constructor(xml: string, prefix: string, ids: Ids) {
    this.#xml = xml;
    this.#prefix = prefix;
    this.#ids = ids;
  }

  /** Marks what a comment speaks of. */
  comment(id: number, { start, end, reference }: Anchor): void {
    const w = this.#prefix;
    const first = `<${w}:commentRangeStart ${w}:id="${id}"/>`;
    const last = `<${w}:commentRangeEnd ${w}:id="${id}"/>`;
    const sign = `<${w}:r><${w}:commentReference ${w}:id="${id}"/></${w}:r>`;
    const here = sameSpot(reference, end) ? sign : '';
    if (sameSpot(start, end)) this.#put(start, Rank.collapsed, 0, first + last + here);
    else {
      // Of ranges that end together the one that began last ends first; of those that begin together the longest begins first.
      this.#put(start, Rank.rangeStart, -end.at, first);
      this.#put(end, Rank.rangeEnd, -start.at, last + here);
    }
    if (here === '') this.#put(reference, Rank.rangeEnd, -start.at, sign);
  }

  /** Strikes words out and puts others behind them, in the look of a run. `by`: attributes of the change beside its id. */
  change(struck: readonly Struck[], at: Spot, look: Run, insert: string, by: string): void {
    const w = this.#prefix;
    for (const { run, start, end } of struck) {
      this.#put(start, Rank.deletionStart, 0, `<${w}:del ${w}:id="${this.#ids.next()}" ${by}>`);
      this.#put(end, Rank.deletionEnd, 0, `</${w}:del>`);
      const stretch = { start: start.at, end: end.at, by };
      const known = this.#struck.get(run);
      if (known === undefined) this.#struck.set(run, [stretch]);
      else known.push(stretch);
    }
    if (insert === '') return;
    const words = insert
      .split('\t')
      .map((part) => (part === '' ? '' : `<${w}:t xml:space="preserve">${escaped(part)}</${w}:t>`))
      .join(`<${w}:tab/>`);
    const run = `<${w}:r>${this.#properties(look, 'plain')}${words}</${w}:r>`;
    this.#put(at, Rank.insertion, 0, `<${w}:ins ${w}:id="${this.#ids.next()}" ${by}>${run}</${w}:ins>`);
  }

  #put(spot: Spot, rank: number, order: number, markup: string): void {
    this.#marks.push({ spot, rank, order, markup });
  }

  /** The XML with its marks. */
  render(): string {
    const sorted = this.#marks.map((mark, index) => ({ ...mark, index })).sort(inPlace);
    const edits: Replacement[] = [];
    /** Places at which each run is cut. */
    const cuts = new Map<Run, { readonly at: number; readonly markup: string }[]>();
    for (let i = 0; i < sorted.length; ) {
      const { spot } = sorted[i];
      let markup = '';
      let inside = spot.inside;
      for (; i < sorted.length && sorted[i].spot.at === spot.at; i++) {
        markup += sorted[i].markup;
        inside ??= sorted[i].spot.inside;
      }
      if (inside === null) edits.push({ start: spot.at, end: spot.at, insert: markup });
      else if ('pieces' in inside) {
        const known = cuts.get(inside);
        if (known === undefined) cuts.set(inside, [{ at: spot.at, markup }]);
        else known.push({ at: spot.at, markup });
      } else edits.push(this.#opened(inside, markup));
    }
    for (const run of new Set([...cuts.keys(), ...this.#struck.keys()]))
      edits.push(...this.#split(run, cuts.get(run) ?? []));
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    return replaceAll(this.#xml, edits);
  }

  /** `<w:p/>` with content. */
  #opened({ open }: Paragraph, markup: string): Replacement {
    const name = this.#qualified(open.start + 1);
    return { start: open.end - 2, end: open.end, insert: `>${markup}</${name}>` };
  }

  #qualified(at: number): string {
    return /^[^\s/>]+/u.exec(this.#xml.slice(at, at + 256))![0];
  }

  /** Cuts a run at places, with markup between its parts, and makes struck text of what is struck out. */
  #split(run: Run, cuts: readonly { readonly at: number; readonly markup: string }[]): Replacement[] {
    const w = this.#prefix;
    const struck = (this.#struck.get(run) ?? []).sort((a, b) => a.start - b.start);
    const open = this.#xml.slice(run.open.start, run.open.end);
    const close = `</${this.#qualified(run.start + 1)}>`;
    const edits: Replacement[] = [];
    let c = 0;
    let s = 0;
    /** Whether what stands at a place of this run, right behind it, is struck out; places come in order. */
    const isStruck = (at: number): boolean => {
      while (s < struck.length && struck[s].end <= at) s++;
      return s < struck.length && struck[s].start <= at;
    };
    const cut = (at: number, markup: string, before: string, behind: string): void => {
      // A reference that is struck out would take its comment along: the deletion is cut, too.
      const within = isStruck(at) && struck[s].start < at;
      const marks = within ? `</${w}:del>${markup}<${w}:del ${w}:id="${this.#ids.next()}" ${struck[s].by}>` : markup;
      edits.push({
        start: at,
        end: at,
        insert: before + close + marks + open + this.#properties(run, 'copy') + behind,
      });
    };
    for (const piece of run.pieces) {
      for (; c < cuts.length && cuts[c].at <= piece.start; c++) cut(cuts[c].at, cuts[c].markup, '', '');
      if (piece.kind !== 'text') continue;
      const first = c;
      while (c < cuts.length && cuts[c].at < piece.end) c++;
      const name = (at: number): string => `${w}:${isStruck(at) ? 'delText' : 't'}`;
      const at = piece.inside[0]?.start ?? piece.start;
      let now = name(at);
      if (now === `${w}:delText`) edits.push(this.#renamed(piece.start + 1, now));
      const keep = new Spaces(
        this.#xml,
        piece,
        cuts.slice(first, c).map((one) => one.at),
      );
      for (let k = first; k < c; k++) {
        const { at, markup } = cuts[k];
        const { left, right } = keep.around(k - first);
        if (left !== null) edits.push({ start: left, end: left, insert: `</${now}>${opened(now, true)}` });
        const next = name(at);
        cut(at, markup, `</${now}>`, opened(next, right !== null || keep.all));
        now = next;
        if (right !== null && right > at)
          edits.push({ start: right, end: right, insert: `</${now}>${opened(now, false)}` });
      }
      // `<w:t/>` has no end tag.
      if (now === `${w}:delText` && this.#xml[piece.end - 2] !== '/')
        edits.push(this.#renamed(this.#xml.lastIndexOf('</', piece.end - 1) + 2, now));
    }
    for (; c < cuts.length; c++) cut(cuts[c].at, cuts[c].markup, '', '');
    return edits;
  }

  #renamed(at: number, name: string): Replacement {
    return { start: at, end: at + this.#qualified(at).length, insert: name };
  }

  /** Properties of a run once more: changes noted in them get ids of their own, or are left out. */
  #properties({ properties }: Run, how: 'copy' | 'plain'): string {
    if (properties === null) return '';
    const w = this.#prefix;
    const written = this.#xml.slice(properties.start, properties.end);
    const change = written.indexOf(`<${w}:rPrChange`);
    if (change < 0) return written;
    const end = written.indexOf(`</${w}:rPrChange>`, change);
    if (how === 'copy')
      return written.replace(
        new RegExp(`(<${w}:rPrChange[^>]*?\\s${w}:id\\s*=\\s*)["'][^"']*["']`, 'u'),
        (_, lead: string) => `${lead}"${this.#ids.next()}"`,
      );
    return end < 0 ? written : written.slice(0, change) + written.slice(end + `</${w}:rPrChange>`.length);
  }
}

/** Order of marks in the text. Of ranges that are alike the first begins first and ends last. */
function inPlace(a: Mark & { readonly index: number }, b: Mark & { readonly index: number }): number {
  const turn = a.rank === Rank.rangeEnd ? -1 : 1;
  return a.spot.at - b.spot.at || a.rank - b.rank || a.order - b.order || turn * (a.index - b.index);
}

const sameSpot = (a: Spot, b: Spot): boolean => a.at === b.at;

const opened = (name: string, keep: boolean): string => `<${name}${keep ? ' xml:space="preserve"' : ''}>`;

/** Words as characters of XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * White space beside cuts of a text piece. Word drops white space at the ends of a piece that does not say otherwise: what comes to
 * stand at an end by a cut gets a piece of its own that keeps it, and what stood at an end before is dropped as before.
 */
class Spaces {
  readonly #xml: string;
  readonly #cuts: readonly number[];
  readonly #start: number;
  readonly #end: number;
  /** The piece keeps all of its white space. */
  readonly all: boolean;

  constructor(xml: string, piece: Piece, cuts: readonly number[]) {
    this.#xml = xml;
    this.#cuts = cuts;
    this.#start = piece.inside[0]?.start ?? piece.start;
    this.#end = piece.inside.at(-1)?.end ?? piece.end;
    this.all = /xml:space\s*=\s*["']preserve/u.test(xml.slice(piece.start, this.#start));
  }

  /** Where the white space before the cut of an index begins and that behind it ends, when it must be kept; null: nothing to keep. `right` is the cut itself where it runs up to the next one. */
  around(k: number): { readonly left: number | null; readonly right: number | null } {
    if (this.all) return { left: null, right: null };
    const at = this.#cuts[k];
    const from = this.#cuts[k - 1] ?? this.#start;
    const to = this.#cuts[k + 1] ?? this.#end;
    let left = at;
    while (left > from && isSpace(this.#xml.charCodeAt(left - 1))) left--;
    let right = at;
    while (right < to && isSpace(this.#xml.charCodeAt(right))) right++;
    return {
      left: left === at || left === from ? null : left,
      right: right === at || right === this.#end ? null : right === to ? at : right,
    };
  }
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
