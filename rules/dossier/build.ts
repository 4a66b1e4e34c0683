import type { CheckResult } from '../engine/types.ts';
import { chooseDraft, formOf, mayBeDraft, nameOf, names } from './draft.ts';
import { fileName, roleByFileName } from './file-names.ts';
import { pairsOf, type Runs } from './likeness.ts';
import { demandsOf } from './lists.ts';
import { type Recognised, roleByTitle, titleEvidence } from './roles.ts';
import { titleOf } from './titles.ts';
import {
  type Condition,
  type Dossier,
  type DossierConfig,
  type Paper,
  type PaperTitle,
  type Recorded,
  type Role,
  roles,
  type Stage,
  type Superseded,
  type Unopened,
} from './types.ts';
import { supersededIn } from './versions.ts';

/** A file of a dossier, read and checked by itself. */
export interface DossierFile {
  readonly path: string;
  readonly result: CheckResult;
  /** SHA-256 of its bytes. */
  readonly hash?: string;
}

export interface DossierOptions {
  readonly stage: Stage;
  readonly config?: DossierConfig;
  readonly unopened?: readonly Unopened[];
  readonly recorded?: Recorded | null;
}

/** Notes after which nothing of a file could be judged. */
const isUnread = ({ source }: CheckResult): boolean =>
  source.text.trim() === '' || source.notes.some(({ kind }) => kind === 'empty' || kind === 'binary');

interface Taken extends DossierFile {
  readonly title: PaperTitle | null;
  readonly unread: boolean;
  readonly recognised: Recognised;
}

/** Puts files together: which is which paper, which is the draft, what the stage asks for. Linear in the texts. */
export function buildDossier(files: readonly DossierFile[], options: DossierOptions): Dossier {
  const { stage, config = {}, unopened = [], recorded = null } = options;
  const read = files.map((file) => ({
    ...file,
    unread: isUnread(file.result),
    title: isUnread(file.result) ? null : titleOf(file.result.document),
  }));
  const candidates = read.filter(({ unread, result }) => !unread && mayBeDraft(result.document));
  const others = read.filter((file) => !file.unread && !candidates.includes(file));
  const chosen = chooseDraft(candidates, others, stage);
  const chosenFile = chosen === null ? null : candidates[chosen.index];
  const draftName = pairsOf(chosenFile === null ? '' : nameOf(chosenFile.result.document));
  const taken = read.map((file): Taken => {
    if (file === chosenFile)
      return {
        ...file,
        recognised: { role: 'du-thao', sureness: chosen!.sure ? 'sure' : 'likely', evidence: chosen!.evidence },
      };
    return { ...file, recognised: recognise(file, draftName, candidates.includes(file), stage) };
  });
  const papers = inPlace(taken, stage);
  const draft =
    papers.find(({ role, superseded, unread }) => role === 'du-thao' && superseded === null && !unread) ?? null;
  const form = draft === null ? null : formOf(draft.result.document);
  const standing = (role: Role): readonly Paper[] =>
    papers.filter(
      (paper) => paper.role === role && !paper.unread && paper.superseded === null && paper.sureness !== 'weak',
    );
  return {
    stage,
    form,
    papers,
    unopened,
    draft,
    demands: demandsOf(stage, form, (condition) => told(condition, papers), config),
    recorded,
    find: (role) => standing(role)[0] ?? null,
    all: standing,
  };
}

/** What a paper is that is not the draft. */
function recognise(
  file: Pick<Taken, 'path' | 'result' | 'title' | 'unread'>,
  draftName: Runs,
  candidate: boolean,
  stage: Stage,
): Recognised {
  const { document } = file.result;
  const hinted = roleByFileName(file.path);
  const byName = { what: 'file-name', words: fileName(file.path) } as const;
  if (file.unread) return hinted === null ? nothing : { role: hinted, sureness: 'weak', evidence: [byName] };
  const type = titleEvidence(document, file.title);
  if (candidate) {
    const name = pairsOf(nameOf(document));
    if (document.kind === 'quyet-dinh-cong-bo-tthc' && stage !== 'cong-bo-tthc')
      return { role: 'du-thao-cong-bo', sureness: 'sure', evidence: type };
    const same = names(draftName, name) && names(name, draftName);
    return same
      ? { role: 'du-thao', sureness: 'sure', evidence: type }
      : { role: 'van-ban-lien-quan', sureness: 'likely', evidence: type };
  }
  const found = roleByTitle(document, file.title);
  if (found !== null) return found;
  if (document.kind === 'quy-che' && file.title !== null)
    return {
      role: 'kem-theo',
      sureness: names(pairsOf(file.title.words), draftName) ? 'sure' : 'likely',
      evidence: type,
    };
  if (hinted !== null && hinted !== 'du-thao') return { role: hinted, sureness: 'weak', evidence: [byName] };
  return document.kind === 'khac' ? nothing : { role: 'van-ban-lien-quan', sureness: 'likely', evidence: type };
}

const nothing: Recognised = { role: 'khac', sureness: 'weak', evidence: [] };

/** Papers in the order of the roles, with their ids, and which gives way to which. */
function inPlace(taken: readonly Taken[], stage: Stage): Paper[] {
  const papers: Paper[] = [];
  for (const role of roles) {
    const all = taken.filter(({ recognised }) => recognised.role === role);
    const readable = all.filter(({ unread }) => !unread);
    const gaveWay = new Map(supersededIn(role, readable).map((one, i) => [readable[i], one]));
    const order = [...all].sort(
      (a, b) => rank(a, gaveWay, stage) - rank(b, gaveWay, stage) || (a.path < b.path ? -1 : 1),
    );
    const ids = new Map(order.map((file, i) => [file, i === 0 ? role : `${role}~${i + 1}`]));
    for (const file of order) {
      const way = gaveWay.get(file) ?? null;
      const superseded: Superseded | null = way === null ? null : { by: ids.get(way.by)!, why: way.why };
      const { path, title, result, unread, hash = '', recognised } = file;
      const { sureness, evidence } = recognised;
      papers.push({ id: ids.get(file)!, path, role, sureness, evidence, title, result, unread, hash, superseded });
    }
  }
  return papers;
}

/** Those that stand come first; of two submissions that of the body that submits at this stage; then what is surest. */
function rank(file: Taken, gaveWay: ReadonlyMap<Taken, unknown>, stage: Stage): number {
  let rank = file.unread ? 40 : (gaveWay.get(file) ?? null) !== null ? 20 : 0;
  if (file.recognised.role === 'to-trinh') {
    const body = file.result.document.issuer?.body;
    if ((body === 'ubnd') !== (stage === 'trinh-hdnd')) rank += 5;
  }
  return rank + ['sure', 'likely', 'weak'].indexOf(file.recognised.sureness);
}

/** Whether a condition of the lists holds of the draft; null where its text does not tell. */
function told(condition: Condition, papers: readonly Paper[]): boolean | null {
  const drafts = papers.filter(
    ({ role, superseded, unread }) => (role === 'du-thao' || role === 'kem-theo') && superseded === null && !unread,
  );
  if (drafts.length === 0) return null;
  if (condition === 'policy-impact') return null;
  if (condition === 'amends') return drafts.some(({ result }) => /^sửa đổi|^bổ sung/iu.test(nameOf(result.document)));
  const procedures = drafts
    .flatMap(({ result }) => result.document.procedures)
    .filter(({ excluded, kind }) => excluded === null && kind !== 'row');
  if (procedures.some(({ certainty }) => certainty === 'sure' || certainty === 'partial')) return true;
  return procedures.length > 0 ? null : false;
}
