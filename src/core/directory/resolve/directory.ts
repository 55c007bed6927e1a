import type { Certainty, DescribedBody, NamingRule } from '../../../shared/model/directory.ts';

/** What the resolver is told and asks: a name where it was met, and the directory as it stands before the file. */

export type NameInContext = {
  /** The place whose bodies the document means. */
  readonly place: string;
  /** In full, as in `Assignment.expanded`. */
  readonly name: string;
  /** As written: 民政局 for 区民政局, where 区卫计局 stands before it. */
  readonly wordings: readonly string[];
  /** True for 各街乡: many bodies in one expression. */
  readonly collective: boolean;
  /** Day of the document, `YYYY-MM-DD`; null where it does not tell. */
  readonly on: string | null;
};

/** An entry of the directory with every name that it has or had, short ones too. */
export type KnownBody = DescribedBody & {
  readonly id: number;
  readonly names: readonly string[];
};

/** Who was meant by that name before. */
export type KnownNaming = {
  readonly departmentId: number;
  readonly decidedBy: 'rule' | 'person';
  readonly rule: NamingRule;
  readonly certainty: Certainty;
  readonly reason: string;
};

/** The directory as the resolver reads it; it never writes. */
export type Directory = {
  /** The entries of that place. */
  bodiesIn(place: string): readonly KnownBody[];
  /** The entry that a naming points to; a person may have chosen one of another place. */
  getBody(id: number): KnownBody;
  findNaming(place: string, name: string): KnownNaming | null;
};
