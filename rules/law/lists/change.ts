import { scanCitation } from '../../citations/index.ts';
import type { Citation } from '../../citations/types.ts';
import { structureScope } from '../scope.ts';
import type { EventKind } from '../types.ts';
import type { RowEvent } from './types.ts';
import { folded } from './words.ts';

/** Words of a reason, the first of which in the text decides. */
const verbs: readonly (readonly [words: RegExp, whole: EventKind | null, part: EventKind])[] = [
  [/thay thế/u, 'replaced', 'amended'],
  [/bãi bỏ|h[uủ][ỷy] bỏ/u, 'repealed', 'partly-repealed'],
  // Of a whole loss it says what the document did to another.
  [/sửa đổi|bổ sung/u, null, 'amended'],
  // What was to be worked out has lapsed (khoản 4 Điều 57 of 64/2025/QH15); the document that is named then makes no change.
  [/quy định chi tiết.{0,200}hết hiệu lực|làm căn cứ.{0,200}hết hiệu lực/u, 'lapsed-with-parent', 'partly-repealed'],
];

/** What a reason says: what happened, and the document that did it. */
export interface Reason {
  readonly kind: EventKind;
  readonly by: Citation | null;
}

/**
 * Reads the reason of a loss: `Được thay thế bằng Quyết định số …`, `Bị bãi bỏ bởi …`, `Hết thời hạn có hiệu lực`. A reason that names none of what we know, or
 * none at all, is an end without further word (`expired`). The author of a change is the first document behind the verb.
 */
export function readReason(reason: string, extent: 'whole' | 'part'): Reason {
  const words = folded(reason);
  let first: { at: number; end: number; kind: EventKind } | null = null;
  for (const [form, whole, part] of verbs) {
    const kind = extent === 'whole' ? whole : part;
    const found = kind === null ? null : form.exec(words);
    if (kind === null || found === null || (first !== null && first.at <= found.index)) continue;
    first = { at: found.index, end: found.index + found[0].length, kind };
  }
  if (first === null) return { kind: extent === 'whole' ? 'expired' : 'partly-repealed', by: null };
  if (first.kind === 'lapsed-with-parent') return { kind: first.kind, by: null };
  const behind = scanCitation(reason.slice(first.end));
  return { kind: first.kind, by: behind?.symbol == null ? subjectOf(reason.slice(0, first.at)) : behind };
}

/** The document that does what the verb behind says: `Quyết định số … của UBND tỉnh bãi bỏ`; not the one of which `bị bãi bỏ` is said. */
function subjectOf(before: string): Citation | null {
  const cite = scanCitation(before);
  if (cite?.symbol == null) return null;
  return /^[\s,]*(?:của\s[^,;]{0,60})?$/u.test(before.slice(cite.span.end)) && !/(?:bị|được|đã)\s*$/u.test(before)
    ? cite
    : null;
}

/** Whether a reason says by itself that the document is gone. */
export function saysLost(reason: string): boolean {
  return /thay thế|bãi bỏ|hết thời hạn/u.test(folded(reason));
}

/** Words before the units that say nothing: `Các quy định tại Điều 3`. */
const leading =
  /^(?:các\s)?(?:quy định|nội dung quy định)(?:\stại)?\s(?=(?:các\s)?(?:điều|khoản|điểm|chương|mục|phụ lục)\s)/iu;

/**
 * The part that is lost, from the words of a list; words that are not understood stay words (`free`): they speak as an amendment that
 * must be looked at.
 */
export function readExtent(
  content: string,
  kind: EventKind,
  symbol: string,
): Pick<RowEvent, 'scope' | 'units' | 'until' | 'note'> {
  const words = content
    .replace(/[.;,\s]+$/u, '')
    // Marks of a list that stood on lines of their own.
    .replace(/^[-–+•*]\s*/u, '')
    .replace(/[;,.]?\s[-–+•*]\s?(?=(?:Điều|Khoản|Điểm|Chương|Mục|Phụ lục)\s)/gu, '; ')
    .replace(leading, '');
  const scope = structureScope(kind, symbol, words);
  if (scope === null || (scope.scope === 'except' && scope.units === ''))
    return { scope: 'free', units: '', until: '', note: content };
  return { ...scope, scope: scope.scope as RowEvent['scope'], note: content };
}
