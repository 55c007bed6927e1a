import { expect, test } from 'vitest';
import { numberText } from '../../../src/core/workbook/docx/number-text.ts';

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'chineseCounting', '二十'],
  [105, 'chineseCountingThousand', '一百零五'],
  [110, 'chineseCountingThousand', '一百一十'],
  [1010, 'japaneseCounting', '一千零一十'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircle', '21'],
  [2, 'ideographTraditional', '乙'],
  [12, 'decimalFullWidth', '１２'],
  [7, 'decimalZero', '07'],
  [28, 'upperLetter', 'BB'],
  [4, 'lowerRoman', 'iv'],
  [49, 'upperRoman', 'XLIX'],
  [5, 'bullet', ''],
  [5, 'none', ''],
  [5, 'some format of next year', '5'],
])('%i as %s is %s', (value, format, text) => {
  expect(numberText(value, format)).toBe(text);
});
