import { resolve } from 'node:path';
import { nearest, newDraft, skeletonKinds } from '@rasoat/rules';
import { clean, pad } from '@rasoat/rules/reports/width';
import { dayOf, lawOption } from '../checker.ts';
import { Configs } from '../config.ts';
import { writeNewFile } from '../disk.ts';
import { type Io, say, UsageError } from '../io.ts';
import { LawStore } from '../law.ts';
import type { Args, Command } from '../options.ts';

const width = Math.max(...skeletonKinds.map(({ id }) => id.length)) + 2;
const listed = (lang: 'vi' | 'en'): string =>
  skeletonKinds.map((kind) => `  ${pad(kind.id, width)}${kind[lang]}`).join('\n');

export const newCommand: Command = {
  name: 'new',
  operands: { vi: 'LOẠI [-o TỆP]', en: 'KIND [-o FILE]' },
  summary: { vi: 'Bắt đầu một dự thảo đúng thể thức từ khung có sẵn', en: 'Begin a draft from a skeleton in due form' },
  about: {
    vi: `In khung dự thảo đủ thành phần thể thức. Chỗ cần viết nằm trong ngoặc vuông; rasoat check đếm và chỉ ra những chỗ còn sót.\nSố, ngày và họ tên người ký để trống đến khi ban hành.\nCác loại:\n${listed('vi')}`,
    en: `Prints a draft with every part of its form. What is to be written stands in square brackets; rasoat check counts and shows what was left.\nNumber, day and name of the signer stay open until it is issued.\nKinds:\n${listed('en')}`,
  },
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'TỆP',
      help: {
        vi: 'Ghi vào tệp này (.md thì theo cách viết Markdown); không ghi đè tệp đã có',
        en: 'Write to this file (.md: as Markdown); a file that exists is not overwritten',
      },
    },
    {
      name: 'issuer',
      value: 'TÊN',
      help: {
        vi: 'Cơ quan ban hành, ví dụ "UBND tỉnh Lai Châu", "Sở Tư pháp tỉnh Lai Châu"',
        en: 'The issuer, such as "UBND tỉnh Lai Châu"',
      },
    },
    {
      name: 'place',
      value: 'TÊN',
      help: {
        vi: 'Địa phương của cơ quan (mặc định: province trong cấu hình), hoặc địa danh ở dòng ngày tháng',
        en: 'Place of the issuer (default: province of the configuration), or the place of the date line',
      },
    },
    {
      name: 'as-of',
      value: 'NGÀY',
      help: {
        vi: 'Ngày lấy năm và căn cứ, ví dụ 2026-11-22 (mặc định: hôm nay)',
        en: 'Day for the year and the legal bases, such as 2026-11-22 (default: today)',
      },
    },
    lawOption,
  ],
  examples: [
    {
      line: 'rasoat new quyet-dinh-qppl --issuer "UBND tỉnh Lai Châu" -o du-thao.md',
      note: { vi: 'Quyết định quy phạm pháp luật, ghi vào tệp', en: 'A normative decision, written to a file' },
    },
    {
      line: 'rasoat new cong-van --issuer "Sở Tư pháp" --place "tỉnh Nghệ An"',
      note: { vi: 'Công văn của sở, in ra màn hình', en: 'A letter of a department, printed' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [id, ...more] = args.positionals;
  const all = skeletonKinds.map((kind) => kind.id);
  if (id === undefined || !all.includes(id)) {
    const guess = id === undefined ? null : nearest(id, all);
    throw new UsageError(
      `${id === undefined ? 'Nêu loại dự thảo' : `Không có khung "${clean(id)}"`}.${guess ? ` Ý bạn là ${guess}?` : ''} Chọn một trong: ${all.join(', ')}.`,
      `${id === undefined ? 'Name a kind of draft' : `There is no skeleton "${clean(id)}"`}.${guess ? ` Did you mean ${guess}?` : ''} One of: ${all.join(', ')}.`,
    );
  }
  if (more.length > 0)
    throw new UsageError(
      `Chỉ nêu một loại; tệp để ghi vào thì viết sau -o: rasoat new ${id} -o ${clean(more[0])}`,
      `Name one kind; the file to write stands behind -o: rasoat new ${id} -o ${clean(more[0])}`,
    );
  const base = new Configs(io.cwd, null).for(io.cwd);
  const lang = args.lang ?? base.config.lang ?? 'vi';
  const draft = newDraft({
    id,
    issuer: args.text('issuer'),
    place: args.text('place') ?? base.config.province ?? null,
    law: new LawStore(io.cwd, args.list('law')).for(base),
    day: dayOf(args, io),
  });
  if (!('text' in draft)) throw new UsageError(`Chưa tạo được khung: ${draft.vi}.`, `No skeleton: ${draft.en}.`);
  const output = args.text('output');
  if (output === null) {
    await io.out.write(draft.text);
    return 0;
  }
  const text = /\.(?:md|markdown)$/iu.test(output) ? asMarkdown(draft.text) : draft.text;
  writeNewFile(resolve(io.cwd, output), output, text);
  const left = text.match(/\[/gu)?.length ?? 0;
  const shown = clean(output);
  const lines = [
    say(
      lang,
      `Đã tạo ${shown}; còn ${left} chỗ cần điền trong ngoặc vuông. Kiểm tra: rasoat check ${shown}`,
      `Wrote ${shown}; ${left} places in square brackets are to be filled in. Check: rasoat check ${shown}`,
    ),
  ];
  if (/\[điền tên (?:tỉnh|xã)\]/iu.test(text))
    lines.push(
      say(
        lang,
        'Nêu cơ quan thì tên và địa danh được điền sẵn, ví dụ: --issuer "UBND tỉnh Lai Châu"',
        'Name the issuer, and its name and place are filled in: --issuer "UBND tỉnh Lai Châu"',
      ),
    );
  await io.out.write(`${lines.join('\n')}\n`);
  return 0;
}

/** The same as Markdown: every line a paragraph, rules left out, rows of cells as a table. */
function asMarkdown(text: string): string {
  const out: string[] = [];
  let cells = 0;
  for (const line of text.split('\n')) {
    if (line === '' || /^-{3,}$/u.test(line)) continue;
    const row = line.split('\t');
    if (row.length === 1) {
      cells = 0;
      out.push(`\n${line}`);
      continue;
    }
    if (cells === 0) out.push('');
    out.push(`| ${row.join(' | ')} |`);
    if (cells++ === 0) out.push(`|${' --- |'.repeat(row.length)}`);
  }
  return `${out.join('\n').trim()}\n`;
}
