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
