import type { Revision } from '../../text/index.ts';

/** What the elements around say of those inside. */
export type Mode = 'content' | 'paragraph' | 'mark' | 'run' | 'section' | 'row' | 'cell';

export const MODES: Readonly<Record<string, Mode>> = {
  'w:pPr': 'paragraph',
  'w:rPr': 'run',
  'w:sectPr': 'section',
  'w:trPr': 'row',
  'w:tcPr': 'cell',
};

/** Elements that hold no text of the document, and those that tell of an earlier state. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:rt',
  'w:ffData',
  'w:sectPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrChange',
  'w:numberingChange',
]);

/** Tracked changes by the element that marks them. */
export const CHANGES: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'insert',
  'w:del': 'delete',
  'w:moveFrom': 'move',
  'w:moveTo': 'move',
};
