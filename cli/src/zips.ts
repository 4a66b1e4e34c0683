import type { Bilingual } from '@rasoat/rules';
import { listZip, ZipReader } from '@rasoat/rules/readers/zip';
import { binaryKind } from '@rasoat/rules/text';
import { maxBytes, readRegular } from './disk.ts';
import type { Input } from './files.ts';

/** Where a paper lies in an archive. */
export interface InZip {
  readonly path: string;
  readonly trail: readonly number[];
}

/** The archive that was opened last: its papers are asked for one after the other. */
let last: { readonly path: string; readonly bytes: Uint8Array; readonly reader: ZipReader } | null = null;

function open(path: string): { readonly bytes: Uint8Array; readonly reader: ZipReader } | Bilingual {
  if (last?.path === path) return last;
  last = null;
  const read = readRegular(path, maxBytes);
  if (!('bytes' in read)) return read;
  last = { path, bytes: read.bytes, reader: new ZipReader(read.bytes) };
  return last;
}

/** The papers of an archive as inputs, and what of it cannot be read; null for a file that is no archive of files. */
export function zipInputs(path: string, shown: string, wanted: (name: string) => boolean): Input[] | null {
  const read = open(path);
  if (!('bytes' in read)) return [{ kind: 'trouble', shown, ...read }];
  if (binaryKind(read.bytes)?.name !== 'zip') return null;
  const { papers, troubles } = listZip(read.bytes, wanted);
  const under = (name: string): string => (name === '' ? shown : `${shown} › ${name}`);
  return [
    ...papers.map(
      ({ name, trail }): Input => ({
        kind: 'file',
        path: `${path}/${name}`,
        shown: under(name),
        zip: { path, trail },
      }),
    ),
    ...troubles.map(({ name, vi, en }): Input => ({ kind: 'trouble', shown: under(name), vi, en })),
  ];
}

/** Bytes of a paper of an archive, or why there are none. */
export function readInZip({ path, trail }: InZip): { readonly bytes: Uint8Array } | Bilingual {
  const read = open(path);
  return 'reader' in read ? read.reader.read(trail) : read;
}
