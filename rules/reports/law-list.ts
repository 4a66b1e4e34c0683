import type { Lang } from '../engine/types.ts';
import type { Disagreement } from '../law/lists/index.ts';
import type { ColumnRole, LawList, ListRow, RowPlace, UnreadRow, Words } from '../law/lists/types.ts';
import { csvTable } from './csv.ts';
import { clean, shorten } from './width.ts';
import { eventBy, keyName, printDate, say } from './words.ts';

/** A list that is told: its file, and what was understood of it. */
export interface ToldList {
  readonly path: string;
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
  readonly list: LawList;
  readonly disagreements: readonly Disagreement[];
  /** What was not read of the file itself. */
  readonly notes: readonly Words[];
}

const roleWords: Readonly<Record<ColumnRole, Words>> = {
  number: { vi: 'số thứ tự', en: 'row number' },
  type: { vi: 'tên loại', en: 'type' },
  symbol: { vi: 'số, ký hiệu', en: 'symbol' },
  issued: { vi: 'ngày ban hành', en: 'day of issue' },
  title: { vi: 'tên gọi, trích yếu', en: 'title' },
  content: { vi: 'phần hết hiệu lực', en: 'part that lapsed' },
  reason: { vi: 'lý do', en: 'reason' },
  by: { vi: 'văn bản thay thế, bãi bỏ', en: 'document that ends it' },
  date: { vi: 'ngày hết hiệu lực', en: 'day of the loss' },
  effective: { vi: 'ngày có hiệu lực', en: 'day of effect' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  status: { vi: 'tình trạng', en: 'state' },
  note: { vi: 'ghi chú', en: 'note' },
};

/** Rows that are shown as examples of each state, and unread rows that are listed. */
const EXAMPLES = 3;
const MOST_UNREAD = 50;

/** `trang tính "2025", dòng 12`. */
export function rowPlace({ sheet, table, row }: RowPlace, lang: Lang): string {
  const where =
    sheet !== ''
      ? say(lang, `trang tính "${sheet}", `, `sheet "${sheet}", `)
      : table > 0
        ? say(lang, `bảng ${table}, `, `table ${table}, `)
        : '';
  return `${where}${say(lang, 'dòng', 'row')} ${row}`;
}

/** In which state a row leaves its document. */
function stateOf({ event }: ListRow): 'whole' | 'part' | 'suspended' | 'in-force' {
  if (event === null) return 'in-force';
  if (event.kind === 'suspended') return 'suspended';
  return event.scope === 'whole' ? 'whole' : 'part';
}

const stateWords: Readonly<Record<ReturnType<typeof stateOf>, Words>> = {
  whole: { vi: 'hết hiệu lực toàn bộ', en: 'wholly lapsed' },
  part: { vi: 'hết hiệu lực một phần', en: 'partly lapsed' },
  suspended: { vi: 'ngưng hiệu lực', en: 'suspended' },
  'in-force': { vi: 'còn hiệu lực', en: 'in force' },
};

/** Rows of a list by state, in a fixed order. */
export function countStates(rows: readonly ListRow[]): Readonly<Record<ReturnType<typeof stateOf>, number>> {
  const counts = { whole: 0, part: 0, suspended: 0, 'in-force': 0 };
  for (const row of rows) counts[stateOf(row)]++;
  return counts;
}

/** What a row says: `Nghị quyết số … bị thay thế bởi … từ ngày 01/01/2025`. */
function rowSentence({ key, event }: ListRow, lang: Lang): string {
  const name = keyName(key, lang);
  if (event === null) return `${name}: ${stateWords['in-force'][lang]}`;
  const by = event.by === null ? null : keyName(event.by, lang);
  const until = event.until === '' ? '' : ` ${say(lang, 'đến hết ngày', 'until')} ${printDate(event.until, lang)}`;
  const part = event.scope === 'whole' ? '' : ` (${event.note})`;
  return `${name} ${eventBy(event.kind, by, lang)} ${say(lang, 'từ ngày', 'from')} ${printDate(event.date, lang)}${until}${part}`;
}

/** What was understood of a list, and what was not, for a person on a terminal. */
export function listPretty({ path, list, disagreements, notes }: ToldList, lang: Lang): string {
  const lines: string[] = [];
  const line = (text: string): void => {
    lines.push(clean(text));
  };
  const whose = list.province ?? say(lang, 'chưa rõ tỉnh nào', 'province not known');
  const when =
    list.date === null ? '' : say(lang, `, danh mục ngày ${printDate(list.date, lang)}`, `, list of ${list.date}`);
  line(`${path}: ${whose}${when}`);
  for (const note of notes) line(`  ! ${note[lang]}`);
  for (const { place, columns } of list.tables) {
    const table =
      place.sheet !== ''
        ? say(lang, `Trang tính "${place.sheet}"`, `Sheet "${place.sheet}"`)
        : place.table > 0
          ? say(lang, `Bảng ${place.table}`, `Table ${place.table}`)
          : say(lang, 'Danh mục', 'The list');
    line(`  ${table}, ${say(lang, 'các cột', 'columns')}:`);
    for (const { role, header } of columns)
      if (header !== '')
        line(`    ${header} → ${role === null ? say(lang, 'không dùng', 'not used') : roleWords[role][lang]}`);
  }
  const counts = countStates(list.rows);
  const states = Object.keys(stateWords) as (keyof typeof stateWords)[];
  const told = states
    .filter((state) => counts[state] > 0)
    .map((state) => `${stateWords[state][lang]} ${counts[state]}`);
  line(`  ${say(lang, 'Đọc được', 'Read')}: ${told.length === 0 ? '0' : told.join('; ')}`);
  const words = list.rows.filter(({ event }) => event?.scope === 'free').length;
  if (words > 0)
    line(
      `    ${say(lang, `trong đó ${words} dòng không tách được điều, khoản: chỉ ghi bằng lời, khi kiểm tra được coi là đã sửa đổi, cần xem lại`, `of these, ${words} rows name no units that could be told: kept in words, read as amended`)}`,
    );
  for (const state of states)
    for (const row of list.rows.filter((one) => stateOf(one) === state).slice(0, EXAMPLES))
      line(`    ${rowPlace(row.place, lang)}: ${shorten(rowSentence(row, lang), 200)}`);
  for (const warning of list.warnings) line(`  ! ${warning[lang]}`);
  if (disagreements.length > 0) {
    line(
      `  ${say(lang, `Khác dữ liệu đang có ở ${disagreements.length} dòng (dữ liệu của danh mục được dùng thay):`, `Differs from the data below in ${disagreements.length} rows (the list takes their place):`)}`,
    );
    for (const { row, below } of disagreements.slice(0, MOST_UNREAD)) {
      const by = below.by === null ? null : keyName(below.by, lang);
      line(
        `    ${rowPlace(row.place, lang)}: ${rowSentence(row, lang)}; ${say(lang, 'dữ liệu đang có', 'the data below')}: ${eventBy(below.kind, by, lang)} ${say(lang, 'từ ngày', 'from')} ${printDate(below.date, lang)}`,
      );
    }
  }
  if (list.unread.length > 0) {
    line(
      `  ${say(lang, `Chưa đọc được ${list.unread.length} dòng:`, `${list.unread.length} rows were not understood:`)}`,
    );
    for (const { place, cells, why } of list.unread.slice(0, MOST_UNREAD))
      line(
        `    ${rowPlace(place, lang)}: ${why[lang]} (${shorten(cells.filter((cell) => cell !== '').join(' | '), 120)})`,
      );
    const rest = list.unread.length - MOST_UNREAD;
    if (rest > 0) line(`    ${say(lang, `… và ${rest} dòng nữa`, `… and ${rest} more`)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same for programs. */
export function listJson(told: ToldList): object {
  const { path, hash, list, notes } = told;
  return {
    path,
    sha256: hash,
    province: list.province,
    date: list.date,
    tables: list.tables,
    counts: countStates(list.rows),
    rows: list.rows,
    unread: list.unread,
    warnings: list.warnings,
    disagreements: told.disagreements,
    notes,
  };
}

/** The rows that were not understood, to be mended in a spreadsheet: file, place, why, then their cells. */
export function unreadCsv(
  lists: readonly { readonly path: string; readonly unread: readonly UnreadRow[] }[],
  lang: Lang,
): string {
  const head = [say(lang, 'tệp', 'file'), say(lang, 'chỗ', 'place'), say(lang, 'vì sao', 'why')];
  const rows = lists.flatMap(({ path, unread }) =>
    unread.map(({ place, why, cells }) => [path, rowPlace(place, lang), why[lang], ...cells]),
  );
  return csvTable([head, ...rows]);
}
