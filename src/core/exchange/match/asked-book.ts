import { textKey } from '../../importing/likeness.ts';
import type { RowKey } from '../forms/form-code.ts';
import type { KnownForms } from '../known.ts';
import { once } from '../once.ts';
import { type AskedForm, type AskedRow, askedBy, askedOf } from './asked.ts';

/** What was asked, looked up once for all files of a drop. */
export type AskedBook = {
  /** Null where this ledger never sent a form with this code. */
  readonly form: (code: string) => AskedForm | null;
  /** The row of a key; null where the form has none of that number, or is not known. */
  readonly row: (key: RowKey) => AskedRow | null;
  /** Rows of any department with this wording. */
  readonly withWording: (text: string) => readonly AskedRow[];
};

/** @param periodId the period that files are dropped for: forms without a code are looked for among its own */
export function askedBook(known: KnownForms, periodId: number): AskedBook {
  const form = once((code: string): AskedForm | null => {
    const sent = known.findForm(code);
    return sent && askedBy(sent);
  });
  const rowsOf = once(
    ({ rows }: AskedForm): ReadonlyMap<number, AskedRow> =>
      new Map(rows.map((row) => [placeOf(row.sent?.key ?? ''), row])),
  );
  const wordings = once(() => {
    const rows = askedDepartments(known, periodId, form).flatMap((each) => each.rows);
    return Map.groupBy(rows, ({ content }) => textKey(content));
  });
  return {
    form,
    row: (key) => {
      const asked = form(key.code);
      return asked ? (rowsOf(asked).get(key.row) ?? null) : null;
    },
    withWording: (text) => wordings().get(textKey(text)) ?? [],
  };
}

/** 17 of K7M2Q9XB-017-C. */
const placeOf = (key: string): number => Number(key.split('-')[1]);

/** What each department was asked in the period, by its latest form, or would be. */
function askedDepartments(
  known: KnownForms,
  periodId: number,
  form: (code: string) => AskedForm | null,
): readonly AskedForm[] {
  // By the body as it was asked: of two that were joined since, both forms are out.
  const latest = new Map(known.listForms(periodId).map((sent) => [sent.form.department.id, sent.form.code] as const));
  const sent = [...latest.values()].flatMap((code) => form(code) ?? []);
  const asked = new Set(sent.map(({ department }) => department.id));
  const others = known.listObligations().filter(({ department }) => !asked.has(department.id));
  return [
    ...sent,
    ...[...Map.groupBy(others, ({ department }) => department.id).values()].flatMap((obligations) =>
      obligations[0] ? askedOf(obligations[0].department, periodId, obligations) : [],
    ),
  ];
}
