import { ListCounter, toldFormat } from '../numbering.ts';
import type { Label } from '../story.ts';
import type { XmlAttributes } from '../xml.ts';
import { OUTLINE, type Styles, whole } from './styles.ts';

/** A list that is open; lists in it are its lower levels. */
interface OpenList {
  readonly style: string;
  readonly counter: ListCounter;
  level: number;
  /** The item that is open has not yet had its number. */
  fresh: boolean;
  /** Style of the item that is open, when it has one of its own. */
  own: string | null;
}

/** Where the reader stands in lists. Kept per story: a frame or a note begins outside of all lists. */
export class OdtLists {
  readonly #styles: Styles;
  /** Counters of lists by their id, and the last by style. */
  readonly #byId: Map<string, ListCounter>;
  readonly #byStyle: Map<string, ListCounter>;
  readonly #open: OpenList[] = [];

  constructor(styles: Styles, outer: OdtLists | null) {
    this.#styles = styles;
    this.#byId = outer === null ? new Map() : outer.#byId;
    this.#byStyle = outer === null ? new Map() : outer.#byStyle;
  }

  openList(attributes: XmlAttributes): void {
    const outer = this.#open[this.#open.length - 1];
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    let counter = outer?.counter;
    // A list in a list counts with it, whatever its style.
    if (counter === undefined) {
      const goesOn = attributes['text:continue-list'];
      const last = attributes['text:continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined;
      counter = (goesOn === undefined ? last : (this.#byId.get(goesOn) ?? last)) ?? new ListCounter();
    }
    this.#byStyle.set(style, counter);
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.#byId.set(id, counter);
    this.#open.push({ style, counter, level: outer === undefined ? 0 : outer.level + 1, fresh: false, own: null });
  }

  closeList(): void {
    this.#open.pop();
  }

  openItem(attributes: XmlAttributes, isHeader: boolean): void {
    const list = this.#open[this.#open.length - 1];
    if (list === undefined) return;
    list.fresh = !isHeader;
    list.own = attributes['text:style-override'] ?? null;
    const start = attributes['text:start-value'];
    if (start !== undefined && list.level < 9) list.counter.restartAt(list.level, whole(start, 1));
  }

  /** Label of a paragraph that begins; null when it has none. */
  label(heading: XmlAttributes | null): Label | null {
    const list = this.#open[this.#open.length - 1];
    if (list === undefined) return heading === null ? null : this.#outline(heading);
    if (!list.fresh) return null;
    // The number of an item stands before its first words, of whatever level they are.
    for (const open of this.#open) open.fresh = false;
    return label(list.counter, list.level, this.#styles.levels(list.own ?? list.style));
  }

  #outline(heading: XmlAttributes): Label | null {
    if (heading['text:is-list-header'] === 'true') return null;
    const levels = this.#styles.levels(OUTLINE);
    const level = whole(heading['text:outline-level'], 1) - 1;
    if (levels[level] === undefined || levels[level].format === 'none') return null;
    let counter = this.#byStyle.get(OUTLINE);
    if (counter === undefined) {
      counter = new ListCounter();
      this.#byStyle.set(OUTLINE, counter);
    }
    const start = heading['text:start-value'];
    if (heading['text:restart-numbering'] === 'true') counter.restartAt(level, whole(start, 1));
    return label(counter, level, levels);
  }
}

function label(counter: ListCounter, level: number, levels: Parameters<ListCounter['next']>[1]): Label | null {
  const own = levels[level];
  if (own === undefined || level > 8) return null;
  const gap = own.suffix === 'nothing' ? '' : ' ';
  return { text: counter.next(level, levels), format: toldFormat(own.format), gap };
}
