import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checks, readBytes, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import type { SourceText } from '@rasoat/rules/text';
import { cellText, replaceOnce, unsureRules } from '../../drafts/edits.ts';
import { centralLaw } from '../../support/check.ts';
import { root } from '../../support/paths.ts';
import { readTsv } from '../../support/table.ts';

/** A sound draft of the project with as many of its defects as can stand together, so that there is much to find. */
export function defectiveDraft(id: string): string {
  let { text } = drafts[id];
  const path = join(root, 'test/drafts', `${id}.defects.tsv`);
  const seen = new Set<string>();
  for (const row of existsSync(path) ? readTsv(path) : []) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    // A table drawn with `|` is one in plain text alone.
    if (row.to.includes(' | ')) continue;
    // An edit whose words another one has changed is left out.
    if (text.split(cellText(row.from)).length === 2) text = replaceOnce(text, cellText(row.from), cellText(row.to));
  }
  return text;
}

/** What every rule that reads no layout finds in a file of any format. */
export async function findingsOf(bytes: Uint8Array, name: string, asOf: string): Promise<string[]> {
  const source = await readBytes(bytes, { name });
  const session = new Session(checks, { law: centralLaw(), today: asOf, asOf, rules: unsureRules });
  const { findings } = session.run(withoutLayout(source));
  return findings.map(({ rule, path, quote, fingerprint }) => `${rule} ${path} ${fingerprint} ${quote}`).sort();
}

/** The text as a format without pages would give it. */
function withoutLayout(source: SourceText): SourceText {
  return new Proxy(source, {
    get(of, key) {
      const value: unknown = key === 'layout' ? null : Reflect.get(of, key, of);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
}
