import { extname, join } from 'node:path';

/**
 * The file of a thread's entry beside this one: `engine-thread.ts` where Node runs the sources, `engine-thread.js` in
 * the bundle (electron.vite.config.ts writes all chunks of `out/main` into one folder for this reason).
 */
export function threadPath(name: 'engine-thread' | 'read-thread'): string {
  return join(import.meta.dirname, name + extname(import.meta.filename));
}
