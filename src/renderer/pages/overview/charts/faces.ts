import type {
  Figure,
  Light,
  LightRule,
  ObligationState,
  Overview,
  RatingClass,
} from '../../../../shared/model/tracking.ts';
import type { Division } from '../doors.ts';

/** A colour of the palette's lights, and a pattern over it: on a black-and-white printer the pattern is what is left. */
export type Pattern = 'solid' | 'diagonal' | 'dots' | 'cross' | 'lines' | 'bars' | 'back' | 'blank';
export type Face = { readonly color: LightRule['color']; readonly pattern: Pattern };

const PATTERNS: readonly Pattern[] = ['solid', 'diagonal', 'dots', 'cross', 'lines', 'bars', 'back', 'blank'];

const face = (color: Face['color'], pattern: Pattern): Face => ({ color, pattern });

const STATE_FACES: Record<ObligationState, Face> = {
  pending: face('grey', 'blank'),
  assigned: face('grey', 'dots'),
  received: face('blue', 'bars'),
  active: face('blue', 'diagonal'),
  reported: face('blue', 'lines'),
  returned: face('orange', 'back'),
  accepted: face('green', 'solid'),
  closed: face('green', 'cross'),
  suspended: face('grey', 'bars'),
  parked: face('grey', 'dots'),
};

const RATING_FACES: Record<RatingClass, Face> = {
  'not-started': face('orange', 'dots'),
  behind: face('red', 'diagonal'),
  'on-track': face('blue', 'lines'),
  ahead: face('blue', 'cross'),
  'done-early': face('green', 'back'),
  done: face('green', 'solid'),
  'long-term': face('grey', 'bars'),
  other: face('grey', 'dots'),
};

const LIGHT_FACES: Record<LightRule['color'], Face> = {
  red: face('red', 'cross'),
  orange: face('orange', 'diagonal'),
  yellow: face('yellow', 'dots'),
  green: face('green', 'solid'),
  blue: face('blue', 'lines'),
  grey: face('grey', 'bars'),
};

const NOTHING: Face = face('grey', 'blank');

/** What a part of the work is drawn with: `id` is fit for an SVG id, whatever the office calls its ratings. */
export type Part = Pick<Figure, 'key' | 'word' | 'count' | 'percent'> & { readonly id: string; readonly face: Face };

/** The parts of a division in the office's order, each with a face of its own; what nothing was counted for is left out. */
export function partsOf(
  overview: Pick<Overview, 'byState' | 'byRating' | 'byLight' | 'lights' | 'ratings'>,
  division: Division,
): readonly Part[] {
  const taken = new Set<Pattern>();
  return figuresOf(overview, division)
    .filter(({ count }) => count > 0)
    .map((figure, index) => ({
      ...figure,
      id: `p${index}`,
      face: free(faceOf(figure.key, division, overview), taken),
    }));
}

/** The counts of a division, of the whole or of one department. */
export function figuresOf(
  counts: {
    readonly byState: readonly Figure[];
    readonly byRating: readonly Figure[];
    readonly byLight: readonly Figure[];
  },
  division: Division,
): readonly Figure[] {
  return { states: counts.byState, ratings: counts.byRating, lights: counts.byLight }[division];
}

function faceOf(key: string, division: Division, { lights, ratings }: Pick<Overview, 'lights' | 'ratings'>): Face {
  if (division === 'states') return STATE_FACES[key as ObligationState] ?? NOTHING;
  if (division === 'lights') {
    const light = lights.find(({ word }: Light) => word === key);
    return light ? LIGHT_FACES[light.color] : NOTHING;
  }
  const rating = ratings.find(({ code }) => code === key);
  return rating ? RATING_FACES[rating.class] : NOTHING;
}

/**
 * No two parts share a pattern as long as there are enough of them: an office may have two ratings of one class, and
 * colours alone are one grey on a black-and-white printer.
 */
function free(wanted: Face, taken: Set<Pattern>): Face {
  const pattern = [wanted.pattern, ...PATTERNS].find((one) => !taken.has(one)) ?? wanted.pattern;
  taken.add(pattern);
  return { ...wanted, pattern };
}
