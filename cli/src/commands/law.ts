import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  addRow,
  compileLaw,
  diffLaw,
  type IsoDate,
  isIsoDate,
  isPack,
  type Lang,
  type LawDocument,
  type LawEvent,
  nearest,
  openLaw,
  type ShortEvent,
  shortEventColumns,
} from '@rasoat/rules';
import { documentTitle, reachSentence } from '@rasoat/rules/reports/timeline';
import { clean } from '@rasoat/rules/reports/width';
import { eventWords, keyName, printDate } from '@rasoat/rules/reports/words';
import { lawOption } from '../checker.ts';
import { Configs } from '../config.ts';
import { realPath } from '../disk.ts';
import { type Io, say, UsageError } from '../io.ts';
import {
  centralLaw,
  isTableName,
  LawStore,
  packOf,
  readLawFile,
  readLayer,
  tableProblems,
  tableText,
  withLawFile,
} from '../law.ts';
import type { Args, Command, OptionSpec } from '../options.ts';
import { replaceFile, undisturbed } from '../replace.ts';

const fieldHelp: Readonly<Record<(typeof shortEventColumns)[number], { value: string; vi: string; en: string }>> = {
  target: { value: 'SỐ HIỆU', vi: 'add: văn bản chịu tác động', en: 'add: the document that changes' },
  date: {
    value: 'NGÀY',
    vi: 'add: ngày tác động; pack: ngày lập dữ liệu',
    en: 'add: day of the change; pack: day of the data',
  },
  kind: {
    value: 'SỰ KIỆN',
    vi: 'add: replaced, repealed, expired, lapsed-with-parent, partly-repealed, amended, suspended',
    en: 'add: replaced, repealed, expired, lapsed-with-parent, partly-repealed, amended, suspended',
  },
  by: { value: 'SỐ HIỆU', vi: 'add: văn bản tác động', en: 'add: the document that makes the change' },
  units: {
    value: 'ĐƠN VỊ',
    vi: 'add: phần bị tác động, ví dụ "Điều 29; khoản 3 Điều 8"',
    en: 'add: the part concerned, such as "Điều 29; khoản 3 Điều 8"',
  },
  confidence: {
    value: 'A|B|C',
    vi: 'add: mức tin cậy (A bản chính thức, B một nguồn, C chưa đối chiếu; mặc định B)',
    en: 'add: confidence (A official text, B one source, C not compared; default B)',
  },
  source: { value: 'NGUỒN', vi: 'add: nguồn', en: 'add: the source' },
};

const fieldOptions: OptionSpec[] = shortEventColumns.map((name) => ({
  name,
  value: fieldHelp[name].value,
  help: fieldHelp[name],
}));

export const law: Command = {
  name: 'law',
  operands: { vi: 'status|add|pack|diff …', en: 'status|add|pack|diff …' },
  summary: { vi: 'Xem, bổ sung, đóng gói, so sánh dữ liệu pháp luật', en: 'See, extend, pack and compare law data' },
  about: {
    vi: '  law status                 các lớp dữ liệu, ngày lập, ngày cập nhật đến\n  law add TỆP.tsv "DÒNG"     thêm một dòng đã kiểm tra vào bảng của địa phương (các ô cách nhau bằng tab hoặc |)\n  law pack TỆP.tsv TỆP.pack  biên dịch bảng thành gói\n  law diff CŨ MỚI            hai gói hoặc bảng khác nhau ở đâu\nDữ liệu là tệp trên máy; rasoat không tải gì từ mạng.',
    en: '  law status                   layers of the data, its date and reach\n  law add FILE.tsv "ROW"       append a checked row to a local table (cells separated by a tab or |)\n  law pack FILE.tsv FILE.pack  compile a table to a pack\n  law diff OLD NEW             what differs between two packs or tables\nThe data are files on this machine; rasoat fetches nothing.',
  },
  options: [
    ...fieldOptions,
    {
      name: 'name',
      value: 'TÊN',
      help: { vi: 'pack: tên của lớp dữ liệu, ví dụ ninh-binh', en: 'pack: name of the layer, such as ninh-binh' },
    },
    {
      name: 'format',
      value: 'pretty|json',
      choices: ['pretty', 'json'],
      help: { vi: 'status, diff: dạng kết quả', en: 'status, diff: form of the result' },
    },
    lawOption,
  ],
  examples: [
    { line: 'rasoat law status', note: { vi: 'Dữ liệu nào đang dùng', en: 'Which data are in use' } },
    {
      line: 'rasoat law add tinh.tsv "63/2010/NĐ-CP | 2026-12-01 | replaced | 400/2026/NĐ-CP"',
      note: {
        vi: 'Ghi thêm rằng một nghị định đã bị thay thế (ví dụ minh họa)',
        en: 'Record that a decree has been replaced (an illustration)',
      },
    },
    {
      line: 'rasoat check du-thao.md --law tinh.tsv',
      note: { vi: 'Kiểm tra với bảng vừa ghi', en: 'Check with that table' },
    },
    {
      line: 'rasoat law pack tinh.tsv tinh.pack --name ninh-binh',
      note: { vi: 'Đóng gói để chia sẻ', en: 'Pack it to share' },
    },
    { line: 'rasoat law diff cu.pack moi.pack', note: { vi: 'Bản mới thêm gì', en: 'What the new one adds' } },
  ],
  run,
};

const parts = { status, add, pack, diff };

async function run(args: Args, io: Io): Promise<number> {
  const [name, ...operands] = args.positionals;
  const part = Object.hasOwn(parts, name ?? '') ? parts[name as keyof typeof parts] : null;
  if (part === null) {
    const guess = name === undefined ? null : nearest(name, Object.keys(parts));
    throw new UsageError(
      `Nêu việc cần làm: rasoat law status|add|pack|diff.${guess ? ` Ý bạn là "rasoat law ${guess}"?` : ''} Xem: rasoat law --help`,
      `Name the work: rasoat law status|add|pack|diff.${guess ? ` Did you mean "rasoat law ${guess}"?` : ''} See: rasoat law --help --lang en`,
    );
  }
  return part(args, operands, io);
}

/** Operands by number; a usage message with the right form otherwise. */
function expect(operands: readonly string[], least: number, most: number, form: string): void {
  if (operands.length >= least && operands.length <= most) return;
  throw new UsageError(`Viết: ${form}`, `Write: ${form}`);
}

async function status(args: Args, operands: readonly string[], io: Io): Promise<number> {
  expect(operands, 0, 0, 'rasoat law status');
  const base = new Configs(io.cwd, null).for(io.cwd);
  const lang = args.lang ?? base.config.lang ?? 'vi';
  const opened = new LawStore(io.cwd, args.list('law')).for(base);
  const { info } = opened;
  if (args.text('format') === 'json') {
    await io.out.write(`${JSON.stringify({ ...info, agencies: opened.agencies.length }, null, 2)}\n`);
    return 0;
  }
  const rows: [string, string][] = [
    [say(lang, 'Các lớp', 'Layers'), info.layers.join(' → ')],
    [say(lang, 'Bản dựng', 'Build'), info.id],
    [say(lang, 'Ngày lập', 'Made on'), printDate(info.date, lang)],
    [say(lang, 'Cập nhật đến', 'Reaches'), printDate(info.reach, lang)],
    [say(lang, 'Văn bản', 'Documents'), String(info.documents)],
    [say(lang, 'Sự kiện', 'Events'), String(info.events)],
    [say(lang, 'Tên cơ quan, địa danh', 'Agencies and places'), String(opened.agencies.length)],
  ];
  await io.out.write(
    `${rows.map(([name, value]) => `${name}: ${clean(value)}\n`).join('')}${reachSentence(info, lang)}\n`,
  );
  return 0;
}

/** Cells of a row as a person types it: separated by tabs, by `\t`, or by `|`. */
function cellsOf(row: string): ShortEvent {
  const cells = (row.includes('\t') ? row.split('\t') : row.split(/\\t|\|/u)).map((cell) => cell.trim());
  if (cells.length > shortEventColumns.length) {
    throw new UsageError(
      `Dòng có ${cells.length} ô, nhiều nhất ${shortEventColumns.length}: ${shortEventColumns.join(' | ')}`,
      `The row has ${cells.length} cells, at most ${shortEventColumns.length}: ${shortEventColumns.join(' | ')}`,
    );
  }
  return Object.fromEntries(shortEventColumns.map((column, i) => [column, cells[i] ?? '']));
}

async function add(args: Args, operands: readonly string[], io: Io): Promise<number> {
  const form = 'rasoat law add TỆP.tsv "SỐ HIỆU | NGÀY | SỰ KIỆN | VĂN BẢN TÁC ĐỘNG"';
  expect(operands, 1, 2, form);
  const [shown, row] = operands;
  const lang = args.lang ?? 'vi';
  const fields = shortEventColumns.filter((column) => args.text(column) !== null);
  if ((row === undefined) === (fields.length === 0))
    throw new UsageError(
      `Viết: ${form}, hoặc các ô bằng --target, --date, --kind, --by …`,
      `Write: ${form}, or the cells as --target, --date, --kind, --by …`,
    );
  const event: ShortEvent =
    row === undefined ? Object.fromEntries(fields.map((column) => [column, args.text(column)!])) : cellsOf(row);
  if (!isTableName(shown))
    throw new UsageError(
      `${shown}: tên bảng phải kết thúc bằng .tsv, nếu không thì --law đọc nó như một gói.`,
      `${shown}: the name of a table must end in .tsv, or --law reads it as a pack.`,
    );
  const path = resolve(io.cwd, shown);
  const before = existsSync(path) ? tableText(readLawFile(path, shown), shown) : '';
  const base = new LawStore(io.cwd, args.list('law')).for({ path: null, folder: io.cwd, config: {} });
  const { text, errors } = addRow(before, shown, event, base);
  if (errors.length > 0) throw tableProblems(errors);
  await undisturbed(() => replaceFile(path, shown, text));
  await io.out.write(
    `${say(lang, `Đã thêm vào ${clean(shown)}:`, `Added to ${clean(shown)}:`)} ${clean(text.trimEnd().split('\n').at(-1)!.split('\t').join(' | '))}\n${say(lang, `Dùng với: rasoat check … --law ${clean(shown)}`, `Use it with: rasoat check … --law ${clean(shown)}`)}\n`,
  );
  return 0;
}

/** A pack may take the place of an older pack and of nothing else: neither of what it is made from, nor of a draft, nor of a device. */
function refuseTarget(target: string, shown: string, sources: readonly string[]): void {
  if (sources.some((source) => realPath(source) === realPath(target)))
    throw new UsageError(
      `${shown}: vừa là bảng nguồn vừa là gói kết quả; hãy đặt cho gói một tên khác, ví dụ tinh.pack.`,
      `${shown}: both a source and the result; give the pack another name, such as tinh.pack.`,
    );
  if (isTableName(shown))
    throw new UsageError(
      `${shown}: tên này là của một bảng chữ; tên gói phải kết thúc bằng .pack.`,
      `${shown}: this is the name of a table of text; the name of a pack must end in .pack.`,
    );
  if (!existsSync(target)) return;
  if (!isPack(readLawFile(target, shown)))
    throw new UsageError(
      `${shown}: đã có tệp này và nó không phải gói dữ liệu luật, nên không ghi đè; hãy chọn tên khác.`,
      `${shown}: this file exists and is no law pack, so it was not replaced; choose another name.`,
    );
}

async function pack(args: Args, operands: readonly string[], io: Io): Promise<number> {
  expect(operands, 2, 2, 'rasoat law pack TỆP.tsv TỆP.pack');
  const [from, to] = operands;
  const lang = args.lang ?? 'vi';
  const date = args.text('date');
  if (date !== null && !isIsoDate(date))
    throw new UsageError(
      `--date "${date}" không phải ngày, viết như 2026-11-22.`,
      `--date "${date}" is not a day; write 2026-11-22.`,
    );
  const target = resolve(io.cwd, to);
  refuseTarget(
    target,
    to,
    [from, ...args.list('law')].map((name) => resolve(io.cwd, name)),
  );
  const base = new LawStore(io.cwd, args.list('law')).for({ path: null, folder: io.cwd, config: {} });
  const { tables } = readLayer(readLawFile(resolve(io.cwd, from), from), from, {
    base,
    ...(date === null ? {} : { date: date as IsoDate }),
  });
  const named = { ...tables, name: args.text('name') ?? tables.name.replace(/^.*[/\\]|\.[^.]*$/gu, '') };
  const bytes = withLawFile(from, () => compileLaw(named));
  await undisturbed(() => replaceFile(target, to, bytes));
  await io.out.write(
    `${say(lang, `Đã đóng gói ${clean(to)}: ${named.documents.length} văn bản, ${named.events.length} sự kiện, ${bytes.length} byte.`, `Packed ${clean(to)}: ${named.documents.length} documents, ${named.events.length} events, ${bytes.length} bytes.`)}\n`,
  );
  return 0;
}

const fieldWords: Readonly<Record<Exclude<keyof LawDocument, 'key' | 'symbol'>, readonly [vi: string, en: string]>> = {
  type: ['loại', 'type'],
  title: ['tên', 'title'],
  issuer: ['cơ quan ban hành', 'issuer'],
  issued: ['ngày ban hành', 'issued'],
  effective: ['ngày có hiệu lực', 'in force'],
  confidence: ['mức tin cậy', 'confidence'],
  source: ['nguồn', 'source'],
  verify: ['cần kiểm tra lại', 'to be verified'],
};

/** What differs between two rows of one document: `ngày ban hành 2026-01-01 → 2026-01-02`. */
function changedFields(before: LawDocument, after: LawDocument, lang: Lang): string {
  const shown = (value: string | boolean | null): string =>
    value === null || value === '' ? say(lang, '(trống)', '(empty)') : String(value);
  return (Object.keys(fieldWords) as (keyof typeof fieldWords)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => `${fieldWords[field][lang === 'vi' ? 0 : 1]} ${shown(before[field])} → ${shown(after[field])}`)
    .join('; ');
}

async function diff(args: Args, operands: readonly string[], io: Io): Promise<number> {
  expect(operands, 2, 2, 'rasoat law diff CŨ MỚI');
  const lang = args.lang ?? 'vi';
  const base = centralLaw();
  const [old, now] = operands.map((shown) => {
    const bytes = packOf(readLawFile(resolve(io.cwd, shown), shown), shown, base);
    // Opened by itself first, so that a damaged file is told by its own name.
    const { documents } = withLawFile(shown, () => openLaw([bytes])).info;
    return { bytes, documents };
  });
  const changes = diffLaw(old.bytes, now.bytes);
  if (args.text('format') === 'json') {
    await io.out.write(`${JSON.stringify(changes, null, 2)}\n`);
    return 0;
  }
  const strangers =
    changes.documents.removed.length === old.documents && changes.documents.added.length === now.documents;
  if (strangers && old.documents > 0 && now.documents > 0)
    await io.err.write(
      `rasoat: ${say(lang, 'hai tệp không có văn bản nào chung; law diff so sánh hai bản của cùng một lớp dữ liệu.', 'the two files have no document in common; law diff compares two editions of one layer.')}\n`,
    );
  const document = (one: LawDocument): string =>
    [documentTitle(one, lang), one.title].filter((part) => part !== '').join(' ');
  const event = ({ target, kind, by, date, note }: LawEvent): string =>
    `${keyName(target, lang)} ${eventWords[kind][lang]}${by === null ? '' : ` ${say(lang, 'bởi', 'by')} ${keyName(by, lang)}`} ${say(lang, 'từ ngày', 'from')} ${printDate(date, lang)}${note === '' ? '' : ` (${note})`}`;
  const lines = [
    ...changes.documents.added.map((one) => `+ ${document(one)}`),
    ...changes.documents.removed.map((one) => `- ${document(one)}`),
    ...changes.documents.changed.map(
      ({ before, after }) => `~ ${documentTitle(after, lang)}: ${changedFields(before, after, lang)}`,
    ),
    ...changes.events.added.map((one) => `+ ${event(one)}`),
    ...changes.events.removed.map((one) => `- ${event(one)}`),
  ].map(clean);
  const { documents, events } = changes;
  lines.push(
    say(
      lang,
      `Văn bản: thêm ${documents.added.length}, bỏ ${documents.removed.length}, đổi ${documents.changed.length}. Sự kiện: thêm ${events.added.length}, bỏ ${events.removed.length}.`,
      `Documents: ${documents.added.length} added, ${documents.removed.length} removed, ${documents.changed.length} changed. Events: ${events.added.length} added, ${events.removed.length} removed.`,
    ),
  );
  await io.out.write(`${lines.join('\n')}\n`);
  return 0;
}
