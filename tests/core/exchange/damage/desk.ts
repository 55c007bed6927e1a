import { answersOf, BLANK, NO_CHANGE, type RowAnswer } from './answers.ts';
import { type Base, NOVEMBER } from './base.ts';
import { type Filled, fill, type Sent } from './fill.ts';

type Which = { readonly period?: string; readonly version?: number };

/** The forms of the ledger as clerks have them before them. */
export type Desk = {
  /** A form as it was sent. */
  sent(place: string, department: string, which?: Which): Sent;
  /** Filled in, every row; `hand` marks its texts, `A` where only one person writes. */
  filled(place: string, department: string, which?: Which & { readonly hand?: string }): Promise<Filled>;
  blank(place: string, department: string, which?: Which): Promise<Filled>;
  /** 无变化 in every row. */
  withoutChange(place: string, department: string): Promise<Filled>;
  /** Filled with other answers than the usual ones. */
  filledWith(sent: Sent, answers: readonly RowAnswer[]): Promise<Filled>;
  /** One with many indicators. */
  measured(): Promise<Filled>;
};

export function openDesk({ sent }: Base): Desk {
  const find = (place: string, department: string, { period = NOVEMBER, version = 1 }: Which = {}): Sent => {
    const found = sent.find(
      ({ form }) =>
        form.department.place === place &&
        form.department.name === department &&
        form.period.name === period &&
        form.version === version,
    );
    if (!found) throw new Error(`no form of ${place} ${department} for ${period}`);
    return found;
  };
  const desk: Desk = {
    sent: find,
    filled(place, department, { hand = 'A', ...which } = {}) {
      const form = find(place, department, which);
      return fill(form, answersOf(form.form, hand));
    },
    blank(place, department, which) {
      const form = find(place, department, which);
      return fill(
        form,
        form.form.rows.map(() => BLANK),
      );
    },
    withoutChange(place, department) {
      const form = find(place, department);
      return fill(
        form,
        form.form.rows.map(() => NO_CHANGE),
      );
    },
    filledWith: fill,
    measured: () => desk.filled('朝阳区', '区卫生计生委'),
  };
  return desk;
}
