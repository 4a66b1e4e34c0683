import { dossierTable } from '../law/data/dossier.generated.ts';
import { factById } from '../law/facts.ts';
import { readTable, type TableError } from '../law/tsv.ts';
import {
  type Condition,
  conditions,
  type Demand,
  type DossierConfig,
  type DraftForm,
  draftForms,
  type Role,
  roles,
  type Stage,
  stages,
} from './types.ts';

/** A row of `law/data/dossier.tsv`. */
export interface ListRow {
  readonly stage: Stage;
  readonly form: DraftForm;
  readonly paper: Role;
  /** `may`: known at this stage, and never missing. */
  readonly need: 'must' | 'if' | 'may';
  readonly condition: Condition | null;
  readonly facts: readonly string[];
}

/** Reads `law/data/dossier.tsv`; rows with errors are left out. */
export function parseLists(text: string, table = 'dossier.tsv'): { rows: ListRow[]; errors: TableError[] } {
  const read = readTable(text, table, ['stage', 'form', 'paper', 'need', 'facts']);
  const errors = [...read.errors];
  const rows: ListRow[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of read.rows) {
    const before = errors.length;
    const one = <T extends string>(column: string, value: string, all: readonly T[]): T => {
      const known = all.find((name) => name === value);
      if (known === undefined)
        errors.push({
          table,
          line,
          vi: `Cột ${column}: không có "${value}".`,
          en: `Column ${column}: there is no "${value}".`,
        });
      return known ?? all[0];
    };
    const [need, condition = null] = cells.need.split(':');
    const facts = cells.facts.split(',').map((id) => id.trim());
    for (const id of facts)
      if (factById(id) === null)
        errors.push({ table, line, vi: `Không có dữ kiện "${id}".`, en: `There is no fact "${id}".` });
    const row: ListRow = {
      stage: one('stage', cells.stage, stages),
      form: one('form', cells.form, draftForms),
      paper: one('paper', cells.paper, roles),
      need: one('need', need, ['must', 'if', 'may'] as const),
      condition: condition === null ? null : one('need', condition, conditions),
      facts,
    };
    if ((row.need === 'if') !== (row.condition !== null))
      errors.push({
        table,
        line,
        vi: 'Điều kiện đi cùng "if:", và chỉ với "if:".',
        en: 'A condition goes with "if:" and with nothing else.',
      });
    const key = `${row.stage} ${row.form} ${row.paper}`;
    if (seen.has(key)) errors.push({ table, line, vi: 'Dòng này đã có.', en: 'This row is there already.' });
    seen.add(key);
    if (errors.length === before) rows.push(row);
  }
  return { rows, errors };
}

let loaded: readonly ListRow[] | null = null;

/** The lists that ship with the project. Throws when the table is broken: that is a defect of the build. */
function lists(): readonly ListRow[] {
  if (loaded === null) {
    const { rows, errors } = parseLists(dossierTable);
    if (errors.length > 0) throw new Error(errors.map(({ line, en }) => `dossier.tsv:${line}: ${en}`).join('\n'));
    loaded = rows;
  }
  return loaded;
}

/** Forms of draft that a stage knows. */
export function formsOf(stage: Stage): readonly DraftForm[] {
  return draftForms.filter((form) => lists().some((row) => row.stage === stage && row.form === form));
}

/** Rows of a stage for a form; without one, those papers that every form of the stage must have. */
function rowsOf(stage: Stage, form: DraftForm | null): readonly ListRow[] {
  const all = lists().filter((row) => row.stage === stage);
  if (form !== null) return all.filter((row) => row.form === form);
  const [first, ...others] = formsOf(stage);
  const must = (one: DraftForm, paper: Role): boolean =>
    all.some((row) => row.form === one && row.paper === paper && row.need === 'must');
  return all.filter(
    ({ form: of, paper, need }) => of === first && need === 'must' && others.every((one) => must(one, paper)),
  );
}

/**
 * What the list of a stage asks of a dossier, as the configuration of the province changes it, in the order of the list.
 * `told` says whether a condition holds of the draft (null: cannot be told).
 */
export function demandsOf(
  stage: Stage,
  form: DraftForm | null,
  told: (condition: Condition) => boolean | null,
  config: DossierConfig = {},
): readonly Demand[] {
  const changes = config[stage] ?? {};
  const { add = [], remove = [], require = [] } = changes;
  const out: Demand[] = [];
  for (const { paper, need, condition, facts } of rowsOf(stage, form)) {
    if (remove.includes(paper)) continue;
    const hardened = require.includes(paper);
    const applies =
      hardened || add.includes(paper) || need === 'must' || (condition === null ? false : told(condition));
    const optional = need === 'may' && !hardened && !add.includes(paper);
    out.push({ role: paper, condition, applies, optional, facts, hardened, from: 'law' });
  }
  for (const role of new Set([...add, ...require])) {
    if (remove.includes(role) || out.some((demand) => demand.role === role)) continue;
    out.push({
      role,
      condition: null,
      applies: true,
      optional: false,
      facts: [],
      hardened: require.includes(role),
      from: 'config',
    });
  }
  return out;
}
