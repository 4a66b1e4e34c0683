import type { BaselineRow } from '@rasoat/rules';
import { totals, verdict } from '@rasoat/rules/reports/summary';
import type { FileSummary, NotChecked } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import { baselineOptions } from '../agreements.ts';
import { allowSecretOption, draftOptions, secondsOf } from '../checker.ts';
import { crewOf, inOrder, jobsFor } from '../crew.ts';
import { openDrafts, tellWithheld } from '../drafts.ts';
import { type Input, isDocument } from '../files.ts';
import { fixModeOf, fixOptions } from '../fix.ts';
import { batches, formatOf, formats, isWhole, policyOf, RunReport } from '../formats.ts';
import { checkExits } from '../help.ts';
import { type Io, OutputError, say, UsageError } from '../io.ts';
import { type Args, type Command, wholeNumber } from '../options.ts';
import { Progress } from '../progress.ts';
import { type Outcome, work, written } from '../work.ts';

export const check: Command = {
  name: 'check',
  operands: { vi: 'TỆP|THƯ MỤC|- …', en: 'FILE|FOLDER|- …' },
  summary: {
    vi: 'Kiểm tra dự thảo: thiếu gì, sai gì, căn cứ nào đã hết hiệu lực',
    en: 'Check drafts: what is missing, what is wrong, which cited law has lapsed',
  },
  about: {
    vi: 'Đọc tệp .docx, .doc, .rtf, .odt, .pdf, .html, .md, .txt và tệp nén .zip của chúng (thư mục thì đọc mọi tệp như vậy bên trong, cả thư mục con; tệp không đọc được thì nêu tên) và nêu từng phát hiện: ở dòng nào, vì sao, cần làm gì, căn cứ vào đâu.\nĐiều chưa biết thì nói là chưa biết; dự thảo không rời khỏi máy.',
    en: 'Reads .docx, .doc, .rtf, .odt, .pdf, .html, .md and .txt files, and .zip archives of them (all in a folder and the folders in it; what cannot be read is named) and tells each finding: where, why, what to do, on what legal basis.\nWhat is not known is said to be unknown; the draft does not leave the machine.',
  },
  options: [
    ...draftOptions,
    {
      name: 'format',
      value: formats.join('|'),
      choices: formats,
      help: {
        vi: 'Dạng kết quả (mặc định: pretty); html để đọc và in; sarif, junit, github cho hệ thống kiểm tra tự động (CI)',
        en: 'Form of the result (default: pretty); html to read and print; sarif, junit and github for build servers',
      },
    },
    allowSecretOption,
    ...fixOptions,
    ...baselineOptions,
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
        vi: 'Số luồng chạy song song, nhiều nhất gấp bốn số lõi (mặc định: theo số lõi và khối lượng tệp); kết quả không đổi',
        en: 'Parallel threads, at most four for each core (default: by cores and amount of text); the result is the same',
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
      line: 'rasoat check du-thao.md --fix-dry-run',
      note: { vi: 'Xem những chỗ có thể tự sửa', en: 'See what could be mended by itself' },
    },
    {
      line: 'rasoat check ho-so/ --baseline moc.json --update-baseline',
      note: {
        vi: 'Ghi mốc; các lần sau, --baseline moc.json chỉ tính phát hiện mới',
        en: 'Write a baseline; from then on --baseline moc.json counts new findings only',
      },
    },
    {
      line: 'rasoat check ho-so/ --format json > ket-qua.json',
      note: { vi: 'Kết quả cho chương trình khác đọc', en: 'A result for other programs' },
    },
    {
      line: 'rasoat check du-thao.md --format html > ket-qua.html',
      note: { vi: 'Một trang để đọc và in', en: 'A page to read and print' },
    },
    {
      line: 'cat du-thao.md | rasoat check - --stdin-name du-thao.md',
      note: { vi: 'Đọc từ đầu vào chuẩn', en: 'Read standard input' },
    },
  ],
  exits: checkExits,
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const policy = policyOf(args);
  const asked = wholeNumber(args, 'jobs', 1);
  const seconds = secondsOf(args);
  const format = formatOf(args);
  const drafts = await openDrafts('check', args, io);
  if (drafts === null) return 2;
  const { checker, inputs, base, lang, troubles } = drafts;
  const run = checker.runInfo(base);
  const progress = new Progress(io, inputs.length, format === 'pretty' && io.out.tty);
  const summaries: FileSummary[] = [];
  const jobs = jobsFor(inputs, asked);
  const here = (input: Input): Promise<Outcome> => work(input, checker, args, io, lang);
  const { out, env, cwd, version } = io;
  const orders = { argv: args.argv, cwd, version, lang, env: { ...env }, out: { tty: out.tty, columns: out.columns } };
  // A document from who knows where is read in a thread, which can be stopped.
  const crew = jobs > 1 || inputs.some(isDocument) ? crewOf(jobs, orders) : null;
  let withheld = 0;
  const diffing = fixModeOf(args) === 'diff';
  const baseline = new Map<string, readonly BaselineRow[]>();
  const report = new RunReport(format, run, { args, io, lang });
  const notChecked: NotChecked[] = [];
  try {
    await out.write(await report.head());
    let done = 0;
    await progress.show(done, inputs[done].shown);
    for await (const made of inOrder(inputs, jobs, (input) =>
      crew === null || input.kind !== 'file' ? here(input) : crew.do(input, seconds),
    )) {
      const outcome = await written(made);
      await progress.clear();
      const { summary, pieces, timing } = outcome;
      if (summary === null) {
        await troubles.tell(outcome.troubles);
        notChecked.push({ path: inputs[done].shown, reasons: outcome.troubles });
      } else {
        for (const text of batches(report.file(pieces))) await out.write(text);
        summaries.push(summary);
        if (outcome.withheld) withheld++;
        if (timing !== '') await io.err.write(timing);
        for (const note of outcome.notes) await io.err.write(`rasoat: ${clean(note[lang])}\n`);
        if (outcome.baseline !== null) baseline.set(outcome.baseline.path, outcome.baseline.rows);
      }
      done++;
      if (done < inputs.length) await progress.show(done, inputs[done].shown);
    }
    if (!diffing) for (const text of batches(report.tail(summaries, notChecked))) await out.write(text);
  } catch (error) {
    // Told only where half of the report is worth nothing.
    if (isWhole(format) && error instanceof OutputError) throw new UsageError(error.vi, error.en);
    throw error;
  } finally {
    await crew?.end();
  }

  if (baseline.size > 0) await io.err.write(`rasoat: ${(await checker.agreed.write(baseline))[lang]}\n`);
  await tellWithheld(withheld, lang, io);
  if (troubles.count > 0) {
    await io.err.write(
      `rasoat: ${say(lang, `${troubles.count} tệp không kiểm tra được, lý do ở trên.`, `${troubles.count} ${troubles.count === 1 ? 'file' : 'files'} could not be checked, for the reasons above.`)}\n`,
    );
    return 2;
  }
  return verdict(totals(summaries), policy) === 'pass' ? 0 : 1;
}
