import { parseSymbol, scanCitation } from '../../citations/index.ts';
import type { Citation } from '../../citations/types.ts';
import { printDate } from '../../text/index.ts';
import { documentTypes } from '../document-types.ts';
import { placeSlug } from '../names.ts';
import { provinceIn } from '../provinces.ts';
import { localSymbol } from '../resolve.ts';
import { typeOfSymbol } from '../symbol-type.ts';
import type { IsoDate, Law } from '../types.ts';
import { readExtent, readReason, saysLost } from './change.ts';
import type { Header } from './columns.ts';
import type { ColumnRole, ListRow, ListStatus, RowEvent, RowPlace, Words } from './types.ts';
import { daysIn, folded, statusIn, under } from './words.ts';

/** What a row needs to know beside its cells. */
export interface RowContext {
  readonly base: Law;
  /** `tỉnh Lai Châu`; null when it is not known whose list it is. */
  readonly province: string | null;
}

/** Why a row is not understood. */
class Unread extends Error {
  readonly why: Words;

  constructor(vi: string, en: string) {
    super(en);
    this.why = { vi, en };
  }
}

/** A number with its codes, as it stands in a cell. */
const symbols = /(?<!\d)\d{1,6}[^\s;,()/]{0,4}\/[^\s;,()]{1,40}/gu;
const belowProvince = /(?:^|\s)(?:huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s/u;

/** Reads a row of a list under its header and headings: what it says, or why it is not understood. */
export function readRow(
  cells: readonly string[],
  header: Header,
  status: ListStatus,
  place: RowPlace,
  context: RowContext,
): ListRow | Words {
  try {
    return new RowReader(cells, header, context).read(status, place);
  } catch (error) {
    if (error instanceof Unread) return error.why;
    throw error;
  }
}

class RowReader {
  readonly #cells: readonly string[];
  readonly #header: Header;
  readonly #context: RowContext;

  constructor(cells: readonly string[], header: Header, context: RowContext) {
    this.#cells = cells;
    this.#header = header;
    this.#context = context;
  }

  read(status: ListStatus, place: RowPlace): ListRow {
    const { cite, symbol, rest } = this.#symbol();
    const issued = this.#issued(cite, rest, symbol);
    const type = this.#type(cite, symbol);
    const { key, issuer } = this.#identity(symbol, issued, cite);
    const event = this.#event(status, symbol, issued);
    const effective =
      this.#cell('effective') === '' ? null : this.#day('effective', 'ngày có hiệu lực', 'day of effect');
    if (event !== null && event.by === key)
      throw new Unread(
        'Lý do nêu chính văn bản này là văn bản thay thế, bãi bỏ.',
        'The reason names the document itself as what ends it.',
      );
    return { place, key, symbol, type, title: this.#title(rest), issuer, issued, effective, event };
  }

  #has(role: ColumnRole): boolean {
    return this.#header.roles.includes(role);
  }

  #cell(role: ColumnRole): string {
    const column = this.#header.roles.indexOf(role);
    return column < 0 ? '' : (this.#cells[column] ?? '');
  }

  /** The document's number, what was read of it, and the words behind. */
  #symbol(): { cite: Citation; symbol: string; rest: string } {
    const separate = this.#has('symbol');
    const text = this.#cell(separate ? 'symbol' : 'title');
    const cite = scanCitation(text);
    if (cite?.symbol == null || parseSymbol(cite.symbol) === null)
      throw new Unread(
        text === '' ? 'Thiếu số, ký hiệu văn bản.' : `Không đọc được số, ký hiệu trong "${text.slice(0, 60)}".`,
        text === '' ? 'No symbol.' : `No symbol could be read in "${text.slice(0, 60)}".`,
      );
    const numbers = (text.match(symbols) ?? []).filter((number) => parseSymbol(number) !== null);
    if (separate && this.#has('title') && new Set(numbers).size > 1)
      throw new Unread(
        'Ô số, ký hiệu có nhiều văn bản; mỗi văn bản cần một dòng.',
        'The cell has several symbols; each document needs a row.',
      );
    return { cite, symbol: cite.symbol, rest: text.slice(cite.span.end) };
  }

  /** The only day of a cell. */
  #day(role: ColumnRole, vi: string, en: string): IsoDate {
    const text = this.#cell(role);
    const days = daysIn(text);
    if (text === '') throw new Unread(`Thiếu ${vi}.`, `No ${en}.`);
    if (days.length !== 1 || days[0] === null)
      throw new Unread(
        `${vi[0]!.toUpperCase()}${vi.slice(1)} "${text.slice(0, 60)}" không đọc được; viết như 01/7/2025.`,
        `The ${en} "${text.slice(0, 60)}" could not be read; write 01/7/2025.`,
      );
    return days[0]!;
  }

  #issued(cite: Citation, rest: string, symbol: string): IsoDate | null {
    let issued = cite.date;
    if (this.#cell('issued') !== '') {
      const own = this.#day('issued', 'ngày ban hành', 'day of issue');
      if (issued !== null && issued !== own)
        throw new Unread(
          `Hai ngày ban hành khác nhau: ${printDate(issued)} và ${printDate(own)}.`,
          `Two days of issue: ${issued} and ${own}.`,
        );
      issued = own;
    } else if (issued === null) {
      // "12/2019/NQ-HĐND; 12/7/2019": directly behind the number, before the words of a title.
      const near = /^[\s,;:()-]*(?:ngày\s)?[\d/.-]+(?:\stháng\s\d+(?:,?\snăm\s\d+)?)?/iu.exec(rest)?.[0] ?? '';
      const [day] = daysIn(near);
      if (day === null)
        throw new Unread(
          `Ngày ban hành "${near.trim()}" không có trong lịch.`,
          `The day of issue "${near.trim()}" is not in the calendar.`,
        );
      issued = day ?? null;
    }
    const year = parseSymbol(symbol)?.year ?? null;
    if (issued !== null && year !== null && Number(issued.slice(0, 4)) !== year)
      throw new Unread(
        `Ngày ban hành ${printDate(issued)} không khớp năm của số ${symbol}.`,
        `The day of issue ${issued} does not fit the year of ${symbol}.`,
      );
    return issued;
  }

  #type(cite: Citation, symbol: string): string {
    const shown = typeOfSymbol(symbol, this.#context.base);
    const words = folded(this.#cell('type') || cite.type || '');
    if (words === '') return shown ?? '';
    const named = documentTypes
      .filter(({ name }) => words.startsWith(folded(name)))
      .sort((a, b) => b.name.length - a.name.length)[0]?.name;
    if (named !== undefined && shown !== null && named !== shown)
      throw new Unread(
        `Tên loại "${named}" không khớp số hiệu ${symbol}.`,
        `The type "${named}" does not fit the symbol ${symbol}.`,
      );
    return named ?? shown ?? '';
  }

  /** Key of the row's document, and its issuer. */
  #identity(symbol: string, issued: IsoDate | null, cite: Citation): { key: string; issuer: string } {
    const words = this.#cell('issuer') || cite.issuer || '';
    if (!localSymbol.test(symbol)) {
      const known = keyInLaw(this.#context.base, symbol, issued);
      if (known !== null) return { key: known, issuer: this.#context.base.document(known)?.issuer ?? words };
      if (parseSymbol(symbol)?.year != null || /\/QH\d/u.test(symbol)) return { key: symbol, issuer: words };
      if (issued === null)
        throw new Unread(
          `Số ${symbol} không có năm, nên cần ngày ban hành.`,
          `${symbol} has no year: its day of issue is needed.`,
        );
      return { key: `${symbol}@${issued}`, issuer: words };
    }
    if (belowProvince.test(` ${folded(words)}`))
      throw new Unread(
        'Văn bản của cấp huyện, cấp xã: chưa phân biệt được với văn bản cùng số của tỉnh.',
        'A document of a district or commune: it cannot be told apart from one of the province with the same number.',
      );
    const province = provinceIn(this.#context.base.agencies, words) ?? this.#context.province;
    if (province === null)
      throw new Unread(
        'Chưa rõ văn bản của tỉnh nào; hãy thêm --province "tỉnh …".',
        'The province is not known; add --province "tỉnh …".',
      );
    if (issued === null) throw new Unread('Thiếu ngày ban hành.', 'No day of issue.');
    const body = /HĐND/iu.test(symbol)
      ? 'Hội đồng nhân dân'
      : /CTUBND/iu.test(symbol)
        ? 'Chủ tịch Ủy ban nhân dân'
        : 'Ủy ban nhân dân';
    return { key: `${symbol}@${placeSlug(province)}@${issued}`, issuer: `${body} ${province}` };
  }

  #title(rest: string): string {
    const own = this.#has('symbol') ? this.#cell('title') : '';
    const words = own !== '' ? own : rest.replace(/^[\s,;:.()–-]*(?:ngày\s)?(?:\d[\d/.-]*)?[\s,;:.()–-]*/u, '');
    return /\p{L}/u.test(words) ? words : '';
  }

  #event(above: ListStatus, symbol: string, issued: IsoDate | null): RowEvent | null {
    const content = this.#cell('content');
    const reason = this.#cell('reason') || this.#cell('by');
    let { effect, extent } = under(above, this.#cell('status'));
    effect ??= statusIn(reason).effect ?? (saysLost(reason) ? 'lapsed' : null);
    if (effect === null)
      throw new Unread(
        'Không rõ văn bản còn hiệu lực, hết hiệu lực hay ngưng hiệu lực: tiêu đề danh mục không nói; hãy thêm --status.',
        'The list does not say whether its documents are in force, lapsed or suspended; add --status.',
      );
    if (effect === 'in-force') return null;
    extent ??= statusIn(content).extent ?? (!this.#has('content') ? 'whole' : content === '' ? null : 'part');
    if (extent === null || (extent === 'part' && content === ''))
      throw new Unread(
        'Không rõ hết hiệu lực toàn bộ hay phần nào.',
        'It is not said whether the whole or which part has lapsed.',
      );
    const [date, until] = this.#days(reason, effect);
    if (issued !== null && date < issued)
      throw new Unread(
        `Ngày hết hiệu lực ${printDate(date)} trước ngày ban hành ${printDate(issued)}.`,
        `The day ${date} is before the day of issue ${issued}.`,
      );
    const { kind, by } =
      effect === 'suspended'
        ? { ...readReason(reason, extent), kind: 'suspended' as const }
        : readReason(reason, extent);
    const replaced = this.#cell('reason') === '' && this.#has('by') && by === null ? scanCitation(reason) : by;
    const scope =
      extent === 'whole'
        ? { scope: 'whole' as const, units: '', until: '', note: '' }
        : readExtent(content, kind, symbol);
    const note = [scope.note, reason].filter((words) => words !== '').join('; ');
    return { ...scope, kind, date, until: until ?? scope.until, by: this.#byKey(replaced), note };
  }

  /** First day, and last day where one is named, of what a row tells. */
  #days(reason: string, effect: 'lapsed' | 'suspended'): readonly [IsoDate, IsoDate | null] {
    const text = this.#cell('date');
    if (text === '' && !this.#has('date')) {
      const named = /(?:từ|kể từ) ngày\s+(\S+(?:\stháng\s\d+,?\snăm\s\d+)?)/iu.exec(reason)?.[1];
      const [day] = daysIn(named === undefined ? '' : `ngày ${named}`);
      if (day != null) return [day, null];
    }
    const days = daysIn(text);
    if (effect === 'suspended' && days.length === 2 && days[0] != null && days[1] != null && days[0] < days[1])
      return [days[0], days[1]];
    return [this.#day('date', 'ngày hết hiệu lực, ngưng hiệu lực', 'day of the loss'), null];
  }

  #byKey(by: Citation | null): string | null {
    const symbol = by?.symbol ?? null;
    if (by === null || symbol === null) return null;
    const { base } = this.#context;
    if (!localSymbol.test(symbol)) {
      const known = keyInLaw(base, symbol, by.date);
      if (known !== null) return known;
      if (parseSymbol(symbol)?.year != null) return symbol;
      return by.date === null ? null : `${symbol}@${by.date}`;
    }
    const province = provinceIn(base.agencies, by.issuer ?? '') ?? this.#context.province;
    // Without its day the number alone stands: no citation is matched with that, and it is told as it is named here.
    return by.date === null || province === null ? symbol : `${symbol}@${placeSlug(province)}@${by.date}`;
  }
}

/** Key of the one document of the number, and of the day when one is named, that the law below has. */
function keyInLaw(base: Law, symbol: string, issued: IsoDate | null): string | null {
  const keys = base.keys(symbol);
  const same = keys.filter((key) => issued === null || (base.document(key)?.issued ?? issued) === issued);
  return same.length === 1 ? same[0]! : null;
}
