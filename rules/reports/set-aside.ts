import { inOrder } from '../engine/order.ts';
import type { CheckResult, Finding, Lang, Waiver } from '../engine/types.ts';
import { printDate, say } from './words.ts';

/** Findings that do not count, for a waiver or a baseline, in reports. */

/** A finding with what sets it aside; null and false: it counts. */
export interface Judged {
  readonly finding: Finding;
  readonly waiver: Waiver | null;
  /** The baseline has it. */
  readonly known: boolean;
}

/** Every finding of a draft, in the order of its text. */
export function everyFinding({ findings, waived, known }: CheckResult): readonly Judged[] {
  if (waived.length === 0 && known.length === 0)
    return findings.map((finding) => ({ finding, waiver: null, known: false }));
  const waivers = new Map(waived.map(({ finding, waiver }) => [finding, waiver]));
  const old = new Set(known);
  const all = inOrder(findings, [...waivers.keys(), ...old]);
  return all.map((finding) => ({ finding, waiver: waivers.get(finding) ?? null, known: old.has(finding) }));
}

/** `mẫu riêng của đơn vị; đến 31/12/2026`. */
export function reasonText({ reason, until }: Waiver, lang: Lang): string {
  return reason + (until === null ? '' : say(lang, `; đến ${printDate(until, lang)}`, `; until ${until}`));
}

/** Words that stand beside the text, in a comment or another file: of a finding that no line of the text shows. */
export function besideText({ absent, quote, at }: Finding, text: string): string | null {
  return absent === null && quote !== text.slice(at.start, at.end) ? quote : null;
}

/** `3 đã miễn trừ, 4 đã có trong mốc`, empty when there are none. */
export function asideCounts({ waived, known }: { waived: number; known: number }, lang: Lang): string {
  const parts: string[] = [];
  if (waived > 0) parts.push(say(lang, `${waived} đã miễn trừ`, `${waived} waived`));
  if (known > 0) parts.push(say(lang, `${known} đã có trong mốc`, `${known} in the baseline`));
  return parts.join(', ');
}
