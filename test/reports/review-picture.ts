/**
 * The picture of the guide to review forms: `node test/reports/review-picture.ts` makes the form of the sample decision, sets it with
 * LibreOffice and paints its first page as docs/hinh/phieu-ra-soat.png. It needs soffice and pdftoppm, and is not part of
 * `npm run generate`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/src/main.ts';
import { root } from '../support/paths.ts';
import { convert } from '../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'rasoat-picture-'));
try {
  const name = 'phieu-ra-soat.docx';
  const silent = { tty: false, columns: 100, write: async () => {} };
  const draft = 'examples/quyet-dinh-cay-xanh.txt';
  const code = await main(['report', draft, '-o', join(folder, name), '--as-of', '2026-11-24'], {
    cwd: root,
    version: '0.1.0',
    out: silent,
    err: silent,
    env: {},
    stdin: async () => new Uint8Array(),
    today: () => {
      throw new Error('a picture pins its date');
    },
    clock: () => 0,
  });
  if (code !== 0) throw new Error(`rasoat report ended with exit code ${code}`);
  const [page] = convert([{ name, bytes: readFileSync(join(folder, name)) }], 'pdf');
  const pdf = join(folder, 'phieu-ra-soat.pdf');
  writeFileSync(pdf, page);
  const picture = join(root, 'docs/hinh/phieu-ra-soat');
  execFileSync('pdftoppm', ['-r', '90', '-png', '-gray', '-f', '1', '-l', '1', '-singlefile', pdf, picture]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
