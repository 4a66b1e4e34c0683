import { extname } from 'node:path';
import type { App } from '../app.ts';
import { choose } from '../choose.ts';
import { cwdFor, rasoat, tellFailure, tellWritten } from '../cli.ts';
import { nameFrom } from '../cli-settings.ts';
import { fileFor, target } from '../files.ts';
import { say } from '../say.ts';

/** A copy of a Word file with the findings as comments. */
export async function annotate(app: App, clicked: unknown): Promise<void> {
  const title = say('Chú giải vào bản Word', 'Annotate the Word file');
  const file = await fileFor(clicked, ['docx'], title);
  if (file === undefined) return;
  const suggest = await choose(
    [
      { label: say('Chỉ bình luận', 'Comments alone'), value: false },
      {
        label: say('Bình luận và đề xuất sửa', 'Comments and suggested changes'),
        detail: say(
          'Những chỗ sửa chắc chắn được ghi thành thay đổi theo dõi (Track Changes)',
          'Corrections that are certain become tracked changes',
        ),
        value: true,
      },
    ],
    title,
  );
  if (suggest === undefined) return;
  const stem = file.fsPath.slice(0, -extname(file.fsPath).length);
  const path = await target(`${stem}-ra-soat.docx`, ['docx'], title);
  if (path === undefined) return;
  const cwd = cwdFor(file);
  const args = ['annotate', nameFrom(cwd, file.fsPath), '-o', path, '--force', ...(suggest ? ['--suggest'] : [])];
  const ran = await rasoat(app, { args, cwd, title, scope: file });
  if (ran === null) return;
  if (ran.code === 2) return tellFailure(app, ran);
  await tellWritten(path, ran);
}
