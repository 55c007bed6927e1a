import { createElement as h, type ReactElement } from 'react';
import { LIGHT_SHAPES } from '../../shared/light-shapes.ts';

const isColor = (color: string): color is keyof typeof LIGHT_SHAPES => Object.hasOwn(LIGHT_SHAPES, color);

/** The shape of a light, outlined so that it is seen in black and white; its word always stands beside it. */
export function LightShape({ color }: { readonly color: string }): ReactElement {
  const known = isColor(color) ? color : 'grey';
  return h(
    'svg',
    { className: 'paper-shape', 'data-color': known, viewBox: '-1 -1 18 18', 'aria-hidden': true },
    h('path', { d: LIGHT_SHAPES[known], fillRule: 'evenodd' }),
  );
}
