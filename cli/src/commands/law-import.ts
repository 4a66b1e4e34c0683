import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { compileLaw, type IsoDate, isIsoDate, isProvince, isTableName, type Law } from '@rasoat/rules';
import { disagreements, type ListStatus, listLayer, readList } from '@rasoat/rules/law/lists';
import { readGrids } from '@rasoat/rules/readers/grids';
import { listJson, listPretty, rowPlace, type ToldList, unreadCsv } from '@rasoat/rules/reports/law-list';
import { clean } from '@rasoat/rules/reports/width';
import { Configs } from '../config.ts';
import { realPath } from '../disk.ts';
import { type Io, say, UsageError } from '../io.ts';
import { LawStore, readLawFile, tableText, withLawFile } from '../law.ts';
import type { Args } from '../options.ts';
import { replaceFile, undisturbed } from '../replace.ts';
import { refuseTarget } from './law-pack.ts';

/** What `--status` says of lists whose titles do not. */
const listStates: Readonly<Record<string, ListStatus>> = {
  'het-hieu-luc': { effect: 'lapsed', extent: 'whole' },
  'mot-phan': { effect: 'lapsed', extent: 'part' },
  'ngung-hieu-luc': { effect: 'suspended', extent: null },
  'con-hieu-luc': { effect: 'in-force', extent: null },
};

/** The first line of a table that was imported: only such a table is replaced. */
const mark = '# rasoat law import';

/** `law import`: reads published lists of lapsed documents, tells what was understood, and writes a layer when it was all understood. */
export async function importLists(args: Args, operands: readonly string[], io: Io): Promise<number> {
  const base = new Configs(io.cwd, null).for(io.cwd);
  const lang = args.lang ?? base.config.lang ?? 'vi';
  const law = new LawStore(io.cwd, args.list('law')).for(base);
  const date = args.text('date');
  if (date !== null && !isIsoDate(date))
    throw new UsageError(
      `--date "${date}" không phải ngày, viết như 2026-11-22.`,
      `--date "${date}" is not a day; write 2026-11-22.`,
    );
  const output = args.text('output');
  const target = output === null ? null : resolve(io.cwd, output);
  if (output !== null) refuse(target!, output, operands, io.cwd);
  const problems = args.text('problems');
  if (
    problems !== null &&
    (!/\.csv$/iu.test(problems) ||
      operands.some((name) => realPath(resolve(io.cwd, name)) === realPath(resolve(io.cwd, problems))))
  )
    throw new UsageError(
      `${problems}: tên tệp của --problems phải kết thúc bằng .csv và khác tên danh mục.`,
      `${problems}: the file of --problems must be named .csv and be none of the lists.`,
    );
  const province = args.text('province') ?? base.config.province ?? null;
  if (province !== null && !isProvince(law.agencies, province))
    throw new UsageError(
      `Dữ liệu không có tỉnh, thành phố nào tên "${province}"; viết như "tỉnh Lai Châu", "thành phố Huế".`,
      `The data has no province or city of the name "${province}"; write "tỉnh Lai Châu" or "thành phố Huế".`,
    );
  const status = args.text('status');
  const told: ToldList[] = [];
  for (const shown of operands)
    told.push(
      await readOne(shown, io.cwd, law, { province, ...(status === null ? {} : { status: listStates[status]! }) }),
    );

  const day =
    (date as IsoDate | null) ??
    told
      .map(({ list }) => list.date ?? '')
      .sort()
      .at(-1) ??
    '';
  const name = args.text('name') ?? basename(output ?? operands[0]!).replace(/\.[^.]*$/u, '');
  const layer = listLayer(
    told.map(({ path, hash, list }) => ({
      rows: list.rows,
      source: (place) => `${basename(path)} (sha256 ${hash.slice(0, 16)}), ${rowPlace(place, 'vi')}`,
    })),
    { name, base: law, date: day === '' ? null : day },
  );
  // A row that goes against another is not understood either.
  const lists = told.map((one, i): ToldList => {
    const refused = layer.refused.filter(({ list }) => list === i).map(({ place, why }) => ({ place, why, cells: [] }));
    return { ...one, list: { ...one.list, unread: [...one.list.unread, ...refused] } };
  });
  if (args.text('format') === 'json') await io.out.write(`${JSON.stringify(lists.map(listJson), null, 2)}\n`);
  else await io.out.write(lists.map((one) => listPretty(one, lang)).join('\n'));

  const unread = lists.reduce((sum, { list, notes }) => sum + list.unread.length + notes.length, 0);
  const rows = lists.reduce((sum, { list }) => sum + list.rows.length, 0);
  if (problems !== null) {
    const csv = unreadCsv(
      lists.map(({ path, list }) => ({ path, unread: list.unread })),
      lang,
    );
    await undisturbed(() => replaceFile(resolve(io.cwd, problems), problems, csv));
  }
  const write = output !== null && rows > 0 && (unread === 0 || args.flag('allow-partial'));
  if (write) {
    const { documents, events } = layer.tables;
    const origin = lists.map(({ path, hash }) => `${mark}: ${basename(path)} sha256 ${hash}\n`).join('');
    const bytes = isTableName(output) ? origin + layer.text : withLawFile(output, () => compileLaw(layer.tables));
    await undisturbed(() => replaceFile(target!, output, bytes));
    await io.err.write(
      `${say(lang, `Đã ghi ${clean(output)}: ${documents.length} văn bản, ${events.length} sự kiện. Dùng với: rasoat check … --law ${clean(output)}`, `Wrote ${clean(output)}: ${documents.length} documents, ${events.length} events. Use it with: rasoat check … --law ${clean(output)}`)}\n`,
    );
    return 0;
  }
  await io.err.write(`${nothingWritten(rows, unread, output, lang)}\n`);
  return rows === 0 || unread > 0 ? 1 : 0;
}

/** Why nothing was written, and what to do. */
function nothingWritten(rows: number, unread: number, output: string | null, lang: 'vi' | 'en'): string {
  if (rows === 0)
    return say(
      lang,
      'Chưa ghi gì: không thấy dòng danh mục nào. Cần một bảng có cột số, ký hiệu và lý do hoặc ngày hết hiệu lực.',
      'Nothing was written: no row of a list was found. A table needs a column of symbols, and reasons or days.',
    );
  if (unread > 0)
    return say(
      lang,
      `Chưa ghi gì: còn ${unread} chỗ chưa đọc được. Hãy sửa trong tệp rồi chạy lại, hoặc thêm --allow-partial để bỏ qua các chỗ đó.`,
      `Nothing was written: ${unread} places were not understood. Mend them in the file and run again, or add --allow-partial to leave them out.`,
    );
  return output === null
    ? say(
        lang,
        'Chưa ghi gì (xem trước). Để ghi: thêm -o TÊN.pack',
        'Nothing was written (preview). To write, add -o NAME.pack',
      )
    : '';
}

async function readOne(
  shown: string,
  cwd: string,
  base: Law,
  options: { readonly province: string | null; readonly status?: ListStatus },
): Promise<ToldList> {
  const bytes = readLawFile(resolve(cwd, shown), shown);
  const grids = await readGrids(bytes, shown);
  const list = readList(grids, { ...options, base });
  return {
    path: shown,
    hash: createHash('sha256').update(bytes).digest('hex'),
    list,
    disagreements: disagreements(list.rows, base, list.date),
    notes: grids.notes.map(({ vi, en }) => ({ vi, en })),
  };
}

/** What is written takes the place of an older pack, or of a table that was imported, and of nothing else. */
function refuse(target: string, shown: string, sources: readonly string[], cwd: string): void {
  if (!isTableName(shown)) {
    refuseTarget(
      target,
      shown,
      sources.map((name) => resolve(cwd, name)),
    );
    return;
  }
  if (!shown.toLowerCase().endsWith('.tsv'))
    throw new UsageError(
      `${shown}: tên tệp kết quả phải kết thúc bằng .pack hoặc .tsv.`,
      `${shown}: the result must be named .pack or .tsv.`,
    );
  if (existsSync(target) && !tableText(readLawFile(target, shown), shown).startsWith(mark))
    throw new UsageError(
      `${shown}: đã có tệp này và nó không do law import ghi ra, nên không ghi đè; hãy chọn tên khác.`,
      `${shown}: this file exists and was not written by law import, so it was not replaced; choose another name.`,
    );
}
