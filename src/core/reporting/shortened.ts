/** Where a sentence can be left without leaving half a thought. */
const STOPS = '。；;，,、';

/**
 * The beginning of a text with …… where it is longer: up to the last stop within the room there is, or as much as goes in.
 * @param most signs, …… not counted
 */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const cut = signs.slice(0, most);
  const stop = cut.findLastIndex((sign) => STOPS.includes(sign));
  return `${cut.slice(0, stop > most / 2 ? stop : most).join('')}……`;
}
