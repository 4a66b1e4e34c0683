import type { Procedure } from './types.ts';

/** What is granted, and that a refusal is answered in writing: the whole result in one sentence, wherever it stands (T3.11). */
const GRANTED = /(?:cấp|ban hành) \p{L}[^.;]{1,120}[;.,] ?trường hợp (?:không|từ chối)[^.;]{0,100} bằng văn bản/iu;

/**
 * Whether a procedure has a component: as a part of its own or, where the draft is no form, in its running text. A sheet is
 * a form whose parts may be told within others (the number of sets in the papers, the way of filing in the steps).
 */
export function hasComponent(procedure: Procedure, key: string): boolean {
  if (key === 'ten') return procedure.name !== null;
  if (key in procedure.components) return true;
  if (key === 'ket-qua' && key in procedure.told && GRANTED.test(procedure.told[key].text)) return true;
  return key in procedure.told && (!procedure.form || procedure.kind === 'sheet');
}
