import { escapeMarkup } from './escape.ts';
import { pageHead } from './html-page.ts';
import type { Cell } from './review-cells.ts';
import type { ReviewForm, ReviewPaper, ReviewRow } from './review-form.ts';
import { say } from './words.ts';

/** What this page has beyond the others: a wide table with lines. */
const style = `
main { max-width: 297mm; }
.file dl.run { margin-top: 2mm; }
table.form { table-layout: fixed; overflow-wrap: anywhere; }
.form th, .form td { border: 1px solid var(--ink); }
.form thead { display: table-header-group; }
.form thead th { text-align: center; vertical-align: middle; }
.form .band th { background: var(--soft); }
.form tr { break-inside: auto; }
.form .band { break-after: avoid; }
.form p + p { margin-top: 1mm; }
.form .small, .form code { display: block; color: var(--dim); font-size: 12px; }
.form .blank { min-height: 12mm; }
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
@media print { .form .small, .form code { font-size: 8pt; } .form .band th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** The form as one page that stands alone, to be read and printed. */
export function* reviewHtml(form: ReviewForm): Generator<string> {
  const { lang, title, lead, version, papers, lost } = form;
  yield `${pageHead({ title: papers.length === 1 ? `${title} · ${papers[0].path}` : title, version, lang, style })}<body>
<main>
<header class="top"><h1>${escapeMarkup(title)}</h1><p>rasoat ${escapeMarkup(version)}</p></header>
<p class="note">${escapeMarkup(lead)}</p>
`;
  for (const reason of lost)
    yield `<p class="note"><b>${say(lang, 'Không kiểm tra được:', 'Could not be checked:')}</b> ${escapeMarkup(reason)}</p>\n`;
  for (const paper of papers) yield* paperHtml(paper, form);
  yield `<footer>${escapeMarkup(form.foot)}</footer>\n</main>\n</body>\n</html>\n`;
}

function* paperHtml({ path, about, bands, open }: ReviewPaper, form: ReviewForm): Generator<string> {
  const { heads, widths, lang } = form;
  const figures = about.map(([label, text]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(text)}</dd>`);
  yield `<section class="file">\n<h2>${escapeMarkup(path)}</h2>\n<dl class="run">${figures.join('\n')}</dl>\n`;
  for (const words of open) yield `<p class="note">? ${escapeMarkup(words)}</p>\n`;
  if (bands.length === 0)
    yield `<p>${say(lang, 'Không có phát hiện nào được đưa vào đây.', 'No finding stands here.')}</p>\n`;
  else {
    const columns = widths.map((width) => `<col style="width: ${width}%">`).join('');
    const head = heads.map((words) => `<th>${escapeMarkup(words)}</th>`).join('');
    yield `<table class="form"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead>\n<tbody>\n`;
    for (const { title, rows } of bands) {
      if (title !== '') yield `<tr class="band"><th colspan="${heads.length}">${escapeMarkup(title)}</th></tr>\n`;
      for (const row of rows) yield rowHtml(row, form);
    }
    yield '</tbody></table>\n';
  }
  yield '</section>\n';
}

/** A row. The cell with the words of the tool ends with the codes by which the finding can be chosen again. */
function rowHtml({ cells, finding }: ReviewRow, { words }: ReviewForm): string {
  const codes = `<code>${escapeMarkup(finding.rule)} ${escapeMarkup(finding.fingerprint)}</code>`;
  const inside = cells.map((cell, i) => `<td>${cellHtml(cell)}${i === words ? codes : ''}</td>`);
  return `<tr>${inside.join('')}</tr>\n`;
}

function cellHtml(cell: Cell): string {
  if (cell.length === 0) return '<div class="blank"></div>';
  return cell
    .map((pieces) => {
      const parts = pieces.map(({ text, look }) => {
        const safe = escapeMarkup(text);
        if (look === 'strong') return `<strong>${safe}</strong>`;
        return look !== undefined ? `<span class="small">${safe}</span>` : safe;
      });
      return `<p>${parts.join('')}</p>`;
    })
    .join('');
}
