import { applyEdits, type JSONPath, modify, type Node } from 'jsonc-parser';
import { isFill } from '../structure/skeleton-parts.ts';
import { normaliseQuote } from './fingerprint.ts';
import { JsoncReader } from './jsonc-reader.ts';
import { type KnownRule, KnownRules } from './known-rules.ts';
import type { Agreements, Bilingual, FindingKey, Waiver, WaiverPlace, WaiverTrouble } from './types.ts';
import { cannotBeWaived, notWaivable, openReason, untilTrouble } from './waivable.ts';

/** `rasoat.waivers.jsonc`: waivers for files without comments, or that are to stay as they are. One format, read and written here. */

export const waiversName = 'rasoat.waivers.jsonc';

/** A waiver as the file has it: one of `fingerprint`, `quote`, `subject` (both with `rule`) or `all` tells what it covers. */
export interface WaiverEntry {
  /** Path of the draft from the folder of the file, with `/` between folders. */
  readonly path: string;
  readonly rule?: string;
  readonly fingerprint?: string;
  readonly quote?: string;
  /** Subject of a part that is missing (`motto`). */
  readonly subject?: string;
  /** Hash of the words of its paragraph: tells the finding where units are numbered anew. */
  readonly context?: string;
  /** Every finding of the rule in the draft. */
  readonly all?: true;
  readonly reason: string;
  readonly until?: string;
}

const keys = ['path', 'rule', 'fingerprint', 'quote', 'subject', 'context', 'all', 'reason', 'until'] as const;
const texts: readonly string[] = keys.filter((key) => key !== 'all');
const entryWords: Bilingual = { vi: 'Mục của "waivers"', en: 'An entry of "waivers"' };

/** Names of one file are one, however they are written: from the folder of the waivers, with the slashes of either system. */
function plainPath(path: string): string {
  const out: string[] = [];
  for (const name of path.normalize('NFC').split(/[\\/]/u)) {
    if (name === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (name !== '.' && name !== '') out.push(name);
  }
  return out.join('/');
}

type Agreed = Required<Agreements>['waivers'];

/** The waivers of a file, by draft. */
export class WaiverFile {
  readonly #byPath = new Map<string, { waivers: Waiver[]; troubles: WaiverTrouble[] }>();
  /** What is wrong with the file as a whole, or with entries that name no draft: told with every draft. */
  readonly #general: WaiverTrouble[] = [];

  /** Reads a file; `name` is how people know it. Never throws: what is wrong comes with the drafts that it is about. */
  constructor(text: string, name: string, rules: readonly KnownRule[]) {
    const reader = new WaiverReader(text, name, rules);
    const entries = reader.read({ vi: 'Tệp miễn trừ', en: 'The file of waivers' }, [], (root) =>
      reader.entriesOf(root),
    );
    for (const { path, waiver } of entries) if (waiver !== null) this.#of(path).waivers.push(waiver);
    for (const problem of reader.problems) {
      const entry = entries.find(
        ({ node: { offset, length } }) => offset <= problem.offset && problem.offset < offset + length,
      );
      const trouble: WaiverTrouble = {
        kind: 'malformed',
        written: reader.placeOf(problem),
        rule: '',
        until: null,
        problem: { vi: problem.vi, en: problem.en },
        alike: 0,
      };
      (entry === undefined || entry.path === '' ? this.#general : this.#of(entry.path).troubles).push(trouble);
    }
  }

  /** What the file says of a draft, its path from the folder of the file. */
  for(path: string): Agreed {
    const own = this.#byPath.get(plainPath(path));
    return { waivers: own?.waivers ?? [], troubles: [...this.#general, ...(own?.troubles ?? [])] };
  }

  #of(path: string): { waivers: Waiver[]; troubles: WaiverTrouble[] } {
    let own = this.#byPath.get(path);
    if (own === undefined) {
      own = { waivers: [], troubles: [] };
      this.#byPath.set(path, own);
    }
    return own;
  }
}

interface ReadEntry {
  readonly path: string;
  readonly node: Node;
  /** Null when something is wrong with it. */
  readonly waiver: Waiver | null;
}

class WaiverReader extends JsoncReader {
  readonly #text: string;
  readonly #name: string;
  readonly #rules: KnownRules;

  constructor(text: string, name: string, rules: readonly KnownRule[]) {
    super(text);
    this.#text = text;
    this.#name = name;
    this.#rules = new KnownRules(rules);
  }

  placeOf(at: { readonly offset: number; readonly length: number }): WaiverPlace {
    const { offset, length } = at;
    return {
      file: this.#name,
      location: { start: this.position(offset), end: this.position(offset + length) },
      text: this.#text.slice(offset, offset + length).replace(/\s+/gu, ' '),
      at: { start: 0, end: 0 },
    };
  }

  entriesOf(root: Node): ReadEntry[] {
    const out: ReadEntry[] = [];
    for (const [key, value] of this.entries(root, ['$schema', 'waivers'], {
      vi: 'Tệp miễn trừ',
      en: 'The file of waivers',
    }) ?? []) {
      if (key !== 'waivers') continue;
      if (value.type !== 'array')
        this.report(value, '"waivers" phải là một danh sách [ { … } ].', '"waivers" must be a list [ { … } ].');
      else for (const node of value.children ?? []) out.push(this.#entry(node));
    }
    return out;
  }

  #entry(node: Node): ReadEntry {
    const before = this.problems.length;
    const found: Record<string, string> = {};
    let all = false;
    for (const [key, value] of this.entries(node, keys, entryWords) ?? []) {
      if (texts.includes(key)) {
        const text = this.string(value, key);
        if (text !== undefined) found[key] = text.trim();
      } else if (value.type === 'boolean' && value.value === true) all = true;
      else this.report(value, '"all" chỉ nhận true.', '"all" can only be true.');
    }
    const path = plainPath(found['path'] ?? '');
    if (this.problems.length > before) return { path, node, waiver: null };
    const waiver = this.#judge(node, found, all);
    if ('vi' in waiver) {
      this.report(node, waiver.vi, waiver.en);
      return { path, node, waiver: null };
    }
    return { path, node, waiver };
  }

  /** An entry as a waiver, or what is wrong with it. */
  #judge(node: Node, found: Readonly<Record<string, string>>, all: boolean): Waiver | Bilingual {
    const {
      path,
      rule: name,
      fingerprint,
      quote,
      subject,
      context,
      reason,
      until,
    } = found as Partial<Record<(typeof keys)[number], string>>;
    const missing = (key: string): Bilingual => ({
      vi: `${entryWords.vi} phải có "${key}".`,
      en: `${entryWords.en} must have "${key}".`,
    });
    if (path === undefined) return missing('path');
    if (reason === undefined) return missing('reason');
    if (isFill(reason)) return openReason;
    const rule = name === undefined ? null : this.#rules.find(name);
    if (rule !== null && 'vi' in rule) return rule;
    if (rule !== null && cannotBeWaived(rule.id)) return notWaivable(rule.id);
    const trouble = until === undefined ? null : untilTrouble(until);
    if (trouble !== null) return trouble;
    const told = [fingerprint ?? quote ?? subject, all || undefined].filter((one) => one !== undefined).length;
    if (told !== 1 || (quote !== undefined && subject !== undefined))
      return {
        vi: 'Nêu đúng một cách chỉ ra phát hiện: "fingerprint", hoặc "rule" cùng "quote", hoặc "rule" cùng "subject", hoặc "rule" cùng "all": true.',
        en: 'Tell the finding in one way: "fingerprint", or "rule" with "quote", or "rule" with "subject", or "rule" with "all": true.',
      };
    if (rule === null && fingerprint === undefined) return missing('rule');
    const key: FindingKey = {
      rule: rule?.id ?? null,
      fingerprint: fingerprint ?? null,
      quote: quote === undefined ? null : normaliseQuote(quote),
      subject: subject ?? null,
      context: context ?? null,
    };
    return {
      rule: rule?.id ?? null,
      reason,
      until: until ?? null,
      covers: all ? 'draft' : key,
      written: this.placeOf(node),
    };
  }
}

const empty = '{\n  "waivers": []\n}\n';

/**
 * The text of a file with one more waiver; comments and the order of the rest stay. `text` is null where there is no file yet.
 * Throws an Error when the text is not a file of waivers.
 */
export function addWaiver(text: string | null, entry: WaiverEntry): string {
  const base = text ?? empty;
  const before: JSONPath = ['waivers', -1];
  const ordered = Object.fromEntries(keys.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key]]));
  const edits = modify(base, before, ordered, {
    isArrayInsertion: true,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: base.includes('\r\n') ? '\r\n' : '\n' },
  });
  return applyEdits(base, edits);
}
