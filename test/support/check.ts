import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CheckResult, checks, type Law, openLaw, readBytes, Session, type SessionOptions } from '@rasoat/rules';

const require = createRequire(import.meta.url);
let central: Law | null = null;

/** The law pack that ships with the project. */
export function centralLaw(): Law {
  central ??= openLaw([new Uint8Array(readFileSync(require.resolve('@rasoat/rules/law/central.pack')))]);
  return central;
}

/** Checks a text with every rule (or the given ones) through the public entries; the date must be named. */
export async function check(
  text: string,
  options: Partial<SessionOptions> & Pick<SessionOptions, 'asOf'>,
  rules = checks,
  name = 'draft.txt',
): Promise<CheckResult> {
  const source = await readBytes(new TextEncoder().encode(text), { name });
  const today =
    options.today ?? (options.asOf === 'issued' || options.asOf === 'effective' ? '2026-11-22' : options.asOf);
  return new Session(rules, { law: centralLaw(), today, ...options }).run(source);
}
