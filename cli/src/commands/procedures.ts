import {
  type InventoryFile,
  inventoryCsv,
  inventoryFile,
  inventoryJson,
  inventoryLegend,
  inventoryPretty,
} from '@rasoat/rules/reports/procedures';
import { allowSecretOption, draftOptions } from '../checker.ts';
import { openDrafts, tellWithheld } from '../drafts.ts';
import type { Io } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';

export const procedures: Command = {
  name: 'procedures',
  operands: { vi: 'TỆP|THƯ MỤC|- …', en: 'FILE|FOLDER|- …' },
  summary: {
    vi: 'Kê các thủ tục hành chính: mỗi bộ phận nằm ở đâu, còn thiếu gì',
    en: 'List the procedures: where each component stands, and what is missing',
  },
  about: {
    vi: 'Mỗi dòng một thủ tục, mỗi cột một bộ phận theo khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP, cùng điều, khoản và dòng tìm thấy: dùng cho việc rà soát thủ tục hành chính hằng năm.\nĐọc dự thảo quy định thủ tục, quyết định công bố và phiếu thủ tục. Thủ tục nội bộ, xử phạt, thanh tra được ghi là ngoài phạm vi.\nChỉ kê, không kết luận: mã thoát 0 cả khi có thủ tục thiếu bộ phận.',
    en: 'One row a procedure, one column a component of khoản 2 Điều 8 of 63/2010/NĐ-CP, with the article and line where it was found: what the yearly review of procedures needs.\nReads drafts that set procedures, decisions that publish them, and sheets. Internal procedures, penalties and inspections are told to be out of scope.\nIt lists and does not judge: exit code 0 also when components are missing.',
  },
  options: [
    ...draftOptions,
    {
      name: 'format',
      value: 'pretty|json|csv',
      choices: ['pretty', 'json', 'csv'],
      help: {
        vi: 'Dạng kết quả (mặc định: pretty; csv mở bằng bảng tính)',
        en: 'Form of the result (default: pretty; csv opens in a spreadsheet)',
      },
    },
    allowSecretOption,
  ],
  examples: [
    { line: 'rasoat procedures du-thao.md', note: { vi: 'Xem trên màn hình', en: 'On the screen' } },
    {
      line: 'rasoat procedures van-ban/ --format csv > tthc.csv',
      note: { vi: 'Bảng kê cho cả thư mục', en: 'A table for a whole folder' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const drafts = await openDrafts('procedures', args, io);
  if (drafts === null) return 2;
  const { checker, inputs, base, lang, troubles } = drafts;
  const format = args.text('format') ?? 'pretty';
  // A table for people is for the one who holds the draft; the others may travel further.
  const allowSecret = format === 'pretty' || args.flag('allow-secret');
  const print = printOptions(args, io, lang, null);
  const files: InventoryFile[] = [];
  let unread = false;
  for (const input of inputs) {
    const opened = await checker.open(input);
    if ('troubles' in opened) {
      await troubles.tell(opened.troubles);
      continue;
    }
    const file = inventoryFile(opened.file, allowSecret);
    unread ||= opened.file.result.source.notes.some(({ kind }) => kind !== 'encoding');
    files.push(file);
    if (format === 'pretty') await io.out.write(inventoryPretty(file, print));
  }
  if (format === 'pretty') await io.out.write(inventoryLegend(files, print));
  else if (format === 'csv') await io.out.write(inventoryCsv(files, lang));
  else await io.out.write(inventoryJson(files, io.version, checker.runInfo(base).asOf));
  await tellWithheld(files.filter((file) => file.withheld !== null).length, lang, io);
  if (troubles.count > 0) return 2;
  return unread ? 1 : 0;
}
