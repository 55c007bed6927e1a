/** px of a sheet of A4 between margins of 14 mm, at the 96 px an inch that browsers lay out by. */
export const SHEET_HEIGHT = Math.floor(((297 - 2 * 14) / 25.4) * 96);

/** Below the last 五号 (10.5 pt) becomes smaller than what can be read in a file. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/**
 * The largest scale at which the record fits one sheet; a record that fits at none runs on to a second sheet, and then in
 * letters of full size. `heightAt` lays it out at a scale and says how high it is, in px of the paper: lines become longer
 * as letters become smaller.
 */
export function fitSheet(heightAt: (scale: number) => number, room: number = SHEET_HEIGHT): number {
  return SCALES.find((scale) => heightAt(scale) <= room) ?? 1;
}
