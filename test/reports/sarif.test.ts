import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checks, factById } from '@rasoat/rules';
import { sarifFile, sarifHead, sarifTail } from '@rasoat/rules/reports/sarif';
import { summarise } from '@rasoat/rules/reports/summary';
import type { CheckedFile, NotChecked } from '@rasoat/rules/reports/types';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import {
  fileOf,
  findingOf,
  readPlain,
  resultOf,
  run,
  sampleFile,
  spanOf,
  waiverOf,
  withNote,
  words,
} from './sample.ts';

/** The official schema of OASIS, as the package of Microsoft carries it; it is of draft 4, whose words used here draft 7 shares. */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/iu.test(text) && URL.canParse(text);
const ajv = new Ajv({
  strict: false,
  // A pattern of the schema is none under `u`.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: isUri,
    'uri-reference': (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/u.test(text),
    'date-time': true,
  },
});
const validate = ajv.compile(schema);

// biome-ignore lint/suspicious/noExplicitAny: read back from JSON.
type Data = any;

function logOf(files: readonly CheckedFile[], notChecked: readonly NotChecked[] = [], allowSecret = false): Data {
  const parts = files.map((file) => [...sarifFile(file, 'vi', allowSecret)].join('')).filter((part) => part !== '');
  const log = JSON.parse(
    sarifHead(run, checks, { factById }, 'vi') + parts.join(',') + sarifTail(files.map(summarise), notChecked, 'vi'),
  );
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

test('the schema refuses what is not SARIF', () => {
  const head = sarifHead(run, [], { factById }, 'vi');
  const log = JSON.parse(head + [...sarifFile(sampleFile(), 'vi')].join('') + sarifTail([], [], 'vi'));
  expect(validate(log)).toBe(true);
  for (const spoil of [
    (one: Data) => (one.runs[0].results[0].level = 'info'),
    (one: Data) => (one.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0),
    (one: Data) => (one.runs[0].results[1].fixes[0].title = 'x'),
    (one: Data) => delete one.runs[0].tool,
    (one: Data) => (one.runs[0].artifacts = [{ location: { uri: 'a b' } }]),
  ]) {
    const copy = structuredClone(log);
    spoil(copy);
    expect(validate(copy)).toBe(false);
  }
});

test('a log has the places, identities and repairs of the findings', () => {
  const { columnKind, results, artifacts, properties } = logOf([sampleFile()]);
  expect(columnKind).toBe('utf16CodeUnits');
  expect(properties.law).toEqual({ id: 'thu-1', date: '2026-11-01', reach: '2026-10-15' });
  expect(artifacts.map((one: Data) => one.location.uri)).toEqual(['du-thao.md']);
  expect(results.map((one: Data) => [one.ruleId, one.level])).toEqual([
    ['the-thuc/motto', 'error'],
    ['citation/superseded', 'error'],
    ['citation/unknown', 'note'],
    ['the-thuc/space', 'warning'],
  ]);
  const [motto, superseded] = results;
  const artifactLocation = { uri: 'du-thao.md', uriBaseId: '%SRCROOT%' };
  expect(superseded.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation,
        region: {
          startLine: 4,
          startColumn: 8,
          endLine: 4,
          endColumn: 34,
          snippet: { text: 'Nghị định số 34/2016/NĐ-CP' },
        },
      },
      logicalLocations: [{ name: 'căn cứ 1', fullyQualifiedName: 'can-cu/1' }],
    },
  ]);
  expect(superseded.partialFingerprints).toEqual({ 'rasoat/v1': '0123456789abcd' });
  expect(superseded.relatedLocations[0].physicalLocation.region.startLine).toBe(6);
  expect(superseded.fixes[0].artifactChanges).toEqual([
    {
      artifactLocation,
      replacements: [
        {
          deletedRegion: { startLine: 4, startColumn: 21, endLine: 4, endColumn: 34 },
          insertedContent: { text: '78/2025/NĐ-CP' },
        },
      ],
    },
  ]);
  expect(superseded.fixes[0].properties).toEqual({ kind: 'review' });
  expect(motto.locations[0].physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 1,
    endLine: 2,
    endColumn: 1,
  });
  expect(motto.properties.absent).toBe('motto');
});

test('rules stand in the log with their page', () => {
  const { rules } = logOf([]).tool.driver;
  expect(rules.map((rule: Data) => rule.id)).toEqual(checks.map((rule) => rule.id));
  const motto = rules.find((rule: Data) => rule.id === 'the-thuc/motto');
  const { summary, why, mend, severity } = checks.find((rule) => rule.id === 'the-thuc/motto')!;
  expect(motto.shortDescription.text).toBe(summary.vi);
  expect(motto.defaultConfiguration.level).toBe(severity);
  expect(motto.help.markdown).toContain('# the-thuc/motto');
  expect(motto.help.markdown).toContain(why.vi);
  expect(motto.help.text).toContain(mend.vi);
  expect(motto.helpUri).toBeUndefined();
  const head = sarifHead(
    run,
    checks,
    { factById, pageOf: (id) => (id === 'the-thuc/motto' ? 'file:///r/motto.md' : null) },
    'vi',
  );
  const paged = JSON.parse(`${head}]}]}`).runs[0].tool.driver.rules.filter((rule: Data) => rule.helpUri);
  expect(paged.map(({ id, helpUri }: Data) => [id, helpUri])).toEqual([['the-thuc/motto', 'file:///r/motto.md']]);
});

test('several files, some without findings, make one log; names of files are URIs', () => {
  const sample = sampleFile();
  const empty = resultOf(readPlain('x'));
  const names = ['a.md', 'hồ sơ/dự thảo #1 [2]%.md', 'C:/hồ sơ/x.md', '/van-ban/b.md', 'a:b.md', '\ud800.md'];
  const log = logOf([
    fileOf('trống.md', empty),
    ...names.map((name) => fileOf(name, sample.result)),
    fileOf('z', empty),
  ]);
  expect(log.results).toHaveLength(24);
  expect(log.artifacts).toHaveLength(8);
  const uris = log.results
    .filter((_: Data, i: number) => i % 4 === 0)
    .map((one: Data) => one.locations[0].physicalLocation.artifactLocation);
  expect(uris).toEqual([
    { uri: 'a.md', uriBaseId: '%SRCROOT%' },
    {
      uri: 'h%E1%BB%93%20s%C6%A1/d%E1%BB%B1%20th%E1%BA%A3o%20%231%20%5B2%5D%25.md',
      uriBaseId: '%SRCROOT%',
    },
    { uri: 'file:///C:/h%E1%BB%93%20s%C6%A1/x.md' },
    { uri: 'file:///van-ban/b.md' },
    { uri: 'a%3Ab.md', uriBaseId: '%SRCROOT%' },
    { uri: '%EF%BF%BD.md', uriBaseId: '%SRCROOT%' },
  ]);
});

test('what was not read or not checked is told, and makes the run unsuccessful', () => {
  const source = withNote(readPlain('x'), {
    kind: 'binary',
    span: { start: 0, end: 0 },
    vi: 'Tệp thực ra là PDF.',
    en: 'It is a PDF.',
  });
  const unread = logOf([fileOf('b.md', resultOf(source))]).invocations[0];
  expect(unread.executionSuccessful).toBe(true);
  expect(unread.toolExecutionNotifications[0]).toMatchObject({
    level: 'warning',
    message: { text: 'Tệp thực ra là PDF.' },
  });
  const lost = logOf([], [{ path: 'c.md', reasons: [{ vi: 'c.md: không đọc được.', en: 'c.md: unreadable.' }] }]);
  expect(lost.invocations[0].executionSuccessful).toBe(false);
  expect(lost.invocations[0].toolExecutionNotifications[0].level).toBe('error');
});

test('words of a secret draft stay out; a link in a message is no link', () => {
  const secret = sampleFile();
  const source = readPlain(`MẬT\n${secret.result.source.text}`);
  const finding = findingOf(source, {
    rule: 'citation/unknown',
    words: words('Không rõ [34/2016/NĐ-CP](1).'),
    at: spanOf(source.text, 'Nghị định số 34/2016/NĐ-CP'),
    path: 'can-cu/1',
  });
  const file = fileOf('m.md', resultOf(source, [finding]));
  const closed = JSON.stringify(logOf([file]).results);
  expect(closed).not.toContain('34/2016');
  expect(closed).toContain('"withheld":"secret"');
  const [open] = logOf([file], [], true).results;
  expect(open.message.text).toBe('Không rõ [34/2016/NĐ-CP\\](1).');
});

test('what is waived or known is suppressed, in its place', () => {
  const sample = sampleFile();
  const [motto, superseded, unknown, space] = sample.result.findings;
  const result = { ...sample.result, findings: [superseded], known: [unknown] };
  const waived = [
    { finding: motto, waiver: waiverOf('Chờ mẫu mới', '2026-12-31', null) },
    { finding: space, waiver: waiverOf('Bảng gốc', null, 'rasoat.waivers.jsonc') },
  ];
  const { results } = logOf([fileOf('a.md', { ...result, waived })]);
  expect(results.map((one: Data) => [one.ruleId, one.suppressions])).toEqual([
    ['the-thuc/motto', [{ status: 'accepted', kind: 'inSource', justification: 'Chờ mẫu mới; đến 31/12/2026' }]],
    ['citation/superseded', []],
    ['citation/unknown', [{ status: 'accepted', kind: 'external', justification: 'đã có trong mốc' }]],
    ['the-thuc/space', [{ status: 'accepted', kind: 'external', justification: 'Bảng gốc' }]],
  ]);
  const secret = readPlain(`MẬT\n${sample.result.source.text}`);
  const closed = logOf([fileOf('m.md', resultOf(secret, [], { waived }))]).results;
  expect(closed.map((one: Data) => one.suppressions[0].justification)).toEqual(['', '']);
});
