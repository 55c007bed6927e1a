const MM_PER_INCH = 25.4;
/** Column widths of the file count digits of the workbook's base font (Arial 11), 8 pixels each at 96 an inch. */
const WIDTH_UNITS_PER_MM = 96 / MM_PER_INCH / 8;

/** A width in mm as the file wants it. */
export function widthUnits(mm: number): number {
  return Math.round(mm * WIDTH_UNITS_PER_MM * 100) / 100;
}
