/** What a drafter does in the workbench, and what must be seen then. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sampleFiles } from '../../test/dossier/files.ts';
import { docxOf } from '../../test/support/docx.ts';
import { root } from '../../test/support/paths.ts';
import { sampleDecision } from '../../test/support/sample-decision.ts';
import type { Workbench } from './workbench.ts';

export interface Case {
  readonly name: string;
  run(bench: Workbench, picture: (name: string) => Promise<void>): Promise<void>;
}

const draft = readFileSync(join(root, 'examples/quyet-dinh-cay-xanh.txt'), 'utf8');
const name = 'quyet-dinh-cay-xanh.vbqppl';

/** The files of the folder that is opened. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  // The same law on every day on which this is run.
  'rasoat.config.jsonc': '{ "asOf": "2026-11-24" }\n',
  [name]: draft,
  'quyet-dinh-cay-xanh.docx': sampleDecision(),
  'hong.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(2000).fill(0)]),
  ...Object.fromEntries(sampleFiles('lan-1').map(({ name, bytes }) => [`ho-so/${name}`, bytes])),
};

function expect(seen: string, wanted: RegExp, what: string): void {
  if (!wanted.test(seen)) throw new Error(`${what}: ${wanted} is not in “${seen.slice(0, 800)}”`);
}

/** What the Problems panel, which is open, tells of a file. */
async function problemsOf(bench: Workbench, file: string, wanted: RegExp): Promise<string> {
  await bench.page
    .locator('.markers-panel-container .viewpane-filter input, .viewpane-filter-container input')
    .first()
    .fill(file);
  return bench.text('.markers-panel .monaco-list-row', wanted);
}

async function hidePanel(bench: Workbench): Promise<void> {
  if (await bench.page.locator('.part.panel').isVisible()) await bench.command('View: Hide Panel');
}

/** Saves until the content of a file satisfies a test. */
async function saved(bench: Workbench, file: string, wanted: RegExp): Promise<string> {
  let text = '';
  for (let left = 50; left > 0; left--) {
    // The change may come a moment after it was asked for.
    if (left % 5 === 0) await bench.key('Control+s');
    text = readFileSync(join(bench.folder, file), 'utf8');
    if (wanted.test(text)) return text;
    await wait(200);
  }
  throw new Error(`${file}: ${wanted} is not in “${text.slice(0, 800)}”`);
}

/** The draft of the disk as it was at first, open in a fresh editor. */
async function fresh(bench: Workbench, text = draft): Promise<void> {
  await bench.closeEditors();
  writeFileSync(join(bench.folder, name), text);
  await bench.file(name);
  await bench.page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
}

/** What is wrong in the draft is underlined, and struck through where the law has lapsed. */
const squiggles: Case = {
  name: 'findings are underlined while the draft is open',
  async run(bench) {
    await bench.file(name);
    await bench.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await bench.page.locator('.squiggly-warning').first().waitFor({ timeout: 10_000 });
  },
};

const problems: Case = {
  name: 'the Problems panel tells the findings in words',
  async run(bench) {
    await bench.file(name);
    await bench
      .command('View: Focus Problems (Errors, Warnings, Infos)')
      .catch(() => bench.key('Escape', 'Control+Shift+m'));
    await problemsOf(bench, name, /77\/2015\/QH13/u);
  },
};

const statusBar: Case = {
  name: 'the status bar tells the kind of the draft and the day of the law',
  async run(bench) {
    await bench.text('.statusbar-item[id^="rasoat"]', /Quyết định[^\n]*24\/11\/2026/u);
  },
};

const hover: Case = {
  name: 'hover on a citation tells its state and its history',
  async run(bench, picture) {
    await bench.file(name);
    await bench.cursor(draft, '77/2015/QH13', 3);
    await bench.command('Show or Focus Hover');
    const seen = await bench.text(
      '.monaco-hover:not(.hidden) .hover-contents',
      /Tại ngày 24\/11\/2026[\s\S]*72\/2025\/QH15/u,
    );
    expect(seen, /Luật Tổ chức chính quyền địa phương/u, 'hover');
    await picture('vscode-nhap');
    await bench.key('Escape', 'Escape');
  },
};

const quickFix: Case = {
  name: 'a quick fix mends the draft',
  async run(bench) {
    await fresh(bench);
    await bench.cursor(draft, '77/2015/QH13', 3);
    await bench.page.locator('.codicon-light-bulb').first().waitFor({ timeout: 20_000 });
    await bench.key('Control+.');
    await bench.text('.action-widget .monaco-list-row', /72\/2025\/QH15/u);
    await bench.page.locator('.action-widget .monaco-list-row', { hasText: '72/2025/QH15' }).first().click();
    const text = await saved(bench, name, /72\/2025\/QH15/u);
    if (text.includes('77/2015/QH13')) throw new Error('the old law is still cited');
  },
};

const completion: Case = {
  name: 'completion offers documents with their state',
  async run(bench) {
    await fresh(bench);
    await bench.cursor(draft, '\nTheo đề nghị của');
    await bench.key('Enter');
    await bench.page.keyboard.type('Căn cứ Nghị định số 78/2025');
    await bench.key('Control+Space');
    await bench.text('.suggest-widget .monaco-list-row', /78\/2025\/NĐ-CP/u);
    await bench.key('Escape');
  },
};

const outline: Case = {
  name: 'the outline follows the units of the draft',
  async run(bench) {
    await fresh(bench);
    await bench.command('Explorer: Focus on Outline View');
    await bench.text('.outline-tree .monaco-list-row', /Căn cứ ban hành/u);
    await bench.cursor(draft, '2. Bãi bỏ');
    await bench.text('.breadcrumbs-control', /Điều 5[^\n]*/u);
  },
};

const lenses: Case = {
  name: 'a code lens tells how often an article is referred to',
  async run(bench) {
    await fresh(bench);
    await bench.text('.codelens-decoration', /viện dẫn/u);
  },
};

const rename: Case = {
  name: 'renaming an article takes the references to it along',
  async run(bench) {
    await fresh(bench);
    await bench.cursor(draft, 'Điều 6. Tổ chức', 6);
    await bench.key('F2');
    const input = bench.page.locator('.rename-box input');
    await input.waitFor({ timeout: 10_000 });
    await input.fill('7');
    await bench.key('Enter');
    const text = await saved(bench, name, /Điều 7\. Tổ chức/u);
    expect(text, /- Như Điều 7;/u, 'reference in the recipients');
  },
};

const colours: Case = {
  name: 'semantic colours come from the server',
  async run(bench) {
    await fresh(bench);
    await bench.cursor(draft, 'Điều 5. Hiệu lực', 2);
    await bench.command('Developer: Inspect Editor Tokens and Scopes');
    await bench.text('.token-inspect-widget', /semantic token type/u);
    await bench.key('Escape');
  },
};

const newDraft: Case = {
  name: 'a new draft comes from a skeleton',
  async run(bench) {
    await bench.closeEditors();
    await bench.command('rasoat: Dự thảo mới từ khung có sẵn');
    await bench.pick('Nghị quyết', 'Nghị quyết');
    await bench.type('HĐND tỉnh Lai Châu');
    await bench.key('Enter');
    await bench.text('.editor-instance .view-lines', /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u, 30);
    await bench.closeEditors();
  },
};

const dossier: Case = {
  name: 'the dossier of a folder is checked and shown as a tree and as a report',
  async run(bench, picture) {
    await bench.closeEditors();
    await bench.command('Explorer: Focus on Folders View').catch(() => bench.key('Escape', 'Control+Shift+e'));
    await bench.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'ho-so' })
      .first()
      .click({ button: 'right' });
    // A menu takes no click in its first moment.
    await wait(500);
    await bench.page.locator('.monaco-menu .action-item', { hasText: 'Kiểm tra hồ sơ trong thư mục' }).first().click();
    await bench.page.locator('.quick-input-title', { hasText: 'Kiểm tra hồ sơ' }).waitFor({ timeout: 15_000 });
    await bench.key('Enter');
    await bench.text('.pane-body .monaco-list-row', /Dự thảo\s*\d+ lỗi/u, 60);
    await bench.command('rasoat: Xem báo cáo kết quả kiểm tra hồ sơ');
    const report = await bench.inner('main .verdict', 60);
    expect(await report.locator('.verdict').first().innerText(), /đủ điều kiện|Chưa/iu, 'verdict');
    expect(await report.locator('main').first().innerText(), /Thư mục\s+ho-so\n/u, 'name of the folder');
    const draftRow = bench.page.locator('.pane-body .monaco-list-row', { hasText: /^\s*Dự thảo/u }).first();
    await draftRow.locator('.monaco-tl-twistie').click();
    await bench.page.mouse.move(640, 790);
    await picture('vscode-ho-so');
    await bench.closeEditors();
  },
};

const page: Case = {
  name: 'a Word file is shown as a page with its findings, also in the Problems panel',
  async run(bench, picture) {
    await bench.closeEditors();
    await hidePanel(bench);
    await bench.key('Control+b');
    await bench.file('quyet-dinh-cay-xanh.docx');
    const view = await bench.inner('.sheet');
    expect(await view.locator('.sheet').first().innerText(), /Điều 5\. Hiệu lực thi hành/u, 'page');
    const law = view.locator('mark', { hasText: '77/2015/QH13' }).first();
    await law.hover();
    await view.locator('.hover .card').first().waitFor({ state: 'visible', timeout: 10_000 });
    expect(await view.locator('.hover').innerText(), /Căn cứ:[\s\S]*72\/2025\/QH15/u, 'hover of the page');
    await law.click();
    expect(await view.locator('.card.on').innerText(), /77\/2015\/QH13/u, 'card');
    const before = await view.locator('output').innerText();
    await bench.key('F8');
    const after = await view.locator('output').innerText();
    if (before === after || !/^\d+\/\d+$/u.test(after)) throw new Error(`F8 goes from ${before} to ${after}`);
    await bench.key('Shift+F8');
    expect(await view.locator('output').innerText(), new RegExp(`^${before}$`, 'u'), 'Shift+F8');
    await bench.page.mouse.move(640, 790);
    await view.locator('.hover').first().waitFor({ state: 'hidden', timeout: 10_000 });
    await picture('vscode-docx');
    await bench.key('Control+b', 'Control+Shift+m');
    const told = await problemsOf(bench, 'quyet-dinh-cay-xanh.docx', /quyet-dinh-cay-xanh\.docx[\s\S]*77\/2015\/QH13/u);
    // Also where the server tells of the whole folder by itself.
    if (told.split('[Ln 9, Col 47]').length !== 2) throw new Error(`a finding is told more than once: ${told}`);
    await hidePanel(bench);
  },
};

const again: Case = {
  name: 'the page is read again when Word saves, which is by renaming',
  async run(bench) {
    await bench.file('quyet-dinh-cay-xanh.docx');
    await bench.inner('.sheet');
    const path = join(bench.folder, 'quyet-dinh-cay-xanh.docx');
    writeFileSync(`${path}.tmp`, docxOf(['CHỈ THỊ', 'Về việc trồng cây trong mùa khô']));
    renameSync(path, `${path}.cu`);
    renameSync(`${path}.tmp`, path);
    const view = await bench.inner('.sheet');
    await view.locator('.sheet', { hasText: 'trồng cây trong mùa khô' }).first().waitFor({ timeout: 20_000 });
    if (await view.locator('.sheet', { hasText: 'Điều 5' }).count())
      throw new Error('the page of before is still there');
    writeFileSync(path, sampleDecision());
    await view.locator('.sheet', { hasText: 'Điều 5. Hiệu lực' }).first().waitFor({ timeout: 20_000 });
  },
};

const annotated: Case = {
  name: 'the Word file is annotated from its page',
  async run(bench) {
    await bench.file('quyet-dinh-cay-xanh.docx');
    const view = await bench.inner('.sheet');
    await view.locator('[data-do="annotate"]').click();
    await bench.row('Chỉ bình luận').first().click({ timeout: 15_000 });
    await bench.page.locator('.quick-input-title', { hasText: 'Chú giải' }).waitFor({ timeout: 15_000 });
    await bench.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    const path = join(bench.folder, 'quyet-dinh-cay-xanh-ra-soat.docx');
    for (let left = 100; ; left--) {
      try {
        const bytes = readFileSync(path);
        if (bytes.includes('word/comments.xml')) break;
      } catch {
        // Not yet.
      }
      if (left === 0) throw new Error('no annotated file was written');
      await wait(200);
    }
  },
};

const unread: Case = {
  name: 'a broken file says so in its page',
  async run(bench) {
    await bench.closeEditors();
    await bench.file('hong.docx');
    const view = await bench.inner('.unread');
    expect(await view.locator('.unread').innerText(), /Chưa đọc được tệp này/u, 'page');
    await bench.closeEditors();
  },
};

export const cases: readonly Case[] = [
  squiggles,
  problems,
  statusBar,
  hover,
  quickFix,
  completion,
  outline,
  lenses,
  rename,
  colours,
  newDraft,
  page,
  again,
  annotated,
  unread,
  dossier,
];
