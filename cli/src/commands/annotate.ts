import { resolve } from 'node:path';
import { dayTrouble, type Finding, type IsoDate, type Lang, readBytes, type SourceText } from '@rasoat/rules';
import type { Annotated, Reviewer } from '@rasoat/rules/reports/annotate';
import { withheldFrom } from '@rasoat/rules/reports/secret';
import { summarise } from '@rasoat/rules/reports/summary';
import { clean } from '@rasoat/rules/reports/width';
import { isIsoDate } from '@rasoat/rules/text';
import { Checker, draftOptions, type Opened, Troubles } from '../checker.ts';
import { Choice, chosenOptions, grades } from '../chosen.ts';
import { realPath } from '../disk.ts';
import { type Io, say, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';
import { forceOption, refuseOld, writeTarget } from '../target.ts';

export const annotate: Command = {
  name: 'annotate',
  operands: { vi: 'DỰ THẢO.docx', en: 'DRAFT.docx' },
  summary: {
    vi: 'Ghi phát hiện vào tệp Word thành bình luận ở đúng chỗ',
    en: 'Put findings into the Word file as comments on the exact words',
  },
  about: {
    vi: 'Lập một tệp Word mới: nguyên dự thảo, thêm bình luận của “Rà soát tự động” ở đúng những chữ có phát hiện; thành phần còn thiếu thì ở chỗ phải có. Bình luận, định dạng và mọi phần khác của tệp giữ nguyên.\nKhông ghi vào tệp đã ký số, có mật khẩu hoặc đang được bảo vệ.',
    en: 'Makes a new Word file: the draft as it is, with comments by “Rà soát tự động” on the very words that have findings; what is missing is told where it belongs. Comments that are there, the look and all other parts of the file stay.\nFiles that are signed, locked or protected are left alone.',
  },
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'TỆP',
      help: {
        vi: 'Tệp Word sẽ ghi (mặc định: tên dự thảo thêm -ra-soat); tệp đã có thì không ghi đè, trừ khi có --force',
        en: 'Word file to write (default: the name of the draft with -ra-soat); one that exists stays, unless --force',
      },
    },
    {
      name: 'suggest',
      help: {
        vi: 'Ghi cả những chỗ sửa chắc chắn, dưới dạng thay đổi được theo dõi (Track Changes) để chấp nhận hoặc từ chối',
        en: 'Propose fixes that are certain as tracked changes, to be accepted or rejected',
      },
    },
    ...chosenOptions.filter(({ name }) => name !== 'group'),
    {
      name: 'date',
      value: 'NGÀY',
      help: {
        vi: 'Ngày đề ở bình luận, ví dụ 2026-11-22 (mặc định: hôm nay)',
        en: 'Date of the comments, such as 2026-11-22 (default: today)',
      },
    },
    forceOption,
    // Comments stand on the text as accepted: a removed word cannot be told apart from one that stays.
    ...draftOptions.filter(({ name }) => name !== 'revisions'),
  ],
  examples: [
    {
      line: 'rasoat annotate du-thao.docx -o du-thao-ra-soat.docx',
      note: { vi: 'Tệp Word có bình luận, gửi lại người soạn thảo', en: 'A Word file with comments for the drafter' },
    },
    {
      line: 'rasoat annotate du-thao.docx --severity warning --suggest',
      note: {
        vi: 'Lỗi và cảnh báo, kèm đề xuất sửa để chấp nhận hoặc từ chối từng chỗ',
        en: 'Errors and warnings, with changes to accept or reject one by one',
      },
    },
  ],
  exits: [
    { vi: 'đã ghi, hoặc không có phát hiện nào để ghi', en: 'written, or there was no finding to write' },
    { vi: 'đã ghi, nhưng có phần của dự thảo chưa đọc được', en: 'written, but a part of the draft was not read' },
    { vi: 'không ghi, kèm lý do', en: 'not written, with the reason' },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length !== 1)
    throw new UsageError(
      'Nêu đúng một tệp Word, ví dụ: rasoat annotate du-thao.docx -o du-thao-ra-soat.docx',
      'Name exactly one Word file, such as: rasoat annotate draft.docx -o draft-reviewed.docx',
    );
  const day = dayOfComments(args, io);
  const checker = new Checker(args, io);
  const inputs = checker.inputs();
  const lang = checker.lang(checker.base(inputs));
  if (inputs.length !== 1)
    throw new UsageError(
      'annotate ghi vào một tệp, không nhận thư mục hay nhiều tệp.',
      'annotate takes one file, no folder and no several files.',
    );
  const output = outputOf(args);
  const target = resolve(io.cwd, output);
  refuseOld(target, output, args);
  const opened = await checker.open(inputs[0]);
  if ('troubles' in opened) {
    await new Troubles(io, lang).tell(opened.troubles);
    return 2;
  }
  const { file, bytes, law } = opened;
  const choice = new Choice(args);
  const chosen = choice.of(file.result.findings);
  choice.refuseStrays(file.path);
  const suggest = args.flag('suggest');
  const { nameOf } = printOptions(args, io, lang, law);
  // Loaded here: no other command needs it.
  const { annotateDocx, remarksOf } = await import('@rasoat/rules/reports/annotate');
  const reviewer: Reviewer = { author: 'Rà soát tự động', initials: 'RS', day, lang };
  const made = annotateDocx(bytes, remarksOf(file.result, chosen, { lang, suggest, nameOf }), reviewer);
  if (!('bytes' in made))
    throw new UsageError(`${file.path}: chưa ghi bình luận: ${made.vi}.`, `${file.path}: not annotated: ${made.en}.`);
  if (made.comments === 0) {
    await io.out.write(
      `${say(lang, `${clean(file.path)}: không có phát hiện nào được chọn, nên không ghi tệp nào.`, `${clean(file.path)}: no finding was chosen, so no file was written.`)}\n`,
    );
  } else {
    await proveSame(opened, made);
    const onDraft = realPath(target) === realPath(opened.path);
    await writeTarget(target, output, made.bytes, args, onDraft ? bytes : undefined);
    await io.out.write(told(output, chosen, made, lang));
  }
  if (withheldFrom(file.result, false) !== null && made.comments > 0)
    await io.err.write(
      `rasoat: ${say(lang, 'dự thảo có dấu chỉ độ mật; tệp vừa ghi chứa toàn văn và cả lời bình luận, phải giữ như bản gốc.', 'the draft bears a secrecy mark; the file that was written holds all of it, and comments on it, and must be kept like it.')}\n`,
    );
  const { unread } = summarise(file);
  for (const note of unread) await io.err.write(`rasoat: ${clean(file.path)}: ${clean(note[lang])}\n`);
  return unread.length > 0 ? 1 : 0;
}

function dayOfComments(args: Args, io: Io): IsoDate {
  const day = args.text('date');
  if (day === null) return io.today();
  if (isIsoDate(day)) return day;
  const trouble = dayTrouble(day);
  throw new UsageError(
    `--date không nhận "${day}": ${trouble?.vi ?? 'viết ngày theo năm-tháng-ngày, ví dụ 2026-11-22'}.`,
    `--date does not take "${day}": ${trouble?.en ?? 'write year-month-day, such as 2026-11-22'}.`,
  );
}

/** The file to write, as the person names it. */
function outputOf(args: Args): string {
  const [name] = args.positionals;
  const asked = args.text('output');
  if (asked !== null) return asked;
  if (name === '-')
    throw new UsageError(
      'Dự thảo đọc từ đầu vào chuẩn (-) thì phải nêu tệp sẽ ghi: -o TỆP.',
      'A draft from standard input (-) needs the name of the file to write: -o FILE.',
    );
  return name.replace(/(\.[^./\\]+)?$/u, '-ra-soat$1');
}

/** Reads the annotated file again: its words must be those of the draft, as if no proposed change had been made. Throws when they are not. */
async function proveSame({ file, bytes, path }: Opened, made: Annotated): Promise<void> {
  const read = (of: Uint8Array): Promise<SourceText> => readBytes(of, { name: path, revisions: 'original' });
  const accepted = made.changes > 0 || (await readBytes(made.bytes, { name: path })).text === file.result.source.text;
  if (!accepted || (await read(made.bytes)).text !== (await read(bytes)).text)
    throw new Error('the annotated file does not read as the draft does');
}

/** What was written, in words. */
function told(output: string, chosen: readonly Finding[], made: Annotated, lang: Lang): string {
  const count = (grade: Finding['severity']): number => chosen.filter(({ severity }) => severity === grade).length;
  const shown = clean(output);
  const [errors, warnings, notes] = grades.map(count);
  const lines = [
    say(
      lang,
      `Đã ghi ${shown}: ${made.comments} bình luận (${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý).`,
      `Wrote ${shown}: ${made.comments} ${made.comments === 1 ? 'comment' : 'comments'} (${errors} errors, ${warnings} warnings, ${notes} notes).`,
    ),
  ];
  if (made.changes > 0)
    lines.push(
      say(
        lang,
        `${made.changes} chỗ sửa được đề xuất bằng Track Changes; mở tệp trong Word để chấp nhận hoặc từ chối.`,
        `${made.changes} ${made.changes === 1 ? 'fix is' : 'fixes are'} proposed as tracked changes; accept or reject them in Word.`,
      ),
    );
  if (made.untracked > 0)
    lines.push(
      say(
        lang,
        `${made.untracked} cách sửa chỉ nêu trong bình luận, vì chỗ đó có thay đổi của người khác, trường tự động hoặc định dạng xen giữa.`,
        `${made.untracked} ${made.untracked === 1 ? 'fix is' : 'fixes are'} told in the comment alone: changes of others, fields or markup stand among the words.`,
      ),
    );
  if (made.moved > 0)
    lines.push(
      say(
        lang,
        `${made.moved} bình luận đặt ở chỗ gần nhất, vì Word không nhận bình luận trong chú thích, hộp chữ, đầu trang và chân trang.`,
        `${made.moved} ${made.moved === 1 ? 'comment stands' : 'comments stand'} at the nearest place, for Word takes none in notes, text boxes, headers and footers.`,
      ),
    );
  return `${lines.join('\n')}\n`;
}
