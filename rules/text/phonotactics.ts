import { baseOf, isCapital, toneOf, VOWELS } from './chars.ts';

/**
 * Which syllables Vietnamese spelling allows: an onset, a rhyme, a tone. Said of single words in NFC, any case. Nothing here knows
 * which of the possible syllables are words.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ONSETS = list('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x');

/** Rhymes as they are written, behind any onset but `qu` and `gi`. */
const RHYMES = list(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut ư ưa ưc ưi ưm ưng ưt ưu uôc uôi uôm uôn uông uôt ươc ươi ươm ươn ương ươp ươt ươu ' +
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeng oeo oet ' +
    'uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt y',
);
/** Rhymes that begin with `yê` stand without an onset. */
const BARE_RHYMES = list('yêm yên yêng yêt yêu');
/** Behind `qu`, whose `u` is the glide. */
const QU_RHYMES = list(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây e ec em en eng eo ep et ê êch ên ênh êt êu ' +
    'i ia ich in inh it iên iêt iu ô ôc ôi ông ơ ơi ơn ơt y ych yn ynh yp yt yu yên yêt',
);

/** How a word reads as a syllable. */
export interface Syllable {
  readonly onset: string;
  readonly rhyme: string;
  readonly tone: number;
  /** Offset in the word of the letter that carries the tone; -1 without one. */
  readonly toneAt: number;
}

/** What keeps a word from being a syllable. */
export type Flaw =
  /** `đươc`: an end in c, ch, p, t takes sắc or nặng only. */
  | 'stop-tone'
  /** `nghành`, `ngiêm`: the onset is spelt as before another vowel. */
  | 'onset-spelling'
  /** `nguời`, `nhièu`: no such rhyme. */
  | 'rhyme'
  /** More than one tone mark. */
  | 'tones'
  /** Not of the shape of one syllable: no vowel, two groups of vowels, letters of other languages. */
  | 'shape';

const STOP = /(?:c|ch|p|t)$/u;
const SHARP = 2;
const HEAVY = 5;

const isVowel = (letter: string): boolean => VOWELS.includes(letter);
/** `e ê i y`, before which `k`, `gh`, `ngh` are written. */
const isFront = (letter: string): boolean => letter === 'e' || letter === 'ê' || letter === 'i' || letter === 'y';

/** Letters without tone, in small letters, with the tones that were taken off. */
function bareWord(word: string): { letters: string; tone: number; tones: number; at: number } {
  let letters = '';
  let tone = 0;
  let tones = 0;
  let at = -1;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    letters += String.fromCharCode(baseOf(unit));
    const mark = toneOf(unit);
    if (mark === 0) continue;
    tone = mark;
    at = i;
    tones++;
  }
  return { letters, tone, tones, at };
}

/** The onset and where the rhyme begins, of a word in bare letters; null when it does not begin as a syllable does. */
function cut(letters: string): { onset: string; from: number } | null {
  let from = 0;
  while (from < letters.length && !isVowel(letters[from])) from++;
  if (from === letters.length || from > 3) return null;
  let onset = letters.slice(0, from);
  if (onset === 'q') {
    if (letters[from] !== 'u' || !isVowel(letters[from + 1] ?? '')) return null;
    onset = 'qu';
    from++;
  } else if (onset === 'g' && letters[from] === 'i' && isVowel(letters[from + 1] ?? '')) {
    // `giêng` and `giết` write one i for two.
    onset = 'gi';
    from++;
  }
  return onset === '' || ONSETS.has(onset) ? { onset, from } : null;
}

function isRhyme(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return QU_RHYMES.has(rhyme);
  if (onset === 'gi') return RHYMES.has(rhyme) || RHYMES.has(`i${rhyme}`);
  return RHYMES.has(rhyme) || (onset === '' && BARE_RHYMES.has(rhyme));
}

function isSpelt(onset: string, rhyme: string): boolean {
  const front = isFront(rhyme[0]);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  // `gì`, `gìn`: the i belongs to both.
  if (onset === 'g') return !front || rhyme[0] === 'i';
  return true;
}

/** Reads a word as a syllable: its parts, or what is wrong with it. Wherever the tone mark stands among the vowels. */
export function readSyllable(word: string): Syllable | Flaw {
  const { letters, tone, tones, at } = bareWord(word);
  const start = cut(letters);
  if (start === null) return 'shape';
  const { onset, from } = start;
  const rhyme = letters.slice(from);
  let to = 0;
  while (to < rhyme.length && isVowel(rhyme[to])) to++;
  const coda = rhyme.slice(to);
  if (coda !== '' && !/^(?:c|ch|m|n|ng|nh|p|t)$/u.test(coda)) return 'shape';
  if (to > 3) return 'shape';
  if (tones > 1) return 'tones';
  if (!isRhyme(onset, rhyme)) return 'rhyme';
  if (!isSpelt(onset, rhyme)) return 'onset-spelling';
  if (STOP.test(rhyme) && tone !== SHARP && tone !== HEAVY) return 'stop-tone';
  return { onset, rhyme, tone, toneAt: at };
}

/** Whether the word is a possible syllable. */
export function isSyllable(word: string): boolean {
  return typeof readSyllable(word) !== 'string';
}

/** Open rhymes whose tone two styles place on different letters: `hòa`, `hoà`. */
const TWO_STYLES = list('oa oe uy');

/** Whether two styles place the tone of the syllable differently. */
export function hasTwoStyles({ onset, rhyme, tone }: Syllable): boolean {
  return tone !== 0 && onset !== 'qu' && TWO_STYLES.has(rhyme);
}

/** Whether the word has a letter or tone that only Vietnamese writes: without one it may be a word of any language. */
export function isMarked(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (toneOf(unit) !== 0 || 'ăâđêôơư'.includes(String.fromCharCode(baseOf(unit)))) return true;
  }
  return false;
}

/** The word with the case of the first letter, or of all, of a model. */
export function likeCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return isCapital(model.charCodeAt(0)) ? word[0].toUpperCase() + word.slice(1) : word;
}
