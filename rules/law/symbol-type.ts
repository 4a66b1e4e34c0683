import { symbolType } from '../citations/normalise.ts';
import type { Law } from './types.ts';

/** Type of the document with the number: as the registry has it, else as the number shows; null when neither tells. */
export function typeOfSymbol(symbol: string, law: Law): string | null {
  const [key] = law.keys(symbol);
  return (key === undefined ? null : law.document(key)?.type) ?? symbolType(symbol);
}
