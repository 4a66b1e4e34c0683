import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import { FORMAL, type Group, headNames, isForm, isWhole, keeps, opens, sameObject } from './procedure-judge.ts';
import { nameOf } from './procedure-names.ts';
import { isPartial, PROVEN, REFERENCE, REFERRED, SHARED, Shared, sentenceBefore } from './procedure-references.ts';
import { type Exclusion, exclusionIn, servesPeople } from './procedure-scope.ts';
import type { UnitReader, UnitReading } from './procedure-units.ts';
import { ALWAYS_COMPONENTS, type ComponentKey, readTitle } from './procedure-words.ts';
import type { Part, Procedure, StructureNode } from './types.ts';

/** What the articles of a group say of its procedure; its name is elsewhere. */
const CORE = ALWAYS_COMPONENTS.filter((key) => key !== 'ten');
/** What a draft has beside its groups: articles that serve all of them. */
export interface GroupSetting {
  readonly reader: UnitReader;
  /** Titles above the units (chapter, section, attachment), outermost first, and the subject of the draft. */
  readonly above: readonly string[];
  readonly part: (span: Span) => Part;
  /** Whether a document of this kind sets procedures in full; `false` for laws and consolidations. */
  readonly complete: boolean;
  /** A form is attached to the draft. */
  readonly forms: boolean;
  /** The subject of the draft. */
  readonly subject: Span | null;
}

/** Procedures of the units of the main document or an attachment; `title` is that of an attachment. */
export function readGroups(roots: readonly StructureNode[], title: Span | null, setting: GroupSetting): Procedure[] {
  const walk = new Walk(setting, title);
  if (title === null || !walk.takeWhole(roots, title, setting.above)) walk.visit(roots, setting.above);
  return walk.finish();
}

class Walk {
  readonly #setting: GroupSetting;
  /** Title of the attachment. */
  readonly #title: Span | null;
  readonly #found: { group: Group; above: readonly string[]; name?: Span }[] = [];
  /** Articles by number, to follow references. */
  readonly #articles = new Map<string, StructureNode>();
  readonly #read = new Map<StructureNode, UnitReading>();
  /** Articles that may serve several procedures. */
  readonly #general: StructureNode[] = [];
  #generally: Shared | null = null;

  constructor(setting: GroupSetting, title: Span | null) {
    this.#setting = setting;
    this.#title = title;
  }

  #unit(node: StructureNode): UnitReading {
    let read = this.#read.get(node);
    if (read === undefined) {
      read = this.#setting.reader.read(node);
      this.#read.set(node, read);
    }
    return read;
  }

  /** An appendix, or a part of one, that is one procedure by its title (`Trình tự, thủ tục cấp …`), with the steps as its numbered headings. */
  takeWhole(roots: readonly StructureNode[], at: Span, above: readonly string[]): boolean {
    const { reader } = this.#setting;
    const title = readTitle(plain(reader.source.text.slice(at.start, Math.min(at.end, at.start + 400))));
    if (!title.names || roots.length < 2 || roots.some(({ type }) => type !== 'heading')) return false;
    const units = roots.map((node) => this.#unit(node));
    if (!opens(units) || units.filter((unit) => unit.title.names && isWhole(unit)).length > 1) return false;
    this.#found.push({ group: { units, object: title.object }, above, name: at });
    return true;
  }

  visit(nodes: readonly StructureNode[], above: readonly string[]): void {
    const { reader } = this.#setting;
    const articles: StructureNode[] = [];
    for (const node of nodes) {
      if (node.type === 'article') {
        articles.push(node);
        this.#articles.set(node.number, node);
        continue;
      }
      if (node.type === 'clause' || node.type === 'point' || node.type === 'bullet') continue;
      if (node.type === 'heading') this.#headings(node, above);
      else {
        const name = reader.titleSpan(node);
        if (name === null || !this.takeWhole(node.children, name, above))
          this.visit(node.children, [...above, reader.titleOf(node)]);
      }
    }
    if (articles.length > 0) this.#segment(articles, above);
  }

  /** Articles of one chapter or section, put together by what they are about. */
  #segment(articles: readonly StructureNode[], above: readonly string[]): void {
    const { reader } = this.#setting;
    const groups: Group[] = [];
    const others: StructureNode[] = [];
    for (const node of articles) {
      if (!reader.isTelling(node) && !reader.papers(node)) continue;
      const silent = reader.titled(node).keys.length === 0;
      if (silent && !reader.mayBeWhole(node)) {
        others.push(node);
        continue;
      }
      const unit = this.#unit(node);
      if (silent && !isWhole(unit) && !isForm(unit)) {
        others.push(node);
        continue;
      }
      const group = groups.slice(-NEAR).findLast((one) => sameObject(one, unit));
      if (group === undefined) groups.push({ units: [unit], object: unit.title.object });
      else {
        group.units.push(unit);
        if (group.object === '') group.object = unit.title.object;
      }
    }
    const byObject = new Map(groups.map((group) => [group.object, group]));
    for (const node of others) {
      // `Đăng ký nội quy lao động` before `Hồ sơ đăng ký nội quy lao động`.
      const { object } = reader.titled(node);
      const group = object === '' ? undefined : byObject.get(object);
      if (group === undefined) this.#general.push(node);
      else group.units.push(this.#unit(node));
    }
    const whole = groups.filter((group) => opens(group.units));
    if (whole.length === 0 && readTitle(above[above.length - 1]).keys.length > 0) {
      // The chapter is the procedure: `Trình tự, thủ tục giải quyết`, with an article for each who takes part.
      const units = articles.filter((node) => reader.papers(node)).map((node) => this.#unit(node));
      if (opens(units)) {
        const chapter = articles[0].parent;
        const name = chapter === null ? null : reader.titleSpan(chapter);
        this.#found.push({ group: { units, object: '' }, above, ...(name === null ? {} : { name }) });
        return;
      }
    }
    for (const group of groups) {
      if (opens(group.units)) continue;
      // With one procedure in the chapter, what else tells of components is its own.
      if (whole.length === 1 && !group.units.some(isWhole)) whole[0].units.push(...group.units);
      else for (const { node } of group.units) this.#general.push(node);
    }
    for (const group of whole) {
      group.units.sort((a, b) => a.start - b.start);
      this.#found.push({ group, above });
    }
  }

  /** Numbered headings of an appendix: the lowest one that holds a whole procedure. */
  #headings(node: StructureNode, above: readonly string[]): boolean {
    const { reader } = this.#setting;
    if (!reader.papers(node)) return false;
    const children = node.children.filter(({ type }) => type === 'heading');
    const own = this.#unit(node);
    const inner = children.filter((child) => reader.papers(child));
    const lists = inner.filter((child) => headNames(this.#unit(child), 'ho-so'));
    const wholes = inner.filter((child) => opens([this.#unit(child)]) && isWhole(this.#unit(child)));
    if (lists.length > 1 || wholes.length > 1) {
      let any = false;
      for (const child of inner) any = this.#headings(child, [...above, reader.titleOf(node)]) || any;
      if (any) return true;
    }
    if (!opens([own])) return false;
    this.#found.push({ group: { units: [own], object: own.title.object }, above });
    return true;
  }

  finish(): Procedure[] {
    return this.#found
      .map((found) => this.#procedure(found.group, found.above, found.name))
      .filter((procedure) => procedure !== null);
  }

  #procedure({ units, object }: Group, above: readonly string[], at?: Span): Procedure | null {
    const { part, complete, forms, reader } = this.#setting;
    const places = new Map<string, Span[]>();
    const told = new Map<string, Span>();
    const words = units.map((unit) => unit.words).join(' \n ');
    for (const unit of units) {
      for (const [key, spans] of unit.heads) {
        const known = places.get(key);
        if (known === undefined) places.set(key, [...spans]);
        else for (const span of spans) known.push(span);
      }
      for (const [key, [span]] of unit.told) if (!told.has(key)) told.set(key, span);
    }
    for (const unit of units) for (const key of unit.title.keys) this.#byTitle(unit, key, places);
    const own = new Set(places.keys());
    const form = FORMAL.filter((key) => own.has(key)).length >= 2 && own.size >= 5;
    const shared = this.#shared(units, words, places);
    for (const [key, span] of shared.places) if (!places.has(key) && (form || !told.has(key))) places.set(key, [span]);
    for (const [key, span] of shared.told) if (!told.has(key)) told.set(key, span);
    if (forms && !places.has('mau') && told.has('mau')) places.set('mau', [told.get('mau')!]);
    const has = (key: ComponentKey): boolean => places.has(key) || told.has(key);
    const count = CORE.filter(has).length;
    if (count < 3) return null;
    const outer = isPartial(words) || isPartial(units.map(({ node }) => reader.titleOf(node)).join(' \n '));
    const titles = [...above, ...units.map(({ node }) => reader.titleOf(node))];
    const excluded: Exclusion | null = exclusionIn(...titles) ?? (servesPeople(words) ? null : 'between-agencies');
    const sure = complete && count >= 5 && (form || (has('ho-so') && has('trinh-tu')));
    const core =
      units.find((unit) => unit.title.keys.includes('trinh-tu')) ??
      units.find(isWhole) ??
      units.find(({ title }) => title.keys.includes('ho-so')) ??
      units[0];
    const name = at ?? nameOf(core.node, object, [this.#title, this.#setting.subject], reader);
    const toParts = (spans: readonly Span[]): Part[] => [...spans].sort((a, b) => a.start - b.start).map(part);
    const all = Object.fromEntries([...places].map(([key, spans]) => [key, toParts(spans)]));
    return {
      kind: 'articles',
      start: units[0].start,
      end: units[units.length - 1].end,
      name: name === null ? null : part(name),
      components: Object.fromEntries(Object.entries(all).map(([key, [first]]) => [key, first])),
      places: all,
      told: Object.fromEntries([...told].filter(([key]) => !places.has(key)).map(([key, span]) => [key, part(span)])),
      form,
      certainty: outer ? 'partial' : sure ? 'sure' : 'doubtful',
      excluded,
      change: null,
    };
  }

  /** A title promises a component; the text under no other head must keep it. */
  #byTitle(unit: UnitReading, key: ComponentKey, places: Map<string, Span[]>): void {
    if (places.has(key) || unit.free.length === 0) return;
    const { text } = this.#setting.reader.source;
    const kept = unit.free.find((span) =>
      keeps(key, plain(text.slice(span.start, Math.min(span.end, span.start + 3000)))),
    );
    if (kept !== undefined) places.set(key, [kept]);
  }

  /** Components that other articles of the draft give: those referred to, and general ones. */
  #shared(units: readonly UnitReading[], words: string, own: ReadonlyMap<string, readonly Span[]>): Shared {
    const shared = new Shared();
    const mine = new Set(units.map(({ node }) => node));
    for (const found of words.matchAll(REFERENCE)) {
      const node = this.#articles.get(found[1]);
      if (node === undefined || mine.has(node)) continue;
      const said = sentenceBefore(words, found.index);
      const unit = this.#unit(node);
      for (const [key, pattern] of REFERRED) if (!own.has(key) && pattern.test(said)) shared.add(key, unit);
    }
    this.#generally ??= this.#readGeneral();
    shared.join(this.#generally);
    return shared;
  }

  /** What the articles that belong to no procedure give for all of them. */
  #readGeneral(): Shared {
    const shared = new Shared();
    // Where each procedure names who may apply, whom the draft as a whole applies to does not tell it.
    const each = this.#found.some(({ group }) => group.units.some(({ heads }) => heads.has('doi-tuong')));
    for (const node of this.#general) {
      const general = GENERAL.test(this.#setting.reader.titleOf(node));
      if (!general && this.#setting.reader.titled(node).keys.length === 0) continue;
      const unit = this.#unit(node);
      for (const key of SHARED) {
        if (unit.title.keys.includes(key) && (!PROVEN.has(key) || unit.heads.has(key) || unit.told.has(key))) {
          const to = key === 'doi-tuong' && each ? shared.told : shared.places;
          if (!to.has(key)) to.set(key, unit.heads.get(key)?.[0] ?? unit.told.get(key)?.[0] ?? unit.free[0] ?? unit);
        } else if (general) shared.add(key, unit);
      }
    }
    return shared;
  }
}

/** Titles of articles that speak of all procedures of the draft. */
const GENERAL = /hồ sơ|cách thức|nguyên tắc|thủ tục|tiếp nhận|thẩm quyền|đối tượng|trách nhiệm/u;

/** Groups that an article is compared with: those that stand closest before it. */
const NEAR = 8;
