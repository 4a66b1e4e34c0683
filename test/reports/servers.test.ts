import { githubFile, githubTail } from '@rasoat/rules/reports/github';
import { junitFile, junitHead, junitTail } from '@rasoat/rules/reports/junit';
import { summarise } from '@rasoat/rules/reports/summary';
import type { CheckedFile, NotChecked, Policy } from '@rasoat/rules/reports/types';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import {
  fileOf,
  findingOf,
  policy,
  readPlain,
  resultOf,
  sampleFile,
  spanOf,
  waiverOf,
  withNote,
  words,
} from './sample.ts';

/** Reports for build servers: JUnit and annotations of GitHub. */

const lost: NotChecked = { path: 'mất.md', reasons: [{ vi: 'mất.md: không đọc được.', en: 'mất.md: unreadable.' }] };

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML strictly: throws where it is not well-formed. */
function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0];
}

function junit(files: readonly CheckedFile[], asked = policy, notChecked: readonly NotChecked[] = []): Element {
  const suites = files.map((file) => [...junitFile(file, summarise(file), asked, 'vi')].join(''));
  return readXml(junitHead() + suites.join('') + junitTail(files.map(summarise), notChecked, asked, 'vi'));
}

/** A draft and a finding whose words hold every mark that could break out. */
const nasty = 'x "y" \'z\' <b>&amp; ]]> %0A\n::error::a\r\u0000\u001b[31m\u202e\ufffe\ud800 –';
function nastyFile(): CheckedFile {
  const source = readPlain('Điều 1. Phạm vi');
  const at = spanOf(source.text, 'Phạm vi');
  return fileOf(
    'a,b:c"<&>.md',
    resultOf(source, [findingOf(source, { rule: 'the-thuc/motto', words: words(nasty), at })]),
  );
}

test('junit: a suite for a file, a case for a finding; what holds the file back fails', () => {
  const { attributes, children } = junit([sampleFile()]);
  expect(attributes).toEqual({ name: 'rasoat' });
  const [suite] = children;
  expect(suite.attributes).toEqual({ name: 'du-thao.md', tests: '5', failures: '2', errors: '0', skipped: '0' });
  const [properties, ...cases] = suite.children;
  expect(properties.children.map((one) => one.attributes)).toContainEqual({ name: 'lawReach', value: '2026-10-15' });
  expect(cases.map((one) => [one.attributes.name, one.children[0]?.name])).toEqual([
    ['đọc đủ, kết luận được', undefined],
    ['the-thuc/motto · phần mở đầu', 'failure'],
    ['citation/superseded · căn cứ 1', 'failure'],
    ['citation/unknown · căn cứ 2', 'system-out'],
    ['the-thuc/space · khoản 1 Điều 1', 'system-out'],
  ]);
  expect(cases[2].attributes).toMatchObject({ classname: 'du-thao.md', file: 'du-thao.md', line: '4' });
  expect(cases[2].children[0].attributes).toEqual({
    type: 'error',
    message: 'Nghị định số 34/2016/NĐ-CP đã bị thay thế.',
  });
  expect(cases[2].children[0].text).toContain('du-thao.md:4:8');
});

test('junit fails when the command does: stricter grades, limits of warnings, unread and lost files', () => {
  const failures = (asked: Policy): string => junit([sampleFile()], asked).children[0].attributes.failures;
  expect(failures({ failOn: 'warning', maxWarnings: null })).toBe('3');
  const limited = junit([sampleFile()], { failOn: 'error', maxWarnings: 0 });
  expect(limited.children[1].attributes).toMatchObject({ name: '--max-warnings', failures: '1' });
  const unread = withNote(readPlain('x'), { kind: 'binary', span: { start: 0, end: 0 }, vi: 'Là PDF.', en: 'A PDF.' });
  const [suite, gone] = junit([fileOf('b.md', resultOf(unread))], policy, [lost]).children;
  expect([suite.attributes.errors, suite.children[1].children[0].text]).toEqual(['1', 'Là PDF.']);
  expect(gone.children[0].children[0].attributes).toEqual({ type: 'not-checked', message: 'mất.md: không đọc được.' });
  const [fine] = junit([fileOf('c.md', resultOf(readPlain('x')))]).children;
  expect(fine.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' });
});

test('junit: what is waived or known is skipped', () => {
  const sample = sampleFile();
  const [motto, superseded, unknown, space] = sample.result.findings;
  const waived = [{ finding: motto, waiver: waiverOf('Chờ mẫu mới', null, null) }];
  const [suite] = junit([
    fileOf('a', { ...sample.result, findings: [superseded, space], waived, known: [unknown] }),
  ]).children;
  expect(suite.attributes).toMatchObject({ tests: '5', failures: '1', skipped: '2' });
  expect(suite.children.slice(2).map(({ children: [one] }) => [one.name, one.attributes.message])).toEqual([
    ['skipped', 'Chờ mẫu mới'],
    ['failure', 'Nghị định số 34/2016/NĐ-CP đã bị thay thế.'],
    ['skipped', 'đã có trong mốc'],
    ['system-out', undefined],
  ]);
});

test('junit: cases of one rule in one unit have names of their own', () => {
  const source = readPlain('a a');
  const findings = [0, 2].map((start) =>
    findingOf(source, { rule: 'r/r', words: words('x'), at: { start, end: start + 1 } }),
  );
  const [, , ...cases] = junit([fileOf('a', resultOf(source, findings))]).children[0].children;
  expect(cases.map((one) => one.attributes.name)).toEqual(['r/r', 'r/r (2)']);
});

test('junit: whatever stands in a draft, the XML is well-formed and says it', () => {
  const [suite] = junit([nastyFile()]).children;
  expect(suite.attributes.name).toBe('a,b:c"<&>.md');
  const { message } = suite.children[2].children[0].attributes;
  expect(message).toContain('x "y" \'z\' <b>&amp; ]]> %0A\n::error::a');
  expect(message).toContain('␀␛[31m<U+202E>');
});

test('github: an annotation a finding at its line, and the conclusion', () => {
  expect([...githubFile(sampleFile(), 'vi')].slice(1)).toEqual([
    '::error file=du-thao.md,line=4,endLine=4,col=8,endColumn=34,title=LỖI · citation/superseded · căn cứ 1::Nghị định số 34/2016/NĐ-CP đã bị thay thế.\n',
    '::notice file=du-thao.md,line=5,endLine=5,col=8,endColumn=35,title=LƯU Ý · citation/unknown · căn cứ 2::Không có trong dữ liệu.\n',
    '::warning file=du-thao.md,line=7,endLine=7,col=34,endColumn=36,title=CẢNH BÁO · the-thuc/space · khoản 1 Điều 1::Thừa dấu cách trước dấu chấm.\n',
  ]);
  const summary = summarise(sampleFile());
  expect(githubTail([summary], [lost], policy, 'en')).toBe(
    '::error file=mất.md,title=rasoat::mất.md: unreadable.\n::error title=rasoat::Conclusion: may not go yet: 2 errors. 1 legal basis could not be told; look them up at an official source.\n',
  );
  const clean = summarise(fileOf('c.md', resultOf(readPlain('x'))));
  expect(githubTail([clean], [], policy, 'vi')).toMatch(/^::notice title=rasoat::Kết luận: không phát hiện/u);
});

test('github: words of a draft make no command of their own', () => {
  const [line, ...more] = [...githubFile(nastyFile(), 'vi')];
  expect(more).toEqual([]);
  expect(line.trimEnd()).not.toMatch(/[\r\n]/u);
  const [, command, properties, data] = /^::(\w+) (.*?)::(.*)\n$/su.exec(line)!;
  expect(command).toBe('error');
  expect(properties.split(',').map((one) => one.split('=')[0])).toEqual([
    'file',
    'line',
    'endLine',
    'col',
    'endColumn',
    'title',
  ]);
  expect(properties).toContain('file=a%2Cb%3Ac"<&>.md,');
  expect(data).toContain('%250A%0A::error::a%0A');
  expect(data).toContain('␀␛[31m<U+202E>');
});

test('neither quotes a secret draft', () => {
  const source = readPlain('MẬT\nCăn cứ Nghị định số 34/2016/NĐ-CP;');
  const at = spanOf(source.text, '34/2016/NĐ-CP');
  const file = fileOf('m.md', resultOf(source, [findingOf(source, { rule: 'r/r', words: words('34/2016'), at })]));
  const told = (allowSecret: boolean): string =>
    [...githubFile(file, 'vi', allowSecret), ...junitFile(file, summarise(file), policy, 'vi', allowSecret)].join('');
  expect(told(false)).not.toContain('34/2016');
  expect(told(true).split('34/2016')).toHaveLength(4);
});
