#!/usr/bin/env node
/** Entry of the bundle (scripts/bundle.ts): no restart, since a bundle needs no type stripping. */
import { start } from './start.ts';

await start();
