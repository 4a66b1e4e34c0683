/**
 * The pictures of the guide: what the command prints in a terminal, as SVG. `npm run generate` writes them with the other
 * generated files, so that a picture never shows what the program no longer says.
 */
import { textWidth } from '@rasoat/rules/reports/width';
import { main } from '../cli/src/main.ts';

const columns = 100;
/** Size of a character cell and of the type in it, in units of the picture. */
const cell = { width: 8.4, height: 19, type: 14 };
const margin = { side: 22, top: 50, bottom: 18 };

const colours = {
  ground: '#12161d',
  bar: '#1c222c',
  edge: '#2c3441',
  text: '#d6dde8',
  bold: '#ffffff',
  dim: '#8591a3',
  red: '#ff7b78',
  green: '#6fd08c',
  yellow: '#f2c14e',
  cyan: '#6cc7e6',
} as const;

/** Escape codes that the report uses (picocolors); a code that is not here is an error, not a guess. */
const codes: Readonly<Record<string, Partial<Style>>> = {
  0: { bold: false, dim: false, colour: null },
  1: { bold: true },
  2: { dim: true },
  22: { bold: false, dim: false },
  31: { colour: 'red' },
  32: { colour: 'green' },
  33: { colour: 'yellow' },
  36: { colour: 'cyan' },
  39: { colour: null },
};

interface Style {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly colour: 'red' | 'green' | 'yellow' | 'cyan' | null;
}

interface Run {
  readonly text: string;
  readonly column: number;
  readonly style: Style;
}

/** Lines of a terminal as runs of one style; spaces at the ends of runs are left out. */
function runsOf(output: string): Run[][] {
  let style: Style = { bold: false, dim: false, colour: null };
  return output.split('\n').map((line) => {
    const runs: Run[] = [];
    let column = 0;
    for (const part of line.split(/(\u001b\[\d+m)/u)) {
      const code = /^\u001b\[(\d+)m$/u.exec(part)?.[1];
      if (code !== undefined) {
        const change = codes[code];
        if (change === undefined) throw new Error(`escape code ${code} has no picture`);
        style = { ...style, ...change };
      } else {
        const text = part.trim();
        const lead = textWidth(part) - textWidth(part.trimStart());
        if (text !== '') runs.push({ text, column: column + lead, style });
        column += textWidth(part);
      }
    }
    return runs;
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const number = (value: number): string => String(Math.round(value * 10) / 10);

function colourOf({ bold, dim, colour }: Style): string {
  if (colour !== null) return colours[colour];
  return dim ? colours.dim : bold ? colours.bold : colours.text;
}

/** One run. Its length is pinned to its columns, so that marks stand under their words whatever font the reader has. */
function runSvg({ text, column, style }: Run, y: number): string {
  const x = number(margin.side + column * cell.width);
  const length = number(textWidth(text) * cell.width);
  return `<text x="${x}" y="${number(y)}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${colourOf(style)}"${style.bold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
}

/** The beginning of a report, of whole blocks and at most so many lines, and its end; the rest is three dots. */
function shortened(output: string, most: number): string {
  const blocks = output.trimEnd().split('\n\n');
  let lines = 0;
  let kept = 0;
  for (; kept < blocks.length - 1; kept++) {
    lines += blocks[kept].split('\n').length + 1;
    if (lines > most) break;
  }
  const rest = kept < blocks.length - 1 ? ['  \u001b[2m⋮\u001b[22m'] : [];
  return [...blocks.slice(0, kept), ...rest, blocks.at(-1)].join('\n\n');
}

/** A terminal window that shows a command and its output. */
export function terminalSvg(command: string, output: string, describe: string): string {
  const lines = [
    [
      { text: '$', column: 0, style: { bold: false, dim: true, colour: null } },
      { text: command, column: 2, style: { bold: true, dim: false, colour: null } },
    ],
    [],
    ...runsOf(output.trimEnd()),
  ] satisfies Run[][];
  const width = number(margin.side * 2 + columns * cell.width);
  const height = number(margin.top + lines.length * cell.height + margin.bottom);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(describe)}">`,
    `<title>${escaped(describe)}</title>`,
    `<rect x="0.5" y="0.5" width="${number(Number(width) - 1)}" height="${number(Number(height) - 1)}" rx="10" fill="${colours.ground}" stroke="${colours.edge}"/>`,
    `<path d="M0.5 32V10.5a10 10 0 0 1 10-10H${number(Number(width) - 10.5)}a10 10 0 0 1 10 10V32z" fill="${colours.bar}" stroke="${colours.edge}"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map(
      (fill, i) => `<circle cx="${20 + i * 20}" cy="16.5" r="6" fill="${fill}"/>`,
    ),
    `<g font-family="'DejaVu Sans Mono', 'Cascadia Mono', Consolas, Menlo, 'Liberation Mono', monospace" font-size="${cell.type}">`,
    ...lines.flatMap((runs, i) => runs.map((run) => runSvg(run, margin.top + i * cell.height + cell.type))),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

/** Runs a command line as in a terminal with colours and returns what it prints. */
async function printed(argv: readonly string[], cwd: string): Promise<string> {
  const parts: string[] = [];
  const stream = {
    tty: true,
    columns,
    write: async (text: string) => {
      parts.push(text);
    },
  };
  await main(argv, {
    cwd,
    version: '',
    out: stream,
    err: stream,
    env: {},
    stdin: async () => new Uint8Array(),
    today: () => {
      throw new Error('a picture pins its date');
    },
    clock: () => 0,
  });
  return parts.join('');
}

/** Every picture, by its path from the root of the project. */
export async function pictures(root: string): Promise<Record<string, string>> {
  const argv = ['check', 'examples/quyet-dinh-cay-xanh.txt', '--as-of', '2026-11-24'];
  return {
    'docs/hinh/check.svg': terminalSvg(
      `rasoat ${argv.join(' ')}`,
      shortened(await printed(argv, root), 44),
      'Kết quả của rasoat check trên một dự thảo quyết định',
    ),
  };
}
