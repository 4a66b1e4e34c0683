const maxAlternatives = 64;

/** `a/{b,c}.md` as `a/b.md` and `a/c.md`; braces that do not close are plain characters. */
function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const close = pattern.indexOf('}', open);
  if (open < 0 || close < 0) return [pattern];
  const out: string[] = [];
  for (const choice of pattern.slice(open + 1, close).split(',')) {
    for (const rest of expandBraces(pattern.slice(close + 1))) {
      if (out.length < maxAlternatives) out.push(pattern.slice(0, open) + choice + rest);
    }
  }
  return out;
}

/** `*` any characters, `?` one; both within a folder or file name. */
function matchesSegment(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < name.length) {
    if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n]) && pattern[p] !== '*') {
      p++;
      n++;
    } else if (pattern[p] === '*') {
      star = p++;
      mark = n;
    } else if (star >= 0) {
      p = star + 1;
      n = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/**
 * Whether a path (relative, `/` between folders) matches a pattern: `*` and `?` within a name, `**` over folders, `{a,b}`.
 * A pattern without `/` is about the name alone, in any folder; one that names a folder takes everything in it.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return expandBraces(pattern.replace(/^\.\//u, '')).some((one) => {
    const inAnyFolder = !one.replace(/\/$/u, '').includes('/');
    const parts = one.replace(/^\/|\/$/gu, '').split('/');
    if (inAnyFolder) parts.unshift('**');
    // reach[i]: the first parts seen so far can stand for the first i names.
    let reach = new Array<boolean>(names.length + 1).fill(false);
    reach[0] = true;
    for (const part of parts) {
      const next = new Array<boolean>(names.length + 1).fill(false);
      for (let i = 0; i <= names.length; i++) {
        if (part === '**') next[i] = reach[i] || (i > 0 && next[i - 1]);
        else next[i] = i > 0 && reach[i - 1] && matchesSegment(part, names[i - 1]);
      }
      reach = next;
    }
    return reach.some((reached, i) => reached && i > 0);
  });
}
