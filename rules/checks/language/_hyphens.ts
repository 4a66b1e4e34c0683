import type { LegalDocument } from '../../structure/types.ts';
import { keysOf } from '../../text/index.ts';
import { TokenFlag, TokenKind } from '../../text/types.ts';
import { scanOf } from './_scan.ts';

/** A hyphen between two nouns or two years, by its token, with the white space it has. */
export interface Hyphen {
  readonly t: number;
  readonly kind: 'words' | 'years';
  readonly before: boolean;
  readonly after: boolean;
}

/** Last and first syllable of nouns that are named side by side: `kinh tế - xã hội`. */
const PAIRS =
  'tế xã|hóa xã|trị xã|binh xã|ninh quốc|phòng an|học công|học kỹ|học giáo|động thương|thanh truyền|hóa thông|hóa thể|thao du|chính kế|hoạch tài|hội nghề|tế kỹ|tế chính|' +
  'trị tư|trị kinh|hội quốc|số kế|phòng thống|pháp hộ|chính xây|nghiệp tiểu|mại dịch|nghiệp xây|tế quốc|tế ngân|sách tài';
const pairs = new Set(PAIRS.split('|').map((pair) => keysOf(pair).join(' ')));

/** `2021-2025`: two years of the last century and this, in order, no part of a longer number. */
function isYears(text: string, from: number, to: number, end: number): boolean {
  const first = Number(text.slice(from, from + 4));
  const second = Number(text.slice(to, to + 4));
  if (first < 1945 || first >= second || second >= 2100) return false;
  return (
    !/[/-]/u.test(text[end] ?? '') && !/[.,]\d/u.test(text.slice(end, end + 2)) && !/[/.-]/u.test(text[from - 1] ?? '')
  );
}

/**
 * Hyphens and dashes between nouns that stand side by side and between years, in order. Between nouns only where the two are a
 * known pair, or where the draft has the same words with spaces: a word of another language (`rơ-moóc`), a name (`Mác-Lênin`), a symbol keep theirs.
 */
export function hyphensOf(document: LegalDocument): Hyphen[] {
  const { text, tokens } = document.source;
  const { kind, key, start, end, flags, length } = tokens;
  const out: Hyphen[] = [];
  const open: { hyphen: Hyphen; words: string }[] = [];
  const spaced = new Set<string>();
  for (const t of scanOf(document).hyphens) {
    if (t === 0 || t + 1 >= length || ((flags[t] | flags[t + 1]) & TokenFlag.newlineBefore) !== 0) continue;
    const before = (flags[t] & TokenFlag.spaceBefore) !== 0;
    const after = (flags[t + 1] & TokenFlag.spaceBefore) !== 0;
    const [left, right] = [t - 1, t + 1];
    if (kind[left] === TokenKind.number && kind[right] === TokenKind.number) {
      if (end[left] - start[left] !== 4 || end[right] - start[right] !== 4) continue;
      if (!isYears(text, start[left], start[right], end[right]) || !inWords(document, t)) continue;
      out.push({ t, kind: 'years', before, after });
    } else if (kind[left] === TokenKind.word && kind[right] === TokenKind.word) {
      const words = [key[t - 2], key[left], key[right], key[t + 2]].join(' ');
      if (before && after) spaced.add(words);
      else {
        const hyphen: Hyphen = { t, kind: 'words', before, after };
        if (pairs.has(`${key[left]} ${key[right]}`)) out.push(hyphen);
        // Four words, so that `a - b` of a list says nothing of `a-b` in a symbol.
        else if (kind[t - 2] === TokenKind.word && kind[t + 2] === TokenKind.word) open.push({ hyphen, words });
      }
    }
  }
  for (const { hyphen, words } of open) if (spaced.has(words)) out.push(hyphen);
  return out.filter(({ t }) => inWords(document, t)).sort((a, b) => a.t - b.t);
}

/** Not page text, not a cell of a table, where a column may be too narrow; not the head, which has rules of its own. */
function inWords(document: LegalDocument, t: number): boolean {
  const paragraph = document.paragraphAt(document.source.tokens.start[t]);
  if (paragraph === null || paragraph.table > 0) return false;
  return paragraph.zone !== 'outside' && paragraph.zone !== 'metadata' && paragraph.zone !== 'header';
}
