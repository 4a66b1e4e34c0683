import { RunContext } from '../engine/context.ts';
import { FindingMaker } from '../engine/findings.ts';
import { KnownRules } from '../engine/known-rules.ts';
import { Contexts } from '../engine/matching.ts';
import { speaks } from '../engine/session.ts';
import type { Agreements, Rule, SessionOptions } from '../engine/types.ts';
import { applyWaivers } from '../engine/waivers.ts';
import type { IsoDate } from '../law/types.ts';
import { parseStructure } from '../structure/index.ts';
import type { LegalDocument } from '../structure/types.ts';
import { buildSourceText } from '../text/index.ts';
import type { Dossier, DossierFindings, Paper } from './types.ts';

/** What stands for a dossier as a whole, which has no text of its own. */
function noText(): LegalDocument {
  return parseStructure(buildSourceText({ format: 'plain', file: '', blocks: [] }));
}

/** Path of what is said of the dossier as a whole, and name under which waivers tell it. */
export const WHOLE = 'ho-so';

/** Waivers of a file beside a paper; null asks for those of the dossier as a whole. */
export type WaiversOf = (paper: Paper | null) => Agreements['waivers'];

/** Runs the rules of scope dossier; the other rules have run on each paper (`Paper.result`). Without state between dossiers. */
export class DossierSession {
  readonly rules: readonly Rule<'dossier'>[];
  readonly options: SessionOptions;
  readonly #known: KnownRules;

  /** Rules of other scopes, and those that the settings switch off, are left out. */
  constructor(rules: readonly Rule[], options: SessionOptions) {
    this.options = options;
    this.#known = new KnownRules(rules);
    this.rules = (rules as readonly Rule<'dossier'>[]).filter(
      (rule) => rule.scope === 'dossier' && options.rules?.[rule.id]?.severity !== 'off' && speaks(rule, options.rules),
    );
  }

  /** The date on which the law is read: that of the draft, which has its own where `issued` or `effective` is asked for. */
  #asOf(dossier: Dossier): IsoDate {
    const { asOf, today } = this.options;
    return asOf === 'issued' || asOf === 'effective' ? (dossier.draft?.result.asOf ?? today) : asOf;
  }

  /** Checks a dossier. A rule that fails is a defect and throws, named. */
  run(dossier: Dossier, waiversOf: WaiversOf = () => undefined): DossierFindings {
    const { law, province = null } = this.options;
    const asOf = this.#asOf(dossier);
    const whole = noText();
    const document = dossier.draft?.result.document ?? whole;
    const { issuer } = document.header;
    const place = province ?? (issuer?.level === 'tinh' ? issuer.place : null);
    const citations = dossier.draft?.result.citations ?? [];
    const context = new RunContext(asOf, this.options.asOf, document, citations, law, place);
    const ofWhole = new FindingMaker(whole, asOf, { prefix: WHOLE, only: true });
    const makers = new Map(
      dossier.papers.map(({ id, result }) => [id, new FindingMaker(result.document, asOf, { prefix: id })]),
    );
    for (const rule of this.rules) {
      const setting = this.options.rules?.[rule.id];
      context.aim(rule as Rule, setting?.options);
      for (const report of rule.check(dossier, context)) {
        const maker = report.paper === undefined ? ofWhole : makers.get(report.paper);
        if (maker === undefined) throw new Error(`rule ${rule.id}: no paper ${report.paper} in the dossier`);
        maker.add(rule as Rule, report, setting);
      }
    }
    const settle = (maker: FindingMaker, of: LegalDocument, paper: Paper | null) =>
      applyWaivers(of, maker.finish(), new Contexts(of), {
        written: waiversOf(paper),
        known: this.#known,
        applied: new Set(),
        today: this.options.today,
      });
    const settled = [
      settle(ofWhole, whole, null),
      ...dossier.papers.map((paper) => settle(makers.get(paper.id)!, paper.result.document, paper)),
    ];
    return { findings: settled.flatMap(({ rest }) => rest), waived: settled.flatMap(({ waived }) => waived) };
  }
}
