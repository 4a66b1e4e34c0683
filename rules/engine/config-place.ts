import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { LineIndex } from '../text/lines.ts';
import { readGlobs } from './config.ts';
import type { KnownRule } from './known-rules.ts';

/** Where a config sets a rule. Line and column from 1. */
export interface SettingPlace {
  readonly line: number;
  readonly column: number;
  /** The setting as written. */
  readonly text: string;
}

/**
 * The places of a sound config that set a rule for a file (its path relative to the config), in the order in which they are
 * applied: the last that names a severity or an option decides it.
 */
export function settingPlaces(text: string, rule: KnownRule, path: string): readonly SettingPlace[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root === undefined) return [];
  const lines = new LineIndex(text);
  const overrides = findNodeAtLocation(root, ['overrides'])?.children ?? [];
  const holders = [root, ...overrides.filter((node) => holdsFor(node, path))];
  const names = [rule.id, ...(rule.aliases ?? [])];
  return holders.flatMap((holder) =>
    names
      .map((name) => findNodeAtLocation(holder, ['rules', name]))
      .filter((node): node is Node => node !== undefined)
      .map(({ offset, length }) => {
        const { line, column } = lines.position(offset);
        return { line, column, text: text.slice(offset, offset + length).replace(/\s+/gu, ' ') };
      }),
  );
}

function holdsFor(override: Node, path: string): boolean {
  const files = (findNodeAtLocation(override, ['files'])?.children ?? []).map(({ value }) => String(value));
  return readGlobs(files).some((glob) => glob.matches(path));
}

/** Where a config has a value (`['law', 0]`), in UTF-16 units; null when it has none there. */
export function valuePlace(
  text: string,
  path: readonly (string | number)[],
): { readonly offset: number; readonly length: number } | null {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  return node === undefined ? null : { offset: node.offset, length: node.length };
}
