import { type } from '@orpc/contract';
import { z } from 'zod';
import { base, id } from './contract-base.ts';
import { KINDS, LEVELS } from './glossary.ts';
import type { Change, DepartmentDetail, Question } from './model/directory.ts';
import type { DepartmentSummary } from './model/ledger.ts';

const name = z.string().trim().min(1).max(60);
const place = z.string().trim().min(1).max(60);
const day = z.iso.date();
const documentNumber = z.string().trim().max(80).nullable();
const span = { since: day.nullable(), until: day.nullable() };
const level = z.enum(LEVELS);
const kind = z.enum(KINDS);

/** What a person's step came to; null where it changed nothing. */
const step = type<Change | null>();

/** The directory of bodies. Each step is one change that can be taken back whole (`changes.undo`). */
export const departmentsContract = {
  /** In order of protocol within each place. */
  list: base.output(type<readonly DepartmentSummary[]>()),
  get: base.input(z.object({ id })).output(type<DepartmentDetail>()),
  /** 待确认: what the program asks of the directory, names first. */
  questions: base.output(type<readonly Question[]>()),
  /** Settles questions, all of them as one step. */
  answer: base
    .input(
      z.object({
        answers: z
          .array(
            z.object({
              key: z.string().max(400),
              choice: z.string().max(40),
              departmentId: id.optional(),
              name: name.optional(),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .output(step),
  /** Enters a body of the office's own. */
  add: base
    .input(z.object({ place, name, level: level.nullable(), kind }))
    .output(type<{ readonly id: number; readonly change: Change | null }>()),
  edit: base.input(z.object({ id, level: level.nullable(), kind })).output(step),
  /** 更名: the same body has a new name from that day on. */
  rename: base.input(z.object({ id, name, since: day, document: documentNumber })).output(step),
  addShortName: base.input(z.object({ id, name })).output(step),
  /** Takes a name of the body away that was entered by mistake. */
  removeName: base.input(z.object({ nameId: id })).output(step),
  /** The order of protocol of these bodies of one place, first to last. */
  order: base.input(z.object({ ids: z.array(id).min(2).max(2000) })).output(step),
  /** Two entries are one body: all that is known of the first goes to the second. */
  join: base.input(z.object({ id, into: id })).output(step),
  /** Some of the names that were read as this body mean another one: an entry that is there, or a new one of that name. */
  split: base.input(z.object({ id, namings: z.array(id).min(1).max(200), into: z.union([id, name]) })).output(step),
  /** In these obligations the source means another body. */
  move: base.input(z.object({ obligations: z.array(id).min(1).max(5000), to: id })).output(step),
  /** 职责划转: from that day on another body owes these obligations. */
  transfer: base
    .input(
      z.object({
        obligations: z.array(id).min(1).max(5000),
        to: id,
        on: day,
        document: documentNumber,
        matter: z.string().trim().min(1).max(100),
      }),
    )
    .output(step),
  /** All members of a group; who is left out is no member any more. */
  setMembers: base
    .input(z.object({ groupId: id, members: z.array(z.object({ departmentId: id, ...span })).max(2000) }))
    .output(step),
  /** All contact persons of a body, by post. */
  setContacts: base
    .input(
      z.object({
        id,
        contacts: z
          .array(
            z.object({
              post: z.string().trim().min(1).max(60),
              person: name,
              phone: z.string().trim().max(40),
              ...span,
            }),
          )
          .max(100),
      }),
    )
    .output(step),
};
