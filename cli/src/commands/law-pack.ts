import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileLaw, type IsoDate, isIsoDate, isPack, isTableName } from '@rasoat/rules';
import { clean } from '@rasoat/rules/reports/width';
import { realPath } from '../disk.ts';
import { type Io, say, UsageError } from '../io.ts';
import { LawStore, readLawFile, readLayer, withLawFile } from '../law.ts';
import type { Args } from '../options.ts';
import { replaceFile, undisturbed } from '../replace.ts';

/** A pack may take the place of an older pack and of nothing else: neither of what it is made from, nor of a draft, nor of a device. */
export function refuseTarget(target: string, shown: string, sources: readonly string[]): void {
  if (sources.some((source) => realPath(source) === realPath(target)))
    throw new UsageError(
      `${shown}: vừa là bảng nguồn vừa là gói kết quả; hãy đặt cho gói một tên khác, ví dụ tinh.pack.`,
      `${shown}: both a source and the result; give the pack another name, such as tinh.pack.`,
    );
  if (isTableName(shown))
    throw new UsageError(
      `${shown}: tên này là của một bảng chữ; tên gói phải kết thúc bằng .pack.`,
      `${shown}: this is the name of a table of text; the name of a pack must end in .pack.`,
    );
  if (!existsSync(target)) return;
  if (!isPack(readLawFile(target, shown)))
    throw new UsageError(
      `${shown}: đã có tệp này và nó không phải gói dữ liệu pháp luật, nên không ghi đè; hãy chọn tên khác.`,
      `${shown}: this file exists and is no law pack, so it was not replaced; choose another name.`,
    );
}

/** `law pack`: compiles a table to a pack. */
export async function pack(args: Args, operands: readonly string[], io: Io): Promise<number> {
  const [from, to] = operands;
  const lang = args.lang ?? 'vi';
  const date = args.text('date');
  if (date !== null && !isIsoDate(date))
    throw new UsageError(
      `--date "${date}" không phải ngày, viết như 2026-11-22.`,
      `--date "${date}" is not a day; write 2026-11-22.`,
    );
  const target = resolve(io.cwd, to);
  refuseTarget(
    target,
    to,
    [from, ...args.list('law')].map((name) => resolve(io.cwd, name)),
  );
  const base = new LawStore(io.cwd, args.list('law')).for({ path: null, folder: io.cwd, config: {} });
  const { tables } = readLayer(readLawFile(resolve(io.cwd, from), from), from, {
    base,
    ...(date === null ? {} : { date: date as IsoDate }),
  });
  const named = { ...tables, name: args.text('name') ?? tables.name.replace(/^.*[/\\]|\.[^.]*$/gu, '') };
  const bytes = withLawFile(from, () => compileLaw(named));
  await undisturbed(() => replaceFile(target, to, bytes));
  await io.out.write(
    `${say(lang, `Đã đóng gói ${clean(to)}: ${named.documents.length} văn bản, ${named.events.length} sự kiện, ${bytes.length} byte.`, `Packed ${clean(to)}: ${named.documents.length} documents, ${named.events.length} events, ${bytes.length} bytes.`)}\n`,
  );
  return 0;
}
