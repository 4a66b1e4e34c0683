import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Agreements, type Bilingual, checks, type Law } from '@rasoat/rules';
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
import { maxBytes, readRegular } from './disk.ts';
import { fileTrouble, type Io, UsageError } from './io.ts';
import type { Args } from './options.ts';
import { walk } from './walk.ts';

/** Files of a folder that are no papers: what programs leave beside them, and settings of rasoat. */
const noPaper = /^(?:~\$|\.~lock|thumbs\.db$|desktop\.ini$|rasoat\.(?:config|waivers)\.jsonc$)|\.(?:tmp|bak|moi)$/iu;

const isPaper = (at: string): boolean => !noPaper.test(basename(at));

/** The folder of a dossier. Throws a UsageError when there is none of that name. */
export function dossierFolder(operand: string | undefined, cwd: string, example: string): string {
  if (operand === undefined || operand.trim() === '')
    throw new UsageError(
      `Nêu thư mục của hồ sơ, ví dụ: ${example}`,
      `Name the folder of the dossier, such as: ${example}`,
    );
  const folder = resolve(cwd, operand);
  try {
    if (statSync(folder).isDirectory()) return folder;
  } catch (error) {
    const { vi, en } = fileTrouble(error);
    throw new UsageError(`${operand}: ${vi}.`, `${operand}: ${en}.`);
  }
  throw new UsageError(`${operand}: đây không phải thư mục.`, `${operand}: this is not a folder.`);
}

/** What a check of a dossier is asked for. */
export interface DossierWish {
  readonly folder: string;
  /** As the person named it. */
  readonly shown: string;
  readonly stage: Stage;
  readonly policy: Policy;
  readonly recorded: Recorded | null;
}

/** Checks the papers of a folder one by one, then together. What could not be checked for a defect of the program is told in `troubles`. */
export async function checkDossier(
  wish: DossierWish,
  checker: Checker,
  troubles: Troubles,
  { args, io }: { readonly args: Args; readonly io: Io },
): Promise<{ readonly report: DossierReport; readonly law: Law }> {
  const { folder, stage, recorded } = wish;
  const whole = join(folder, WHOLE);
  const options = checker.sessionOptions(whole);
  const { files: names, troubles: lost } = walk(folder, { wanted: isPaper });
  const files: DossierFile[] = [];
  const laws = new Map<string, Law['info']>();
  const unopened: Unopened[] = lost.map(({ at, vi, en }) => ({ path: at, reason: sentence({ vi, en }) }));
  for (const name of names) {
    const path = join(folder, name);
    const read = readRegular(path, maxBytes);
    if (!('bytes' in read)) {
      unopened.push({ path: name, reason: sentence(read) });
      continue;
    }
    const opened = await checker.openBytes(path, name, read.bytes);
    if ('troubles' in opened) {
      await troubles.tell(opened.troubles);
      unopened.push({ path: name, reason: opened.troubles[0] });
      continue;
    }
    laws.set(name, opened.file.law);
    files.push({ path: name, result: opened.file.result, hash: createHash('sha256').update(read.bytes).digest('hex') });
  }
  const base = checker.configs.for(folder);
  const config = base.config.dossier;
  const dossier = buildDossier(files, { stage, unopened, recorded, ...(config === undefined ? {} : { config }) });
  const agreed = new Agreed(io.cwd, args);
  const waiversOf = (paper: Paper | null): Agreements['waivers'] =>
    agreed.for(paper === null ? whole : join(folder, paper.path)).waivers;
  const found = new DossierSession(checks, options).run(dossier, waiversOf);
  const run = checker.runInfo(base);
  const lawOf = (id: string): Law['info'] => {
    const path = dossier.papers.find((paper) => paper.id === id)?.path ?? '';
    return laws.get(path) ?? run.law;
  };
  const report = summariseDossier({ run, name: wish.shown, dossier, found, lawOf }, wish.policy);
  return { report, law: options.law };
}

/** A reason as a sentence of its own. */
function sentence({ vi, en }: Bilingual): Bilingual {
  const made = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return { vi: made(vi), en: made(en) };
}
