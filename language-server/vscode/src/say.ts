import { workspace } from 'vscode';

export type Lang = 'vi' | 'en';

/** Language in which the extension speaks: the setting `rasoat.lang`; Vietnamese unless English is asked for. */
export function lang(): Lang {
  return workspace.getConfiguration('rasoat').get<string>('lang') === 'en' ? 'en' : 'vi';
}

/** Picks the words of that language. */
export function say(vi: string, en: string): string {
  return lang() === 'en' ? en : vi;
}
