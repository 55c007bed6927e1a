import type { LightRule } from './model/tracking.ts';

/** A shape for each colour, in a square of 16: lights are told apart in black and white too. */
export const LIGHT_SHAPES: Readonly<Record<LightRule['color'], string>> = {
  red: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  orange: 'M8 0.5 15.5 8 8 15.5 0.5 8z',
  yellow: 'M8 1.5 15.5 15H0.5z',
  green: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1z',
  blue: 'M1.5 1.5h13v13h-13z',
  grey: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1zm0 3a4 4 0 1 0 0 8 4 4 0 1 0 0-8z',
};
