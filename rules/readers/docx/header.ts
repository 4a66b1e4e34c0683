import { unmarked } from '../../text/plain.ts';
import type { Event } from './model.ts';
import type { Package } from './package.ts';

/** First words of a paper, without their marks. */
const NAME = 'cong hoa xa hoi chu nghia viet nam';

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
  return unmarked(text).includes(NAME) || boxes.some(hasName);
}
