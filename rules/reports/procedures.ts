import { PathMaker } from '../engine/paths.ts';
import { printPath } from '../engine/print-path.ts';
import type { CheckResult, Lang } from '../engine/types.ts';
import { hasComponent } from '../structure/procedure-presence.ts';
import { ALWAYS_COMPONENTS } from '../structure/procedure-words.ts';
import type { Procedure } from '../structure/types.ts';
import { csvTable } from './csv.ts';
import { withheldFrom } from './secret.ts';
import type { CheckedFile, PrintOptions } from './types.ts';
import { clean, pad, shorten } from './width.ts';
import { say } from './words.ts';

/** Columns of the inventory, with the word of a clerk and a short one for the terminal. */
const inventoryColumns = [
  ['ten', 'Tên', 'Name', 'Tên'],
  ['trinh-tu', 'Trình tự', 'Steps', 'T.tự'],
  ['cach-thuc', 'Cách thức', 'Filing', 'C.thức'],
  ['ho-so', 'Thành phần hồ sơ', 'Papers', 'H.sơ'],
  ['so-luong', 'Số lượng hồ sơ', 'Sets', 'S.lg'],
  ['thoi-han', 'Thời hạn', 'Time', 'T.hạn'],
  ['doi-tuong', 'Đối tượng', 'Applicants', 'Đ.tg'],
  ['co-quan', 'Cơ quan giải quyết', 'Agency', 'C.quan'],
  ['ket-qua', 'Kết quả', 'Result', 'K.quả'],
  ['phi', 'Phí, lệ phí', 'Fee', 'Phí'],
  ['mau', 'Mẫu đơn, tờ khai', 'Form', 'Mẫu'],
  ['dieu-kien', 'Yêu cầu, điều kiện', 'Conditions', 'Đ.kiện'],
  ['can-cu', 'Căn cứ pháp lý', 'Legal ground', 'C.cứ'],
] as const;

const ALWAYS: ReadonlySet<string> = new Set(ALWAYS_COMPONENTS);

/**
 * State of a component: found, missing, in another document, not asked for (a list, out of scope), or not told (a component
 * that only some procedures have).
 */
export type ComponentState = 'found' | 'missing' | 'elsewhere' | 'not-asked' | 'not-told';

export interface ComponentPlace {
  /** Line of the file, from 1. */
  readonly line: number;
  /** `dieu-5/khoan-2`. */
  readonly path: string;
}

export interface InventoryRow {
  readonly kind: Procedure['kind'];
  /** Null when the procedure has no name, or when the draft is marked mật. */
  readonly name: string | null;
  readonly line: number;
  readonly path: string;
  readonly certainty: Procedure['certainty'];
  readonly excluded: Procedure['excluded'];
  readonly change: Procedure['change'];
  readonly components: Readonly<
    Record<string, { readonly state: ComponentState; readonly places: readonly ComponentPlace[] }>
  >;
  /** Keys of what is missing. */
  readonly missing: readonly string[];
}

/** The procedures of one draft: one row a procedure. */
function inventoryOf(result: CheckResult, allowSecret: boolean): InventoryRow[] {
  const { document, source } = result;
  const withheld = withheldFrom(result, allowSecret) !== null;
  const paths = new PathMaker(document);
  const placeOf = (span: { start: number; end: number }): ComponentPlace => ({
    line: source.locate(span).start.line,
    path: paths.of(span),
  });
  return document.procedures.map((procedure): InventoryRow => {
    const components: Record<string, InventoryRow['components'][string]> = {};
    for (const [key] of inventoryColumns) {
      const parts =
        key === 'ten'
          ? procedure.name === null
            ? []
            : [procedure.name]
          : (procedure.places[key] ??
            (key in procedure.told && (hasComponent(procedure, key) || !ALWAYS.has(key)) ? [procedure.told[key]] : []));
      components[key] = { state: stateOf(procedure, key, parts.length > 0), places: parts.map(placeOf) };
    }
    return {
      kind: procedure.kind,
      name: withheld || procedure.name === null ? null : procedure.name.text.replace(/\s+/gu, ' ').trim(),
      ...placeOf(procedure),
      certainty: procedure.certainty,
      excluded: procedure.excluded,
      change: procedure.change,
      components,
      missing: inventoryColumns.map(([key]) => key).filter((key) => components[key].state === 'missing'),
    };
  });
}

function stateOf({ kind, certainty, excluded }: Procedure, key: string, found: boolean): ComponentState {
  if (found) return 'found';
  if (kind === 'row' || excluded !== null) return 'not-asked';
  if (!ALWAYS.has(key)) return 'not-told';
  return certainty === 'partial' ? 'elsewhere' : 'missing';
}

/** The inventory of one file as data. */
export interface InventoryFile {
  readonly path: string;
  readonly withheld: 'secret' | null;
  readonly procedures: readonly InventoryRow[];
}

export function inventoryFile({ path, result }: CheckedFile, allowSecret: boolean): InventoryFile {
  return { path, withheld: withheldFrom(result, allowSecret), procedures: inventoryOf(result, allowSecret) };
}

const kindWords: Readonly<Record<Procedure['kind'], readonly [vi: string, en: string]>> = {
  sheet: ['phiếu thủ tục', 'sheet'],
  articles: ['nhóm điều', 'articles'],
  row: ['dòng danh mục', 'row of a list'],
};
const certaintyWords: Readonly<Record<Procedure['certainty'], readonly [vi: string, en: string]>> = {
  sure: ['', ''],
  doubtful: ['có thể là thủ tục', 'possibly a procedure'],
  partial: ['phần còn lại theo văn bản khác', 'the rest in another document'],
};
const exclusionWords: Readonly<Record<NonNullable<Procedure['excluded']>, readonly [vi: string, en: string]>> = {
  internal: ['ngoài phạm vi: nội bộ cơ quan', 'out of scope: internal'],
  'between-agencies': ['ngoài phạm vi: giữa các cơ quan', 'out of scope: between agencies'],
  penalty: ['ngoài phạm vi: xử phạt', 'out of scope: penalties'],
  inspection: ['ngoài phạm vi: thanh tra, kiểm tra', 'out of scope: inspection'],
  complaint: ['ngoài phạm vi: khiếu nại, tố cáo', 'out of scope: complaints'],
  secret: ['ngoài phạm vi: bí mật nhà nước', 'out of scope: state secrets'],
  court: ['ngoài phạm vi: tố tụng, thi hành án', 'out of scope: courts'],
};
const changeWords: Readonly<Record<NonNullable<Procedure['change']>, readonly [vi: string, en: string]>> = {
  new: ['mới ban hành', 'new'],
  amended: ['sửa đổi, bổ sung', 'amended'],
  repealed: ['bãi bỏ', 'repealed'],
};

/** What kind of thing the row is, and why nothing is asked of it. */
function noteOf(row: InventoryRow, lang: Lang): string {
  const pick = (pair: readonly [string, string]): string => pair[lang === 'vi' ? 0 : 1];
  return [
    pick(kindWords[row.kind]),
    row.change === null ? '' : pick(changeWords[row.change]),
    row.excluded === null ? pick(certaintyWords[row.certainty]) : pick(exclusionWords[row.excluded]),
  ]
    .filter((word) => word !== '')
    .join('; ');
}

const columnWord = (key: string, lang: Lang): string => {
  const [, vi, en] = inventoryColumns.find(([one]) => one === key)!;
  return say(lang, vi, en);
};

/** The inventory of one file for people: a line of the table for each procedure, under it what is missing. */
export function inventoryPretty(file: InventoryFile, options: PrintOptions): string {
  const { lang, palette, width } = options;
  const out = [palette.bold(clean(file.path))];
  if (file.procedures.length === 0) {
    out.push(`  ${palette.dim(say(lang, 'không thấy thủ tục hành chính', 'no procedure found'))}`);
    return `${out.join('\n')}\n\n`;
  }
  const columns = inventoryColumns.slice(1);
  const cell = 7;
  const nameWidth = Math.max(24, width - columns.length * cell - 6);
  out.push(
    `  ${pad('', 4)}${pad(say(lang, 'Thủ tục', 'Procedure'), nameWidth)}${columns.map(([, , en, vi]) => pad(shorten(say(lang, vi, en), cell - 1), cell)).join('')}`,
  );
  file.procedures.forEach((row, i) => {
    const name = row.name === null ? say(lang, '(không có tên)', '(no name)') : clean(row.name);
    const cells = columns.map(([key]) => {
      const { state, places } = row.components[key];
      const word =
        state === 'found' ? String(places[0].line) : state === 'missing' ? 'x' : state === 'elsewhere' ? '~' : '·';
      const padded = pad(word, cell);
      return state === 'missing' ? palette.error(padded) : state === 'found' ? padded : palette.dim(padded);
    });
    out.push(`  ${pad(`${i + 1}.`, 4)}${pad(shorten(name, nameWidth - 1), nameWidth)}${cells.join('')}`);
    const missing = row.missing.map((key) => columnWord(key, lang).toLowerCase());
    out.push(
      `      ${palette.dim(`${say(lang, 'dòng', 'line')} ${row.line}; ${noteOf(row, lang)}`)}${missing.length === 0 ? '' : `; ${palette.error(`${say(lang, 'thiếu', 'missing')}: ${missing.join(', ')}`)}`}`,
    );
  });
  return `${out.join('\n')}\n\n`;
}

/** What the signs of the table mean, with the number of procedures. */
export function inventoryLegend(files: readonly InventoryFile[], { lang, palette }: PrintOptions): string {
  const rows = files.flatMap(({ procedures }) => procedures);
  const lacking = rows.filter(({ missing }) => missing.length > 0).length;
  return `${say(
    lang,
    `${rows.length} thủ tục trong ${files.length} tệp, ${lacking} thủ tục thiếu bộ phận.`,
    `${rows.length} procedures in ${files.length} files, ${lacking} lack components.`,
  )}\n${palette.dim(
    say(
      lang,
      'Số: dòng tìm thấy; x: thiếu; ~: theo văn bản khác; ·: không có hoặc không đòi ở đây.',
      'Number: line where it was found; x: missing; ~: in another document; ·: none, or not asked for here.',
    ),
  )}\n`;
}

/** The inventory as JSON. */
export function inventoryJson(files: readonly InventoryFile[], version: string, asOf: string): string {
  return `${JSON.stringify({ version, asOf, files }, null, 2)}\n`;
}

const stateWords: Readonly<Record<ComponentState, readonly [vi: string, en: string]>> = {
  found: ['', ''],
  missing: ['THIẾU', 'MISSING'],
  elsewhere: ['theo văn bản khác', 'in another document'],
  'not-asked': ['', ''],
  'not-told': ['', ''],
};

/** The inventory as a table for spreadsheets. */
export function inventoryCsv(files: readonly InventoryFile[], lang: Lang): string {
  const pick = (pair: readonly [string, string]): string => pair[lang === 'vi' ? 0 : 1];
  const head = [
    say(lang, 'Tệp', 'File'),
    say(lang, 'Dòng', 'Line'),
    say(lang, 'Tên thủ tục', 'Procedure'),
    say(lang, 'Loại', 'Kind'),
    ...inventoryColumns.slice(1).map(([key]) => columnWord(key, lang)),
    say(lang, 'Thiếu', 'Missing'),
  ];
  const lines = files.flatMap(({ path, procedures }) =>
    procedures.map((row) => [
      path,
      String(row.line),
      row.name ?? '',
      noteOf(row, lang),
      ...inventoryColumns.slice(1).map(([key]) => {
        const { state, places } = row.components[key];
        if (state !== 'found') return pick(stateWords[state]);
        return places
          .map((place) => `${printPath(place.path, lang)} (${say(lang, 'dòng', 'line')} ${place.line})`)
          .join('; ');
      }),
      row.missing.map((key) => columnWord(key, lang)).join('; '),
    ]),
  );
  return csvTable([head, ...lines]);
}
