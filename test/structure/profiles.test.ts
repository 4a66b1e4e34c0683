import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import {
  type DocumentClass,
  type Issuer,
  type Kind,
  PART_NAMES,
  type PartName,
  partsOf,
  profileOf,
} from '../../rules/structure/index.ts';
import { root } from '../support/paths.ts';
import { parse } from './support.ts';

const day = '2026-11-24';
const by = (body: Issuer['body']): Pick<Issuer, 'body'> => ({ body });
const need = (part: PartName, kind: Kind, body: Issuer['body'], documentClass: DocumentClass): string =>
  profileOf(kind, by(body), documentClass, day).parts[part].need;

describe('which parts a draft must, may and must not have', () => {
  const cases: readonly [Kind, Issuer['body'], DocumentClass, PartName, string][] = [
    // A normative decision enacts by a sentence; an administrative one has the line `QUYẾT ĐỊNH:`.
    ['quyet-dinh-qppl', 'ubnd', 'normative', 'enacting-sentence', 'required'],
    ['quyet-dinh-qppl', 'ubnd', 'normative', 'decision-line', 'forbidden'],
    ['quyet-dinh-qppl', 'chu-tich-ubnd', 'normative', 'adoption-line', 'forbidden'],
    ['quyet-dinh', 'ubnd', 'administrative', 'decision-line', 'required'],
    ['quyet-dinh', 'ubnd', 'administrative', 'enacting-sentence', 'optional'],
    ['quyet-dinh', 'ubnd', 'unknown', 'decision-line', 'optional'],
    ['nghi-quyet-qppl', 'hdnd', 'normative', 'adoption-line', 'required'],
    ['nghi-quyet-qppl', 'quoc-hoi', 'normative', 'adoption-line', 'optional'],
    ['nghi-quyet', 'hdnd', 'administrative', 'adoption-line', 'optional'],
    // A letter has no type, but what it is about and to whom.
    ['cong-van', 'so', 'administrative', 'type', 'forbidden'],
    ['cong-van', 'so', 'administrative', 'letter-subject', 'required'],
    ['cong-van', 'so', 'administrative', 'addressee', 'required'],
    ['to-trinh', 'so', 'administrative', 'addressee', 'required'],
    ['to-trinh', 'so', 'administrative', 'type', 'required'],
    ['bao-cao', 'ubnd', 'administrative', 'addressee', 'required'],
    // No căn cứ is asked of plans and directives.
    ['ke-hoach', 'ubnd', 'administrative', 'legal-basis', 'optional'],
    ['chi-thi', 'chu-tich-ubnd', 'administrative', 'legal-basis', 'optional'],
    ['chi-thi', 'chu-tich-ubnd', 'administrative', 'recipients', 'required'],
    ['quyet-dinh', 'ubnd', 'administrative', 'legal-basis', 'required'],
    // Of documents of the centre only what is certain.
    ['luat', 'quoc-hoi', 'normative', 'recipients', 'optional'],
    ['luat', 'quoc-hoi', 'normative', 'place-date', 'optional'],
    ['nghi-dinh', 'chinh-phu', 'normative', 'effect-clause', 'required'],
    ['thong-tu', 'bo', 'normative', 'implementation-clause', 'optional'],
    ['tthc', 'so', 'unknown', 'national-name', 'optional'],
  ];
  for (const [kind, body, documentClass, part, expected] of cases) {
    test(`${kind} of ${body}, ${documentClass}: ${part} ${expected}`, () => {
      expect(need(part, kind, body, documentClass)).toBe(expected);
    });
  }

  test('the list of what is required is what the parts say', () => {
    const { parts, required } = profileOf('quyet-dinh-qppl', by('ubnd'), 'normative', day);
    expect(required).toEqual(PART_NAMES.filter((name) => parts[name].need === 'required'));
    expect(required).toContain('national-name');
  });

  test('sound drafts have what their profile requires and nothing that it forbids', () => {
    for (const [id, { text }] of Object.entries(drafts)) {
      const document = parse(text);
      const { parts } = profileOf(document.kind, document.issuer, document.documentClass, day);
      const found = partsOf(document);
      for (const name of PART_NAMES) {
        if (parts[name].need === 'required') expect(found[name], `${id}: ${name}`).not.toBeNull();
        if (parts[name].need === 'forbidden') expect(found[name], `${id}: ${name}`).toBeNull();
      }
    }
  });
});

describe('the first day that the rules on form are known', () => {
  const cases: readonly [DocumentClass, string, boolean][] = [
    ['normative', '2025-03-31', false],
    ['normative', '2025-04-01', true],
    ['administrative', '2020-03-04', false],
    ['administrative', '2020-03-05', true],
    // Either could hold: from the later day on.
    ['unknown', '2025-03-31', false],
    ['unknown', '2025-04-01', true],
  ];
  for (const [documentClass, date, known] of cases) {
    test(`${documentClass} on ${date}: ${known}`, () => {
      expect(profileOf('quyet-dinh', by('ubnd'), documentClass, date).known).toBe(known);
    });
  }
});

test('every need names a fact that is in the table of facts', () => {
  const ids = new Set(
    readFileSync(join(root, 'rules/law/data/facts.tsv'), 'utf8')
      .split('\n')
      .map((row) => row.split('\t')[0]),
  );
  const kinds: readonly Kind[] = [
    'luat',
    'nghi-dinh',
    'thong-tu',
    'nghi-quyet-qppl',
    'quyet-dinh-qppl',
    'quyet-dinh',
    'cong-van',
    'to-trinh',
    'chi-thi',
    'tthc',
  ];
  const named = new Set<string>();
  for (const kind of kinds)
    for (const documentClass of ['normative', 'administrative', 'unknown'] as const)
      for (const body of ['ubnd', 'hdnd', 'bo'] as const)
        for (const { fact } of Object.values(profileOf(kind, by(body), documentClass, day).parts)) named.add(fact);
  expect([...named].filter((id) => !ids.has(id))).toEqual([]);
});
