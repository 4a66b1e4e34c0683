import { skeletonKinds } from '@rasoat/rules';
import { window, workspace } from 'vscode';
import type { App } from '../app.ts';
import { ask, choose } from '../choose.ts';
import { cwdFor, rasoat, tellFailure } from '../cli.ts';
import { lang, say } from '../say.ts';

const memory = 'newDraft.issuer';

/** A new draft from a skeleton, in an editor of its own that is not saved yet. */
export async function newDraft(app: App): Promise<void> {
  const title = say('Dự thảo mới', 'New draft');
  const id = await choose(
    skeletonKinds.map((kind) => ({ label: sentence(kind[lang()]), description: kind.id, value: kind.id })),
    title,
    say('Chọn loại văn bản', 'Choose a kind'),
  );
  if (id === undefined) return;
  const issuer = await ask(
    title,
    say(
      'Cơ quan ban hành. Để trống thì trong khung còn chỗ để điền.',
      'The issuer. Left empty, the skeleton keeps a place for it.',
    ),
    {
      value: app.context.globalState.get<string>(memory),
      example: say('UBND tỉnh Lai Châu, Sở Tư pháp tỉnh Lai Châu …', 'UBND tỉnh Lai Châu, Sở Tư pháp tỉnh Lai Châu …'),
    },
  );
  if (issuer === undefined) return;
  const args = ['new', id, ...(issuer.trim() === '' ? [] : ['--issuer', issuer.trim()])];
  const ran = await rasoat(app, { args, cwd: cwdFor(undefined), title, scope: undefined });
  if (ran === null) return;
  if (ran.code !== 0) return tellFailure(app, ran);
  await app.context.globalState.update(memory, issuer.trim());
  const document = await workspace.openTextDocument({ language: 'vbqppl', content: ran.out });
  await window.showTextDocument(document);
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
