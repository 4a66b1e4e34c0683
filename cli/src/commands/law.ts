import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { addRow, isTableName, nearest, type ShortEvent, shortEventColumns } from '@rasoat/rules';
import { reachSentence } from '@rasoat/rules/reports/timeline';
import { clean } from '@rasoat/rules/reports/width';
import { printDate } from '@rasoat/rules/reports/words';
import { lawOption } from '../checker.ts';
import { Configs } from '../config.ts';
import { type Io, say, UsageError } from '../io.ts';
import { LawStore, readLawFile, tableProblems, tableText } from '../law.ts';
import type { Args, Command, OptionSpec } from '../options.ts';
import { replaceFile, undisturbed } from '../replace.ts';
import { diff } from './law-diff.ts';
import { pack } from './law-pack.ts';

/** What `--status` may say: the names in `law-import.ts`. */
const listStates = ['het-hieu-luc', 'mot-phan', 'ngung-hieu-luc', 'con-hieu-luc'] as const;

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
  operands: { vi: 'status|add|import|pack|diff …', en: 'status|add|import|pack|diff …' },
  summary: {
    vi: 'Xem, bổ sung, nhập danh mục, đóng gói, so sánh dữ liệu pháp luật',
    en: 'See, extend, import, pack and compare law data',
  },
  about: {
    vi: '  law status                 các lớp dữ liệu, ngày lập, ngày cập nhật đến\n  law add TỆP.tsv "DÒNG"     thêm một dòng đã kiểm tra vào bảng của địa phương (các ô cách nhau bằng tab hoặc |)\n  law import DANH-MỤC…       đọc danh mục văn bản hết, ngưng, còn hiệu lực đã công bố (docx, xlsx, csv, html …): xem trước; -o ghi thành gói\n  law pack TỆP.tsv TỆP.pack  biên dịch bảng thành gói\n  law diff CŨ MỚI            hai gói hoặc bảng khác nhau ở đâu\nDữ liệu là tệp trên máy; rasoat không tải gì từ mạng.',
    en: '  law status                   layers of the data, its date and reach\n  law add FILE.tsv "ROW"       append a checked row to a local table (cells separated by a tab or |)\n  law import LISTS…            read published lists of documents lapsed, suspended or in force (docx, xlsx, csv, html …): a preview; -o writes a pack\n  law pack FILE.tsv FILE.pack  compile a table to a pack\n  law diff OLD NEW             what differs between two packs or tables\nThe data are files on this machine; rasoat fetches nothing.',
  },
  options: [
    ...fieldOptions,
    {
      name: 'name',
      value: 'TÊN',
      help: { vi: 'pack: tên của lớp dữ liệu, ví dụ ninh-binh', en: 'pack: name of the layer, such as ninh-binh' },
    },
    {
      name: 'output',
      short: 'o',
      value: 'TỆP',
      help: {
        vi: 'import: ghi thành gói (.pack) hoặc bảng (.tsv); không có thì chỉ xem trước',
        en: 'import: write a pack (.pack) or a table (.tsv); without it only a preview',
      },
    },
    {
      name: 'province',
      value: 'TÊN',
      help: {
        vi: 'import: danh mục của tỉnh nào, khi tiêu đề không nói ("tỉnh Lai Châu")',
        en: 'import: whose list it is, where its title does not say ("tỉnh Lai Châu")',
      },
    },
    {
      name: 'status',
      value: listStates.join('|'),
      choices: listStates,
      help: {
        vi: 'import: danh mục nói điều gì, khi tiêu đề không nói',
        en: 'import: what the list says of its documents, where its title does not',
      },
    },
    {
      name: 'allow-partial',
      help: {
        vi: 'import: vẫn ghi khi còn dòng chưa đọc được (các dòng đó bị bỏ qua)',
        en: 'import: write although rows were not understood (they are left out)',
      },
    },
    {
      name: 'problems',
      value: 'TỆP',
      help: {
        vi: 'import: ghi các dòng chưa đọc được ra một tệp .csv',
        en: 'import: write the rows that were not understood to a .csv',
      },
    },
    {
      name: 'format',
      value: 'pretty|json',
      choices: ['pretty', 'json'],
      help: { vi: 'status, import, diff: dạng kết quả', en: 'status, import, diff: form of the result' },
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
    {
      line: 'rasoat law import danh-muc-2025.docx -o danh-muc-2025.pack',
      note: { vi: 'Nhập danh mục văn bản hết hiệu lực đã công bố', en: 'Import a published list of lapsed documents' },
    },
    { line: 'rasoat law diff cu.pack moi.pack', note: { vi: 'Bản mới thêm gì', en: 'What the new one adds' } },
  ],
  exits: [
    {
      vi: 'xong; import không có -o: đã hiểu hết danh mục',
      en: 'done; import without -o: the list was wholly understood',
    },
    {
      vi: 'import: còn dòng chưa đọc được hoặc không thấy danh mục, nên không ghi gì',
      en: 'import: rows were not understood, or there was no list, so nothing was written',
    },
    {
      vi: 'gọi lệnh sai, không mở được tệp, hoặc dữ liệu sai',
      en: 'wrong usage, a file that cannot be opened, or wrong data',
    },
  ],
  run,
};

const addForm = 'rasoat law add TỆP.tsv "SỐ HIỆU | NGÀY | SỰ KIỆN | VĂN BẢN TÁC ĐỘNG"';

/** The works of the command, each with how many operands it takes and how it is written. */
const parts = {
  status: { run: status, least: 0, most: 0, form: 'rasoat law status' },
  add: { run: add, least: 1, most: 2, form: addForm },
  import: { run: importLists, least: 1, most: 100, form: 'rasoat law import DANH-MỤC… [-o TỆP.pack]' },
  pack: { run: pack, least: 2, most: 2, form: 'rasoat law pack TỆP.tsv TỆP.pack' },
  diff: { run: diff, least: 2, most: 2, form: 'rasoat law diff CŨ MỚI' },
};

async function run(args: Args, io: Io): Promise<number> {
  const [name, ...operands] = args.positionals;
  const part = Object.hasOwn(parts, name ?? '') ? parts[name as keyof typeof parts] : null;
  if (part === null) {
    const guess = name === undefined ? null : nearest(name, Object.keys(parts));
    throw new UsageError(
      `Nêu việc cần làm: rasoat law status|add|import|pack|diff.${guess ? ` Ý bạn là "rasoat law ${guess}"?` : ''} Xem: rasoat law --help`,
      `Name the work: rasoat law status|add|import|pack|diff.${guess ? ` Did you mean "rasoat law ${guess}"?` : ''} See: rasoat law --help --lang en`,
    );
  }
  const { least, most, form } = part;
  if (operands.length < least || operands.length > most) throw new UsageError(`Viết: ${form}`, `Write: ${form}`);
  return part.run(args, operands, io);
}

/** Loaded when it is asked for: reading lists takes more than the other works. */
async function importLists(args: Args, operands: readonly string[], io: Io): Promise<number> {
  const { importLists } = await import('./law-import.ts');
  return importLists(args, operands, io);
}

async function status(args: Args, _operands: readonly string[], io: Io): Promise<number> {
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
  const [shown, row] = operands;
  const lang = args.lang ?? 'vi';
  const fields = shortEventColumns.filter((column) => args.text(column) !== null);
  if ((row === undefined) === (fields.length === 0))
    throw new UsageError(
      `Viết: ${addForm}, hoặc các ô bằng --target, --date, --kind, --by …`,
      `Write: ${addForm}, or the cells as --target, --date, --kind, --by …`,
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
