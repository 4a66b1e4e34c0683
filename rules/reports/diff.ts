import type { Change } from '../engine/changes.ts';

/** Lines shown around a change. */
const around = 3;

/** Starts of the lines of a text, and its end; one more than it has lines. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  if (starts.at(-1)! < text.length) starts.push(text.length);
  return starts;
}

/** How many lines end before an offset: the index of the line that holds it. */
function linesBefore(starts: readonly number[], text: string, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  // The end of a last line without a line end is no start of another.
  return low > 0 && !text.endsWith('\n') && low === starts.length - 1 ? low - 1 : low;
}

const atLineStart = (text: string, offset: number): boolean => offset === 0 || text[offset - 1] === '\n';

/** Lines `[from, to)` of the old text that became `[start, end)` of the new one. */
interface Block {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Changes as whole lines; those that share a line are one. */
function blocksOf(before: string, after: string, changes: readonly Change[]): Block[] {
  const old = lineStarts(before);
  const fresh = lineStarts(after);
  const out: Block[] = [];
  for (const change of changes) {
    // What follows a change begins a line of both texts, or ends one of both.
    const rest = atLineStart(before, change.to) && atLineStart(after, change.end) ? 0 : 1;
    const block = {
      from: linesBefore(old, before, change.from),
      to: Math.min(linesBefore(old, before, change.to) + rest, old.length - 1),
      start: linesBefore(fresh, after, change.start),
      end: Math.min(linesBefore(fresh, after, change.end) + rest, fresh.length - 1),
    };
    const last = out.at(-1);
    if (last !== undefined && block.from < last.to) {
      last.to = Math.max(last.to, block.to);
      last.end = Math.max(last.end, block.end);
    } else if (block.from < block.to || block.start < block.end) out.push(block);
  }
  return out;
}

/** `3,7` as the head of a hunk counts lines. */
function counted(from: number, to: number): string {
  const count = to - from;
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

/** What stands for a character in a quoted name of a file. */
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The name of a file in the head of a diff, as `patch` and `git apply` read it: one with signs that would end it in quotes, one with a space ended by a tab. */
function headName(path: string): string {
  if (!/[\p{Cc}"\\]/u.test(path)) return path.includes(' ') ? `${path}\t` : path;
  // Control characters are one or two bytes of UTF-8.
  const bytes = (code: number): readonly number[] => (code < 0x80 ? [code] : [0xc2, code]);
  const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;
  const inside = path.replace(
    /[\p{Cc}"\\]/gu,
    (char) => escapes[char] ?? bytes(char.charCodeAt(0)).map(octal).join(''),
  );
  return `"${inside}"`;
}

/** What changed in a file as a unified diff, which `patch` and `git apply` take; empty when nothing did. Linear. */
export function unifiedDiff(path: string, before: string, after: string, changes: readonly Change[]): string {
  const old = lineStarts(before);
  const fresh = lineStarts(after);
  const line = (text: string, starts: readonly number[], i: number): string => {
    const words = text.slice(starts[i], starts[i + 1]);
    return words.endsWith('\n') ? words : `${words}\n\\ No newline at end of file\n`;
  };
  const blocks = blocksOf(before, after, changes);
  const out: string[] = [];
  for (let first = 0; first < blocks.length; ) {
    let last = first;
    while (last + 1 < blocks.length && blocks[last + 1].from - blocks[last].to <= 2 * around) last++;
    const from = Math.max(0, blocks[first].from - around);
    const to = Math.min(old.length - 1, blocks[last].to + around);
    const start = blocks[first].start - (blocks[first].from - from);
    const end = blocks[last].end + (to - blocks[last].to);
    out.push(`@@ -${counted(from, to)} +${counted(start, end)} @@\n`);
    let at = from;
    for (const block of blocks.slice(first, last + 1)) {
      for (; at < block.from; at++) out.push(` ${line(before, old, at)}`);
      for (; at < block.to; at++) out.push(`-${line(before, old, at)}`);
      for (let i = block.start; i < block.end; i++) out.push(`+${line(after, fresh, i)}`);
    }
    for (; at < to; at++) out.push(` ${line(before, old, at)}`);
    first = last + 1;
  }
  const name = headName(path);
  return out.length === 0 ? '' : `--- ${name}\n+++ ${name}\n${out.join('')}`;
}
