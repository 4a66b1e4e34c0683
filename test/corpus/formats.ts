/**
 * Real documents through the formats that people have: `node test/corpus/formats.ts [EVERY]` (every 8th document of the corpus) prints
 * how many citations and findings each format gives beside those of the plain text, and what differs. Reported, never a gate.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, readBytes, Session } from '@rasoat/rules';
import { centralLaw } from '../support/check.ts';
import { officeDocx } from '../support/office-docx.ts';
import { corpus, textFiles } from '../support/paths.ts';
import { convert, hasTool } from '../support/tools.ts';

const every = Number(process.argv[2] ?? 8);
const asOf = '2026-11-24';
const session = new Session(checks, { law: centralLaw(), today: asOf, asOf });

const read = async (bytes: Uint8Array, name: string) => {
  const { citations, findings } = session.run(await readBytes(bytes, { name }));
  const symbols = citations.map(({ symbol, name: law }) => symbol ?? law ?? '').sort();
  return { symbols, findings: new Map(findings.map((f) => [f.fingerprint, `${f.rule} ${f.path} ${f.quote}`])) };
};

/** What stands in one list more often than in another. */
function beyond(one: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const value of other) left.set(value, (left.get(value) ?? 0) + 1);
  return one.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

const all = (['seeds', 'labelled', 'texts'] as const).flatMap((name) => {
  const folder = corpus(name);
  return folder === null ? [] : textFiles(folder).map((file) => join(folder, file));
});
const files = all.filter((_, i) => i % every === 0).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const given = files.map(({ text }, k) => ({ name: `${k}.docx`, bytes: officeDocx(text) }));
const plain = await Promise.all(files.map(({ text }) => read(new TextEncoder().encode(text), 'a.txt')));
const formats = ['docx', ...(hasTool('soffice') ? ['doc', 'odt', 'rtf', 'pdf'] : [])];
for (const format of formats) {
  const written = format === 'docx' ? given.map(({ bytes }) => bytes) : convert(given, format);
  const sum = {
    citations: 0,
    plainCitations: 0,
    lost: 0,
    more: 0,
    findings: 0,
    plainFindings: 0,
    missing: 0,
    added: 0,
  };
  const details: string[] = [];
  for (const [k, { path }] of files.entries()) {
    const got = await read(written[k], `a.${format}`);
    const lost = beyond(plain[k].symbols, got.symbols);
    const more = beyond(got.symbols, plain[k].symbols);
    const missing = [...plain[k].findings].filter(([id]) => !got.findings.has(id)).map(([, shown]) => shown);
    const added = [...got.findings].filter(([id]) => !plain[k].findings.has(id)).map(([, shown]) => shown);
    sum.citations += got.symbols.length;
    sum.plainCitations += plain[k].symbols.length;
    sum.lost += lost.length;
    sum.more += more.length;
    sum.findings += got.findings.size;
    sum.plainFindings += plain[k].findings.size;
    sum.missing += missing.length;
    sum.added += added.length;
    const shown = (mark: string, lines: readonly string[]): string[] =>
      lines.map((line) => `    ${mark} ${line.replace(/\s+/gu, ' ').slice(0, 110)}`);
    const lines = [
      ...shown('citation -', lost),
      ...shown('citation +', more),
      ...shown('-', missing),
      ...shown('+', added),
    ];
    if (lines.length > 0) details.push(`  ${path.slice(path.lastIndexOf('/') + 1)}`, ...lines);
  }
  console.log(
    `${format}: ${sum.citations} citations (plain ${sum.plainCitations}: ${sum.lost} lost, ${sum.more} more), ${sum.findings} findings (plain ${sum.plainFindings}: ${sum.missing} missing, ${sum.added} added), ${files.length} documents`,
  );
  if (process.env.RASOAT_DETAILS !== undefined) console.log(details.join('\n'));
}
