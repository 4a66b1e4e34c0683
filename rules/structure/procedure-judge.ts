import { DESK, tells } from './procedure-cues.ts';
import { FORM_HEADS, type UnitReading } from './procedure-units.ts';
import type { ComponentKey } from './procedure-words.ts';

/** Components whose own heads show that the draft is written like a form. */
export const FORMAL: readonly ComponentKey[] = ['cach-thuc', 'doi-tuong', 'co-quan', 'ket-qua'];

/** Units of one procedure. */
export interface Group {
  readonly units: UnitReading[];
  object: string;
}

export function headNames(unit: UnitReading, key: ComponentKey): boolean {
  return unit.title.keys.includes(key) || (unit.heads.get(key) ?? []).some(({ start }) => start === unit.node.start);
}

/** Whether papers are set out in the unit, not only mentioned. */
function hasPapers(unit: UnitReading): boolean {
  return unit.title.keys.includes('ho-so') || unit.heads.has('ho-so') || unit.told.has('ho-so');
}

/** Whether one unit has papers as well as their way through the office. */
export function isWhole(unit: UnitReading): boolean {
  return (
    hasPapers(unit) &&
    (unit.told.has('thoi-han') || unit.heads.has('thoi-han') || unit.heads.has('trinh-tu') || unit.inherits)
  );
}

/** A group opens with two components, one of them papers or steps (handbook T3.2). */
export function opens(units: readonly UnitReading[]): boolean {
  const papers = units.some(hasPapers);
  const steps = units.some(
    (unit) => unit.title.keys.includes('trinh-tu') || unit.heads.has('trinh-tu') || unit.told.has('trinh-tu'),
  );
  const time = units.some((unit) => unit.heads.has('thoi-han') || unit.told.has('thoi-han') || unit.inherits);
  return (papers && (steps || time)) || units.some(isForm);
}

/** A unit with so many components under their own heads is a procedure whatever is missing. */
export function isForm({ heads }: UnitReading): boolean {
  return heads.size >= FORM_HEADS && FORMAL.filter((key) => heads.has(key)).length >= 2;
}

/** One and the same procedure: equal objects, one the beginning of the other, or none; two lists of papers are two procedures. */
export function sameObject(group: Group, unit: UnitReading): boolean {
  const { object } = unit.title;
  if (object === group.object) return true;
  if (isWhole(unit) && group.units.some(isWhole)) return false;
  if (object === '') return isProcess(unit);
  if (group.object === '') return group.units.some(isProcess);
  return object.startsWith(`${group.object} `) || group.object.startsWith(`${object} `);
}

const AGENCY =
  /(?:[ủu][yỷ] ban nhân dân|ubnd|hội đồng|cơ quan|ngân hàng nhà nước|(?:chủ tịch|giám đốc|bộ trưởng|cục trưởng|thủ trưởng)|trung tâm phục vụ)(?!\p{L})|(?:^|[\s,:(])(?:sở|bộ|cục|chi cục|phòng) \p{L}/u;

/** A title without an object that belongs to the procedure beside it; `Đối tượng áp dụng` is one of the whole draft. */
function isProcess({ title }: UnitReading): boolean {
  return title.keys.some((key) => PROCESS.has(key));
}

const PROCESS: ReadonlySet<ComponentKey> = new Set([
  'ho-so',
  'trinh-tu',
  'cach-thuc',
  'so-luong',
  'thoi-han',
  'ket-qua',
]);

/** Whether the text under a title tells of the component that the title names. */
export function keeps(key: ComponentKey, words: string): boolean {
  switch (key) {
    case 'cach-thuc':
      return tells(key, words) || DESK.test(words);
    case 'so-luong':
    case 'thoi-han':
    case 'ket-qua':
    case 'phi':
      return tells(key, words);
    case 'co-quan':
      return AGENCY.test(words);
    default:
      return true;
  }
}
