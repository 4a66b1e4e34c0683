import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';
import * as editors from './editors.ts';
import { draft, type Plan, plain, type Seen } from './editors.ts';
import { positionOf } from './places.ts';

/** A real Emacs with Eglot, set up as the guide tells, in batch mode. */

const there = editors.runs('emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))");
const script = join(root, 'test/language-server/editors/drive.el');

function emacs(folder: string, name: string, content: string, plan: Plan): Seen {
  return editors.drive(folder, name, content, plan, (init) => {
    writeFileSync(`${init}.el`, editors.blockOf('emacs.md', 'elisp'));
    return ['emacs', '--batch', '--eval', '(package-initialize)', '-l', `${init}.el`, '-l', script];
  });
}

test.skipIf(!there)(
  'Eglot shows the findings, follows a reference, tells of a citation, renames an article and repairs a slip',
  async () => {
    const folder = folderOf({});
    const plan: Plan = {
      definition: positionOf(draft, 'khoản 1 Điều 3 và nội dung'),
      hover: positionOf(draft, '34/2016/NĐ-CP'),
      rename: { ...positionOf(draft, 'Điều 8. Trách nhiệm', 5), name: '9' },
      action: { ...positionOf(draft, 'Độc lập', 2), title: 'Viết “Độc lập - Tự do' },
    };
    const seen = emacs(folder, 'du-thao.vbqppl', draft, plan);
    expect(editors.marked(seen.diagnostics)).toEqual(editors.expected);
    expect(seen.definition).toEqual(positionOf(draft, '1. Mô hình được lựa chọn'));
    // Without a package for Markdown Eglot asks for plain text.
    const told = await editors.viaProtocol(folder, 'du-thao.vbqppl', 'vbqppl', plan, ['plaintext']);
    expect(plain(seen.diagnostics)).toEqual(plain(told.diagnostics));
    expect(seen.definition).toEqual(told.definition);
    expect(seen.renamed).toBe(draft.replace('Điều 8. Trách', 'Điều 9. Trách').replace('Như Điều 8', 'Như Điều 9'));
    expect(seen.offered).toContain('Viết “Độc lập - Tự do - Hạnh phúc”');
    expect(seen.repaired).toBe(draft.replace('Độc lập – Tự do – Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc'));
    expect(seen.left).toBe(editors.expected.length - 1);
    expect(seen.hover).toEqual(told.hover?.trimEnd());
    expect(seen.hover).toMatch(editors.hovered);
  },
);

test.skipIf(!there || editors.seed === null)(
  'Eglot shows of a real directive what a client of the protocol gets',
  async () => {
    const folder = folderOf({});
    const seen = emacs(folder, 'chi-thi.vbqppl', editors.seed!, {});
    expect(seen.mode).toBe('vbqppl-mode');
    expect(seen.diagnostics.length).toBeGreaterThan(5);
    const told = await editors.viaProtocol(folder, 'chi-thi.vbqppl', 'vbqppl', {}, []);
    // A place of no width is marked over a word, so that it can be seen.
    const at = ({ range: { start }, code }: Diagnostic): string => `${start.line}:${start.character} ${code}`;
    const points = new Set(
      told.diagnostics.filter(({ range: { start, end } }) => isDeepStrictEqual(start, end)).map(at),
    );
    const shown = seen.diagnostics.map((one) =>
      points.has(at(one)) ? { ...one, range: { start: one.range.start, end: one.range.start } } : one,
    );
    expect(plain(shown)).toEqual(plain(told.diagnostics));
  },
);
