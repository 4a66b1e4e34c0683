import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type Agreements,
  type Bilingual,
  checks,
  configName,
  isLeftBeside,
  type Law,
  waiversName,
} from '@rasoat/rules';
import {
  buildDossier,
  type DossierFile,
  DossierSession,
  type Paper,
  type Recorded,
  type Stage,
  type Unopened,
  WHOLE,
} from '@rasoat/rules/dossier';
import { summariseDossier } from '@rasoat/rules/reports/dossier-summary';
import type { DossierReport } from '@rasoat/rules/reports/dossier-types';
import type { Policy } from '@rasoat/rules/reports/types';
import { Agreed } from './agreements.ts';
import type { Checker, Troubles } from './checker.ts';
import type { Configs } from './config.ts';
import { type Input, ignoredBelow } from './files.ts';
import { sha256 } from './hash.ts';
import { fileTrouble, type Io, UsageError } from './io.ts';
import type { Args } from './options.ts';
import { readInput } from './read.ts';
import { walk } from './walk.ts';
import { zipInputs } from './zips.ts';

/** Settings of rasoat are no papers, nor is what programs leave beside them. */
const isPaper = (at: string): boolean =>
  !isLeftBeside(at) && ![configName, waiversName].includes(basename(at).toLowerCase());

/** Where a dossier lies: a folder, or an archive in place of one. */
export interface DossierPlace {
  /** Of an archive its own path: its papers lie below it. */
  readonly folder: string;
  readonly isArchive: boolean;
  /** As the person named it. */
  readonly shown: string;
}

/** The place that an operand names. Throws a UsageError when there is no such folder or archive. */
export function dossierPlace(operand: string | undefined, cwd: string, example: string): DossierPlace {
  if (operand === undefined || operand.trim() === '')
    throw new UsageError(
      `Nêu thư mục của hồ sơ, ví dụ: ${example}`,
      `Name the folder of the dossier, such as: ${example}`,
    );
  const folder = resolve(cwd, operand);
  const shown = operand.replace(/[\\/]+$/u, '') || folder;
  try {
    if (statSync(folder).isDirectory()) return { folder, isArchive: false, shown };
  } catch (error) {
    const { vi, en } = fileTrouble(error);
    throw new UsageError(`${operand}: ${vi}.`, `${operand}: ${en}.`);
  }
  if (/\.zip$/iu.test(folder)) return { folder, isArchive: true, shown };
  throw new UsageError(
    `${operand}: đây không phải thư mục hay tệp .zip của hồ sơ.`,
    `${operand}: this is no folder and no .zip file of a dossier.`,
  );
}

/** Files of a dossier by their names below its place, and what of it could not be opened. */
function papersIn(
  { folder, isArchive }: DossierPlace,
  configs: Configs,
): { readonly inputs: Input[]; readonly unopened: Unopened[] } {
  if (isArchive) {
    const inputs = zipInputs(folder, '', isPaper);
    if (inputs === null) return { inputs: [{ kind: 'file', path: folder, shown: basename(folder) }], unopened: [] };
    return { inputs: inputs.map((input) => ({ ...input, shown: input.shown.replace(/^ › /u, '') })), unopened: [] };
  }
  const { files, troubles } = walk(folder, { wanted: isPaper, ignored: ignoredBelow(folder, configs) });
  const inputs = files.flatMap((at): Input[] => {
    const path = join(folder, at);
    const inside = /\.zip$/iu.test(at) ? zipInputs(path, at, isPaper) : null;
    return inside ?? [{ kind: 'file', path, shown: at }];
  });
  return { inputs, unopened: troubles.map(({ at, vi, en }) => ({ path: at, reason: sentence({ vi, en }) })) };
}

/** What a check of a dossier is asked for. */
export interface DossierWish {
  readonly place: DossierPlace;
  readonly stage: Stage;
  readonly policy: Policy;
  readonly recorded: Recorded | null;
}

/** Checks the papers of a dossier one by one, then together. What could not be checked for a defect of the program is told in `troubles`. */
export async function checkDossier(
  wish: DossierWish,
  checker: Checker,
  troubles: Troubles,
  { args, io }: { readonly args: Args; readonly io: Io },
): Promise<{ readonly report: DossierReport; readonly law: Law }> {
  const { place, stage, recorded } = wish;
  const { folder } = place;
  const whole = join(folder, WHOLE);
  const options = checker.sessionOptions(whole);
  const { inputs, unopened } = papersIn(place, checker.configs);
  const files: DossierFile[] = [];
  const laws = new Map<string, Law['info']>();
  for (const input of inputs) {
    const name = input.shown;
    const read = await readInput(input, io);
    if (!('bytes' in read) || input.kind === 'trouble') {
      unopened.push({ path: name, reason: sentence(read as Bilingual) });
      continue;
    }
    const opened = await checker.openBytes(input.path, name, read.bytes);
    if ('troubles' in opened) {
      await troubles.tell(opened.troubles);
      unopened.push({ path: name, reason: opened.troubles[0] });
      continue;
    }
    laws.set(name, opened.file.law);
    files.push({ path: name, result: opened.file.result, hash: sha256(read.bytes) });
  }
  const base = checker.configs.for(folder);
  const config = base.config.dossier;
  const dossier = buildDossier(files, { stage, unopened, recorded, ...(config === undefined ? {} : { config }) });
  const agreed = new Agreed(io.cwd, args);
  const waiversOf = (paper: Paper | null): Agreements['waivers'] =>
    agreed.for(paper === null ? whole : join(folder, paper.path)).waivers;
  const found = new DossierSession(checks, options).run(dossier, waiversOf);
  const run = checker.runInfo(base);
  const lawOfPaper = new Map(dossier.papers.map(({ id, path }) => [id, laws.get(path)]));
  const lawOf = (id: string): Law['info'] => lawOfPaper.get(id) ?? run.law;
  const report = summariseDossier({ run, name: place.shown, dossier, found, lawOf }, wish.policy);
  return { report, law: options.law };
}

/** A reason as a sentence of its own. */
function sentence({ vi, en }: Bilingual): Bilingual {
  const made = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return { vi: made(vi), en: made(en) };
}
