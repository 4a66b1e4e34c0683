import { formatUnit } from '../../citations/unit-refs.ts';
import type { Context, Report } from '../../engine/types.ts';
import type { StructureNode } from '../../structure/types.ts';
import { type AmendingData, dataOf } from './_amending-words.ts';
import { compareUnits, type Instruction } from './_instructions.ts';

/** What one article, chapter or the whole draft changes in one document. */
export interface Group {
  readonly list: Instruction[];
  /** The document; empty when the head does not name it. What is attached to a document is another one. */
  readonly key: string;
}

/** Changes out of the order of the amended document (V5.15): of one instruction behind another, and within the row of one. */
export function* outOfOrder({ list }: Group, ctx: Context): Iterable<Report<AmendingData>> {
  let before: Instruction | null = null;
  for (const instruction of list) {
    yield* withinRow(instruction, ctx);
    if (instruction.verb === 'repeal' || instruction.units[0].appendix !== undefined) continue;
    // A head over several units is followed by each of them.
    const last = before === null || contains(before.node, instruction.node) ? undefined : before.units.at(-1);
    if (before !== null && last !== undefined && compareUnits(last, instruction.units[0]) > 0) {
      yield {
        at: instruction.at,
        facts: ['V5.15'],
        related: [{ at: before.at, message: { vi: 'Đơn vị đứng trước.', en: 'The unit before it.' } }],
        data: dataOf('order', ctx.text(instruction.at), formatUnit(last, 'vi')),
      };
    }
    before = instruction;
  }
}

const contains = (outer: StructureNode, inner: StructureNode): boolean =>
  outer.start < inner.start && inner.start < outer.end;

/** `Bãi bỏ Điều 17 và Điều 16`: the first unit of the row that belongs before the one printed before it. */
function* withinRow({ units, spans }: Instruction, ctx: Context): Iterable<Report<AmendingData>> {
  for (let i = 1; i < units.length; i++) {
    if (units[i].appendix !== undefined || compareUnits(units[i - 1], units[i]) <= 0) continue;
    yield {
      at: spans[i],
      facts: ['V5.15'],
      related: [{ at: spans[i - 1], message: { vi: 'Đơn vị đứng trước.', en: 'The unit before it.' } }],
      data: dataOf('order', ctx.text(spans[i]), formatUnit(units[i - 1], 'vi')),
    };
    return;
  }
}
