/**
 * The picture of the guide to reviewed Word files: `node test/reports/annotate/picture.ts` sets the sample decision as a Word file,
 * annotates it, opens it in LibreOffice on a screen of its own and cuts docs/hinh/annotate.png out of what is shown. It needs soffice with
 * a graphical back end, Xvfb and ImageMagick, and is not part of `npm run generate`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { main } from '../../../cli/src/main.ts';
import { root } from '../../support/paths.ts';
import { sampleDecision } from '../../support/sample-decision.ts';

const display = ':87';
/** A window wide enough for a page with its margin of comments. */
const screen = { width: 1240, height: 1060 };
/** What is cut out: the page from below its upper edge, and the comments beside it. */
const cut = '980x780+96+172';

const folder = mkdtempSync(join(tmpdir(), 'rasoat-picture-'));
try {
  writeFileSync(join(folder, 'quyet-dinh.docx'), sampleDecision());
  const silent = { tty: false, columns: 100, write: async () => {} };
  // Few enough for the whole of each to be seen.
  const only = ['the-thuc/symbol', 'citation/superseded', 'the-thuc/legal-basis'].flatMap((rule) => ['--only', rule]);
  await main(['annotate', 'quyet-dinh.docx', '--as-of', '2026-11-24', '--date', '2026-11-24', '--suggest', ...only], {
    cwd: folder,
    version: '',
    out: silent,
    err: silent,
    env: {},
    stdin: async () => new Uint8Array(),
    today: () => '2026-11-24',
    clock: () => 0,
  });
  const x = spawn('Xvfb', [display, '-screen', '0', `${screen.width}x${screen.height}x24`], { stdio: 'ignore' });
  await wait(2000);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const office = spawn(
    'soffice',
    [profile, '--norestore', '--nologo', '--view', join(folder, 'quyet-dinh-ra-soat.docx')],
    {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, SAL_USE_VCLPLUGIN: 'gtk3' },
      detached: true,
    },
  );
  try {
    await wait(Number(process.env.PICTURE_WAIT ?? 25) * 1000);
    const whole = join(folder, 'screen.png');
    execFileSync('import', ['-display', display, '-window', 'root', whole]);
    mkdirSync(join(root, 'docs/hinh'), { recursive: true });
    const [, , part = cut] = process.argv;
    execFileSync('convert', [whole, '-crop', part, '+repage', '-colors', '64', join(root, 'docs/hinh/annotate.png')]);
  } finally {
    if (office.exitCode === null) process.kill(-office.pid!);
    x.kill();
    await wait(1500);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
