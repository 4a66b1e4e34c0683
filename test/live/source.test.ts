import { openText, parseStructure, readText } from '@rasoat/rules';
import type { LiveFormat, LiveSource } from '@rasoat/rules/readers/live';
import type { Cell, SourceText, Span } from '@rasoat/rules/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../support/seeded.ts';

/** An edit whose place is a share of the file, so that it fits whatever the file has become; `second` is put at its end. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
  readonly second: string | null;
}

/** Everything that a source says, in plain values; what it answers is asked at chosen places. */
function told(source: SourceText, random: () => number): unknown {
  const { text, format, blocks, tokens, original, notes, merged, layout, frontMatter, comments } = source;
  const place = (length: number): number => Math.floor(random() * (length + 1));
  const spans: Span[] = [{ start: 0, end: text.length }];
  for (let i = 0; i < 12; i++) {
    const start = place(text.length);
    spans.push({ start, end: start + place(Math.min(40, text.length - start)) });
  }
  const fileLength = source.locate({ start: text.length, end: text.length }).end.offset;
  return {
    text,
    format,
    blocks,
    tokens: [tokens.length, tokens.kind, tokens.start, tokens.end, tokens.key, tokens.flags],
    at: spans.map(({ start }) => tokens.at(start)),
    original: original && [original.text, ...spans.map((span) => [original.at(span), original.back(span.start)])],
    notes,
    merged,
    layout,
    frontMatter: { ...frontMatter },
    comments,
    located: spans.map((span) => source.locate(span)),
    offsets: spans.map(() => source.offsetOf(place(fileLength))),
  };
}

/** Blocks with one cell have the same words and shape, and the other way round. */
function expectCells({ text, blocks, cells }: SourceText): void {
  expect(cells).toHaveLength(blocks.length);
  const keys = new Map<Cell, string>();
  const known = new Set<string>();
  blocks.forEach(({ start, end, ...shape }, i) => {
    const key = `${JSON.stringify(shape)} ${text.slice(start, end)}`;
    expect(keys.get(cells![i]) ?? key).toBe(key);
    if (!keys.has(cells![i])) expect(known.has(key)).toBe(false);
    keys.set(cells![i], key);
    known.add(key);
  });
}

async function expectAsRead(live: LiveSource, limit: number | undefined, seed: number): Promise<void> {
  const whole = await readText(live.file, { format: live.format, ...(limit === undefined ? {} : { limit }) });
  expect(told(live.source, seeded(seed))).toEqual(told(whole, seeded(seed)));
  expectCells(live.source);
  const { source: _, ...parsed } = parseStructure(live.source);
  const { source: __, ...fresh } = parseStructure(whole);
  expect(JSON.stringify(parsed, withoutParents)).toBe(JSON.stringify(fresh, withoutParents));
}

/** Nodes name their parents: the tree says that already. */
function withoutParents(key: string, value: unknown): unknown {
  return key === 'parent' || key === 'node' ? undefined : value;
}

/** Edits a text step by step, and compares each step with the text read as a whole. */
async function expectEdits(start: string, format: LiveFormat, edits: readonly Edit[], limit?: number): Promise<void> {
  const live = await openText(start, { format, ...(limit === undefined ? {} : { limit }) });
  await expectAsRead(live, limit, 0);
  for (const [step, { at, length, insert, second }] of edits.entries()) {
    const size = live.file.length;
    const from = Math.floor(at * size);
    const first = { start: from, end: Math.min(size, from + length), insert };
    live.edit(second === null ? [first] : [first, { start: size, end: size, insert: second }]);
    await expectAsRead(live, limit, step + 1);
  }
}

const lines: Readonly<Record<LiveFormat, readonly string[]>> = {
  plain: [
    'QUYẾT ĐỊNH\n',
    'Điều 1. Phạm vi điều chỉnh\n',
    '1. Quyết định này quy định chi tiết khoản 2 Điều 5.\n',
    'a) Sở Tư pháp; b) TP. Huế v.v.\n',
    'Căn cứ Luật Đất đai số 31/2024/QH15;\n',
    '| STT | Tên |\n',
    '|---|---|\n',
    '| 1 | Sở Y tế | x |\n',
    'a | b\n',
    'Nơi nhận: | Như Điều 3 |\n',
    '“1. Sửa đổi như sau:\n',
    'hết hiệu lực”.\n',
    '.....\n',
    '".)\n',
    '\n',
    '\n',
    '  \t\n',
  ],
  markdown: [
    '## Điều 1. Phạm vi\n',
    '1. Quyết định **này** quy định _chi tiết_ khoản 2.\n',
    '- gạch đầu dòng\n',
    '* * *\n',
    '---\n',
    '***\n',
    '> “Trích\n',
    '> > sâu\n',
    '| STT | Tên |\n',
    '|---|:-:|\n',
    'STT|Tên\n',
    '| 1 | `mã | x |\n',
    '```\n',
    '~~~~ js\n',
    'mã **không** đọc\n',
    '<table><tr><td>Một</td><td>Hai</td></tr>\n',
    '</table>\n',
    '<div hidden>\n',
    '<p>Đoạn &nbsp; văn</p>\n',
    'dòng<br>mới và <span>thẻ</span>\n',
    '<!-- rasoat-waive the-thuc/motto: thử -->\n',
    'trước <!-- mở\n',
    'đóng --> sau\n',
    '[luật]: http://a.vn "Luật"\n',
    'Theo [luật] và [^1] và [x](y).\n',
    '[^1]: Ghi chú chân trang\n',
    'kind: quyet-dinh\n',
    '\\* thoát &amp; `mã`\n',
    '**chưa đóng\n',
    '\n',
    '\n',
    '\n',
  ],
};

/** Letters and signs that stand in no line of their own. */
const pieces = [
  'a',
  ' ',
  'ề',
  '.',
  'Điều',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u000b',
  '\u0301',
  '\u200b',
  '\u200b\u0323',
  '\u00a0',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '😀',
  'Ðiều ðó',
  'hoa\u0300',
  '|',
  '-',
  '`',
  '<',
  '>',
  '*',
  '”',
];

const document = (format: LiveFormat): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '', '---\nkind: luat\n---\n', '\ufeff', '\n'),
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...lines[format]) },
          { weight: 1, arbitrary: fc.constantFrom(...pieces) },
        ),
        { maxLength: 40 },
      ),
      fc.constantFrom('as it is', 'as it is', 'NFD', 'CRLF', 'CR'),
    )
    .map(([front, all, spelling]) => {
      const text = front + all.join('');
      if (spelling === 'NFD') return text.normalize('NFD');
      return spelling === 'CRLF'
        ? text.replaceAll('\n', '\r\n')
        : spelling === 'CR'
          ? text.replaceAll('\n', '\r')
          : text;
    });

const edit = (format: LiveFormat): fc.Arbitrary<Edit> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
    insert: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...pieces),
      fc.constantFrom(...lines[format]),
      fc.array(fc.constantFrom(...lines[format]), { maxLength: 6 }).map((all) => all.join('')),
    ),
    second: fc.option(fc.constantFrom(...pieces), { freq: 5 }),
  });

for (const format of ['plain', 'markdown'] as const) {
  test(`an edited text is what it is when it is read as a whole: ${format}`, { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(document(format), fc.array(edit(format), { minLength: 1, maxLength: 8 }), (start, edits) =>
        expectEdits(start, format, edits),
      ),
      { numRuns: Number(process.env['RASOAT_LIVE'] ?? 300) },
    );
  });
}
