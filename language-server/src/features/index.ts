import type { Feature } from '../feature.ts';
import { diagnostics } from './diagnostics.ts';

/** All that the server can do. */
export const features: readonly Feature[] = [diagnostics];
