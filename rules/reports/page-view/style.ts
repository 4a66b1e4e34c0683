/**
 * Style of the page on a screen. Paper stays white in every theme, as it does on a desk; what lies around it has the colours of the
 * editor where it tells them. Severity shows in the shape of the line too.
 */
export const pageViewStyle = `
:root { --error: #b3261e; --warning: #8f5b00; --info: #1f5d99; --ink: #1b1d21;
  --desk: var(--vscode-editor-background, #e9ebee); --text: var(--vscode-foreground, #1b1d21); --dim: var(--vscode-descriptionForeground, #5c626b);
  --edge: var(--vscode-panel-border, #cfd3d9); --bar: var(--vscode-sideBar-background, #f5f6f8); --focus: var(--vscode-focusBorder, #1f5d99);
  --red: var(--vscode-editorError-foreground, #b3261e); --yellow: var(--vscode-editorWarning-foreground, #8f5b00); --blue: var(--vscode-editorInfo-foreground, #1f5d99); }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; padding: 0; }
body { display: flex; overflow: clip; flex-direction: column; background: var(--desk); color: var(--text); font: 13px/1.5 var(--vscode-font-family, "Segoe UI", "Noto Sans", sans-serif); }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: center; padding: 6px 14px; background: var(--bar); border-bottom: 1px solid var(--edge); }
header .counts { margin-right: 12px; } header .about { color: var(--dim); }
nav { display: flex; gap: 6px; align-items: center; } output { min-width: 4em; text-align: center; font-variant-numeric: tabular-nums; }
button { font: inherit; color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, #fff); border: 1px solid var(--edge); border-radius: 3px; padding: 2px 9px; cursor: pointer; }
button[data-do="annotate"] { color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, #1f5d99); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.desk { flex: 1; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr) clamp(240px, 30%, 400px); }
main, aside { overflow: auto; min-height: 0; }
main { padding: 18px; container-type: inline-size; } aside { padding: 4px 12px 30px; background: var(--bar); border-left: 1px solid var(--edge); overflow-wrap: anywhere; }
.notes { max-width: 210mm; margin: 0 auto 14px; padding: 8px 12px 8px 28px; background: var(--bar); border: 1px dashed var(--yellow); }
.unread { max-width: 640px; margin: 12vh auto; padding: 0 24px; font-size: 15px; } .unread h1 { font-size: 20px; }
.sheet { width: 210mm; max-width: 100%; min-height: 120mm; margin: 0 auto 18px; padding: 9.52cqw 7.14cqw 9.52cqw 14.29cqw; background: #fff; color: var(--ink); font: max(7.5pt, min(14pt, 2.35cqw))/1.4 "Times New Roman", "Liberation Serif", Tinos, serif; box-shadow: 0 1px 6px #0006; overflow-wrap: break-word; }
.sheet.wide { width: 297mm; }
.sheet p { margin: 0 0 .45em; white-space: pre-wrap; tab-size: 4; content-visibility: auto; contain-intrinsic-size: auto 1.4em; }
.sheet td p { margin: 0 0 .15em; }
.center { text-align: center; } .right { text-align: right; } .justify { text-align: justify; } .left { text-align: left; }
main > .sheet > .justify { text-indent: 2.6em; }
.sheet .b { font-weight: bold; } .sheet .i { font-style: italic; }
.sheet .note { font-size: .8em; } .sheet hr { width: 40%; margin: 1.2em auto .6em 0; border: 0; border-top: 1px solid var(--ink); }
.sheet table { width: 100%; margin: .4em 0 .8em; border-collapse: collapse; font-size: .95em; }
.sheet td { padding: .15em .4em; border: 1px solid #444; vertical-align: top; }
.sheet table.unlined td { border: 0; }
.new { background: #e2f3e6; text-decoration: underline 1px #1a6b3c; }
sup { font-size: .6em; color: #1a6b3c; cursor: help; } sup.remark { color: #6b3fa0; }
.sheet mark { background: none; color: inherit; cursor: pointer; text-decoration: underline wavy 1.5px; text-decoration-skip-ink: none; text-underline-offset: 3px; }
mark.error { text-decoration-color: var(--error) !important; } mark.warning { text-decoration-color: #b77900 !important; } mark.info { text-decoration-color: var(--info) !important; text-decoration-style: dotted !important; }
.sheet ins { display: table; margin: 2px 0; padding: 0 6px; border: 1px dashed var(--error); color: var(--error); text-decoration: none; text-indent: 0; font: 600 .72em "Segoe UI", "Noto Sans", sans-serif; cursor: pointer; }
.sheet ins.warning { border-color: var(--warning); color: var(--warning); } .sheet ins.info { border-color: var(--info); color: var(--info); }
mark.on, ins.on { background: #ffe9a8 !important; }
h2 { margin: 14px 0 4px; font-size: 13px; text-transform: uppercase; letter-spacing: .03em; } h3 { margin: 10px 0 2px; font-size: 12.5px; font-weight: 600; color: var(--dim); }
.card { margin: 4px 0; padding: 5px 8px; border: 1px solid var(--edge); border-left: 4px solid var(--tone); border-radius: 3px; background: var(--desk); cursor: pointer; }
.card.error { --tone: var(--red); } .card.warning { --tone: var(--yellow); } .card.info { --tone: var(--blue); }
.card p, .hover p { margin: 0; } .head { color: var(--dim); font-size: 12px; } .badge { font-weight: 700; font-size: 11px; }
.badge.error { color: var(--red); } .badge.warning { color: var(--yellow); } .badge.info { color: var(--blue); }
.what { font-weight: 600; } .more p { margin-top: 4px; } .card:not(.on) .more { display: none; } .card.on { border-color: var(--focus); border-left-color: var(--tone); }
.more b { color: var(--dim); font-weight: 600; } .rule button, .rule code { font: 11.5px var(--vscode-editor-font-family, monospace); }
.hover { position: fixed; z-index: 2; max-width: min(520px, 90vw); max-height: 60vh; overflow: auto; padding: 6px 10px; background: var(--vscode-editorHoverWidget-background, #fff); color: var(--vscode-editorHoverWidget-foreground, #1b1d21); border: 1px solid var(--vscode-editorHoverWidget-border, #cfd3d9); box-shadow: 0 2px 8px #0005; }
.hover[hidden] { display: none; } .hover .card { border: 0; border-left: 4px solid var(--tone); background: none; } .hover .card .more { display: block; }
@media (max-width: 760px) { .desk { grid-template: minmax(0, 2fr) minmax(0, 1fr) / minmax(0, 1fr); } }
@media (prefers-reduced-motion: no-preference) { main, aside { scroll-behavior: smooth; } }
`;
