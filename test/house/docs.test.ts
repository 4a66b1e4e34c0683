import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checks, parseConfig, WaiverFile } from '@rasoat/rules';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from '../cli/support.ts';
import { centralLaw, check } from '../support/check.ts';
import { root } from '../support/paths.ts';

/** The guides say what holds. */

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/trinh-soan-thao'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

test('links and pictures lead to files that are there', () => {
  const dead: string[] = [];
  let links = 0;
  for (const page of pages) {
    for (const [, target] of textOf(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)) {
      if (/^[a-z]+:/u.test(target)) continue;
      links++;
      if (!existsSync(join(root, dirname(page), target))) dead.push(`${page} → ${target}`);
    }
  }
  expect(dead).toEqual([]);
  expect(links).toBeGreaterThan(5);
});

test('every command of the guides is understood', async () => {
  const commands = pages
    .filter((page) => page === 'README.md' || page.startsWith('docs/'))
    .flatMap((page) => [...textOf(page).matchAll(/npx (rasoat [^`\n]+)/gu)].map((match) => match[1].trim()))
    .filter((line) => !/LỆNH|…/u.test(line));
  expect(commands.length).toBeGreaterThan(6);
  for (const line of commands) {
    const { err } = await rasoat([...line.split(' ').slice(1), '--help']);
    expect([line, err]).toEqual([line, '']);
  }
});

test('options that the guides name are options', async () => {
  const { commands } = await import('../../cli/src/main.ts');
  const known = new Set(
    commands.flatMap(({ options }) => options.map(({ name }) => name)).concat('lang', 'help', 'version'),
  );
  for (const page of pages.filter((name) => name === 'README.md' || name.startsWith('docs/')))
    for (const [, name] of textOf(page).matchAll(/`[^`\n]*?--([a-z][a-z-]+)/gu))
      expect([page, name, known.has(name)]).toEqual([page, name, true]);
});

test('every folder of tests is told of', () => {
  const table = textOf('CONTRIBUTING.md');
  const folders = readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(10);
  expect(folders.filter((name) => !new RegExp(`\\| .*\`${name}[\`/]`, 'u').test(table))).toEqual([]);
});

test('the law data are as many and as recent as the guide says', () => {
  const { documents, reach } = centralLaw().info;
  const [year, month] = reach.split('-');
  expect(textOf('README.md')).toContain(
    `khoảng ${Math.round(documents / 1000)}.000 văn bản, đến đầu tháng ${Number(month)}/${year}`,
  );
});

test('the config of the guide is a right one', () => {
  const [, config] = /```jsonc\n([\s\S]*?)```/u.exec(textOf('docs/cau-hinh.md'))!;
  expect(parseConfig(config, checks).problems).toEqual([]);
});

test('the config and the waiver of the guide on dossiers are right ones', () => {
  const page = textOf('docs/ho-so.md');
  const [, config] = /```jsonc\n([\s\S]*?)```/u.exec(page)!;
  expect(parseConfig(config, checks)).toMatchObject({
    problems: [],
    config: { dossier: { 'trinh-ubnd': { require: ['bao-cao-tham-dinh', 'tiep-thu-tham-dinh'] } } },
  });
  const [, waivers] = /```json\n([\s\S]*?)```/u.exec(page)!;
  const { waivers: read, troubles } = new WaiverFile(waivers, 'w', checks).for('tra-lai-3/ho-so');
  expect([read.length, troubles]).toEqual([1, []]);
});

test('a draft may begin as the guide says, and is read so', async () => {
  const [, head] = /```md\n(---[\s\S]*?)```/u.exec(textOf('docs/cau-hinh.md'))!;
  const { out } = await rasoat(['check', 'a.md', '--format', 'json', ...day], {
    cwd: folderOf({ 'a.md': `${head}\nNội dung.\n` }),
  });
  expect(JSON.parse(out).files[0].kind).toBe(/kind: (\S+)/u.exec(head)![1]);
});

test('the waivers of the guide are right ones', async () => {
  const page = textOf('docs/mien-tru.md');
  const [, file] = /```jsonc\n([\s\S]*?)```/u.exec(page)!;
  const waivers = new WaiverFile(file, 'w', checks);
  for (const path of ['ho-so/du-thao.txt', 'ho-so/phu-luc.txt']) {
    expect(waivers.for(path).troubles).toEqual([]);
    expect(waivers.for(path).waivers.length).toBeGreaterThan(0);
  }
  const schema = new Ajv({ strictRequired: false }).compile(JSON.parse(textOf('docs/rasoat.waivers.schema.json')));
  expect(schema(JSON.parse(file.replace(/\/\/.*$/gmu, ''))) || schema.errors).toBe(true);
  const [, comment] = /```md\n([\s\S]*?)```/u.exec(page)!;
  const { findings } = await check(comment, { asOf: '2026-11-22' }, undefined, 'a.md');
  expect(findings.filter(({ rule }) => rule === 'input/waiver')).toEqual([]);
});

test('settings of the guides to editors are what they name: JSON that is JSON, and the command of the server', () => {
  const pages = readdirSync(join(root, 'docs/trinh-soan-thao'));
  const index = textOf('docs/trinh-soan-thao.md');
  for (const name of pages) {
    expect(index).toContain(`](trinh-soan-thao/${name})`);
    const page = textOf(`docs/trinh-soan-thao/${name}`);
    for (const [, json] of page.matchAll(/```json\n([\s\S]*?)```/gu)) expect(() => JSON.parse(json)).not.toThrow();
    if (name === 'vs-code.md') continue;
    const command = /['"]?rasoat['"]?,? ['"]lsp['"],? ['"]--stdio['"]|args = \["lsp", "--stdio"\]/u;
    expect([name, command.test(page)]).toEqual([name, true]);
  }
});
