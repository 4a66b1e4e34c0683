/**
 * The TextMate grammars of the extension: structure and citations of a draft, coloured before the server has spoken (its semantic tokens come
 * on top). Patterns are written once, in NFC, and spelled out so that they also match decomposed letters; they use only what Oniguruma and
 * JavaScript understand alike.
 */

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly { readonly include: string }[];
}

export interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: Readonly<Record<string, Rule>>;
}

/** A pattern whose Vietnamese letters match composed and decomposed. Sets such as `[a-zđ]` stand as they are: đ has no other spelling. */
function spelled(pattern: string): string {
  return pattern.normalize('NFC').replace(/[À-ỹ]/gu, (letter) => {
    const apart = letter.normalize('NFD');
    return apart === letter ? letter : `(?:${letter}|${apart})`;
  });
}

const caps = (...names: string[]): Record<string, { name: string }> =>
  Object.fromEntries(names.map((name, at) => [String(at + 1), { name: `${name}.vbqppl` }]));

/** Marks of Markdown and blanks that may stand before the first word of a line. */
const lead = '^[\\t \\u00a0>#*_]*';
const inline = ['placeholder', 'date', 'symbol', 'document', 'unit', 'definition'].map((name) => ({
  include: `#${name}`,
}));

const repository: Record<string, Rule> = {
  comment: { name: 'comment.block.vbqppl', begin: '<!--', end: '-->' },
  national: {
    match: `${lead}(CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM)`,
    captures: caps('markup.heading.national-name'),
  },
  motto: {
    match: `${lead}(Độc lập\\s*[-–—]\\s*Tự do\\s*[-–—]\\s*Hạnh phúc)`,
    captures: caps('markup.italic.motto'),
  },
  part: {
    match: `${lead}((?:Phần|PHẦN)\\s+(?:thứ\\s+\\p{L}[\\p{L}\\p{M}]*|THỨ\\s+\\p{L}[\\p{L}\\p{M}]*|[IVXLC]+|\\d+)|(?:Chương|CHƯƠNG)\\s+(?:[IVXLC]+|\\d+)[a-zđ]?|(?:Tiểu mục|TIỂU MỤC|Mục|MỤC)\\s+(?:[IVXLC]+|\\d+)|(?:Phụ lục|PHỤ LỤC)(?:\\s+(?:[IVXLC]+|\\d+)[a-zđ]?)?)(?=[.:\\s*_]*$|[.:]\\s|\\s+\\p{Lu})`,
    captures: caps('markup.heading.division'),
  },
  article: {
    begin: `${lead}(Điều\\s+\\d+[a-zđ]?)([.:])`,
    beginCaptures: caps('markup.heading.article entity.name.section', 'punctuation.separator.article'),
    end: '$',
    patterns: inline,
  },
  clause: {
    match: `${lead}(\\d{1,3}[a-zđ]?(?:\\.\\d{1,3})*[.)])(?=[\\s\\u00a0])`,
    captures: caps('keyword.other.clause'),
  },
  point: {
    match: `${lead}([a-zđ]{1,2}\\d?\\))(?=[\\s\\u00a0])`,
    captures: caps('keyword.other.point'),
  },
  dash: { match: '^[\\t \\u00a0]*([-–+])(?=[\\s\\u00a0])', captures: caps('punctuation.definition.list.begin') },
  basis: {
    match: `${lead}(Căn cứ|Xét(?=\\s)|Theo đề nghị|Thực hiện(?=\\s+(?:Nghị|Quyết|Luật|Chỉ thị|Kế hoạch)))`,
    captures: caps('keyword.control.basis'),
  },
  enacting: {
    match: `${lead}(QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|CHỈ THỊ|KẾ HOẠCH|TỜ TRÌNH|BÁO CÁO|THÔNG BÁO|QUY CHẾ|QUY ĐỊNH|LUẬT|PHÁP LỆNH)(?=[:\\s*_]*$)`,
    captures: caps('markup.heading.document-type'),
  },
  recipients: { match: `${lead}(Nơi nhận)(?=\\s*[:*_])`, captures: caps('keyword.control.recipients') },
  signature: {
    match: `${lead}((?:TM|KT|TL|TUQ|Q)\\.)(?=\\s*\\p{Lu})`,
    captures: caps('keyword.control.signature'),
  },
  placeholder: { name: 'markup.inserted.placeholder.vbqppl', match: '\\[(?:điền|ĐIỀN|Điền)[^\\]\\n]{0,200}\\]' },
  date: {
    name: 'constant.numeric.date.vbqppl',
    match:
      '(?<![\\d/])ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}(?!\\d)|(?<![\\d/])\\d{1,2}/\\d{1,2}/\\d{4}(?![\\d/])',
  },
  symbol: {
    name: 'constant.other.symbol.vbqppl',
    match: '(?<![\\d/])\\d{1,5}/(?:\\d{4}/)?\\p{Lu}[\\p{L}\\p{M}\\d]*(?:-[\\p{L}\\p{M}\\d]+)*',
  },
  document: {
    match:
      '(Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Công văn|Kế hoạch|Hiến pháp)(?=\\s+số\\s)',
    captures: caps('support.type.document'),
  },
  unit: {
    match:
      '(?<![\\p{L}\\p{M}\\d])((?:[Đđ]iểm\\s+[a-zđ]\\d?|[Kk]hoản\\s+\\d{1,3}[a-zđ]?|Điều\\s+\\d{1,4}[a-zđ]?|Chương\\s+[IVXLC]+|Phụ lục\\s+(?:[IVXLC]+|\\d{1,3})))(?![\\p{L}\\p{M}\\d])',
    captures: caps('variable.other.unit'),
  },
  definition: {
    match: '(sau đây (?:viết tắt là|gọi tắt là|gọi chung là|gọi là))',
    captures: caps('keyword.other.definition'),
  },
};

const written = Object.fromEntries(
  Object.entries(repository).map(([name, rule]) => [
    name,
    {
      ...rule,
      ...(rule.match === undefined ? {} : { match: spelled(rule.match) }),
      ...(rule.begin === undefined ? {} : { begin: spelled(rule.begin) }),
    },
  ]),
);
const only = (names: readonly string[]): Grammar['repository'] =>
  Object.fromEntries(names.map((name) => [name, written[name]]));

/** Names of what may begin a line; the first that matches wins. */
const lines = [
  'comment',
  'national',
  'motto',
  'part',
  'article',
  'clause',
  'point',
  'dash',
  'basis',
  'enacting',
  'recipients',
  'signature',
];
const includes = (names: readonly string[]) => names.map((name) => ({ include: `#${name}` }));

/** Of files `.vbqppl`. */
export const grammar: Grammar = {
  scopeName: 'text.vbqppl',
  patterns: [...includes(lines), ...inline],
  repository: written,
};

const within = ['basis', 'placeholder', 'date', 'symbol', 'document', 'unit', 'definition'];

/** Of drafts in Markdown, whose own grammar knows headings and lists: what stands inside the lines. */
export const injection: Grammar = {
  scopeName: 'text.vbqppl.injection',
  injectionSelector:
    'L:text.html.markdown -markup.fenced_code -markup.raw -markup.inline.raw -comment -markup.underline.link',
  patterns: includes(within),
  repository: only(within),
};
