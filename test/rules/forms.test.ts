import { parseStructure } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../rules/readers/plain.ts';
import { formPlaces } from '../../rules/structure/form-mentions.ts';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

type Edit = readonly [from: string, to: string];

const asOf = '2026-11-24';

/** Findings on the forms of a draft whose appendix has Mẫu số 01 and Mẫu số 02: severity, words and where they stand. */
async function found(edits: readonly Edit[], behind = ''): Promise<string[]> {
  const text =
    edits.reduce((before, [from, to]) => replaceOnce(before, from, to), drafts['quyet-dinh-tthc'].text) + behind;
  const { findings } = await check(text, { asOf });
  return findings
    .filter(({ rule }) => rule === 'structure/form-reference')
    .map(({ severity, quote, words }) => `${severity} “${quote}” ${words.vi.what}`);
}

const first = 'theo Mẫu số 01 Phụ lục ban hành kèm theo Quyết định này';
const second = 'theo Mẫu số 02 Phụ lục ban hành kèm theo Quyết định này';

/** A further form, set behind those of the draft. */
const form = (label: string): string =>
  `\n${label}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBẢN KÊ CHỨNG TỪ\n\n1. Số chứng từ: ..........\n2. Số tiền: ..........\n`;

const missing = (severity: string, name: string, there = 'Mẫu số 01, Mẫu số 02'): string =>
  `${severity} “${name}” Không có “${name}”: Phụ lục chỉ có ${there}.`;
const unnamed = (name: string): string =>
  `info “${name}” “${name}” không được dẫn ở đâu trong nội dung, trong khi các biểu mẫu khác đều được dẫn theo số.`;

describe('forms that the text names', () => {
  test('one that is not there, whatever else is named with it', async () => {
    expect(await found([])).toEqual([]);
    const both = 'theo Mẫu số 02 và Mẫu số 03 Phụ lục ban hành kèm theo Quyết định này';
    expect(await found([[second, both]])).toEqual([missing('warning', 'Mẫu số 03')]);
    expect(await found([[second, both]], form('Mẫu số 03'))).toEqual([]);
    const short = 'theo các Mẫu số 02, 03 Phụ lục ban hành kèm theo Quyết định này';
    expect(await found([[second, short]])).toEqual([
      'warning “03” Không có “Mẫu số 3”: Phụ lục chỉ có Mẫu số 01, Mẫu số 02.',
    ]);
  });

  test('a number with letters and marks behind it', async () => {
    const named = `${second}, bản kê theo Mẫu số 03/BK Phụ lục ban hành kèm theo Quyết định này`;
    expect(await found([[second, named]], form('Mẫu số 03/BK'))).toEqual([]);
    expect(await found([[second, named]], form('Mẫu số 3'))).toEqual([]);
    expect(await found([[second, named]], form('(Mẫu 03/BK)'))).toEqual([]);
    expect(await found([[second, named]], form('Mẫu số 03/TH'))).toEqual([
      missing('warning', 'Mẫu số 03/BK', 'Mẫu số 01, Mẫu số 02, Mẫu số 03/TH'),
      unnamed('Mẫu số 03/TH'),
    ]);
  });

  test('a label at the right of a line, and one in a list of forms', async () => {
    const named = `${second}, bản kê theo Mẫu số 03 Phụ lục ban hành kèm theo Quyết định này`;
    expect(await found([[second, named]], form('Ủy ban nhân dân xã\tMẫu số 03'))).toEqual([]);
    expect(await found([[second, named]], form('Mẫu số 03 ban hành kèm theo Quyết định số 58/2026/QĐ-UBND'))).toEqual(
      [],
    );
    expect(await found([[second, named]], form('Mẫu số 03 ban hành kèm theo Quyết định này'))).toHaveLength(1);
  });

  test('without words whose it is, it is to be looked at', async () => {
    expect(await found([[second, 'theo Mẫu số 03']])).toEqual([
      `info “Mẫu số 03” Không có “Mẫu số 03”: dự thảo chỉ có Mẫu số 01, Mẫu số 02.`,
      unnamed('Mẫu số 02'),
    ]);
  });

  test('a form of another document or body is none of the draft, nor is a number of copies', async () => {
    for (const other of [
      'tờ khai theo Mẫu số 15 Phụ lục ban hành kèm theo Nghị định số 224/2026/NĐ-CP',
      'tờ khai theo Mẫu số 15 của Bộ Tài chính',
      'tờ khai theo Mẫu số 15 kèm theo Thông tư này',
    ])
      expect(await found([[second, `${second}, ${other}`]])).toEqual([]);
    expect(await found([[second, 'theo Mẫu số 02, 05 bản chụp kèm theo Quyết định này']])).toEqual([]);
  });

  test('a range names every form of it', async () => {
    const all = 'theo Mẫu số 02 đến Mẫu số 04 Phụ lục ban hành kèm theo Quyết định này';
    expect(await found([[second, all]], form('Mẫu số 03') + form('Mẫu số 04'))).toEqual([]);
  });

  test('where more are missing than stand there, the file may have lost them', async () => {
    const many = 'theo Mẫu số 03, Mẫu số 04 và Mẫu số 05 Phụ lục ban hành kèm theo Quyết định này';
    expect(await found([[second, `${second}, ${many}`]])).toEqual([
      'info “Mẫu số 03” Nội dung dẫn đến “Mẫu số 03” và 2 biểu mẫu khác không có trong tệp; Phụ lục chỉ có Mẫu số 01, Mẫu số 02.',
    ]);
  });

  test('without any form in the file nothing is said', async () => {
    const { text } = drafts['quyet-dinh-tthc'];
    const cut = text.slice(0, text.indexOf('Mẫu số 01\n\nCỘNG HÒA'));
    const { findings } = await check(`${cut}(Các biểu mẫu ở tệp kèm theo)\n`, { asOf });
    expect(findings.filter(({ rule }) => rule === 'structure/form-reference')).toEqual([]);
  });
});

describe('forms that the text does not name', () => {
  test('one among others that it does', async () => {
    expect(await found([[second, 'theo quy định']])).toEqual([unnamed('Mẫu số 02')]);
  });

  test('words that speak of all of them are enough, and so are forms that are never named by number', async () => {
    expect(await found([[second, 'theo biểu mẫu tại Phụ lục ban hành kèm theo Quyết định này']])).toEqual([]);
    expect(
      await found([
        [first, 'theo quy định'],
        [second, 'theo quy định'],
      ]),
    ).toEqual([]);
  });
});

describe('places of forms', () => {
  /** `owner core/suffix appendix` of each place that names a form in a sentence of a decision. */
  const mentioned = (sentence: string): string[] => {
    const text = `QUYẾT ĐỊNH\nBan hành quy định\n\nĐiều 1. Hồ sơ\n1. ${sentence}\n`;
    return formPlaces(parseStructure(readPlain(text))).mentions.map(
      ({ owner, core, suffix, appendix, start, end }) =>
        `${owner} ${core}/${suffix} ${appendix} “${text.slice(start, end)}”`,
    );
  };

  test('numbers, lists, ranges, whose they are and where they stand', () => {
    expect(mentioned('Lập theo Mẫu số 02a tại Phụ lục II ban hành kèm theo Quyết định này.')).toEqual([
      'own 2a/ 2 “Mẫu số 02a”',
    ]);
    expect(mentioned('Lập theo Biểu mẫu số 04-A của Phụ lục này.')).toEqual(['own 4a/ this “Biểu mẫu số 04-A”']);
    expect(mentioned('Lập theo Mẫu số 01/TCD, gửi Sở Nội vụ.')).toEqual(['bare 1/tcd null “Mẫu số 01/TCD”']);
    expect(mentioned('Lập theo Mẫu số 3 đến 5.')).toEqual([
      'bare 3/ null “Mẫu số 3”',
      'unclear 4/ null “5”',
      'unclear 5/ null “5”',
    ]);
    expect(mentioned('Lập theo Mẫu số 7 do Bộ Nội vụ ban hành.')).toEqual(['unclear 7/ null “Mẫu số 7”']);
    expect(mentioned('Lập theo Mẫu số 7 kèm theo Nghị định này.')).toEqual(['foreign 7/ null “Mẫu số 7”']);
    expect(mentioned('Lấy mẫu 3 lần; mẫu xe số 5.').length).toBe(1);
  });
});
