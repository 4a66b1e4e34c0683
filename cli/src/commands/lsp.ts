import { type Io, UsageError } from '../io.ts';
import type { Args, Command } from '../options.ts';

export const lsp: Command = {
  name: 'lsp',
  operands: { vi: '--stdio', en: '--stdio' },
  summary: { vi: 'Chạy máy chủ ngôn ngữ cho trình soạn thảo', en: 'Run the language server for an editor' },
  about: {
    vi: 'Trình soạn thảo (VS Code, Neovim, Emacs …) tự gọi lệnh này và nói chuyện với nó qua đầu vào, đầu ra chuẩn theo giao thức LSP; người dùng không gõ lệnh này. Không dùng mạng, không ghi lời văn của dự thảo.',
    en: 'Editors (VS Code, Neovim, Emacs …) start this command and speak LSP with it over standard input and output; people do not type it. It uses no network and stores no text of drafts.',
  },
  options: [
    {
      name: 'stdio',
      help: {
        vi: 'Nói chuyện qua đầu vào, đầu ra chuẩn (cách duy nhất)',
        en: 'Speak over standard input and output (the only way)',
      },
    },
  ],
  examples: [
    {
      line: 'rasoat lsp --stdio',
      note: { vi: 'Dòng lệnh ghi trong cấu hình của trình soạn thảo', en: 'The line for the settings of an editor' },
    },
    {
      line: 'rasoat lsp --help --lang en',
      note: { vi: 'Trợ giúp này bằng tiếng Anh', en: 'This help in English' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  if (args.positionals.length > 0)
    throw new UsageError(`lsp không nhận "${args.positionals[0]}".`, `lsp takes no "${args.positionals[0]}".`);
  const { serveStdio } = await import('@rasoat/language-server/node');
  return serveStdio(io.version);
}
