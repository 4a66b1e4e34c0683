import type { XmlNames } from '../xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const WORD = 'http://schemas.microsoft.com/office/word';

/** Namespaces of Word files, transitional and strict, by the prefix that the reader calls them by. */
export const NAMES: XmlNames = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OFFICE}/package/2006/relationships`]: 'rel',
  [`${OFFICE}/package/2006/content-types`]: 'ct',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  [`${WORD}/2010/wordprocessingShape`]: 'wps',
  [`${WORD}/2010/wordprocessingGroup`]: 'wpg',
  [`${WORD}/2010/wordprocessingCanvas`]: 'wpc',
  [`${WORD}/2010/wordprocessingDrawing`]: 'wp14',
  [`${WORD}/2010/wordml`]: 'w14',
  [`${WORD}/2012/wordml`]: 'w15',
};

/** Namespaces whose `mc:Choice` is read: its text boxes are the `w:txbxContent` that the reader knows. */
export const READ_CHOICES: ReadonlySet<string> = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'v']);
