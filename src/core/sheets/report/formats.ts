import type { ConditionalFormattingOptions } from 'exceljs';
import { LIGHT_TINTS } from '../../../shared/light-tints.ts';
import { rangeAddress } from '../../../shared/model/address.ts';
import type { Rect } from '../../../shared/model/sheet.ts';

const BAR = { argb: 'FF9DB7D5' };

/** A bar from 0 to 100 % in the cell, the number over it. */
export function barFormats(rect: Rect): readonly ConditionalFormattingOptions[] {
  return [
    {
      ref: rangeAddress(rect),
      rules: [
        {
          type: 'dataBar',
          priority: 1,
          cfvo: [
            { type: 'num', value: 0 },
            { type: 'num', value: 100 },
          ],
          // Only the type of a bar in Excel 2007 is the same in all bytes each time: exceljs numbers the others at random.
          gradient: true,
          color: BAR,
        } as never,
      ],
    },
  ];
}

/**
 * The tint of each light goes with its word, so that it follows when a clerk writes another one. The word is a literal in
 * quotes that are doubled: the only place where an office's own word stands in an expression, and only as a text.
 */
export function lightFormats(rect: Rect, colors: ReadonlyMap<string, string>): readonly ConditionalFormattingOptions[] {
  const rules = [...colors].flatMap(([word, color], index) => {
    const tint = LIGHT_TINTS[color];
    if (!tint || word === '' || word.length > 100) return [];
    const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${tint}` } } as const;
    return [
      {
        type: 'cellIs' as const,
        operator: 'equal' as const,
        priority: index + 1,
        formulae: [`"${word.replaceAll('"', '""')}"`],
        style: { fill, font: { bold: color === 'red' } },
      },
    ];
  });
  return rules.length > 0 ? [{ ref: rangeAddress(rect), rules }] : [];
}
