import type { Part, Pattern } from './faces.ts';

/** px of one tile. */
const TILE = 8;

const STROKES: Record<Exclude<Pattern, 'solid' | 'blank' | 'dots'>, string> = {
  diagonal: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  back: 'M-2 6 2 10M0 0 8 8M6-2 10 2',
  cross: 'M0 8 8 0M0 0 8 8',
  lines: 'M0 4H8',
  bars: 'M4 0V8',
};

/** How much of the colour lies under the pattern; the rest is the surface, so that counts can be read on it. */
const GROUND: Record<Pattern, number> = {
  solid: 0.62,
  blank: 0.06,
  diagonal: 0.2,
  back: 0.2,
  cross: 0.2,
  lines: 0.2,
  bars: 0.2,
  dots: 0.2,
};

export const patternId = (prefix: string, part: Part): string => `${prefix}${part.id}`;

/** The fills of a chart as SVG patterns, under ids that begin with `prefix`. */
export function PatternDefs({ prefix, parts }: { readonly prefix: string; readonly parts: readonly Part[] }) {
  return (
    <defs>
      {parts.map((part) => {
        const color = `var(--light-${part.face.color})`;
        const { pattern } = part.face;
        return (
          <pattern key={part.id} id={patternId(prefix, part)} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
            <rect width={TILE} height={TILE} fill="var(--surface)" />
            <rect width={TILE} height={TILE} fill={color} fillOpacity={GROUND[pattern]} />
            {pattern === 'dots' && <circle cx={4} cy={4} r={1.4} fill={color} />}
            {pattern in STROKES && (
              <path d={STROKES[pattern as keyof typeof STROKES]} stroke={color} strokeWidth={1.2} fill="none" />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}
