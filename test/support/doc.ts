/**
 * Writes Word files from before 2007, as far as tests need: text in pieces of one and of two bytes a character, looks, styles, lists,
 * tables, stories. Written apart from the reader, after [MS-DOC] and [MS-CFB].
 */

export interface DocRun {
  readonly text: string;
  /** Properties as they stand in the file; see `sprm`. */
  readonly sprms?: readonly number[];
}

export interface DocParagraph {
  readonly runs: readonly (string | DocRun)[];
  /** Number of the style. */
  readonly style?: number;
  readonly sprms?: readonly number[];
  /** The mark: 13 of a paragraph, 7 of a cell, 12 of a section. */
  readonly mark?: number;
  readonly markSprms?: readonly number[];
}

export interface DocStyle {
  readonly kind: 'paragraph' | 'character';
  readonly base?: number;
  readonly paragraph?: readonly number[];
  readonly characters?: readonly number[];
}

export interface DocLevel {
  readonly start?: number;
  readonly format: number;
  /** `%1` … `%9` for the numbers. */
  readonly text: string;
  readonly legal?: boolean;
  /** A level below which nothing begins this one anew, from 0. */
  readonly restart?: number;
  readonly follow?: number;
}

export interface DocOptions {
  readonly fonts?: readonly string[];
  readonly styles?: readonly DocStyle[];
  readonly lists?: readonly { readonly id: number; readonly levels: readonly DocLevel[] }[];
  readonly uses?: readonly {
    readonly list: number;
    readonly overrides?: readonly { readonly level: number; readonly start?: number; readonly format?: DocLevel }[];
  }[];
  readonly footnotes?: readonly DocParagraph[];
  readonly headers?: readonly DocParagraph[];
  readonly remarks?: readonly DocParagraph[];
  /** Frames: the paragraphs of each, and the character of the body that it hangs on. */
  readonly frames?: readonly { readonly at: number; readonly paragraphs: readonly DocParagraph[] }[];
  /** Properties of the one section; A4 with the margins of drafts when absent. */
  readonly section?: readonly number[];
  /** Characters in a piece; pieces without letters beyond Western ones have one byte a character. */
  readonly piece?: number;
  /** Properties that a quick save put on a whole piece, by its ordinal. */
  readonly saved?: Readonly<Record<number, readonly number[]>>;
  /** Content of the stream that properties may stand in; see `elsewhere`. */
  readonly data?: readonly number[];
  /** Change to the head: offset and 16-bit value. */
  readonly head?: readonly (readonly [offset: number, value: number])[];
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const wide = (text: string): number[] => Array.from({ length: text.length }, (_, i) => u16(text.charCodeAt(i))).flat();

/** A property: its code and the bytes of its operand, or a number of `size` bytes. */
export const sprm = (code: number, operand: number | readonly number[], size = 1): number[] => [
  ...u16(code),
  ...(typeof operand === 'number' ? u32(operand).slice(0, size) : operand),
];

/** Edges of the cells of a row, for the paragraph that ends it; `merges`: how each goes on, 3 where others go on from it, 1 where it does. */
export const rowEnd = (edges: readonly number[], merges: readonly number[] = []): number[] => [
  ...sprm(0x2416, 1),
  ...sprm(0x2417, 1),
  ...sprm(0xd608, [
    ...u16(2 + 2 * edges.length + 20 * merges.length),
    edges.length - 1,
    ...edges.flatMap(u16),
    ...merges.flatMap((merge) => [...u16(merge << 5), ...new Array<number>(18).fill(0)]),
  ]),
];

/** Width, height, left, right, top and bottom of a page, each after its code. */
const A4 = [
  [0xb01f, 11906],
  [0xb020, 16838],
  [0xb021, 1701],
  [0xb022, 850],
  [0x9023, 1134],
  [0x9024, 1134],
].flatMap(([code, value]) => [...u16(code), ...u16(value)]);

/** Properties that stand in the stream `Data`, and what that stream holds for them. */
export const elsewhere = (list: readonly number[]): { readonly sprms: number[]; readonly data: number[] } => ({
  sprms: sprm(0x6646, 4, 4),
  data: [0, 0, 0, 0, ...u16(list.length), ...list],
});

/** A Word file with a body. */
export function docOf(body: readonly DocParagraph[], options: DocOptions = {}): Uint8Array {
  const stories = [
    body,
    options.footnotes ?? [],
    options.headers ?? [],
    options.remarks ?? [],
    [] as DocParagraph[],
    (options.frames ?? []).flatMap(({ paragraphs }) => paragraphs),
  ];
  const paragraphs = stories.flat();
  const texts = paragraphs.map(({ runs, mark = 13 }) => runs.map(textOf).join('') + String.fromCharCode(mark));
  const text = texts.join('');
  const { pieces, bytes, at } = piecesOf(text, options.piece ?? 40);

  const characters: Stretch[] = [];
  const lines: Stretch[] = [];
  let from = 0;
  for (const [k, { runs, style = 0, sprms = [], markSprms = [] }] of paragraphs.entries()) {
    let cp = from;
    for (const run of runs) {
      const length = textOf(run).length;
      if (length > 0)
        characters.push({ from: cp, to: cp + length, list: typeof run === 'string' ? [] : (run.sprms ?? []) });
      cp += length;
    }
    characters.push({ from: cp, to: cp + 1, list: markSprms });
    lines.push({ from, to: cp + 1, list: [...u16(style), ...sprms] });
    from += texts[k].length;
  }
  const stream: number[] = [...new Array<number>(TEXT_AT).fill(0), ...bytes];
  const pad = (to: number): void => {
    while (stream.length % to !== 0) stream.push(0);
  };
  pad(512);
  // A stretch that lies in several pieces is one for each of them.
  const chpx = pages(cutAt(characters, pieces, at), stream, 'characters');
  const papx = pages(cutAt(lines, pieces, at), stream, 'paragraphs');
  const sectionAt = stream.length;
  const section = options.section ?? A4;
  stream.push(...u16(section.length), ...section);
  pad(512);

  const table: number[] = [0];
  const parts = new Map<number, [number, number]>();
  const put = (part: number, data: readonly number[], counted = data.length): void => {
    parts.set(part, [table.length, counted]);
    table.push(...data);
  };
  put(1, styleSheet(options.styles ?? []));
  put(15, fontTable(options.fonts ?? ['Times New Roman']));
  put(12, chpx);
  put(13, papx);
  const bodyLength = stories[0].reduce((sum, _, k) => sum + texts[k].length, 0);
  put(6, [...u32(0), ...u32(bodyLength), ...u16(0), ...u32(sectionAt), ...u16(0), ...u32(0)]);
  if (options.headers !== undefined) {
    // Six stories of separators that are empty; the header of odd pages is the second of the first section.
    const length = options.headers.reduce((sum, { runs }) => sum + runs.map(textOf).join('').length + 1, 0);
    put(11, [...new Array<number>(8).fill(0), ...new Array<number>(6).fill(length)].flatMap(u32));
  }
  if (options.lists !== undefined) {
    const { heads, levels } = listTable(options.lists);
    put(73, [...heads, ...levels], heads.length);
    put(74, useTable(options.uses ?? []));
  }
  const frames = options.frames ?? [];
  if (frames.length > 0) {
    let at2 = 0;
    const starts = frames.map(({ paragraphs: own }) => {
      const start = at2;
      at2 += own.reduce((sum, { runs }) => sum + runs.map(textOf).join('').length + 1, 0);
      return start;
    });
    put(56, [
      ...[...starts, at2].flatMap(u32),
      ...frames.flatMap((_, k) => [...new Array<number>(14).fill(0), ...u32(1025 + k), ...u32(0)]),
    ]);
    put(40, [
      ...frames.flatMap(({ at: cp }) => u32(cp)),
      ...u32(bodyLength),
      ...frames.flatMap((_, k) => [...u32(1025 + k), ...new Array<number>(22).fill(0)]),
    ]);
  }
  if ((options.remarks ?? []).length > 0) put(4, [...u32(0), ...u32(bodyLength), ...new Array<number>(30).fill(0)]);
  const saved = new Map(Object.entries(options.saved ?? {}).map(([k, list]) => [Number(k), list]));
  const plc = [
    ...[...pieces.map(({ start }) => start), text.length].flatMap(u32),
    ...pieces.flatMap(({ at: offset, isWide }, k) => [
      ...u16(0),
      ...u32(isWide ? offset : ((2 * offset) | 0x40000000) >>> 0),
      ...u16(saved.has(k) ? ([...saved.keys()].indexOf(k) << 1) | 1 : 0),
    ]),
  ];
  const lists = [...saved.values()].flatMap((list) => [1, ...u16(list.length), ...list]);
  put(33, [...lists, 2, ...u32(plc.length), ...plc]);

  const set = (offset: number, data: readonly number[]): void => {
    for (const [k, byte] of data.entries()) stream[offset + k] = byte;
  };
  set(0, [...u16(0xa5ec), ...u16(0xc1)]);
  set(10, u16(0x1200));
  set(32, u16(14));
  set(62, u16(22));
  const lengths = stories
    .map((story) => story.length)
    .reduce<{ k: number; out: number[] }>(
      ({ k, out }, count) => ({
        k: k + count,
        out: [...out, texts.slice(k, k + count).reduce((sum, one) => sum + one.length, 0)],
      }),
      { k: 0, out: [] },
    ).out;
  const [main, footnotes, headers, remarks, endnotes, boxes] = lengths;
  for (const [k, length] of [main, footnotes, headers, 0, remarks, endnotes, boxes].entries())
    set(76 + 4 * k, u32(length));
  set(152, u16(93));
  for (const [part, [offset, length]] of parts) set(154 + 8 * part, [...u32(offset), ...u32(length)]);
  for (const [offset, value] of options.head ?? []) set(offset, u16(value));
  const streams = { WordDocument: Uint8Array.from(stream), '1Table': Uint8Array.from(table) };
  return compound(options.data === undefined ? streams : { ...streams, Data: Uint8Array.from(options.data) });
}

const TEXT_AT = 1536;
const textOf = (run: string | DocRun): string => (typeof run === 'string' ? run : run.text);

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly list: readonly number[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly isWide: boolean;
}

function piecesOf(text: string, size: number): { pieces: Piece[]; bytes: number[]; at: (cp: number) => number } {
  const pieces: Piece[] = [];
  const bytes: number[] = [];
  for (let start = 0; start < text.length; start += size) {
    const own = text.slice(start, start + size);
    const isWide = /[^\0-\xff]/u.test(own);
    if (isWide && bytes.length % 2 === 1) bytes.push(0);
    pieces.push({ start, end: start + own.length, at: TEXT_AT + bytes.length, isWide });
    bytes.push(...(isWide ? wide(own) : Array.from(own, (sign) => sign.charCodeAt(0))));
  }
  const at = (cp: number): number => {
    const piece = pieces.find(({ end }) => cp < end) ?? pieces[pieces.length - 1];
    return piece.at + (cp - piece.start) * (piece.isWide ? 2 : 1);
  };
  return { pieces, bytes, at };
}

/** Stretches by the bytes of the stream, each in one piece. */
function cutAt(stretches: readonly Stretch[], pieces: readonly Piece[], at: (cp: number) => number): Stretch[] {
  const out: Stretch[] = [];
  for (const { from, to, list } of stretches)
    for (const piece of pieces) {
      const [start, end] = [Math.max(from, piece.start), Math.min(to, piece.end)];
      if (start < end) out.push({ from: at(start), to: at(end - 1) + (piece.isWide ? 2 : 1), list });
    }
  return out;
}

/** Writes pages of properties to the stream; the list of them. */
function pages(stretches: readonly Stretch[], stream: number[], of: 'characters' | 'paragraphs'): number[] {
  const groups: Stretch[][] = [[]];
  let room = 0;
  for (const stretch of stretches) {
    const cost = (of === 'characters' ? 5 : 17) + stretch.list.length + 4;
    if (room + cost > 440) {
      groups.push([]);
      room = 0;
    }
    room += cost;
    groups[groups.length - 1].push(stretch);
  }
  const numbers: number[] = [];
  for (const group of groups) {
    const page = new Array<number>(512).fill(0);
    let end = 510;
    numbers.push(stream.length / 512);
    for (const [k, { from, to, list }] of group.entries()) {
      for (const [i, byte] of [...u32(from), ...u32(to)].entries()) page[4 * k + i] = byte;
      if (list.length === 0) continue;
      const even = list.length % 2 === 1;
      const data =
        of === 'characters'
          ? [list.length, ...list]
          : even
            ? [(list.length + 1) / 2, ...list]
            : [0, list.length / 2, ...list];
      end = (end - data.length) & ~1;
      for (const [i, byte] of data.entries()) page[end + i] = byte;
      page[4 * (group.length + 1) + (of === 'characters' ? k : 13 * k)] = end / 2;
    }
    page[511] = group.length;
    stream.push(...page);
  }
  const first = groups.map((group) => group[0]?.from ?? 0);
  const last = stretches[stretches.length - 1].to;
  return [...[...first, last].flatMap(u32), ...numbers.flatMap(u32)];
}

function styleSheet(styles: readonly DocStyle[]): number[] {
  const all: DocStyle[] = [{ kind: 'paragraph' }, ...styles];
  const head = [
    ...u16(all.length),
    ...u16(10),
    ...u16(1),
    ...u16(91),
    ...u16(15),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u16(0),
  ];
  const bodies = all.map(({ kind, base = 0xfff, paragraph = [], characters = [] }, number) => {
    const upxs = kind === 'paragraph' ? [[...u16(number), ...paragraph], [...characters]] : [[...characters]];
    const std = [
      ...u16(0xffe),
      ...u16((kind === 'paragraph' ? 1 : 2) | (base << 4)),
      ...u16(upxs.length),
      ...u16(0),
      ...u16(0),
    ];
    std.push(...u16(1), ...wide('S'), ...u16(0));
    for (const upx of upxs) {
      std.push(...u16(upx.length), ...upx);
      if (upx.length % 2 === 1) std.push(0);
    }
    return [...u16(std.length), ...std];
  });
  return [...u16(head.length), ...head, ...bodies.flat()];
}

function fontTable(fonts: readonly string[]): number[] {
  const entries = fonts.map((name) => {
    const body = [...new Array<number>(39).fill(0), ...wide(name), 0, 0];
    return [body.length, ...body];
  });
  return [...u16(fonts.length), ...u16(0), ...entries.flat()];
}

function levelOf({ start = 1, format, text, legal = false, restart, follow = 1 }: DocLevel): number[] {
  const flags = (legal ? 4 : 0) | (restart === undefined ? 0 : 8);
  const written = text.replace(/%([1-9])/gu, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  // Where in the label the numbers of levels stand.
  const places = Array.from(written, (sign, k) => (sign.charCodeAt(0) < 9 ? k + 1 : 0)).filter((place) => place > 0);
  return [
    ...u32(start),
    format,
    flags,
    ...Array.from({ length: 9 }, (_, k) => places[k] ?? 0),
    follow,
    ...new Array<number>(8).fill(0),
    0,
    0,
    restart ?? 0,
    0,
    ...u16(written.length),
    ...wide(written),
  ];
}

function listTable(lists: NonNullable<DocOptions['lists']>): { heads: number[]; levels: number[] } {
  const nothing: DocLevel = { format: 255, text: '' };
  return {
    heads: [
      ...u16(lists.length),
      ...lists.flatMap(({ id, levels }) => [
        ...u32(id),
        ...u32(0),
        ...new Array<number>(18).fill(0xff),
        levels.length === 1 ? 1 : 0,
        0,
      ]),
    ],
    levels: lists.flatMap(({ levels }) =>
      levels.length === 1
        ? levelOf(levels[0])
        : Array.from({ length: 9 }, (_, k) => levelOf(levels[k] ?? nothing)).flat(),
    ),
  };
}

function useTable(uses: NonNullable<DocOptions['uses']>): number[] {
  return [
    ...u32(uses.length),
    ...uses.flatMap(({ list, overrides = [] }) => [...u32(list), ...u32(0), ...u32(0), overrides.length, 0, 0, 0]),
    ...uses.flatMap(({ overrides = [] }) => [
      ...u32(0xffffffff),
      ...overrides.flatMap(({ level, start, format }) => [
        ...u32(start ?? 0),
        ...u32(level | (start === undefined ? 0 : 0x10) | (format === undefined ? 0 : 0x20)),
        ...(format === undefined ? [] : levelOf(format)),
      ]),
    ]),
  ];
}

/** A compound file of streams in its root, each in sectors of 512 bytes. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const END = 0xfffffffe;
  const fat: number[] = [];
  const sectors: number[] = [];
  const store = (data: Uint8Array): number => {
    const count = Math.max(1, Math.ceil(data.length / 512));
    const start = fat.length;
    for (let k = 0; k < count; k++) fat.push(k + 1 < count ? start + k + 1 : END);
    for (let i = 0; i < count * 512; i++) sectors.push(data[i] ?? 0);
    return start;
  };
  // Streams below the limit would stand in a stream of their own: they are made longer than it.
  const entries = Object.entries(streams).map(([name, data]) => {
    const size = Math.max(4096, data.length);
    const whole = new Uint8Array(size);
    whole.set(data);
    return { name, start: store(whole), size };
  });
  const entry = (name: string, type: number, child: number, right: number, start: number, size: number): number[] => {
    const letters = wide(name);
    return [
      ...letters,
      ...new Array<number>(64 - letters.length).fill(0),
      ...u16(letters.length + 2),
      type,
      1,
      ...u32(0xffffffff),
      ...u32(right),
      ...u32(child),
      ...new Array<number>(36).fill(0),
      ...u32(start),
      ...u32(size),
      ...u32(0),
    ];
  };
  const directory = [
    ...entry('Root Entry', 5, 1, 0xffffffff, END, 0),
    ...entries.flatMap(({ name, start, size }, k) =>
      entry(name, 2, 0xffffffff, k + 1 < entries.length ? k + 2 : 0xffffffff, start, size),
    ),
  ];
  const directoryAt = store(Uint8Array.from(directory));
  // The table names the sectors that it stands in itself.
  const own = Math.ceil((fat.length + 1) / 127);
  const tableAt = fat.length;
  for (let k = 0; k < own; k++) fat.push(0xfffffffd);
  const table = [...fat];
  while (table.length % 128 !== 0) table.push(0xffffffff);
  sectors.push(...table.flatMap(u32));
  const header = [
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(16).fill(0),
    ...u16(0x3e),
    ...u16(3),
    ...u16(0xfffe),
    ...u16(9),
    ...u16(6),
    ...new Array<number>(6).fill(0),
    ...u32(0),
    ...u32(own),
    ...u32(directoryAt),
    ...u32(0),
    ...u32(4096),
    ...u32(END),
    ...u32(0),
    ...u32(END),
    ...u32(0),
    ...Array.from({ length: 109 }, (_, k) => u32(k < own ? tableAt + k : 0xffffffff)).flat(),
  ];
  return Uint8Array.from([...header, ...sectors]);
}
