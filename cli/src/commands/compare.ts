import { compareDrafts } from '@rasoat/rules';
import { comparedHoldsBack, compareJson, prettyComparison } from '@rasoat/rules/reports/compare';
import type { CheckedFile } from '@rasoat/rules/reports/types';
import { allowSecretOption, Checker, draftOptions, Troubles } from '../checker.ts';
import { batches } from '../formats.ts';
import { checkExits } from '../help.ts';
import { type Io, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';

export const compare: Command = {
  name: 'compare',
  operands: { vi: 'BẢN CŨ BẢN MỚI', en: 'OLD NEW' },
  summary: {
    vi: 'So hai bản của một dự thảo: phát hiện nào đã khắc phục, còn lại, mới; điều nào sửa, thêm, bỏ, đánh số lại',
    en: 'Compare two versions of a draft: findings mended, remaining and new; articles changed, added, removed, renumbered',
  },
  about: {
    vi: 'Cho lần thẩm định thứ hai. Hai bản được kiểm tra theo cùng một ngày và cùng dữ liệu pháp luật.\nPhát hiện được nhận ra cả khi điều của nó đã đánh số lại hay chuyển chỗ.',
    en: 'For the second round of an appraisal. Both versions are checked as of one date under one law.\nA finding is known again when its article was numbered anew or moved.',
  },
  options: [
    ...draftOptions,
    {
      name: 'format',
      value: 'pretty|json',
      choices: ['pretty', 'json'],
      help: {
        vi: 'Dạng kết quả (mặc định: pretty; lược đồ của json: rules/reports/schema/compare.schema.json)',
        en: 'Form of the result (default: pretty; schema of json: rules/reports/schema/compare.schema.json)',
      },
    },
    allowSecretOption,
  ],
  examples: [
    {
      line: 'rasoat compare lan-1.md lan-2.md',
      note: { vi: 'Bản tiếp thu đã sửa những gì', en: 'What the second version mended' },
    },
    {
      line: 'rasoat compare lan-1.md lan-2.md --format json --as-of 2026-12-15',
      note: { vi: 'Cho chương trình khác đọc', en: 'For other programs' },
    },
  ],
  exits: [
    { vi: 'bản mới không còn lỗi', en: 'the new version has no errors' },
    {
      vi: 'còn lỗi hoặc có lỗi mới, hoặc không kết luận được (tệp chưa đọc được)',
      en: 'errors remain or came in, or nothing could be concluded (an unread file)',
    },
    checkExits[2],
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length !== 2)
    throw new UsageError(
      'Nêu đúng hai tệp, bản cũ rồi bản mới, ví dụ: rasoat compare lan-1.md lan-2.md',
      'Name exactly two files, the old draft and the new, such as: rasoat compare round-1.md round-2.md',
    );
  const checker = new Checker(args, io);
  const inputs = checker.inputs();
  const base = checker.base(inputs);
  const lang = checker.lang(base);
  if (inputs.length !== 2)
    throw new UsageError(
      inputs.length < 2
        ? 'Hai tên nêu ra dẫn tới cùng một tệp, hoặc thư mục không có tệp nào.'
        : 'compare so hai tệp, không so thư mục.',
      inputs.length < 2 ? 'Both names lead to one file, or a folder is empty.' : 'compare takes two files, no folders.',
    );
  const files: CheckedFile[] = [];
  const troubles = new Troubles(io, lang);
  let law = null;
  for (const input of inputs) {
    const opened = await checker.open(input);
    if ('troubles' in opened) await troubles.tell(opened.troubles);
    else {
      files.push(opened.file);
      law = opened.law;
    }
  }
  const [before, after] = files;
  if (troubles.count > 0) return 2;
  const compared = { before, after, comparison: compareDrafts(before.result, after.result) };
  if (args.text('format') === 'json')
    await io.out.write(compareJson(checker.runInfo(base), compared, lang, args.flag('allow-secret')));
  else
    for (const text of batches(prettyComparison(compared, printOptions(args, io, lang, law)))) await io.out.write(text);
  return comparedHoldsBack(compared) ? 1 : 0;
}
