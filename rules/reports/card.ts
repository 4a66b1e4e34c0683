import { clean } from './width.ts';

/** One part of a card, in reading order. Texts are one line each, but for a quote, which has a line for each paragraph. */
export type CardPart =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What a reader is to see before the rest. */
  | { readonly kind: 'state'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly lines: readonly string[] }
  /** Where what is said comes from. */
  | { readonly kind: 'note'; readonly text: string };

/** What is known of a thing that a draft names, short enough to be shown beside it. */
export type Card = readonly CardPart[];

const flat = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** A card as plain text. */
export function cardText(card: Card): string {
  return card
    .map((part) => {
      if (part.kind === 'list') return part.items.map((item) => `- ${flat(item)}`).join('\n');
      if (part.kind === 'quote') return part.lines.map((line) => `  ${flat(line)}`).join('\n');
      return flat(part.text);
    })
    .join('\n\n');
}

/** A card as Markdown; the words in it are escaped. */
export function cardMarkdown(card: Card): string {
  return card
    .map((part) => {
      switch (part.kind) {
        case 'title':
        case 'state':
          return `**${markdown(part.text)}**`;
        case 'list':
          return part.items.map((item) => `- ${markdown(item)}`).join('\n');
        case 'quote':
          return part.lines.map((line) => `> ${markdown(line)}`).join('\n>\n');
        case 'note':
          return `*${markdown(part.text)}*`;
        default:
          return markdown(part.text);
      }
    })
    .join('\n\n');
}

/** Words of a draft or of the law data as Markdown that shows them as they are: on one line, no mark of them counts. */
export function markdown(text: string): string {
  return (
    flat(text)
      .replace(/[\\`*_{}[\]<>#|~&!$]/gu, '\\$&')
      // Bare addresses become links, numbers and dashes at the start lists.
      .replace(/:(?=\/\/)|@|(?<=www)\./giu, '\\$&')
      .replace(/^(\d+)([.)])/u, '$1\\$2')
      .replace(/^[-+=]/u, '\\$&')
  );
}
