import type { ExtensionContext } from 'vscode';
import { addFact } from './commands/add-fact.ts';
import { annotate } from './commands/annotate.ts';
import { compare } from './commands/compare.ts';
import { exportReview } from './commands/export-review.ts';
import { lookUp } from './commands/look-up.ts';
import { newDraft } from './commands/new-draft.ts';
import { register, registerCommon } from './common.ts';
import { registerPages } from './docx.ts';
import { DossierView } from './dossier-view.ts';
import { runClient } from './lifecycle.ts';
import { registerPrintouts } from './printouts.ts';
import { nodeClient } from './server.ts';

/** Starts the extension where there is a Node: on a desktop, on a remote machine, in code-server. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { app, started } = runClient(context, nodeClient);
  registerCommon(app, context);
  registerPages(app, context);
  const printouts = registerPrintouts(app);
  const dossier = new DossierView(app);
  register(context, {
    'rasoat.checkDossier': (clicked: unknown) => dossier.check(clicked),
    'rasoat.checkDossierAgain': () => dossier.again(),
    'rasoat.dossierReport': () => dossier.report(),
    'rasoat.saveDossierReport': () => dossier.save(),
    'rasoat.openPaper': (place: Parameters<DossierView['open']>[0]) => dossier.open(place),
    'rasoat.newDraft': () => newDraft(app),
    'rasoat.lookUp': () => lookUp(printouts),
    'rasoat.addFact': () => addFact(app),
    'rasoat.compare': (clicked: unknown) => compare(printouts, clicked),
    'rasoat.exportReview': (clicked: unknown) => exportReview(app, clicked),
    'rasoat.annotate': (clicked: unknown) => annotate(app, clicked),
  });
  await started;
}
