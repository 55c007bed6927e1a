import type { LightRule } from './model/tracking.ts';

/** Behind the word of a light: light enough to read black on it, and each another grey where colours are not printed. */
export const LIGHT_TINTS: Readonly<Record<string, string>> = {
  red: 'F4B6B0',
  orange: 'F9D2A8',
  yellow: 'FFF0A8',
  green: 'D3EBCB',
  blue: 'CFE0F5',
  grey: 'E2E2E2',
} satisfies Record<LightRule['color'], string>;
