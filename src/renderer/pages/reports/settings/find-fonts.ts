import { fontStack, isSameFace } from '../../../../paper/fonts.ts';
import type { FontRole, ReportFonts } from '../../../../shared/model/report.ts';

/** What a font of the report is set in on this computer. */
export type FontFinding = {
  readonly wanted: string;
  readonly roles: readonly FontRole[];
  /** The family that stands on paper; null where the system chooses one. */
  readonly used: string | null;
  /** The wanted face itself, under whichever of its names. */
  readonly isFound: boolean;
};

/** Chinese characters are equally wide in all fonts; these letters are not. */
const SAMPLE = 'mmmwwwWWiiil100,%gjQ';
const PROBES = ['monospace', 'serif', 'sans-serif'];

/** Tells by the width of Latin letters whether a family is installed: one that is not leaves the letters to another. */
export function createFontProbe(): (family: string) => boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return () => true;
  const widthIn = (font: string) => {
    context.font = `64px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  const plain = new Map(PROBES.map((probe) => [probe, widthIn(probe)]));
  return (family) =>
    PROBES.some((probe) => widthIn(`"${family.replace(/["\\]/g, '')}", ${probe}`) !== plain.get(probe));
}

/** Each font that the report asks for, once, with what it is used for and what this computer sets it in. */
export function findFonts(fonts: ReportFonts, isInstalled: (family: string) => boolean): readonly FontFinding[] {
  const roles = Object.keys(fonts) as readonly FontRole[];
  const byFamily = Map.groupBy(roles, (role) => fonts[role].family);
  return [...byFamily].map(([wanted, of]) => {
    const used = fontStack(wanted).find(isInstalled) ?? null;
    return { wanted, roles: of, used, isFound: used !== null && isSameFace(wanted, used) };
  });
}
