import type { Bilingual, FileConfig, IsoDate } from '@rasoat/rules';
import { dayTrouble, isAsOf } from '@rasoat/rules';
import { ErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature, Server } from '../feature.ts';
import { waiverEdit } from './waive.ts';

/** Commands of the server: what an action cannot do with changes of the draft alone. */
export const commands = { waive: 'rasoat.waive', checkAsOf: 'rasoat.checkAsOf' } as const;

/** Other days as of which a draft can be checked, for a menu; one without `asOf` asks. */
export function askedDays({ result }: Draft, today: IsoDate): readonly (Bilingual & { readonly asOf?: string })[] {
  const { header, clauses } = result.document;
  const days: (Bilingual & { asOf?: string })[] = [];
  if (header.date !== null)
    days.push({ asOf: 'issued', vi: 'Xét theo pháp luật tại ngày ban hành', en: 'Check as of the day of issue' });
  if (clauses.effect.some(({ date }) => date !== null))
    days.push({
      asOf: 'effective',
      vi: 'Xét theo pháp luật tại ngày có hiệu lực',
      en: 'Check as of the day of effect',
    });
  if (result.asOf !== today) days.push({ asOf: 'today', vi: 'Xét theo pháp luật hôm nay', en: 'Check as of today' });
  days.push({ vi: 'Xét theo pháp luật của ngày khác…', en: 'Check as of another day…' });
  return days;
}

const failed = (lang: 'vi' | 'en', words: Bilingual): ResponseError<void> =>
  new ResponseError(ErrorCodes.InvalidParams, words[lang]);

/** The settings that a day asks for; null when it is none. */
function askedOf(asOf: unknown): FileConfig | null {
  if (asOf === null) return {};
  return typeof asOf === 'string' && isAsOf(asOf) ? { asOf } : null;
}

/** Asks for a day where the client has no way of its own. */
async function chosenDay({ connection, host }: Server, draft: Draft): Promise<string | undefined> {
  const { lang } = draft.setup;
  const choices = askedDays(draft, host.today()).filter(({ asOf }) => asOf !== undefined);
  const title = lang === 'vi' ? 'Xét theo pháp luật của ngày nào?' : 'As of which day?';
  const chosen = await connection.window.showInformationMessage(title, ...choices.map((one) => ({ title: one[lang] })));
  return choices.find((one) => one[lang] === chosen?.title)?.asOf;
}

async function checkAsOf(server: Server, draft: Draft, argument: Readonly<Record<string, unknown>>): Promise<void> {
  const asOf = argument['asOf'] === undefined ? await chosenDay(server, draft) : argument['asOf'];
  if (asOf === undefined) return;
  const asked = askedOf(asOf);
  if (asked === null) {
    const told = typeof asOf === 'string' ? dayTrouble(asOf) : null;
    throw failed(draft.setup.lang, {
      vi: `Ngày "${String(asOf)}": ${told?.vi ?? 'viết ngày theo năm-tháng-ngày, ví dụ 2026-12-31'}.`,
      en: `Day "${String(asOf)}": ${told?.en ?? 'write year-month-day, such as 2026-12-31'}.`,
    });
  }
  // A person may take long to choose: the draft that was asked about may be closed by then.
  if ((await server.drafts.get(draft.uri)) !== draft) return;
  draft.ask(asked);
  server.drafts.touch(draft);
}

async function waive(server: Server, draft: Draft, argument: Readonly<Record<string, unknown>>): Promise<void> {
  const text = (key: string): string | null => {
    const value = argument[key];
    return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
  };
  const made = await waiverEdit(server, draft, {
    fingerprint: text('fingerprint') ?? '',
    reason: text('reason'),
    until: text('until'),
  });
  if ('vi' in made) throw failed(draft.setup.lang, made);
  const edit: WorkspaceEdit = made.edit;
  const label = draft.setup.lang === 'vi' ? 'Miễn trừ có lý do' : 'Waiver';
  const { applied } = await server.connection.workspace.applyEdit({ label, edit });
  if (!applied)
    throw failed(draft.setup.lang, {
      vi: 'Trình soạn thảo không ghi được miễn trừ; dự thảo hoặc tệp miễn trừ có thể vừa thay đổi.',
      en: 'The editor did not take the waiver; the draft or the file of waivers may have just changed.',
    });
}

/** `rasoat.waive` {uri, fingerprint, reason?, until?} and `rasoat.checkAsOf` {uri, asOf?}. */
export const commanding: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: Object.values(commands) } }),
  listen(server) {
    server.connection.onExecuteCommand(async ({ command, arguments: args = [] }) => {
      const [first] = args as unknown[];
      const argument = typeof first === 'object' && first !== null ? (first as Readonly<Record<string, unknown>>) : {};
      const { uri } = argument;
      const draft = typeof uri === 'string' ? await server.drafts.get(uri) : null;
      if (draft === null)
        throw failed('vi', {
          vi: 'Dự thảo này không mở trong trình soạn thảo.',
          en: 'The draft is not open in the editor.',
        });
      if (command === commands.waive) await waive(server, draft, argument);
      else if (command === commands.checkAsOf) await checkAsOf(server, draft, argument);
      return null;
    });
  },
};
