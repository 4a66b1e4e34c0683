import {
  applyFixes,
  type Edit,
  type Finding,
  type Fix,
  internalReferences,
  numbersFrom,
  type Replacement,
  renumberEdits,
  safeFix,
  unitsAt,
} from '@rasoat/rules';
import type { Draft } from '../draft.ts';
import { fileChanges, readerOf } from '../edits.ts';

/** What an action does; its changes are worked out when it is chosen. */
export type Work =
  | { readonly do: 'fix'; readonly fingerprint: string; readonly index: number }
  /** All safe fixes: of one rule, of the rules on form, or of all. */
  | { readonly do: 'fixes'; readonly rule?: string; readonly group?: string }
  /** Numbers the row anew from the unit whose label begins at the offset of the text. */
  | { readonly do: 'renumber'; readonly start: number };

/** What travels with an action. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly work: Work;
}

/** Checks that data which a client sent back are ours. */
export function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, work } = data as Partial<ActionData>;
  return typeof uri === 'string' && typeof version === 'number' && typeof work === 'object' && work !== null;
}

/** The finding with a fingerprint. */
export const findingOf = (draft: Draft, fingerprint: string): Finding | null =>
  draft.result.findings.find((finding) => finding.fingerprint === fingerprint) ?? null;

/** Whether the finding has a safe fix that the work asks for. */
const isWanted = ({ rule, fixes }: Finding, work: Extract<Work, { do: 'fixes' }>): boolean =>
  (work.rule === undefined || rule === work.rule) &&
  (work.group === undefined || rule.startsWith(`${work.group}/`)) &&
  fixes.some(({ kind }) => kind === 'safe');

/** How many findings all safe fixes of a kind would mend now. */
export const countWanted = (draft: Draft, work: Extract<Work, { do: 'fixes' }>): number =>
  draft.result.findings.filter((finding) => isWanted(finding, work)).length;

/**
 * The safe fixes of a draft as `--fix` makes them, until none is left, as changes of its file. `within`: only those whose changes
 * all lie in a span of the text.
 */
export async function fixChanges(
  draft: Draft,
  work: Extract<Work, { do: 'fixes' }>,
  within: { readonly start: number; readonly end: number } | null = null,
): Promise<readonly Replacement[] | null> {
  const { file, version, setup, source } = draft;
  // What is changed lies within: what stands behind keeps its distance from the end.
  const tail = within === null ? 0 : source.text.length - within.end;
  let length = source.text.length;
  const inside = ({ edits }: Fix): boolean =>
    within === null || edits.every(({ start, end }) => within.start <= start && end <= length - tail);
  const fixed = await applyFixes(file, {
    read: readerOf(draft),
    check: (text) => {
      length = text.text.length;
      return setup.session.run(text, setup.agreements);
    },
    choose: (finding) => {
      const fix = isWanted(finding, work) ? safeFix(finding) : null;
      return fix !== null && inside(fix) ? fix : null;
    },
  });
  if (draft.version !== version) return null;
  return fixed.changes.map(({ from, to, start, end }) => ({
    start: from,
    end: to,
    insert: fixed.file.slice(start, end),
  }));
}

/** Edits that number a row anew from a unit on, with all references. */
function renumbering(draft: Draft, start: number): readonly Edit[] {
  const { document, citations } = draft.result;
  const node = unitsAt(document, start).findLast(({ label }) => label.start === start);
  const changes = node === undefined ? new Map() : numbersFrom(document, node);
  return changes.size === 0 ? [] : renumberEdits(document, internalReferences(document, citations), changes);
}

/** The changes of the file that a chosen action makes; null: it has none any more, or the file does not take them. */
export async function changesOf(draft: Draft, work: Work): Promise<readonly Replacement[] | null> {
  switch (work.do) {
    case 'fix': {
      const fix = findingOf(draft, work.fingerprint)?.fixes[work.index];
      return fix === undefined ? null : fileChanges(draft, fix.edits);
    }
    case 'fixes':
      return fixChanges(draft, work);
    case 'renumber': {
      const edits = renumbering(draft, work.start);
      return edits.length === 0 ? null : fileChanges(draft, edits);
    }
    default:
      return null;
  }
}
