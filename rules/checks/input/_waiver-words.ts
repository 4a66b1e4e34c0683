import type { Report, WaiverPlace, WaiverTrouble } from '../../engine/types.ts';

/** Where a finding about a waiver stands: at its comment, or at the beginning of the draft for a file beside it. */
export function besideOf({ written }: WaiverTrouble): Required<Pick<Report, 'at' | 'beside'>> {
  const { at, file, location, text } = written;
  const { line, column } = location.start;
  const quote = file === null ? text : `${file}:${line}:${column} ${text}`;
  return { at, beside: { quote, location: file === null ? location : null } };
}

/** `dòng 3`, `rasoat.waivers.jsonc dòng 3`. */
export function placeVi({ file, location }: WaiverPlace): string {
  return `${file === null ? '' : `${file} `}dòng ${location.start.line}`;
}

/** `line 3`, `rasoat.waivers.jsonc line 3`. */
export function placeEn({ file, location }: WaiverPlace): string {
  return `${file === null ? '' : `${file} `}line ${location.start.line}`;
}
