import { type ParseError, parseTree } from 'jsonc-parser';
import { LineIndex } from '../text/lines.ts';
import type { Bilingual, KnownFinding } from './types.ts';

/**
 * The file of a baseline: findings that were there when checking began, with rule, path and words beside each fingerprint, so that
 * a person can review it and it needs no other file. One finding a line, sorted, so that a change of it is a small one.
 */

/** A finding of a baseline with the draft that has it: its path from the folder of the file, with `/` between folders. */
export interface BaselineRow extends KnownFinding {
  readonly path: string;
}

const version = 1;
const columns = ['path', 'rule', 'at', 'subject', 'quote', 'context', 'fingerprint'] as const;

/** The text of a baseline. */
export function writeBaseline(rows: readonly BaselineRow[]): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.filter((key) => row[key] !== null).map((key) => [key, row[key]]))),
  );
  lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": ${version},\n  "findings": ${list}\n}\n`;
}

/** Offset where a text stops being JSON; 0 when it is nested too deeply to tell. */
function firstError(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0]?.offset ?? 0;
}

/** Reads a baseline, or tells what is wrong with it. */
export function readBaseline(text: string): readonly BaselineRow[] | Bilingual {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { line, column } = new LineIndex(text).position(firstError(text));
    return {
      vi: `dòng ${line}, cột ${column}: không phải JSON; hãy xóa tệp rồi ghi lại bằng --update-baseline`,
      en: `line ${line}, column ${column}: not JSON; delete the file and write it anew with --update-baseline`,
    };
  }
  const { version: found, findings } = (data ?? {}) as { version?: unknown; findings?: unknown };
  if (found !== version || !Array.isArray(findings))
    return {
      vi: `không phải tệp mốc của rasoat ("version": ${version}, "findings": […])`,
      en: `not a baseline of rasoat ("version": ${version}, "findings": […])`,
    };
  const rows: BaselineRow[] = [];
  for (const [i, row] of findings.entries()) {
    const cells = (row ?? {}) as Readonly<Record<string, unknown>>;
    const wrong = columns.find((key) => {
      const needed = key === 'path' || key === 'rule' || key === 'at' || key === 'fingerprint';
      return needed ? typeof cells[key] !== 'string' : cells[key] !== undefined && typeof cells[key] !== 'string';
    });
    if (wrong !== undefined)
      return {
        vi: `phát hiện thứ ${i + 1}: "${wrong}" phải là chữ; hãy xóa tệp rồi ghi lại bằng --update-baseline`,
        en: `finding ${i + 1}: "${wrong}" must be a string; delete the file and write it anew with --update-baseline`,
      };
    const text = (key: (typeof columns)[number]): string | null => (cells[key] as string | undefined) ?? null;
    rows.push({
      path: text('path')!,
      rule: text('rule')!,
      at: text('at')!,
      fingerprint: text('fingerprint')!,
      subject: text('subject'),
      quote: text('quote'),
      context: text('context'),
    });
  }
  return rows;
}
