import { fileJson, jsonFile, jsonHead, jsonTail } from '@rasoat/rules/reports/json';
import { findingLines, summaryLine } from '@rasoat/rules/reports/ndjson';
import { prettyFile, prettySummary } from '@rasoat/rules/reports/pretty';
import { summarise, totals, verdict } from '@rasoat/rules/reports/summary';
import type { CheckedFile, FailOn, FileSummary, Policy, PrintOptions } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import { Checker, draftOptions, Troubles } from '../checker.ts';
import { type Io, say, UsageError } from '../io.ts';
import { type Args, type Command, wholeNumber } from '../options.ts';
import { printOptions } from '../print.ts';
import { Progress } from '../progress.ts';

export const check: Command = {
  name: 'check',
  operands: { vi: 'TỆP|THƯ MỤC|- …', en: 'FILE|FOLDER|- …' },
  summary: {
    vi: 'Kiểm tra dự thảo: thiếu gì, sai gì, căn cứ nào đã hết hiệu lực',
    en: 'Check drafts: what is missing, what is wrong, which cited law has lapsed',
  },
  about: {
    vi: 'Đọc tệp .md, .txt, .html (thư mục thì đọc mọi tệp bên trong) và nêu từng phát hiện: ở dòng nào, vì sao, cần làm gì, căn cứ vào đâu.\nĐiều chưa biết thì nói là chưa biết; dự thảo không rời khỏi máy.',
    en: 'Reads .md, .txt and .html files (all of them in a folder) and tells each finding: where, why, what to do, on what legal basis.\nWhat is not known is said to be unknown; the draft does not leave the machine.',
  },
  options: [
    ...draftOptions,
    {
      name: 'format',
      value: 'pretty|json|ndjson',
      choices: ['pretty', 'json', 'ndjson'],
      help: { vi: 'Dạng kết quả (mặc định: pretty)', en: 'Form of the result (default: pretty)' },
    },
    {
      name: 'fail-on',
      value: 'error|warning|unknown',
      choices: ['error', 'warning', 'unknown'],
      help: {
        vi: 'Từ mức nào thì mã thoát là 1 (mặc định: error; unknown: cả khi có viện dẫn chưa kết luận được)',
        en: 'From which grade on the exit code is 1 (default: error; unknown: also when a citation could not be told)',
      },
    },
    {
      name: 'max-warnings',
      value: 'N',
      help: { vi: 'Quá N cảnh báo thì mã thoát là 1', en: 'More than N warnings make the exit code 1' },
    },
    {
      name: 'jobs',
      value: 'N',
      help: {
        vi: 'Số việc chạy song song; hiện các tệp được kiểm tra lần lượt',
        en: 'Parallel jobs; at present files are checked one after the other',
      },
    },
    {
      name: 'timing',
      help: { vi: 'In thời gian của từng bước và từng quy tắc', en: 'Print the time of each step and rule' },
    },
  ],
  examples: [
    {
      line: 'rasoat check du-thao.md',
      note: { vi: 'Kiểm tra một dự thảo theo pháp luật hôm nay', en: 'Check a draft against the law of today' },
    },
    {
      line: 'rasoat check ho-so/ --as-of 2026-12-15',
      note: {
        vi: 'Kiểm tra cả thư mục theo pháp luật tại ngày dự kiến ban hành',
        en: 'Check a folder as of the intended day of issue',
      },
    },
    {
      line: 'rasoat check chi-thi.txt --as-of issued',
      note: {
        vi: 'Chỉ nêu những gì đã sai ngay vào ngày văn bản được ban hành',
        en: 'Tell only what was wrong on the day of issue',
      },
    },
    {
      line: 'rasoat check ho-so/ --format json > ket-qua.json',
      note: { vi: 'Kết quả cho chương trình khác đọc', en: 'A result for other programs' },
    },
    {
      line: 'cat du-thao.md | rasoat check - --stdin-name du-thao.md',
      note: { vi: 'Đọc từ đầu vào chuẩn', en: 'Read standard input' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length === 0) {
    throw new UsageError(
      'Chưa nêu tệp nào. Ví dụ: rasoat check du-thao.md',
      'No file was named. Example: rasoat check draft.md',
    );
  }
  const policy: Policy = {
    failOn: (args.text('fail-on') as FailOn | null) ?? 'error',
    maxWarnings: wholeNumber(args, 'max-warnings', 0),
  };
  const jobs = wholeNumber(args, 'jobs', 1) ?? 1;
  const format = args.text('format') ?? 'pretty';
  const checker = new Checker(args, io);
  const inputs = checker.inputs();
  const base = checker.base(inputs);
  const lang = checker.lang(base);
  const troubles = new Troubles(io, lang);
  if (jobs > 1) {
    await io.err.write(
      `rasoat: ${say(lang, `--jobs ${jobs} chưa có tác dụng, các tệp được kiểm tra lần lượt.`, `--jobs ${jobs} has no effect yet; files are checked one after the other.`)}\n`,
    );
  }
  if (inputs.length === 0) {
    const where = args.positionals.join(', ');
    await troubles.tell({
      vi: `${where}: không có tệp .md, .txt, .html hay tài liệu nào để kiểm tra.`,
      en: `${where}: there is no .md, .txt, .html or document file to check.`,
    });
    return 2;
  }
  const run = checker.runInfo(base);
  const progress = new Progress(io, inputs.length, format === 'pretty' && io.out.tty);
  const summaries: FileSummary[] = [];
  let options: PrintOptions | null = null;
  if (format === 'json') await io.out.write(jsonHead(run));
  for (const [i, input] of inputs.entries()) {
    await progress.show(i, input.shown);
    const opened = await checker.open(input, troubles);
    await progress.clear();
    if (opened === null) continue;
    const { file } = opened;
    options ??= printOptions(args, io, lang, opened.law);
    const summary = summarise(file);
    if (format === 'json') await io.out.write(jsonFile(fileJson(file, lang), summaries.length));
    else await io.out.write(format === 'ndjson' ? findingLines(file, lang) : prettyFile(file, summary, options));
    summaries.push(summary);
    if (format !== 'pretty' && file.result.timing !== null) await io.err.write(timingLines(file));
  }

  if (format === 'json') await io.out.write(jsonTail(summaries.length));
  else if (format === 'ndjson') await io.out.write(summaryLine(run, summaries, policy, lang));
  else if (options !== null) await io.out.write(prettySummary(run, summaries, policy, options));
  if (troubles.count > 0) {
    await io.err.write(
      `rasoat: ${say(lang, `${troubles.count} tệp không kiểm tra được, lý do ở trên.`, `${troubles.count} ${troubles.count === 1 ? 'file' : 'files'} could not be checked, for the reasons above.`)}\n`,
    );
    return 2;
  }
  return verdict(totals(summaries), policy) === 'pass' ? 0 : 1;
}

function timingLines(file: CheckedFile): string {
  const rows = Object.entries(file.result.timing ?? {}).sort((a, b) => b[1] - a[1]);
  return `${clean(file.path)}\n${rows.map(([name, ms]) => `${ms.toFixed(2).padStart(9)} ms  ${name}\n`).join('')}`;
}
