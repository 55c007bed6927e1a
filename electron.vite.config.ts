import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

/**
 * Everything is bundled except `electron` and the native `better-sqlite3`, so that a package carries one dependency.
 * The chunks of `out/main` lie in one folder: the threads find each other's files beside their own (thread-path.ts).
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: source('main/main.ts'),
          cli: source('cli/main.ts'),
          'engine-thread': source('engine/engine-thread.ts'),
          'read-thread': source('engine/read-thread.ts'),
        },
        external: ['electron', 'better-sqlite3'],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: source('preload/preload.ts') },
        // A sandboxed preload script must be CommonJS, and one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    build: { rolldownOptions: { input: source('renderer/index.html') } },
    plugins: [react()],
  },
});
