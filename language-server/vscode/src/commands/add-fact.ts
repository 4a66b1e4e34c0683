import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import type { App } from '../app.ts';
import { ask, choose } from '../choose.ts';
import { cwdFor, lawPaths, rasoat, tellFailure } from '../cli.ts';
import { isDay } from '../filled.ts';
import { say } from '../say.ts';

/** The name that a table of local law gets when there is none. */
const newTable = 'phap-luat-dia-phuong.tsv';

/** One more row of the local law: which document was changed, when, how, by which, and who says so. */
export async function addFact(app: App): Promise<void> {
  const title = say('Thêm dữ kiện pháp luật của địa phương', 'Add a fact to the local law');
  const table = await tableFor(title);
  if (table === undefined) return;
  const symbol = (value: string): string | null =>
    /\d/u.test(value) ? null : say('Viết số, ký hiệu, ví dụ 63/2010/NĐ-CP.', 'Write a symbol, such as 63/2010/NĐ-CP.');
  const target = await ask(
    title,
    say(
      'Văn bản chịu tác động; phải là văn bản mà dữ liệu đã có (văn bản của tỉnh thì nhập danh mục trước: rasoat law import)',
      'The document that changes; one that the data have (those of a province come from its lists: rasoat law import)',
    ),
    { example: '63/2010/NĐ-CP', check: symbol },
  );
  if (target === undefined) return;
  const kind = await choose(
    [
      { label: say('bị thay thế', 'replaced'), value: 'replaced' },
      { label: say('bị bãi bỏ', 'repealed'), value: 'repealed' },
      { label: say('hết thời hạn có hiệu lực', 'expired'), value: 'expired' },
      { label: say('hết hiệu lực theo văn bản được hướng dẫn', 'lapsed with its parent'), value: 'lapsed-with-parent' },
      { label: say('bị bãi bỏ một phần', 'partly repealed'), value: 'partly-repealed' },
      { label: say('được sửa đổi, bổ sung', 'amended'), value: 'amended' },
      { label: say('ngưng hiệu lực', 'suspended'), value: 'suspended' },
    ],
    title,
    say(`${target} thế nào?`, `What became of ${target}?`),
  );
  if (kind === undefined) return;
  const date = await ask(title, say('Từ ngày nào (năm-tháng-ngày)', 'From which day (year-month-day)'), {
    example: '2026-12-01',
    check: (value) => (isDay(value) ? null : say('Viết như 2026-12-01.', 'Write it as 2026-12-01.')),
  });
  if (date === undefined) return;
  const byNeeded = kind === 'replaced' || kind === 'amended';
  const by = await ask(
    title,
    say(
      `Văn bản tác động${byNeeded ? '' : ' (để trống nếu không có)'}`,
      `The document that makes the change${byNeeded ? '' : ' (empty: none)'}`,
    ),
    { example: '45/2026/QĐ-UBND', check: (value) => (value === '' && !byNeeded ? null : symbol(value)) },
  );
  if (by === undefined) return;
  const units =
    kind === 'amended' || kind === 'partly-repealed' || kind === 'suspended'
      ? await ask(title, say('Phần bị tác động (để trống: chưa rõ)', 'The part concerned (empty: not known)'), {
          example: 'Điều 29; khoản 3 Điều 8',
        })
      : '';
  if (units === undefined) return;
  const confidence = await choose(
    [
      { label: 'A', description: say('đã xem bản chính thức', 'the official text was seen'), value: 'A' },
      { label: 'B', description: say('theo một nguồn', 'from one source'), value: 'B' },
      { label: 'C', description: say('chưa đối chiếu', 'not compared'), value: 'C' },
    ],
    title,
    say('Tin cậy đến đâu', 'How far it is to be trusted'),
  );
  if (confidence === undefined) return;
  const source = await ask(title, say('Nguồn: lấy từ đâu', 'Source: where it is from'), {
    example: say('Công báo tỉnh số 12/2026', "The province's gazette 12/2026"),
    check: (value) => (value === '' ? say('Ghi nguồn để người khác kiểm lại được.', 'Name the source.') : null),
  });
  if (source === undefined) return;

  const fields = { target, date, kind, by, units, confidence, source };
  const args = Object.entries(fields).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [`--${name}=${value.trim()}`],
  );
  const ran = await rasoat(app, {
    args: ['law', 'add', table, ...args],
    cwd: cwdFor(undefined),
    title,
    scope: undefined,
  });
  if (ran === null) return;
  if (ran.code !== 0) return tellFailure(app, ran);
  await tellAdded(table, ran.out.trim());
}

/** The table to write to: one of the settings, or another. */
async function tableFor(title: string): Promise<string | undefined> {
  const known = lawPaths(undefined).filter((path) => path.endsWith('.tsv'));
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath;
  const fresh = folder === undefined ? null : join(folder, newTable);
  if (fresh !== null && !known.includes(fresh)) known.push(fresh);
  const other = say('Chọn tệp khác …', 'Another file …');
  const path = await choose(
    [
      ...known.map((value) => ({
        label: folder === undefined ? value : relative(folder, value),
        description: existsSync(value) ? '' : say('tạo mới', 'new'),
        value,
      })),
      { label: other, description: '', value: '' },
    ],
    title,
    say('Ghi vào bảng nào', 'Which table to write to'),
  );
  if (path !== '') return path;
  const picked = await window.showSaveDialog({
    title,
    defaultUri: fresh === null ? undefined : Uri.file(fresh),
    filters: { TSV: ['tsv'] },
    saveLabel: say('Ghi thêm vào tệp này', 'Add to this file'),
  });
  return picked?.fsPath;
}

/** The row is written; a table that no setting names would have no effect, so it is offered. */
async function tellAdded(table: string, words: string): Promise<void> {
  const show = say('Xem bảng', 'Show the table');
  const use = say('Dùng bảng này khi kiểm tra', 'Use it when checking');
  const named = lawPaths(undefined).includes(table);
  const chosen = await window.showInformationMessage(words, ...(named ? [show] : [use, show]));
  if (chosen === show) await window.showTextDocument(Uri.file(table));
  if (chosen === use) {
    const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    const near = folder === undefined ? table : relative(folder.uri.fsPath, table);
    const inside = folder !== undefined && !near.startsWith('..');
    const settings = workspace.getConfiguration('rasoat');
    const before = settings.get<readonly string[]>('law') ?? [];
    await settings.update(
      'law',
      [...before, inside ? near.replaceAll('\\', '/') : table],
      inside ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
    );
  }
}
