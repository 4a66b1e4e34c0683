import type { Example } from '../engine/types.ts';
import type { Span } from '../text/types.ts';
import { dossiers } from './dossiers/index.ts';
import { drafts } from './drafts/index.ts';

export interface MarkedText {
  readonly text: string;
  /** Spans that stood between « and », in order. */
  readonly spans: readonly Span[];
}

/** Takes the «…» marks out of a text. Throws on an unclosed or nested mark. */
export function readMarks(marked: string): MarkedText {
  let text = '';
  const spans: Span[] = [];
  let open = -1;
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i];
    if (c === '«') {
      if (open >= 0) throw new Error('nested « in an example');
      open = text.length;
    } else if (c === '»') {
      if (open < 0) throw new Error('» without « in an example');
      spans.push({ start: open, end: text.length });
      open = -1;
    } else text += c;
  }
  if (open >= 0) throw new Error('unclosed « in an example');
  return { text, spans };
}

/** The whole text of an example, marks taken out. Throws when a replacement's words do not stand exactly once in the base. */
export function exampleText(example: Example): MarkedText {
  if (example.text !== undefined) return readMarks(example.text);
  const { base = '', stage } = example;
  const text = stage === undefined ? drafts[base]?.text : dossiers[base];
  if (text === undefined) throw new Error(`no sample ${stage === undefined ? 'draft' : 'dossier'} ${base}`);
  let marked = example.without === undefined ? text : withoutPapers(text, example.without);
  for (const [from, to] of example.replace ?? []) {
    const first = marked.indexOf(from);
    if (first < 0) throw new Error(`“${from}” does not stand in ${example.base}`);
    if (marked.indexOf(from, first + 1) >= 0) throw new Error(`“${from}” stands more than once in ${example.base}`);
    marked = marked.slice(0, first) + to + marked.slice(first + from.length);
  }
  return readMarks(marked);
}

/** A paper in the text of an example of scope dossier, with the offset in that text at which it begins. */
export interface ExamplePaper {
  readonly name: string;
  readonly text: string;
  readonly start: number;
}

/** Papers of a text in which each stands after a line `=== name.txt`. Throws when the text does not begin with such a line. */
export function examplePapers(text: string): readonly ExamplePaper[] {
  const heads = [...text.matchAll(/^===[ \u00a0](.+?)\r?\n/gmu)];
  if (heads[0]?.index !== 0) throw new Error('a dossier begins with a line such as === to-trinh.txt');
  return heads.map(({ 0: line, 1: name, index }, i) => {
    const start = index + line.length;
    return { name, text: text.slice(start, heads[i + 1]?.index ?? text.length), start };
  });
}

/** The papers of a sample dossier but those of these names. Throws when one is not there. */
function withoutPapers(text: string, names: readonly string[]): string {
  const papers = examplePapers(text);
  for (const name of names)
    if (!papers.some((paper) => paper.name === name)) throw new Error(`no paper ${name} in the sample dossier`);
  return papers
    .filter(({ name }) => !names.includes(name))
    .map((paper) => `=== ${paper.name}\n${paper.text}`)
    .join('');
}
