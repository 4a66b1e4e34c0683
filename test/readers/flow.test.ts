import { Flow } from '@rasoat/rules/readers/flow';
import { buildSourceText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';

/** A document of two paragraphs (the first of two runs, with a counted number) and a table of one row. */
function sample(): Flow {
  const flow = new Flow();
  flow.put('Điều 1. ', 0, 0, 0);
  flow.add('Phạm vi ', 0, 0, 0);
  flow.add('điều chỉnh', 0, 1, 0);
  flow.breakLine(0, 1, 10);
  flow.add('và đối tượng', 0, 1, 11);
  flow.endParagraph(0, 1, 23);
  flow.endParagraph(1, 0, 0);
  flow.layout.openTable();
  flow.layout.openRow();
  flow.layout.openCell(1);
  flow.add('a', 2, 0, 0);
  flow.endParagraph(2, 0, 1);
  flow.layout.openCell(1);
  flow.add('b', 3, 0, 0);
  flow.endParagraph(3, 0, 1);
  flow.layout.closeTable();
  return flow;
}

test('paragraphs, pieces between breaks and cells are lines and blocks', () => {
  const { text, blocks } = sample().finish();
  expect(text).toBe('Điều 1. Phạm vi điều chỉnh\nvà đối tượng\na\nb\n');
  expect(
    blocks.map(({ start, end, kind, hard, row, column }) => [text.slice(start, end), kind, hard, row, column]),
  ).toEqual([
    ['Điều 1. Phạm vi điều chỉnh', 'line', false, 0, 0],
    ['và đối tượng', 'line', true, 0, 0],
    ['a', 'cell', true, 1, 1],
    ['b', 'cell', true, 1, 2],
  ]);
});

test('each unit knows its point; a counted number stands at the start of its paragraph', () => {
  const flow = sample();
  const { text } = flow.finish();
  const at = (words: string) => text.indexOf(words);
  expect(flow.pointAt(at('Điều 1'))).toEqual([0, 0, 0]);
  expect(flow.pointAt(at('1.'))).toEqual([0, 0, 0]);
  expect(flow.pointAt(at('vi điều'))).toEqual([0, 0, 5]);
  expect(flow.pointAt(at('chỉnh'))).toEqual([0, 1, 5]);
  expect(flow.pointBefore(at('chỉnh') + 5)).toEqual([0, 1, 10]);
  expect(flow.pointAt(at('và'))).toEqual([0, 1, 11]);
  expect(flow.pointBefore(at('Phạm vi') + 8)).toEqual([0, 0, 8]);
  const pieces = [...flow.stretches(at('vi '), at('chỉnh') + 5)].map(({ start, end }) => text.slice(start, end));
  expect(pieces).toEqual(['vi ', 'điều chỉnh']);
});

test('a place goes through the normal form', () => {
  const flow = new Flow();
  flow.add('Quye\u0302\u0301t  định'.normalize('NFD'), 4, 2, 0);
  flow.endParagraph(4, 2, 20);
  const { text, blocks } = flow.finish();
  const source = buildSourceText({
    format: 'docx',
    file: text,
    blocks,
    place: ({ start, end }) => {
      const [paragraph, run, offset] = flow.pointAt(start);
      const [p, r, o] = flow.pointBefore(end);
      return {
        kind: 'docx',
        part: 'word/document.xml',
        start: { paragraph, run, offset },
        end: { paragraph: p, run: r, offset: o },
      };
    },
  });
  const start = source.text.indexOf('định');
  const { place } = source.locate({ start, end: start + 4 });
  const raw = text.indexOf('đ');
  expect(place).toMatchObject({
    start: { paragraph: 4, run: 2, offset: raw },
    end: { paragraph: 4, run: 2, offset: text.trimEnd().length },
  });
});
