/** Edits (insert, delete, replace, swap of neighbours) from one word to another, or `limit + 1` when there are more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length], limit + 1);
}

/** The known word that a mistyped one probably means (a third of its letters wrong at most), or null. Case does not count. */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = word.slice(0, 80).toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let distance = limit + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const tail = other.slice(other.indexOf('/') + 1);
    const edits = Math.min(editDistance(wanted, other, limit), tail === wanted ? 0 : limit + 1);
    if (edits < distance) {
      best = candidate;
      distance = edits;
    }
  }
  return best;
}
