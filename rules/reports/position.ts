import type { Lang } from '../engine/types.ts';
import type { Location, SourceText } from '../text/types.ts';
import { say } from './words.ts';

/** Word for the lines of a file: those that people see in it, or the paragraphs of one that has none. */
function lineWord({ place }: Location, lang: Lang, many = false): string {
  if (place === undefined) return say(lang, 'dòng', many ? 'lines' : 'line');
  return say(lang, 'đoạn', many ? 'paragraphs' : 'paragraph');
}

/** Line of a text, page of a PDF, paragraph of a file that has neither. */
export function lineText(location: Location, lang: Lang): string {
  if (location.place?.kind === 'pdf') return `${say(lang, 'trang', 'page')} ${location.place.page}`;
  return `${lineWord(location, lang)} ${location.start.line}`;
}

/** The same with the column, where people can find one. */
export function positionText(location: Location, lang: Lang): string {
  const line = lineText(location, lang);
  return location.place === undefined ? `${line}, ${say(lang, 'cột', 'column')} ${location.start.column}` : line;
}

/** A path and a position in the order in which they are found: by the line in a text, by the unit in a paged file. */
export function placed(location: Location, position: string, path: string): string[] {
  const parts = location.place === undefined ? [position, path] : [path, position];
  return parts.filter((part) => part !== '');
}

/** Several lines of a file, each once: `dòng 12, 15`. */
export function linesText(source: SourceText, offsets: readonly number[], lang: Lang): string {
  const places = offsets.map((at) => source.locate({ start: at, end: at }));
  const pages = places.every(({ place }) => place?.kind === 'pdf');
  const numbers = new Set(places.map(({ start, place }) => (pages && place?.kind === 'pdf' ? place.page : start.line)));
  const word = pages
    ? say(lang, 'trang', numbers.size > 1 ? 'pages' : 'page')
    : lineWord(places[0], lang, numbers.size > 1);
  return `${word} ${[...numbers].join(', ')}`;
}
