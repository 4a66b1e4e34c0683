import { placeSlug } from './names.ts';
import type { Agency, IsoDate } from './types.ts';

/** A unit of the provincial level on a date. */
export interface Province {
  /** `tỉnh Lai Châu`, `thành phố Huế`, `Thành phố Hồ Chí Minh`, as official texts write it inside a sentence. */
  readonly name: string;
  readonly kind: 'tỉnh' | 'thành phố';
}

/** A row that gives a unit another name or rank; the others merge it into one that stood already. */
const renames = (row: Agency): boolean => row.oldName !== row.newName && !row.note.startsWith('sáp nhập');

const gone = (row: Agency, asOf: IsoDate): boolean =>
  row.oldName !== row.newName && row.from !== null && row.from <= asOf;

/**
 * The provinces and centrally run cities of a date, in the order of the table. The table knows the changes since 2025 (202/2025/QH15 and
 * later); for earlier dates it gives the 63 units of 2024.
 */
export function provinces(agencies: readonly Agency[], asOf: IsoDate): readonly Province[] {
  const rows = agencies.filter((row) => row.kind === 'province');
  const names = new Set(rows.flatMap((row) => [row.oldName, row.newName]));
  const standing = [...names].filter((name) => {
    if (rows.some((row) => row.oldName === name && gone(row, asOf))) return false;
    const created = rows.filter((row) => row.newName === name && renames(row));
    return created.length === 0 || created.some((row) => gone(row, asOf));
  });
  return standing.map((name) => ({ name, kind: name.startsWith('tỉnh') ? 'tỉnh' : 'thành phố' }));
}

/** The name in force on the date of what a row calls by an old name: `tỉnh Bình Phước` → `thành phố Đồng Nai` from 2026-04-30. */
export function currentName(agencies: readonly Agency[], name: string, asOf: IsoDate): string {
  let current = name;
  const seen = new Set<string>();
  while (!seen.has(current)) {
    seen.add(current);
    const next = agencies.find((row) => row.oldName === current && gone(row, asOf));
    if (next !== undefined) current = next.newName;
  }
  return current;
}

/**
 * The province, on the date, of a place named with or without its rank: `Bắc Kạn`, `tỉnh Bắc Kạn`, `UBND tỉnh Bắc Kạn`. Null when
 * the table does not know the name.
 */
export function provinceOf(agencies: readonly Agency[], name: string, asOf: IsoDate): Province | null {
  const slug = placeSlug(name);
  const known = rowOf(agencies, slug);
  if (known === undefined) return null;
  const start = placeSlug(known.oldName) === slug ? known.oldName : known.newName;
  const current = currentName(agencies, start, asOf);
  return provinces(agencies, asOf).find((province) => province.name === current) ?? null;
}

/**
 * The province that words name first behind its rank (`của UBND tỉnh Yên Bái ban hành`, `TỈNH YÊN BÁI`), by the name that the words use
 * even where it is no longer one of today. Null when they name none that the table knows.
 */
export function provinceIn(agencies: readonly Agency[], words: string): string | null {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ');
  for (const { index, 0: rank } of text.matchAll(/(?:tỉnh|thành phố|tp\.?)\s(?=\p{L})/giu)) {
    const behind = text.slice(index + rank.length, index + rank.length + 40).split(' ');
    for (let count = Math.min(5, behind.length); count > 0; count--) {
      const slug = placeSlug(behind.slice(0, count).join(' '));
      const row = rowOf(agencies, slug);
      if (row !== undefined) return placeSlug(row.oldName) === slug ? row.oldName : row.newName;
    }
  }
  return null;
}

/** Whether the table knows a province of the name, with or without its rank, on whatever date. */
export function isProvince(agencies: readonly Agency[], name: string): boolean {
  return rowOf(agencies, placeSlug(name)) !== undefined;
}

/** A row that has the province as its old or new name. */
function rowOf(agencies: readonly Agency[], slug: string): Agency | undefined {
  if (slug === '') return undefined;
  return agencies.find(
    (row) => row.kind === 'province' && (placeSlug(row.oldName) === slug || placeSlug(row.newName) === slug),
  );
}
