import type { Lang } from '@rasoat/rules';
import { Checker, Troubles } from './checker.ts';
import type { LoadedConfig } from './config.ts';
import type { Input } from './files.ts';
import { type Io, say, UsageError } from './io.ts';
import type { Args } from './options.ts';

/** What a command over any number of drafts works with. */
export interface Drafts {
  readonly checker: Checker;
  readonly inputs: readonly Input[];
  readonly base: LoadedConfig;
  readonly lang: Lang;
  readonly troubles: Troubles;
}

/** The drafts that the operands of a command name; null when there are none, which is told. Throws a UsageError without operands. */
export async function openDrafts(command: string, args: Args, io: Io): Promise<Drafts | null> {
  if (args.positionals.length === 0)
    throw new UsageError(
      `Chưa nêu tệp nào. Ví dụ: rasoat ${command} du-thao.md`,
      `No file was named. Example: rasoat ${command} draft.md`,
    );
  const checker = new Checker(args, io);
  const inputs = checker.inputs();
  const base = checker.base(inputs);
  const lang = checker.lang(base);
  const troubles = new Troubles(io, lang);
  if (inputs.length > 0) return { checker, inputs, base, lang, troubles };
  const where = args.positionals.join(', ');
  await troubles.tell([
    {
      vi: `${where}: không có tệp .md, .txt, .html hay tài liệu nào để kiểm tra.`,
      en: `${where}: there is no .md, .txt, .html or document file to check.`,
    },
  ]);
  return null;
}

/** Says on standard error of how many secret drafts the words were left out of the result. */
export async function tellWithheld(count: number, lang: Lang, io: Io): Promise<void> {
  if (count === 0) return;
  await io.err.write(
    `rasoat: ${say(lang, `${count} dự thảo có dấu chỉ độ mật, lời văn không được đưa vào kết quả. Khi được phép, thêm --allow-secret.`, `${count} ${count === 1 ? 'draft bears' : 'drafts bear'} a secrecy mark; the words were left out of the result. Where that is allowed, add --allow-secret.`)}\n`,
  );
}
