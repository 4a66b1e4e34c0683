import type { Example } from '../engine/types.ts';
import type { Span } from '../text/types.ts';
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
  const base = drafts[example.base ?? ''];
  if (!base) throw new Error(`no sample draft ${example.base}`);
  let marked = base.text;
  for (const [from, to] of example.replace ?? []) {
    const first = marked.indexOf(from);
    if (first < 0) throw new Error(`“${from}” does not stand in ${example.base}`);
    if (marked.indexOf(from, first + 1) >= 0) throw new Error(`“${from}” stands more than once in ${example.base}`);
    marked = marked.slice(0, first) + to + marked.slice(first + from.length);
  }
  return readMarks(marked);
}
