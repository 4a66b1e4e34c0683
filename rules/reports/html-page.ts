import type { Lang } from '../engine/types.ts';
import { escapeMarkup } from './escape.ts';
import { pageStyle } from './html-style.ts';

export interface PageHead {
  /** Plain text. */
  readonly title: string;
  readonly version: string;
  readonly lang: Lang;
  /** Rules of style behind those of every page. */
  readonly style?: string;
}

/** The beginning of a page that stands alone, up to its body: no script, and nothing from elsewhere. */
export function pageHead({ title, version, lang, style = '' }: PageHead): string {
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="rasoat ${escapeMarkup(version)}">
<title>${escapeMarkup(title)}</title>
<style>${pageStyle}${style}</style>
</head>
`;
}
