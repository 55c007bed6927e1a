import type { Io } from './io.ts';

/** The result of a command: one JSON document for programs, or lines for people. */
export function print(io: Io, json: boolean | undefined, value: unknown, lines: readonly string[]): void {
  io.out(json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
