import { docxOf } from '../../support/docx.ts';
import { seeded } from '../../support/seeded.ts';

const FORMATS = ['decimal', 'decimal', 'decimalZero', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter'];
const WORDS = ['Chương', 'Mục', 'Điều', 'Khoản', ''];

/**
 * A Word file with lists of many kinds, the same for a seed; paragraphs read `đoạn 1`, `đoạn 2` …
 *
 * Left out, since LibreOffice 7.4 does not count as Word is documented to (ISO/IEC 29500-1, 17.9), and tested by hand:
 * - `w:isLgl` and `w:lvlRestart`, which it does not know;
 * - `w:startOverride` below the first level, and on an instance that begins at a lower level: it takes the value at the first
 *   paragraph of the instance alone, the standard whenever the level begins;
 * - `w:lvl` in an override with another start: it begins a level that was passed over where the shared list says.
 */
export function randomLists(seed: number): Uint8Array {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)];
  const chance = (p: number): boolean => random() < p;

  const level = (k: number, style: string | null): string => {
    const bullet = k > 0 && chance(0.12);
    const format = bullet ? 'bullet' : pick(FORMATS);
    const start = chance(0.3) ? 1 + below(30) : 1;
    const word = pick(WORDS);
    const own = `${word === '' ? '' : `${word} `}%${k + 1}`;
    const above = Array.from({ length: k + 1 }, (_, at) => `%${at + 1}`).join('.');
    const text = bullet ? pick(['-', '•', '+', '\uf0b7']) : pick([`${own}.`, `%${k + 1})`, `(%${k + 1})`, `${above}.`]);
    const linked = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
    const gap = pick(['tab', 'space', 'nothing']);
    return `<w:lvl w:ilvl="${k}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${linked}<w:suff w:val="${gap}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
  };
  const abstracts = 1 + below(3);
  let numbering = '';
  let styles = '';
  for (let a = 0; a < abstracts; a++) {
    const linked = chance(0.4);
    let levels = '';
    for (let k = 0; k < 9; k++) {
      const style = linked && k < 3 ? `S${a}L${k}` : null;
      levels += level(k, style);
      if (style !== null)
        styles += `<w:style w:type="paragraph" w:styleId="${style}"><w:name w:val="${style}"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="${k}"/><w:numId w:val="${a + 1}"/></w:numPr></w:pPr></w:style>`;
    }
    numbering += `<w:abstractNum w:abstractNumId="${a}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
  }
  // An instance for each list, then more of them, some that begin anew.
  const nums = abstracts + below(4);
  const fresh = new Set<number>();
  for (let n = 0; n < nums; n++) {
    const of = n < abstracts ? n : below(abstracts);
    const anew = n >= abstracts && chance(0.6);
    if (anew) fresh.add(n + 1);
    const starts = anew ? `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${1 + below(9)}"/></w:lvlOverride>` : '';
    numbering += `<w:num w:numId="${n + 1}"><w:abstractNumId w:val="${of}"/>${starts}</w:num>`;
  }
  const named = [...styles.matchAll(/w:styleId="([^"]+)"/gu)].map((found) => found[1]);
  for (const style of named)
    if (chance(0.3)) {
      styles += `<w:style w:type="paragraph" w:styleId="${style}b"><w:name w:val="${style}b"/><w:basedOn w:val="${style}"/></w:style>`;
      named.push(`${style}b`);
    }
  let body = '';
  const paragraphs = 8 + below(25);
  let depth = 0;
  for (let p = 1; p <= paragraphs; p++) {
    depth = Math.max(0, Math.min(4, depth + below(4) - (chance(0.5) ? 1 : 2)));
    const kind = random();
    let properties = '';
    if (named.length > 0 && kind < 0.3) {
      properties = `<w:pStyle w:val="${pick(named)}"/>`;
      if (chance(0.1)) properties += '<w:numPr><w:numId w:val="0"/></w:numPr>';
    } else if (kind < 0.88) {
      const num = 1 + below(nums);
      const at = fresh.delete(num) ? 0 : depth;
      properties = `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`;
    }
    body += `<w:p><w:pPr>${properties}</w:pPr>${chance(0.08) ? '' : `<w:r><w:t>đoạn ${p}</w:t></w:r>`}</w:p>`;
  }
  return docxOf([{ xml: body }], { numbering, styles });
}
