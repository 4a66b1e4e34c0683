import { describe, expect, it } from 'vitest';
import { corpus } from '../support/paths.ts';
import { changes, scoreLabelled, scoreLines } from './score.ts';

const folder = corpus('labelled');

describe.skipIf(folder === null)('labelled documents', () => {
  it('precision, recall and fields reach their bars; nothing is lost against the last score', {
    timeout: 60_000,
  }, async () => {
    const score = await scoreLabelled(folder!);
    expect(score.rows.length).toBeGreaterThan(250);
    expect(score.precision).toBeGreaterThanOrEqual(0.995);
    expect(score.recall).toBeGreaterThanOrEqual(0.995);
    for (const field of ['date', 'unit', 'role'] as const)
      expect(score.accuracy[field], field).toBeGreaterThanOrEqual(0.97);
    expect(changes(score).lost).toEqual([]);
  });
});

const texts = corpus('texts');

describe.skipIf(texts === null)('lines of other documents, labelled by reading', () => {
  it('precision and recall reach their bars', { timeout: 60_000 }, async () => {
    const score = await scoreLines(texts!);
    expect(score.rows.length).toBeGreaterThan(300);
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.recall).toBeGreaterThanOrEqual(0.99);
    expect(score.accuracy.date).toBeGreaterThanOrEqual(0.99);
    expect(score.accuracy.unit).toBeGreaterThanOrEqual(0.98);
    expect(score.accuracy.role).toBeGreaterThanOrEqual(0.97);
  });
});
