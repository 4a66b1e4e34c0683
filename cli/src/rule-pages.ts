import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The pages of the rules that ship with rasoat: beside the bundle, in the package, or in the project. */

const places = ['docs/rules/', '../docs/rules/', '../../docs/rules/'].map((path) => new URL(path, import.meta.url));
/** Where each name was looked for once: a report asks for every finding. */
const found = new Map<string, string | null>();

function inPages(name: string): string | null {
  let page = found.get(name);
  if (page === undefined) {
    page = places.map((folder) => fileURLToPath(new URL(name, folder))).find((path) => existsSync(path)) ?? null;
    found.set(name, page);
  }
  return page;
}

/** Path of the page of a rule on this machine; null where the pages did not come along. */
export const rulePage = (id: string): string | null => inPages(`${id}.md`);

/** Path of the index of the pages; null where they did not come along. */
export const ruleIndex = (): string | null => inPages('README.md');

/** The page of a rule as a `file:` URI, for reports. */
export function rulePageUri(id: string): string | null {
  const page = rulePage(id);
  return page === null ? null : pathToFileURL(page).href;
}
