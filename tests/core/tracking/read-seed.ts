import { readFileSync } from 'node:fs';

/** The text of a file of the shipped data of tracking. */
export function readSeed(name: string): string {
  return readFileSync(new URL(`../../../seeds/tracking/${name}`, import.meta.url), 'utf8');
}
