/** Takes the texts that only people read out of the source of a rule. */

/** Texts of a rule that its page and `explain` show, and nothing else. */
export const ruleTextNames = ['why', 'mend', 'examples'] as const;

/** Index behind the bracket that closes the one at `open`; strings, templates and comments are passed over. */
function behindBracket(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    const c = code[i];
    if (c === "'" || c === '"' || c === '`') {
      for (i++; code[i] !== c; i++) {
        if (i >= code.length) return -1;
        if (code[i] === '\\') i++;
      }
    } else if (c === '/' && code[i + 1] === '/') {
      while (i < code.length && code[i] !== '\n') i++;
    } else if (c === '/' && code[i + 1] === '*') i = code.indexOf('*/', i) + 1;
    else if (c === '{' || c === '[' || c === '(') depth++;
    else if ((c === '}' || c === ']' || c === ')') && --depth === 0) return i + 1;
  }
  return -1;
}

/**
 * Source of a rule file without the `ruleTextNames` of its `defineRule` call, which stand there as object
 * literals, as the formatter lays them out. Throws, naming the file, when they do not.
 */
export function withoutTexts(code: string, path: string): string {
  let out = code;
  for (const name of ruleTextNames) {
    const lead = `\n  ${name}: `;
    const at = out.indexOf(`${lead}{`, out.indexOf('defineRule'));
    const end = at < 0 ? -1 : behindBracket(out, at + lead.length);
    if (end < 0 || out[end] !== ',') throw new Error(`${path}: no object literal for ${name}`);
    out = out.slice(0, at) + out.slice(end + 1);
  }
  return out;
}
