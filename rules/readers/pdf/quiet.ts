/** The console of the runtime, as far as it is asked here. */
declare const console: { log(...words: unknown[]): void; warn(...words: unknown[]): void };

const { log, warn } = console;

/** Lets the console speak again. */
export function speak(): void {
  console.log = log;
  console.warn = warn;
}

// While it is evaluated, pdf.js tells the console which parts of a browser it misses to draw pages; nothing is drawn here.
console.log = () => {};
console.warn = () => {};
