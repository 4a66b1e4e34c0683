import { type Page, type Story, twips } from '../story.ts';

/** Measures of a page, in twips. */
interface PageTwips {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Control words of page measures: of the file, and of a section. */
const PAGE_WORDS: Readonly<Record<string, { readonly key: keyof PageTwips; readonly section: boolean }>> = {
  paperw: { key: 'width', section: false },
  paperh: { key: 'height', section: false },
  margt: { key: 'top', section: false },
  margr: { key: 'right', section: false },
  margb: { key: 'bottom', section: false },
  margl: { key: 'left', section: false },
  pgwsxn: { key: 'width', section: true },
  pghsxn: { key: 'height', section: true },
  margtsxn: { key: 'top', section: true },
  margrsxn: { key: 'right', section: true },
  margbsxn: { key: 'bottom', section: true },
  marglsxn: { key: 'left', section: true },
};

/** What RTF takes for a page when nothing is said. */
const DEFAULT_PAGE: PageTwips = {
  width: 12240,
  height: 15840,
  top: 1440,
  right: 1800,
  bottom: 1440,
  left: 1800,
};

/** The pages of the sections of an RTF file: what the file says holds where the section says nothing. */
export class RtfPages {
  readonly #paper: PageTwips = { ...DEFAULT_PAGE };
  #section: Partial<PageTwips> = {};
  readonly #sections: { readonly page: Page; readonly own: Partial<PageTwips> }[] = [];

  /** A section begins, in the story of the body. */
  open(story: Story): void {
    const page: Page = { width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 };
    this.#section = {};
    this.#sections.push({ page, own: this.#section });
    story.push({ kind: 'section', page });
  }

  /** The section is as the file says. */
  reset(): void {
    for (const key of Object.keys(this.#section)) delete this.#section[key as keyof PageTwips];
  }

  /** Takes a measure; false when the word is none. Those of a section stand in its text. */
  word(word: string, value: number, inText: boolean): boolean {
    const measure = PAGE_WORDS[word];
    if (measure === undefined) return false;
    if (!measure.section) this.#paper[measure.key] = value;
    else if (inText) this.#section[measure.key] = value;
    return true;
  }

  /** Fills the pages in, when the whole file is read. */
  finish(): void {
    for (const { page, own } of this.#sections) {
      const measures = { ...this.#paper, ...own };
      for (const key of Object.keys(page) as (keyof Page)[]) page[key] = twips(measures[key]);
    }
  }
}
