import { join } from 'node:path';
import type { DossierJson } from '@rasoat/rules/reports/dossier-json';
import { describe, expect, test } from 'vitest';
import { folderOf, rasoat } from '../cli/support.ts';
import { type SampleFile, SCANNED, sampleFiles } from './files.ts';
import { fresh, mended, type Plant, remaining } from './plants.ts';
import { LEFT_OUT, sampleDossier, type Variant } from './sample.ts';

const day = ['--as-of', '2026-11-20'];

/** The variant as files in a folder of its own. */
function folder(variant: Variant): { path: string; files: readonly SampleFile[] } {
  const files = sampleFiles(variant);
  return { path: folderOf(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))), files };
}

/** What the command says of a variant: its verdict, and each finding as paper, rule and quote. */
async function checked(variant: Variant) {
  const { path, files } = folder(variant);
  const ran = await rasoat(['dossier', path, '--stage', 'trinh-ubnd', ...day, '--format', 'json']);
  const told: DossierJson = JSON.parse(ran.out);
  const numbers = new Map(
    told.papers.map(({ id, file }) => [id, files.find(({ name }) => file.path.endsWith(name))?.paper ?? file.path]),
  );
  const row = (paper: string | null, rule: string, quote: string | null): string =>
    `${paper === null ? 'hồ sơ' : numbers.get(paper)} ${rule} “${quote}”`;
  const findings = [
    ...told.findings.map(({ paper, finding }) => row(paper, finding.rule, finding.quote)),
    ...told.papers.flatMap(({ id, file }) => file.findings.map(({ rule, quote }) => row(id, rule, quote))),
  ].sort();
  return { code: ran.code, told, findings, numbers };
}

function planted(variant: Variant): string[] {
  return sampleDossier(variant)
    .expected.map(({ paper, rule, quote }) => `${paper} ${rule} “${quote}”`)
    .sort();
}

describe('the sample dossier', () => {
  test('its sound twin may go', async () => {
    const { code, told, findings } = await checked('hoan-chinh');
    expect(findings).toEqual([]);
    expect([code, told.verdict, told.form, told.missing]).toEqual([0, 'pass', 'qd-ubnd', []]);
  });

  test('every paper is taken for what it is', async () => {
    const { told, numbers } = await checked('hoan-chinh');
    expect(told.papers.map(({ id, role, superseded }) => [numbers.get(id), role, superseded])).toEqual([
      ['01', 'to-trinh', null],
      ['02', 'du-thao', null],
      ['06', 'so-sanh', null],
      ['05', 'tong-hop-y-kien', null],
      ['07', 'tong-ket', null],
      ['08', 'danh-gia-tthc', null],
      ['09', 'y-kien-tthc', null],
      ['03', 'bao-cao-tham-dinh', null],
      ['04', 'tiep-thu-tham-dinh', null],
      ['10', 'y-kien-gop-y', null],
    ]);
  });

  test('round one has what was planted and nothing else', async () => {
    const { code, told, findings } = await checked('lan-1');
    expect(findings).toEqual([...planted('lan-1'), 'hồ sơ dossier/paper-missing “”'].sort());
    expect(LEFT_OUT['lan-1']).toEqual(['09']);
    expect([code, told.verdict, told.missing.map(({ paper }) => paper)]).toEqual([1, 'findings', ['y-kien-tthc']]);
  });

  test('round two has what was planted and nothing else', async () => {
    const { told, findings } = await checked('lan-2');
    expect(findings).toEqual(planted('lan-2'));
    expect(told.missing).toEqual([]);
  });

  test('with a scan among the papers nothing is concluded', async () => {
    const { code, told, numbers } = await checked('ban-quet');
    expect([code, told.verdict]).toEqual([1, 'open']);
    expect(told.papers.filter(({ unread }) => unread).map(({ id }) => numbers.get(id))).toEqual([SCANNED]);
  });

  test('every check between papers has a slip of its own in round one', () => {
    const rules = new Set(
      [...mended, ...remaining].flatMap(({ rule = '' }) => (rule.startsWith('dossier/') ? rule : [])),
    );
    expect([...rules].sort()).toEqual([
      'dossier/basis-mismatch',
      'dossier/comparison-article',
      'dossier/effect-too-early',
      'dossier/name-mismatch',
      'dossier/number-mismatch',
      'dossier/opinion-unanswered',
      'dossier/paper-form',
      'dossier/procedures-mismatch',
    ]);
  });

  test('the files are the same at every call, and Word files, a PDF and a DOC are among them', () => {
    expect(sampleFiles('lan-1')).toEqual(sampleFiles('lan-1'));
    const endings = sampleFiles('hoan-chinh').map(({ name }) => name.slice(name.lastIndexOf('.')));
    expect([...new Set(endings)].sort()).toEqual(['.doc', '.docx', '.pdf']);
    expect(endings.filter((ending) => ending === '.docx').length).toBeGreaterThan(6);
  });
});

describe('round two beside round one', () => {
  const draft = (plants: readonly Plant[]): string[] =>
    plants.flatMap(({ paper, rule = '' }) =>
      paper === '02' && !rule.startsWith('dossier/') && rule !== '' ? rule : [],
    );

  test('the drafts: findings mended, remaining and new; articles put in and numbered anew', async () => {
    const [before, after] = (['lan-1', 'lan-2'] as const).map((variant) => {
      const { path, files } = folder(variant);
      return join(path, files.find(({ paper }) => paper === '02')!.name);
    });
    const ran = await rasoat(['compare', before, after, ...day, '--format', 'json']);
    const { findings, units } = JSON.parse(ran.out);
    const rules = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);
    expect(rules(findings.mended)).toEqual(draft(mended));
    expect(findings.remaining.map((one: { after: { rule: string } }) => one.after.rule)).toEqual(draft(remaining));
    expect(rules(findings.new)).toEqual(draft(fresh));
    const changes: { before: { path: string } | null; after: { path: string } | null; edited: boolean }[] =
      units.changes;
    const put = changes.filter(({ before }) => before === null).map(({ after }) => after?.path);
    expect(put).toEqual(['quy-che-1/dieu-4']);
    expect(changes.filter(({ after }) => after === null)).toEqual([]);
    const moved = changes.filter(({ before, after }) => before !== null && before.path !== after?.path);
    expect(moved.map(({ before, after }) => `${before?.path} ${after?.path}`)).toEqual(
      Array.from({ length: 11 }, (_, i) => `quy-che-1/dieu-${i + 4} quy-che-1/dieu-${i + 5}`),
    );
    // Edited beside the slips: two articles that name others by their numbers.
    expect(changes.filter(({ edited }) => edited).map(({ before }) => before?.path)).toEqual([
      'can-cu',
      'de-nghi',
      'dieu-2',
      'quy-che-1/dieu-6',
      'quy-che-1/dieu-10',
    ]);
  });

  test('the papers: the findings between them that were mended, remain and are new', async () => {
    const [before, after] = [await checked('lan-1'), await checked('lan-2')];
    const prints = ({ told }: typeof before): Map<string, string> =>
      new Map(told.findings.map(({ finding }) => [finding.fingerprint, finding.rule]));
    const [one, two] = [prints(before), prints(after)];
    const of = (plants: readonly Plant[]): string[] =>
      plants.flatMap(({ rule = '' }) => (rule.startsWith('dossier/') ? rule : [])).sort();
    const sorted = (entries: readonly (readonly [string, string])[]): string[] =>
      entries.map(([, rule]) => rule).sort();
    expect(sorted([...one].filter(([print]) => !two.has(print)))).toEqual(
      [...of(mended), 'dossier/paper-missing'].sort(),
    );
    expect(sorted([...one].filter(([print]) => two.has(print)))).toEqual(of(remaining));
    expect(sorted([...two].filter(([print]) => !one.has(print)))).toEqual(of(fresh));
  });
});
