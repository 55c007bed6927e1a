/** Loaded before `out/main/main.js`: swaps the one module that cannot be had here, and nothing else. */
import { registerHooks } from 'node:module';

const fake = new URL('./fake-electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context);
  },
});
