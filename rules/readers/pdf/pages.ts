import { fontOf } from './fonts.ts';
import { type PageContent, PageWalk } from './glyphs.ts';
import type { PdfDocument, PdfJs, PdfPage } from './pdfjs-types.ts';

/** A place of a page that a comment stands on, in points. */
export interface Remark {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly top: number;
}

export interface ReadPage {
  readonly content: PageContent;
  readonly remarks: readonly Remark[];
}

/** Kinds of annotation that a reviewer makes. */
const REMARKS = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
  'Ink',
  'Stamp',
]);

/** `AnnotationMode.DISABLE`: nothing of them is among the operators of the page. */
const NO_ANNOTATIONS = 0;

/** Reads one page; null when it is damaged. */
export async function readPage(pdf: PdfDocument, { OPS }: PdfJs, number: number): Promise<ReadPage | null> {
  try {
    const page = await pdf.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
    const known = new Map<string, ReturnType<typeof fontOf>>();
    const fontBy = (name: string): ReturnType<typeof fontOf> => {
      let font = known.get(name);
      if (font === undefined) {
        font = fontOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
        known.set(name, font);
      }
      return font;
    };
    const walk = new PageWalk(OPS, fontBy);
    let content = walk.read(page, operators, 0);
    const { directions } = walk;
    const most = directions.indexOf(Math.max(...directions));
    // A wide table on an upright sheet is printed with its lines upward.
    if (most > 0) content = new PageWalk(OPS, fontBy).read(page, operators, most);
    const remarks = content.turn === 0 ? await remarksOf(page) : [];
    page.cleanup();
    return { content, remarks };
  } catch {
    return null;
  }
}

async function remarksOf(page: PdfPage): Promise<Remark[]> {
  const annotations = await page.getAnnotations();
  const [left, bottom] = page.view;
  return annotations.flatMap(({ subtype = '', rect }) => {
    if (!REMARKS.has(subtype) || rect === undefined || rect.length < 4) return [];
    const [x0, y0, x1, y1] = rect;
    return [{ x: x0 - left, y: y0 - bottom, right: x1 - left, top: y1 - bottom }];
  });
}
