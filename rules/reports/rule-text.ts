import type { Example, Group, Lang, OptionSchema, Rule, Scope } from '../engine/types.ts';
import { cannotBeWaived } from '../engine/waivable.ts';
import type { Fact } from '../law/types.ts';
import type { Span } from '../text/types.ts';
import { codeFrame } from './frame.ts';
import { paragraph } from './pretty-parts.ts';
import { isOffByDefault, levelsOf, type MendedText, mendedLines, offered } from './rule-mend.ts';
import type { PrintOptions } from './types.ts';
import { clean, pad, shorten } from './width.ts';
import { documentName, factConfidenceWords, missingWords, printDate, say, severityWords } from './words.ts';

/** Rules and facts as a person reads them in a terminal. */

/** What each group of rules is about. */
export const groupWords: Readonly<Record<Group, readonly [vi: string, en: string]>> = {
  authority: ['thẩm quyền', 'power'],
  'the-thuc': ['thể thức', 'form'],
  structure: ['bố cục', 'structure'],
  citation: ['viện dẫn', 'citations'],
  procedure: ['thủ tục hành chính', 'procedures'],
  language: ['ngôn ngữ', 'language'],
  dossier: ['hồ sơ', 'dossier'],
  input: ['đọc tệp', 'reading'],
};

const scopeWords: Readonly<Record<Scope, readonly [vi: string, en: string]>> = {
  token: ['từ', 'token'],
  paragraph: ['đoạn', 'paragraph'],
  citation: ['viện dẫn', 'citation'],
  node: ['điều, khoản, điểm', 'unit'],
  document: ['cả văn bản', 'document'],
  dossier: ['cả hồ sơ', 'dossier'],
  waiver: ['miễn trừ', 'waiver'],
};

const optionTypeWords: Readonly<Record<OptionSchema['type'], readonly [vi: string, en: string]>> = {
  boolean: ['true hoặc false', 'true or false'],
  integer: ['số nguyên', 'whole number'],
  string: ['chữ', 'text'],
  'string[]': ['danh sách chữ', 'list of text'],
};

const pick = (pair: readonly [string, string], lang: Lang): string => pair[lang === 'vi' ? 0 : 1];

/** The table of rules, by group. `index`: where the index of their pages is; null: it did not come along. */
export function rulesTable(rules: readonly Rule[], options: PrintOptions, index: string | null): string {
  const { lang, palette } = options;
  const width = Math.max(...rules.map(({ id }) => id.length), 10) + 2;
  const out: string[] = [];
  let group = '';
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (rule.group !== group) {
      if (group !== '') out.push('');
      out.push(palette.bold(`${rule.group} — ${pick(groupWords[rule.group], lang)}`));
      group = rule.group;
    }
    const severity = severityWords[rule.severity][lang].toLowerCase();
    const summary = rule.summary[lang];
    const facts = rule.facts.length > 0 ? `  ${palette.dim(rule.facts.join(', '))}` : '';
    out.push(
      `  ${pad(rule.id, width)}${palette[rule.severity](pad(severity, 10))} ${pad(pick(scopeWords[rule.scope], lang), 18)} ${summary}${facts}`,
    );
  }
  out.push(
    '',
    say(
      lang,
      `${rules.length} quy tắc. Xem một quy tắc: rasoat explain ${rules[0]?.id ?? ''}`,
      `${rules.length} rules. See one: rasoat explain ${rules[0]?.id ?? ''} --lang en`,
    ),
  );
  if (index !== null) out.push(say(lang, `Trang của các quy tắc: ${clean(index)}`, `Their pages: ${clean(index)}`));
  return `${out.join('\n')}\n`;
}

/** The rules as data: what the table prints, with both languages, the options and the places of their pages. */
export function rulesJson(rules: readonly Rule[], pageOf: (id: string) => string | null): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, aliases = [], group, scope, severity, summary, facts, since, fixes = [], options = {} }) => ({
      id,
      aliases,
      group,
      scope,
      severity,
      summary,
      facts,
      since,
      fixes,
      options,
      page: pageOf(id),
    }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A fact with its document, state of comparison and trust, as lines. */
export function factLines(fact: Fact, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const where =
    fact.document === ''
      ? say(lang, 'thực tiễn soạn thảo', 'drafting practice')
      : [fact.unit, documentName(fact.document, options.nameOf)].filter((part) => part !== '').join(' ');
  const unchecked =
    fact.document !== '' && fact.checkedBy === ''
      ? ` — ${say(lang, 'chưa đối chiếu bản chính thức', 'not yet compared with the official text')}`
      : '';
  const checked =
    fact.checkedBy === ''
      ? ''
      : ` — ${say(lang, `đã đối chiếu ngày ${printDate(fact.checkedOn, lang)}`, `compared on ${fact.checkedOn}`)}`;
  const dates = [
    fact.from === null ? '' : say(lang, `từ ${printDate(fact.from, lang)}`, `from ${fact.from}`),
    fact.to === null ? '' : say(lang, `đến ${printDate(fact.to, lang)}`, `to ${fact.to}`),
  ].filter((part) => part !== '');
  const trust = [factConfidenceWords[fact.confidence][lang], ...dates].join('; ');
  return [
    `  ${palette.bold(fact.id)}  ${where}${unchecked}${checked}`,
    ...paragraph('        ', '', `${fact.statement} (${trust})`, options),
  ];
}

/** A text with marked spans, as the examples of rules have them. */
export interface MarkedExample {
  readonly text: string;
  readonly spans: readonly Span[];
}

const shownLines = 8;

/** The sample that an example changes: `trong dự thảo mẫu chi-thi`. */
function sampleWords({ base, replace = [], stage, without = [] }: Example, lang: Lang): string {
  const [vi, en] = stage === undefined ? ['dự thảo mẫu', 'sample draft'] : ['hồ sơ mẫu', 'sample dossier'];
  if (without.length > 0)
    return say(lang, `${vi} ${base} không có ${without.join(', ')}`, `the ${en} ${base} without ${without.join(', ')}`);
  return replace.length > 0
    ? say(lang, `trong ${vi} ${base}`, `in the ${en} ${base}`)
    : say(lang, `${vi} ${base} nguyên văn`, `the ${en} ${base} as it is`);
}

/** Lines of an example: around its marks, else its beginning. */
function exampleLines(example: Example, marked: MarkedExample, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const out: string[] = [];
  const day = `${say(lang, 'tại ngày', 'as of')} ${printDate(example.asOf, lang)}`;
  const base = example.base === undefined ? '' : `, ${sampleWords(example, lang)}`;
  out.push(palette.dim(`  (${day}${base})`));
  const source = {
    text: marked.text,
    locate: (span: Span) => {
      const line = marked.text.slice(0, span.start).split('\n').length;
      const at = { line, column: 1, offset: span.start };
      return { start: at, end: at };
    },
  };
  if (marked.spans.length > 0) {
    for (const span of marked.spans) out.push(...codeFrame(source, span, null, palette.error, options));
  } else if (example.base !== undefined) {
    for (const [from, to] of example.replace ?? []) {
      for (const line of from.split('\n').filter((text) => text.trim() !== ''))
        out.push(`    - ${shorten(clean(line), options.width - 6)}`);
      for (const line of to.split('\n').filter((text) => text.trim() !== ''))
        out.push(`    + ${shorten(clean(line), options.width - 6)}`);
    }
  } else {
    const lines = marked.text.split('\n').filter((line) => line.trim() !== '');
    for (const line of lines.slice(0, shownLines)) out.push(`    ${shorten(clean(line), options.width - 4)}`);
    if (lines.length > shownLines) out.push('    …');
  }
  for (const subject of example.absent ?? []) out.push(`    ${missingWords(subject, lang)}`);
  return out;
}

/** What `explain` has beside the rule itself. */
export interface RuleSources {
  readonly facts: readonly Fact[];
  /** Takes the marks out of an example. */
  readonly read: (example: Example) => MarkedExample;
  /** Examples with their fixes applied. */
  readonly mended: readonly MendedText[];
  /** Where the page of the rule is; null: it did not come along. */
  readonly page: string | null;
}

/** How to mend what a rule finds, with the fixes it offers, before and after. */
function mendLines(rule: Rule, mended: readonly MendedText[], options: PrintOptions): string[] {
  const { lang, palette } = options;
  const out = [
    '',
    palette.bold(say(lang, 'Cách sửa', 'How to mend')),
    ...paragraph('  ', '', rule.mend[lang], options),
    ...paragraph('  ', say(lang, 'Tự động:', 'Automatically:'), `${offered(rule)[lang]}.`, options),
  ];
  for (const one of mended) {
    const titles = one.fixes.map(({ title }) => title[lang]).join('; ');
    out.push(palette.dim(shorten(clean(`  (${titles})`), options.width)));
    for (const line of mendedLines(one)) {
      if (line.trim() === '') continue;
      const paint = line.startsWith('-') ? palette.error : line.startsWith('+') ? palette.good : palette.dim;
      out.push(paint(`    ${shorten(clean(line), options.width - 4)}`));
    }
  }
  return out;
}

/** How to set its level and waive its findings, and where its page is. */
function settingLines({ id }: Rule, { facts, page }: RuleSources, lang: Lang): string[] {
  const levels = levelsOf(facts)
    .map((level) => `"${level}"`)
    .join(', ');
  const off = isOffByDefault(facts);
  const out = [
    '',
    say(
      lang,
      `${off ? 'Quy tắc tắt theo mặc định; bật' : 'Đặt mức, hoặc tắt quy tắc này'}: "rules": { "${id}": "${off ? 'info' : 'off'}" } trong rasoat.config.jsonc (nhận ${levels})`,
      `${off ? 'Off by default; switch it on' : 'Set its level, or switch it off'}: "rules": { "${id}": "${off ? 'info' : 'off'}" } in rasoat.config.jsonc (takes ${levels})`,
    ),
  ];
  if (!cannotBeWaived(id))
    out.push(
      say(
        lang,
        `Miễn trừ một chỗ: <!-- rasoat-waive ${id}: lý do --> hoặc rasoat.waivers.jsonc`,
        `Waive one place: <!-- rasoat-waive ${id}: reason --> or rasoat.waivers.jsonc`,
      ),
    );
  if (page !== null) out.push(say(lang, `Trang của quy tắc: ${clean(page)}`, `Page of the rule: ${clean(page)}`));
  return out;
}

/** One rule with its reason, legal basis, how to mend, options and examples. */
export function explainRule(rule: Rule, sources: RuleSources, options: PrintOptions): string {
  const { facts, read } = sources;
  const { lang, palette } = options;
  const out = [palette.bold(rule.id), ...paragraph('  ', '', rule.summary[lang], options)];
  const about = [
    `${say(lang, 'mức', 'severity')}: ${palette[rule.severity](severityWords[rule.severity][lang].toLowerCase())}`,
    `${say(lang, 'nhóm', 'group')}: ${pick(groupWords[rule.group], lang)}`,
    `${say(lang, 'xét từng', 'looks at each')}: ${pick(scopeWords[rule.scope], lang)}`,
    `${say(lang, 'có từ', 'since')}: ${rule.since}`,
  ];
  out.push(`  ${about.join(' · ')}`);
  if (rule.aliases?.length) out.push(`  ${say(lang, 'tên cũ', 'old names')}: ${rule.aliases.join(', ')}`);
  out.push('', palette.bold(say(lang, 'Vì sao', 'Why')), ...paragraph('  ', '', rule.why[lang], options));
  if (facts.length > 0) {
    out.push('', palette.bold(say(lang, 'Căn cứ pháp lý', 'Legal basis')));
    for (const fact of facts) out.push(...factLines(fact, options));
  }
  out.push(...mendLines(rule, sources.mended, options));
  const settings = Object.entries(rule.options ?? {});
  if (settings.length > 0) {
    out.push('', palette.bold(say(lang, 'Tùy chọn trong rasoat.config.jsonc', 'Options in rasoat.config.jsonc')));
    for (const [name, option] of settings) {
      const kind = `${pick(optionTypeWords[option.type], lang)}, ${say(lang, 'mặc định', 'default')} ${JSON.stringify(option.default)}`;
      out.push(...paragraph('  ', '', `${name} (${kind}): ${option.summary[lang]}`, options));
    }
  }
  for (const [title, examples] of [
    [say(lang, 'Ví dụ sai', 'Bad examples'), rule.examples.bad],
    [say(lang, 'Ví dụ đúng', 'Good examples'), rule.examples.good],
  ] as const) {
    out.push('', palette.bold(title));
    for (const example of examples) out.push(...exampleLines(example, read(example), options));
  }
  out.push(...settingLines(rule, sources, lang));
  return `${out.join('\n')}\n`;
}

/** One fact and the rules that stand on it. */
export function explainFact(fact: Fact, rules: readonly Rule[], options: PrintOptions): string {
  const { lang, palette } = options;
  const users = rules.filter((rule) => rule.facts.includes(fact.id)).map(({ id }) => id);
  const out = factLines(fact, options).map((line) => line.slice(2));
  out.push('', palette.bold(say(lang, 'Quy tắc dựa vào dữ kiện này', 'Rules that stand on it')));
  out.push(...(users.length > 0 ? users.map((id) => `  ${id}`) : [`  ${say(lang, 'chưa có', 'none')}`]));
  return `${out.join('\n')}\n`;
}
