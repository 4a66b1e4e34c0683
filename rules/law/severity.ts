import type { Role } from '../citations/types.ts';
import type { Severity } from '../engine/types.ts';
import type { Confidence } from './types.ts';

/**
 * What is wrong with a cited document, or with a unit of it.
 * `lapsed`: wholly without effect. `except`: without effect but for named parts. `suspended`. `not-yet`: not in force yet.
 * `unit-repealed`, `unit-amended`: the unit that the citation names is gone, or changed. `amended-unnamed`, `amended-named`: the
 * document is amended, and the citation does not, or does, name an amending document. `verify`: nothing certain, but the row is
 * marked as doubtful. `parent-lapsed`: its parent law has lapsed and nobody has said what became of it.
 */
export type CitationEvent =
  | 'lapsed'
  | 'except'
  | 'suspended'
  | 'not-yet'
  | 'unit-repealed'
  | 'unit-amended'
  | 'amended-unnamed'
  | 'amended-named'
  | 'verify'
  | 'parent-lapsed';

type Level = Severity | null;
type Row = Readonly<Record<Confidence, Level>>;

const all = (level: Level): Row => ({ A: level, B: level, C: level });

/** The table of design.md §5 for a citation on which something rests (a căn cứ, an operative reference). */
const table: Readonly<Record<CitationEvent, Row>> = {
  lapsed: { A: 'error', B: 'error', C: 'warning' },
  // "toàn bộ, trừ …": a strong warning, never certain (law/README, events.tsv).
  except: all('warning'),
  suspended: all('warning'),
  'not-yet': all('warning'),
  'unit-repealed': { A: 'error', B: 'warning', C: 'warning' },
  'unit-amended': all('info'),
  'amended-unnamed': all('warning'),
  'amended-named': all('info'),
  verify: all('warning'),
  'parent-lapsed': all('info'),
};

/** Roles on which something rests. In the others a document that is gone is named rightly (T8.7). */
const resting: Readonly<Record<Role, boolean>> = {
  basis: true,
  reference: true,
  amends: false,
  repeals: false,
  'amended-by': false,
  history: false,
  self: false,
};

/**
 * Severity of a citation: role × event × confidence of the event's row. Null: nothing is reported. A document marked `verify`
 * is at least a warning and never an error as a whole; a unit of it may be (design.md §5, Severity of citations).
 */
export function citationSeverity(of: {
  readonly role: Role;
  readonly inTitle: boolean;
  readonly event: CitationEvent;
  readonly confidence: Confidence;
  readonly verify: boolean;
}): Severity | null {
  if (of.inTitle || !resting[of.role]) return null;
  const level = table[of.event][of.confidence];
  if (!of.verify || of.event === 'unit-repealed') return level;
  return 'warning';
}
