import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseStructure, readBytes } from '@rasoat/rules';
import { type Citation, findCitations } from '../../rules/citations/index.ts';
import { centralLaw } from '../support/check.ts';
import { corpus, root, textFiles } from '../support/paths.ts';
import { readTsv } from '../support/table.ts';

/** One label of the corpus, as its README describes it. */
interface Label {
  readonly line: number;
  readonly id: string;
  readonly date: string | null;
  readonly unit: string | null;
  readonly role: string;
  readonly in_title?: boolean;
  /** The reader was not sure of a field, or the citation is split over a line end: only that it is found counts. */
  readonly doubtful?: boolean;
}

const FIELDS = ['date', 'unit', 'role', 'in_title'] as const;
type Field = (typeof FIELDS)[number];

/** What became of one label, or of a citation that no label names. */
interface Row {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  /** Ordinal among equal ids of one line. */
  readonly nth: number;
  readonly state: 'found' | 'missed' | 'extra';
  readonly wrong: readonly { readonly field: Field; readonly got: string; readonly want: string }[];
}

export interface Score {
  readonly rows: readonly Row[];
  readonly precision: number;
  readonly recall: number;
  /** Share of the found labels whose field is right. */
  readonly accuracy: Readonly<Record<Field, number>>;
}

const idOf = (citation: Citation): string => citation.symbol ?? `name:${citation.name}`;
const printed = (value: unknown): string => (value === null || value === undefined ? '-' : String(value));

interface Found {
  readonly citation: Citation;
  /** Line on which it begins, and that of its number or name. */
  readonly line: number;
  readonly numberLine: number;
}

async function citationsOf(folder: string, file: string): Promise<Found[]> {
  const source = await readBytes(new Uint8Array(readFileSync(join(folder, file))), { name: file });
  return findCitations(parseStructure(source), { names: centralLaw().lawNames }).map((citation) => ({
    citation,
    line: source.locate(citation.quoteSpan).start.line,
    numberLine: source.locate(citation.numberSpan).start.line,
  }));
}

function compare(file: string, labels: readonly Label[], found: readonly Found[]): Row[] {
  const rows: Row[] = [];
  const used = new Set<number>();
  const count = new Map<string, number>();
  const nth = (line: number, id: string) => {
    const key = `${line} ${id}`;
    count.set(key, (count.get(key) ?? 0) + 1);
    return count.get(key)!;
  };
  // What stands on the line goes before what may have begun on the line before it.
  const onLine = ({ line }: Found, label: Label): boolean => line === label.line;
  const split = ({ line, numberLine }: Found, label: Label): boolean =>
    label.doubtful === true && (numberLine === label.line || line === label.line - 1);
  const answer = new Map<Label, number>();
  for (const near of [onLine, split]) {
    for (const label of labels) {
      if (answer.has(label)) continue;
      const k = found.findIndex((one, i) => !used.has(i) && near(one, label) && idOf(one.citation) === label.id);
      if (k < 0) continue;
      used.add(k);
      answer.set(label, k);
    }
  }
  for (const label of labels) {
    const k = answer.get(label);
    const row = { file, line: label.line, id: label.id, nth: nth(label.line, label.id) };
    if (k === undefined) {
      rows.push({ ...row, state: 'missed', wrong: [] });
      continue;
    }
    const { citation } = found[k];
    const pairs: readonly (readonly [Field, unknown, unknown])[] = [
      ['date', citation.date, label.date],
      ['unit', citation.unit, label.unit],
      ['role', citation.role, label.role],
      ['in_title', citation.inTitle, label.in_title ?? false],
    ];
    const wrong = (label.doubtful ? [] : pairs)
      .filter(([, got, want]) => got !== want)
      .map(([field, got, want]) => ({ field, got: printed(got), want: printed(want) }));
    rows.push({ ...row, state: 'found', wrong });
  }
  found.forEach(({ citation, line }, i) => {
    if (!used.has(i))
      rows.push({ file, line, id: idOf(citation), nth: nth(line, idOf(citation)), state: 'extra', wrong: [] });
  });
  return rows;
}

/** Compares the citations found in the labelled documents of `folder` with their labels. */
export async function scoreLabelled(folder: string): Promise<Score> {
  const rows: Row[] = [];
  for (const file of textFiles(folder)) {
    const labels = JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.json')), 'utf8')) as {
      citations: Label[];
    };
    rows.push(...compare(basename(file, '.txt'), labels.citations, await citationsOf(folder, file)));
  }
  return scoreOf(rows);
}

/**
 * Compares the citations on the lines of `texts.labels.tsv` with it: every citation of 200 lines, drawn by a seeded script from
 * the documents of `folder` and labelled by reading before the grammar was run on them.
 */
export async function scoreLines(folder: string): Promise<Score> {
  const labels = new Map<string, Label[]>();
  for (const row of readTsv(join(root, 'test', 'citations', 'texts.labels.tsv'))) {
    const label: Label = {
      line: Number(row['line']),
      id: row['id'],
      date: row['date'] || null,
      unit: row['unit'] || null,
      role: row['role'],
      in_title: row['in_title'] === '1',
      doubtful: row['doubtful'] === '1',
    };
    const list = labels.get(row['file']);
    if (list) list.push(label);
    else labels.set(row['file'], [label]);
  }
  const rows: Row[] = [];
  for (const [file, list] of labels) {
    const lines = new Set(list.map(({ line }) => line));
    const near = (line: number) => lines.has(line) || lines.has(line + 1);
    const found = (await citationsOf(folder, `${file}.txt`)).filter(({ line }) => near(line));
    // The line before a labelled one was not read: what begins there may be found for it, and is no extra.
    rows.push(...compare(file, list, found).filter(({ state, line }) => state !== 'extra' || lines.has(line)));
  }
  return scoreOf(rows);
}

function scoreOf(rows: readonly Row[]): Score {
  const matched = rows.filter(({ state }) => state === 'found');
  const missed = rows.filter(({ state }) => state === 'missed').length;
  const extra = rows.filter(({ state }) => state === 'extra').length;
  const right = (field: Field) =>
    matched.filter(({ wrong }) => !wrong.some((entry) => entry.field === field)).length / matched.length;
  return {
    rows,
    precision: matched.length / (matched.length + extra),
    recall: matched.length / (matched.length + missed),
    accuracy: { date: right('date'), unit: right('unit'), role: right('role'), in_title: right('in_title') },
  };
}

const lastPath = join(root, 'test', 'citations', 'score.last.tsv');
const keyOf = (row: Row): string => [row.file, row.line, row.id, row.nth].join('\t');
const stateOf = (row: Row): string => [row.state, ...row.wrong.map(({ field }) => `!${field}`)].join(' ');

/** The score as a table: one row for each label and each citation beyond them. */
function scoreTable(score: Score): string {
  return `file\tline\tid\tnth\tstate\n${score.rows.map((row) => `${keyOf(row)}\t${stateOf(row)}\n`).join('')}`;
}

/** What is better and what is worse than in the committed table: `key: before → now`. */
export function changes(score: Score): { gained: string[]; lost: string[] } {
  const last = new Map<string, string>();
  if (existsSync(lastPath)) {
    for (const line of readFileSync(lastPath, 'utf8').split('\n').slice(1)) {
      const cut = line.lastIndexOf('\t');
      if (cut > 0) last.set(line.slice(0, cut), line.slice(cut + 1));
    }
  }
  const badness = (state: string) => (state.startsWith('found') ? state.split('!').length - 1 : 10);
  const gained: string[] = [];
  const lost: string[] = [];
  const now = new Map(score.rows.map((row) => [keyOf(row), stateOf(row)]));
  for (const key of new Set([...last.keys(), ...now.keys()])) {
    const before = last.get(key) ?? 'absent';
    const after = now.get(key) ?? 'absent';
    if (before === after) continue;
    const from = before === 'absent' ? (after === 'extra' ? 0 : 10) : badness(before);
    const to = after === 'absent' ? 0 : badness(after);
    (to > from ? lost : gained).push(`${key.replaceAll('\t', ' ')}: ${before} → ${after}`);
  }
  return { gained, lost };
}

function print(of: string, score: Score): void {
  console.log(of);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const count = (state: Row['state']) => score.rows.filter((row) => row.state === state).length;
  console.log(
    `labels ${count('found') + count('missed')}, found ${count('found')}, missed ${count('missed')}, extra ${count('extra')}`,
  );
  console.log(`precision ${percent(score.precision)}  recall ${percent(score.recall)}`);
  for (const field of FIELDS) console.log(`${field.padEnd(9)} ${percent(score.accuracy[field])}`);
  for (const row of score.rows) {
    if (row.state !== 'found') console.log(`${row.state}: ${row.file} line ${row.line} ${row.id}`);
    for (const { field, got, want } of row.wrong) {
      if (field !== 'in_title') console.log(`${field}: ${row.file} line ${row.line} ${row.id}: ${got}, label ${want}`);
    }
  }
}

function printChanges(score: Score): void {
  const { gained, lost } = changes(score);
  console.log(`against score.last.tsv: gained ${gained.length}, lost ${lost.length}`);
  for (const line of gained) console.log(`  + ${line}`);
  for (const line of lost) console.log(`  - ${line}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const labelled = corpus('labelled');
  if (labelled !== null) {
    const score = await scoreLabelled(labelled);
    print('labelled', score);
    printChanges(score);
    if (process.argv.includes('--write')) writeFileSync(lastPath, scoreTable(score));
  }
  const texts = corpus('texts');
  if (texts !== null) print('texts, lines labelled by reading', await scoreLines(texts));
}
