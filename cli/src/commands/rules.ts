import { checks } from '@rasoat/rules';
import { rulesJson, rulesTable } from '@rasoat/rules/reports/rule-text';
import { type Io, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';
import { ruleIndex, rulePage } from '../rule-pages.ts';

export const rules: Command = {
  name: 'rules',
  operands: { vi: '', en: '' },
  summary: { vi: 'Liệt kê các quy tắc', en: 'List the rules' },
  about: {
    vi: 'In mã, mức, phạm vi, nội dung của từng quy tắc và các dữ kiện pháp luật mà quy tắc dựa vào.',
    en: 'Prints id, severity, scope and summary of each rule, and the facts of law it stands on.',
  },
  options: [
    {
      name: 'format',
      value: 'pretty|json',
      choices: ['pretty', 'json'],
      help: { vi: 'Dạng kết quả (mặc định: pretty)', en: 'Form of the result (default: pretty)' },
    },
  ],
  examples: [
    { line: 'rasoat rules', note: { vi: 'Bảng mọi quy tắc', en: 'Table of all rules' } },
    {
      line: 'rasoat rules --format json',
      note: { vi: 'Cùng bảng đó cho chương trình khác đọc', en: 'The same for other programs' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length > 0) {
    throw new UsageError(
      `rules không nhận "${args.positionals[0]}". Xem một quy tắc: rasoat explain ${args.positionals[0]}`,
      `rules takes no "${args.positionals[0]}". For one rule: rasoat explain ${args.positionals[0]}`,
    );
  }
  await io.out.write(
    args.text('format') === 'json'
      ? rulesJson(checks, rulePage)
      : rulesTable(checks, printOptions(args, io, args.lang ?? 'vi', null), ruleIndex()),
  );
  return 0;
}
