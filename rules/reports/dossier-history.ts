import type { byUnit, Returns } from '../dossier/history.ts';
import { stageWords } from '../dossier/words.ts';
import { verdictNames } from './dossier-page.ts';
import type { PrintOptions } from './types.ts';
import { clean, pad, textWidth } from './width.ts';
import { printDate, say } from './words.ts';

/** Histories of dossiers, counted. */
export interface HistoryReport {
  readonly dossiers: readonly { readonly name: string; readonly returns: Returns }[];
  readonly units: ReturnType<typeof byUnit>;
}

/** Returns from which a dossier is named. */
const NAMED = 2;

/** Histories as a person reads them: dossiers returned twice or more first, then each, then by unit. */
export function prettyHistory({ dossiers, units }: HistoryReport, { lang, palette }: PrintOptions): string {
  const out: string[] = [];
  const often = dossiers.filter(({ returns }) => returns.returned >= NAMED);
  out.push(
    palette.bold(
      say(
        lang,
        `Hồ sơ bị trả lại từ ${NAMED} lần (${often.length})`,
        `Dossiers returned ${NAMED} times or more (${often.length})`,
      ),
    ),
  );
  if (often.length === 0) out.push(`  ${say(lang, 'không có', 'none')}`);
  for (const { name, returns } of often) {
    const again =
      returns.again.length === 0
        ? ''
        : say(lang, `; lặp lại: ${returns.again.join(', ')}`, `; again: ${returns.again.join(', ')}`);
    out.push(
      `  ${palette.error(clean(name))} — ${unitName(returns, lang)} — ${say(lang, `trả ${returns.returned} lần`, `returned ${returns.returned} times`)}${clean(again)}`,
    );
  }
  out.push('', palette.bold(say(lang, `Từng hồ sơ (${dossiers.length})`, `Each dossier (${dossiers.length})`)));
  const width = Math.max(...dossiers.map(({ name }) => textWidth(clean(name)))) + 2;
  for (const { name, returns } of dossiers) {
    const { last, submissions, returned } = returns;
    const state =
      last === null
        ? ''
        : ` · ${printDate(last.date, lang)}, ${stageWords[last.stage][lang]}: ${verdictNames[last.verdict][lang].toLowerCase()}`;
    const counts = say(
      lang,
      `${submissions} lần trình, ${returned} lần bị trả`,
      `${submissions} submitted, ${returned} returned`,
    );
    out.push(`  ${pad(clean(name), width)}${counts}${state}`);
  }
  out.push('', palette.bold(say(lang, 'Theo đơn vị', 'By unit')));
  for (const { unit, dossiers: count, returned, twice } of units) {
    const name = unit === '' ? say(lang, 'chưa rõ đơn vị', 'unit not known') : clean(unit);
    out.push(
      `  ${name}: ${say(lang, `${count} hồ sơ, ${returned} lần bị trả, ${twice} hồ sơ bị trả từ ${NAMED} lần`, `${count} dossiers, ${returned} returns, ${twice} returned ${NAMED} times or more`)}`,
    );
  }
  return `${out.join('\n')}\n`;
}

const unitName = ({ last }: Returns, lang: PrintOptions['lang']): string =>
  clean(last?.unit ?? '') || say(lang, 'chưa rõ đơn vị', 'unit not known');

/** The same as data. */
export function historyJson({ dossiers, units }: HistoryReport, version: string): string {
  const rows = dossiers.map(({ name, returns: { submissions, returned, last, again } }) => ({
    dossier: name,
    unit: last?.unit ?? '',
    submissions,
    returned,
    again,
    last: last === null ? null : { date: last.date, stage: last.stage, verdict: last.verdict },
  }));
  return `${JSON.stringify({ version, dossiers: rows, units }, null, 2)}\n`;
}
