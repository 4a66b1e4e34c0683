/** The part of pdf.js that the reader uses. */
export interface PdfJs {
  getDocument(parameters: Readonly<Record<string, unknown>>): PdfTask;
  readonly OPS: Readonly<Record<string, number>>;
}

export interface PdfTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfPage {
  /** Left, bottom, right, top of what is shown, in units of `userUnit` / 72 inch. */
  readonly view: readonly number[];
  readonly rotate: number;
  readonly userUnit: number;
  getOperatorList(options: { readonly annotationMode: number }): Promise<PdfOperators>;
  getAnnotations(): Promise<readonly { readonly subtype?: string; readonly rect?: readonly number[] }[]>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): PdfFont };
  cleanup(): boolean;
}

export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** An element of the text that an operator shows; between glyphs stand numbers: thousandths of the size, to the left. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}
