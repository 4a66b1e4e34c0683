import { type Lang, type Law, registeredName } from '@rasoat/rules';
import type { Palette, PrintOptions } from '@rasoat/rules/reports/types';
import pc from 'picocolors';
import type { Io, Stream } from './io.ts';
import type { Args } from './options.ts';

/** Colours for a stream: none when it is not a terminal, under NO_COLOR, TERM=dumb or --no-color; FORCE_COLOR forces them. */
function paletteFor(args: Args, io: Io, stream: Stream = io.out): Palette {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  const refused = args.flag('no-color') || (NO_COLOR !== undefined && NO_COLOR !== '') || (TERM === 'dumb' && !forced);
  const colors = pc.createColors(!refused && (stream.tty || forced));
  return {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
    good: colors.green,
    bold: colors.bold,
    dim: colors.dim,
  };
}

/** How reports for people are printed on this terminal, with names of documents from the law. */
export function printOptions(args: Args, io: Io, lang: Lang, law: Law | null): PrintOptions {
  return {
    lang,
    palette: paletteFor(args, io),
    width: io.out.tty ? Math.min(Math.max(io.out.columns, 60), 160) : 120,
    wrap: io.out.tty,
    nameOf: law === null ? undefined : (symbol) => registeredName(law, symbol),
  };
}
