import { xmlText } from '../../support/docx.ts';
import { seeded } from '../../support/seeded.ts';

/** Random Word paragraphs: runs cut anywhere, in insertions, links, controls and fields that nest, with tabs, references and removed words among them. */

const words =
  'Căn cứ Luật Đất đai số 31/2024/QH15 & Nghị định <118/2025/NĐ-CP> ngày 09 tháng 6 năm 2025 về cơ chế một cửa; theo đề nghị của Giám đốc Sở'.split(
    ' ',
  );
const by = 'w:author="Nguyễn Văn A" w:date="2026-11-01T08:00:00Z"';

export class RandomDraft {
  readonly #random: () => number;
  #ids = 40;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  /** XML of the body: paragraphs. */
  paragraphs(): string[] {
    return Array.from(
      { length: 1 + this.below(4) },
      () => `<w:p>${this.#maybe('<w:pPr><w:jc w:val="both"/></w:pPr>')}${this.#content(3)}</w:p>`,
    );
  }

  #maybe(xml: string): string {
    return this.below(2) === 0 ? xml : '';
  }

  #content(depth: number): string {
    let xml = '';
    for (let n = 1 + this.below(4); n > 0; n--)
      xml += depth > 0 && this.below(3) === 0 ? this.#around(depth - 1) : this.#run();
    return xml;
  }

  #around(depth: number): string {
    const inside = this.#content(depth);
    const change = (tag: string, content: string): string =>
      `<w:${tag} w:id="${this.#ids++}" ${by}>${content}</w:${tag}>`;
    switch (this.below(7)) {
      case 0:
        return change('ins', inside);
      case 1:
        return change('del', this.#run('delText'));
      case 2:
        return `<w:hyperlink w:anchor="a">${inside}</w:hyperlink>`;
      case 3:
        return `<w:sdt><w:sdtPr><w:id w:val="${this.#ids++}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
      case 4:
        return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inside}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      case 5:
        return `<w:bookmarkStart w:id="${this.#ids}" w:name="b${this.#ids}"/>${inside}<w:bookmarkEnd w:id="${this.#ids++}"/>`;
      default:
        return `<w:smartTag w:uri="a" w:element="b">${inside}</w:smartTag>`;
    }
  }

  #run(tag: 't' | 'delText' = 't'): string {
    let xml = '';
    for (let n = 1 + this.below(3); n > 0; n--) {
      const text = Array.from({ length: 1 + this.below(4) }, () => this.#pick(words)).join(' ');
      const cut = text.slice(this.below(3), text.length - this.below(3));
      const spaced = this.below(3) === 0 ? ` ${cut} ` : cut;
      const written = this.below(4) === 0 ? spaced.replaceAll('ậ', '&#x1EAD;').normalize('NFD') : spaced;
      const escaped = this.below(4) === 0 ? written.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : xmlText(spaced);
      xml += `<w:${tag}${this.#maybe(' xml:space="preserve"')}>${escaped.replaceAll('&amp;#x1EAD;', '&#x1EAD;')}</w:${tag}>`;
      if (this.below(6) === 0)
        xml += this.#pick(['<w:tab/>', '<w:br/>', '<w:noBreakHyphen/>', '<w:lastRenderedPageBreak/>']);
    }
    return `<w:r${this.#maybe(' w:rsidR="00A1"')}>${this.#maybe('<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')}${xml}</w:r>`;
  }
}
