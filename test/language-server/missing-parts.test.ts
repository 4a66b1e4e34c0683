import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { cellText, replaceOnce, unsureRules } from '../drafts/edits.ts';
import { root } from '../support/paths.ts';
import { readTsv } from '../support/table.ts';
import { LspClient } from './client.ts';
import { edited } from './places.ts';

/** Every mandatory part that test/drafts takes out of a sound draft, put in again by the action that is offered at its absence. */
const removals = readTsv(join(root, 'test/drafts/parts.tsv')).filter(({ variant }) => variant === 'removed');

/** Parts whose place shares its line with other words: two columns that are set with tabs. */
const without: readonly string[] = ['cong-van national-name'];

let client: LspClient;
beforeAll(async () => {
  client = await LspClient.inProcess({ today: '2026-11-24', settings: { rules: unsureRules } });
});
afterAll(() => client.close());

let opened = 0;
async function checked(text: string, markdown: boolean): Promise<{ uri: string; found: Diagnostic[] }> {
  const uri = `file:///a/${++opened}.${markdown ? 'md' : 'txt'}`;
  client.open(uri, text, markdown ? 'markdown' : 'plaintext');
  return { uri, found: await client.diagnostics(uri) };
}

const close = (uri: string): void =>
  void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

const told = (found: readonly Diagnostic[], severity: number): string[] =>
  found.filter((one) => (one.severity ?? 1) <= severity).map(({ code }) => String(code));

/** What is in the first list and not in the second, as often as it is there. */
function beyond(more: readonly string[], fewer: readonly string[]): string[] {
  const rest = [...fewer];
  return more.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe.each(['plain text', 'Markdown'])('%s', (form) => {
  const markdown = form === 'Markdown';
  const written = (text: string): string => (markdown ? text.replaceAll('\n', '\n\n') : text);
  for (const { draft, part, from, to } of removals) {
    test.skipIf(without.includes(`${draft} ${part}`))(`${draft}: ${part} (${from.slice(0, 30)})`, async () => {
      const sound = await checked(written(drafts[draft].text), markdown);
      const text = written(replaceOnce(drafts[draft].text, cellText(from), cellText(to)));
      const before = await checked(text, markdown);
      const codes = before.found.map(({ code }) => String(code));
      const [missing] = beyond(
        codes,
        sound.found.map(({ code }) => String(code)),
      );
      const absence = before.found.findLast(({ code }) => code === missing)!;
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: before.uri },
        range: absence.range,
        context: { diagnostics: [absence], only: ['quickfix.rasoat.insert'] },
      });
      const action = actions.find(({ diagnostics }) => diagnostics?.some(({ code }) => code === missing));
      expect(action?.title, `an action for ${part}`).toMatch(/^Thêm /u);
      const after = await checked(edited(text, action!.edit!.changes![before.uri]), markdown);
      expect(told(after.found, 3).filter((code) => code === missing)).toEqual(
        told(sound.found, 3).filter((code) => code === missing),
      );
      // What is left open is told until it is written; the skeleton brings no other error or warning.
      expect(
        beyond(told(after.found, 2), told(sound.found, 2)).filter((code) => code !== 'the-thuc/leftover-input'),
      ).toEqual([]);
      for (const { uri } of [sound, before, after]) close(uri);
    });
  }
});
