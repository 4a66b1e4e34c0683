import { resolve } from 'node:path';
import type { Lang, Law } from '@rasoat/rules';
import { reviewCsv } from '@rasoat/rules/reports/review-csv';
import {
  type Reviewed,
  type ReviewForm,
  type ReviewTable,
  reviewForm,
  reviewTables,
} from '@rasoat/rules/reports/review-form';
import { reviewHtml } from '@rasoat/rules/reports/review-html';
import { withheldFrom } from '@rasoat/rules/reports/secret';
import { incomplete, summarise } from '@rasoat/rules/reports/summary';
import type { NotChecked } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import { baselineOptions } from '../agreements.ts';
import { allowSecretOption, draftOptions } from '../checker.ts';
import { Choice, chosenOptions } from '../chosen.ts';
import { openDrafts, tellWithheld } from '../drafts.ts';
import { sha256 } from '../hash.ts';
import { type Io, say, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';
import { forceOption, refuseDrafts, refuseOld, writeTarget } from '../target.ts';

const endings = ['docx', 'html', 'csv'] as const;
type Ending = (typeof endings)[number];

export const report: Command = {
  name: 'report',
  operands: { vi: 'TỆP|THƯ MỤC… -o PHIẾU.docx|html|csv', en: 'FILE|FOLDER… -o FORM.docx|html|csv' },
  summary: {
    vi: 'Lập phiếu rà soát hoặc bảng tổng hợp ý kiến từ những phát hiện được chọn',
    en: 'Make a review form, or a table of opinions, of the findings that are chosen',
  },
  about: {
    vi: 'Phiếu rà soát: số thứ tự; điều, khoản, điểm; trích dẫn; vấn đề; căn cứ; đề nghị. Bảng tổng hợp ý kiến (--table opinions): điều khoản; nội dung dự thảo; ý kiến; tiếp thu, giải trình (để trống cho cơ quan soạn thảo).\nKèm ngày của dữ liệu pháp luật, mã băm SHA-256 của tệp đã kiểm tra và những gì chưa kết luận được. Đây là tài liệu cho người rà soát, không phải kết luận.',
    en: 'The review form: number; article, clause, point; quotation; issue; legal basis; request. The table of opinions (--table opinions): unit; text of the draft; opinion; answer (blank, for the drafting agency).\nBoth tell the date of the law data, the SHA-256 of each file and what could not be told. They are material for the reviewer, not a conclusion.',
  },
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'TỆP',
      help: {
        vi: 'Tệp sẽ ghi; dạng theo đuôi tên (.docx, .html, .csv); tệp đã có thì không ghi đè, trừ khi có --force',
        en: 'File to write, its form by the ending (.docx, .html, .csv); one that exists stays, unless --force',
      },
    },
    {
      name: 'table',
      value: reviewTables.join('|'),
      choices: reviewTables,
      help: {
        vi: 'findings: phiếu rà soát (mặc định); opinions: bảng tổng hợp ý kiến, tiếp thu, giải trình',
        en: 'findings: review form (default); opinions: table of opinions and answers',
      },
    },
    ...chosenOptions,
    forceOption,
    allowSecretOption,
    ...draftOptions,
    ...baselineOptions.filter(({ name }) => name === 'baseline'),
  ],
  examples: [
    {
      line: 'rasoat report du-thao.docx -o phieu-ra-soat.docx',
      note: { vi: 'Phiếu rà soát với mọi phát hiện', en: 'A review form of all findings' },
    },
    {
      line: 'rasoat report du-thao.docx -o phieu.docx --severity warning --group citation --group authority',
      note: {
        vi: 'Chỉ lỗi và cảnh báo về thẩm quyền, viện dẫn',
        en: 'Errors and warnings on authority and citations alone',
      },
    },
    {
      line: 'rasoat report du-thao.docx -o y-kien.docx --table opinions --only citation/superseded',
      note: { vi: 'Bảng tổng hợp ý kiến về căn cứ đã hết hiệu lực', en: 'A table of opinions on law that has lapsed' },
    },
  ],
  exits: [
    { vi: 'đã ghi', en: 'written' },
    { vi: 'đã ghi, nhưng có phần của dự thảo chưa đọc được', en: 'written, but a part of a draft was not read' },
    {
      vi: 'không ghi, hoặc có tệp không kiểm tra được (phiếu nêu tên)',
      en: 'not written, or a file could not be checked (the form names it)',
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const { output, ending } = outputOf(args);
  const drafts = await openDrafts('report', args, io);
  if (drafts === null) return 2;
  const { checker, inputs, base, lang, troubles } = drafts;
  const target = resolve(io.cwd, output);
  refuseDrafts(
    target,
    output,
    inputs.flatMap((input) => (input.kind === 'file' ? [input.path] : [])),
  );
  refuseOld(target, output, args);
  const choice = new Choice(args);
  const reviewed: Reviewed[] = [];
  const notChecked: NotChecked[] = [];
  let law: Law | null = null;
  for (const input of inputs) {
    const opened = await checker.open(input);
    if ('troubles' in opened) {
      await troubles.tell(opened.troubles);
      notChecked.push({ path: input.shown, reasons: opened.troubles });
      continue;
    }
    law ??= opened.law;
    const { file, bytes } = opened;
    reviewed.push({ file, hash: sha256(bytes), chosen: choice.of(file.result.findings) });
  }
  if (reviewed.length === 0) return 2;
  choice.refuseStrays(args.positionals.join(', '));
  const form = reviewForm(checker.runInfo(base), reviewed, notChecked, {
    lang,
    nameOf: printOptions(args, io, lang, law).nameOf,
    table: (args.text('table') as ReviewTable | null) ?? 'findings',
    allowSecret: args.flag('allow-secret'),
    named: choice.named,
  });
  const content = await printed(form, ending);
  await writeTarget(target, output, content, args);
  await io.out.write(told(form, output, lang));
  await tellWithheld(
    reviewed.filter(({ file }) => withheldFrom(file.result, args.flag('allow-secret')) !== null).length,
    lang,
    io,
  );
  if (troubles.count > 0) return 2;
  return reviewed.some(({ file }) => incomplete(summarise(file))) ? 1 : 0;
}

/** The file to write and its form. Throws a UsageError. */
function outputOf(args: Args): { readonly output: string; readonly ending: Ending } {
  const output = args.text('output');
  if (output === null)
    throw new UsageError(
      'Nêu tệp sẽ ghi: -o phieu-ra-soat.docx (hoặc .html, .csv).',
      'Name the file to write: -o review.docx (or .html, .csv).',
    );
  const ending = endings.find((one) => output.toLowerCase().endsWith(`.${one}`));
  if (ending !== undefined) return { output, ending };
  throw new UsageError(
    `${output}: đuôi tên phải là .docx, .html hoặc .csv.`,
    `${output}: the name must end in .docx, .html or .csv.`,
  );
}

async function printed(form: ReviewForm, ending: Ending): Promise<string | Uint8Array> {
  if (ending === 'csv') return reviewCsv(form);
  if (ending === 'html') return [...reviewHtml(form)].join('');
  const { reviewDocx } = await import('@rasoat/rules/reports/review-docx');
  return reviewDocx(form);
}

/** What was written, in words. */
function told(form: ReviewForm, output: string, lang: Lang): string {
  const rows = form.papers.flatMap(({ bands }) => bands.flatMap((band) => band.rows));
  const files = form.papers.length;
  return `${say(lang, `Đã ghi ${clean(output)}: ${rows.length} phát hiện của ${files} tệp.`, `Wrote ${clean(output)}: ${rows.length} ${rows.length === 1 ? 'finding' : 'findings'} of ${files} ${files === 1 ? 'file' : 'files'}.`)}\n`;
}
