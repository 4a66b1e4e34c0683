import { bareText, nearlyEqual } from './letters.ts';
import { LineFlag } from './line-table.ts';
import { TYPE_NAMES } from './type-names.ts';
import type { Evidence, Kind } from './types.ts';
import { K } from './words.ts';
import type { Work } from './work.ts';

/** `QĐ`, `NQ`, `TTr` … of a symbol, whether a year stands in it. */
export interface Code {
  readonly type: string;
  readonly year: boolean;
  readonly whole: string;
}

/** The code of the kind in a symbol as printed. */
export function symbolCode(symbol: string): Code {
  const parts = symbol.split('/');
  const last = parts[parts.length - 1];
  return {
    type: last.split(/[-–]/u)[0],
    year: parts.some((part, i) => i > 0 && /^(19|20)\d\d$/u.test(part)),
    whole: last,
  };
}

/** Kinds by their codes. */
export const CODE_KINDS: Readonly<Record<string, Kind | 'quyet-dinh?' | 'nghi-quyet?'>> = {
  QĐ: 'quyet-dinh?',
  QD: 'quyet-dinh?',
  NQ: 'nghi-quyet?',
  NĐ: 'nghi-dinh',
  TT: 'thong-tu',
  TTLT: 'ttlt',
  VBHN: 'vbhn',
  PL: 'phap-lenh',
  CT: 'chi-thi',
  KH: 'ke-hoach',
  CTr: 'ke-hoach',
  PA: 'ke-hoach',
  ĐA: 'ke-hoach',
  TTr: 'to-trinh',
  BC: 'bao-cao',
  TB: 'thong-bao',
  CĐ: 'cong-dien',
  QC: 'quy-che',
  QyĐ: 'quy-che',
  HD: 'khac',
  KL: 'khac',
  BB: 'khac',
};

/** A kind that is named; with a question mark where the name does not tell whether it is normative. */
export type Base = Kind | 'quyet-dinh?' | 'nghi-quyet?' | null;

/** Kind by the bare letters of its name, also with a letter lost or added. */
export function typeKind(bare: string): Base {
  if (bare === 'quyetdinh') return 'quyet-dinh?';
  if (bare.startsWith('nghiquyet') || bare === 'quyetnghi') return 'nghi-quyet?';
  const exact = TYPE_NAMES.get(bare);
  if (exact !== undefined) return exact ?? 'khac';
  // A letter lost or added.
  for (const [name, kind] of TYPE_NAMES) {
    if (name.length >= 6 && nearlyEqual(name, bare)) {
      return name === 'quyetdinh' ? 'quyet-dinh?' : name === 'nghiquyet' ? 'nghi-quyet?' : (kind ?? 'khac');
    }
  }
  return 'khac';
}

/** Kind named behind a word (`ban hành Nghị quyết …`). */
export function kindInText(work: Work, start: number, end: number, behind: number): Base {
  const { tokens } = work.lines;
  for (let t = tokens.at(start); t < tokens.length && tokens.end[t] <= end; t++) {
    if (tokens.key[t] !== behind) continue;
    for (const words of [4, 3, 2, 1]) {
      if (t + words >= tokens.length) continue;
      const bare = bareText(work.text, tokens.start[t + 1], tokens.end[t + words]);
      if (TYPE_NAMES.has(bare)) return typeKind(bare);
    }
  }
  return null;
}

/** How the draft calls itself: `Thông tư này`, `Chỉ thị này`; the name met most often counts. */
export function kindOfSelf(work: Work, evidence: Evidence[]): Base {
  const { tokens, count, flags, first, last } = work.lines;
  const counts = new Map<string, { n: number; at: number; end: number }>();
  let looked = 0;
  for (let i = 0; i < count && looked < 4000; i++) {
    if ((flags[i] & LineFlag.this) === 0) continue;
    for (let t = first[i]; t < last[i]; t++) {
      if (tokens.key[t] !== K.nay) continue;
      looked++;
      for (const words of [2, 1, 4]) {
        if (t < words) continue;
        const start = tokens.start[t - words];
        if (work.text[start] !== work.text[start].toUpperCase()) continue;
        const bare = bareText(work.text, start, tokens.end[t - 1]);
        const kind = TYPE_NAMES.get(bare);
        if (kind === undefined || bare === 'quydinh') continue;
        const entry = counts.get(bare) ?? { n: 0, at: start, end: tokens.end[t] };
        entry.n++;
        counts.set(bare, entry);
        break;
      }
    }
  }
  let best: { n: number; at: number; end: number; bare: string } | null = null;
  for (const [bare, entry] of counts) if (best === null || entry.n > best.n) best = { ...entry, bare };
  if (best === null) return null;
  evidence.push({ what: 'body', at: { start: best.at, end: best.end } });
  return typeKind(best.bare);
}
