import './older-node.ts';
// First: it silences pdf.js while that is evaluated.
import './quiet.ts';
// Sets the global by which pdf.js finds its worker and runs it in this thread; the reader itself runs in a thread of its face.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import * as main from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfJs } from './pdfjs-types.ts';
import { speak } from './quiet.ts';

speak();

/** pdf.js as it runs in Node. */
export const pdfjs: PdfJs = main as unknown as PdfJs;
