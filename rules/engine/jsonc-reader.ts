import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { LineIndex } from '../text/lines.ts';
import type { Position } from '../text/types.ts';
import { nearest } from './nearest.ts';
import type { Bilingual } from './types.ts';

/** A defect of a JSON file with comments that people write, with the way out. Line and column from 1; column and offset count UTF-16 units. */
export interface JsoncProblem extends Bilingual {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/** Problems that are told of one file: a person mends some, then tries again. */
const mostProblems = 100;

/** Thrown when a file has more problems than are told. */
class TooManyProblems extends Error {}

/** What a list of a key may look like. */
const listExamples: Readonly<Record<string, Bilingual>> = {
  law: { vi: '["tinh.tsv"]', en: '["province.tsv"]' },
  ignore: { vi: '["nhap/**"]', en: '["drafts/**"]' },
  files: { vi: '["phu-luc/*.md"]', en: '["annex/*.md"]' },
  add: { vi: '["y-kien-gop-y"]', en: '["y-kien-gop-y"]' },
  remove: { vi: '["tong-ket"]', en: '["tong-ket"]' },
  require: { vi: '["so-sanh"]', en: '["so-sanh"]' },
};

const syntaxWords: Readonly<Record<string, Bilingual>> = {
  InvalidSymbol: {
    vi: 'Từ lạ: chữ phải nằm trong ngoặc kép, ngoài true, false, null.',
    en: 'Unknown word: text belongs in double quotes.',
  },
  InvalidNumberFormat: { vi: 'Số viết sai.', en: 'Bad number.' },
  PropertyNameExpected: { vi: 'Cần một tên khóa trong ngoặc kép.', en: 'A key in double quotes is expected.' },
  ValueExpected: { vi: 'Cần một giá trị ở đây.', en: 'A value is expected here.' },
  ColonExpected: { vi: 'Cần dấu hai chấm sau tên khóa.', en: 'A colon is expected after the key.' },
  CommaExpected: { vi: 'Thiếu dấu phẩy giữa hai mục.', en: 'A comma is missing between two entries.' },
  CloseBraceExpected: { vi: 'Thiếu dấu đóng ngoặc nhọn “}”.', en: 'A closing brace “}” is missing.' },
  CloseBracketExpected: { vi: 'Thiếu dấu đóng ngoặc vuông “]”.', en: 'A closing bracket “]” is missing.' },
  EndOfFileExpected: { vi: 'Sau dấu ngoặc cuối không được còn gì.', en: 'Nothing may follow the last brace.' },
  UnexpectedEndOfString: { vi: 'Chuỗi thiếu dấu ngoặc kép đóng.', en: 'A string lacks its closing quote.' },
  UnexpectedEndOfComment: { vi: 'Chú thích thiếu dấu đóng */.', en: 'A comment lacks its closing */.' },
};

/** Walks the tree of a JSON file with comments, gathers values and problems; the files of people share it. */
export class JsoncReader {
  readonly problems: JsoncProblem[] = [];
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  /**
   * What `build` makes of the tree of the text; `empty` when the text is no JSON, since values of a broken text are guesses. Never
   * throws: whatever is wrong is in `problems`, in the order of the text. `what` names the file.
   */
  read<T>(what: Bilingual, empty: T, build: (root: Node) => T): T {
    let value = empty;
    try {
      const root = this.#tree(what);
      if (root !== undefined) value = build(root);
    } catch (error) {
      if (!(error instanceof TooManyProblems)) throw error;
      this.problems.push({
        ...this.problems.at(-1)!,
        vi: 'Còn lỗi nữa sau chỗ này, chưa nêu.',
        en: 'There are more problems behind this place that are not listed.',
      });
    }
    this.problems.sort((a, b) => a.offset - b.offset);
    return value;
  }

  #tree(what: Bilingual): Node | undefined {
    const errors: ParseError[] = [];
    let root: Node | undefined;
    try {
      root = parseTree(this.#text, errors, { allowTrailingComma: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.report({ offset: 0, length: 0 }, `${what.vi} lồng nhau quá sâu.`, `${what.en} is nested too deeply.`);
      return undefined;
    }
    for (const { error, offset, length } of errors) {
      const words = syntaxWords[printParseErrorCode(error)] ?? {
        vi: 'Viết sai cú pháp JSON.',
        en: 'This is not JSON.',
      };
      this.report({ offset, length }, words.vi, words.en);
    }
    return errors.length === 0 ? root : undefined;
  }

  /** Notes a problem. Throws TooManyProblems when that is one too many. */
  report(at: { offset: number; length: number }, vi: string, en: string): void {
    if (this.problems.length === mostProblems) throw new TooManyProblems();
    const { line, column } = this.position(at.offset);
    this.problems.push({ vi, en, line, column, offset: at.offset, length: at.length });
  }

  /** Line and column, from 1, of an offset. */
  position(offset: number): Position {
    return this.#lines.position(offset);
  }

  /** Entries of an object; null and a problem when it is none. Unknown and repeated keys are problems. */
  entries(
    node: Node,
    keys: readonly string[] | null,
    what: Bilingual,
  ): [key: string, value: Node, name: Node][] | null {
    if (node.type !== 'object') {
      this.report(node, `${what.vi} phải là một khối { … }.`, `${what.en} must be an object { … }.`);
      return null;
    }
    const out: [string, Node, Node][] = [];
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [name, value] = property.children ?? [];
      if (!name || !value) continue;
      const key = String(name.value);
      if (seen.has(key))
        this.report(name, `Khóa "${key}" lặp lại; giữ một, bỏ một.`, `Key "${key}" is repeated; keep one.`);
      seen.add(key);
      if (keys !== null && !keys.includes(key)) {
        const guess = nearest(key, keys);
        this.report(
          name,
          `${what.vi} không có khóa "${key}".${guess ? ` Ý bạn là "${guess}"?` : ''} Các khóa dùng được: ${keys.join(', ')}.`,
          `${what.en} has no key "${key}".${guess ? ` Did you mean "${guess}"?` : ''} Keys: ${keys.join(', ')}.`,
        );
      } else out.push([key, value, name]);
    }
    return out;
  }

  string(node: Node, key: string): string | undefined {
    if (node.type === 'string' && String(node.value).trim() !== '') return node.value as string;
    this.report(node, `"${key}" phải là chữ trong ngoặc kép, không để trống.`, `"${key}" must be a non-empty string.`);
    return undefined;
  }

  strings(node: Node, key: string): string[] | undefined {
    if (node.type !== 'array') {
      const { vi, en } = listExamples[key] ?? { vi: '["…"]', en: '["…"]' };
      this.report(node, `"${key}" phải là một danh sách, ví dụ ${vi}.`, `"${key}" must be a list, such as ${en}.`);
      return undefined;
    }
    return (node.children ?? []).map((child) => this.string(child, key)).filter((value) => value !== undefined);
  }

  oneOf<T extends string>(node: Node, key: string, choices: readonly T[]): T | undefined {
    const value = this.string(node, key);
    if (value === undefined) return undefined;
    if ((choices as readonly string[]).includes(value)) return value as T;
    const guess = nearest(value, choices);
    this.report(
      node,
      `"${value}" không dùng được cho "${key}".${guess ? ` Ý bạn là "${guess}"?` : ''} Chọn một trong: ${choices.join(', ')}.`,
      `"${value}" does not fit "${key}".${guess ? ` Did you mean "${guess}"?` : ''} One of: ${choices.join(', ')}.`,
    );
    return undefined;
  }
}
