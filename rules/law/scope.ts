import { isoDate } from '../text/calendar.ts';
import { lossKinds } from './events.ts';
import type { EventKind } from './types.ts';
import { readUnits, unitSlug } from './units.ts';

/** Day of `30/6/2024`, `2027-12-31` in ISO form; other words as they are, which no table takes for a day. */
function isoDay(words: string): string {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(words);
  return (slashed && isoDate(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))) ?? words;
}

const day = String.raw`(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)`;
const untilWords = new RegExp(String.raw`,? ?\(?(?:có |còn )?(?:hiệu lực )?đến hết ${day}\)?$`, 'u');

/** Notes of a whole loss that say why, when or with what transition: nothing of them limits the loss. */
const lossNotes = [
  /^(?:chương trình|kế hoạch) năm/u,
  /^hết giai đoạn/u,
  /^tự hết hiệu lực/u,
  /^chuyển tiếp:/u,
  /^có trường hợp chuyển tiếp$/u,
  /^phần còn lại/u,
  /^từ năm ngân sách/u,
  /^sửa đổi \S+$/u,
  /hết hiệu lực sau \d{1,2}\/\d{1,2}\/\d{4}$/u,
  /số hiệu chưa xác định$/u,
  /^nghị định năm \d{4} về/u,
  /^phần về viên chức/u,
];

/** Scope of an event in the words of `events.tsv`. */
export interface ScopeCells {
  readonly scope: string;
  readonly units: string;
  readonly until: string;
}

/**
 * Structures what an event touches from words: empty or `toàn bộ` (all of it), `toàn bộ, trừ Điều 14`, `toàn bộ, đến hết
 * 15/4/2026` (a suspension), `Điều 29; khoản 3 Điều 8`, `nội dung tại Điều 1`, or a note that does not limit a loss
 * (`chuyển tiếp: …`). Null when the words are none of these.
 */
export function structureScope(kind: EventKind, target: string, words: string): ScopeCells | null {
  const whole = { scope: 'whole', units: '', until: '' };
  const symbol = target.replace(/@.*$/u, '');
  const units = (text: string): string | null => {
    const clean = text
      .replace(/ của \[$/u, '')
      .replace(/ \(bổ sung\)$/u, '')
      .replace(/ và mẫu biểu$/u, '')
      .replace(/bổ sung (?=Điều|khoản|điểm|Phụ lục)/gu, '');
    // "khoản 2 Điều 1 Thông tư số 01/2019/TT-BTC", said of that circular itself.
    const self = clean.endsWith(` số ${symbol}`)
      ? clean.slice(0, -symbol.length - 4).replace(/ (?:Luật|Nghị định|Thông tư|Quyết định)$/u, '')
      : clean;
    return readUnits(self)?.map(unitSlug).join(';') ?? null;
  };
  if (words === '' || words === 'toàn bộ') return kind === 'partly-repealed' ? null : whole;
  if (kind === 'suspended') {
    const until = /^toàn bộ, đến hết (\S+)$/u.exec(words);
    if (until !== null) return { ...whole, until: isoDay(until[1]!) };
    return words.startsWith('toàn bộ') ? whole : null;
  }
  const except = /^toàn bộ, trừ (?:các )?(?:quy định tại )?(.+)$/u.exec(words);
  if (except !== null) {
    const until = untilWords.exec(except[1]!);
    const rest = until === null ? except[1]! : except[1]!.slice(0, until.index);
    // "Thông tư này" is the new document: the exception stands in its transitional clause, not in the old text.
    return { scope: 'except', units: units(rest) ?? '', until: until === null ? '' : isoDay(until[1]!) };
  }
  if (lossKinds.has(kind)) return lossNotes.some((note) => note.test(words)) ? whole : null;
  const within = /^nội dung tại (.+)$/u.exec(words);
  const found = units(within === null ? words : within[1]!);
  if (found !== null) return { scope: within === null ? 'units' : 'within', units: found, until: '' };
  return kind === 'amended' && words.startsWith('ngày hiệu lực chưa rõ') ? whole : null;
}
