#!/usr/bin/env node
/** Entry of the bundle (scripts/bundles.ts): no restart, since a bundle needs no type stripping. */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled code is kept beside the bundle, where only who may change the bundle can write; Node 20 has no such cache.
module.enableCompileCache?.(fileURLToPath(new URL('.cache', import.meta.url)));
const { start } = await import('./start.ts');
await start();
