/** Style of the page: read on a screen, made to be printed on A4. Severity shows in words and shape too: most printers are black. */
export const pageStyle = `
:root { --ink: #1b1d21; --dim: #5c626b; --line: #d5d9df; --soft: #f5f6f8; --error: #b3261e; --warning: #8f5b00; --info: #1f5d99; --good: #1a6b3c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #e9ebee; color: var(--ink); font: 15px/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
main { max-width: 210mm; margin: 8mm auto; padding: 16mm 18mm; background: #fff; box-shadow: 0 1px 6px #0003; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, dd, ul, ol { margin: 0; }
a { color: inherit; }
.top { display: flex; justify-content: space-between; gap: 8mm; align-items: baseline; padding-bottom: 3mm; border-bottom: 2px solid var(--ink); }
h1 { font-size: 21px; letter-spacing: .02em; text-transform: uppercase; }
.top p { color: var(--dim); font-size: 13px; text-align: right; }
.verdict { margin: 6mm 0 5mm; padding: 4mm 5mm; border: 1px solid var(--tone); border-left-width: 6px; background: var(--soft); break-inside: avoid; }
.verdict strong { display: block; font-size: 22px; line-height: 1.3; color: var(--tone); }
.pass { --tone: var(--good); } .findings { --tone: var(--error); } .open, .look { --tone: var(--warning); }
dl.run { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; font-size: 14px; }
dt { color: var(--dim); } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin-top: 5mm; font-size: 14px; }
th, td { padding: 1.5mm 2mm; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; }
th.name { min-width: 10.5em; }
td.n, th.n { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
td.verdict-word { color: var(--tone); font-weight: 600; white-space: nowrap; }
.single .file > .conclusion { display: none; }
.file > .conclusion { margin-top: 2mm; color: var(--tone); font-weight: 600; }
.file { margin-top: 9mm; }
h2 { font-size: 18px; padding-bottom: 1.5mm; border-bottom: 1.5px solid var(--ink); break-after: avoid; }
.about { color: var(--dim); font-size: 13.5px; margin-top: 1.5mm; break-after: avoid; }
.note { margin-top: 3mm; padding: 2mm 3mm; border: 1px dashed var(--warning); font-size: 14px; break-inside: avoid; }
h3 { margin-top: 7mm; padding: 1.2mm 3mm; background: var(--ink); color: #fff; font-size: 15px; break-after: avoid; }
h4 { margin-top: 4.5mm; font-size: 15.5px; break-after: avoid; }
.finding { display: grid; grid-template-columns: 9mm 1fr 6mm; margin-top: 3mm; padding: 2.5mm 0; border-top: 1px solid var(--line); break-inside: avoid; }
.number { color: var(--dim); font-variant-numeric: tabular-nums; }
.box { width: 4.5mm; height: 4.5mm; margin-top: .6mm; border: 1.2px solid var(--ink); justify-self: end; margin-right: 1px; }
.head { display: flex; flex-wrap: wrap; gap: 0 3mm; align-items: baseline; color: var(--dim); font-size: 13px; }
.head a { color: inherit; }
.head code, .legend code { font: 12px "Liberation Mono", Consolas, monospace; }
.badge { padding: 0 2mm; border: 1.2px solid currentColor; border-radius: 2px; font-size: 11.5px; font-weight: 700; letter-spacing: .04em; white-space: nowrap; }
.badge.error { background: var(--error); border-color: var(--error); color: #fff; }
.badge.warning { color: var(--warning); }
.badge.info { color: var(--info); border-style: dotted; }
.what { margin-top: 1mm; font-weight: 600; }
.finding p + p, .finding blockquote + p { margin-top: .8mm; }
.finding b { font-weight: 600; color: var(--dim); }
blockquote { margin: 1.6mm 0; padding: 1.6mm 3mm; background: var(--soft); border-left: 3px solid var(--line); font: 16px/1.45 "Times New Roman", "Liberation Serif", serif; white-space: pre-line; }
blockquote .line { float: right; margin-left: 3mm; color: var(--dim); font: 12px/1.9 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
mark.error { background: #fbe3e1; text-decoration-color: var(--error); }
mark.warning { background: #fdf0d5; text-decoration-color: var(--warning); text-decoration-style: double; }
mark.info { background: #e3eefa; text-decoration-color: var(--info); text-decoration-style: dotted; }
ins { padding: 0 1.5mm; border: 1px dashed var(--error); color: var(--error); text-decoration: none; font: 600 13px "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
.waived { padding-left: 9mm; font-size: 14px; } .waived li { margin-top: 1.5mm; }
.legend { margin-top: 10mm; padding-top: 3mm; border-top: 2px solid var(--ink); font-size: 13.5px; break-inside: avoid; }
.legend h2 { border: 0; padding: 0; font-size: 15px; }
.legend ul { padding: 0; list-style: none; } .legend li { margin-top: 1.2mm; }
footer { margin-top: 5mm; color: var(--dim); font-size: 12.5px; }
@page { size: A4; margin: 16mm 15mm 17mm 20mm; @bottom-right { content: counter(page) "/" counter(pages); font: 10pt "Liberation Sans", Arial, sans-serif; color: #5c626b; } }
@media print {
  body { background: none; font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  blockquote { font-size: 10.5pt; margin: 1mm 0; padding: 1mm 2.5mm; }
  .head, .about, table, dl.run, .note, .waived, .legend { font-size: 8.5pt; }
  h2 { font-size: 12pt; } h3 { margin-top: 5mm; font-size: 10pt; } h4 { margin-top: 3mm; font-size: 10pt; }
  .finding { margin-top: 2mm; padding: 1.6mm 0 .6mm; }
  .legend { margin-top: 6mm; } .legend ins, .badge, footer { font-size: 8pt; }
  .badge.error, h3, mark, .verdict, blockquote { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
@media (max-width: 640px) { main { margin: 0; padding: 5mm; } .top { display: block; } .top p { text-align: left; } dl.run { grid-template-columns: 1fr; } dd { margin-bottom: 1.5mm; } table { font-size: 13px; } }
`;
