import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { SENDING_LIST_FILE } from '../../../shared/exchange-words.ts';
import type { Form, SendingList } from '../../../shared/model/exchange.ts';
import type { Period } from '../../../shared/model/tracking.ts';
import type { LongWork, NamedBytes } from '../../app.ts';
import type { Stamp } from '../../ledger/audit.ts';
import { makeChange } from '../../ledger/changes.ts';
import type { WritableDB } from '../../ledger/database.ts';
import { getDepartment } from '../../ledger/departments.ts';
import { countForms, insertForm, lastVersions } from '../../ledger/forms.ts';
import { getStated } from '../../ledger/obligation-states.ts';
import { getPeriod } from '../../ledger/periods.ts';
import { buildForms, type FormSource } from './build-form.ts';
import { fileNames, zipName } from './file-names.ts';

/** How forms become files; the workbooks are written elsewhere. */
export type FormWriters = {
  readonly form: (form: Form) => Promise<Uint8Array>;
  readonly list: (list: SendingList) => Promise<Uint8Array>;
  readonly zip: (files: readonly NamedBytes[]) => Uint8Array;
};

export type FormSender = FormSource & {
  readonly db: WritableDB;
  readonly stamp: Stamp;
  readonly writers: FormWriters;
};

export type Sending = {
  readonly periodId: number;
  readonly departments: readonly number[];
  /** One zip, or each file by itself for a folder. */
  readonly as: 'zip' | 'files';
};

/**
 * Writes the forms of these departments with the covering list and puts them on record as sent, in one change that can
 * be taken back. Nothing is on record before every file is written; cancelled, it leaves no trace.
 *
 * Throws `AppError` where the period is frozen, where a department has nothing to fill in, or where somebody else sent
 * forms, or took tasks away, meanwhile.
 */
export async function sendForms(
  sender: FormSender,
  { periodId, departments, as }: Sending,
  { signal, onProgress }: LongWork = {},
): Promise<readonly NamedBytes[]> {
  const { db, writers } = sender;
  const period = getOpenPeriod(db, periodId);
  const forms = buildForms(sender, periodId, [...new Set(departments)]);
  refuseEmpty(forms);
  const names = fileNames(forms);
  const files: NamedBytes[] = [];
  for (const [index, form] of forms.entries()) {
    // Between two forms a window's 取消 is heard, and its questions are answered.
    await nextTurn();
    signal?.throwIfAborted();
    const name = names[index] ?? '';
    onProgress?.({ done: index, total: forms.length, label: name });
    files.push({ name, bytes: await writers.form(form) });
  }
  const counts = countForms(db, period.start.slice(0, 4));
  const bytes = await writers.list(listOf(forms, names, counts));
  signal?.throwIfAborted();
  record(sender, forms, names);
  onProgress?.({ done: forms.length, total: forms.length, label: '' });
  const all = [...files, { name: SENDING_LIST_FILE, bytes }];
  return as === 'files' ? all : [{ name: zipName(period.name), bytes: writers.zip(all) }];
}

function getOpenPeriod(db: WritableDB, periodId: number): Period {
  const period = getPeriod(db, periodId);
  if (period.state === 'open') return period;
  throw new AppError('period-frozen', `“${period.name}”已经冻结，不能再下发反馈表。请选择未冻结的一期。`);
}

function refuseEmpty(forms: readonly Form[]): void {
  const empty = forms.filter(({ rows }) => rows.length === 0);
  const [first] = empty;
  if (!first) return;
  const more = empty.length > 1 ? `等 ${empty.length} 个单位` : '';
  throw new AppError(
    'nothing-asked',
    `${first.department.name}${more}没有要填报的任务（已办结、中止、挂账的不再要求填报），没有下发。请去掉后再试。`,
  );
}

function record({ db, stamp }: FormSender, forms: readonly Form[], names: readonly string[]): void {
  makeChange(db, stamp, 'send-forms', (rows) => {
    const [first] = forms;
    if (!first) return '';
    // While the files were written the window went on working.
    getOpenPeriod(db, first.period.id);
    getStated(
      db,
      forms.flatMap((form) => form.rows.map(({ obligationId }) => obligationId)),
    );
    const versions = lastVersions(db, first.period.id);
    for (const [index, form] of forms.entries()) {
      getDepartment(db, form.department.id);
      if ((versions.get(form.department.id) ?? 0) >= form.version) refuseOvertaken(form);
      insertForm(rows, form, { file: names[index] ?? '', stamp });
    }
    const others = forms.length > 1 ? `等 ${forms.length} 个单位` : '';
    return `下发“${first.period.name}”反馈表：${first.department.name}${others}`;
  });
}

function refuseOvertaken({ department, version }: Form): never {
  throw new AppError(
    'sent-meanwhile',
    `${department.name}的第 ${version} 次反馈表刚刚已由别处下发，这次没有下发。请刷新后再试。`,
  );
}

function listOf(forms: readonly Form[], names: readonly string[], counts: ReadonlyMap<number, number>): SendingList {
  const [first] = forms;
  return {
    office: first?.office ?? '',
    period: first?.period.name ?? '',
    cutoff: first?.period.cutoff ?? '',
    asOf: first?.asOf ?? '',
    lines: forms.map(({ department, code, rows, version }, index) => {
      const own = rows.filter(({ role }) => role !== 'support').length;
      return {
        place: department.place,
        department: department.name,
        file: names[index] ?? '',
        code,
        own,
        support: rows.length - own,
        version,
        formsThisYear: (counts.get(department.id) ?? 0) + 1,
      };
    }),
  };
}
