/** Text of `data/facts.generated.ts`: the table as it is, so that `rules/` needs no file to read its facts. */
export function generateFacts(table: string): string {
  const literal = table.replace(/[\\`$]/gu, '\\$&');
  return `// Made by scripts/build-law.ts from facts.tsv; do not edit.\nexport const factTable = \`${literal}\`;\n`;
}
