import type { Node, Root } from 'nlcst';
import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import { checks } from '../checks/index.generated.ts';
import { Session } from '../engine/session.ts';
import type { CheckResult, Rule } from '../engine/types.ts';
import { readPlain } from '../readers/plain.ts';
import { withheldFrom } from '../reports/secret.ts';
import type { RasoatOptions } from '../unified/index.ts';
import { addMessage, sourceOfFile } from '../unified/messages.ts';
import { sourceOfTree, toNlcst } from './nlcst.ts';

export { toNlcst } from './nlcst.ts';

/**
 * The language rules as retext plugins, and parsers whose tree is a view of the draft, so that other plugins of retext work beside them.
 *
 *     unified().use(retextVietnamese).use(retextRepeatedWords).use(rasoatLanguage, { law, asOf, today: asOf })
 *     unified().use(remarkParse).use(remarkToNlcst).use(rules['language/tone-style'], { law, asOf, today: asOf })
 */

export type RetextOptions = Omit<RasoatOptions, 'checks'>;

/** The words of a tree, joined; a tree of ours that nobody changed gives the text of the draft. */
function stringify(tree: unknown): string {
  let out = '';
  const walk = (node: Node): void => {
    if ('children' in node) for (const child of node.children as Node[]) walk(child);
    else if ('value' in node) out += node.value;
  };
  walk(tree as Node);
  return out;
}

/** Parser of plain text, and its compiler. */
export const retextVietnamese: Plugin<[], string, Root> = function (this: Processor) {
  Object.assign(this, { parser: (text: string) => toNlcst(readPlain(text)), compiler: stringify });
};

/** Puts a tree of nlcst in the place of another tree (Markdown, HTML), with the positions of the file, which is read by its name. */
export const remarkToNlcst: Plugin<[], Node, Root> = function (this: Processor) {
  Object.assign(this, { compiler: stringify });
  return async (_tree, file) => toNlcst(await sourceOfFile(file));
};

/** Checks that are under way or done, by file and options: the plugins of a processor share one. */
const results = new WeakMap<VFile, Map<object, Promise<CheckResult>>>();

/**
 * A draft is checked with every rule, also when few are asked for: a language rule gives way where another rule says more, and waivers
 * hold, so that a plugin tells what every other face tells.
 */
function checked(tree: Node, file: VFile, options: RetextOptions): Promise<CheckResult> {
  let known = results.get(file);
  if (known === undefined) {
    known = new Map();
    results.set(file, known);
  }
  let result = known.get(options);
  if (result === undefined) {
    result = (async () => new Session(checks, options).run(sourceOfTree(tree) ?? (await sourceOfFile(file))))();
    known.set(options, result);
  }
  return result;
}

/** A plugin that tells the findings of some rules. */
function plugin(wanted: (rule: string) => boolean): Plugin<[RetextOptions], Node> {
  return (options) => async (tree, file) => {
    const result = await checked(tree, file, options);
    const silent = withheldFrom(result, options.allowSecret ?? false) !== null;
    for (const finding of result.findings)
      if (wanted(finding.rule)) addMessage(file, finding, options.lang ?? 'vi', silent);
  };
}

const languageRules: readonly Rule[] = checks.filter(({ group }) => group === 'language');

/** A plugin for each language rule, by its id. */
export const rules: Readonly<Record<string, Plugin<[RetextOptions], Node>>> = Object.fromEntries(
  languageRules.map(({ id }) => [id, plugin((rule) => rule === id)]),
);

/** All language rules as one plugin. */
export const rasoatLanguage: Plugin<[RetextOptions], Node> = plugin((rule) =>
  languageRules.some(({ id }) => id === rule),
);

export default rasoatLanguage;
