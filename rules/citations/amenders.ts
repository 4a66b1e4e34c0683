import { lawNameKey } from './name-list.ts';
import type { Place, RawCitation } from './raw.ts';

/** Most amending documents kept for one citation. */
const MAX_AMENDERS = 24;

/**
 * For each citation the ones that the text names as amending it: in its sentence (`được sửa đổi, bổ sung bởi …`), as a căn cứ of
 * its own, or beside it in the same paragraph (`Nghị định A và Nghị định B sửa đổi, bổ sung … Nghị định A`).
 */
export function findAmenders(
  raws: readonly RawCitation[],
  places: readonly Place[],
  paragraphs: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const amenders = new Map<number, number[]>();
  const add = (target: number, by: number) => {
    const list = amenders.get(target);
    if (target === by) return;
    if (list === undefined) amenders.set(target, [by]);
    else if (list.length < MAX_AMENDERS && !list.includes(by)) list.push(by);
  };
  /** All căn cứ are one place; elsewhere each paragraph is. */
  const where = (k: number) => (places[k].role === 'basis' ? 'basis ' : `${paragraphs[k]} `);
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
  places.forEach((place, k) => {
    if (place.amends >= 0) add(place.amends, k);
    if (!place.changed) return;
    const { key, name } = raws[k];
    const document = where(place.owner) + (key ?? keyOfName(name ?? ''));
    const list = byDocument.get(document);
    if (list === undefined) byDocument.set(document, [place.owner]);
    else if (list.length < MAX_AMENDERS) list.push(place.owner);
  });
  if (byDocument.size === 0) return amenders;
  places.forEach((place, k) => {
    if (place.inTitle || place.role === 'self') return;
    const { key, name } = raws[k];
    const documents = [key, name === null ? null : keyOfName(name)];
    for (const document of documents) {
      if (document === null) continue;
      for (const by of byDocument.get(where(k) + document) ?? []) add(k, by);
    }
  });
  return amenders;
}
