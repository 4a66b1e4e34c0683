import type { Procedure } from './types.ts';

/**
 * Whether a procedure has a component: as a part of its own or, where the draft is no form, in its running text. A sheet is
 * a form whose parts may be told within others (the number of sets in the papers, the way of filing in the steps).
 */
export function hasComponent(procedure: Procedure, key: string): boolean {
  if (key === 'ten') return procedure.name !== null;
  if (key in procedure.components) return true;
  return key in procedure.told && (!procedure.form || procedure.kind === 'sheet');
}
