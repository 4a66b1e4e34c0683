import { definitionLabel, footnoteStart } from './markdown-lines.ts';
import { LineScanner, skipBlank } from './scan-lines.ts';

/** Longest line that is looked at as a definition. */
const LONGEST = 2000;

/** Link definitions (their source, by label) and labels of footnotes. */
export interface Definitions {
  readonly definitions: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlySet<string>;
}

/** The definitions in whole lines of a file. */
export function collectDefinitions(file: string): Definitions {
  const definitions = new Map<string, string>();
  const footnotes = new Set<string>();
  if (!file.includes(']:')) return { definitions, footnotes };
  const lines = new LineScanner(file);
  while (lines.advance()) {
    const first = skipBlank(file, lines.start, lines.stop);
    if (file.charCodeAt(first) !== 0x5b || lines.stop - first > LONGEST) continue;
    const footnote = footnoteStart(file, first, lines.stop);
    if (footnote >= 0) footnotes.add(file.slice(first + 2, footnote - 2));
    const source = file.slice(lines.start, lines.stop);
    const label = definitionLabel(source);
    if (label !== null && !definitions.has(label)) definitions.set(label, source);
  }
  return { definitions, footnotes };
}

/** Whether two stretches define the same. */
export function sameDefinitions(a: Definitions, b: Definitions): boolean {
  return (
    a.definitions.size === b.definitions.size &&
    a.footnotes.size === b.footnotes.size &&
    [...a.footnotes].every((label) => b.footnotes.has(label)) &&
    [...a.definitions].every(([label, source]) => b.definitions.get(label) === source)
  );
}

/** Whether the line is a link definition. */
export function isDefinition(file: string, start: number, stop: number): boolean {
  return stop - start <= LONGEST && definitionLabel(file.slice(start, stop)) !== null;
}
