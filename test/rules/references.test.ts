import {
  checks,
  findCitations,
  type InternalReference,
  internalReferences,
  parseStructure,
  readBytes,
  renumberEdits,
  type StructureNode,
} from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

const asOf = '2026-11-22';

async function read(text: string) {
  const source = await readBytes(new TextEncoder().encode(text), { name: 'draft.txt' });
  const document = parseStructure(source);
  const references = internalReferences(document, findCitations(document));
  const shown = references.map((reference) => show(reference, source.text));
  return { source, document, references, shown };
}

/** `own khoản 1 Điều 3 Quyết định này → 1:clause 3:article`. */
function show({ owner, start, end, values }: InternalReference, text: string): string {
  const to = values.map(({ number, target }) => {
    if (target.kind === 'node') return `${number}:${path(target.node)}`;
    return target.kind === 'attachment' ? `${number}:appendix ${target.index}` : `${number}:${target.kind}`;
  });
  return [`${owner} “${text.slice(start, end).replace(/\s+/gu, ' ')}”`, ...to].join(' ');
}

function path(node: StructureNode): string {
  const above: string[] = [];
  for (let at: StructureNode | null = node; at !== null; at = at.parent)
    above.push(
      `${{ article: 'đ', clause: 'k', point: 'đ', chapter: 'c', part: 'p' }[at.type as string] ?? at.type}${at.number}`,
    );
  return above.join('<');
}

const decision = drafts['quyet-dinh-qppl'].text;
const place = 'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này';
const saying = (words: string): string => replaceOnce(decision, place, `quy định tại ${words}`);
/** The reference that stands in place of the third clause of Điều 5. */
const said = async (words: string): Promise<string[]> => {
  const text = saying(words);
  const { references, source } = await read(text);
  const at = source.text.indexOf(`quy định tại ${words}`);
  return references
    .filter(({ start }) => start > at && start < at + words.length + 14)
    .map((reference) => show(reference, source.text));
};

describe('what the words lead to', () => {
  test.each([
    ['khoản 2 Điều này', ['this “khoản 2 Điều này” 2:k2<đ5']],
    ['khoản 2 của Điều này', ['this “khoản 2 của Điều này” 2:k2<đ5']],
    ['điểm c khoản 3 Điều 4 Quyết định này', ['own “điểm c khoản 3 Điều 4 Quyết định này” c:đc<k3<đ4 3:k3<đ4 4:đ4']],
    [
      'khoản 1, 2 và 3 Điều 4 của Quyết định này',
      ['own “khoản 1, 2 và 3 Điều 4 của Quyết định này” 1:k1<đ4 2:k2<đ4 3:k3<đ4 4:đ4'],
    ],
    ['các điều từ Điều 3 đến Điều 5', ['bare “Điều 3 đến Điều 5” 3:đ3 5:đ5']],
    ['điểm a khoản 1 và khoản 2 Điều 3', ['bare “điểm a khoản 1 và khoản 2 Điều 3” a:đa<k1<đ3 1:k1<đ3 2:k2<đ3 3:đ3']],
    ['điểm g khoản 1 Điều 3', ['bare “điểm g khoản 1 Điều 3” g:missing 1:k1<đ3 3:đ3']],
    ['khoản 1 Điều 4 và Điều 12', ['bare “khoản 1 Điều 4 và Điều 12” 1:k1<đ4 4:đ4 12:missing']],
    ['khoản 2 Điều 1', ['bare “khoản 2 Điều 1” 2:unknown 1:đ1']],
    // What belongs to others, and what only looks like a unit.
    ['điểm a khoản 1 Điều 5 Nghị định số 83/2018/NĐ-CP', []],
    ['khoản 1 Điều 5 Luật Trồng trọt', []],
    ['khoản 3 Điều 9 Hợp đồng hợp tác', []],
    ['cụm từ “khoản 1 Điều này”', []],
    ['Luật này', []],
    ['thời điểm 30 ngày và danh mục 2', []],
  ])('%s', async (words, expected) => {
    expect(await said(words)).toEqual(expected);
  });

  test('an attached regulation has articles of its own', async () => {
    const { shown } = await read(
      replaceOnce(
        drafts['quyet-dinh-quy-che'].text,
        'quy định tại khoản 2 Điều 7 Quy chế này',
        'quy định tại khoản 2 Điều 7 Quy chế này, Điều 1 Quyết định này, Điều 2',
      ),
    );
    const { document } = await read(drafts['quyet-dinh-quy-che'].text);
    expect(document.body.length).toBe(3);
    expect(shown).toContain('own “khoản 2 Điều 7 Quy chế này” 2:k2<đ7<section1<cII 7:đ7<section1<cII');
    expect(shown).toContain('own “Điều 1 Quyết định này” 1:đ1');
    expect(shown).toContain('bare “Điều 2” 2:đ2<cI');
    // Recipients speak of the decision.
    expect(shown).toContain('bare “Điều 3” 3:đ3');
  });

  test('an amending decision: units of the amended document are not its own', async () => {
    const { shown } = await read(drafts['quyet-dinh-sua-doi'].text);
    expect(shown.filter((line) => !line.startsWith('unclear'))).toEqual(['bare “khoản 2 Điều 3” 2:k2<đ3 3:đ3']);
  });

  test('appendices and forms', async () => {
    const form =
      '\n\nMẫu số 01\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nPHIẾU ĐĂNG KÝ MÔ HÌNH\n\nTên tổ chức: ……\n';
    const { shown, document } = await read(saying('Mẫu số 01 và Mẫu số 02 ban hành kèm theo Quyết định này') + form);
    expect(document.attachments.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['form 01']);
    expect(shown).toContain('own “Mẫu số 01 và Mẫu số 02 ban hành kèm theo Quyết định này” 01:appendix 0 02:unknown');
  });

  test('a plan counts headings', async () => {
    const { shown } = await read(
      'KẾ HOẠCH\nPhát triển chợ nông thôn\n\nI. MỤC ĐÍCH\n1. Nâng cấp chợ.\n2. Mở chợ mới.\nII. NHIỆM VỤ\n1. Rà soát:\na) Chợ xã;\nb) Chợ phường.\n2. Xây dựng.\nIII. TỔ CHỨC THỰC HIỆN\nCác sở thực hiện điểm b mục 1 phần II và mục V Kế hoạch này, mục I Kế hoạch này.\n',
    );
    expect(shown).toEqual([
      'own “điểm b mục 1 phần II và mục V Kế hoạch này” b:headingb<heading1<headingII 1:heading1<headingII II:headingII V:missing',
      'own “mục I Kế hoạch này” I:headingI',
    ]);
  });
});

describe('structure/internal-reference', () => {
  const rules = checks.filter(({ id }) => id === 'structure/internal-reference');
  const found = async (text: string, kind?: 'vbhn'): Promise<string[]> => {
    const { findings } = await check(text, kind ? { asOf, kind } : { asOf }, rules);
    return findings.map(({ quote, words }) => `${quote} | ${words.vi.what}`);
  };

  test('one finding for all that one article lacks', async () => {
    expect(await found(saying('khoản 4, khoản 5 và khoản 6 Điều 4 Quyết định này'))).toEqual([
      'khoản 4 | Không có khoản 4 Điều 4, khoản 5 Điều 4, khoản 6 Điều 4: Điều 4 chỉ có 3 khoản.',
    ]);
  });

  test.each([
    [
      'a label that was lost at the end of the article',
      'Điều 6. Trách nhiệm',
      '4, Mô hình khác do Sở quyết định.\n\nĐiều 6. Trách nhiệm',
    ],
    ['numbers inside one paragraph', '2. Việc đánh giá mô hình', 'Việc đánh giá mô hình'],
  ])('silent beside %s', async (_, from, to) => {
    const text = replaceOnce(saying('khoản 4 Điều này'), from, to);
    expect(await found(text)).toEqual([]);
    expect(await found(saying('khoản 4 Điều này'))).toHaveLength(1);
  });

  test('the same slip in many places is told once and mended everywhere', async () => {
    const { findings } = await check(
      saying(Array.from({ length: 5 }, (_, i) => `Khoản ${(i % 2) + 1} Điều này`).join(', ')),
      { asOf },
      rules,
    );
    expect(findings.map(({ words }) => words.vi.what)).toEqual([
      'Chữ “Khoản” ở đây viết sai chữ hoa, chữ thường. Cả dự thảo có 5 chỗ như vậy.',
    ]);
    expect(findings[0].fixes[0].edits).toHaveLength(5);
  });

  test('silent where new wording stands without quotation marks, and beside a contract', async () => {
    const amending = drafts['quyet-dinh-sua-doi'].text;
    const wording = '2. Danh sách quy định tại khoản 1 Điều này';
    expect(await found(replaceOnce(amending, wording, '2. Danh sách quy định tại khoản 9 Điều này'))).toEqual([]);
    const bare = replaceOnce(
      amending,
      '“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.',
      'Kiểm tra đột xuất theo khoản 9 Điều này và Điều 20 Quyết định này.',
    );
    expect(await found(bare)).toEqual([]);
    expect(await found(saying('Điều 40'))).toHaveLength(1);
    expect(await found(saying('Điều 40 của bản hợp đồng hợp tác kinh doanh'))).toEqual([]);
  });

  test('silent in a consolidation and in a part of a draft', async () => {
    const text = saying('Điều 40 Quyết định này');
    expect(await found(text)).toHaveLength(1);
    expect(await found(text, 'vbhn')).toEqual([]);
    expect(await found(text.slice(text.indexOf('Điều 3. Tiêu chí'), text.indexOf('Điều 8. ')))).toEqual([]);
  });
});

describe('renumbering', () => {
  test('an article that goes takes the numbers behind it and all references along', async () => {
    const text = saying(
      'khoản 2 Điều này, khoản 1 Điều 3, các điều từ Điều 6 đến Điều 8 Quyết định này và Điều 6 Luật Trồng trọt',
    );
    const { document, references, source } = await read(text);
    const changes = new Map(document.body.slice(4).map((node) => [node, String(Number(node.number) - 1)]));
    let renumbered = source.text;
    for (const { start, end, insert } of renumberEdits(document, references, changes).reverse())
      renumbered = renumbered.slice(0, start) + insert + renumbered.slice(end);
    expect(renumbered).toContain(
      'khoản 2 Điều này, khoản 1 Điều 3, các điều từ Điều 5 đến Điều 7 Quyết định này và Điều 6 Luật Trồng trọt',
    );
    expect(renumbered).toContain('\nĐiều 4. Theo dõi, đánh giá mô hình\n');
    expect(renumbered).toContain('\nĐiều 7. Trách nhiệm thi hành\n');
    expect(renumbered).toContain('- Như Điều 7;');
    expect(renumbered).not.toContain('Điều 8');
  });

  test('a point that is put in moves the letters behind it', async () => {
    const { document, references } = await read(decision);
    const clause = document.body[2].children[0];
    const changes = new Map(clause.children.slice(2).map((node, i) => [node, 'dđe'[i]]));
    const edits = renumberEdits(document, references, changes);
    expect(edits.map(({ start, end, insert }) => `${decision.slice(start - 5, end)}>${insert}`)).toEqual([
      expect.stringMatching(/\nc>d$/u),
      expect.stringMatching(/\nd>đ$/u),
      expect.stringMatching(/\nđ>e$/u),
      'điểm đ>e',
    ]);
  });
});

describe('what is missing', () => {
  const rules = checks.filter(({ id }) => id === 'structure/numbering' || id === 'structure/internal-reference');
  const told = async (text: string, kind?: string): Promise<string[]> => {
    const { findings, source } = await check(
      text,
      kind === undefined ? { asOf } : { asOf, kind: kind as never },
      rules,
    );
    return findings.map(({ rule, quote, related }) =>
      [rule.split('/')[1], quote, ...related.map(({ at }) => `« ${source.text.slice(at.start, at.end)}`)].join(' '),
    );
  };
  /** The decision without its Điều 6, which the words of Điều 5 name. */
  const without = async (words: string): Promise<string[]> => {
    const text = saying(words);
    const from = text.indexOf('Điều 6. ');
    return told(text.slice(0, from) + text.slice(text.indexOf('Điều 7. ', from)));
  };

  test.each([
    ['khoản 3 Điều 6 Quyết định này', ['numbering Điều 7. « khoản 3 Điều 6 Quyết định này']],
    ['Điều 6 Quyết định này', ['numbering Điều 7. « Điều 6 Quyết định này']],
    ['Điều 4 Quyết định này', ['numbering Điều 7.']],
    ['khoản 3 Điều 6 Luật Trồng trọt', ['numbering Điều 7.']],
  ])('a place that leads to the missing article is shown with it: %s', async (words, lines) => {
    expect(await without(words)).toEqual(lines);
  });

  const plan = (words: string): string =>
    `KẾ HOẠCH\nVề cải cách hành chính\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Bảo đảm tiến độ.\nII. NỘI DUNG\n1. Tập huấn, gồm:\na) Nội dung thứ nhất;\nb) Nội dung thứ hai.\n2. Kiểm tra.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Tư pháp chủ trì.\n2. Các sở thực hiện ${words}.`;

  test.each([
    ['điểm d mục 1 Phần II của Kế hoạch này', '1.'],
    ['điểm c mục 1 Phần II Kế hoạch này', '1.'],
    ['mục 5 Phần II Kế hoạch này', 'II.'],
    ['mục 3 phần I Kế hoạch này', 'I.'],
  ])('below a heading of a plan: %s', async (words, holder) => {
    expect(await told(plan(words), 'ke-hoach')).toEqual([`internal-reference ${words} « ${holder}`]);
  });

  test.each([
    'điểm b mục 1 Phần II của Kế hoạch này',
    'mục 2 Phần III Kế hoạch này',
    // No row below it, so that nothing can be missing from one.
    'điểm a mục 2 Phần II Kế hoạch này',
    // Another style of numbers, another paper.
    'mục III Phần II Kế hoạch này',
    'điểm d mục 1 Phần II',
    'điểm d mục 1 Phần II Kế hoạch số 12/KH-UBND',
    'tiết d điểm 1 mục II',
  ])('there, or not to be told: %s', async (words) => {
    expect(await told(plan(words), 'ke-hoach')).toEqual([]);
  });
});
