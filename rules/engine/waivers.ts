import type { LegalDocument } from '../structure/types.ts';
import type { KnownRules } from './known-rules.ts';
import { type Contexts, matchFindings } from './matching.ts';
import type { Agreements, CoveredSpan, Finding, FindingKey, WaivedFinding, Waiver, WaiverTrouble } from './types.ts';
import { cannotBeWaived } from './waivable.ts';
import { commentWaivers } from './waiver-comments.ts';

/** What is known of the run beside the draft. */
export interface WaiverSetting {
  /** Waivers of a file beside the draft. */
  readonly written: Agreements['waivers'];
  readonly known: KnownRules;
  /** Ids of the rules that ran: a waiver of another one is neither used nor unused. */
  readonly applied: ReadonlySet<string>;
  /** Day on which the waivers must hold. */
  readonly today: string;
}

/** Findings after the waivers. */
export interface Settled {
  readonly rest: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly troubles: readonly WaiverTrouble[];
}

const isKey = (covers: Waiver['covers']): covers is FindingKey => covers !== 'draft' && !('start' in covers);

/**
 * Takes the waived findings out. Waivers are those of the comments of the draft and those written beside it; one that has
 * expired excuses nothing. What is wrong with them comes back as troubles, in the order in which they are written.
 */
export function applyWaivers(
  document: LegalDocument,
  findings: readonly Finding[],
  contexts: Contexts,
  { written, known, applied, today }: WaiverSetting,
): Settled {
  const inComments = commentWaivers(document, known);
  const all = [...inComments.waivers, ...(written?.waivers ?? [])];
  const troubles: WaiverTrouble[] = [...inComments.troubles, ...(written?.troubles ?? [])];
  if (all.length === 0) return { rest: findings, waived: [], troubles };
  const excused = new Map<Finding, Waiver>();
  const inForce = all.filter(({ until }) => until === null || until >= today);
  const open = findings.filter(({ rule }) => !cannotBeWaived(rule));

  const ranged = inForce.filter(({ covers }) => !isKey(covers));
  const used = coverRanges(ranged, open, excused);
  const keyed = inForce.filter(({ covers }) => isKey(covers));
  const matches = matchFindings(
    keyed.map(({ covers }) => covers as FindingKey),
    open,
    contexts,
  );
  const alike = new Map<Waiver, number>();
  for (const [k, waiver] of keyed.entries()) {
    const finding = open[matches.findings[k]];
    alike.set(waiver, matches.alike[k]);
    if (finding === undefined) continue;
    used.add(waiver);
    if (!excused.has(finding)) excused.set(finding, waiver);
  }

  for (const waiver of all) {
    const { rule, written: place, until } = waiver;
    const trouble = { written: place, rule: rule ?? '', until: null, problem: null, alike: 0 };
    if (until !== null && until < today) troubles.push({ ...trouble, kind: 'expired', until });
    else if (!used.has(waiver) && (rule === null || applied.has(rule)))
      troubles.push({ ...trouble, kind: 'unused', alike: alike.get(waiver) ?? 0 });
  }
  return {
    rest: findings.filter((finding) => !excused.has(finding)),
    waived: findings.flatMap((finding) => {
      const waiver = excused.get(finding);
      return waiver === undefined ? [] : [{ finding, waiver }];
    }),
    troubles,
  };
}

/** Excuses what waivers of the whole draft or of a span cover, the first that is written; returns the waivers that had something to excuse. */
function coverRanges(
  waivers: readonly Waiver[],
  findings: readonly Finding[],
  excused: Map<Finding, Waiver>,
): Set<Waiver> {
  const used = new Set<Waiver>();
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  /** A hundred waivers of one place need one look at its findings. */
  const looked = new Map<string, boolean>();
  for (const waiver of waivers) {
    const own = byRule.get(waiver.rule ?? '') ?? [];
    const span = waiver.covers === 'draft' ? null : (waiver.covers as CoveredSpan);
    const place = `${waiver.rule} ${span?.start} ${span?.end}`;
    let any = looked.get(place);
    if (any === undefined) {
      any = false;
      // The end is within: there the absences of a part behind the last words are anchored.
      for (let i = span === null ? 0 : firstFrom(own, span.gap); i < own.length; i++) {
        const { at, absent } = own[i];
        if (span !== null && at.start > span.end) break;
        if (span !== null && at.start < span.start && absent === null) continue;
        any = true;
        if (!excused.has(own[i])) excused.set(own[i], waiver);
      }
      looked.set(place, any);
    }
    if (any) used.add(waiver);
  }
  return used;
}

/** Index of the first finding, of a list in order, that begins at or behind a place. */
function firstFrom(findings: readonly Finding[], start: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle].at.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
