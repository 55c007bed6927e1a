import { fontStack, isSameFace } from '../../../paper/fonts.ts';
import type { FontRole, ReportFonts } from '../../../shared/model/report.ts';

/** What a font of the report is set in on this computer. */
export type FontFinding = {
  readonly wanted: string;
  readonly roles: readonly FontRole[];
  /** The family that stands on paper; null where the system chooses one. */
  readonly used: string | null;
  /** The wanted face itself, under whichever of its names. */
  readonly isFound: boolean;
};

/** Each font that the report asks for, once, with what it is used for and what this computer sets it in. */
export function findFonts(fonts: ReportFonts, isInstalled: (family: string) => boolean): readonly FontFinding[] {
  const roles = Object.keys(fonts) as readonly FontRole[];
  const byFamily = Map.groupBy(roles, (role) => fonts[role].family);
  return [...byFamily].map(([wanted, of]) => {
    const used = fontStack(wanted).find(isInstalled) ?? null;
    return { wanted, roles: of, used, isFound: used !== null && isSameFace(wanted, used) };
  });
}
