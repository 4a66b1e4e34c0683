import { printable } from './width.ts';

/**
 * Text as content or quoted attribute value of HTML and XML. A draft may hold anything: markup is escaped, and characters that XML
 * forbids or nobody sees (controls, direction marks, lone surrogates) are shown as `printable` shows them. Line ends and tabs stay.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, (char) => {
    const entity = entities[char];
    if (entity !== undefined) return entity;
    const code = char.codePointAt(0)!;
    return code >= 0xfffe && code <= 0xffff ? '\ufffd' : printable(code).replace(/[<>]/gu, (mark) => entities[mark]);
  });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '\n',
  '\t': '\t',
};

/** A path of a file as a URI reference: relative where the path is, else `file:`. */
export function fileUri(path: string): string {
  const encoded = path
    .toWellFormed()
    .split('/')
    .map((name) => encodeURIComponent(name))
    .join('/');
  if (/^\//u.test(path)) return `file://${encoded}`;
  return /^[A-Za-z]:\//u.test(path) ? `file:///${path[0]}:${encoded.slice(4)}` : encoded;
}
