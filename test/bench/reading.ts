/**
 * `node test/bench/reading.ts [edits]`: what an edit of a draft of a million characters costs to read and to parse, by kind of edit,
 * as plain text, as Markdown and with letters in pieces. Reported, never a gate.
 */
import { openText, parseStructure } from '@rasoat/rules';
import { Mix, mixDraft } from '../live/mix.ts';
import { seeded } from '../support/seeded.ts';

const EDITS = Number(process.argv[2] ?? 900);
const text = mixDraft(1_000_000);
const shapes = {
  'plain text': { format: 'plain', file: text },
  Markdown: { format: 'markdown', file: text.replace(/\nĐiều /g, '\n## Điều ') },
  'all NFD': { format: 'plain', file: text.normalize('NFD') },
} as const;

for (const [name, { format, file }] of Object.entries(shapes)) {
  const live = await openText(file, { format });
  const mix = new Mix(seeded(5));
  const times = new Map<string, { read: number[]; parse: number[] }>();
  for (let i = 0; i < EDITS; i++) {
    const edit = mix.next(live.file);
    const start = performance.now();
    live.edit([edit]);
    const read = performance.now();
    parseStructure(live.source);
    const parsed = performance.now();
    // The first edits are slower: nothing is compiled yet.
    if (i < EDITS / 3) continue;
    for (const kind of ['all', edit.kind]) {
      const known = times.get(kind) ?? { read: [], parse: [] };
      known.read.push(read - start);
      known.parse.push(parsed - read);
      times.set(kind, known);
    }
  }
  console.log(`${name}: median and p95 in ms of reading, of structure`);
  for (const [kind, { read, parse }] of times)
    console.log(`  ${kind.padEnd(10)} ${share(read)}   ${share(parse)}   ${read.length} edits`);
}

function share(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (part: number): string => times[Math.floor(times.length * part)].toFixed(2).padStart(6);
  return `${at(0.5)} ${at(0.95)}`;
}
