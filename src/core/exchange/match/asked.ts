import type { FormIndicator, FormRow } from '../../../shared/model/exchange.ts';
import type { Role } from '../../../shared/model/table.ts';
import { textKey } from '../../importing/likeness.ts';
import type { AnswerableObligation, AnsweringBody } from '../../ledger/answerable.ts';
import type { AnsweredObligation } from '../answer.ts';
import type { SentForm } from '../known.ts';

/** One obligation that was asked about: a row of a form, or, where the form is lost, an obligation of the ledger. */
export type AskedRow = {
  readonly obligation: AnsweredObligation;
  readonly content: string;
  readonly number: string | null;
  readonly role: Role;
  readonly indicators: readonly FormIndicator[];
  readonly asked: AskedForm;
  /** As it was sent; null where the form is not known. */
  readonly sent: FormRow | null;
  /** Its place on the form, from 0. */
  readonly index: number;
};

/** What a department was asked in a period. */
export type AskedForm = {
  /** Null where none was sent, or none is known. */
  readonly sent: SentForm | null;
  readonly department: AnsweringBody;
  readonly periodId: number;
  readonly rows: readonly AskedRow[];
  /** Its rows with this wording. Most files come back as they were sent, and nothing is looked up. */
  readonly withWording: (text: string) => readonly AskedRow[];
  /** Its rows with the very words of a row, that row among them. */
  readonly twinsOf: (row: AskedRow) => readonly AskedRow[];
};

/** What a form asked, of the body that it is by now. */
export function askedBy(sent: SentForm): AskedForm {
  const { form, department } = sent;
  const rowOf = (row: FormRow) => {
    const { obligationId, taskId, plan, number, content, role, indicators } = row;
    const obligation = { obligationId, taskId, plan, number, content, department: department.name };
    return { obligation, content, number, role, indicators, sent: row };
  };
  return assemble(sent, department, form.period.id, form.rows.map(rowOf));
}

/** What a body would be asked, where no form of it is known: its obligations in force, without indicators. */
export function askedOf(
  department: AnsweringBody,
  periodId: number,
  obligations: readonly AnswerableObligation[],
): AskedForm {
  const rowOf = ({ obligationId, taskId, plan, number, content, role }: AnswerableObligation) => {
    const obligation = { obligationId, taskId, plan, number, content, department: department.name };
    return { obligation, content, number, role, indicators: [], sent: null };
  };
  return assemble(null, department, periodId, obligations.map(rowOf));
}

function assemble(
  sent: SentForm | null,
  department: AnsweringBody,
  periodId: number,
  rows: readonly Omit<AskedRow, 'asked' | 'index'>[],
): AskedForm {
  const own: AskedRow[] = [];
  let byWording: ReadonlyMap<string, readonly AskedRow[]> | null = null;
  let byContent: ReadonlyMap<string, readonly AskedRow[]> | null = null;
  const asked: AskedForm = {
    sent,
    department,
    periodId,
    rows: own,
    withWording(text) {
      byWording ??= Map.groupBy(own, ({ content }) => textKey(content));
      return text === '' ? [] : (byWording.get(textKey(text)) ?? []);
    },
    twinsOf(row) {
      byContent ??= Map.groupBy(own, ({ content }) => content);
      return byContent.get(row.content) ?? [row];
    },
  };
  for (const [index, row] of rows.entries()) own.push({ ...row, asked, index });
  return asked;
}
