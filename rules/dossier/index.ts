/** The papers of one draft at one stage: which is which, what the stage asks for, what the rules of scope dossier say. */

export { buildDossier, type DossierFile, type DossierOptions } from './build.ts';
export { nameOf } from './draft.ts';
export { byUnit, countReturns, type HistoryRow, type Returns, readHistory, writeRow } from './history.ts';
export { formsOf } from './lists.ts';
export { DossierSession, type WaiversOf, WHOLE } from './session.ts';
export * from './types.ts';
export { briefRole, roleWords, stageWords } from './words.ts';
