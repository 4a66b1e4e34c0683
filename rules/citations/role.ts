import { TokenFlag, TokenKind } from '../text/index.ts';
import type { RawCitation } from './grammar.ts';
import type { Tokens } from './tokenise.ts';
import type { Role } from './types.ts';
import { keySet, keysOf, PREDICATES, W } from './words.ts';

/** What the role of a citation depends on beside its own sentence. */
export interface Setting {
  /** A căn cứ line, or an item of the legal grounds of a procedure. */
  readonly basis: boolean;
  /** Title, enacting sentence: `sửa đổi`, `bãi bỏ` there are what the draft does, wherever they stand. */
  readonly acting: boolean;
  /** Kinds that change no law (plans, letters, reports): what they say of changes is told, not done. */
  readonly telling: boolean;
  /** Role that the unit above gives to its items (`Các văn bản sau đây hết hiệu lực:`); null when none. */
  readonly lead: Role | null;
}

/** Role of a citation with what it hangs on. */
export interface Place {
  role: Role;
  inTitle: boolean;
  /** Document whose title names this one; -1 when none. */
  owner: number;
  /** The owner's title says that it amends this one. */
  changed: boolean;
  /** Index of the citation that this one amends, as the text says (`được sửa đổi, bổ sung bởi …`); -1 when none. */
  amends: number;
}

interface Title {
  readonly owner: number;
  readonly kind: 'amend' | 'implement' | 'other';
}

interface Verb {
  readonly kind: 'amends' | 'repeals';
  /** `thay thế`: with units or forms as its object it amends. */
  readonly replaces: boolean;
  readonly at: number;
  /** First words of its clause, or in a title. */
  readonly leading: boolean;
  /** Its object is part of a document. */
  part: boolean;
  /** A citation has been its object. */
  served: boolean;
}

const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Words that may lead up to `bãi bỏ` in the clause that does it. */
const MAX_LEAD = 24;
const CHANGE_WORDS: ReadonlySet<number> = new Set([W.sửa, W.bỏ, W.bổ, W.bãi, W.hủy, W.thay, W.hết, W.chấm, W.ngưng]);
const AGENTS: ReadonlySet<number> = new Set([W.bởi, W.theo, W.tại, W.bằng]);
const PARTS_WORDS = keySet('cụm từ mẫu biểu phụ lục điều khoản điểm đoạn tên mục');
const LEADING = keySet(
  'điều khoản công bố này về việc v nay ban hành nghị định quyết thông tư liên tịch luật pháp lệnh dự thảo chỉ thị quy chế và đồng thời hiệu lực',
);
const CONDITIONS = keySet('trường khi nếu ngày điểm trừ');
const RUN_BREAKS = keySet('theo thực áp căn cứ thì phải hướng');
const CỤM = keysOf('cụm')[0];
const TEXTS = keysOf('văn bản');
const LINKS: ReadonlySet<number> = new Set([W.và, W.hoặc, W.cùng, W.số, W.các]);
const IMPLEMENT = [
  keysOf('quy định chi tiết'),
  keysOf('hướng dẫn'),
  keysOf('thi hành'),
  keysOf('chi tiết'),
  keysOf('triển khai'),
  keysOf('thực hiện'),
];
/** Words that end the title of a document: the sentence goes on. */
const CLOSERS = [
  'thì',
  'có hiệu lực',
  'hết hiệu lực',
  'thực hiện theo',
  'áp dụng theo',
  'áp dụng quy định',
  'hoặc quy định',
].map(keysOf);
/** The same behind a comma or `và`; without one they may stand in a title. */
const JOINED_CLOSERS = ['theo quy định', 'theo hướng dẫn', 'quy định tại', 'quy định của'].map(keysOf);

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
    if (raw.within >= 0) {
      walk.places.push({ role: 'reference', inTitle: true, owner: raw.within, changed: true, amends: -1 });
      continue;
    }
    const start = raw.units !== null && raw.units.first < raw.first ? raw.units.first : raw.first;
    walk.gap(at, Math.max(at, start));
    walk.meet(k, start);
    at = Math.max(raw.end, raw.units?.end ?? 0);
    // The laws named inside a law's name lie before its number.
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
  private outer: { title: Title | null; verb: Verb | null; run: number[]; link: Walk['link']; last: number } | null =
    null;
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
  link: 'none' | 'comma' | 'semicolon' | 'and' | 'words' = 'words';
  private last = -1;
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
    if ((t.flags[i] & TokenFlag.sentenceStart) !== 0) this.border(i);
    const kind = t.kind[i];
    if (kind === TokenKind.punctuation) {
      const c = t.char(i);
      if (c === SEMICOLON || c === COLON) {
        const served = this.verb?.served === true ? this.verb : null;
        this.closeClause(i + 1);
        this.verb = c === COLON ? this.verb : served;
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
    const k = t.key[i];
    if (LINKS.has(k)) {
      if (k === W.và || k === W.hoặc || k === W.cùng) this.link = this.link === 'words' ? 'words' : 'and';
    } else {
      this.link = 'words';
      if (this.verb?.served === true) this.verb = null;
    }
    if (k === W.được || k === W.bị) this.passive = i;
    if (this.title === null && RUN_BREAKS.has(k) && this.run.length > 0) this.run = [];
    if (this.title !== null && !this.setting.basis && this.closes(i, end)) this.title = null;
    if (this.amended >= 0 && AGENTS.has(k) && i - this.amended <= 14) this.agent = true;
    if (k === W.trước && i + 1 < t.length && t.key[i + 1] === W.đây) this.past(i);
    if (CHANGE_WORDS.has(k)) this.change(i);
  }

  private closes(i: number, end: number): boolean {
    if (CLOSERS.some((words) => this.t.at(i, words, end))) return true;
    return this.joinedAt(i) && JOINED_CLOSERS.some((words) => this.t.at(i, words, end));
  }

  /** `sửa đổi`, `bổ sung`, `bãi bỏ`, `hủy bỏ`, `thay thế`, `hết hiệu lực` … at token `i`. */
  private change(i: number): void {
    const { t } = this;
    const k = t.key[i];
    const next = i + 1 < t.length ? t.key[i + 1] : 0;
    const words = next === CỤM && (k === W.bỏ || k === W.thay);
    const amends = (k === W.sửa && next === W.đổi) || (k === W.bổ && next === W.sung) || words;
    const repeals = ((k === W.bãi || k === W.hủy) && next === W.bỏ) || (k === W.thay && next === W.thế);
    const lapses =
      ((k === W.hết || k === W.ngưng) && next === W.hiệu) ||
      (k === W.chấm && next === W.dứt && t.key[i + 2] === W.hiệu);
    if (lapses) {
      for (const index of this.run) if (this.places[index].role === 'reference') this.places[index].role = 'repeals';
      this.run = [];
      return;
    }
    if (!amends && !repeals) return;
    if (i - this.passive <= (amends ? 6 : 3)) {
      if (amends) {
        this.amended = i;
        this.title = null;
      } else {
        this.lost(k === W.thay);
      }
      return;
    }
    if (this.amended >= 0 && i - this.amended <= 6) {
      this.amended = i;
      return;
    }
    // `… thi hành Luật Tố cáo Thay thế Mẫu số 02 …`: a capital begins the next sentence.
    if (this.title !== null && i > this.titleStart && t.capital(i) && !t.allCaps(i)) this.border(i);
    if (this.title !== null || this.setting.basis) return;
    if (this.verb !== null && this.verb.kind === 'amends' && amends && i - this.verb.at <= 4) return;
    if (i - 2 >= this.clause && this.texts(i)) return;
    this.verb = {
      kind: amends ? 'amends' : 'repeals',
      replaces: k === W.thay,
      at: i,
      leading: this.leads(i),
      part: false,
      served: false,
    };
  }

  /** `văn bản sửa đổi, bổ sung, thay thế`: told of other documents. */
  private texts(i: number): boolean {
    for (let j = i - 2; j >= Math.max(this.clause, i - 10); j--) if (this.t.at(j, TEXTS, i)) return true;
    return false;
  }

  /** Only labels and words such as `Quyết định này`, `Công bố` stand before token `i` in its clause. */
  private leads(i: number): boolean {
    if (this.setting.acting) return true;
    for (let j = Math.max(this.clause, i - MAX_LEAD); j < i; j++) if (this.speaks(j)) return this.hereIs(i);
    return i - this.clause <= MAX_LEAD;
  }

  /** A word that is no label (`IX.`, `a)`) and none of those that lead up to what the draft does. */
  private speaks(i: number): boolean {
    const { t } = this;
    if (t.kind[i] !== TokenKind.word || t.width(i) === 1 || LEADING.has(t.key[i])) return false;
    return !(t.allCaps(i) && /^[IVXLC]+$/.test(t.word(i)));
  }

  /** `… này sửa đổi`, `… và thay thế` right before token `i`. */
  private hereIs(i: number): boolean {
    const k = this.t.key[i - 1];
    return k === W.này || (k === W.và && this.t.key[i] === W.thay);
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
  private pastAt = -100;

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
      place.amends = this.amendedOne(k);
    } else if (!self && this.goesOnAmending(k)) {
      place.role = 'amended-by';
      place.amends = this.places[this.last].amends;
    } else if (this.nested(k, start)) {
      place.inTitle = true;
      place.owner = this.title!.owner;
      place.changed = this.title!.kind === 'amend' && family(raw) === family(this.raws[place.owner]);
    } else if (!self) {
      this.title = null;
      place.role = this.roleOf(raw, start);
      if (this.link === 'words' && !this.joinedAt(start)) this.run = [];
      if (!this.conditional(start)) this.run.push(k);
    }
    this.agent = false;
    this.amended = -1;
    this.link = 'none';
    this.last = k;
  }

  /** A comma, `;` or `và` stands right before token `start`: what follows is of one rank with what was before. */
  private joinedAt(start: number): boolean {
    const before = start - 1;
    if (before < 0) return false;
    const k = this.t.key[before];
    return k === W.và || k === W.hoặc || this.t.isMark(before, COMMA) || this.t.isMark(before, SEMICOLON);
  }

  /** `Trường hợp X hết hiệu lực`, `từ ngày X hết hiệu lực`: a case is put, nothing is said to lapse. */
  private conditional(start: number): boolean {
    for (let j = Math.max(this.clause, start - 3); j < start; j++) if (CONDITIONS.has(this.t.key[j])) return true;
    return false;
  }

  private roleOf(raw: RawCitation, start: number): Role {
    const { verb, setting } = this;
    if (setting.basis) return 'basis';
    if (verb !== null && !setting.telling) {
      const near = start - verb.at <= 4;
      const listed = verb.served && this.link !== 'words';
      if (listed || (!verb.served && (verb.leading || near))) {
        verb.part ||= raw.units !== null || this.partBetween(verb.at + 2, raw.first);
        verb.served = true;
        return verb.kind === 'repeals' && verb.replaces && verb.part ? 'amends' : verb.kind;
      }
    }
    if (start - this.pastAt <= 8) return 'history';
    if (setting.lead !== null && this.onlyLabels(start)) return setting.lead;
    return 'reference';
  }

  /** `thay thế cụm từ …`, `thay thế Phụ lục …`: a part of a document is replaced. */
  private partBetween(from: number, end: number): boolean {
    for (let j = from; j < Math.min(end, from + 4); j++) if (PARTS_WORDS.has(this.t.key[j])) return true;
    return false;
  }

  /** The citation is the item itself: only labels stand before it in the clause. */
  private onlyLabels(start: number): boolean {
    for (let j = this.clause; j < start; j++) if (this.speaks(j)) return false;
    return start - this.clause < 12;
  }

  private goesOnAmending(k: number): boolean {
    if (this.last < 0 || this.places[this.last].role !== 'amended-by') return false;
    if (this.link !== 'comma' && this.link !== 'and') return false;
    return family(this.raws[k]) === family(this.raws[this.last]);
  }

  /** The document that an amending one (index `k`) is said to amend: the nearest of its family in the clause. */
  private amendedOne(k: number): number {
    const wanted = family(this.raws[k]);
    let any = -1;
    for (let j = k - 1; j >= Math.max(0, k - 12); j--) {
      if (this.raws[j].end <= this.clause && this.raws[j].first < this.clause) break;
      if (this.places[j].role === 'amended-by' || this.places[j].role === 'self') continue;
      if (family(this.raws[j]) === wanted) return this.raws[j].within >= 0 ? this.raws[j].within : j;
      if (any < 0 && !this.places[j].inTitle) any = j;
    }
    return any;
  }

  /** Whether citation `k` is named inside the title that is open. */
  private nested(k: number, start: number): boolean {
    const { t, title, raws, places, last } = this;
    if (title === null) return false;
    const joined =
      t.isMark(start - 1, COMMA) || t.key[start - 1] === W.và || t.key[start - 1] === W.hoặc || this.link !== 'words';
    if (!joined) return true;
    const inside = last >= 0 && places[last].inTitle && places[last].owner === title.owner;
    if (!inside || this.link === 'semicolon' || raws[k].units !== null) return false;
    if (rank(raws[k]) < rank(raws[title.owner])) return true;
    return title.kind === 'amend' && family(raws[k]) === family(raws[title.owner]);
  }

  /** The words behind the citation that was met last, up to `end`: do they begin its title? */
  after(at: number, end: number): void {
    const { t, last } = this;
    const place = this.places[last];
    const opened = this.title;
    if (place.inTitle) {
      // `… quy định chi tiết Luật A về …` goes on with the same title.
      if (opened !== null) return;
    }
    this.title = null;
    if (at >= end || !t.isLetters(at) || place.role === 'amended-by') {
      if (place.role === 'amended-by' && at < end && t.isLetters(at) && this.opens(at))
        this.title = this.titleAt(last, at, end);
      return;
    }
    if (this.opens(at)) this.title = this.titleAt(last, at, end);
  }

  private opens(at: number): boolean {
    const { t } = this;
    if ((t.flags[at] & TokenFlag.sentenceStart) !== 0) return false;
    // One letter is a torn word (`v à Quyết định …`), never the start of a title.
    return t.width(at) > 1 && !PREDICATES.has(t.key[at]);
  }

  private titleAt(owner: number, at: number, end: number): Title {
    const { t } = this;
    this.titleStart = at;
    const from = t.key[at] === W.về ? at + 1 : at;
    for (let j = from; j < Math.min(end, from + 3); j++) {
      if ((t.key[j] === W.sửa && t.key[j + 1] === W.đổi) || (t.key[j] === W.bổ && t.key[j + 1] === W.sung))
        return { owner, kind: 'amend' };
      if (IMPLEMENT.some((words) => t.at(j, words, end))) return { owner, kind: 'implement' };
    }
    return { owner, kind: 'other' };
  }
}

/** Documents of one family can amend each other and stand in one list. */
function family(raw: RawCitation): string {
  const { type, symbol } = raw;
  if (type === 'Luật' || type === 'Bộ luật' || type === 'Pháp lệnh') return 'Luật';
  if (type === null && symbol !== null && /\/QH\d/.test(symbol)) return 'Luật';
  if (type === 'Thông tư liên tịch') return 'Thông tư';
  return type ?? '';
}

const RANKS: Readonly<Record<string, number>> = {
  'Hiến pháp': 0,
  'Bộ luật': 1,
  Luật: 1,
  'Pháp lệnh': 1,
  Lệnh: 2,
  'Nghị định': 3,
  'Thông tư liên tịch': 5,
  'Thông tư': 5,
  'Chỉ thị': 7,
};

/** Place in the order of legal force, 0 the highest; as the type and the number show it. */
function rank(raw: RawCitation): number {
  const symbol = raw.symbol ?? '';
  if (raw.type === 'Nghị quyết') return /QH\d|UBTVQH/.test(symbol) ? 1 : symbol.endsWith('CP') ? 3 : 6;
  if (raw.type === 'Quyết định') return symbol.endsWith('TTg') ? 4 : /UBND|HĐND/.test(symbol) ? 7 : 5;
  return RANKS[raw.type ?? ''] ?? 8;
}
