/** Chinese characters are equally wide in all fonts; these letters are not. */
const SAMPLE = 'mmmwwwWWiiil100,%gjQ';
const PROBES = ['monospace', 'serif', 'sans-serif'];

/** The fonts of a computer stay as they are while the window is open, and measuring one may take a tenth of a second. */
const known = new Map<string, boolean>();

/** Tells by the width of Latin letters whether a family is installed: one that is not leaves the letters to another. */
export function isFontInstalled(family: string): boolean {
  const found = known.get(family) ?? measure(family);
  known.set(family, found);
  return found;
}

function measure(family: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const widthIn = (font: string) => {
    context.font = `64px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  const quoted = `"${family.replace(/["\\]/g, '')}"`;
  return PROBES.some((probe) => widthIn(`${quoted}, ${probe}`) !== widthIn(probe));
}
