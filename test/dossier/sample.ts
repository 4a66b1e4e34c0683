import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarks } from '../../rules/testing/examples.ts';
import { fresh, mended, NEW_ARTICLE, NEW_CLAUSES, type Plant, remaining } from './plants.ts';

/** `hoan-chinh`: sound; `lan-1`, `lan-2`: two rounds with slips; `ban-quet`: sound, but for a paper that is a scan. */
export type Variant = 'hoan-chinh' | 'lan-1' | 'lan-2' | 'ban-quet';

export interface SamplePaper {
  /** `03`. */
  readonly number: string;
  /** Name of its source without its ending. */
  readonly name: string;
  readonly text: string;
}

/** What is to be found in a variant. */
export interface Expected {
  readonly paper: string;
  readonly rule: string;
  readonly quote: string;
}

const folder = join(import.meta.dirname, 'sample');

/** The sound papers, as they are written in `sample/`. */
export function soundPapers(): SamplePaper[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      number: file.slice(0, 2),
      name: file.slice(0, -'.md'.length),
      text: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** Papers left out of the first round, which the list of the stage asks for. */
export const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { 'lan-1': ['09'] };

/** Papers of a variant, and what is to be found in them. Throws when a slip no longer has its place. */
export function sampleDossier(variant: Variant): { papers: SamplePaper[]; expected: Expected[] } {
  const plants = variant === 'lan-1' ? [...mended, ...remaining] : variant === 'lan-2' ? [...remaining, ...fresh] : [];
  const expected: Expected[] = [];
  const papers = soundPapers()
    .filter(({ number }) => !LEFT_OUT[variant]?.includes(number))
    .map((paper) => {
      const text = variant === 'lan-2' ? secondRound(paper) : paper.text;
      const own = plants.filter(({ paper: number }) => number === paper.number);
      const planted = plant(text, own, paper.number);
      expected.push(...planted.expected);
      return { ...paper, text: planted.text };
    });
  return { papers, expected };
}

function plant(sound: string, plants: readonly Plant[], paper: string): { text: string; expected: Expected[] } {
  let text = sound;
  const rules: (readonly [at: number, rule: string])[] = [];
  for (const { from, to, rule } of plants) {
    const at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) throw new Error(`“${from}” must stand once in paper ${paper}`);
    text = text.slice(0, at) + to + text.slice(at + from.length);
    const grown = to.length - from.length;
    for (const [i, [place, of]] of rules.entries()) if (place > at) rules[i] = [place + grown, of];
    if (rule !== undefined) rules.push([at + to.indexOf('«'), rule]);
  }
  rules.sort(([a], [b]) => a - b);
  const { text: bare, spans } = readMarks(text);
  if (spans.length !== rules.length) throw new Error(`a slip of paper ${paper} without one mark`);
  const expected = spans.map(({ start, end }, i) => ({ paper, rule: rules[i][1], quote: bare.slice(start, end) }));
  return { text: bare, expected };
}

/** Numbers from `Điều 4` on, one higher. */
const shifted = (text: string): string =>
  text.replace(/Điều (\d+)/gu, (words, number: string) => (Number(number) >= 4 ? `Điều ${Number(number) + 1}` : words));

/** The sound paper as it reads in the second round: the draft has one more article, the papers that follow it do, too. */
function secondRound({ number, text }: SamplePaper): string {
  switch (number) {
    case '01':
      return text.replace('14 điều và 01 phụ lục', '15 điều và 01 phụ lục');
    case '02': {
      const at = text.indexOf('\nQUY ĐỊNH\n');
      const attached = shifted(text.slice(at)).replace(
        'Chương II\n',
        `${NEW_ARTICLE}\n\n${NEW_CLAUSES}\n\nChương II\n`,
      );
      return text.slice(0, at) + attached;
    }
    case '06':
      return shifted(text)
        .replace(/^\| (\d+) \|/gmu, (row, of: string) => (Number(of) >= 4 ? `| ${Number(of) + 1} |` : row))
        .replace('\n| 5 |', `\n| 4 | ${NEW_ARTICLE} | Chưa có quy định | Bố trí trong dự toán hằng năm |\n| 5 |`);
    default:
      return text;
  }
}
