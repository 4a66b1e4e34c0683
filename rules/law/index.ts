/** Law data: what a document, or a unit of it, is on a date; facts; agencies; severity of citations. */

export { isIsoDate } from '../text/calendar.ts';
export { agencyFinder, findAgencies } from './agencies.ts';
export { compileLaw } from './compile.ts';
export { diffLaw, type LawDiff } from './diff.ts';
export { type DocumentType, documentTypes, isLawType, namedTypes, typeNamed } from './document-types.ts';
export { isLoss, leavesException, lossKinds, takesAway } from './events.ts';
export { allFacts, capOf, factById, inForce, parseFacts } from './facts.ts';
export { isHistorical } from './history.ts';
export { addRow, type Layer, layerFromTsv, type ShortEvent, shortEventColumns } from './layer.ts';
export { isTableName, type LayerFile, readLayerFile, tableText } from './layer-file.ts';
export { citedName, registeredName } from './names.ts';
export { openLaw } from './open.ts';
export { isPack, PackError } from './pack-format.ts';
export { parseTables } from './parse.ts';
export { currentName, isProvince, type Province, provinceIn, provinceOf, provinces } from './provinces.ts';
export { type CitationEvent, citationSeverity } from './severity.ts';
export { documentColumns, eventColumns, type LawTables } from './tables.ts';
export { readTable, type TableError, writeTable } from './tsv.ts';
export type * from './types.ts';
export { parseUnitSlug, readUnits, unitCovers, unitSlug } from './units.ts';
