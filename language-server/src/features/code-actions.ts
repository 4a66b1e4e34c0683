import { cannotBeWaived, type Finding, type IsoDate, numbersFrom, type Span, unitsAt } from '@rasoat/rules';
import {
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  MessageType,
  type Range,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature, Server } from '../feature.ts';
import { actionKinds, isAsked } from './code-action-kinds.ts';
import { type ActionData, changesOf, countWanted, isActionData, type Work } from './code-action-work.ts';
import { askedDays, commands } from './commands.ts';

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

/** An action before it is written for a client. */
interface Offer {
  readonly kind: CodeAction['kind'];
  readonly vi: string;
  readonly en: string;
  readonly work?: Work;
  readonly command?: { readonly command: string; readonly argument: object };
  readonly finding?: Finding;
  readonly preferred?: boolean;
}

/** Findings that touch a span of the text. */
const touching = (draft: Draft, { start, end }: Span): Finding[] =>
  draft.result.findings.filter(({ at }) => at.start <= end && start <= at.end);

/** Actions on one finding: its fixes, all of its rule, and to waive it. */
function* offersOf(draft: Draft, finding: Finding): Iterable<Offer> {
  const { rule, fingerprint, absent } = finding;
  let first = true;
  for (const [index, { kind, title }] of finding.fixes.entries()) {
    const safe = kind === 'safe';
    yield {
      kind: absent !== null ? actionKinds.insert : safe ? actionKinds.safe : actionKinds.review,
      vi: safe ? title.vi : `${title.vi} (cần xem lại)`,
      en: safe ? title.en : `${title.en} (to be reviewed)`,
      work: { do: 'fix', fingerprint, index },
      finding,
      preferred: safe && first,
    };
    if (safe) first = false;
  }
  const alike: Work = { do: 'fixes', rule };
  const count = finding.fixes.some(({ kind }) => kind === 'safe') ? countWanted(draft, alike) : 0;
  if (count > 1)
    yield {
      kind: actionKinds.rule,
      vi: `Sửa cả ${count} chỗ cùng lỗi này (${rule})`,
      en: `Mend all ${count} places of this rule (${rule})`,
      work: alike,
      finding,
    };
  if (!cannotBeWaived(rule))
    yield {
      kind: actionKinds.waive,
      vi: `Miễn trừ phát hiện này (${rule}), có nêu lý do…`,
      en: `Waive this finding (${rule}), with a reason…`,
      command: { command: commands.waive, argument: { uri: draft.uri, fingerprint } },
      finding,
    };
}

/** To number on from a unit whose heading the span touches. */
function* renumberOffers(draft: Draft, span: Span): Iterable<Offer> {
  const { document } = draft.result;
  for (const node of unitsAt(document, span.start).reverse()) {
    const { label } = node;
    if (label.start > span.end || span.start > Math.max(label.end, node.title?.end ?? 0)) continue;
    const changes = numbersFrom(document, node);
    if (changes.size === 0) continue;
    const [[first, number]] = changes;
    const words = draft.source.text.slice(first.label.start, first.label.end).trim();
    const wanted = words.replace(first.number, number);
    const more = changes.size === 1 ? '' : ` … (${changes.size})`;
    yield {
      kind: actionKinds.renumber,
      vi: `Đánh số lại từ đây: “${words}” → “${wanted}”${more}, cùng các chỗ viện dẫn (cần xem lại)`,
      en: `Number anew from here: "${words}" → "${wanted}"${more}, with all references (to be reviewed)`,
      work: { do: 'renumber', start: label.start },
    };
  }
}

/** Actions on the draft as a whole. */
function* wholeOffers(draft: Draft, today: IsoDate): Iterable<Offer> {
  const all = countWanted(draft, { do: 'fixes' });
  if (all > 0)
    yield {
      kind: actionKinds.fixAll,
      vi: `Sửa mọi lỗi sửa được chắc chắn (${all})`,
      en: `Make all safe fixes (${all})`,
      work: { do: 'fixes' },
    };
  const form: Work = { do: 'fixes', group: 'the-thuc' };
  const inForm = countWanted(draft, form);
  if (inForm > 0)
    yield {
      kind: actionKinds.form,
      vi: `Sửa các lỗi thể thức sửa được chắc chắn (${inForm})`,
      en: `Make the safe fixes of form (${inForm})`,
      work: form,
    };
  for (const { asOf, vi, en } of askedDays(draft, today))
    yield {
      kind: actionKinds.asOf,
      vi,
      en,
      command: { command: commands.checkAsOf, argument: { uri: draft.uri, asOf } },
    };
}

function* offersFor(draft: Draft, span: Span, today: IsoDate): Iterable<Offer> {
  for (const finding of touching(draft, span)) yield* offersOf(draft, finding);
  yield* renumberOffers(draft, span);
  yield* wholeOffers(draft, today);
}

/** Fixes, missing parts, new numbers, waivers, another day: what an editor offers at a place. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'refactor.rewrite', ...Object.values(actionKinds)],
      resolveProvider: true,
    },
  }),
  listen(server) {
    const { connection, drafts, client, host } = server;
    const lazy = client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
    connection.onCodeAction(async ({ textDocument: { uri }, range, context }: CodeActionParams, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const { version } = draft;
      const actions: CodeAction[] = [];
      for (const offer of offersFor(draft, draft.span(range), host.today()))
        if (isAsked(offer.kind!, context.only)) actions.push(actionOf(draft, offer, context.diagnostics));
      if (lazy) return actions;
      const whole: CodeAction[] = [];
      for (const action of actions) {
        if (token.isCancellationRequested || draft.version !== version) return null;
        const made = action.command === undefined ? await resolved(server, action) : action;
        if (made.edit !== undefined || made.command !== undefined) whole.push(made);
      }
      return whole;
    });
    connection.onCodeActionResolve(async (action) => {
      const made = await resolved(server, action);
      if (made.edit === undefined && made.command === undefined) {
        const draft = isActionData(action.data) ? await drafts.get(action.data.uri) : null;
        if (draft !== null)
          void connection.sendNotification(ShowMessageNotification.type, {
            type: MessageType.Warning,
            message:
              draft.setup.lang === 'vi'
                ? 'Không sửa tự động được ở đây: dự thảo vừa thay đổi, hoặc có dấu định dạng xen giữa các chữ cần sửa. Hãy sửa bằng tay.'
                : 'This cannot be mended here by itself: the draft has just changed, or marks of formatting stand within the words. Mend it by hand.',
          });
      }
      return made;
    });
  },
};

/** Whether a diagnostic tells of the finding: by what the client keeps of ours, else by its place, which two findings of a rule may share. */
function isOf(draft: Draft, { rule, fingerprint, at }: Finding, { code, range, data }: Diagnostic): boolean {
  if (code !== rule) return false;
  const kept = (data as { readonly fingerprint?: unknown } | null | undefined)?.fingerprint;
  return kept === undefined ? sameRange(range, draft.range(at)) : kept === fingerprint;
}

function actionOf(draft: Draft, offer: Offer, diagnostics: readonly Diagnostic[]): CodeAction {
  const { kind, finding, work, command, preferred } = offer;
  const title = offer[draft.setup.lang];
  const about = finding === undefined ? [] : diagnostics.filter((one) => isOf(draft, finding, one));
  const data: ActionData | null = work === undefined ? null : { uri: draft.uri, version: draft.version, work };
  return {
    title,
    kind,
    ...(about.length > 0 ? { diagnostics: about } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    ...(data === null ? {} : { data }),
    ...(command === undefined ? {} : { command: { title, command: command.command, arguments: [command.argument] } }),
  };
}

/** An action with its changes; as it is where there are none. */
async function resolved({ drafts, client }: Server, action: CodeAction): Promise<CodeAction> {
  const { data } = action;
  if (!isActionData(data)) return action;
  const draft = await drafts.get(data.uri);
  if (draft === null || draft.version !== data.version) return action;
  const changes = await changesOf(draft, data.work);
  if (changes === null || changes.length === 0) return action;
  return { ...action, edit: workspaceEdit(client, draft, changes) };
}
