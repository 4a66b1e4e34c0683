import { describe, expect, test } from 'vitest';
import type { Role } from '../../rules/citations/types.ts';
import { type CitationEvent, citationSeverity } from '../../rules/law/severity.ts';
import type { Confidence } from '../../rules/law/types.ts';

type Level = 'error' | 'warning' | 'info';

/** Every cell for a citation on which something rests: [A, B, C], then the same for a row marked `verify`. */
const cells: Readonly<Record<CitationEvent, readonly [Level, Level, Level, Level, Level, Level]>> = {
  lapsed: ['error', 'error', 'warning', 'warning', 'warning', 'warning'],
  except: ['warning', 'warning', 'warning', 'warning', 'warning', 'warning'],
  suspended: ['warning', 'warning', 'warning', 'warning', 'warning', 'warning'],
  'not-yet': ['warning', 'warning', 'warning', 'warning', 'warning', 'warning'],
  'unit-repealed': ['error', 'warning', 'warning', 'error', 'warning', 'warning'],
  'unit-amended': ['info', 'info', 'info', 'warning', 'warning', 'warning'],
  'amended-unnamed': ['warning', 'warning', 'warning', 'warning', 'warning', 'warning'],
  'amended-named': ['info', 'info', 'info', 'warning', 'warning', 'warning'],
  verify: ['warning', 'warning', 'warning', 'warning', 'warning', 'warning'],
  'parent-lapsed': ['info', 'info', 'info', 'warning', 'warning', 'warning'],
};
const roles: readonly Role[] = ['basis', 'reference', 'amends', 'repeals', 'amended-by', 'history', 'self'];
const confidences: readonly Confidence[] = ['A', 'B', 'C'];

describe('severity of citations', () => {
  for (const [event, row] of Object.entries(cells) as [CitationEvent, (typeof cells)[CitationEvent]][]) {
    test(`${event}: basis and reference`, () => {
      for (const role of ['basis', 'reference'] as const) {
        for (const verify of [false, true]) {
          confidences.forEach((confidence, c) => {
            expect(citationSeverity({ role, inTitle: false, event, confidence, verify })).toBe(
              row[c + (verify ? 3 : 0)],
            );
          });
        }
      }
    });

    test(`${event}: nothing in a title or in another role`, () => {
      for (const role of roles) {
        for (const confidence of confidences) {
          for (const verify of [false, true]) {
            expect(citationSeverity({ role, inTitle: true, event, confidence, verify })).toBeNull();
            const rests = role === 'basis' || role === 'reference';
            if (!rests) expect(citationSeverity({ role, inTitle: false, event, confidence, verify })).toBeNull();
          }
        }
      }
    });
  }
});
