import type { PdfPage } from './pdfjs-types.ts';

/** A transformation as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** One transformation behind another. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** From user space to the page as it is shown. */
export function pageMatrix({ view, userUnit }: PdfPage, rotate: number): Matrix {
  const [left, bottom, right, top] = view;
  const u = userUnit;
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, -u, u, 0, -bottom * u, right * u];
    case 180:
      return [-u, 0, 0, -u, right * u, top * u];
    case 270:
      return [0, u, -u, 0, top * u, -left * u];
    default:
      return [u, 0, 0, u, -left * u, -bottom * u];
  }
}
