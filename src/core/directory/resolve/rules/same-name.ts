import type { ReadName } from '../read-name.ts';
import { oneOf, peersLike, type Rule } from './rule.ts';

/**
 * The same name in another spelling: with or without its level or place (广州市花都区民政局, 花都区民政局, 区民政局),
 * with 委员会 for 委, with other white space. Of branches only the very same words; their rule says the rest.
 */
export const sameName: Rule = (name, { peers }) => {
  if (name.shape === 'group') return null;
  return oneOf(
    peersLike(name, peers, (other) => isSame(name, other)),
    'same-name',
    name,
    (entry) => {
      const known = entry.names.find((other) => isSame(name, other)) ?? name;
      if (name.plate !== known.plate) {
        const plate = name.plate || known.plate;
        return {
          certainty: 'likely',
          reason: `“${name.text}”与“${known.text}”除括号外相同，括号里的“${plate}”按加挂牌子或内设机构理解。`,
        };
      }
      return { certainty: 'certain', reason: explain(name, known) };
    },
  );
};

function explain(name: ReadName, known: ReadName): string {
  if (name.text === known.text) return `与单位目录中的“${known.text}”同名。`;
  const same = `“${name.text}”就是“${known.text}”`;
  if (name.shape === 'region') return `${same}，地区和它的政府、办事处按同一单位登记。`;
  return name.front === known.front
    ? `${same}，只是“委员会”“办公室”一类结尾写法不同。`
    : `${same}，只是名称前的层级或地名写法不同。`;
}

function isSame(name: ReadName, other: ReadName): boolean {
  return name.shape === 'branch' ? name.text === other.text : name.shape === other.shape && name.core === other.core;
}
