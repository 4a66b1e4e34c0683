import { isoOf } from '../../rules/law/day.ts';
import { parseTables } from '../../rules/law/parse.ts';
import type { LawTables } from '../../rules/law/tables.ts';
import type { LawDocument, LawEvent } from '../../rules/law/types.ts';
import { readData } from './support.ts';

const places =
  'lai-chau son-la dien-bien lao-cai tuyen-quang cao-bang lang-son thai-nguyen phu-tho bac-ninh hung-yen ninh-binh thanh-hoa nghe-an ha-tinh'.split(
    ' ',
  );
const ends = ['NĐ-CP', 'TT-BTC', 'TT-BYT', 'TT-BGDĐT', 'QĐ-TTg', 'TT-BNNPTNT', 'TT-BTNMT'];

/**
 * Tables of any size with the proportions of the real ones: two thirds local decisions of fifteen provinces, a third central, one event in four
 * documents; titles are made of those of the real table and carry a number of their own, so that no two are equal. The same size gives the same rows.
 */
export function syntheticTables(count: number): LawTables {
  const real = parseTables(
    { documents: readData('documents.tsv') },
    { name: 'x', date: '2026-11-22', reach: '2026-11-22' },
  ).tables.documents;
  const titles = real.map(({ title }) => title);
  const documents: LawDocument[] = [];
  for (let i = 0; documents.length < count; i++) {
    const issued = isoOf(30_000 + ((i * 37) % 16_000))!;
    const year = issued.slice(0, 4);
    const local = i % 3 !== 0;
    const place = places[i % places.length]!;
    const symbol = local
      ? `${1 + Math.floor(i / 360)}/${year}/QĐ-UBND`
      : `${1 + Math.floor(i / 70)}/${year}/${ends[i % ends.length]}`;
    const title = titles[(i * 31) % titles.length]!;
    documents.push({
      key: `${symbol}${local ? `@${place}` : ''}@${issued}`,
      symbol,
      type: local ? 'Quyết định' : 'Thông tư',
      title: title === '' ? '' : `${title} (${i})`,
      issuer: local ? `Ủy ban nhân dân tỉnh ${place}` : 'Bộ Tài chính',
      issued,
      effective: issued,
      confidence: 'B',
      source: `citations ×${i % 50}`,
      verify: false,
    });
  }
  const seen = new Set<string>();
  const unique = documents.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined);
  const events: LawEvent[] = [];
  for (let i = 0; i + 9 < unique.length; i += 4) {
    const loses = i % 3 === 0;
    events.push({
      target: unique[i]!.key,
      by: unique[i + 9]!.key,
      date: isoOf(46_000 + (i % 300))!,
      until: null,
      kind: loses ? 'replaced' : 'amended',
      scope: loses ? 'whole' : 'units',
      units: loses ? [] : [{ article: String(1 + (i % 40)) }, { article: String(2 + (i % 40)), clause: '3' }],
      note: loses ? '' : `Điều ${1 + (i % 40)}; khoản 3 Điều ${2 + (i % 40)}`,
      confidence: 'B',
      source: `Điều ${i % 90} (điều khoản thi hành)`,
    });
  }
  return { name: 'synthetic', date: '2026-11-22', reach: '2026-11-22', documents: unique, events, agencies: [] };
}
