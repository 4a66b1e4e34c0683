/** Recognises Vietnamese text in an encoding from before Unicode. Detection only. */

import type { LegacyEncoding } from './types.ts';

/**
 * TCVN3 (TCVN 5712:1993) read as Latin-1 shows letters as signs that no language puts inside words: `c¸c`, `vµ`, `®Þnh`, `§iÒu`.
 * Its other letters look like those of French or German and are not asked.
 */
const TCVN3 = /[a-zA-Z][µ¸¶·¹¨»¾¼½©ª«¬®]|[®§¦][a-zA-ZÀ-ÿ]/g;
/** VNI (Windows) writes a mark as a character of its own behind the vowel: `oä`, `Öû`, `aùc`. */
const VNI = /[aeiouyAEIOUYöÖôÔñÑ][äøùûõïöåáàâãëêÄØÙÛÕÏÖÅÁÀÂÃËÊ](?=[a-zA-Z ,.;:)]|$)/gm;
/** Letters that only Unicode Vietnamese has. */
const UNICODE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/g;

const SAMPLE = 1 << 16;

/** The encoding a text was really written in, with the first place that shows it; null for Unicode and other languages. */
export function legacyEncoding(text: string): { name: LegacyEncoding; at: number; length: number } | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/[a-zA-Z]/g)?.length ?? 0;
  if (letters < 20) return null;
  const unicode = sample.match(UNICODE)?.length ?? 0;
  const tcvn = sample.match(TCVN3)?.length ?? 0;
  const vni = sample.match(VNI)?.length ?? 0;
  const most = Math.max(tcvn, vni);
  // In Vietnamese about every tenth letter carries a mark of these; a few foreign names do not.
  if (most < 8 || most * 20 < letters || unicode * 4 > most) return null;
  const pattern = vni > tcvn ? VNI : TCVN3;
  const at = sample.search(pattern);
  return { name: vni > tcvn ? 'VNI' : 'TCVN3 (ABC)', at, length: 2 };
}
