import type { Finding, Severity } from '@rasoat/rules';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';
import type { Host } from '../host.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the editor shows it. */
export function diagnosticOf(draft: Draft, finding: Finding, host: Host): Diagnostic {
  const { what, why, todo } = finding.words[draft.setup.lang];
  const page = host.rulePage(finding.rule);
  return {
    range: draft.range(finding.at),
    severity: severities[finding.severity],
    source: 'rasoat',
    code: finding.rule,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    message: [what, why, todo].filter((words) => words !== '').join(' '),
    data: finding.fingerprint,
  };
}

/** Findings, published when the draft has rested for a moment. */
export const diagnostics: Feature = {
  capabilities: () => ({}),
  listen({ connection, drafts, host }) {
    drafts.onChange = (draft) => {
      const items = draft.result.findings.map((finding) => diagnosticOf(draft, finding, host));
      void connection.sendDiagnostics({ uri: draft.uri, version: draft.version, diagnostics: items });
    };
    drafts.onClose = (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] });
  },
};
