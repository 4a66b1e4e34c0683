import { basename } from 'node:path';
import { configName, isLeftBeside, waiversName } from '@rasoat/rules';
import { baselineOptions } from '../agreements.ts';
import { Changes } from '../changes.ts';
import { Checker, draftOptions } from '../checker.ts';
import { type Io, say, UsageError } from '../io.ts';
import { type Args, type Command, wholeNumber } from '../options.ts';
import { Rounds } from '../rounds.ts';

export const watch: Command = {
  name: 'watch',
  operands: { vi: 'TỆP|THƯ MỤC…', en: 'FILE|FOLDER…' },
  summary: {
    vi: 'Theo dõi dự thảo đang soạn: mỗi lần lưu thì kiểm tra lại, nêu gì đã khắc phục, gì mới',
    en: 'Watch drafts at work: check again at every save, tell what was mended and what is new',
  },
  about: {
    vi: 'Để chạy trong một cửa sổ bên cạnh Word hay trình soạn thảo. Lần đầu nêu mọi phát hiện; mỗi lần lưu sau đó nêu phát hiện đã khắc phục, phát hiện mới và còn lại bao nhiêu. Cấu hình và miễn trừ được đọc lại mỗi lần.\nTệp đang bị khóa hoặc đang lưu dở thì chờ rồi đọc lại. Dừng: phím q hoặc Ctrl-C (mã thoát 0).',
    en: 'Leave it running in a window beside Word or an editor. The first check tells every finding; each save after it tells what was mended, what is new and how much remains. Config and waivers are read anew each time.\nA file that is locked or half saved is waited for. To end: q or Ctrl-C (exit code 0).',
  },
  options: [
    ...draftOptions.filter(({ name }) => name !== 'stdin-name'),
    ...baselineOptions.filter(({ name }) => name === 'baseline'),
    {
      name: 'poll',
      value: 'GIÂY',
      help: {
        vi: 'Cứ bấy nhiêu giây thì nhìn lại một lần, cho ổ mạng không báo khi tệp thay đổi',
        en: 'Look again after so many seconds, for network drives that do not tell of changes',
      },
    },
  ],
  examples: [
    {
      line: 'rasoat watch du-thao.docx',
      note: {
        vi: 'Sửa và lưu trong Word, kết quả hiện ngay ở đây',
        en: 'Edit and save in Word; the result shows here',
      },
    },
    {
      line: 'rasoat watch ho-so/ --as-of 2026-12-15',
      note: {
        vi: 'Mọi dự thảo trong thư mục, theo pháp luật tại ngày dự kiến ban hành',
        en: 'All drafts of a folder, as of the intended day of issue',
      },
    },
    {
      line: 'rasoat watch Z:\\ho-so --poll 5',
      note: { vi: 'Thư mục trên ổ mạng', en: 'A folder on a network drive' },
    },
  ],
  run,
};

/** Where watching fails, the disk is looked at this often, in milliseconds. */
const fallback = 2000;

const settings: ReadonlySet<string> = new Set([configName, waiversName]);

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length === 0)
    throw new UsageError(
      'Chưa nêu tệp nào. Ví dụ: rasoat watch du-thao.docx',
      'No file was named. Example: rasoat watch draft.docx',
    );
  if (args.positionals.includes('-'))
    throw new UsageError(
      'watch theo dõi tệp và thư mục, không đọc đầu vào chuẩn (-).',
      'watch watches files and folders; it does not read standard input (-).',
    );
  const asked = wholeNumber(args, 'poll', 1);
  const poll = asked === null ? null : asked * 1000;
  if (io.attend === undefined)
    throw new UsageError('watch cần một cửa sổ lệnh.', 'watch needs a terminal or a process of its own.');
  const checker = new Checker(args, io);
  const first = checker.inputs();
  const lang = checker.lang(checker.base(first));
  const missing = first.find((input) => input.kind === 'trouble' && args.positionals.includes(input.shown));
  if (missing?.kind === 'trouble')
    throw new UsageError(`${missing.shown}: ${missing.vi}.`, `${missing.shown}: ${missing.en}.`);

  const attendance = io.attend();
  const { end } = attendance;
  const named = new Set(args.positionals.map((operand) => basename(operand)));
  const changes = new Changes((name) => isLeftBeside(name) && !named.has(name));
  const rounds = new Rounds(args, io, lang, attendance);
  try {
    let blind = changes.watch(rounds.folders());
    await rounds.begin(first.length);
    let wait = await rounds.round(false);
    while (!end.aborted) {
      const looks = [poll, wait, blind.length > 0 ? fallback : null].filter((one) => one !== null);
      const names = await changes.next(end, looks.length === 0 ? null : Math.min(...looks));
      if (end.aborted) break;
      blind = changes.watch(rounds.folders());
      wait = await rounds.round([...names].some((name) => settings.has(name)));
    }
  } finally {
    changes.close();
    attendance.leave();
  }
  await io.out.write(`${say(lang, 'Đã dừng theo dõi.', 'Stopped watching.')}\n`);
  return 0;
}
