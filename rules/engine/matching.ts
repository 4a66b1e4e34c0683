import type { LegalDocument, Paragraph } from '../structure/types.ts';
import { hashText, normaliseQuote } from './fingerprint.ts';
import type { Finding, FindingKey } from './types.ts';

/** Which finding of a draft each key tells, and for keys that tell none, how many have its rule and words. */
export interface Matches {
  /** By index of the key: the index of its finding, or -1. */
  readonly findings: readonly number[];
  readonly alike: readonly number[];
}

/** Hash of the words around a finding: its paragraph with all numbers alike, for units that follow an inserted one are numbered anew. */
export class Contexts {
  readonly #document: LegalDocument;
  readonly #known = new Map<Paragraph, string>();

  constructor(document: LegalDocument) {
    this.#document = document;
  }

  of({ at }: Pick<Finding, 'at'>): string {
    const paragraph = this.#document.paragraphAt(at.start);
    if (paragraph === null) return '';
    let context = this.#known.get(paragraph);
    if (context === undefined) {
      const words = normaliseQuote(this.#document.source.text.slice(paragraph.start, paragraph.end));
      context = hashText(words.replace(/\d+/gu, '0'));
      this.#known.set(paragraph, context);
    }
    return context;
  }
}

/** What is kept of a finding. Without its words when they must not leave the draft. */
export function keyOf(finding: Finding, contexts: Contexts, silent = false): FindingKey {
  return {
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    quote: finding.absent === null && !silent ? normaliseQuote(finding.quote) : null,
    subject: finding.absent?.subject ?? null,
    context: contexts.of(finding),
  };
}

/** Rule and words as one string; null when the key does not have both. */
function wordsOf({ rule, quote, subject }: Pick<FindingKey, 'rule' | 'quote' | 'subject'>): string | null {
  const words = subject === null ? (quote === null ? null : `q${quote}`) : `s${subject}`;
  return rule === null || words === null ? null : `${rule}\u0000${words}`;
}

/**
 * Finds the findings that keys tell; each finding is told by one key. In this order, from certain to likely:
 * the fingerprint, in the same paragraph where the key knows it; rule, words and paragraph (its unit has moved or is numbered anew);
 * the fingerprint alone (its paragraph was edited); rule and words where only one finding of the draft has them. Linear.
 */
export function matchFindings(keys: readonly FindingKey[], findings: readonly Finding[], contexts: Contexts): Matches {
  const found = keys.map(() => -1);
  const taken = new Set<number>();
  const take = (key: number, finding: number): void => {
    found[key] = finding;
    taken.add(finding);
  };
  const own = findings.map((finding) => keyOf(finding, contexts));
  const byPrint = new Map(findings.map(({ fingerprint }, i) => [fingerprint, i]));
  const byFingerprint = (exact: boolean): void => {
    for (const [k, { fingerprint, rule, context }] of keys.entries()) {
      const at = found[k] >= 0 || fingerprint === null ? undefined : byPrint.get(fingerprint);
      if (at === undefined || taken.has(at) || (rule !== null && rule !== own[at].rule)) continue;
      if (!exact || context === null || context === own[at].context) take(k, at);
    }
  };
  /** Open keys and findings that are alike, by what they share. */
  const groups = (
    shared: (key: FindingKey) => string | null,
    wanted: (key: FindingKey) => boolean = () => true,
  ): { keys: number[]; findings: number[] }[] => {
    const map = new Map<string, { keys: number[]; findings: number[] }>();
    for (const [k, key] of keys.entries()) {
      const name = found[k] >= 0 || !wanted(key) ? null : shared(key);
      if (name === null) continue;
      const group = map.get(name);
      if (group) group.keys.push(k);
      else map.set(name, { keys: [k], findings: [] });
    }
    if (map.size === 0) return [];
    for (const [i, key] of own.entries()) {
      const name = taken.has(i) ? null : shared(key);
      if (name !== null) map.get(name)?.findings.push(i);
    }
    return [...map.values()];
  };

  byFingerprint(true);
  const pair = (same: readonly { keys: number[]; findings: number[] }[]): void => {
    for (const group of same)
      if (group.findings.length <= group.keys.length)
        for (const [n, i] of group.findings.entries()) take(group.keys[n], i);
  };
  const at = ({ context }: FindingKey, what: string | null): string | null =>
    what === null || context === null ? null : `${what}\u0000${context}`;
  pair(groups((key) => at(key, wordsOf(key))));
  // Of secret drafts no words are kept.
  pair(
    groups(
      (key) => at(key, key.rule),
      (key) => wordsOf(key) === null,
    ),
  );
  byFingerprint(false);
  const alike = keys.map(() => 0);
  const counts = new Map<string | null, number>();
  for (const words of own.map(wordsOf)) counts.set(words, (counts.get(words) ?? 0) + 1);
  for (const group of groups(wordsOf)) {
    const all = group.findings.length === 0 ? 0 : counts.get(wordsOf(keys[group.keys[0]]))!;
    if (all === 1) take(group.keys[0], group.findings[0]);
    else for (const k of group.keys) alike[k] = all;
  }
  return { findings: found, alike };
}
