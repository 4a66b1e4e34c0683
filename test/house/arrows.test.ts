import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';

const faces = ['cli', 'language-server', 'extension'];
const layers = [
  'text',
  'readers',
  'structure',
  'citations',
  'law',
  'engine',
  'dossier',
  'checks',
  'reports',
  'testing',
  'unified',
  'retext',
];
/** The one place where a face starts another: the command line, asked to, becomes the language server. */
const starts: readonly (readonly [file: string, entry: string])[] = [
  ['cli/src/commands/lsp.ts', '@rasoat/language-server/node'],
];
/** What each folder of the engine may import beside itself and the text layer's types. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  readers: ['text'],
  structure: ['text'],
  citations: ['text', 'structure', 'law', 'engine'],
  law: ['text', 'structure', 'citations'],
  engine: ['text', 'structure', 'citations', 'law'],
  dossier: ['text', 'structure', 'law', 'engine'],
  checks: ['text', 'structure', 'citations', 'law', 'engine', 'dossier'],
  reports: ['text', 'structure', 'citations', 'law', 'engine', 'dossier'],
  testing: ['text', 'readers', 'structure', 'law', 'engine', 'dossier'],
  unified: layers,
  retext: layers,
};

function sources(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(path)) {
      if (name === 'node_modules' || name === 'dist') continue;
      const full = join(path, name);
      if (statSync(full).isDirectory()) walk(full);
      else if (/\.[cm]?[jt]s$/u.test(name)) found.push(full);
    }
  };
  if (existsSync(join(root, folder))) walk(join(root, folder));
  return found;
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu)].map((match) => match[1]);
}

test('the engine reaches for no face, no Node and no DOM', () => {
  const wrong: string[] = [];
  for (const file of sources('rules')) {
    for (const target of imports(file)) {
      if (
        target.startsWith('node:') ||
        faces.some((face) => target.startsWith(`../../${face}`) || target.startsWith(`@rasoat/${face}`)) ||
        target === 'rasoat'
      ) {
        wrong.push(`${relative(root, file)} → ${target}`);
      }
    }
    const code = readFileSync(file, 'utf8').replace(
      /`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/.*/gu,
      '',
    );
    for (const global of [
      'process.',
      'Buffer.',
      'document.createElement',
      'window.',
      'fetch(',
      'new Date',
      'Date.now',
      'XMLHttpRequest',
      'performance.now',
    ]) {
      if (code.includes(global)) wrong.push(`${relative(root, file)} uses ${global}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('inside the engine, imports follow the journey of a draft', () => {
  const wrong: string[] = [];
  for (const file of sources('rules')) {
    const path = relative(join(root, 'rules'), file).replaceAll('\\', '/');
    const from = path.split('/')[0];
    if (!layers.includes(from)) continue;
    const text = readFileSync(file, 'utf8');
    for (const match of text.matchAll(/(import|export)\s+(type\s)?[^'"]*from\s+['"]((?:\.\.\/)+)([a-z]+)\//gu)) {
      if (match[2]) continue;
      const to = match[4];
      if (layers.includes(to) && to !== from && !mayImport[from].includes(to)) wrong.push(`${path} → ${to}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('faces import only the public entries of the engine and not each other', () => {
  const wrong: string[] = [];
  const started: string[] = [];
  for (const face of faces) {
    for (const file of sources(face)) {
      for (const target of imports(file)) {
        const arrow = `${relative(root, file).replaceAll('\\', '/')} → ${target}`;
        if (
          target.includes('/rules/') &&
          !/^@rasoat\/rules(\/(text|readers\/[a-z]+|reports\/[a-z-]+|dossier|unified|retext|testing|law\/lists|law\/central\.pack))?$/u.test(
            target,
          )
        )
          wrong.push(arrow);
        if (
          faces.some(
            (other) => other !== face && (target.includes(`../${other}/`) || target.startsWith(`@rasoat/${other}`)),
          )
        )
          (starts.some((one) => one.join(' → ') === arrow) ? started : wrong).push(arrow);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(started).toEqual(starts.map((one) => one.join(' → ')));
});
