import { readMarkdown } from '@rasoat/rules/readers/markdown';
import type { SourceText } from '@rasoat/rules/text';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';

/** The characters of a text that are not white space, each with its offset in the file. */
type Characters = string[];

function ofSource(source: SourceText): Characters {
  const found: Characters = [];
  for (const block of source.blocks) {
    for (let i = block.start; i < block.end; i++) {
      if (/\s/.test(source.text[i])) continue;
      found.push(`${source.text[i]}@${source.locate({ start: i, end: i + 1 }).start.offset}`);
    }
  }
  return found;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

function texts(node: Node, types: readonly string[], found: Node[] = []): Node[] {
  if (types.includes(node.type)) found.push(node);
  for (const child of node.children ?? []) texts(child, types, found);
  return found;
}

/** The same from the text nodes of mdast-util-from-markdown, for files without entities and escapes. */
function ofRemark(file: string): Characters {
  const found: Characters = [];
  for (const node of texts(fromMarkdown(file) as Node, ['text'])) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    expect(
      file
        .slice(start, end)
        .replace(/\s|^> ?/gm, '')
        .replaceAll('>', ''),
    ).toBe((node.value ?? '').replace(/\s/g, '').replaceAll('>', ''));
    for (let i = start; i < end; i++) {
      // Inside a node of several lines, quote marks stand between its lines.
      if (/\s/.test(file[i]) || file[i] === '>') continue;
      found.push(`${file[i]}@${i}`);
    }
  }
  return found;
}

const word = fc.constantFrom('Điều', 'khoản', 'a', 'số', '12/2026', 'UBND', '(x)', '“y”', 'b.', ';', 'đ', '…');
const mark = fc.constantFrom('*', '**', '***', '_', '__', '*', '**');
const gap = fc.constantFrom(' ', ' ', '', '  ');
const inline = fc
  .tuple(
    word,
    fc.array(fc.tuple(gap, fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: mark })), {
      maxLength: 12,
    }),
  )
  .map(([first, rest]) => first + rest.map(([space, item]) => space + item).join(''))
  .filter(plainMarks);
const start = fc.constantFrom('', '', '**', '*', '__', '_', '***');
const line = fc
  .tuple(start, inline)
  .map(([m, text]) => m + text)
  .filter(plainMarks);

/** Runs that the reader keeps as text on purpose are left out: `____`, `****`, `(*)`. */
function plainMarks(text: string): boolean {
  return !/_{3}|\*{4}|\([*_]+\)/.test(text);
}

const paragraph = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  ', '\\'))
  .map(([all, end]) => all.join(`${end}\n`));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), inline, fc.constantFrom('', ' #', ' ###'))
  .map(([n, text, end]) => `${'#'.repeat(n)} ${text}${end}`);
const quote = fc
  .tuple(fc.constantFrom('> ', '>', '> > '), fc.array(line, { minLength: 1, maxLength: 3 }))
  .map(([q, all]) => all.map((l) => q + l).join('\n'));
const draft = fc
  .array(fc.oneof(paragraph, paragraph, heading, quote), { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join('\n\n'));

test('where no remark is needed, text and offsets are those of remark', async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (file) => {
      expect(ofSource(await readMarkdown(file))).toEqual(ofRemark(file));
    }),
    { numRuns: 1000 },
  );
});

const rich = fc.constantFrom(
  '`mã *a*`',
  '[Luật](http://x.vn)',
  '&amp;',
  '&nbsp;',
  '&#272;',
  '\\*',
  '\\_',
  '1\\.',
  '<u>',
  '</u>',
  '&x',
  '`',
  '[y]',
  '<z',
  '&notin;',
  '\\a',
  'a&b;',
  '``c`d``',
);
const richLine = fc
  .tuple(word, fc.array(fc.tuple(gap, fc.oneof(word, mark, rich, rich)), { maxLength: 10 }))
  .map(([first, rest]) => first + rest.map(([space, item]) => space + item).join(''))
  .filter(plainMarks);

test('where remark is needed, the words are those of remark', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(richLine, { minLength: 1, maxLength: 3 }), async (all) => {
      const file = all.join('\n');
      const source = await readMarkdown(file);
      const words = source.blocks.map((block) => source.text.slice(block.start, block.end)).join('');
      const remark = texts(fromMarkdown(file) as Node, ['text', 'inlineCode']).map((node) => node.value ?? '');
      expect(words.replace(/\s/g, '')).toBe(remark.join('').normalize('NFC').replace(/\s/g, ''));
    }),
    { numRuns: 1000 },
  );
});

const whole = fc.constantFrom(
  '<b>',
  '</b>',
  '<br>',
  '<br/>',
  '<BR />',
  '<span class="a > b">',
  "<span title='<i>*x*' lang=vi>",
  '<a href=/x/y id=z>',
  '<font color=red >',
  '</span\t>',
  '<x-1 a b:c .d=e>',
  '<i a = "1"  b/>',
  '<i a="1"b>',
  '<b x=`y`>',
  '<b x="`y">',
);
const broken = fc.constantFrom(
  '<',
  '<b',
  '</',
  '</b',
  '<tên cơ quan>',
  '<b a="x',
  "<b a='x",
  '<b/ >',
  '<b a=>',
  '<b a=<b>',
  '</ b>',
  '</b a>',
  '< b>',
  '<1>',
  '<a@b.vn>',
  '<a/b@c.vn>',
  '<http://x.vn/y>',
  '<a:b c>',
  '<!x>',
  '<?x?>',
  '<![CDATA[x]]>',
  '<!>',
  '`',
  '"',
  "'",
  '>',
  '/>',
  'a=',
);
const tagLine = fc
  .tuple(
    fc.oneof(word, whole, mark),
    fc.array(fc.tuple(gap, fc.oneof(word, mark, whole, whole, broken)), { maxLength: 8 }),
  )
  .map(([first, rest]) => first + rest.map(([space, item]) => space + item).join(''))
  .filter((text) => plainMarks(text) && !/^ *[>*]|^[\s_]*$/.test(text));

test('with HTML tags in the lines, whole or broken, text and offsets are those of remark', async () => {
  // A line that is but one tag begins a block for remark, not for the reader.
  const options = { extensions: [{ disable: { null: ['htmlFlow'] } }] };
  await fc.assert(
    fc.asyncProperty(fc.array(tagLine, { minLength: 1, maxLength: 3 }), async (all) => {
      const file = all.join('\n');
      const expected: Characters = [];
      for (const node of texts(fromMarkdown(file, options) as Node, ['text', 'inlineCode'])) {
        const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
        const ticks = node.type === 'inlineCode' ? (/^`+/.exec(file.slice(from, to))?.[0].length ?? 0) : 0;
        for (let i = from + ticks; i < to - ticks; i++) if (!/\s/.test(file[i])) expected.push(`${file[i]}@${i}`);
      }
      expect(ofSource(await readMarkdown(file))).toEqual(expected);
    }),
    { numRuns: 5000 },
  );
});
