import { nearest } from '@rasoat/rules';
import { clean } from '@rasoat/rules/reports/width';
import { annotate } from './commands/annotate.ts';
import { check } from './commands/check.ts';
import { cite } from './commands/cite.ts';
import { compare } from './commands/compare.ts';
import { dossier } from './commands/dossier.ts';
import { explain } from './commands/explain.ts';
import { inspect } from './commands/inspect.ts';
import { law } from './commands/law.ts';
import { lsp } from './commands/lsp.ts';
import { newCommand } from './commands/new.ts';
import { procedures } from './commands/procedures.ts';
import { report } from './commands/report.ts';
import { rules } from './commands/rules.ts';
import { watch } from './commands/watch.ts';
import { ConfigError } from './config.ts';
import { failureDetail } from './failure.ts';
import { commandHelp, overview } from './help.ts';
import { type Io, OutputError, say, UsageError } from './io.ts';
import { type Command, commonOptions, langOf, readArgs } from './options.ts';

export const commands: readonly Command[] = [
  check,
  dossier,
  annotate,
  report,
  compare,
  watch,
  inspect,
  cite,
  procedures,
  newCommand,
  rules,
  explain,
  law,
  lsp,
];

/** Runs one command line; returns the exit code (design.md §5). Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = langOf(argv) ?? 'vi';
  try {
    return await dispatch(argv, io);
  } catch (error) {
    // A reader that has seen enough (`| head -1`) is not told so.
    if (error instanceof OutputError && error.readerGone) return 2;
    if (error instanceof UsageError || error instanceof ConfigError || error instanceof OutputError) {
      for (const line of error[lang].split('\n')) await io.err.write(`rasoat: ${clean(line)}\n`);
      return 2;
    }
    const detail = failureDetail(error, io)[lang];
    await io.err.write(
      `rasoat: ${say(lang, `lỗi của chương trình, không phải của dự thảo: ${detail}. Đặt RASOAT_DEBUG=1 để xem chi tiết khi báo lỗi.`, `a failure of the program, not of the draft: ${detail}. Set RASOAT_DEBUG=1 for details when reporting it.`)}\n`,
    );
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const lang = langOf(argv) ?? 'vi';
  // The command is the first word; common options may stand before it.
  let at = 0;
  while (at < argv.length && argv[at].startsWith('-') && argv[at] !== '-') at += argv[at] === '--lang' ? 2 : 1;
  const before = argv.slice(0, at);
  const name = argv[at];
  if (name === undefined) {
    if (before.includes('--version') || before.includes('-V')) {
      await io.out.write(`rasoat ${io.version}\n`);
      return 0;
    }
    const asked = before.includes('--help') || before.includes('-h');
    const stray = before.find((arg) => arg.startsWith('-') && !/^(?:--help|-h|--lang(?:=.*)?|--no-color)$/u.test(arg));
    if (stray !== undefined && !asked) {
      const guess = nearest(stray.replace(/^-+/u, ''), ['version', ...commonOptions.map((one) => one.name)]);
      throw new UsageError(
        `Không có tùy chọn ${stray}.${guess ? ` Ý bạn là --${guess}?` : ''} Xem: rasoat --help`,
        `There is no option ${stray}.${guess ? ` Did you mean --${guess}?` : ''} See: rasoat --help --lang en`,
      );
    }
    await (asked ? io.out : io.err).write(overview(commands, io.version, lang));
    return asked ? 0 : 2;
  }
  if (name === 'help') {
    const topic = argv.slice(at + 1).find((arg, i, rest) => !arg.startsWith('-') && rest[i - 1] !== '--lang');
    await io.out.write(topic === undefined ? overview(commands, io.version, lang) : commandHelp(find(topic), lang));
    return 0;
  }
  const command = find(name);
  const rest = [...before, ...argv.slice(at + 1)];
  const args = readArgs(rest, command);
  if (args.flag('help')) {
    await io.out.write(commandHelp(command, lang));
    return 0;
  }
  return command.run(args, io);
}

function find(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const guess = nearest(name, [...commands.map((one) => one.name), 'help']);
  const file = /[./\\]/u.test(name);
  throw new UsageError(
    `Không có lệnh "${name}".${guess ? ` Ý bạn là "rasoat ${guess}"?` : file ? ` Để kiểm tra tệp: rasoat check ${name}` : ''} Xem: rasoat --help`,
    `There is no command "${name}".${guess ? ` Did you mean "rasoat ${guess}"?` : file ? ` To check a file: rasoat check ${name}` : ''} See: rasoat --help --lang en`,
  );
}
