import type { CodeActionKind } from 'vscode-languageserver';

/** Kinds of code actions; the first parts are those of the protocol, so that an editor asks for them by those. */
export const actionKinds = {
  safe: 'quickfix.rasoat.safe',
  review: 'quickfix.rasoat.review',
  insert: 'quickfix.rasoat.insert',
  rule: 'quickfix.rasoat.rule',
  waive: 'quickfix.rasoat.waive',
  renumber: 'refactor.rewrite.rasoat.renumber',
  fixAll: 'source.fixAll.rasoat',
  form: 'source.rasoat.form',
  asOf: 'source.rasoat.asOf',
} as const satisfies Readonly<Record<string, CodeActionKind>>;

/** Whether an editor asks for actions of a kind: for all, or for it or a larger kind. */
export const isAsked = (kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean =>
  only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
