import { printPath } from '../engine/print-path.ts';
import type { Finding, Lang } from '../engine/types.ts';
import { excerpt } from './excerpt.ts';
import { authorityText, evidenceText, relatedNotes } from './finding-parts.ts';
import { lineText } from './position.ts';
import { withheldMessage } from './secret.ts';
import { besideText } from './set-aside.ts';
import { sectionOf } from './summary.ts';
import type { CheckedFile, PrintOptions } from './types.ts';
import { capital, missingWords, say, severityWords } from './words.ts';

/** What the cells of the review form and of the table of opinions say of a finding. */

/** Words of a cell in one look. */
export interface Piece {
  readonly text: string;
  /** `position`: the line or page, of which a table of data has a column of its own. */
  readonly look?: 'strong' | 'small' | 'position';
}

/** A cell: lines of pieces. */
export type Cell = readonly (readonly Piece[])[];

type Naming = Pick<PrintOptions, 'lang' | 'nameOf'>;

/** Characters of the draft shown on each side of the words that a finding is about. */
const around = 70;

/** The unit, and under it the line or page. */
function placeCell({ path, location }: Finding, lang: Lang): Cell {
  const unit = path === '' ? say(lang, 'Toàn văn bản', 'The whole draft') : capital(printPath(path, lang));
  return [[{ text: unit }], [{ text: lineText(location, lang), look: 'position' }]];
}

/** The words of the draft in their line; of what is missing, its name. */
function quoteCell(finding: Finding, { result }: CheckedFile, lang: Lang): Cell {
  const { absent } = finding;
  const beside = besideText(finding, result.source.text);
  if (beside !== null) return [[{ text: beside, look: 'strong' }]];
  if (absent !== null) return [[{ text: missingWords(absent.subject, lang) }]];
  const { before, marked, after } = excerpt(result.source, finding.at, false, around);
  const pieces: Piece[] = [{ text: before }, { text: marked, look: 'strong' }, { text: after }];
  return [pieces.filter(({ text }) => text !== '')];
}

/** What the drafter is asked: to look again, with a suggestion. What could not be told is asked of the one who reviews. */
function request(finding: Finding, lang: Lang): string {
  const { todo } = finding.words[lang];
  const lead =
    sectionOf(finding) === 'open'
      ? say(lang, 'Chưa kết luận được; đề nghị tra cứu, xác định.', 'Could not be told; please look it up.')
      : say(lang, 'Đề nghị cơ quan soạn thảo rà soát.', 'The drafting agency is asked to look again.');
  return todo === '' ? lead : `${lead} ${say(lang, 'Gợi ý:', 'Suggestion:')} ${todo}`;
}

const plain = (text: string): Cell => (text === '' ? [] : [[{ text }]]);
const small = (texts: readonly string[]): Cell => texts.map((text) => [{ text, look: 'small' }]);

/** What is said of a finding whose words are withheld. */
const withheldCell = ({ rule }: Finding, lang: Lang): Cell => plain(withheldMessage(rule)[lang]);

/** Cells of a row of the review form. A `silent` draft is not quoted. */
export function formCells(
  finding: Finding,
  number: number,
  file: CheckedFile,
  silent: boolean,
  options: Naming,
): readonly Cell[] {
  const { lang } = options;
  const head: Cell[] = [plain(String(number)), placeCell(finding, lang)];
  if (silent) return [...head, [], withheldCell(finding, lang), [], []];
  const { what, why } = finding.words[lang];
  const evidence = evidenceText(finding, options);
  return [
    ...head,
    quoteCell(finding, file, lang),
    [
      [
        { text: `${capital(severityWords[finding.severity][lang].toLocaleLowerCase('vi'))}. `, look: 'strong' },
        { text: what },
      ],
      ...plain(why),
      ...small(relatedNotes(finding, file, lang)),
    ],
    [
      ...plain(authorityText(finding, options)),
      ...small(evidence === '' ? [] : [`${say(lang, 'Dữ liệu:', 'Data:')} ${evidence}`]),
    ],
    plain(request(finding, lang)),
  ];
}

/** Cells of a row of the table of opinions; the last is for the drafter. A `silent` draft is not quoted. */
export function opinionCells(finding: Finding, file: CheckedFile, silent: boolean, options: Naming): readonly Cell[] {
  const { lang } = options;
  const head = placeCell(finding, lang);
  if (silent) return [head, [], withheldCell(finding, lang), []];
  const { what, why } = finding.words[lang];
  const basis = authorityText(finding, options);
  return [
    head,
    quoteCell(finding, file, lang),
    [
      ...plain([what, why].filter((part) => part !== '').join(' ')),
      ...plain(basis === '' ? '' : `${say(lang, 'Căn cứ:', 'Legal basis:')} ${basis}.`),
      ...plain(request(finding, lang)),
    ],
    [],
  ];
}
