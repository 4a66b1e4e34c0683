/** The rasoat engine. Pure: hand it text and law data, get findings. */
export { checks } from './checks/index.generated.ts';
export { type AbbreviationAt, abbreviationAt } from './checks/language/_abbreviation-at.ts';
export { abbreviationPlaces } from './checks/language/_abbreviation-places.ts';
export { type SectionOffer, sectionOffers } from './checks/the-thuc/_sections.ts';
export {
  findCitations,
  formatUnit,
  type InternalReference,
  internalReferences,
  normaliseSymbol,
  parseSymbol,
  renumberEdits,
  scanCitation,
  symbolType,
} from './citations/index.ts';
export { resolveCitations } from './citations/resolve.ts';
export type { Citation, Role, UnitRef } from './citations/types.ts';
export { type Typing, typingAt } from './citations/typing.ts';
export { dayTrouble } from './engine/as-of.ts';
export { allKnown, knownFindings } from './engine/baseline.ts';
export { type BaselineRow, readBaseline, writeBaseline } from './engine/baseline-file.ts';
export { citationsIn } from './engine/citations-in.ts';
export { type Comparison, compareDrafts } from './engine/compare.ts';
export * from './engine/config.ts';
export { type SettingPlace, settingPlaces, valuePlace } from './engine/config-place.ts';
export { defineRule } from './engine/define-rule.ts';
export { fingerprint, hashText, normaliseQuote } from './engine/fingerprint.ts';
export { type FileEdits, fileEdits, provenEdits } from './engine/fix-edits.ts';
export { applyFixes, type FixedDraft, safeFix } from './engine/fixes.ts';
export { Glob } from './engine/glob.ts';
export { LiveDraft } from './engine/live.ts';
export { Contexts } from './engine/matching.ts';
export { type MentionedHead, mentionedHeads } from './engine/mentioned-heads.ts';
export { nearest } from './engine/nearest.ts';
export { type DraftWish, newDraft, type SkeletonKind, skeletonKinds } from './engine/new-draft.ts';
export { compareSeverity, inOrder } from './engine/order.ts';
export { type OutlineEntry, type OutlineKind, outlineOf } from './engine/outline.ts';
export { type Painted, type PaintedKind, paintedIn } from './engine/painted.ts';
export { PathMaker } from './engine/paths.ts';
export { printPath } from './engine/print-path.ts';
export { configOver, type Stated, type StrangeProvince, sessionOptionsOf } from './engine/project.ts';
export { canRename, numberSpan, renameUnit } from './engine/rename.ts';
export { numbersFrom } from './engine/renumber.ts';
export { Session } from './engine/session.ts';
export { surroundings } from './engine/surroundings.ts';
export {
  attachmentHead,
  citationAt,
  citationKey,
  draftHead,
  fullMention,
  mentionsIn,
  mentionsOfCited,
  type Thing,
  thingAt,
  unitsAt,
} from './engine/things.ts';
export type * from './engine/types.ts';
export { type UnitOffer, type UnitWish, unitOffers } from './engine/unit-offers.ts';
export { cannotBeWaived, notWaivable, untilTrouble } from './engine/waivable.ts';
export { writeComment } from './engine/waiver-comments.ts';
export { addWaiver, type WaiverEntry, WaiverFile, waiversName } from './engine/waiver-file.ts';
export * from './law/index.ts';
export { draftEndings, isDraftName, isLeftBeside, isNeverWalked, isTextName } from './readers/draft-names.ts';
export { LiveSource, openText, type ReadOptions, readBytes, readText } from './readers/index.ts';
export { parseStructure } from './structure/index.ts';
export { fill } from './structure/skeleton-parts.ts';
export type * from './structure/types.ts';
export { type Replacement, replaceAll } from './text/index.ts';
export { unmarked } from './text/plain.ts';
export type * from './text/types.ts';
