import type { Person } from '../read/cells/read-person.ts';
import { certain } from '../read/cells/reading.ts';
import type { RowAnswers } from '../read/read-answers.ts';
import type { ReturnedFacts } from '../read/returned.ts';
import type { Judged } from './answer-maker.ts';

export type FilePerson = Person & { readonly cell: (Judged['cell'] & object) | null };

const NOBODY: FilePerson = { name: '', phone: '', cell: null };

/**
 * Who filled in the rows that do not say it: “各项相同的，填第一项即可”. The one person of the table, or else the one of
 * the boxes below it; where the rows name several, nobody.
 */
export function filePerson(people: readonly RowAnswers['person'][], { filledBy, phone }: ReturnedFacts): FilePerson {
  const named = people.filter(({ name }) => name !== '');
  const [first, ...others] = new Set(named.map(({ name }) => name));
  if (others.length > 0) return NOBODY;
  const phones = new Set(people.map((each) => each.phone).filter((each) => each !== ''));
  const [only = ''] = phones.size === 1 ? phones : [];
  if (first !== undefined) return { name: first, phone: only, cell: named[0]?.cell ?? null };
  if (!filledBy) return { ...NOBODY, phone: only };
  return { name: filledBy.text, phone: phone?.text ?? only, cell: { address: filledBy.cell, sheet: filledBy.sheet } };
}

/** 区民政局 陈志明（020-36891234） of a row; null where nobody is named. */
export function personAnswer(own: RowAnswers['person'], usual: FilePerson, department: string): Judged | null {
  const name = own.name || usual.name;
  const phone = own.phone || (name === usual.name ? usual.phone : '');
  const cell = own.name === '' ? usual.cell : own.cell;
  if (name === '' || !cell) return null;
  return { field: 'saidBy', cell, reading: certain(`${department} ${name}${phone === '' ? '' : `（${phone}）`}`) };
}
