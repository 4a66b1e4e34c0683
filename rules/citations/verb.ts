import { keySet, keysOf } from '../text/index.ts';
import { type Change, SUBJECT_ENDS } from './clause.ts';
import { COMMA } from './marks.ts';
import type { Tokens } from './tokenise.ts';

/** A change of law that a clause makes, and how far it reaches. */
export interface Verb {
  readonly kind: 'amends' | 'repeals';
  /** `thay thế`, `sửa đổi, bãi bỏ`: with units or forms as its object it amends. */
  readonly replaces: boolean;
  /** Token of its last word but one (`sửa đổi, bổ sung`: of `bổ`). */
  at: number;
  /** First words of its clause, or in a title, or the head of a list. */
  leading: boolean;
  /** Its object is part of a document. */
  part: boolean;
  /** A citation has been its object. */
  served: boolean;
}

/** The verb that `… hết hiệu lực:` before token `at` is for what follows. */
export function lapsed(at: number): Verb {
  return { kind: 'repeals', replaces: false, at, leading: true, part: false, served: false };
}

/**
 * The verb of the change at token `i`. `first` is one that waits for its object: `Thay thế, bãi bỏ một số cụm từ …`: both do it to
 * the same.
 */
export function verbAt(i: number, change: Change, first: Verb | null, leading: boolean): Verb {
  return {
    kind: change === 'amend' ? 'amends' : 'repeals',
    replaces: change === 'replace' || first?.replaces === true || first?.kind === 'amends',
    at: i,
    leading: leading || first?.leading === true,
    part: false,
    served: false,
  };
}

/** Tokens that may stand between a verb and its object. */
const NEAR = 4;

/** Whether the citation at token `start` is the object of a verb at token `at`: next to it, and not what it is done by. */
export function isObject(t: Tokens, at: number, start: number): boolean {
  if (start - at > NEAR) return false;
  for (let j = at + 2; j < start; j++) if (SUBJECT_ENDS.has(t.key[j])) return false;
  return true;
}

const PURPOSE = keysOf('để')[0];
const PROPOSALS = ['tham mưu', 'đề nghị', 'đề xuất', 'kiến nghị'].map(keysOf);
const PROPOSAL_STARTS: ReadonlySet<number> = new Set(PROPOSALS.map((words) => words[0]));
const DONE = keySet('đã được bị');
/** Tokens between a proposal and what it proposes: `tham mưu Ủy ban nhân dân tỉnh ban hành văn bản sửa đổi`. */
const REACH = 16;

/** `tham mưu … sửa đổi`, `đề nghị … bãi bỏ`, `để bãi bỏ`: the change at token `i` is to be made, not told of. */
export function intended(t: Tokens, from: number, i: number): boolean {
  if (i > from && t.key[i - 1] === PURPOSE) return true;
  for (let j = i - 1; j >= Math.max(from, i - REACH); j--) {
    if (DONE.has(t.key[j])) return false;
    if (PROPOSAL_STARTS.has(t.key[j]) && PROPOSALS.some((words) => t.at(j, words, i))) return true;
  }
  return false;
}

const LIST_HEADS = keySet(
  'gồm bao các những văn bản quy phạm pháp luật quyết định nghị thông tư chỉ thị sau đây cụ thể toàn bộ',
);

/** `bãi bỏ, gồm:`, `bãi bỏ các văn bản sau đây:`: only words that head a list stand between verb and colon. */
export function opensList(t: Tokens, { at }: Verb, colon: number): boolean {
  if (colon - at > REACH) return false;
  for (let j = at + 2; j < colon; j++) if (!LIST_HEADS.has(t.key[j]) && !t.isMark(j, COMMA)) return false;
  return true;
}
