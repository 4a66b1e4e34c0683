import { inspectJson } from '@rasoat/rules/reports/inspect';
import { inspectTree } from '@rasoat/rules/reports/tree';
import { allowSecretOption, Checker, draftOptions, Troubles } from '../checker.ts';
import { type Io, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';

export const inspect: Command = {
  name: 'inspect',
  operands: { vi: 'TỆP|-', en: 'FILE|-' },
  summary: {
    vi: 'Xem máy nhận ra gì trong một dự thảo: thể thức, bố cục, viện dẫn',
    en: 'See what is recognised in a draft: components, outline, citations',
  },
  about: {
    vi: 'In loại văn bản và vì sao nhận ra, các thành phần thể thức, cây chương, điều, khoản, điểm, và từng viện dẫn với tình trạng hiệu lực.',
    en: 'Prints the kind and what told it, the components, the tree of units, and each citation with its state.',
  },
  options: [
    ...draftOptions,
    allowSecretOption,
    {
      name: 'json',
      help: {
        vi: 'In dạng JSON (lược đồ: rules/reports/schema/inspect.schema.json)',
        en: 'Print JSON (schema: rules/reports/schema/inspect.schema.json)',
      },
    },
  ],
  examples: [
    { line: 'rasoat inspect du-thao.md', note: { vi: 'Xem dạng cây', en: 'As a tree' } },
    { line: 'rasoat inspect du-thao.md --json', note: { vi: 'Cho chương trình khác đọc', en: 'For other programs' } },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length !== 1)
    throw new UsageError(
      'Nêu đúng một tệp, ví dụ: rasoat inspect du-thao.md',
      'Name exactly one file, such as: rasoat inspect draft.md',
    );
  const checker = new Checker(args, io);
  const inputs = checker.inputs();
  const lang = checker.lang(checker.base(inputs));
  if (inputs.length !== 1)
    throw new UsageError(
      `inspect xem từng tệp; ${args.positionals[0]} có ${inputs.length} tệp.`,
      `inspect looks at one file; ${args.positionals[0]} has ${inputs.length}.`,
    );
  const opened = await checker.open(inputs[0]);
  if ('troubles' in opened) {
    await new Troubles(io, lang).tell(opened.troubles);
    return 2;
  }
  const { path, result } = opened.file;
  await io.out.write(
    args.flag('json')
      ? `${JSON.stringify(inspectJson(path, result, args.flag('allow-secret')), null, 2)}\n`
      : inspectTree(path, result, printOptions(args, io, lang, opened.law)),
  );
  return 0;
}
