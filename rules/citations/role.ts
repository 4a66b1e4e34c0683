import { TokenFlag, TokenKind } from '../text/index.ts';
import {
  AGENTS,
  changeAt,
  closesTitle,
  doneHere,
  joined,
  LINKS,
  leads,
  MAX_LEAD,
  namesPart,
  ofOtherTexts,
  onlyLabels,
  putsCase,
  quotesWords,
  SUBJECT_ENDS,
  titleKindAt,
} from './clause.ts';
import { CLOSE, COLON, COMMA, OPEN, SEMICOLON } from './marks.ts';
import { family } from './rank.ts';
import type { Place, RawCitation, Setting } from './raw.ts';
import { amendedOne, goesOnAmending, type Link, staysInTitle, type Title } from './title-links.ts';
import type { Tokens } from './tokenise.ts';
import type { Role } from './types.ts';
import { intended, isObject, lapsed, opensList, type Verb, verbAt } from './verb.ts';
import { W } from './words.ts';

/** Gives each citation of one paragraph its role. One walk over the tokens `[from, end)`. */
export function placeCitations(
  t: Tokens,
  from: number,
  end: number,
  raws: readonly RawCitation[],
  isSelf: (raw: RawCitation) => boolean,
  setting: Setting,
): Place[] {
  const walk = new Walk(t, from, raws, isSelf, setting);
  let at = from;
  for (let k = 0; k < raws.length; k++) {
    const raw = raws[k];
    const start = raw.units !== null && raw.units.first < raw.first ? raw.units.first : raw.first;
    walk.gap(at, Math.max(at, start));
    walk.meet(k, start);
    at = Math.max(raw.end, raw.units?.end ?? 0);
    // The laws named inside a law's name follow it in the list.
    while (k + 1 < raws.length && raws[k + 1].within >= 0) {
      walk.places.push({ role: 'reference', inTitle: true, owner: raws[k + 1].within, changed: true, amends: -1 });
      k++;
    }
    walk.after(at, end);
  }
  walk.gap(at, end);
  return walk.places;
}

class Walk {
  readonly places: Place[] = [];
  private readonly t: Tokens;
  private readonly raws: readonly RawCitation[];
  private readonly isSelf: (raw: RawCitation) => boolean;
  private readonly setting: Setting;
  private clause: number;
  private title: Title | null = null;
  /** What a bracket has interrupted. */
  private outer: { title: Title | null; verb: Verb | null; run: number[]; link: Link; last: number } | null = null;
  private verb: Verb | null = null;
  /** Token of the last `được`, `bị`. */
  private passive = -100;
  /** A passive `được sửa đổi …` waits for the document that did it. */
  private amended = -1;
  /** The next citation is the one that amends. */
  private agent = false;
  /** Citations that may be what `hết hiệu lực` speaks of. */
  private run: number[] = [];
  /** Only connecting marks and words since the last citation; which one. */
  private link: Link = 'words';
  private last = -1;
  /** Token of a `hết hiệu lực` whose subject is still to come. */
  private lapsing = -100;
  /** Token of the last `trước đây`. */
  private pastAt = -100;
  /** First token of the open title. */
  private titleStart = -1;

  constructor(
    t: Tokens,
    from: number,
    raws: readonly RawCitation[],
    isSelf: (raw: RawCitation) => boolean,
    setting: Setting,
  ) {
    this.t = t;
    this.raws = raws;
    this.isSelf = isSelf;
    this.setting = setting;
    this.clause = from;
  }

  /** Words between two citations. */
  gap(from: number, end: number): void {
    for (let i = from; i < end; i++) this.token(i, end);
  }

  private token(i: number, end: number): void {
    const { t } = this;
    if ((t.flags[i] & TokenFlag.sentenceStart) !== 0 && !quotesWords(t, i)) this.border(i);
    const kind = t.kind[i];
    if (kind === TokenKind.punctuation) {
      const c = t.char(i);
      if (c === SEMICOLON || c === COLON) {
        // `Nghị định này thay thế:`, `… sau đây hết hiệu lực:`, `Bãi bỏ A; B`: the verb reaches over the mark.
        if (c === COLON && i - this.lapsing <= MAX_LEAD && !this.setting.telling) this.verb = lapsed(i);
        if (c === SEMICOLON && this.verb?.served !== true) this.verb = null;
        if (c === COLON && this.verb?.served === false && opensList(t, this.verb, i)) this.verb.leading = true;
        this.closeClause(i + 1);
        this.link = this.link === 'none' && c === SEMICOLON ? 'semicolon' : 'words';
      } else if (c === OPEN) {
        const { title, verb, run, link, last } = this;
        this.outer ??= { title, verb, run, link, last };
        this.title = null;
        this.verb = null;
        this.run = [];
        this.passive = i;
        this.link = 'words';
      } else if (c === CLOSE) {
        if (this.outer !== null) Object.assign(this, this.outer);
        this.outer = null;
      } else if (c === COMMA) {
        if (this.link === 'none') this.link = 'comma';
      } else if (this.link !== 'words') {
        this.link = 'words';
      }
      return;
    }
    // `… ; b) Nghị quyết số …`: a label opens an item of the same list.
    if (i === this.clause && i + 1 < end && t.isMark(i + 1, CLOSE)) return;
    const k = t.key[i];
    if (LINKS.has(k)) {
      if (k === W.và || k === W.hoặc || k === W.cùng) this.link = this.link === 'words' ? 'words' : 'and';
    } else {
      this.link = 'words';
      // Words of a title do not end what the verb reaches.
      if (this.verb?.served === true && this.title === null) this.verb = null;
    }
    if (k === W.được || k === W.bị) this.passive = i;
    if (this.title === null && SUBJECT_ENDS.has(k) && this.run.length > 0) this.run = [];
    if (this.title !== null && !this.setting.basis && closesTitle(t, i, end)) this.title = null;
    if (this.amended >= 0 && AGENTS.has(k) && i - this.amended <= 14) this.agent = true;
    if (k === W.trước && i + 1 < t.length && t.key[i + 1] === W.đây) this.past(i);
    this.change(i);
  }

  /** A change of law that is named at token `i`. */
  private change(i: number): void {
    const { t, setting } = this;
    const change = changeAt(t, i);
    if (change === null) return;
    if (change === 'lapse') {
      this.lapse(i);
      return;
    }
    const amends = change === 'amend';
    if (!amends && i > 0 && t.isMark(i - 1, OPEN)) {
      // `Hiệu lực thi hành (thay thế Quyết định số …)`: whoever does it, it is done to what follows.
      this.verb = lapsed(i);
      return;
    }
    if (i - this.passive <= (amends ? 6 : 3)) {
      this.title = null;
      if (amends) this.amended = i;
      else this.lost(change === 'replace');
      return;
    }
    if (this.amended >= 0 && i - this.amended <= 6) {
      this.amended = i;
      return;
    }
    // `… thi hành Luật Tố cáo Thay thế Mẫu số 02 …`: a capital begins the next sentence.
    if (this.title !== null && i > this.titleStart && t.capital(i) && !t.allCaps(i)) this.border(i);
    if (this.title !== null || setting.basis) return;
    if (amends && this.verb !== null && this.verb.kind === 'amends' && i - this.verb.at <= 4) {
      this.verb.at = i;
      return;
    }
    const told = ofOtherTexts(t, this.clause, i) || (setting.telling && !doneHere(t, i));
    if (told && !intended(t, this.clause, i)) return;
    // `Thay thế, bãi bỏ một số cụm từ …`: the second verb does to the same what the first one leads up to.
    const first = this.verb !== null && !this.verb.served && i - this.verb.at <= 4 ? this.verb : null;
    this.verb = verbAt(i, change, first, setting.acting || leads(t, this.clause, i));
  }

  /** `X, Y … hết hiệu lực`: the documents before; `… sau đây hết hiệu lực:`: those that follow. */
  private lapse(i: number): void {
    // `…, nay đã hết hiệu lực` tells of what was.
    const told = this.t.key[i - 1] === W.đã && this.t.key[i - 2] === W.nay;
    for (const index of this.run)
      if (this.places[index].role === 'reference') this.places[index].role = told ? 'history' : 'repeals';
    this.lapsing = this.run.length === 0 ? i : -100;
    this.run = [];
  }

  /** `X … bị bãi bỏ`, `X đã được thay thế bởi …`. */
  private lost(replaced: boolean): void {
    for (const index of this.run) {
      const place = this.places[index];
      if (place.role === 'reference') place.role = replaced ? 'history' : 'repeals';
    }
    this.run = [];
  }

  /** `… trước đây` beside a citation. */
  private past(i: number): void {
    const place = this.last >= 0 ? this.places[this.last] : undefined;
    if (place !== undefined && i - this.raws[this.last].end <= 3 && place.role === 'reference' && !place.inTitle)
      place.role = 'history';
    this.pastAt = i;
  }

  private closeClause(at: number): void {
    this.clause = at;
    this.title = null;
    this.outer = null;
    this.amended = -1;
    this.agent = false;
    this.pastAt = -100;
  }

  private border(at: number): void {
    this.closeClause(at);
    this.verb = null;
    this.run = [];
    this.link = 'words';
    this.passive = -100;
    this.lapsing = -100;
  }

  /** Citation `k`, whose first word or unit is token `start`. */
  meet(k: number, start: number): void {
    const raw = this.raws[k];
    if ((this.t.flags[start] & TokenFlag.sentenceStart) !== 0) this.border(start);
    const place: Place = { role: 'reference', inTitle: false, owner: -1, changed: false, amends: -1 };
    this.places.push(place);
    const self = this.isSelf(raw);
    if (self) place.role = 'self';
    // `được sửa đổi, bổ sung Nghị định số …`: the `bởi` is forgotten.
    if (this.amended >= 0 && start - this.amended === 2 && this.last >= 0) this.agent = true;
    if (this.agent && !self) {
      place.role = 'amended-by';
      place.amends = amendedOne(this.raws, this.places, k, this.clause);
    } else if (!self && goesOnAmending(this.raws, this.places, k, this.last, this.link)) {
      place.role = 'amended-by';
      place.amends = this.places[this.last].amends;
    } else if (this.nested(k, start)) {
      place.inTitle = true;
      place.owner = this.title!.owner;
      place.changed = this.title!.kind === 'amend' && family(raw) === family(this.raws[place.owner]);
    } else if (!self) {
      this.title = null;
      place.role = this.roleOf(raw, start);
      if (this.link === 'words' && !joined(this.t, start)) this.run = [];
      if (!putsCase(this.t, this.clause, start)) this.run.push(k);
    }
    this.agent = false;
    this.amended = -1;
    this.link = 'none';
    this.last = k;
  }

  private roleOf(raw: RawCitation, start: number): Role {
    const { verb, setting } = this;
    if (setting.basis) return 'basis';
    if (verb !== null) {
      const listed = verb.served && (this.link !== 'words' || joined(this.t, start));
      if (listed || (!verb.served && (verb.leading || isObject(this.t, verb.at, start)))) {
        verb.part ||= raw.units !== null || namesPart(this.t, verb.at + 2, raw.first);
        verb.served = true;
        return verb.kind === 'repeals' && verb.replaces && verb.part ? 'amends' : verb.kind;
      }
    }
    if (start - this.pastAt <= 8) return 'history';
    if (setting.lead !== null && onlyLabels(this.t, this.clause, start)) return setting.lead;
    return 'reference';
  }

  /** Whether citation `k` is named inside the title that is open. */
  private nested(k: number, start: number): boolean {
    const { title, link } = this;
    if (title === null) return false;
    if (link === 'words' && !joined(this.t, start)) return true;
    return staysInTitle(this.raws, this.places, title, k, this.last, link, this.setting.basis);
  }

  /** The words behind the citation that was met last, up to `end`: do they begin its title? */
  after(at: number, end: number): void {
    // `… quy định chi tiết Luật A về …` goes on with the same title.
    if (this.places[this.last].inTitle && this.title !== null) return;
    // A law cited by its name has no other title.
    const kind = this.raws[this.last].name === null ? titleKindAt(this.t, at, end) : null;
    this.title = kind === null ? null : { owner: this.last, kind };
    this.titleStart = at;
  }
}
