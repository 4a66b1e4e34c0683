/** Reviewed Word files: findings as comments on the exact words, safe fixes as tracked changes. */
export { type Annotated, annotateDocx, type Remark } from './annotate/annotate.ts';
export type { CommentLine, Reviewer } from './annotate/comment.ts';
export { type RemarkOptions, remarksOf } from './annotate/findings.ts';
export type { SuggestedEdit, Suggestion } from './annotate/suggest.ts';
