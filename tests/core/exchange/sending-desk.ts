import { type FormSender, type Sending, sendForms } from '../../../src/core/exchange/forms/send-forms.ts';
import { returnBoard } from '../../../src/core/exchange/returns.ts';
import { listChanges } from '../../../src/core/ledger/changes.ts';
import { createBoards } from '../../../src/core/tracking/board.ts';
import { officeOf, sceneOf, sceneOfPeriod } from '../../../src/core/tracking/office.ts';
import type { DepartmentReturn, ReturnBoard, SendingList } from '../../../src/shared/model/exchange.ts';
import { bodyOf } from '../../helpers/directory.ts';
import { formSource, sampleLedger } from '../../helpers/forms.ts';
import { STAMP } from '../../helpers/ledger.ts';
import { TRACKING_SEEDS } from '../../helpers/starting-data.ts';
import type { OfficeDesk } from '../tracking/keep/office.ts';

/** An office that sends forms and waits for answers, over the tables of 花都区 and 朝阳区. */
export type SendingDesk = {
  readonly desk: OfficeDesk;
  /** 2026年11月. */
  readonly periodId: number;
  /** The lists that went out with the forms, oldest first. */
  readonly lists: readonly SendingList[];
  idOf(name: string, place?: string): number;
  sender(): FormSender;
  send(names: readonly string[], as?: Sending['as']): ReturnType<typeof sendForms>;
  board(today?: string): ReturnBoard;
  returnOf(name: string, today?: string): DepartmentReturn;
  /** Id of the last step. */
  lastChange(): number;
};

export async function openSendingDesk(): Promise<SendingDesk> {
  const desk = await sampleLedger();
  const { db } = desk.ledger;
  const periodId = desk.periods.list()[0]?.id ?? 0;
  const lists: SendingList[] = [];
  const idOf = (name: string, place?: string) => bodyOf(desk.ledger, name, place).id;
  // The writers only name what they were given: what is written is another test's matter.
  const writers: FormSender['writers'] = {
    form: async ({ code }) => new TextEncoder().encode(code),
    list: async (list) => {
      lists.push(list);
      return new Uint8Array([1]);
    },
    zip: (files) => new TextEncoder().encode(files.map(({ name }) => name).join('\n')),
  };
  const sender = (): FormSender => ({ ...formSource(desk.ledger), db, stamp: STAMP, writers });
  const board = (today = '2026-11-22') => {
    const boards = createBoards(db);
    const office = officeOf(db, TRACKING_SEEDS);
    const boardOfPeriod = (id: number) => {
      const period = office.periods.find((each) => each.id === id);
      if (!period) throw new Error('no such period');
      return boards(sceneOfPeriod(office, period, today));
    };
    return returnBoard({ db, board: boards(sceneOf(office, today)), boardOfPeriod, today }, periodId);
  };
  return {
    desk,
    periodId,
    lists,
    idOf,
    sender,
    send: (names, as = 'files') => sendForms(sender(), { periodId, departments: names.map((name) => idOf(name)), as }),
    board,
    returnOf(name, today) {
      const found = board(today).departments.find(({ departmentId }) => departmentId === idOf(name));
      if (!found) throw new Error(`${name} is not on the board`);
      return found;
    },
    lastChange: () => listChanges(db, 1)[0]?.id ?? 0,
  };
}
