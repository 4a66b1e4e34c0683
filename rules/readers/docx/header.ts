import { holdsNationalName } from '../national-name.ts';
import type { Event } from './model.ts';
import type { Package } from './package.ts';

type Read = (part: string, emit: (event: Event) => void) => unknown;

/**
 * The header that begins the paper: headers are no text of the document, but some set the national name there. It is read when the
 * document itself has no national name; null when there is no such header.
 */
export function headOf(
  file: Package,
  main: string,
  read: Read,
): { readonly part: string; readonly events: Event[] } | null {
  const headers = new Set(file.relations.filter(({ type }) => type === 'header').map(({ target }) => target));
  for (const target of headers) {
    const events: Event[] = [];
    read(target, (event) => events.push(event));
    if (!events.some(hasName)) continue;
    let inBody = false;
    read(main, (event) => {
      inBody ||= hasName(event);
    });
    return inBody ? null : { part: target, events };
  }
  return null;
}

function hasName(event: Event): boolean {
  if (event.kind !== 'paragraph') return false;
  const { pieces, boxes } = event.paragraph;
  const text = pieces.map((piece) => (piece.kind === 'text' && !piece.out ? piece.text : ' ')).join('');
  return holdsNationalName(text) || boxes.some(hasName);
}
