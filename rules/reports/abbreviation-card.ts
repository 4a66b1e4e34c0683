import { printPath } from '../engine/print-path.ts';
import type { CheckResult, Lang } from '../engine/types.ts';
import type { Span } from '../text/types.ts';
import type { Card, CardPart } from './card.ts';
import { positionText } from './position.ts';
import { pathsOf, shortened } from './unit-card.ts';
import { say } from './words.ts';

/** An abbreviation: its words in full, and where the draft explains it. */
export function abbreviationCard(
  { document, source }: CheckResult,
  { word, full, explained }: { readonly word: string; readonly full: string | null; readonly explained: Span | null },
  lang: Lang,
): Card {
  const out: CardPart[] = [{ kind: 'title', text: full === null ? word : `${word}: ${full}` }];
  if (explained === null) {
    const text = say(
      lang,
      'Dự thảo chưa giải thích chữ viết tắt này; đây là cách hiểu thông dụng.',
      'The draft does not explain it; this is what it commonly stands for.',
    );
    return [...out, { kind: 'text', text }];
  }
  const path = printPath(pathsOf(document).of(explained), lang);
  const line = positionText(source.locate(explained), lang);
  const place = path === '' ? line : `${path} (${line})`;
  out.push({ kind: 'text', text: say(lang, `Giải thích tại ${place}:`, `Explained in ${place}:`) });
  const paragraph = document.paragraphAt(explained.start);
  if (paragraph !== null) out.push({ kind: 'quote', lines: shortened(document, around(paragraph, explained), 300) });
  return out;
}

/** Of a long paragraph what stands around the explanation. */
function around({ start, end }: Span, at: Span): Span {
  return at.end - start < 280 ? { start, end } : { start: Math.max(start, at.start - 200), end };
}
