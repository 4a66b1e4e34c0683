// First: it silences pdf.js while that is evaluated.
import './quiet.ts';
// Sets the global by which pdf.js finds its worker and runs it in this thread; the reader itself runs in a thread of its face.
import 'pdfjs-dist/build/pdf.worker.mjs';
// @ts-expect-error The build for browsers comes without types.
import * as main from 'pdfjs-dist/build/pdf.mjs';
import type { PdfJs } from './pdfjs-types.ts';
import { speak } from './quiet.ts';

speak();

/** pdf.js as it runs in a page or a worker of one. */
export const pdfjs: PdfJs = main as unknown as PdfJs;
