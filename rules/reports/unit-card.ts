import { PathMaker } from '../engine/paths.ts';
import { printPath } from '../engine/print-path.ts';
import { attachmentHead, mentionsIn } from '../engine/things.ts';
import type { CheckResult, Lang } from '../engine/types.ts';
import type { LegalDocument, StructureNode } from '../structure/types.ts';
import { TokenFlag } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import type { Card } from './card.ts';
import { capital, say } from './words.ts';

/** Characters of a unit that are shown. */
const SHOWN = 700;

/** The unit that a reference leads to: its path and its text, shortened. */
export function targetCard(result: CheckResult, node: StructureNode, lang: Lang): Card {
  return [
    { kind: 'title', text: pathOf(result, node, lang) },
    { kind: 'quote', lines: shortened(result.document, node) },
  ];
}

/** The attachment that a reference leads to: its heading. */
export function attachmentCard({ document }: CheckResult, index: number): Card {
  return [{ kind: 'quote', lines: shortened(document, attachmentHead(document, index)) }];
}

/** The heading of a unit: its path and how often the draft names it. */
export function headingCard(result: CheckResult, node: StructureNode, lang: Lang): Card {
  const { units } = mentionsIn(result);
  const own = units.get(node)?.length ?? 0;
  const inside = mentionsInside(units, node);
  const count =
    own + inside === 0
      ? say(lang, 'Không được viện dẫn trong dự thảo.', 'Not referred to in the draft.')
      : say(lang, `Được viện dẫn ${own} lần trong dự thảo`, `Referred to ${times(own)} in the draft`) +
        (inside === 0
          ? '.'
          : say(lang, `, các đơn vị bên trong ${inside} lần.`, `, the units in it ${times(inside)}.`));
  return [
    { kind: 'title', text: pathOf(result, node, lang) },
    { kind: 'text', text: count },
  ];
}

/** The heading of an attachment: how often the draft names it. */
export function attachmentHeadingCard(result: CheckResult, index: number, lang: Lang): Card {
  const count = mentionsIn(result).attachments.get(index)?.length ?? 0;
  const words =
    count === 0
      ? say(lang, 'Không được viện dẫn theo số trong dự thảo.', 'Not referred to by its number in the draft.')
      : say(lang, `Được viện dẫn ${count} lần trong dự thảo.`, `Referred to ${times(count)} in the draft.`);
  return [...attachmentCard(result, index), { kind: 'text', text: words }];
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** How often the units in a unit are named. */
function mentionsInside(units: ReadonlyMap<StructureNode, readonly Span[]>, node: StructureNode): number {
  let sum = 0;
  for (const child of node.children) sum += (units.get(child)?.length ?? 0) + mentionsInside(units, child);
  return sum;
}

const makers = new WeakMap<LegalDocument, PathMaker>();

/** What makes the paths of a draft; one serves all that is asked of it. */
export function pathsOf(document: LegalDocument): PathMaker {
  let maker = makers.get(document);
  if (maker === undefined) {
    maker = new PathMaker(document);
    makers.set(document, maker);
  }
  return maker;
}

/** The path of a unit as people say it. */
const pathOf = ({ document }: CheckResult, node: StructureNode, lang: Lang): string =>
  capital(printPath(pathsOf(document).ofNode(node), lang));

/** The lines of a span, cut at the end of a sentence when they are long. */
export function shortened({ source }: LegalDocument, { start, end }: Span, most = SHOWN): string[] {
  const { text, tokens } = source;
  let stop = end;
  if (end - start > most) {
    let token = tokens.at(start + most);
    while (token > 0 && tokens.start[token - 1] > start && (tokens.flags[token] & TokenFlag.sentenceStart) === 0)
      token--;
    const sentence = token < tokens.length ? tokens.start[token] : end;
    // One long sentence is cut behind a word.
    const word = text.lastIndexOf(' ', start + most);
    stop = sentence > start && sentence <= start + most ? sentence : word > start ? word : start + most;
  }
  const lines = text
    .slice(start, stop)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return stop < end && lines.length > 0 ? [...lines.slice(0, -1), `${lines[lines.length - 1]} […]`] : lines;
}
