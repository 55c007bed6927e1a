/** px of a sheet of A4 between margins of 14 mm, at the 96 px an inch that browsers lay out by. */
export const SHEET_HEIGHT = Math.floor(((297 - 2 * 14) / 25.4) * 96);

/** Below it 五号 (10.5 pt) becomes smaller than what can be read in a file: a longer record runs on to a second sheet. */
const SMALLEST = 0.7;
const STEP = 0.05;

/**
 * The largest scale, 1 at most, at which the record fits one sheet; the smallest allowed where none does. `heightAt` lays
 * it out at a scale and says how high it is, in px of the paper: lines become longer as letters become smaller.
 */
export function fitSheet(heightAt: (scale: number) => number, room: number = SHEET_HEIGHT): number {
  for (let step = 0; 1 - step * STEP > SMALLEST; step += 1) {
    const scale = Number((1 - step * STEP).toFixed(2));
    if (heightAt(scale) <= room) return scale;
  }
  return SMALLEST;
}
