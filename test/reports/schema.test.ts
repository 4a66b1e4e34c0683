import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, readBytes, Session } from '@rasoat/rules';
import { inspectJson } from '@rasoat/rules/reports/inspect';
import { checkJson, fileJson, jsonBetween, jsonFile, jsonHead, jsonTail } from '@rasoat/rules/reports/json';
import { findingLines, summaryLine } from '@rasoat/rules/reports/ndjson';
import { summarise } from '@rasoat/rules/reports/summary';
import { inspectTree } from '@rasoat/rules/reports/tree';
import { drafts } from '@rasoat/rules/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { docxOf } from '../support/docx.ts';
import { root } from '../support/paths.ts';
import {
  documentOf,
  draftText,
  fileOf,
  plain,
  readPlain,
  resultOf,
  run,
  sampleFile,
  spanOf,
  withNote,
} from './sample.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'rules/reports/schema', name), 'utf8'));
const checkSchema = schema('check.schema.json');
const validCheck = ajv.compile(checkSchema);
const validInspect = ajv.compile(schema('inspect.schema.json'));
const validFinding = ajv.compile({ $ref: 'urn:rasoat:schema:check:1#/$defs/findingLine' });
const validSummary = ajv.compile({ $ref: 'urn:rasoat:schema:check:1#/$defs/summaryLine' });

function valid(check: ReturnType<typeof ajv.compile>, data: unknown): void {
  check(data);
  expect(check.errors ?? []).toEqual([]);
}

test('check --format json has the form of the design and validates', () => {
  const report = JSON.parse(checkJson(run, [fileJson(sampleFile(), 'vi')]));
  expect(checkJson(run, [fileJson(sampleFile(), 'vi'), fileJson(sampleFile(), 'vi')])).toBe(
    `${JSON.stringify({ ...report, files: [report.files[0], report.files[0]] }, null, 2)}\n`,
  );
  expect(JSON.parse(checkJson(run, [])).files).toEqual([]);
  valid(validCheck, report);
  expect(Object.keys(report)).toEqual(['version', 'asOf', 'law', 'files']);
  const [file] = report.files;
  expect(file.citations).toEqual({ total: 2, identified: 1, unknown: 1, ambiguous: 0 });
  const [absence, finding] = file.findings;
  expect(finding).toEqual({
    rule: 'citation/superseded',
    severity: 'error',
    message: 'Nghị định số 34/2016/NĐ-CP đã bị thay thế.',
    absent: null,
    range: { start: { line: 4, column: 8, offset: 63 }, end: { line: 4, column: 34, offset: 89 } },
    path: 'can-cu/1',
    quote: 'Nghị định số 34/2016/NĐ-CP',
    authority: [],
    evidence: {
      event: 'replaced',
      by: '78/2025/NĐ-CP',
      date: '2025-04-01',
      confidence: 'A',
      source: 'Điều khoản thi hành',
    },
    fixes: [
      {
        kind: 'review',
        title: 'Thay bằng “Nghị định số 78/2025/NĐ-CP”',
        edits: [
          {
            range: { start: { line: 4, column: 21, offset: 76 }, end: { line: 4, column: 34, offset: 89 } },
            insert: '78/2025/NĐ-CP',
          },
        ],
      },
    ],
    related: [
      {
        range: { start: { line: 6, column: 1, offset: 127 }, end: { line: 6, column: 16, offset: 142 } },
        message: 'Chỗ dùng căn cứ này',
        absent: null,
      },
    ],
    fingerprint: '0123456789abcd',
    waived: null,
    known: false,
    withheld: null,
  });
  expect(draftText.slice(63, 89)).toBe(finding.quote);
  expect(absence.absent).toEqual({ subject: 'motto' });
  expect(absence.range.start).toEqual(absence.range.end);
  expect(absence.authority).toEqual([
    { document: '78/2025/NĐ-CP', unit: 'khoản 2 Điều 71', fact: 'V3.6', checked: false },
  ]);
  expect(absence.message).toBe('Thiếu Tiêu ngữ. Văn bản phải có Tiêu ngữ. Thêm dòng “Độc lập - Tự do - Hạnh phúc”.');
});

test('the report in pieces is the report', () => {
  const sample = sampleFile();
  const [motto] = sample.result.findings;
  const related = [{ at: motto.at, absent: 'symbol', message: { vi: 'Thiếu số.', en: 'No number.' } }];
  const named = fileOf('"findings": [].md', resultOf(sample.result.source, [{ ...motto, related }]));
  const files = [sample, fileOf('a.md', resultOf(readPlain('x'))), named];
  const pieces = files.map((file) => [...jsonFile(file, 'vi')]);
  const whole = checkJson(
    run,
    files.map((file) => fileJson(file, 'vi')),
  );
  expect(jsonHead(run) + pieces.map((list) => list.join('')).join(jsonBetween) + jsonTail(files.length)).toBe(whole);
  expect(pieces.map((list) => list.length)).toEqual([6, 1, 3]);
  expect(jsonHead(run) + jsonTail(0)).toBe(checkJson(run, []));
  const report = JSON.parse(whole);
  valid(validCheck, report);
  expect(report.files[2].findings[0].related[0].absent).toBe('symbol');
});

test('what is set aside stands in the data in its place, with the reason', () => {
  const { source, findings, ...result } = sampleFile().result;
  const [motto, superseded, unknown, space] = findings;
  const start = { line: 3, column: 1, offset: 40 };
  const waiver = {
    rule: motto.rule,
    reason: 'mẫu riêng',
    until: '2026-12-31',
    covers: 'draft' as const,
    written: { file: null, location: { start, end: start }, text: '', at: motto.at },
  };
  const file = fileOf('a.md', {
    ...result,
    source,
    findings: [superseded, unknown],
    waived: [{ finding: motto, waiver }],
    known: [space],
    stale: [{ rule: 'a/b', fingerprint: '1', at: 'dieu-1', quote: null, subject: null, context: null }],
  });
  const report = JSON.parse(checkJson(run, [fileJson(file, 'vi')]));
  valid(validCheck, report);
  const [data] = report.files;
  expect(data.findings.map((one: { waived: unknown; known: boolean }) => [one.waived, one.known])).toEqual([
    [{ reason: 'mẫu riêng', until: '2026-12-31', file: null, line: 3 }, false],
    [null, false],
    [null, false],
    [null, true],
  ]);
  expect(data.stale).toEqual([{ rule: 'a/b', path: 'dieu-1', fingerprint: '1' }]);
  expect([...jsonFile(file, 'vi')].join('').trim()).toBe(JSON.stringify(data, null, 2).replaceAll('\n', '\n    '));
  const summary = summarise(file);
  expect([summary.severities, summary.waived, summary.known]).toEqual([{ error: 1, warning: 0, info: 1 }, 1, 1]);
  valid(validSummary, JSON.parse(summaryLine(run, [summary], { failOn: 'error', maxWarnings: null }, 'vi')));
});

test('unread parts stand in the data, and the words issued and effective are dates of a run', () => {
  const source = withNote(readPlain('x'), {
    kind: 'binary',
    span: { start: 0, end: 0 },
    vi: 'Tệp thực ra là PDF.',
    en: 'It is a PDF.',
  });
  const report = JSON.parse(checkJson({ ...run, asOf: 'issued' }, [fileJson(fileOf('b.pdf', resultOf(source)), 'en')]));
  valid(validCheck, report);
  expect(report.files[0].unread).toEqual([
    {
      kind: 'binary',
      message: 'It is a PDF.',
      range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
    },
  ]);
  expect(report.asOf).toBe('issued');
});

test('the schema refuses what is not a report', () => {
  const report = JSON.parse(checkJson(run, [fileJson(sampleFile(), 'vi')]));
  const spoil = (change: (copy: typeof report) => void): boolean => {
    const copy = structuredClone(report);
    change(copy);
    return validCheck(copy) as boolean;
  };
  expect(spoil(() => {})).toBe(true);
  expect(spoil((copy) => delete copy.law.reach)).toBe(false);
  expect(spoil((copy) => (copy.files[0].findings[0].range.start.line = 0))).toBe(false);
  expect(spoil((copy) => (copy.files[0].findings[1].severity = 'fatal'))).toBe(false);
  expect(spoil((copy) => (copy.asOf = 'hôm nay'))).toBe(false);
  expect(spoil((copy) => delete copy.files[0].findings[0].absent)).toBe(false);
});

test('ndjson: a line for each finding, then the summary', () => {
  const file = sampleFile();
  const text =
    [...findingLines(file, 'vi')].join('') +
    summaryLine(run, [summarise(file)], { failOn: 'error', maxWarnings: null }, 'vi');
  expect(text.endsWith('\n')).toBe(true);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(5);
  for (const line of lines.slice(0, 4)) {
    valid(validFinding, line);
    expect(line.file).toBe('du-thao.md');
  }
  valid(validSummary, lines[4]);
  expect(lines[4]).toMatchObject({
    type: 'summary',
    findings: { error: 2, warning: 1, info: 1 },
    openBases: 1,
    verdict: 'findings',
  });
});

function inspected() {
  const text =
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/2026/QĐ-UBND\nCăn cứ Luật X;\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Nội dung.\nPHỤ LỤC\nBiểu';
  const source = readPlain(text);
  const part = (words: string) => ({ ...spanOf(text, words), text: words });
  const node = (
    type: string,
    number: string,
    words: string,
    label: string,
    title: string | null,
    children: unknown[] = [],
  ) => ({
    ...spanOf(text, words),
    type,
    number,
    label: spanOf(text, label),
    title: title === null ? null : spanOf(text, title),
    parent: null,
    children,
    depth: 0,
  });
  const base = documentOf(source);
  const document = documentOf(source, {
    kindEvidence: [{ what: 'symbol', at: null }],
    header: {
      ...base.header,
      nationalName: part('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      symbolLine: part('Số: 12/2026/QĐ-UBND'),
      symbol: '12/2026/QĐ-UBND',
    },
    preamble: { ...base.preamble, bases: [part('Căn cứ Luật X;')] },
    body: [
      node('chapter', 'I', 'Chương I', 'Chương I', 'QUY ĐỊNH CHUNG', [
        node('article', '1', 'Điều 1. Phạm vi', 'Điều 1.', 'Phạm vi', [
          node('clause', '1', '1. Nội dung.', '\n1. ', null),
        ]),
      ]),
    ] as never,
    attachments: [
      { ...spanOf(text, 'PHỤ LỤC'), kind: 'appendix', number: '', title: part('PHỤ LỤC'), line: null, body: [] },
    ],
  });
  return resultOf(source, [], { document });
}

test('inspect --json has the form of the design and validates', () => {
  const data = JSON.parse(JSON.stringify(inspectJson('du-thao.md', inspected())));
  valid(validInspect, data);
  expect(Object.keys(data)).toEqual([
    'path',
    'kind',
    'symbol',
    'issuer',
    'place',
    'date',
    'subject',
    'components',
    'outline',
    'attachments',
    'procedures',
    'citations',
    'withheld',
  ]);
  expect(data.components.legalBases).toEqual([
    {
      text: 'Căn cứ Luật X;',
      range: { start: { line: 3, column: 1, offset: 55 }, end: { line: 3, column: 15, offset: 69 } },
    },
  ]);
  expect(data.components.motto).toBeNull();
  expect(data.outline[0]).toMatchObject({
    type: 'chapter',
    number: 'I',
    title: 'QUY ĐỊNH CHUNG',
    children: [
      { type: 'article', number: '1', title: 'Phạm vi', children: [{ type: 'clause', number: '1', title: null }] },
    ],
  });
  expect(data.attachments).toEqual([{ title: 'PHỤ LỤC', outline: [] }]);
});

test('inspect as a tree', () => {
  expect(inspectTree('du-thao.md', inspected(), plain)).toBe(`du-thao.md
  Quyết định (quy phạm pháp luật) (nhận ra qua số, ký hiệu)

  Thành phần thể thức
  + Quốc hiệu            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  dòng 1
  - Tiêu ngữ             không thấy
  + Số, ký hiệu          Số: 12/2026/QĐ-UBND  dòng 2
  - Địa danh, thời gian  không thấy
  - Tên loại             không thấy
  - Trích yếu            không thấy
  + Căn cứ 1             Căn cứ Luật X;  dòng 3
  - Hiệu lực             không thấy
  - Nơi nhận             không thấy
  - Chữ ký               không thấy

  Bố cục
  Chương I. QUY ĐỊNH CHUNG  dòng 4
    Điều 1. Phạm vi  dòng 6
      Khoản 1. Nội dung.  dòng 7

  PHỤ LỤC

  Viện dẫn (0) tình trạng tại ngày 22/11/2026
`);
});

test('ranges of a Word file tell their place, and validate', async () => {
  const draft = drafts['quyet-dinh-tthc'].text.replace('khoản 1 Điều 5', 'khoản 7 Điều 5');
  const source = await readBytes(docxOf(draft, { automatic: true }), { name: 'a.docx' });
  const law = centralLaw();
  const result = new Session(checks, { law, asOf: '2026-11-24', today: '2026-11-24' }).run(source);
  const report = JSON.parse(checkJson(run, [fileJson({ path: 'a.docx', result, law: law.info }, 'vi')]));
  valid(validCheck, report);
  expect(report.files[0].findings[0].range.place.kind).toBe('docx');
  valid(validInspect, JSON.parse(JSON.stringify(inspectJson('a.docx', result))));
});
