import { nodeHost } from '@rasoat/language-server/node';
import { openLaw, openText, readText, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Defects } from '../../language-server/src/defects.ts';
import { Draft } from '../../language-server/src/draft.ts';
import { Lines } from '../../language-server/src/positions.ts';
import { readSettings } from '../../language-server/src/settings.ts';
import { LspClient } from './client.ts';

/** Every unit that makes a difference: line ends of all kinds, letters of one to four bytes, marks that join, halves of pairs. */
const pieces = ['a', 'Điều 5.', 'ộ', 'ố', '😀', '\ud83d', '\ude00', '\n', '\r\n', '\r', '\n\n', 'x\ry', ' ', '€', ''];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

const widths = {
  'utf-16': (s: string) => s.length,
  'utf-32': (s: string) => [...s].length,
  // A half of a pair is written as U+FFFD, which has three bytes.
  'utf-8': (s: string) => Buffer.byteLength(s, 'utf8'),
} as const;
type Encoding = keyof typeof widths;

/** The lines of a text, each with its end: written without the server's own code. */
function linesOf(file: string): string[] {
  const lines = file.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
  return lines.length === 0 || /[\r\n]$/u.test(lines.at(-1)!) ? [...lines, ''] : lines;
}

/** What an editor calls the position of an offset. */
function positionOf(file: string, offset: number, encoding: Encoding): { line: number; character: number } {
  let at = 0;
  const lines = linesOf(file);
  for (const [line, words] of lines.entries()) {
    if (offset < at + words.length || line === lines.length - 1)
      return { line, character: widths[encoding](words.slice(0, offset - at)) };
    at += words.length;
  }
  throw new Error('no line');
}

/** An offset that an editor can name: not within a line end, nor (where columns count characters) within a pair. */
function nameable(file: string, wanted: number, encoding: Encoding): number {
  let offset = wanted;
  const inEnd = () => file[offset - 1] === '\r' && file[offset] === '\n';
  const inPair = () =>
    encoding !== 'utf-16' &&
    /[\ud800-\udbff]/u.test(file[offset - 1] ?? '') &&
    /[\udc00-\udfff]/u.test(file[offset] ?? '');
  while (inEnd() || inPair()) offset--;
  return offset;
}

const edit = fc.record({ from: fc.nat(60), to: fc.nat(60), insert: text });

test.each(['utf-16', 'utf-32', 'utf-8'] as const)('lines kept up under edits are those of the text: %s', (encoding) => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 8 }), (start, edits) => {
      const lines = new Lines(start, encoding);
      let file = start;
      for (const { from, to, insert } of edits) {
        const [a, b] = [Math.min(from, to, file.length), Math.min(Math.max(from, to), file.length)];
        file = file.slice(0, a) + insert + file.slice(b);
        lines.edit(a, b, insert);
        expect(lines.file).toBe(file);
        expect(lines.count).toBe(linesOf(file).length);
        for (let i = 0; i <= file.length; i++) {
          const at = nameable(file, i, encoding);
          const position = positionOf(file, at, encoding);
          expect(lines.position(at)).toEqual(position);
          expect(lines.offset(position)).toBe(at);
        }
      }
    }),
  );
});

test.each(['utf-32', 'utf-8'] as const)(
  'columns of a very long line, before and behind an edit of it: %s',
  (encoding) => {
    // Pairs of surrogates lie over every border of a stretch of even length.
    const line = `x${'😀đa\ud800'.repeat(900)}`;
    const lines = new Lines(`${line}\r\n${line}`, encoding);
    for (const insert of ['', 'ế', '😀😀']) {
      lines.edit(1, 1, insert);
      const { file } = lines;
      const ends = linesOf(file).length;
      expect(ends).toBe(2);
      let column = 0;
      let start = 0;
      for (let at = 0; at < file.length; ) {
        const here = { line: start === 0 ? 0 : 1, character: column };
        if (lines.position(at).character !== column || lines.offset(here) !== at)
          expect([at, lines.position(at), lines.offset(here)]).toEqual([at, here, at]);
        const char = String.fromCodePoint(file.codePointAt(at)!);
        column += encoding === 'utf-32' ? 1 : new TextEncoder().encode(char).length;
        at += char.length;
        if (file.startsWith('\r\n', at)) {
          at += 2;
          [column, start] = [0, at];
        }
      }
      expect(lines.offset({ line: 0, character: 1e9 })).toBe(file.indexOf('\r'));
    }
  },
);

test.each(['utf-32', 'utf-8'] as const)(
  'half of a pair at the end, whose other half was taken away: %s',
  (encoding) => {
    // Many times: what is compiled while it runs must not look behind the end, where the half still lies in memory.
    for (let round = 0; round < 3000; round++) {
      const lines = new Lines('Điều 5. Hiệu lực\n', encoding);
      lines.edit(17, 17, 'ộ😀 thi hành');
      lines.edit(19, 29, '');
      expect(lines.file.length).toBe(19);
      const end = lines.position(19);
      if (lines.offset(end) !== 19 || end.character !== widths[encoding]('ộ\ud83d'))
        expect([round, end, lines.offset(end)]).toEqual([round, positionOf(lines.file, 19, encoding), 19]);
    }
  },
);

/** A draft as the server keeps it, without a connection. */
async function draftOf(file: string, encoding: Encoding): Promise<Draft> {
  const law = openLaw([await nodeHost('0.0.0').centralLaw()]);
  const session = new Session([], { law, asOf: '2026-11-24', today: '2026-11-24' });
  const settings = readSettings({});
  const setup = { lang: 'vi' as const, law, session, agreements: {}, settings, problems: [], stated: [] };
  const governing = { settings, problems: [], told: [], setup: () => setup };
  const live = await openText(file, { format: 'plain' });
  const names = { uri: 'file:///khong-co/a.txt', languageId: 'plaintext', version: 1 };
  return new Draft(names, live, governing, encoding, new Defects({ leaveOut: () => {} } as never));
}

test.each(['utf-16', 'utf-32', 'utf-8'] as const)(
  'after any edits a draft has the text of the client: %s',
  async (encoding) => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        async (start, changes) => {
          const draft = await draftOf(start, encoding);
          let file = start;
          for (const [n, edits] of changes.entries()) {
            const contentChanges = edits.map(({ from, to, insert }) => {
              const [a, b] = [from, to]
                .map((offset) => nameable(file, Math.min(offset, file.length), encoding))
                .sort((x, y) => x - y);
              const range = { start: positionOf(file, a, encoding), end: positionOf(file, b, encoding) };
              file = file.slice(0, a) + insert + file.slice(b);
              return { range, text: insert };
            });
            draft.change(contentChanges, n + 2);
            expect(draft.file).toBe(file);
            expect(draft.source.text).toBe((await readText(file, { format: 'plain' })).text);
          }
        },
      ),
      { numRuns: 150 },
    );
  },
);

test('positions outside, and ranges the wrong way round, move to the nearest place inside', async () => {
  const draft = await draftOf('một\nhai\r\nba', 'utf-16');
  const at = (line: number, character: number) => ({ line, character });
  draft.change([{ range: { start: at(0, 99), end: at(0, 99) }, text: '!' }], 2);
  expect(draft.file).toBe('một!\nhai\r\nba');
  draft.change([{ range: { start: at(99, 0), end: at(99, 5) }, text: '.' }], 3);
  expect(draft.file).toBe('một!\nhai\r\nba.');
  draft.change([{ range: { start: at(1, 2), end: at(1, 0) }, text: 'H' }], 4);
  expect(draft.file).toBe('một!\nHi\r\nba.');
  draft.change([{ range: { start: at(-1, -1), end: at(0, -3) }, text: '>' }], 5);
  expect(draft.file).toBe('>một!\nHi\r\nba.');
  draft.change([{ range: { start: at(Number.NaN, Number.NaN), end: at(0, 0.5) }, text: '' }], 6);
  expect(draft.file).toBe('>một!\nHi\r\nba.');
  draft.change(
    [
      { range: { start: at(90, 0), end: at(90, 0) }, text: '1' },
      { range: { start: at(80, 0), end: at(80, 0) }, text: '2' },
      { range: { start: at(1, 0), end: at(1, 1) }, text: '3' },
      { range: { start: at(0, 0), end: at(0, 1) }, text: '4' },
    ],
    6,
  );
  expect(draft.file).toBe('4một!\n3i\r\nba.12');
  draft.change([{ text: 'mới' }], 7);
  expect([draft.file, draft.version]).toEqual(['mới', 7]);
});

/** What a client that pulls is told of an address. */
async function pull(client: LspClient, uri: string): Promise<Diagnostic[]> {
  const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return items.map(({ data: _, ...rest }) => rest);
}

const pulling = { textDocument: { diagnostic: {} } };

test('a draft edited in many places at once is told as one opened with that text', async () => {
  const client = await LspClient.inProcess({ capabilities: pulling });
  const { text: sound } = drafts['quyet-dinh-qppl'];
  const [edited, opened] = ['file:///khong-co/sua.txt', 'file:///khong-co/moi.txt'];
  client.open(edited, sound);
  // As an editor with many cursors sends them: from the end to the beginning.
  const lines = sound.split('\n');
  const changed = [...lines];
  const contentChanges = [];
  for (let line = lines.length - 1; line >= 0; line--) {
    if (!lines[line].includes('Điều')) continue;
    const character = lines[line].indexOf('Điều');
    contentChanges.push({
      range: { start: { line, character }, end: { line, character: character + 4 } },
      text: 'Dieu',
    });
    changed[line] = lines[line].replace('Điều', 'Dieu');
  }
  expect(contentChanges.length).toBeGreaterThan(5);
  client.change(edited, contentChanges);
  client.open(opened, changed.join('\n'));
  const found = await pull(client, edited);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(await pull(client, opened));
});

const basis =
  'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều;\n';
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code).sort();

test('opened twice, closed in mid-work, opened again, changed without being open, versions that go back', async () => {
  const client = await LspClient.inProcess({ capabilities: pulling });
  const uri = 'file:///khong-co/a.txt';
  client.change(uri, [{ text: basis }]);
  expect(await pull(client, uri)).toEqual([]);
  client.open(uri, 'Kính gửi: Sở Tư pháp\n');
  client.open(uri, basis);
  expect(codes(await pull(client, uri))).toEqual(['citation/superseded', 'input/fragment']);
  void client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: -3 },
    contentChanges: [{ text: basis.replace('34/2016', '78/2025') }],
  });
  expect(codes(await pull(client, uri))).not.toContain('citation/superseded');
  const close = (at: string) =>
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at } });
  client.change(uri, [{ text: basis }]);
  void close(uri);
  expect(await pull(client, uri)).toEqual([]);
  void close(uri);
  void close('file:///khong-co/chua-mo.txt');
  client.open(uri, basis);
  client.change(uri, []);
  expect(codes(await pull(client, uri))).toEqual(['citation/superseded', 'input/fragment']);
});

test('a question about a draft that is being opened waits for it and for the edits before it', async () => {
  const client = await LspClient.inProcess({ capabilities: pulling });
  const uri = 'file:///khong-co/a.txt';
  client.open(uri, basis);
  client.change(uri, [
    { range: { start: { line: 0, character: 20 }, end: { line: 0, character: 27 } }, text: '78/2025' },
  ]);
  expect(codes(await pull(client, uri))).not.toContain('citation/superseded');
});

test('a draft that is closed is published without findings, and nothing is published of it later', async () => {
  const client = await LspClient.inProcess();
  const uri = 'file:///khong-co/a.txt';
  client.open(uri, basis);
  await client.diagnostics(uri);
  client.change(uri, [{ text: `${basis}\n` }]);
  void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  await new Promise((done) => setTimeout(done, 400));
  expect(client.published.get(uri)?.diagnostics).toEqual([]);
});
