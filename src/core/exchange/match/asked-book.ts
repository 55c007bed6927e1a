import { textKey } from '../../importing/likeness.ts';
import type { RowKey } from '../forms/form-code.ts';
import type { KnownForms } from '../known.ts';
import { type AskedForm, type AskedRow, askedBy, askedOf } from './asked.ts';

/** What was asked, looked up once for all files of a drop. */
export type AskedBook = {
  /** Null where this ledger never sent a form with this code. */
  readonly form: (code: string) => AskedForm | null;
  /** The row of a key; null where the form has none of that number, or is not known. */
  readonly row: (key: RowKey) => AskedRow | null;
  /** What each department was asked in the period, by its latest form, or would be. */
  readonly departments: () => readonly AskedForm[];
  /** Rows of any department with this wording. */
  readonly withWording: (text: string) => readonly AskedRow[];
};

/** @param periodId the period that files are dropped for: forms without a code are looked for among its own */
export function askedBook(known: KnownForms, periodId: number): AskedBook {
  const forms = new Map<string, AskedForm | null>();
  const rows = new Map<AskedForm, ReadonlyMap<number, AskedRow>>();
  const form = (code: string): AskedForm | null => {
    const before = forms.get(code);
    if (before !== undefined) return before;
    const sent = known.findForm(code);
    const asked = sent && askedBy(sent);
    forms.set(code, asked);
    return asked;
  };
  const rowsOf = (asked: AskedForm): ReadonlyMap<number, AskedRow> => {
    const before = rows.get(asked);
    if (before) return before;
    const found = new Map(asked.rows.map((row) => [placeOf(row.sent?.key ?? ''), row] as const));
    rows.set(asked, found);
    return found;
  };
  const departments = once(() => askedDepartments(known, periodId, form));
  const wordings = once(() =>
    Map.groupBy(
      departments().flatMap((each) => each.rows),
      ({ content }) => textKey(content),
    ),
  );
  return {
    form,
    row: (key) => {
      const asked = form(key.code);
      return asked ? (rowsOf(asked).get(key.row) ?? null) : null;
    },
    departments,
    withWording: (text) => wordings().get(textKey(text)) ?? [],
  };
}

/** 17 of K7M2Q9XB-017-C. */
const placeOf = (key: string): number => Number(key.split('-')[1]);

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

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
