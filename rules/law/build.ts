import { isIsoDate } from '../text/calendar.ts';
import { readTable, type TableError } from './tsv.ts';
import type { IsoDate } from './types.ts';

/** Text of `data/facts.generated.ts`: the table as it is, so that `rules/` needs no file to read its facts. */
export function generateFacts(table: string): string {
  return module('facts.tsv', 'factTable', table);
}

/** TypeScript source of `data/dossier.generated.ts`: `data/dossier.tsv` as a string. */
export function generateDossierLists(table: string): string {
  return module('dossier.tsv', 'dossierTable', table);
}

function module(file: string, name: string, table: string): string {
  const literal = table.replace(/[\\`$]/gu, '\\$&');
  return `// Made by scripts/build-law.ts from ${file}; do not edit.\nexport const ${name} = \`${literal}\`;\n`;
}

/** Reads `data/meta.tsv`: one row with the name of the layer, the day it was made and the day up to which it reaches. */
export function parseMeta(text: string): { name: string; date: IsoDate; reach: IsoDate; errors: TableError[] } {
  const table = readTable(text, 'meta.tsv', ['name', 'date', 'reach']);
  const errors = [...table.errors];
  const { name = '', date = '', reach = '' } = table.rows[0]?.cells ?? {};
  if (table.rows.length !== 1 || name === '' || !isIsoDate(date) || !isIsoDate(reach)) {
    errors.push({
      table: 'meta.tsv',
      line: 2,
      vi: 'Cần đúng một dòng: tên, ngày, ngày dữ liệu đi tới.',
      en: 'Exactly one row is needed: name, date, reach.',
    });
  }
  return { name, date, reach, errors };
}
