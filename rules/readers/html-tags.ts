/** What the HTML reader knows of elements. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end a paragraph of their own. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements without content or end tag. */
export const VOID = set('area base br col embed hr img input link meta param source track wbr');

/** Elements whose content is never shown as text. */
export const UNSHOWN = set(
  'script style template noscript iframe object svg math select datalist audio video canvas map title noframes noembed',
);

/** Elements that belong into the head; any other ends it. */
export const HEAD_ONLY = set('meta link title base script style noscript template basefont bgsound');

/** Elements that a next one of the same name ends when their end tag is left out. */
export const SELF_ENDING = set('p li dt dd option td th tr');

/** How the content of an element is tokenised when it is not ordinary HTML. */
export const RAW_TEXT: Readonly<Record<string, 'script' | 'raw' | 'escapable'>> = {
  script: 'script',
  style: 'raw',
  xmp: 'raw',
  iframe: 'raw',
  noembed: 'raw',
  noframes: 'raw',
  title: 'escapable',
  textarea: 'escapable',
};

/** Level of a heading element; 0 for others. */
export function headingLevel(tag: string): number {
  return tag.length === 2 && tag.charCodeAt(0) === 0x68 && tag >= 'h1' && tag <= 'h6' ? tag.charCodeAt(1) - 0x30 : 0;
}

/** Number of an item as a browser prints it, with its full stop. */
export function listLabel(n: number, type: string): string {
  if (type === 'a' || type === 'A') {
    let label = '';
    for (let k = n; k > 0; k = Math.floor((k - 1) / 26)) label = String.fromCharCode(97 + ((k - 1) % 26)) + label;
    return `${type === 'A' ? label.toUpperCase() : label}. `;
  }
  if ((type === 'i' || type === 'I') && n > 0 && n < 4000) {
    const roman = ROMAN.reduce(
      ({ text, left }, [value, sign]) => ({ text: text + sign.repeat(Math.floor(left / value)), left: left % value }),
      { text: '', left: n },
    ).text;
    return `${type === 'I' ? roman.toUpperCase() : roman}. `;
  }
  return `${n}. `;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
