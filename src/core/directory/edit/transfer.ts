import { getDepartment } from '../../ledger/departments.ts';
import { getHeld, type HeldObligation, listTransferRecords } from '../../ledger/held-obligations.ts';
import { type Edit, label, refuseStep } from './edit.ts';
import { settleTwinsAgain } from './twins.ts';

export type Transfer = {
  readonly obligations: readonly number[];
  readonly to: number;
  /** First day on which the other body owes them. */
  readonly on: string;
  /** 依据文号. */
  readonly document: string | null;
  readonly matter: string;
  /** Why, in one Chinese sentence. */
  readonly reason?: string;
};

/** 职责划转: from that day on another body owes these obligations. Whom the source names stays. */
export function transfer(edit: Edit, { obligations, to, on, document, matter, reason }: Transfer): string {
  const { db, rows, today } = edit;
  const target = getDepartment(db, to);
  if (on > today) refuseStep('day-to-come', `划转日期 ${on} 还没有到，请到那天再登记`);
  const held = getHeld(db, obligations);
  for (const obligation of held) refuseTransfer(edit, obligation, to, on);
  for (const { id, holderId } of held) {
    rows.insert('transfers', {
      obligation_id: id,
      from_department_id: holderId,
      to_department_id: to,
      transferred_on: on,
      document,
      matter,
      reason: reason ?? '由人工登记。',
      recorded_on: today,
    });
    rows.update('obligations', id, { department_id: to });
  }
  settleTwinsAgain(
    edit,
    held.map(({ taskId }) => taskId),
  );
  const by = document === null ? '' : `（${document}）`;
  return `${matter}：${held.length} 项单位任务自 ${on} 起划转到${label(target)}${by}`;
}

function refuseTransfer({ db }: Edit, obligation: HeldObligation, to: number, on: string): void {
  const { id, holderId, expanded, planTitle, issuedOn } = obligation;
  const what = `《${planTitle}》中“${expanded}”的任务`;
  if (holderId === to) refuseStep('same-body', `${what}现在就由${label(getDepartment(db, to))}承担，不用划转`);
  if (issuedOn !== null && on < issuedOn) {
    refuseStep(
      'before-document',
      `${what} ${issuedOn} 才下达，不会在 ${on} 划转。如果文件写错了单位，请用“更正责任单位”`,
    );
  }
  const last = listTransferRecords(db, id).at(-1);
  if (last && on < last.on) refuseStep('before-last-transfer', `${what} ${last.on} 已经划转过，这次的日期要在那之后`);
}
