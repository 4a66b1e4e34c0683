import { compileLaw, type Example, layerFromTsv } from '@rasoat/rules';

/** The pack of an example that brings its own rows of law. Throws with the line of a row that is not understood. */
export function exampleLaw(law: NonNullable<Example['law']>): Uint8Array {
  const { tables, errors } = layerFromTsv([law.documents ?? '', law.events ?? ''].join('\n'), 'example', {
    date: '2026-01-01',
  });
  if (errors.length > 0) throw new Error(errors.map((error) => `line ${error.line}: ${error.en}`).join('; '));
  return compileLaw(tables);
}
