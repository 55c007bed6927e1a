import { createElement as h, type ReactElement } from 'react';
import { cellLine, LINE_WIDTH } from '../layout/text-styles.ts';
import type { PlacedBox } from '../pages.ts';

type Props = {
  readonly lines: readonly (readonly PlacedBox[])[];
  readonly size: number;
  readonly labelSize: number;
};

/** The boxes of a paper: labels, what is filled in, and room to write, sign and seal by hand. */
export function PaperForm({ lines, size, labelSize }: Props): ReactElement {
  return h(
    'div',
    { className: 'paper-form', style: { fontSize: `${size}pt`, lineHeight: `${cellLine(size)}mm` } },
    ...lines.map((boxes, key) =>
      h('div', { key, className: 'paper-form-line' }, ...boxes.map((box, index) => formBox(box, index, labelSize))),
    ),
  );
}

function formBox(
  { label, text, labelWidth, width, height, sign }: PlacedBox,
  key: number,
  labelSize: number,
): ReactElement {
  const labelStyle = { width: `${labelWidth}mm`, fontSize: `${labelSize}pt`, lineHeight: `${cellLine(labelSize)}mm` };
  return h(
    'dl',
    { key, className: 'paper-box', style: { width: `${width}mm`, minHeight: `${height - LINE_WIDTH}mm` } },
    h('dt', { style: labelStyle }, label),
    h(
      'dd',
      null,
      h('div', { className: 'paper-box-text' }, text),
      sign.length > 0
        ? h('div', { className: 'paper-sign' }, ...sign.map((line, index) => h('div', { key: index }, line)))
        : null,
    ),
  );
}
