import type { Dossier, Paper, Role } from '../../dossier/types.ts';
import { roleWords } from '../../dossier/words.ts';
import type { Lang } from '../../engine/types.ts';
import { upper } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

/** What people call the paper, within a sentence. */
export const named = (role: Role, lang: Lang): string => roleWords[role][lang];

/** The same at the head of a sentence. */
export function headed(role: Role, lang: Lang): string {
  const words = named(role, lang);
  return upper(words.slice(0, 1)) + words.slice(1);
}

/** Papers that could be read and stand for their role. */
export function standing({ papers }: Dossier): readonly Paper[] {
  return papers.filter(({ unread, superseded }) => !unread && superseded === null);
}

/** Where something that a paper lacks is told: its title, else its first words. */
export function headOf({ title, result }: Paper): Span {
  const { source } = result;
  return title?.type ?? title?.subject ?? source.blocks[0] ?? { start: 0, end: Math.min(source.text.length, 1) };
}
