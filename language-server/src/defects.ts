import { type Agreements, type Rule, Session, type SourceText } from '@rasoat/rules';
import type { Projects } from './projects.ts';

/** Rules that failed: they are left out until the server ends, and told once. */
export class Defects {
  readonly #projects: Projects;
  readonly #failed = new Map<string, string>();
  /** Called once for each rule that fails, with the message of its error. */
  onRule: (rule: string, message: string) => void = () => {};
  /** Called with an error of a run that no rule is to blame for. */
  onOther: (error: unknown) => void = () => {};

  constructor(projects: Projects) {
    this.#projects = projects;
  }

  /** Ids of the rules that failed. */
  get rules(): readonly string[] {
    return [...this.#failed.keys()];
  }

  /** Finds the rules behind a run that failed, and has them left out. False when none is to blame. */
  settle(error: unknown, session: Session, source: SourceText, agreements: Agreements): boolean {
    if (session.rules.some(({ id }) => this.#failed.has(id))) return true;
    const rules = failing(session.rules, (some) => fails(new Session(some, session.options), source, agreements));
    for (const { id } of rules) {
      this.#failed.set(id, error instanceof Error ? error.message : String(error));
      this.#projects.leaveOut(id);
      this.onRule(id, this.#failed.get(id)!);
    }
    return rules.length > 0;
  }
}

function fails(session: Session, source: SourceText, agreements: Agreements): boolean {
  try {
    session.run(source, agreements);
    return false;
  } catch {
    return true;
  }
}

/** The rules that fail by themselves; none when even a run without rules fails. */
function failing(rules: readonly Rule[], fail: (rules: readonly Rule[]) => boolean): readonly Rule[] {
  if (fail([])) return [];
  const found: Rule[] = [];
  const search = (some: readonly Rule[]): void => {
    if (some.length === 0 || !fail(some)) return;
    if (some.length === 1) found.push(some[0]);
    else {
      const half = some.length >>> 1;
      search(some.slice(0, half));
      search(some.slice(half));
    }
  };
  search(rules);
  return found;
}
