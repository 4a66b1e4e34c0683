/**
 * Checks files and prints a line of JSON for each; what goes wrong ends the process. Files are written by another process, so that
 * what they are made of takes none of this memory.
 *
 *     node test/fuzz/child.ts FOLDER NAMES.json FROM
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, readBytes, Session, type SourceText } from '@rasoat/rules';
import { listZip, readZip } from '@rasoat/rules/readers/zip';
import { binaryKind } from '@rasoat/rules/text';
import { centralLaw } from '../support/check.ts';

const [folder, list, from] = process.argv.slice(2);
const names: string[] = JSON.parse(readFileSync(list, 'utf8'));
const asOf = '2026-11-24';
const session = new Session(checks, { law: centralLaw(), asOf, today: asOf });

/** What every reading must hold to. */
function wellFormed({ text, blocks, notes, tokens, locate }: SourceText, source: SourceText): void {
  let at = 0;
  for (const { start, end } of blocks) {
    if (start < at || end <= start || end > text.length) throw new Error('blocks out of order');
    at = end;
  }
  for (const { span } of notes) if (span.end > text.length) throw new Error('a note outside the text');
  for (let t = 0; t < tokens.length; t += 97) locate.call(source, { start: tokens.start[t], end: tokens.end[t] });
}

async function papersOf(bytes: Uint8Array, name: string): Promise<{ findings: number; notes: number; units: number }> {
  const sum = { findings: 0, notes: 0, units: 0 };
  const one = async (paper: Uint8Array): Promise<void> => {
    const source = await readBytes(paper, { name });
    wellFormed(source, source);
    const { findings } = session.run(source);
    sum.findings += findings.length;
    sum.notes += source.notes.length;
    sum.units += source.text.length;
  };
  if (binaryKind(bytes)?.name !== 'zip') await one(bytes);
  else {
    const { papers, troubles } = listZip(bytes, (path) => /\.(?:txt|docx|pdf|rtf)$/u.test(path));
    sum.notes += troubles.length;
    for (const { trail } of papers.slice(0, 20)) {
      const read = readZip(bytes, trail);
      if ('bytes' in read) await one(read.bytes);
      else sum.notes++;
    }
  }
  return sum;
}

for (let k = Number(from); k < names.length; k++) {
  // What the files before left behind is not of this file.
  (globalThis as { gc?: () => void }).gc?.();
  const bytes = new Uint8Array(readFileSync(join(folder, String(k))));
  const start = performance.now();
  const sum = await papersOf(bytes, names[k].replace(/#.*/u, ''));
  const ms = Math.round(performance.now() - start);
  const mb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ k, ms, mb, ...sum })}\n`);
}
