import type { LegalDocument } from '../structure/types.ts';
import { normalizeText, tokenize } from '../text/index.ts';
import { Cited, SharedWords } from './cited.ts';
import { Finder } from './finder.ts';
import { readCitations } from './grammar.ts';
import { type LawNames, lawNames } from './name-list.ts';
import { Tokens } from './tokenise.ts';
import type { Citation } from './types.ts';

export { type InternalReference, internalReferences, type ReferenceValue, type Target } from './internal.ts';
export { type Renumbering, renumberEdits } from './internal-renumber.ts';
export { type LawNames, lawNames } from './name-list.ts';
export { normaliseSymbol, parseSymbol, type SymbolParts, symbolKey, symbolType } from './normalise.ts';
export type { Citation, Role, UnitRef } from './types.ts';
export { formatUnit } from './unit-refs.ts';
export { parseUnits } from './units.ts';

/** Options of `findCitations` and `scanCitation`. */
export interface CitationOptions {
  /** Official names of laws, to tell where a name ends; compiled once with `lawNames` for repeated use. */
  readonly names?: LawNames | readonly string[];
}

/**
 * Citations of a draft in text order: documents cited by number, laws cited by name. The draft's own number in its header is
 * not one; repeated elsewhere it has the role `self`. Linear in the text; never throws.
 */
export function findCitations(document: LegalDocument, options: CitationOptions = {}): Citation[] {
  return new Finder(document, compiled(options)).run();
}

/** The first citation in a free text (`Nghị định số 63/2010/NĐ-CP ngày …`, `64/2025/QH15`, `luật đất đai`); null when there is none. */
export function scanCitation(text: string, options: CitationOptions = {}): Citation | null {
  const flat = normalizeText(text);
  const raised = flat.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const t = new Tokens({ text: raised, tokens: tokenize(raised) });
  const [raw] = readCitations(t, 0, t.length, compiled(options));
  if (raw === undefined) return null;
  const place = { role: 'reference', inTitle: false, owner: -1, changed: false, amends: -1 } as const;
  return new Cited(t, raw, place, 0, new SharedWords(false));
}

function compiled(options: CitationOptions): LawNames | null {
  const { names } = options;
  if (names === undefined) return null;
  return 'root' in names ? names : lawNames(names);
}
