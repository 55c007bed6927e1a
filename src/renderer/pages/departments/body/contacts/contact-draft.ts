import type { Contact } from '../../../../../shared/model/directory.ts';

/** A contact while it is typed. */
export type ContactDraft = Omit<Contact, 'id'>;

export const EMPTY_CONTACT: ContactDraft = { post: '', person: '', phone: '', since: null, until: null };

function isEmpty({ post, person, phone }: ContactDraft): boolean {
  return [post, person, phone].every((value) => value.trim() === '');
}

/** The lines that say something. */
export function filledContacts(drafts: readonly ContactDraft[]): readonly ContactDraft[] {
  return drafts.filter((draft) => !isEmpty(draft));
}

/** What is still missing, as a sentence; null where the lines may be kept. */
export function contactProblem(drafts: readonly ContactDraft[]): string | null {
  const filled = filledContacts(drafts);
  const at = filled.findIndex(({ post, person }) => post.trim() === '' || person.trim() === '');
  if (at >= 0) return `第 ${at + 1} 行还缺${filled[at]?.post.trim() === '' ? '岗位' : '姓名'}。`;
  const turned = filled.find(({ since, until }) => since && until && since > until);
  return turned ? `“${turned.person.trim()}”的止日早于起日。` : null;
}
