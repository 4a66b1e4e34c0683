import { ListCounter, type ListLevel, numberText } from '@rasoat/rules/readers/numbering';
import { expect, test } from 'vitest';

const level = (text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  format: 'decimal',
  text,
  start: 1,
  restart: null,
  legal: false,
  suffix: 'space',
  ...more,
});

const labels = (levels: readonly ListLevel[], used: readonly number[]): string[] => {
  const counter = new ListCounter();
  return used.map((at) => counter.next(at, levels));
};

test('articles, clauses and points count, and begin anew below a higher level', () => {
  const levels = [level('Điều %1.'), level('%2.'), level('%3)', { format: 'lower-letter' })];
  expect(labels(levels, [0, 1, 2, 2, 1, 2, 0, 1])).toEqual(['Điều 1.', '1.', 'a)', 'b)', '2.', 'a)', 'Điều 2.', '1.']);
});

test('a level may count on, or begin anew below one level only', () => {
  expect(labels([level('%1.'), level('%2.', { restart: 0 })], [0, 1, 1, 0, 1])).toEqual(['1.', '1.', '2.', '2.', '3.']);
  const third = [level('%1.'), level('%2.'), level('%3.', { restart: 1 })];
  expect(labels(third, [0, 1, 2, 1, 2, 0, 1, 2])).toEqual(['1.', '1.', '1.', '2.', '2.', '2.', '1.', '1.']);
});

test('labels of several levels; decimal numbers in a legal label; a start', () => {
  const levels = [level('Chương %1', { format: 'upper-roman', start: 4 }), level('%1.%2', { legal: true })];
  expect(labels(levels, [0, 1, 1, 0, 1])).toEqual(['Chương IV', '4.1', '4.2', 'Chương V', '5.1']);
  expect(labels(levels, [1, 0])).toEqual(['4.1', 'Chương V']);
});

test('an instance begins where it says', () => {
  const counter = new ListCounter();
  const levels = [level('%1.'), level('%2)', { format: 'lower-letter' })];
  counter.next(0, levels);
  counter.next(1, levels);
  counter.restartAt(0, 7);
  expect([counter.next(0, levels), counter.next(1, levels)]).toEqual(['7.', 'a)']);
});

test('numbers as levels write them', () => {
  expect(numberText(28, 'lower-letter')).toBe('bb');
  expect(numberText(9, 'decimal-zero')).toBe('09');
  expect(numberText(14, 'lower-roman')).toBe('xiv');
  expect(numberText(21, 'vietnamese-words')).toBe('hai mươi mốt');
  expect(numberText(15, 'vietnamese-words')).toBe('mười lăm');
  expect(numberText(3, 'bullet')).toBe('');
});
