import { readPlain } from '@rasoat/rules/readers/plain';
import { expect, test } from 'vitest';
import { lines, show } from './blocks.ts';

test('each line that is not blank is a block, with its bullets and numbers', () => {
  const file = '  CHỈ THỊ\n\n1. Một\n- hai ##\n\t* ba **\n\u00a0\n--------\n';
  const source = readPlain(file);
  expect(show(source)).toEqual(['line CHỈ THỊ', 'line 1. Một', 'line - hai ##', 'line * ba **', 'line --------']);
  expect(source.text).toBe(file.replace('\u00a0', ' '));
});

test('every kind of line end ends a block', () => {
  expect(lines(readPlain('một\r\nhai\rba\u2028bốn\u000cnăm'))).toEqual(['một', 'hai', 'ba', 'bốn', 'năm']);
});

test('rows of a table are cells; the bars stay in the text', () => {
  const file = 'Bảng:\n| STT | Tên |\n|---|:-:|\n| 1 | |\n| 2 | Hai \\| ba |\n\n|A|B|\n';
  const source = readPlain(file);
  expect(show(source)).toEqual([
    'line Bảng:',
    'cell 1/1/1! STT',
    'cell 1/1/2! Tên',
    'cell 1/2/1! 1',
    'cell 1/3/1! 2',
    'cell 1/3/2! Hai \\| ba',
    'cell 2/1/1! A',
    'cell 2/1/2! B',
  ]);
  expect(source.text).toBe(file);
});

test('a line with bars between its words is a row, a bar by a scanning slip is none', () => {
  expect(show(readPlain('ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI\nSố: 1/QĐ-UBND | Nam Định, ngày 12'))).toEqual([
    'cell 1/1/1! ỦY BAN NHÂN DÂN',
    'cell 1/1/2! CỘNG HÒA XÃ HỘI',
    'cell 1/2/1! Số: 1/QĐ-UBND',
    'cell 1/2/2! Nam Định, ngày 12',
  ]);
  expect(show(readPlain('theo điểm | khoản 7; điểm b\nb) Phạt tiền đến 5 đồng: |'))).toEqual([
    'line theo điểm | khoản 7; điểm b',
    'line b) Phạt tiền đến 5 đồng:',
  ]);
});

test('an empty file has no blocks', () => {
  expect(readPlain('').blocks).toEqual([]);
  expect(readPlain('\n\n').tokens.length).toBe(0);
});
