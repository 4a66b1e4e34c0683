import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierConfig, Stage } from '@rasoat/rules/dossier';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { parseLists } from '../../rules/dossier/lists.ts';
import { generateDossierLists } from '../../rules/law/build.ts';
import { factById } from '../../rules/law/facts.ts';
import { root } from '../support/paths.ts';
import { between, dossierOf, type Papers, sample } from './support.ts';

const data = (name: string): string => readFileSync(join(root, 'rules/law/data', name), 'utf8');

/** What is asked of the papers at a stage: `role`, `role?` when it cannot be told, without what may be there. */
async function asked(papers: Papers, stage: Stage, config: DossierConfig = {}): Promise<string> {
  const { demands } = await dossierOf(papers, stage, config);
  return demands
    .filter(({ optional, applies }) => !optional && applies !== false)
    .map(({ role, applies, hardened }) => `${role}${applies === null ? '?' : ''}${hardened ? '!' : ''}`)
    .join(' ');
}

describe('dossier.tsv', () => {
  test('has no errors, and is what the generated module holds', () => {
    const { rows, errors } = parseLists(data('dossier.tsv'));
    expect(errors).toEqual([]);
    expect(rows.length).toBeGreaterThan(60);
    expect(data('dossier.generated.ts')).toBe(generateDossierLists(data('dossier.tsv')));
  });

  test('every paper that is asked for stands on a fact that is likely at most, or on one of procedures', () => {
    const { rows } = parseLists(data('dossier.tsv'));
    for (const { need, facts, stage } of rows) {
      const trust = facts.map((id) => factById(id)!.confidence);
      if (need === 'must' && stage !== 'cong-bo-tthc') expect(trust).not.toContain('sure');
    }
  });

  test('what is wrong with a row is told with its line', () => {
    const head = 'stage\tform\tpaper\tneed\tfacts\n';
    const table = `${head}tham-dinh\tqd-ubnd\tto-trinh\tmust\tV9.2\ntham-dinh\tqd-ubnd\tto-trinh\tmay\tV9.2\ntham-din\tqd-ubnd\tso-sanh\tmust\tV9.99\ntham-dinh\tqd-ubnd\tso-sanh\tif\tV9.2\ntham-dinh\tqd-ubnd\ttong-ket\tif:rains\tV9.2\n`;
    const { rows, errors } = parseLists(table);
    expect(rows.map(({ paper }) => paper)).toEqual(['to-trinh']);
    expect(errors.map(({ line, en }) => `${line} ${en}`)).toEqual([
      '3 This row is there already.',
      '4 There is no fact "V9.99".',
      '4 Column stage: there is no "tham-din".',
      '5 A condition goes with "if:" and with nothing else.',
      '6 Column need: there is no "rains".',
    ]);
  });
});

describe('what a stage asks for', () => {
  const draft = (name: string): Papers => ({ 'du-thao.txt': drafts[name].text });

  test('a decision of the UBND', async () => {
    expect(await asked(sample(), 'tham-dinh')).toBe('to-trinh du-thao so-sanh tong-hop-y-kien tong-ket');
    expect(await asked(sample(), 'trinh-ubnd')).toBe(
      'to-trinh du-thao so-sanh tong-hop-y-kien tong-ket bao-cao-tham-dinh tiep-thu-tham-dinh',
    );
  });

  test('with procedures, the impact assessment and the opinion', async () => {
    expect(await asked(draft('quyet-dinh-tthc'), 'tham-dinh')).toBe(
      'to-trinh du-thao so-sanh tong-hop-y-kien tong-ket danh-gia-tthc y-kien-tthc',
    );
  });

  test('a resolution: whether policy impact must be assessed is not known', async () => {
    expect(await asked(draft('nghi-quyet-tinh'), 'lay-y-kien')).toBe('to-trinh du-thao tong-ket danh-gia-chinh-sach?');
    expect(await asked(draft('nghi-quyet-tinh'), 'trinh-hdnd')).toBe(
      'to-trinh du-thao so-sanh tong-hop-y-kien tong-ket danh-gia-chinh-sach? bao-cao-tham-dinh tiep-thu-tham-dinh bao-cao-tham-tra tiep-thu-tham-tra',
    );
  });

  test('a decision of the Chair; a decision that publishes procedures', async () => {
    expect(await asked(draft('quyet-dinh-ctubnd'), 'trinh-ctubnd')).toBe('to-trinh du-thao tong-hop-y-kien');
    expect(await asked(draft('quyet-dinh-cong-bo'), 'cong-bo-tthc')).toBe('du-thao');
  });

  test('without a draft, what every form of the stage must have', async () => {
    expect(await asked({ 'a.txt': 'Ghi chú\n' }, 'trinh-ubnd')).toBe(
      'to-trinh du-thao so-sanh tong-hop-y-kien tong-ket bao-cao-tham-dinh tiep-thu-tham-dinh',
    );
    expect(await asked({ 'a.txt': 'Ghi chú\n' }, 'lay-y-kien')).toBe('du-thao');
  });

  test('the configuration adds, takes off and hardens', async () => {
    const config: DossierConfig = {
      'tham-dinh': { add: ['ra-soat', 'danh-gia-khac'], remove: ['tong-ket'], require: ['so-sanh', 'danh-gia-tthc'] },
    };
    expect(await asked(sample(), 'tham-dinh', config)).toBe(
      'to-trinh du-thao so-sanh! tong-hop-y-kien danh-gia-tthc! danh-gia-khac ra-soat',
    );
    expect(await asked(sample(), 'trinh-ubnd', config)).not.toContain('!');
  });
});

test('a paper that is missing is a warning on the ground of its fact; required, an error on the same ground', async () => {
  const { 'bao-cao-tham-dinh.txt': _, ...papers } = sample();
  const soft = between(await dossierOf(papers, 'trinh-ubnd'));
  expect(
    soft.map(({ rule, severity, absent, authority }) => [rule, severity, absent?.subject, authority[0].fact]),
  ).toEqual([['dossier/paper-missing', 'warning', 'paper/bao-cao-tham-dinh', 'V9.3']]);
  const hard = between(await dossierOf(papers, 'trinh-ubnd', { 'trinh-ubnd': { require: ['bao-cao-tham-dinh'] } }));
  expect(hard.map(({ severity, authority }) => [severity, authority[0].fact])).toEqual([['error', 'V9.3']]);
  // Facts that nobody is sure of ask for nothing.
  const chair = between(await dossierOf({ 'a.txt': drafts['quyet-dinh-ctubnd'].text }, 'lay-y-kien'));
  expect(chair.filter(({ rule }) => rule === 'dossier/paper-missing')).toEqual([]);
});
