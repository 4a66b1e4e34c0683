/** `node --expose-gc test/live/held.ts`: MB of the heap that a draft of a million characters holds after some edits and after many, as JSON. */
import { checks, LiveDraft, openText, Session } from '@rasoat/rules';
import { centralLaw } from '../support/check.ts';
import { seeded } from '../support/seeded.ts';
import { Mix, mixDraft } from './mix.ts';

const FIRST = 15;
const LAST = 75;
const asOf = '2026-11-24';
const session = new Session(checks, { law: centralLaw(), asOf, today: asOf });
const live = new LiveDraft(await openText(mixDraft(1_000_000), { format: 'plain' }), session, {});
const mix = new Mix(seeded(7));
const held: number[] = [];
for (let i = 1; i <= LAST; i++) {
  live.edit([mix.next(live.file)]);
  // Checked after each edit, as an editor does.
  if (live.result.findings.length === 0) throw new Error('the draft has findings');
  if (i !== FIRST && i !== LAST) continue;
  globalThis.gc!();
  held.push(process.memoryUsage().heapUsed / 1e6);
}
console.log(JSON.stringify(held));
