import { isProvince } from '../law/provinces.ts';
import type { IsoDate, Law } from '../law/types.ts';
import { type Config, type FileConfig, withRules } from './config.ts';
import type { Bilingual, SessionOptions } from './types.ts';

/** Where settings of one draft come from, the strongest first. */
export interface Stated {
  /** What a person asks for now: options of a command line, "check as of …" of an editor. */
  readonly asked?: FileConfig;
  /** What the draft states of itself (`frontMatterSettings`). */
  readonly draft?: FileConfig;
  /** What the config says of its file (`configFor`). */
  readonly config: FileConfig;
}

/** A province that the law data does not know: it would be passed over in silence. */
export interface StrangeProvince extends Bilingual {
  readonly province: string;
  /** The draft states it, not the config. */
  readonly inDraft: boolean;
}

/** A config over the settings of a program that a person has for all drafts: what the config says wins, rule by rule. */
export function configOver(settings: Config, config: Config): Config {
  const rules = withRules(settings.rules, config.rules);
  return { ...settings, ...config, ...(rules === undefined ? {} : { rules }) };
}

/** What governs a session over one draft under a law, `today` resolved (asked for only when it is needed); and the province that was left out because nobody knows it. */
export function sessionOptionsOf(
  { asked = {}, draft = {}, config }: Stated,
  law: Law,
  today: () => IsoDate,
): { readonly options: SessionOptions; readonly strange: StrangeProvince | null } {
  const said = asked.asOf ?? draft.asOf ?? config.asOf ?? 'today';
  const asOf = said === 'today' ? today() : said;
  const province = asked.province ?? draft.province ?? config.province;
  const known = province === undefined || isProvince(law.agencies, province);
  // The structure reads a kind that the draft states of itself; only what overrides it, or stands behind it, is handed on.
  const kind = asked.kind ?? (draft.kind === undefined ? config.kind : undefined);
  const rules = withRules(config.rules, asked.rules);
  return {
    options: {
      law,
      asOf,
      today: asOf === 'issued' || asOf === 'effective' ? today() : asOf,
      ...(known ? { province } : {}),
      ...(rules === undefined ? {} : { rules }),
      ...(kind === undefined ? {} : { kind }),
    },
    strange: known
      ? null
      : {
          province,
          inDraft: draft.province !== undefined,
          vi: `"province": dữ liệu không có tỉnh, thành phố nào tên "${province}"; viết như "tỉnh Lai Châu", "thành phố Huế".`,
          en: `"province": the data has no province or city of the name "${province}"; write "tỉnh Lai Châu" or "thành phố Huế".`,
        },
  };
}
