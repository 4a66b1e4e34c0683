import type { AutomaticLabel } from '../../text/index.ts';
import { ListCounter, type ListLevel, type NumberFormat, toldFormat } from '../numbering.ts';
import { bulletText } from '../story.ts';
import type { XmlAttributes, XmlHandler } from '../xml.ts';
import { integer, isOn } from './properties.ts';
import { symbolText } from './symbols.ts';

type LevelDraft = { -readonly [K in keyof ListLevel]: ListLevel[K] } & { style: string | null; font: string };

interface Abstract {
  readonly levels: Map<number, LevelDraft>;
  /** Its levels are those of the list that this style names. */
  link: string | null;
  readonly counter: ListCounter;
}

interface Instance {
  readonly abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, LevelDraft>;
  /** Levels whose start was taken. */
  readonly begun: Set<number>;
  resolved: readonly LevelDraft[] | null;
}

/** An automatic number, and what stands between it and the text. */
export interface Label {
  readonly text: string;
  readonly format: AutomaticLabel['format'];
  readonly gap: '' | ' ';
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  upperRoman: 'upper-roman',
  lowerRoman: 'lower-roman',
  upperLetter: 'upper-letter',
  lowerLetter: 'lower-letter',
  vietnameseCounting: 'vietnamese-words',
  ordinal: 'ordinal',
  bullet: 'bullet',
  none: 'none',
};

const newLevel = (): LevelDraft => ({
  format: 'decimal',
  text: '',
  start: 1,
  restart: null,
  legal: false,
  suffix: 'tab',
  style: null,
  font: '',
});

/** The lists of a file, and where each has come to. */
export class Numbering {
  readonly #abstracts = new Map<string, Abstract>();
  readonly #instances = new Map<number, Instance>();
  readonly #listOf: (style: string) => number | null;

  /** `listOf` tells the list that a style names. */
  constructor(listOf: (style: string) => number | null) {
    this.#listOf = listOf;
  }

  /** Takes the numbering part. */
  handler(): XmlHandler {
    let abstract: Abstract | null = null;
    let instance: Instance | null = null;
    let id = 0;
    let override = 0;
    let level: LevelDraft | null = null;
    return {
      open: (name, attributes) => {
        const value = attributes['w:val'];
        switch (name) {
          case 'w:abstractNum':
            abstract = { levels: new Map(), link: null, counter: new ListCounter() };
            this.#abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
            break;
          case 'w:num':
            id = integer(attributes['w:numId']) ?? 0;
            break;
          case 'w:abstractNumId':
            instance = {
              abstract: value ?? '',
              starts: new Map(),
              levels: new Map(),
              begun: new Set(),
              resolved: null,
            };
            this.#instances.set(id, instance);
            break;
          case 'w:numStyleLink':
            if (abstract !== null) abstract.link = value ?? null;
            break;
          case 'w:lvlOverride':
            override = integer(attributes['w:ilvl']) ?? 0;
            break;
          case 'w:startOverride':
            instance?.starts.set(override, integer(value) ?? 1);
            break;
          case 'w:lvl': {
            level = newLevel();
            const at = integer(attributes['w:ilvl']) ?? 0;
            (instance ?? abstract)?.levels.set(at, level);
            break;
          }
          default:
            if (level !== null) readLevel(name, attributes, level);
        }
      },
      close: (name) => {
        if (name === 'w:lvl') level = null;
        else if (name === 'w:abstractNum') abstract = null;
        else if (name === 'w:num') instance = null;
      },
    };
  }

  /** Counts a paragraph of a list; its label, null when it has none. `style` is the style that named the list, if one did. */
  next(num: number, asked: number | undefined, style: string | null): Label | null {
    const instance = this.#instances.get(num);
    if (instance === undefined) return null;
    const abstract = this.#abstractOf(instance.abstract);
    if (abstract === null) return null;
    instance.resolved ??= resolveLevels(abstract, instance);
    const levels = instance.resolved;
    const linked = style === null ? -1 : levels.findIndex((of) => of.style === style);
    const level = linked >= 0 ? linked : (asked ?? 0);
    const own = levels[level];
    const start = instance.starts.get(level);
    if (start !== undefined && !instance.begun.has(level)) {
      instance.begun.add(level);
      abstract.counter.restartAt(level, start);
    }
    const counted = abstract.counter.next(level, levels);
    const text = (own.format === 'bullet' ? bulletOf(counted, own.font) : counted).trim();
    if (text === '') return null;
    return { text, format: toldFormat(own.format), gap: own.suffix === 'nothing' ? '' : ' ' };
  }

  /** The definition of a list, behind the styles that it is linked to. */
  #abstractOf(id: string): Abstract | null {
    let at: string | undefined = id;
    for (let steps = 0; at !== undefined && steps < 16; steps++) {
      const abstract: Abstract | undefined = this.#abstracts.get(at);
      if (abstract === undefined) return null;
      if (abstract.link === null) return abstract;
      const num: number | null = this.#listOf(abstract.link);
      at = num === null ? undefined : this.#instances.get(num)?.abstract;
    }
    return null;
  }
}

/** A bullet as text: fonts of symbols draw signs where the file has letters, and the letter o stands for a circle. */
function bulletOf(sign: string, font: string): string {
  if (/^(?:symbol|wingdings|webdings)/iu.test(font) && sign.length === 1)
    return symbolText(font, sign.charCodeAt(0).toString(16)) || '•';
  return sign === 'o' ? '•' : bulletText(sign);
}

function resolveLevels(abstract: Abstract, instance: Instance): LevelDraft[] {
  return Array.from({ length: 9 }, (_, k) => {
    const level = instance.levels.get(k) ?? abstract.levels.get(k) ?? { ...newLevel(), format: 'none' };
    const start = instance.starts.get(k);
    // The level begins there whenever it begins anew, not the first time alone.
    return start === undefined ? level : { ...level, start };
  });
}

function readLevel(name: string, attributes: XmlAttributes, level: LevelDraft): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:start':
      level.start = integer(value) ?? 1;
      break;
    case 'w:numFmt':
      level.format = FORMATS[value ?? ''] ?? 'other';
      break;
    case 'w:lvlText':
      level.text = value ?? '';
      break;
    case 'w:lvlRestart':
      level.restart = integer(value);
      break;
    case 'w:isLgl':
      level.legal = isOn(attributes);
      break;
    case 'w:suff':
      level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
      break;
    case 'w:rFonts':
      level.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
      break;
    case 'w:pStyle':
      level.style = value ?? null;
      break;
  }
}
