import thuTuc from './thu-tuc.ts';
import trinhUbnd from './trinh-ubnd.ts';

/** Sound sample dossiers by name: all papers in one text, each after a line `=== name.txt`. */
export const dossiers: Readonly<Record<string, string>> = { 'trinh-ubnd': trinhUbnd, 'thu-tuc': thuTuc };
