import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type { Hover, MarkupContent, Position } from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { forms, positionOf, wordsAt } from './places.ts';

const sentence =
  'Việc tiếp nhận hồ sơ theo Nghị định số 61/2018/NĐ-CP và khoản 3 Điều 8 Nghị định số 63/2010/NĐ-CP; kiểm soát thủ tục hành chính (sau đây viết tắt là TTHC) theo khoản 1 Điều 3 Quyết định này.';
const decision = drafts['quyet-dinh-qppl'].text.replace(/^(Điều 4\..*)$/mu, `$1\n${sentence}\nCơ quan công bố TTHC.`);

let client: LspClient;
afterEach(() => client.close());

const opened = (contentFormat: readonly ('markdown' | 'plaintext')[] = ['markdown'], lang?: 'en') =>
  LspClient.inProcess({
    today: '2026-11-24',
    capabilities: { textDocument: { hover: { contentFormat: [...contentFormat] } } },
    ...(lang === undefined ? {} : { settings: { lang } }),
  });

const hoverAt = (uri: string, position: Position): Promise<Hover | null> =>
  client.request('textDocument/hover', { textDocument: { uri }, position });
const shown = (hover: Hover | null): string => (hover!.contents as MarkupContent).value;

describe.each(forms)('$name', ({ of, uri, languageId }) => {
  test('citation, cited unit, reference, abbreviation, heading', async () => {
    client = await opened();
    const text = of(decision);
    client.open(uri, text, languageId);
    const at = async (words: string, inside: string, nth = 1): Promise<[string, string]> => {
      const whole = of(words);
      const position = positionOf(text, whole, whole.indexOf(of(inside)) + 1, nth);
      const hover = await hoverAt(uri, position);
      return [wordsAt(text, hover!.range!), shown(hover)];
    };
    const [cited, law] = await at('Nghị định số 61/2018/NĐ-CP', '61/2018');
    expect(cited).toBe(of('Nghị định số 61/2018/NĐ-CP'));
    expect(law).toContain('**Nghị định số 61/2018/NĐ-CP**');
    expect(law).toContain('cơ chế một cửa');
    expect(law).toContain('đã hết hiệu lực từ ngày 01/7/2025');
    expect(law).toContain('Hiện thay bằng: Nghị định số 118/2025/NĐ-CP');
    expect(law).toMatch(/^- 23\/4\/2018: ban hành \(Chính phủ\)$/mu);
    expect(law).toContain('mức tin cậy');
    expect(law).toMatch(/Bộ dữ liệu ngày .* cập nhật đến ngày/u);

    const [unit, state] = await at('khoản 3 Điều 8 Nghị định', 'Điều 8');
    expect(unit).toBe(of('khoản 3 Điều 8'));
    expect(state).toContain('- khoản 3 Điều 8: Tại ngày 24/11/2026: phần này đã bị bãi bỏ từ ngày 01/4/2025.');
    expect(state).toContain('Nghị định số 78/2025/NĐ-CP (mức B)');

    const [named, target] = await at('khoản 1 Điều 3 Quyết định này', 'khoản');
    expect(named).toBe(of('khoản 1'));
    expect(target).toMatch(/^\*\*Khoản 1 Điều 3\*\*\n\n> 1/u);

    const [word, meaning] = await at('công bố TTHC', 'TTHC');
    expect(word).toBe('TTHC');
    expect(meaning).toContain('**TTHC: thủ tục hành chính**');
    expect(meaning).toMatch(/Giải thích tại Điều 4 \(dòng \d+, cột \d+\)/u);

    const heading = of('Điều 3. ');
    const hover = await hoverAt(uri, positionOf(text, heading, 2));
    expect(wordsAt(text, hover!.range!)).toBe(of('Điều 3.').replace(/^## /u, '').trim());
    expect(shown(hover)).toMatch(
      /^\*\*Điều 3\*\*\n\nĐược viện dẫn \d+ lần trong dự thảo, các đơn vị bên trong \d+ lần\.$/u,
    );
  });
});

const uri = 'file:///a/one.txt';
const citing = async (words: string): Promise<string> => {
  const text = decision.replace('Nghị định số 61/2018/NĐ-CP', words);
  client.open(uri, text);
  return shown(await hoverAt(uri, positionOf(text, words, words.lastIndexOf('/'))));
};

test('what the data does not have is said to be unknown, with what to do', async () => {
  client = await opened();
  const value = await citing('Nghị định số 63/2011/NĐ-QX');
  expect(value).toContain('không có trong dữ liệu, chưa kết luận được còn hiệu lực hay không');
  expect(value).toContain('Việc cần làm');
});

test('one number of several documents: the candidates', async () => {
  client = await opened();
  const value = await citing('Nghị quyết số 19/NQ-CP');
  expect(value).toContain('Chưa phân biệt được là văn bản nào');
  expect(value).toMatch(/^- Nghị quyết số 19\/NQ-CP, ngày 18\/3\/2014 \(Chính phủ\)/mu);
});

test('a day that is not that of the data', async () => {
  client = await opened();
  const value = await citing('Nghị định số 61/2018/NĐ-CP ngày 24/4/2018');
  expect(value).toMatch(/^\*\*Ngày ghi ở đây \(24\/4\/2018\) khác ngày ban hành trong dữ liệu \(23\/4\/2018\)\.\*\*/u);
});

test('“Điều này”, an appendix and its heading', async () => {
  client = await opened();
  const text = drafts['quyet-dinh-cong-bo'].text
    .replace('(có Phụ lục kèm theo)', '(có Phụ lục I kèm theo) theo quy định tại Điều này')
    .replace('\nPHỤ LỤC\n', '\nPHỤ LỤC I\n');
  client.open(uri, text);
  const itself = await hoverAt(uri, positionOf(text, 'tại Điều này', 5));
  expect([wordsAt(text, itself!.range!), shown(itself).split('\n')[0]]).toEqual(['Điều này', '**Điều 1**']);
  const appendix = await hoverAt(uri, positionOf(text, 'Phụ lục I kèm', 8));
  expect(wordsAt(text, appendix!.range!)).toBe('Phụ lục I');
  expect(shown(appendix)).toMatch(/^> PHỤ LỤC I\n>\n> THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH/u);
  const heading = await hoverAt(uri, positionOf(text, 'PHỤ LỤC I', 2));
  expect(shown(heading)).toContain('Được viện dẫn 1 lần trong dự thảo.');
});

test('a client that takes no Markdown gets plain text', async () => {
  client = await opened(['plaintext']);
  client.open(uri, decision);
  const hover = await hoverAt(uri, positionOf(decision, '61/2018'));
  expect(hover!.contents).toMatchObject({ kind: 'plaintext' });
  expect(shown(hover)).toMatch(/^Nghị định số 61\/2018\/NĐ-CP\n\n/u);
  expect(shown(hover)).not.toContain('**');
});

test('in English', async () => {
  client = await opened(['markdown'], 'en');
  client.open(uri, decision);
  expect(shown(await hoverAt(uri, positionOf(decision, '61/2018')))).toContain('without effect since 2025-07-01');
});

test('words of a draft are no Markdown', async () => {
  client = await opened();
  const text = decision.replace(/^(Điều 3\. .*)$/mu, 'Điều 3. Tiêu chí *chung* [xem](http://a.vn) <b>');
  client.open(uri, text);
  const position = positionOf(text, 'khoản 1 Điều 3 Quyết định này', 10);
  const value = shown(await hoverAt(uri, position));
  expect(value).toContain('Điều 3. Tiêu chí \\*chung\\* \\[xem\\](http\\://a.vn) \\<b\\>');
});

test('places without words, beyond the file, of no draft', async () => {
  client = await opened();
  client.open(uri, decision);
  expect(await hoverAt(uri, { line: 99_999, character: 3 })).toBeNull();
  expect(await hoverAt(uri, { line: 0, character: 99_999 })).toBeNull();
  expect(await hoverAt('file:///none.txt', { line: 0, character: 0 })).toBeNull();
});
