import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Lang } from '@rasoat/rules';
import { type Recorded, type Stage, stages } from '@rasoat/rules/dossier';
import { htmlDossier } from '@rasoat/rules/reports/dossier-html';
import { dossierJson } from '@rasoat/rules/reports/dossier-json';
import { dossierPage, isSilent, verdictNames } from '@rasoat/rules/reports/dossier-page';
import { prettyDossier } from '@rasoat/rules/reports/dossier-pretty';
import type { DossierReport } from '@rasoat/rules/reports/dossier-types';
import { withheldFrom } from '@rasoat/rules/reports/secret';
import { clean } from '@rasoat/rules/reports/width';
import { allowSecretOption, Checker, draftOptions, Troubles } from '../checker.ts';
import { shortPath } from '../config.ts';
import { realPath } from '../disk.ts';
import { checkDossier, type DossierPlace, dossierPlace } from '../dossier.ts';
import { tellWithheld } from '../drafts.ts';
import { policyOf } from '../formats.ts';
import { checkExits } from '../help.ts';
import { historyOptions, historyPath, historyRows, record, rowOf } from '../history.ts';
import { type Io, say, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';
import { replaceFile, undisturbed } from '../replace.ts';
import { history } from './dossier-history.ts';

const formats = ['pretty', 'json', 'html', 'docx'] as const;
type Format = (typeof formats)[number];

export const dossier: Command = {
  name: 'dossier',
  operands: { vi: 'THƯ MỤC|ZIP --stage BƯỚC | history THƯ MỤC…', en: 'FOLDER|ZIP --stage STAGE | history FOLDER…' },
  summary: {
    vi: 'Kiểm tra cả hồ sơ: đủ giấy tờ chưa, giấy tờ nào sai, các giấy tờ có khớp nhau không',
    en: 'Check a whole dossier: are all papers there, which are wrong, do they agree',
  },
  about: {
    vi: 'Nhận ra từng giấy tờ theo nội dung (tên loại, trích yếu), nói tệp nào được coi là giấy tờ gì và chắc đến đâu; kiểm tra từng giấy tờ rồi đối chiếu các giấy tờ với nhau.\nKết luận: đủ điều kiện, chưa đủ điều kiện, hoặc chưa kết luận được (có giấy tờ không đọc được, chưa thấy dự thảo, chưa thấy giấy tờ trong danh mục).\n  dossier history THƯ MỤC…   đếm số lần hồ sơ bị trả lại theo đơn vị; nêu tên hồ sơ bị trả từ hai lần\nDanh mục giấy tờ chưa đối chiếu bản chính thức; địa phương điều chỉnh bằng "dossier" trong rasoat.config.jsonc.',
    en: 'Tells each paper by its content (type, subject), says which file was taken for which paper and how sure that is; checks each paper, then all of them together.\nVerdict: ready, not ready, or nothing can be concluded (a paper could not be read, the draft or a paper of the list was not found).\n  dossier history FOLDER…   counts returns by unit and names dossiers that were returned twice or more\nThe lists of papers have not been compared with the official texts; a province changes them under "dossier" in rasoat.config.jsonc.',
  },
  options: [
    {
      name: 'stage',
      value: stages.join('|'),
      choices: stages,
      help: {
        vi: 'Bước của hồ sơ; mỗi bước có danh mục giấy tờ riêng',
        en: 'Stage of the dossier; each has its own list of papers',
      },
    },
    ...draftOptions.filter(({ name }) => ['as-of', 'law', 'timeout', 'config'].includes(name)),
    {
      name: 'format',
      value: formats.join('|'),
      choices: formats,
      help: {
        vi: 'Dạng kết quả (mặc định: pretty; lược đồ của json: rules/reports/schema/dossier.schema.json); docx cần --output',
        en: 'Form of the result (default: pretty; schema of json: rules/reports/schema/dossier.schema.json); docx needs --output',
      },
    },
    {
      name: 'output',
      short: 'o',
      value: 'TỆP',
      help: {
        vi: 'Ghi kết quả vào tệp; dạng theo đuôi tên (.html, .docx, .json) khi không nêu --format',
        en: 'Write the result into a file; its form by the ending (.html, .docx, .json) without --format',
      },
    },
    allowSecretOption,
    {
      name: 'fail-on',
      value: 'error|warning|unknown',
      choices: ['error', 'warning', 'unknown'],
      help: {
        vi: 'Từ mức nào thì chưa đủ điều kiện (mặc định: error; unknown: cả khi có viện dẫn chưa kết luận được)',
        en: 'From which grade on the dossier is not ready (default: error; unknown: also when a citation could not be told)',
      },
    },
    {
      name: 'max-warnings',
      value: 'N',
      help: { vi: 'Quá N cảnh báo thì chưa đủ điều kiện', en: 'More than N warnings make the dossier not ready' },
    },
    ...historyOptions,
    {
      name: 'verify',
      help: {
        vi: 'Đối chiếu mã băm: giấy tờ được trình phải đúng là giấy tờ của lần kiểm tra đã ghi gần nhất',
        en: 'Compare hashes: the papers submitted must be those of the last recorded check',
      },
    },
  ],
  examples: [
    {
      line: 'rasoat dossier ho-so/ --stage trinh-ubnd',
      note: { vi: 'Hồ sơ có trình được không', en: 'May the dossier be submitted' },
    },
    {
      line: 'rasoat dossier ho-so/ --stage tham-dinh -o ket-qua.html --record',
      note: {
        vi: 'Một trang để in, và ghi lần kiểm tra này vào lịch sử của hồ sơ',
        en: 'A page to print; the check is recorded in the history of the dossier',
      },
    },
    {
      line: 'rasoat dossier ho-so/ --stage trinh-ubnd --verify',
      note: { vi: 'Bản trình có đúng là bản đã kiểm tra không', en: 'Is what is submitted what was checked' },
    },
    {
      line: 'rasoat dossier history ho-so-2026/',
      note: { vi: 'Hồ sơ nào bị trả lại từ hai lần', en: 'Which dossiers were returned twice or more' },
    },
  ],
  exits: [
    {
      vi: 'đủ điều kiện: đủ giấy tờ, đọc được hết, không có phát hiện từ mức --fail-on trở lên',
      en: 'ready: all papers there and wholly read, no finding at or above --fail-on',
    },
    { vi: 'chưa đủ điều kiện, hoặc chưa kết luận được', en: 'not ready, or nothing could be concluded' },
    checkExits[2],
  ],
  run,
};

/** Form of the result: as named, else by the ending of the file. Throws a UsageError. */
function formOf(args: Args): Format {
  const named = args.text('format') as Format | null;
  const output = args.text('output');
  const ending = /\.(html?|docx|json)$/iu
    .exec(output ?? '')?.[1]
    .toLowerCase()
    .replace(/^htm$/u, 'html') as Format | undefined;
  if (named !== null && ending !== undefined && named !== ending)
    throw new UsageError(
      `--format ${named} không khớp với đuôi tên của ${output}.`,
      `--format ${named} does not go with the ending of ${output}.`,
    );
  const form = named ?? ending ?? 'pretty';
  if (form === 'docx' && output === null)
    throw new UsageError(
      'Dạng docx phải ghi vào tệp: -o ket-qua.docx.',
      'The form docx goes into a file: -o result.docx.',
    );
  return form;
}

async function run(args: Args, io: Io): Promise<number> {
  const [first, ...others] = args.positionals;
  if (first === 'history') return history(others, args, io);
  const place = dossierPlace(first, io.cwd, 'rasoat dossier ho-so/ --stage trinh-ubnd');
  if (others.length > 0)
    throw new UsageError('Mỗi lần kiểm tra một thư mục hồ sơ.', 'One folder is checked at a time.');
  const stage = args.text('stage') as Stage | null;
  if (stage === null)
    throw new UsageError(
      `Nêu bước của hồ sơ: --stage ${stages.join('|')}.`,
      `Name the stage of the dossier: --stage ${stages.join('|')}.`,
    );
  const form = formOf(args);
  refuseInside(place, args, io.cwd);
  const policy = policyOf(args);
  const checker = new Checker(args, io);
  const lang = checker.lang(checker.configs.for(place.folder));
  const troubles = new Troubles(io, lang);
  const path = historyPath(place, args, io.cwd);
  const shown = shortPath(io.cwd, path);
  const recorded = args.flag('verify') ? lastRecorded(path, shown, stage) : null;
  const { report, law } = await checkDossier({ place, stage, policy, recorded }, checker, troubles, { args, io });
  if (report.papers.length + report.dossier.unopened.length === 0)
    throw new UsageError(`${first}: thư mục không có tệp nào.`, `${first}: there is no file in the folder.`);
  const silent = form !== 'pretty' && isSilent(report, { allowSecret: args.flag('allow-secret') });
  const print = printOptions(args, io, lang, law);
  await hand(args, io, await printed(form, report, print, args, lang), report, lang);
  if (args.flag('record')) {
    await record(path, shown, rowOf(report, io.today()));
    await io.err.write(
      `rasoat: ${say(lang, `đã ghi lần kiểm tra này vào ${shown}.`, `recorded this check in ${shown}.`)}\n`,
    );
  }
  if (silent) {
    const secret = report.papers.filter(({ file }) => withheldFrom(file.result, false) !== null).length;
    await tellWithheld(secret, lang, io);
  }
  if (troubles.count > 0) return 2;
  return report.verdict === 'pass' ? 0 : 1;
}

/** Throws a UsageError when the result would lie in the dossier: in place of a paper, or as one at the next check. */
function refuseInside({ folder, isArchive }: DossierPlace, args: Args, cwd: string): void {
  const output = args.text('output');
  if (output === null) return;
  const target = resolve(cwd, output);
  // What is there may be a link that leads in.
  const real = existsSync(target) ? realPath(target) : join(realPath(dirname(target)), basename(target));
  const inside = relative(realPath(folder), real);
  if (isArchive ? inside !== '' : inside.split(sep)[0] === '..' || isAbsolute(inside)) return;
  throw new UsageError(
    `${output}: nằm trong hồ sơ đang được kiểm tra, không ghi vào đó; chọn nơi khác sau -o.`,
    `${output}: it lies in the dossier under check and was not written; choose another place behind -o.`,
  );
}

/** The last recorded check of a dossier at a stage. Throws a UsageError when there is none. */
function lastRecorded(path: string, shown: string, stage: Stage): Recorded {
  const last = historyRows(path, shown).findLast((row) => row.stage === stage);
  if (last !== undefined) return last;
  const why = existsSync(path)
    ? ['chưa có lần kiểm tra nào của bước này', 'has no check of this stage']
    : ['chưa có tệp này', 'is not there'];
  throw new UsageError(
    `--verify: ${shown} ${why[0]}; kiểm tra và ghi lại trước bằng --record.`,
    `--verify: ${shown} ${why[1]}; check and record first, with --record.`,
  );
}

async function printed(
  form: Format,
  report: DossierReport,
  print: ReturnType<typeof printOptions>,
  args: Args,
  lang: Lang,
): Promise<string | Uint8Array> {
  const allowSecret = args.flag('allow-secret');
  if (form === 'json') return `${JSON.stringify(dossierJson(report, lang, allowSecret), null, 2)}\n`;
  // What is printed here is for the one who holds the papers; the others may travel further.
  const page = dossierPage(report, { ...print, allowSecret: form === 'pretty' || allowSecret });
  if (form === 'html') return htmlDossier(page, report.run.version, lang);
  if (form === 'pretty') return prettyDossier(page, print);
  const { docxDossier } = await import('@rasoat/rules/reports/dossier-docx');
  return docxDossier(page, report.run.version, lang);
}

/** Hands the result over: to the file that was named, and then says the conclusion, else to standard output. */
async function hand(
  args: Args,
  io: Io,
  result: string | Uint8Array,
  { verdict }: DossierReport,
  lang: Lang,
): Promise<void> {
  const output = args.text('output');
  if (output === null) return io.out.write(result as string);
  await undisturbed(() => replaceFile(resolve(io.cwd, output), output, result));
  const shown = clean(output);
  const conclusion = verdictNames[verdict][lang].toLowerCase();
  await io.out.write(`${say(lang, `Đã ghi ${shown}: ${conclusion}.`, `Wrote ${shown}: ${conclusion}.`)}\n`);
}
