import { allFacts, checks, factById, nearest } from '@rasoat/rules';
import { explainFact, explainRule } from '@rasoat/rules/reports/rule-text';
import { type Io, UsageError } from '../io.ts';
import { centralLaw } from '../law.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';

export const explain: Command = {
  name: 'explain',
  operands: { vi: 'MÃ', en: 'ID' },
  summary: { vi: 'Giải thích một quy tắc hoặc một dữ kiện pháp luật', en: 'Explain a rule or a fact of law' },
  about: {
    vi: 'Nêu quy tắc xét gì, vì sao, căn cứ vào đâu (và đã đối chiếu bản chính thức chưa), tùy chọn, ví dụ đúng và sai.\nMÃ là mã quy tắc (citation/superseded) hoặc mã dữ kiện (V3.6).',
    en: 'Tells what a rule looks at, why, on what legal basis (and whether that was compared with the official text), its options, good and bad examples.\nID is that of a rule (citation/superseded) or of a fact (V3.6).',
  },
  options: [],
  examples: [
    { line: 'rasoat explain citation/superseded', note: { vi: 'Một quy tắc', en: 'A rule' } },
    {
      line: 'rasoat explain V3.6',
      note: { vi: 'Một dữ kiện và các quy tắc dựa vào nó', en: 'A fact and the rules that stand on it' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0)
    throw new UsageError(
      'Nêu một mã, ví dụ: rasoat explain citation/superseded',
      'Name one id, such as: rasoat explain citation/superseded',
    );
  const options = printOptions(args, io, args.lang ?? 'vi', centralLaw());
  const rule = checks.find((one) => one.id === id || one.aliases?.includes(id));
  if (rule) {
    // The sample drafts and the texts of rules are large and only wanted here.
    const { exampleText } = await import('@rasoat/rules/testing');
    const { ruleTexts } = await import('../rule-texts.ts');
    const facts = rule.facts.map(factById).filter((fact) => fact !== null);
    await io.out.write(explainRule({ ...rule, ...ruleTexts(rule) }, facts, exampleText, options));
    return 0;
  }
  const fact = factById(id.toUpperCase());
  if (fact) {
    await io.out.write(explainFact(fact, checks, options));
    return 0;
  }
  const guess = nearest(id, /^[vt]\d/iu.test(id) ? allFacts.map((one) => one.id) : checks.map((one) => one.id));
  throw new UsageError(
    `Không có quy tắc hay dữ kiện "${id}".${guess ? ` Ý bạn là "${guess}"?` : ''} Lệnh "rasoat rules" in mọi mã quy tắc.`,
    `There is no rule or fact "${id}".${guess ? ` Did you mean "${guess}"?` : ''} "rasoat rules" prints all ids.`,
  );
}
