import { extname } from 'node:path';
import type { App } from '../app.ts';
import { choose } from '../choose.ts';
import { cwdFor, rasoat, tellFailure, tellWritten } from '../cli.ts';
import { nameFrom } from '../cli-settings.ts';
import { fileFor, readable, target } from '../files.ts';
import { say } from '../say.ts';

/** The review form, or the table of opinions, from the findings of a file. */
export async function exportReview(app: App, clicked: unknown): Promise<void> {
  const title = say('Xuất phiếu rà soát', 'Export the review form');
  const file = await fileFor(clicked, readable, title);
  if (file === undefined) return;
  const table = await choose(
    [
      {
        label: say('Phiếu rà soát', 'Review form'),
        detail: say('Điều, khoản; vấn đề; căn cứ; đề nghị', 'Unit; problem; legal basis; proposal'),
        value: 'findings',
      },
      {
        label: say('Bảng tổng hợp ý kiến, tiếp thu, giải trình', 'Table of opinions and answers'),
        detail: say('Cột tiếp thu, giải trình để trống cho cơ quan soạn thảo', 'The column of answers stays open'),
        value: 'opinions',
      },
    ],
    title,
  );
  if (table === undefined) return;
  const severity = await choose(
    [
      { label: say('Mọi phát hiện', 'All findings'), value: 'info' },
      { label: say('Lỗi và cảnh báo', 'Errors and warnings'), value: 'warning' },
      { label: say('Chỉ lỗi', 'Errors alone'), value: 'error' },
    ],
    title,
  );
  if (severity === undefined) return;
  const stem = file.fsPath.slice(0, -extname(file.fsPath).length);
  const path = await target(
    `${stem}-${table === 'findings' ? 'phieu-ra-soat' : 'tong-hop-y-kien'}.docx`,
    ['docx', 'html', 'csv'],
    title,
  );
  if (path === undefined) return;
  // The dialog has asked whether to replace a file that is there.
  const cwd = cwdFor(file);
  const args = ['report', nameFrom(cwd, file.fsPath), '-o', path, '--table', table, '--severity', severity, '--force'];
  const ran = await rasoat(app, { args, cwd, title, scope: file });
  if (ran === null) return;
  if (ran.code === 2) return tellFailure(app, ran);
  await tellWritten(path, ran);
}
