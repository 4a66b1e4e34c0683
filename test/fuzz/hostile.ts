import { deflateSync, strToU8, zipSync, zlibSync } from 'fflate';
import { docxParts, zipDocx } from '../support/docx.ts';
import { odtOf } from '../support/odt.ts';
import { deflatedRun, rawZip } from '../support/zip.ts';

const DEEP = 100_000;
const MB = 1024 * 1024;
const none = new Uint8Array();

/** A Word file whose main part has something else inside its body. */
function docx(body: string, before = ''): Uint8Array {
  const parts = docxParts('Điều 1. Phạm vi điều chỉnh');
  const main = parts['word/document.xml'];
  const head = main.indexOf('<w:document');
  parts['word/document.xml'] =
    `${main.slice(0, head)}${before}${main.slice(head).replace('<w:body>', `<w:body>${body}`)}`;
  return zipDocx(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Ten entities, each ten times the one before: a thousand million times the last. */
const LAUGHS = `<!DOCTYPE a [<!ENTITY e0 "ha ha ha ">${Array.from({ length: 9 }, (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(10)}">`).join('')}]>`;

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const pdf = (objects: readonly string[], more = ''): Uint8Array =>
  strToU8(
    `%PDF-1.7\n${objects.map((body, k) => `${k + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer\n<</Root 1 0 R/Size ${objects.length + 1}${more}>>\n%%EOF`,
    true,
  );

const latin = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let k = 0; k < bytes.length; k += 8192) parts.push(String.fromCharCode(...bytes.subarray(k, k + 8192)));
  return parts.join('');
};

/** Raw deflated data as PDF has them. */
const wrapped = (deflated: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.from([0x78, 0x9c]), deflated, none]);

/** A PDF of one page with a packed content; `times`: how often it was packed. */
function packedPdf(data: Uint8Array, times: number): Uint8Array {
  const filters = Array(times).fill('/FlateDecode').join(' ');
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    `<</Filter[${filters}]/Length ${data.length}>>\nstream\n${latin(data)}\nendstream`,
  ]);
}

/** Files that are made to harm, by name; each is made when it is asked for. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'entities.docx': () => docx(paragraph('&e9;'), LAUGHS),
  'deep tables.docx': () => docx('<w:tbl><w:tr><w:tc>'.repeat(DEEP)),
  'deep paragraphs.docx': () => docx('<w:p><w:r><w:txbxContent>'.repeat(DEEP)),
  'deep fields.docx': () => docx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(DEEP)}</w:p>`),
  'huge attribute.docx': () => docx(`<w:p w:rsid="${'a'.repeat(8 * MB)}"/>${paragraph('a')}`),
  'many spans.docx': () =>
    docx(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraph('a')}</w:tc></w:tr></w:tbl>`),
  'bomb.docx': () => {
    const main = { name: 'word/document.xml', data: none, packed: deflatedRun(400, 0x20), says: 400 * MB };
    const rest = Object.entries(docxParts('a')).filter(([name]) => name !== main.name);
    return rawZip([...rest.map(([name, xml]) => ({ name, data: strToU8(xml) })), main]);
  },
  'styles in a circle.docx': () => {
    const parts = docxParts([{ runs: ['a'], style: 'A' }], {
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    });
    return zipDocx(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  },
  'deep spans.odt': () => odtOf(`<text:p>${'<text:span>'.repeat(DEEP)}a${'</text:span>'.repeat(DEEP)}</text:p>`),
  'deep lists.odt': () => odtOf('<text:list><text:list-item>'.repeat(DEEP)),
  'repeated cells.odt': () =>
    odtOf(
      '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
    ),
  'spaces.odt': () => odtOf('<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
  'deep groups.rtf': () => strToU8(`{\\rtf1 ${'{'.repeat(DEEP)}a`),
  'closed groups.rtf': () => strToU8(`{\\rtf1 a${'}'.repeat(DEEP)}b`),
  'binary.rtf': () => strToU8('{\\rtf1 a{\\pict\\bin2147483647 abc}b}'),
  'deep tables.rtf': () => strToU8(`{\\rtf1 ${'\\trowd\\intbl\\itap9 a\\cell'.repeat(DEEP)}}`),
  'deep.html': () => strToU8(`<html><body>${'<div><table><tr><td>'.repeat(DEEP)}a`),
  'attributes.html': () => strToU8(`<p ${Array.from({ length: 200_000 }, (_, k) => `a${k}="b"`).join(' ')}>a</p>`),
  'pages in a circle.pdf': () => pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>']),
  'deep arrays.pdf': () => pdf(['<</Type/Catalog/Pages 2 0 R>>', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`]),
  'forms in a circle.pdf': () =>
    pdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
      '<</Length 5>>\nstream\n/X Do\nendstream',
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream',
    ]),
  'saved states.pdf': () => packedPdf(zlibSync(strToU8('q '.repeat(2_000_000))), 1),
  'packed spaces.pdf': () => packedPdf(wrapped(deflatedRun(400, 0x20)), 1),
  'packed twice.pdf': () => packedPdf(zlibSync(wrapped(deflatedRun(400, 0x20))), 2),
  'archives in archives.zip': () => {
    let bytes: Uint8Array = strToU8('a');
    for (let k = 0; k < 40; k++) bytes = zipSync({ [k === 0 ? 'a.txt' : 'a.zip']: bytes });
    return bytes;
  },
  'bomb.zip': () => rawZip([{ name: 'a.txt', data: none, packed: deflatedRun(400, 0), says: 400 * MB }]),
  'shared.zip': () => {
    const data = new Uint8Array(4 * MB);
    return rawZip(Array.from({ length: 5000 }, (_, k) => ({ name: `${k}.txt`, data, shared: true })));
  },
  'crowd.zip': () => rawZip(Array.from({ length: 60_000 }, (_, k) => ({ name: `${k}.txt`, data: none, stored: true }))),
  'nothing but headers.zip': () => strToU8('PK\u0003\u0004'.repeat(200_000), true),
  'ends.zip': () => strToU8(`PK\u0003\u0004${'PK\u0005\u0006'.repeat(20_000)}`, true),
  'deflated.bin': () => deflateSync(new Uint8Array(MB)),
};
