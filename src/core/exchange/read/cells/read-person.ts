import { folded } from './reading.ts';

/** Who filled it in, and how to call; empty where it was not said. */
export type Person = { readonly name: string; readonly phone: string };

const PHONE = /\+?\d[\d\s()（）-]{5,18}\d(?:转\d{1,6})?/g;
const LONGEST = 30;

/** The cells 填报人 and 联系电话 taken together: both in one, or one in the place of the other, are told apart. */
export function readPerson(name: string, phone: string): Person {
  const both = [name, phone].map((text) => text.trim()).filter((text) => text !== '');
  const phones = both.flatMap((text) => [...text.matchAll(PHONE)].map(([found]) => found.trim()));
  const names = both.map((text) => text.replace(PHONE, ' ').replace(/^[\s，,、：:（(]+|[\s，,、：:（()）]+$/g, ''));
  return { name: names.filter((text) => text !== '').join('、'), phone: phones.join('、') };
}

/** A sentence in a cell for a name is no name. */
export const isPersonal = (text: string): boolean => text.length <= LONGEST || folded(text).length <= LONGEST;
