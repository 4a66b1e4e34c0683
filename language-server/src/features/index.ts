import type { Feature } from '../feature.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { commanding } from './commands.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { page } from './page.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { repaint } from './repaint.ts';
import { selection } from './selection.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { status } from './status.ts';
import { symbols } from './symbols.ts';
import { workspace } from './workspace.ts';

/** All that the server can do. */
export const features: readonly Feature[] = [
  diagnostics,
  workspace,
  status,
  symbols,
  folding,
  selection,
  definition,
  references,
  rename,
  codeActions,
  commanding,
  formatting,
  hover,
  page,
  completion,
  semanticTokens,
  inlayHints,
  codeLens,
  repaint,
];
