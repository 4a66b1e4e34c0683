import type { DateMatch, Tail } from './tail.ts';
import type { Role } from './types.ts';
import type { UnitMatch } from './units.ts';

/** A citation in tokens, before its role is known. */
export interface RawCitation {
  /** First token (type word, `các` before it, or the number in a list) and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** What a finding quotes. */
  readonly quoteFirst: number;
  readonly quoteEnd: number;
  readonly numberFirst: number;
  readonly numberEnd: number;
  readonly type: string | null;
  readonly symbol: string | null;
  /** `symbolKey` of the symbol. */
  readonly key: string | null;
  readonly name: string | null;
  readonly issuer: Tail['issuer'];
  readonly date: DateMatch | null;
  readonly year: string | null;
  units: UnitMatch | null;
  readonly garbled: boolean;
  readonly numberWord: 'so' | 'so-colon' | 'none';
  /** Named inside the name of this law (index in the same list); -1 when it is not. */
  readonly within: number;
  /** Goes on a list: type and place are those of the citation before. */
  readonly listed: boolean;
}

/** What the role of a citation depends on beside its own sentence. */
export interface Setting {
  /** A căn cứ line, or an item of the legal grounds of a procedure. */
  readonly basis: boolean;
  /** Title, enacting sentence: `sửa đổi`, `bãi bỏ` there are what the draft does, wherever they stand. */
  readonly acting: boolean;
  /** Kinds that change no law (plans, letters, reports): what they say of changes is told, not done. */
  readonly telling: boolean;
  /** Role that the unit above gives to its items (`Các văn bản sau đây hết hiệu lực:`); null when none. */
  readonly lead: Role | null;
}

/** Role of a citation with what it hangs on. */
export interface Place {
  role: Role;
  inTitle: boolean;
  /** Document whose title names this one; -1 when none. */
  owner: number;
  /** The owner's title says that it amends this one. */
  changed: boolean;
  /** Index of the citation that this one amends, as the text says (`được sửa đổi, bổ sung bởi …`); -1 when none. */
  amends: number;
}
