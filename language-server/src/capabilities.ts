import type { ServerCapabilities } from 'vscode-languageserver';

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What all features announce, as one: `experimental` and `workspace` are said in parts, by several of them. Throws when two say
 * the same key, for one of them would be silenced.
 */
export function mergedCapabilities(parts: readonly ServerCapabilities[]): ServerCapabilities {
  return parts.reduce<Tree>((all, part) => merged(all, part as Tree, []), {}) as ServerCapabilities;
}

function merged(left: Tree, right: Tree, path: readonly string[]): Tree {
  const all: Record<string, unknown> = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const known = all[key];
    if (known === undefined) all[key] = value;
    else if (isTree(known) && isTree(value)) all[key] = merged(known, value, [...path, key]);
    else throw new Error(`two features announce ${[...path, key].join('.')}`);
  }
  return all;
}
