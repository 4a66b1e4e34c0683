import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { cellText } from '../drafts/edits.ts';
import { root } from '../support/paths.ts';
import { readTsv } from '../support/table.ts';
import { LspClient } from './client.ts';
import { edited } from './places.ts';

/** Drafts with all planted slips at once: each fix and each missing part that is offered mends its finding. Parts missing alone: missing-parts.test.ts. */
let client: LspClient;
beforeAll(async () => {
  client = await LspClient.inProcess({ today: '2026-11-24' });
});
afterAll(() => client.close());

let opened = 0;
async function checked(text: string): Promise<{ uri: string; found: Diagnostic[] }> {
  const uri = `file:///a/${++opened}.txt`;
  client.open(uri, text);
  return { uri, found: await client.diagnostics(uri) };
}

const key = ({ code, data }: Diagnostic): string => `${code} ${(data as { fingerprint: string }).fingerprint}`;

/** The draft with every planted slip of its table that still has its place. */
function slipped(id: string): string {
  let text = drafts[id].text;
  const planted = new Set<string>();
  for (const { from, to } of readTsv(join(root, 'test/drafts', `${id}.defects.tsv`))) {
    // A slip that gives several findings has a row for each.
    if (from === undefined || to === undefined || from === '' || planted.has(`${from} → ${to}`)) continue;
    planted.add(`${from} → ${to}`);
    const at = text.indexOf(cellText(from));
    if (at >= 0) text = text.slice(0, at) + cellText(to) + text.slice(at + cellText(from).length);
  }
  return text;
}

const tables = readdirSync(join(root, 'test/drafts')).filter((name) => name.endsWith('.defects.tsv'));

const kinds = ['quickfix.rasoat.safe', 'quickfix.rasoat.insert', 'quickfix.rasoat.review'];
const tried = new Map(kinds.map((kind) => [kind, 0]));
afterAll(() => {
  for (const [kind, count] of tried) expect(count, kind).toBeGreaterThan(15);
});

test.each(tables.map((name) => name.replace('.defects.tsv', '')))('%s', { timeout: 120_000 }, async (id) => {
  const text = slipped(id);
  const { uri, found } = await checked(text);
  for (const one of found)
    for (const kind of kinds) {
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: one.range,
        context: { diagnostics: [one], only: [kind] },
      });
      for (const { title, edit } of actions.filter(({ diagnostics }) => diagnostics !== undefined)) {
        tried.set(kind, tried.get(kind)! + 1);
        const after = await checked(edited(text, edit!.changes![uri]));
        expect(after.found.map(key), `${one.code}: ${title}`).not.toContain(key(one));
        client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: after.uri } });
      }
    }
  // All safe fixes at once leave none to be made, and what the server then publishes of the draft it changed is what it finds afresh.
  const everything = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  if (everything.length === 0) return;
  const mended = edited(text, everything[0].edit!.changes![uri]);
  const fresh = await checked(mended);
  const version = client.change(uri, [{ text: mended }]);
  const now = await client.diagnostics(uri, (params) => params.version === version);
  expect(now.map(key)).toEqual(fresh.found.map(key));
  const again = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  expect(again).toEqual([]);
});
