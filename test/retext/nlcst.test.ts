import { readText } from '@rasoat/rules';
import { toNlcst } from '@rasoat/rules/retext';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import type { Nodes } from 'nlcst';
import { toString as wordsOf } from 'nlcst-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';

/** The lazy tree over the token table. */

const isMade = (node: object, name: string): boolean => 'value' in Object.getOwnPropertyDescriptor(node, name)!;

test('words joined are the text, of every sound draft', async () => {
  for (const [name, { text }] of Object.entries(drafts)) {
    const source = await readText(text, { name: 'a.md' });
    expect([name, wordsOf(toNlcst(source))]).toEqual([name, source.text]);
  }
});

test('words joined are the text, whatever the text; positions are those of the file', async () => {
  const piece = fc.constantFrom(
    'Điều 1.',
    ' ',
    '\n',
    '\r\n',
    'a)',
    '– ',
    'ê'.normalize('NFD'),
    '😀',
    '\u00a0',
    '…',
    '(x)',
    '30/2020/NĐ-CP',
    '\t',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const value = pieces.join('');
      const source = await readText(value, { name: 'a.txt' });
      const tree = toNlcst(source);
      expect(wordsOf(tree)).toBe(source.text);
      visit(tree, (node: Nodes) => {
        const { start, end } = node.position!;
        expect(
          value.slice(start.offset, end.offset).normalize('NFC').replace(/\r\n?/gu, '\n').replaceAll('\u00a0', ' '),
        ).toBe(wordsOf(node));
      });
    }),
    { numRuns: 100 },
  );
});

test('nothing is made before it is asked for', async () => {
  const source = await readText('Điều 1. Một câu. Hai câu.\n\nĐiều 2. Câu khác.', { name: 'a.txt' });
  const tree = toNlcst(source);
  expect(isMade(tree, 'children')).toBe(false);
  const [first, , second] = tree.children;
  expect(tree.children[0]).toBe(first);
  expect([first, second].map(({ type }) => type)).toEqual(['ParagraphNode', 'ParagraphNode']);
  expect([isMade(first, 'children'), isMade(second, 'children'), isMade(first, 'position')]).toEqual([
    false,
    false,
    false,
  ]);
  visit(first, () => {});
  expect([isMade(first, 'children'), isMade(second, 'children'), isMade(first, 'position')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(first.position?.start).toEqual({ line: 1, column: 1, offset: 0 });
});

test('sentences, words, numbers and marks have their kinds', async () => {
  const source = await readText('Nộp 5 bộ, phí 10%. Trả kết quả.', { name: 'a.txt' });
  const kinds: string[] = [];
  const sentences: string[] = [];
  visit(toNlcst(source), (node: Nodes) => {
    if (node.type === 'SentenceNode') sentences.push(wordsOf(node));
    if (!('children' in node) || node.type === 'WordNode')
      kinds.push(`${node.type.replace('Node', '')} ${wordsOf(node)}`);
  });
  expect(sentences).toEqual(['Nộp 5 bộ, phí 10%.', 'Trả kết quả.']);
  expect(kinds.filter((kind) => !/^(?:WhiteSpace|Text)/u.test(kind))).toEqual([
    'Word Nộp',
    'Word 5',
    'Word bộ',
    'Punctuation ,',
    'Word phí',
    'Word 10',
    'Punctuation %',
    'Punctuation .',
    'Word Trả',
    'Word kết',
    'Word quả',
    'Punctuation .',
  ]);
});

test('a plugin may change the tree', async () => {
  const source = await readText('Một hai', { name: 'a.txt' });
  const tree = toNlcst(source);
  visit(tree, 'TextNode', (node) => {
    if (node.value === 'hai') node.value = 'ba';
  });
  expect(wordsOf(tree)).toBe('Một ba');
  tree.children = [];
  expect(wordsOf(tree)).toBe('');
});
