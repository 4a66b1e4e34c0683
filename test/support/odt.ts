import { zipSync } from 'fflate';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMES = `xmlns:office="${OASIS}office:1.0" xmlns:text="${OASIS}text:1.0" xmlns:table="${OASIS}table:1.0" xmlns:draw="${OASIS}drawing:1.0" xmlns:style="${OASIS}style:1.0" xmlns:fo="${OASIS}xsl-fo-compatible:1.0" xmlns:svg="${OASIS}svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

export interface OdtOptions {
  /** Inside of `office:automatic-styles`. */
  readonly styles?: string;
  /** Inside of `styles.xml`. */
  readonly common?: string;
  /** Element of the body, in the place of `text`. */
  readonly body?: string;
  /** More entries of the archive, or others in place of those written. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The XML of `content.xml`. */
export function odtContent(body: string, { styles = '', body: element = 'text' }: OdtOptions = {}): string {
  return `${HEAD}<office:document-content ${NAMES} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${element}>${body}</office:${element}></office:body></office:document-content>`;
}

/** An OpenDocument text with a body as it is; the same input gives the same bytes. */
export function odtOf(body: string, options: OdtOptions = {}): Uint8Array {
  const type = 'application/vnd.oasis.opendocument.text';
  const parts: Record<string, string> = {
    mimetype: type,
    'content.xml': odtContent(body, options),
    'styles.xml': `${HEAD}<office:document-styles ${NAMES} office:version="1.2">${options.common ?? ''}</office:document-styles>`,
    'META-INF/manifest.xml': `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    ...options.parts,
  };
  const entries = Object.entries(parts).map(([name, xml]): [string, [Uint8Array, { level: 0 | 6 }]] => [
    name,
    [new TextEncoder().encode(xml), { level: name === 'mimetype' ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2026, 0, 1) });
}
