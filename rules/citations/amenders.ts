import { lawNameKey } from './name-list.ts';
import type { Place } from './raw.ts';
import type { Citation } from './types.ts';

/** Most amending documents kept for one citation. */
const MAX_AMENDERS = 24;

/**
 * For each citation the ones that the text names as amending it: in its sentence (`được sửa đổi, bổ sung bởi …`), as a căn cứ of
 * its own, or beside it in the same paragraph (`Nghị định A và Nghị định B sửa đổi, bổ sung … Nghị định A`). `keys` are the keys of
 * their symbols, `linked` the places, in order, of those that amend or are amended by their owner.
 */
export function findAmenders(
  citations: readonly Citation[],
  keys: readonly (string | null)[],
  linked: ReadonlyMap<number, Place>,
): ReadonlyMap<number, readonly number[]> {
  const amenders = new Map<number, number[]>();
  const add = (target: number, by: number) => {
    const list = amenders.get(target);
    if (target === by) return;
    if (list === undefined) amenders.set(target, [by]);
    else if (list.length < MAX_AMENDERS && !list.includes(by)) list.push(by);
  };
  /** All căn cứ are one place; elsewhere each paragraph is. */
  const where = (k: number) => (citations[k].role === 'basis' ? 'basis ' : `${citations[k].paragraph} `);
  const nameKeys = new Map<string, string>();
  const keyOfName = (name: string): string => {
    let key = nameKeys.get(name);
    if (key === undefined) {
      key = lawNameKey(name);
      nameKeys.set(name, key);
    }
    return key;
  };
  const byDocument = new Map<string, number[]>();
  const changed = new Set<string>();
  for (const [k, place] of linked) {
    if (place.amends >= 0) add(place.amends, k);
    if (!place.changed) continue;
    const key = keys[k] ?? keyOfName(citations[k].name ?? '');
    changed.add(key);
    const document = where(place.owner) + key;
    const list = byDocument.get(document);
    if (list === undefined) byDocument.set(document, [place.owner]);
    else if (list.length < MAX_AMENDERS) list.push(place.owner);
  }
  if (byDocument.size === 0) return amenders;
  citations.forEach(({ inTitle, role, name }, k) => {
    if (inTitle || role === 'self') return;
    const key = keys[k];
    const documents = [key, name === null ? null : keyOfName(name)];
    for (const document of documents) {
      if (document === null || !changed.has(document)) continue;
      for (const by of byDocument.get(where(k) + document) ?? []) add(k, by);
    }
  });
  return amenders;
}
