/** The script of the page that shows a Word file: choosing findings, by mouse and keys, and what stands behind them. */

interface Editor {
  postMessage(wish: object): void;
  getState(): State | undefined;
  setState(state: State): void;
}

interface State {
  /** Number of the finding that is chosen; 0: none is. */
  readonly chosen: number;
  readonly top: number;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

let chosen = 0;
/** Number of findings that have a card. */
let count = 0;
/** What stands in the text for each finding, in the order of the text. */
let marks = new Map<number, HTMLElement[]>();
let cards = new Map<number, HTMLElement>();
let hiding: ReturnType<typeof setTimeout> | undefined;

const numbersOf = (element: Element): number[] => (element.getAttribute('data-f') ?? '').split(' ').map(Number);
const main = (): HTMLElement | null => document.querySelector('main');
const hover = (): HTMLElement | null => document.querySelector('.hover');

function keep(): void {
  editor.setState({ chosen, top: main()?.scrollTop ?? 0 });
}

/** Puts a page in; where the person was in the one before, or before the tab was hidden, is kept. */
function show(html: string, style: string): void {
  const before = editor.getState();
  sheet.replaceSync(style);
  document.body.innerHTML = html;
  marks = new Map();
  cards = new Map();
  for (const element of document.querySelectorAll<HTMLElement>('main [data-f]')) {
    for (const number of numbersOf(element)) {
      const known = marks.get(number);
      if (known) known.push(element);
      else marks.set(number, [element]);
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>('aside .card'))
    cards.set(numbersOf(element)[0], element);
  count = cards.size;
  chosen = 0;
  if (before !== undefined && before.chosen <= count) choose(before.chosen, false);
  else tell();
  const page = main();
  if (page === null) return;
  page.scrollTop = before?.top ?? 0;
  page.addEventListener('scroll', () => {
    hide();
    keep();
  });
}

function tell(): void {
  const place = document.querySelector('output');
  if (place !== null) place.textContent = count === 0 ? '0' : `${chosen === 0 ? '–' : chosen}/${count}`;
}

/** Chooses a finding: its words light up, its card opens, and both come into view. */
function choose(number: number, scroll = true): void {
  for (const element of document.querySelectorAll('.on')) element.classList.remove('on');
  chosen = number;
  const words = marks.get(number) ?? [];
  const card = cards.get(number);
  for (const element of words) element.classList.add('on');
  card?.classList.add('on');
  if (scroll) {
    words[0]?.scrollIntoView({ block: 'center' });
    card?.scrollIntoView({ block: 'nearest' });
  }
  tell();
  keep();
}

function step(by: 1 | -1): void {
  if (count === 0) return;
  const from = chosen === 0 && by < 0 ? 1 : chosen;
  choose(((from - 1 + by + count) % count) + 1);
}

/** The cards of a mark, beside it. */
function look(mark: HTMLElement): void {
  clearTimeout(hiding);
  const box = hover();
  if (box === null) return;
  const copies = numbersOf(mark).flatMap((number) => cards.get(number) ?? []);
  box.replaceChildren(
    ...copies.map((card) => {
      const copy = card.cloneNode(true) as HTMLElement;
      copy.removeAttribute('tabindex');
      copy.classList.remove('on');
      return copy;
    }),
  );
  box.hidden = copies.length === 0;
  // On the side of the words that has room for it, never over them.
  const at = mark.getClientRects()[0];
  const [above, below] = [at.top - 8, innerHeight - at.bottom - 8];
  box.style.maxHeight = '';
  const { width, height } = box.getBoundingClientRect();
  const under = height <= below || below >= above;
  const tall = Math.min(height, under ? below : above);
  box.style.maxHeight = `${tall}px`;
  box.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`;
  box.style.top = `${under ? at.bottom + 4 : at.top - tall - 4}px`;
}

function hide(): void {
  clearTimeout(hiding);
  const box = hover();
  if (box !== null) box.hidden = true;
}

function hideSoon(): void {
  clearTimeout(hiding);
  hiding = setTimeout(hide, 250);
}

const targetOf = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

document.addEventListener('mouseover', (event) => {
  const mark = targetOf(event, 'main [data-f]');
  if (mark !== null) look(mark);
  else if (targetOf(event, '.hover') !== null) clearTimeout(hiding);
  else hideSoon();
});
// Out of the page altogether, to another part of the editor.
document.documentElement.addEventListener('mouseleave', hideSoon);

document.addEventListener('click', (event) => {
  const rule = targetOf(event, '[data-rule]')?.getAttribute('data-rule');
  if (rule != null) {
    editor.postMessage({ wish: 'rule', rule });
    return;
  }
  const work = targetOf(event, '[data-do]')?.getAttribute('data-do');
  if (work === 'annotate') editor.postMessage({ wish: 'annotate' });
  else if (work === 'next') step(1);
  else if (work === 'previous') step(-1);
  const place = targetOf(event, '[data-f]');
  if (place === null) return;
  // Where several lie over each other, each click goes to the next.
  const numbers = numbersOf(place);
  choose(numbers[(numbers.indexOf(chosen) + 1) % numbers.length]);
});

document.addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  if (key === 'Escape') hide();
  else if (key === 'F8') step(shiftKey ? -1 : 1);
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'Enter' && event.target instanceof Element && event.target.matches('.card'))
    choose(numbersOf(event.target)[0]);
  else return;
  event.preventDefault();
});

window.addEventListener('message', ({ data }: MessageEvent<{ html?: string; style?: string; words?: string }>) => {
  if (data.html !== undefined) show(data.html, data.style ?? '');
  else if (data.words !== undefined) {
    document.body.replaceChildren();
    document.body.append(data.words);
  }
});
editor.postMessage({ wish: 'ready' });
