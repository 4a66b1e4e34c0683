import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';
import * as editors from './editors.ts';
import { draft, type Plan, plain, type Seen } from './editors.ts';
import { forms, positionOf } from './places.ts';

/** A real Neovim, set up as the guide tells, headless. Version 0.7 asks for no diagnostics: what it shows was pushed to it. */

const there = editors.runs('nvim', '--version');
const script = join(root, 'test/language-server/editors/drive.lua');

function neovim(folder: string, name: string, content: string, plan: Plan): Seen {
  return editors.drive(folder, name, content, plan, (init) => {
    writeFileSync(`${init}.lua`, editors.blockOf('neovim.md', 'lua'));
    return ['nvim', '--headless', '-u', `${init}.lua`, '-i', 'NONE', '-c', `luafile ${script}`];
  });
}

test.skipIf(!there)(
  'Neovim shows the findings, follows a reference, tells of a citation, renames an article and repairs a slip',
  async () => {
    const folder = folderOf({});
    const plan: Plan = {
      definition: positionOf(draft, 'khoản 1 Điều 3 và nội dung'),
      hover: positionOf(draft, '34/2016/NĐ-CP'),
      rename: { ...positionOf(draft, 'Điều 8. Trách nhiệm', 5), name: '9' },
      action: { ...positionOf(draft, 'Độc lập', 2), title: 'Viết “Độc lập - Tự do' },
    };
    const seen = neovim(folder, 'du-thao.vbqppl', draft, plan);
    expect(editors.marked(seen.diagnostics)).toEqual(editors.expected);
    expect(seen.definition).toEqual(positionOf(draft, '1. Mô hình được lựa chọn'));
    const told = await editors.viaProtocol(folder, 'du-thao.vbqppl', 'vbqppl', plan, ['markdown']);
    expect(plain(seen.diagnostics)).toEqual(plain(told.diagnostics));
    expect(seen.definition).toEqual(told.definition);
    expect(seen.renamed).toBe(draft.replace('Điều 8. Trách', 'Điều 9. Trách').replace('Như Điều 8', 'Như Điều 9'));
    expect(seen.offered).toContain('Viết “Độc lập - Tự do - Hạnh phúc”');
    expect(seen.repaired).toBe(draft.replace('Độc lập – Tự do – Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc'));
    expect(seen.left).toBe(editors.expected.length - 1);
    expect(seen.hover).toEqual(told.hover?.trimEnd().split('\n'));
    expect(told.hover?.replaceAll('*', '')).toMatch(editors.hovered);
  },
);

test.skipIf(!there || editors.seed === null)(
  'Neovim shows of a real directive what a client of the protocol gets',
  async () => {
    const folder = folderOf({});
    const seen = neovim(folder, 'chi-thi.txt', editors.seed!, {});
    expect(seen.filetype).toBe('text');
    expect(seen.diagnostics.length).toBeGreaterThan(5);
    const told = await editors.viaProtocol(folder, 'chi-thi.txt', 'text', {}, []);
    expect(plain(seen.diagnostics)).toEqual(plain(told.diagnostics));
  },
);

test.skipIf(!there).each([
  ['du-thao.md', 'Markdown'],
  ['crlf.txt', 'CRLF'],
  ['nfd.vbqppl', 'NFD'],
])('Neovim marks the same words in %s', async (name, form) => {
  const folder = folderOf({});
  const content = forms.find((one) => one.name === form)!.of(draft);
  const definition = positionOf(content, form === 'NFD' ? 'khoản 1 Điều 3'.normalize('NFD') : 'khoản 1 Điều 3', 2);
  const seen = neovim(folder, name, content, { definition });
  expect(seen.diagnostics.map(({ code }) => code)).toEqual(
    expect.arrayContaining(editors.expected.map(([code]) => code)),
  );
  const told = await editors.viaProtocol(folder, name, seen.filetype!, { definition }, []);
  expect(plain(seen.diagnostics)).toEqual(plain(told.diagnostics));
  expect(seen.definition).toEqual(told.definition);
});
