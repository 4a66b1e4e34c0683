import type { Bilingual } from '../engine/types.ts';
import { compileLaw } from './compile.ts';
import { layerFromTsv } from './layer.ts';
import { openLaw } from './open.ts';
import { PackError } from './pack-format.ts';
import type { TableError } from './tsv.ts';
import type { Law } from './types.ts';

/** A fixed part of the platform's encoding API; every runtime of the engine has it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Whether a law file of the name is read as a table of text; others are packs. */
export function isTableName(name: string): boolean {
  return /\.(?:tsv|txt|csv)$/iu.test(name);
}

/** A law file as a layer. */
export interface LayerFile {
  /** What to hand to `openLaw` over the packs below: of a table, its sound rows; null when nothing of the file can be used. */
  readonly pack: Uint8Array | null;
  /** What is wrong with rows of a table. */
  readonly errors: readonly TableError[];
  /** What is wrong with the file as a whole. */
  readonly trouble: Bilingual | null;
}

/** Text of a table, or why there is none. */
export function tableText(bytes: Uint8Array): string | Bilingual {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      vi: 'bảng không phải UTF-8; hãy lưu lại dưới dạng UTF-8.',
      en: 'the table is not UTF-8; save it as UTF-8.',
    };
  }
}

/** Reads a law file that a person names: a pack as it is, a table checked against the law below it. Never throws for any bytes. */
export function readLayerFile(bytes: Uint8Array, name: string, base: Law): LayerFile {
  try {
    if (!isTableName(name)) {
      openLaw([bytes]);
      return { pack: bytes, errors: [], trouble: null };
    }
    const text = tableText(bytes);
    if (typeof text !== 'string') return { pack: null, errors: [], trouble: text };
    const { tables, errors } = layerFromTsv(text, name, { base });
    return { pack: compileLaw(tables), errors, trouble: null };
  } catch (error) {
    if (error instanceof PackError)
      return { pack: null, errors: [], trouble: { vi: error.message, en: error.english } };
    throw error;
  }
}
