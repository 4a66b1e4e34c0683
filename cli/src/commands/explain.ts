import { resolve } from 'node:path';
import { allFacts, checks, factById, nearest } from '@rasoat/rules';
import { explainFact, explainRule } from '@rasoat/rules/reports/rule-text';
import { baselineOptions } from '../agreements.ts';
import { draftOptions } from '../checker.ts';
import { isThere } from '../disk.ts';
import { type Io, UsageError } from '../io.ts';
import { centralLaw } from '../law.ts';
import type { Args, Command } from '../options.ts';
import { printOptions } from '../print.ts';
import { rulePage } from '../rule-pages.ts';
import { askedFinding, explainFindings } from './explain-finding.ts';

export const explain: Command = {
  name: 'explain',
  operands: { vi: 'MÃ | MÃ-PHÁT-HIỆN TỆP | TỆP:DÒNG', en: 'ID | FINGERPRINT FILE | FILE:LINE' },
  summary: {
    vi: 'Giải thích một quy tắc, một dữ kiện pháp luật, hoặc vì sao có một phát hiện',
    en: 'Explain a rule, a fact of law, or what decided a finding',
  },
  about: {
    vi: 'Nêu quy tắc xét gì, vì sao, căn cứ vào đâu (và đã đối chiếu bản chính thức chưa), cách sửa, tùy chọn, ví dụ đúng và sai.\nMÃ là mã quy tắc (citation/superseded) hoặc mã dữ kiện (V3.6).\nVới một phát hiện (MÃ-PHÁT-HIỆN là "fingerprint" trong kết quả JSON, hoặc tệp và dòng): quy tắc, dữ kiện, dòng dữ liệu pháp luật, dòng cấu hình, miễn trừ đã quyết định.',
    en: 'Tells what a rule looks at, why, on what legal basis (and whether that was compared with the official text), how to mend it, its options, good and bad examples.\nID is that of a rule (citation/superseded) or of a fact (V3.6).\nOf a finding (by its "fingerprint" of JSON results, or by file and line): the rule, facts, row of law data, line of configuration and waiver that decided.',
  },
  options: [...draftOptions, baselineOptions[0]],
  examples: [
    { line: 'rasoat explain citation/superseded', note: { vi: 'Một quy tắc', en: 'A rule' } },
    {
      line: 'rasoat explain V3.6',
      note: { vi: 'Một dữ kiện và các quy tắc dựa vào nó', en: 'A fact and the rules that stand on it' },
    },
    {
      line: 'rasoat explain du-thao.md:12',
      note: { vi: 'Các phát hiện ở dòng 12: điều gì đã quyết định', en: 'What decided the findings on line 12' },
    },
  ],
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const asked = askedFinding(args.positionals, (name) => isThere(resolve(io.cwd, name)));
  if (asked !== null) return explainFindings(asked, args, io);
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0)
    throw new UsageError(
      'Nêu một mã, ví dụ: rasoat explain citation/superseded',
      'Name one id, such as: rasoat explain citation/superseded',
    );
  const law = centralLaw();
  const options = printOptions(args, io, args.lang ?? 'vi', law);
  const rule = checks.find((one) => one.id === id || one.aliases?.includes(id));
  if (rule) {
    // The sample drafts and the texts of rules are large and only wanted here.
    const { exampleText, mendedExamples } = await import('@rasoat/rules/testing');
    const { ruleTexts } = await import('../rule-texts.ts');
    const whole = { ...rule, ...ruleTexts(rule) };
    const facts = rule.facts.map(factById).filter((fact) => fact !== null);
    const mended = await mendedExamples(whole, law);
    await io.out.write(explainRule(whole, { facts, read: exampleText, mended, page: rulePage(rule.id) }, options));
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
