// Written by `npm run generate` from the files of this folder.
import type { Rule } from '../engine/types.ts';
import authorityFormAndIssuer from './authority/form-and-issuer.ts';
import authorityNormsInAdministrativeForm from './authority/norms-in-administrative-form.ts';
import authorityOtherAuthorityDocument from './authority/other-authority-document.ts';
import authoritySignaturePower from './authority/signature-power.ts';
import citationAmbiguous from './citation/ambiguous.ts';
import citationAmendedNotMentioned from './citation/amended-not-mentioned.ts';
import citationBasisAuthority from './citation/basis-authority.ts';
import citationBasisDuplicate from './citation/basis-duplicate.ts';
import citationBasisRank from './citation/basis-rank.ts';
import citationBlanketRepeal from './citation/blanket-repeal.ts';
import citationForm from './citation/form.ts';
import citationImpossibleDate from './citation/impossible-date.ts';
import citationImpossibleSymbol from './citation/impossible-symbol.ts';
import citationNotYetInForce from './citation/not-yet-in-force.ts';
import citationOutdatedAgency from './citation/outdated-agency.ts';
import citationOutdatedTerm from './citation/outdated-term.ts';
import citationRepealedUnit from './citation/repealed-unit.ts';
import citationSelfName from './citation/self-name.ts';
import citationSuperseded from './citation/superseded.ts';
import citationUnitOrder from './citation/unit-order.ts';
import citationUnknown from './citation/unknown.ts';
import citationWrongDate from './citation/wrong-date.ts';
import dossierBasisMismatch from './dossier/basis-mismatch.ts';
import dossierComparisonArticle from './dossier/comparison-article.ts';
import dossierEffectTooEarly from './dossier/effect-too-early.ts';
import dossierNameMismatch from './dossier/name-mismatch.ts';
import dossierNumberMismatch from './dossier/number-mismatch.ts';
import dossierOpinionUnanswered from './dossier/opinion-unanswered.ts';
import dossierPaperForm from './dossier/paper-form.ts';
import dossierPaperMissing from './dossier/paper-missing.ts';
import dossierPaperTwice from './dossier/paper-twice.ts';
import dossierPaperUnknown from './dossier/paper-unknown.ts';
import dossierPaperUnread from './dossier/paper-unread.ts';
import dossierProceduresMismatch from './dossier/procedures-mismatch.ts';
import dossierVersionChanged from './dossier/version-changed.ts';
import inputAsOf from './input/as-of.ts';
import inputFragment from './input/fragment.ts';
import inputUnread from './input/unread.ts';
import inputWaiver from './input/waiver.ts';
import inputWaiverExpired from './input/waiver-expired.ts';
import inputWaiverUnused from './input/waiver-unused.ts';
import languageAbbreviation from './language/abbreviation.ts';
import languageBrokenWord from './language/broken-word.ts';
import languageCapital from './language/capital.ts';
import languageDateForm from './language/date-form.ts';
import languageEncoding from './language/encoding.ts';
import languageFigureInWords from './language/figure-in-words.ts';
import languageMisspelt from './language/misspelt.ts';
import languageMixedTerms from './language/mixed-terms.ts';
import languageNumberForm from './language/number-form.ts';
import languagePunctuation from './language/punctuation.ts';
import languageRepeatedWord from './language/repeated-word.ts';
import languageSpacedHyphen from './language/spaced-hyphen.ts';
import languageToneStyle from './language/tone-style.ts';
import languageVagueWording from './language/vague-wording.ts';
import procedureComponentMissing from './procedure/component-missing.ts';
import procedureDelegation from './procedure/delegation.ts';
import procedureDoubtful from './procedure/doubtful.ts';
import procedureFilingChannel from './procedure/filing-channel.ts';
import procedurePublicationLayout from './procedure/publication-layout.ts';
import procedurePublicationTime from './procedure/publication-time.ts';
import procedureSetsNumber from './procedure/sets-number.ts';
import structureAmendingDocument from './structure/amending-document.ts';
import structureBulletsInPoint from './structure/bullets-in-point.ts';
import structureFormReference from './structure/form-reference.ts';
import structureHeadingName from './structure/heading-name.ts';
import structureInternalReference from './structure/internal-reference.ts';
import structureNesting from './structure/nesting.ts';
import structureNumbering from './structure/numbering.ts';
import structureRowNumbers from './structure/row-numbers.ts';
import structureUnclosedQuote from './structure/unclosed-quote.ts';
import theThucAddressee from './the-thuc/addressee.ts';
import theThucAdoptionLine from './the-thuc/adoption-line.ts';
import theThucAppendix from './the-thuc/appendix.ts';
import theThucAttachmentLine from './the-thuc/attachment-line.ts';
import theThucAutomaticLetters from './the-thuc/automatic-letters.ts';
import theThucBasisOrder from './the-thuc/basis-order.ts';
import theThucConsiderationLine from './the-thuc/consideration-line.ts';
import theThucDecisionLine from './the-thuc/decision-line.ts';
import theThucEffectClause from './the-thuc/effect-clause.ts';
import theThucEnactingSentence from './the-thuc/enacting-sentence.ts';
import theThucEndMark from './the-thuc/end-mark.ts';
import theThucFont from './the-thuc/font.ts';
import theThucHeader from './the-thuc/header.ts';
import theThucImplementationClause from './the-thuc/implementation-clause.ts';
import theThucIssuer from './the-thuc/issuer.ts';
import theThucLeftoverInput from './the-thuc/leftover-input.ts';
import theThucLegacyFont from './the-thuc/legacy-font.ts';
import theThucLegalBasis from './the-thuc/legal-basis.ts';
import theThucLetterSubject from './the-thuc/letter-subject.ts';
import theThucMotto from './the-thuc/motto.ts';
import theThucNationalName from './the-thuc/national-name.ts';
import theThucOpenReview from './the-thuc/open-review.ts';
import theThucPage from './the-thuc/page.ts';
import theThucPartLook from './the-thuc/part-look.ts';
import theThucPlaceDate from './the-thuc/place-date.ts';
import theThucRecipients from './the-thuc/recipients.ts';
import theThucSecrecyMark from './the-thuc/secrecy-mark.ts';
import theThucSignature from './the-thuc/signature.ts';
import theThucSuperiorLine from './the-thuc/superior-line.ts';
import theThucSymbol from './the-thuc/symbol.ts';
import theThucTerritorialScope from './the-thuc/territorial-scope.ts';
import theThucTypeAndSubject from './the-thuc/type-and-subject.ts';
import theThucUnknownPeriod from './the-thuc/unknown-period.ts';

/** Every rule, by id. */
export const checks: readonly Rule[] = [
  authorityFormAndIssuer,
  authorityNormsInAdministrativeForm,
  authorityOtherAuthorityDocument,
  authoritySignaturePower,
  citationAmbiguous,
  citationAmendedNotMentioned,
  citationBasisAuthority,
  citationBasisDuplicate,
  citationBasisRank,
  citationBlanketRepeal,
  citationForm,
  citationImpossibleDate,
  citationImpossibleSymbol,
  citationNotYetInForce,
  citationOutdatedAgency,
  citationOutdatedTerm,
  citationRepealedUnit,
  citationSelfName,
  citationSuperseded,
  citationUnitOrder,
  citationUnknown,
  citationWrongDate,
  dossierBasisMismatch,
  dossierComparisonArticle,
  dossierEffectTooEarly,
  dossierNameMismatch,
  dossierNumberMismatch,
  dossierOpinionUnanswered,
  dossierPaperForm,
  dossierPaperMissing,
  dossierPaperTwice,
  dossierPaperUnknown,
  dossierPaperUnread,
  dossierProceduresMismatch,
  dossierVersionChanged,
  inputAsOf,
  inputFragment,
  inputUnread,
  inputWaiver,
  inputWaiverExpired,
  inputWaiverUnused,
  languageAbbreviation,
  languageBrokenWord,
  languageCapital,
  languageDateForm,
  languageEncoding,
  languageFigureInWords,
  languageMisspelt,
  languageMixedTerms,
  languageNumberForm,
  languagePunctuation,
  languageRepeatedWord,
  languageSpacedHyphen,
  languageToneStyle,
  languageVagueWording,
  procedureComponentMissing,
  procedureDelegation,
  procedureDoubtful,
  procedureFilingChannel,
  procedurePublicationLayout,
  procedurePublicationTime,
  procedureSetsNumber,
  structureAmendingDocument,
  structureBulletsInPoint,
  structureFormReference,
  structureHeadingName,
  structureInternalReference,
  structureNesting,
  structureNumbering,
  structureRowNumbers,
  structureUnclosedQuote,
  theThucAddressee,
  theThucAdoptionLine,
  theThucAppendix,
  theThucAttachmentLine,
  theThucAutomaticLetters,
  theThucBasisOrder,
  theThucConsiderationLine,
  theThucDecisionLine,
  theThucEffectClause,
  theThucEnactingSentence,
  theThucEndMark,
  theThucFont,
  theThucHeader,
  theThucImplementationClause,
  theThucIssuer,
  theThucLeftoverInput,
  theThucLegacyFont,
  theThucLegalBasis,
  theThucLetterSubject,
  theThucMotto,
  theThucNationalName,
  theThucOpenReview,
  theThucPage,
  theThucPartLook,
  theThucPlaceDate,
  theThucRecipients,
  theThucSecrecyMark,
  theThucSignature,
  theThucSuperiorLine,
  theThucSymbol,
  theThucTerritorialScope,
  theThucTypeAndSubject,
  theThucUnknownPeriod,
];
