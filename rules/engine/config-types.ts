import type { Kind } from '../structure/types.ts';
import { isIsoDate } from '../text/calendar.ts';
import type { DossierConfig } from './dossier-names.ts';
import type { JsoncProblem } from './jsonc-reader.ts';
import type { Lang, RuleSetting } from './types.ts';

export { kinds } from '../structure/types.ts';

/** The date on which the law is read, as a person names it. */
export type AsOf = string;

/** Settings that may differ from file to file. */
export interface FileConfig {
  readonly kind?: Kind;
  readonly asOf?: AsOf;
  readonly province?: string;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** `rasoat.config.jsonc`, one schema for every face (design.md §5). Paths in `law`, `ignore` and `files` are relative to the file. */
export interface Config extends FileConfig {
  readonly law?: readonly string[];
  readonly lang?: Lang;
  readonly ignore?: readonly string[];
  /** Papers of a dossier, by stage: what the province adds to the list, takes off it, and holds a dossier back for. */
  readonly dossier?: DossierConfig;
  readonly overrides?: readonly (FileConfig & { readonly files: readonly string[] })[];
}

/** A defect of the config, with the way out. */
export type ConfigProblem = JsoncProblem;

export const configName = 'rasoat.config.jsonc';

/** `2026-11-22`, `today`, `issued` or `effective`. */
export function isAsOf(value: string): boolean {
  return value === 'today' || value === 'issued' || value === 'effective' || isIsoDate(value);
}
