import type { Painted, PaintedKind } from '@rasoat/rules';

/** Types of tokens, in the order of the legend, with the standard type that a theme knows in their place. */
export const tokenTypes = {
  heading: 'class',
  label: 'number',
  basis: 'keyword',
  header: 'comment',
  signature: 'property',
  citation: 'string',
  reference: 'variable',
} as const satisfies Readonly<Record<PaintedKind, string>>;

/** Modifiers in the order of the legend, by the state of a cited document. `deprecated` is a standard one: editors strike it through. */
export const tokenModifiers = {
  lapsed: 'deprecated',
  changed: 'changed',
  unknown: 'unknown',
} as const satisfies Readonly<Record<NonNullable<Painted['state']>, string>>;
