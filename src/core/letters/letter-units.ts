/** Word counts lengths in twips, a twentieth of a point; sizes of type in half-points. */
const TWIPS_PER_MM = 1440 / 25.4;

export const POINTS_PER_MM = 72 / 25.4;

export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
