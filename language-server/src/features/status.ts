import type { Severity } from '@rasoat/rules';
import { kindWords } from '@rasoat/rules/reports/words';
import type { Draft } from '../draft.ts';
import type { Feature, Server } from '../feature.ts';
import { nameOf } from '../uris.ts';

/** What a client shows of a draft beside its text: answer of `rasoat/status`, and what `rasoat/statusChanged` tells behind each check. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly kind: string;
  /** The kind as people call it, in the language of the draft. */
  readonly kindName: string;
  /** Day on which the law is read. */
  readonly asOf: string;
  readonly law: { readonly date: string; readonly reach: string };
  readonly counts: Readonly<Record<Severity, number>>;
  readonly citations: { readonly total: number; readonly identified: number; readonly unknown: number };
  /** Findings that a waiver excuses, and that the baseline has: they are not shown. */
  readonly waived: number;
  readonly known: number;
  /** Files of settings that have problems: what could be read of them holds. */
  readonly troubles: number;
  /** Rules that failed and are left out. */
  readonly failed: readonly string[];
}

/** The status of a draft as it is now. */
function statusOf({ uri, version, result, setup }: Draft, { defects }: Server): Status {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of result.findings) counts[severity]++;
  const { citations: total, identified, unknown, ambiguous } = result.counts;
  return {
    uri,
    version,
    kind: result.document.kind,
    kindName: kindWords[result.document.kind][setup.lang],
    asOf: result.asOf,
    law: { date: setup.law.info.date, reach: setup.law.info.reach },
    counts,
    citations: { total, identified, unknown: unknown + ambiguous },
    waived: result.waived.length,
    known: result.known.length,
    troubles: new Set([...setup.problems.map((problem) => problem.uri), ...(setup.stated.length > 0 ? [uri] : [])])
      .size,
    failed: defects.rules,
  };
}

/** Kind, day, law data and counts of a draft, for a status bar. */
export const status: Feature = {
  capabilities: () => ({ experimental: { rasoatStatus: true } }),
  listen(server) {
    const { connection, drafts, checking } = server;
    const logged = new WeakSet<Draft>();
    connection.onRequest('rasoat/status', async (params: { readonly uri?: unknown } | null): Promise<Status | null> => {
      const draft = await drafts.get(String(params?.uri));
      return draft === null ? null : statusOf(draft, server);
    });
    checking.onChecked((draft) => {
      void connection.sendNotification('rasoat/statusChanged', statusOf(draft, server));
      if (logged.has(draft)) return;
      logged.add(draft);
      const name = nameOf(draft.uri);
      const found = draft.result.findings.length;
      connection.console.info(
        `${name}: ${draft.file.length} ký tự, ${found} phát hiện. / ${draft.file.length} characters, ${found} findings.`,
      );
    });
  },
};
