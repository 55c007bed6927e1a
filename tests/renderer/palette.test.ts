import { expect, test } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../src/renderer/theme/palette.ts';

/** WCAG 2.1, 1.4.3: relative luminance of "#rrggbb". */
function luminance(color: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['onMenu', 'menu'],
  ['onMenu', 'menuActive'],
  ['onAccent', 'accent'],
  ['accent', 'surface'],
  ['doubt', 'doubtSoft'],
  ['doubt', 'surface'],
  ['error', 'surface'],
  ['good', 'surface'],
  ...(['page', 'surface', 'raised', 'stripe', 'accentSoft', 'cellTitle'] as const).flatMap(
    (ground) =>
      [
        ['text', ground],
        ['textSoft', ground],
      ] as const,
  ),
  ...(
    [
      'cellHeader',
      'cellCategory',
      'cellNumber',
      'cellContent',
      'cellDuty',
      'cellDeadline',
      'cellOther',
      'cellNote',
    ] as const
  ).map((ground) => ['text', ground] as const),
];

test.each([
  ['light', LIGHT],
  ['dark', DARK],
])('every text of the %s window has a contrast of 4.5 or more', (_name, palette) => {
  const weak = PAIRS.filter(([ink, ground]) => contrast(palette[ink], palette[ground]) < 4.5);
  expect(weak).toEqual([]);
});

const LIGHTS = ['lightRed', 'lightOrange', 'lightYellow', 'lightGreen', 'lightBlue', 'lightGrey'] as const;

test.each([
  ['light', LIGHT],
  ['dark', DARK],
])('every light of the %s window stands out by 3 or more, as a shape must', (_name, palette) => {
  const grounds = ['surface', 'raised', 'stripe', 'accentSoft'] as const;
  const weak = LIGHTS.flatMap((light) =>
    grounds.filter((ground) => contrast(palette[light], palette[ground]) < 3).map((ground) => [light, ground]),
  );
  expect(weak).toEqual([]);
});
