import type { Lang } from '@rasoat/rules';
import { pad, textWidth } from '@rasoat/rules/reports/width';
import { say } from './io.ts';
import { type Command, commonOptions, type ExitWords, type OptionSpec, valueWord } from './options.ts';

/** Exit codes of a check, and of `rasoat` as a whole. */
export const checkExits: ExitWords = [
  {
    vi: 'được chuyển đi: không có phát hiện từ mức --fail-on trở lên, mọi tệp đã đọc đủ',
    en: 'may go: no finding at or above --fail-on, every file wholly read',
  },
  {
    vi: 'có phát hiện từ mức đó trở lên, hoặc không kết luận được (tệp chưa đọc được)',
    en: 'findings at or above it, or nothing could be concluded (an unread file)',
  },
  {
    vi: 'gọi lệnh sai, cấu hình sai, không mở được tệp, hoặc lỗi của chương trình',
    en: 'wrong usage or configuration, a file that cannot be opened, or an internal failure',
  },
];

function exitLines(words: ExitWords, lang: Lang): string[] {
  return [say(lang, 'Mã thoát', 'Exit codes'), ...words.map((word, code) => `  ${code}  ${word[lang]}`)];
}

function optionLines(specs: readonly OptionSpec[], lang: Lang): string[] {
  const left = specs.map(
    ({ name, short, value }) => `  ${short ? `-${short}, ` : ''}--${name}${value ? ` ${valueWord(value, lang)}` : ''}`,
  );
  const width = Math.min(34, Math.max(...left.map(textWidth)) + 2);
  return specs.map((spec, i) =>
    textWidth(left[i]) > width - 2
      ? `${left[i]}\n${' '.repeat(width)}${spec.help[lang]}`
      : pad(left[i], width) + spec.help[lang],
  );
}

/** Help of one command. */
export function commandHelp(command: Command, lang: Lang): string {
  const lines = [
    `rasoat ${command.name}: ${command.summary[lang]}`,
    '',
    `${say(lang, 'Cách dùng', 'Usage')}: rasoat ${command.name} ${command.operands[lang]}`.trimEnd(),
    '',
    command.about[lang],
    '',
  ];
  if (command.options.length > 0)
    lines.push(say(lang, 'Tùy chọn', 'Options'), ...optionLines(command.options, lang), '');
  lines.push(say(lang, 'Tùy chọn chung', 'Common options'), ...optionLines(commonOptions, lang), '');
  lines.push(say(lang, 'Ví dụ', 'Examples'));
  for (const { line, note } of command.examples) lines.push(`  ${line}`, `      ${note[lang]}`);
  if (command.exits !== undefined) lines.push('', ...exitLines(command.exits, lang));
  return `${lines.join('\n')}\n`;
}

/** The overview. */
export function overview(commands: readonly Command[], version: string, lang: Lang): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 4;
  return `${[
    `rasoat ${version}: ${say(lang, 'rà soát dự thảo văn bản', 'reviews Vietnamese legal drafts')}`,
    '',
    `${say(lang, 'Cách dùng', 'Usage')}: rasoat ${say(lang, 'LỆNH', 'COMMAND')} …`,
    '',
    say(lang, 'Lệnh', 'Commands'),
    ...commands.map(({ name, summary }) => `  ${pad(name, width)}${summary[lang]}`),
    '',
    say(lang, 'Bắt đầu', 'Start here'),
    `  rasoat check ${say(lang, 'du-thao.md', 'draft.md')}`,
    `      ${say(lang, 'Kiểm tra một dự thảo: thiếu gì, sai gì, căn cứ nào đã hết hiệu lực', 'Check a draft: what is missing, what is wrong, which cited law has lapsed')}`,
    `  rasoat cite 63/2010/NĐ-CP`,
    `      ${say(lang, 'Xem hiệu lực của một văn bản theo thời gian', 'See what became of a document over time')}`,
    `  rasoat help check${lang === 'en' ? ' --lang en' : ''}`,
    `      ${say(lang, 'Hướng dẫn của một lệnh; thêm --lang en để xem tiếng Anh', 'Help of one command, in English')}`,
    '',
    ...exitLines(checkExits, lang),
    '',
    say(
      lang,
      'rasoat không dùng mạng; dữ liệu pháp luật nằm trong tệp.',
      'rasoat uses no network; law data comes as files.',
    ),
  ].join('\n')}\n`;
}
