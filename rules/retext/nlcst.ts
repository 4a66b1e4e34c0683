import type { Nodes, Paragraph, Parents, Root, Sentence, SentenceContent, Text, Word } from 'nlcst';
import { parseStructure } from '../structure/index.ts';
import { type SourceText, type Span, TokenFlag, TokenKind } from '../text/types.ts';

/**
 * The token table as a tree of nlcst: paragraphs of the draft, sentences, words. Nothing of it is made before it is asked for, and only
 * what is asked for: a plugin that looks at one paragraph pays for one paragraph. Its words joined are the text of the draft, its
 * positions those of the file.
 */

const sources = new WeakMap<object, SourceText>();

/** The text that a tree is a view of; null for a tree that another parser has made. */
export function sourceOfTree(tree: object): SourceText | null {
  return sources.get(tree) ?? null;
}

/** Gives a node a property that is made when it is first read. A plugin may write another value. */
function lazy<T>(node: object, name: string, make: () => T): void {
  const settle = (value: T): T => {
    Object.defineProperty(node, name, { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  Object.defineProperty(node, name, { get: () => settle(make()), set: settle, enumerable: true, configurable: true });
}

function parent<Node extends Parents>(
  type: Node['type'],
  span: Span,
  source: SourceText,
  children: () => Node['children'],
): Node {
  const node = { type } as Node;
  lazy(node, 'children', children);
  lazy(node, 'position', () => source.locate(span));
  return node;
}

function leaf<Node extends Exclude<Nodes, Parents>>(type: Node['type'], span: Span, source: SourceText): Node {
  const node = { type, value: source.text.slice(span.start, span.end) } as Node;
  lazy(node, 'position', () => source.locate(span));
  return node;
}

/** What stands between tokens: white space. */
function gap<Node>(out: Node[], start: number, end: number, source: SourceText): void {
  if (start < end) out.push(leaf('WhiteSpaceNode', { start, end }, source) as Node);
}

/** A draft as a tree of nlcst, made as it is read. */
export function toNlcst(source: SourceText): Root {
  const whole = { start: 0, end: source.text.length };
  const tree = parent<Root>('RootNode', whole, source, () => {
    const out: Root['children'] = [];
    let end = 0;
    for (const span of parseStructure(source).paragraphs) {
      gap(out, end, span.start, source);
      out.push(parent<Paragraph>('ParagraphNode', span, source, () => sentences(source, span)));
      end = span.end;
    }
    gap(out, end, whole.end, source);
    return out;
  });
  sources.set(tree, source);
  return tree;
}

function sentences(source: SourceText, paragraph: Span): Paragraph['children'] {
  const { tokens } = source;
  const out: Paragraph['children'] = [];
  const last = tokens.at(paragraph.end);
  let end = paragraph.start;
  for (let from = tokens.at(paragraph.start); from < last; ) {
    let to = from + 1;
    while (to < last && (tokens.flags[to] & TokenFlag.sentenceStart) === 0) to++;
    const [first, behind] = [from, to];
    const span = { start: tokens.start[first], end: tokens.end[behind - 1] };
    gap(out, end, span.start, source);
    out.push(parent<Sentence>('SentenceNode', span, source, () => words(source, first, behind)));
    end = span.end;
    from = to;
  }
  gap(out, end, paragraph.end, source);
  return out;
}

/** Nodes of the tokens from `first` to before `behind`: a word for each word or number, and what stands between. */
function words(source: SourceText, first: number, behind: number): SentenceContent[] {
  const { tokens, text } = source;
  const out: SentenceContent[] = [];
  let end = tokens.start[first];
  for (let i = first; i < behind; i++) {
    const span = { start: tokens.start[i], end: tokens.end[i] };
    gap(out, end, span.start, source);
    end = span.end;
    if (tokens.kind[i] !== TokenKind.punctuation)
      out.push(parent<Word>('WordNode', span, source, () => [leaf<Text>('TextNode', span, source)]));
    else
      out.push(leaf(/^\p{P}/u.test(text.slice(span.start, span.end)) ? 'PunctuationNode' : 'SymbolNode', span, source));
  }
  return out;
}
