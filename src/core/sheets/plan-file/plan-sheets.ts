import { ROLE_WORDS } from '../../../shared/glossary.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { DutyWords, PlanState, StatedTask, TaskWords } from '../../../shared/model/plan-file.ts';
import type { MeasuredValue } from '../../../shared/model/tracking.ts';
import {
  DUTY_HEADERS,
  DUTY_STATE_HEADERS,
  ENTRY_HEADERS,
  EVENT_HEADERS,
  PERIOD_HEADERS,
  PLAN_SHEETS,
  RATING_HEADERS,
  TASK_HEADERS,
  VALUE_HEADERS,
} from '../../../shared/plan-file-words.ts';
import {
  EVENT_KIND_WORDS,
  RATING_CLASS_WORDS,
  TRACKING_STATE_WORDS,
  URGE_METHOD_WORDS,
} from '../../../shared/tracking-words.ts';
import type { FormColumn } from '../form/columns.ts';
import { FORM_STYLES } from '../form/form-styles.ts';
import type { PlannedSheet } from '../form/planned-sheet.ts';
import { planPage } from './plan-page.ts';

const { short, long } = FORM_STYLES;

/** The table of the plan, as an import reads it. */
export function planTasks({ title, documentNumber, issuer, issuedOn, tasks }: PlanState): PlannedSheet {
  const levels = Math.max(0, ...tasks.map(({ category }) => category.length));
  const headers = [...new Set(tasks.flatMap(({ extras }) => extras.map(({ header }) => header)))];
  const facts = [
    ...(documentNumber === null ? [] : [`（${documentNumber}）`]),
    ...(issuer === null ? [] : [`印发单位：${issuer}`]),
    ...(issuedOn === null ? [] : [`印发日期：${chineseDay(issuedOn)}`]),
  ];
  const categories = Array.from({ length: levels }, (_, level): FormColumn<StatedTask> => {
    const header = levels === 1 ? '类别' : `${'一二三四五六七八九'[level] ?? ''}级类别`;
    return { header, mm: 30, style: short, text: ({ category }) => category[level] ?? '' };
  });
  return planPage({
    name: PLAN_SHEETS.tasks,
    lines: [{ text: title, style: FORM_STYLES.title }, ...facts.map((text) => ({ text, style: FORM_STYLES.line }))],
    columns: [
      ...categories,
      { header: '序号', mm: 14, style: short, text: ({ number }) => number ?? '' },
      { header: '工作任务', mm: 110, style: long, text: ({ content }) => content },
      { header: '责任单位', mm: 60, style: long, text: ({ responsibility }) => responsibility },
      { header: '完成时限', mm: 36, style: short, text: ({ deadline }) => deadline ?? '' },
      ...headers.map((header): FormColumn<StatedTask> => ({ header, mm: 36, style: long, text: extraOf(header) })),
    ],
    rows: tasks,
  });
}

const extraOf =
  (wanted: string) =>
  ({ extras }: StatedTask): string =>
    extras
      .filter(({ header }) => header === wanted)
      .map(({ text }) => text)
      .join('\n');

/** Which task a row is about. */
export function taskColumns<Row extends TaskWords>(): readonly FormColumn<Row>[] {
  return [
    { header: TASK_HEADERS.position, mm: 14, style: short, text: ({ position }) => String(position) },
    { header: TASK_HEADERS.number, mm: 16, style: short, text: ({ number }) => number ?? '' },
    { header: TASK_HEADERS.content, mm: 70, style: long, text: ({ content }) => content },
  ];
}

/** Which obligation a row is about. */
function dutyColumns<Row extends DutyWords>(): readonly FormColumn<Row>[] {
  return [
    ...taskColumns<Row>(),
    { header: DUTY_HEADERS.department, mm: 30, style: short, text: ({ department }) => department },
    { header: DUTY_HEADERS.named, mm: 30, style: short, text: ({ named }) => named },
    { header: DUTY_HEADERS.role, mm: 18, style: short, text: ({ role }) => ROLE_WORDS[role] },
  ];
}

export function planDuties({ title, duties }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.duties, title, duties, [
    ...dutyColumns<PlanState['duties'][number]>(),
    { header: DUTY_STATE_HEADERS.state, mm: 24, style: short, text: ({ state }) => TRACKING_STATE_WORDS[state] },
    { header: DUTY_STATE_HEADERS.due, mm: 26, style: short, text: ({ due }) => due ?? '' },
  ]);
}

export function planEntries({ title, entries }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.entries, title, entries, [
    ...dutyColumns<PlanState['entries'][number]>(),
    { header: ENTRY_HEADERS.period, mm: 26, style: short, text: ({ period }) => period },
    { header: ENTRY_HEADERS.progress, mm: 70, style: long, text: ({ progress }) => progress },
    { header: ENTRY_HEADERS.problem, mm: 40, style: long, text: ({ problem }) => problem },
    { header: ENTRY_HEADERS.next, mm: 40, style: long, text: ({ next }) => next },
    { header: ENTRY_HEADERS.rating, mm: 22, style: short, text: ({ rating }) => rating ?? '' },
    { header: ENTRY_HEADERS.percent, mm: 20, style: short, text: ({ percent }) => String(percent ?? '') },
    { header: ENTRY_HEADERS.saidBy, mm: 24, style: short, text: ({ saidBy }) => saidBy },
  ]);
}

export function planValues({ title, entries }: PlanState): PlannedSheet {
  type Row = DutyWords & { readonly period: string; readonly measured: MeasuredValue };
  const rows = entries.flatMap(({ values, ...entry }) => values.map((measured): Row => ({ ...entry, measured })));
  return sheetOf(PLAN_SHEETS.values, title, rows, [
    ...dutyColumns<Row>(),
    { header: VALUE_HEADERS.period, mm: 26, style: short, text: ({ period }) => period },
    { header: VALUE_HEADERS.indicator, mm: 50, style: long, text: ({ measured }) => measured.indicator },
    { header: VALUE_HEADERS.value, mm: 22, style: short, text: ({ measured }) => String(measured.value) },
    { header: VALUE_HEADERS.unit, mm: 18, style: short, text: ({ measured }) => measured.unit },
    { header: VALUE_HEADERS.on, mm: 26, style: short, text: ({ measured }) => measured.on },
  ]);
}

export function planEvents({ title, events }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.events, title, events, [
    ...dutyColumns<PlanState['events'][number]>(),
    { header: EVENT_HEADERS.on, mm: 26, style: short, text: ({ on }) => on },
    { header: EVENT_HEADERS.kind, mm: 26, style: short, text: ({ kind }) => EVENT_KIND_WORDS[kind] },
    { header: EVENT_HEADERS.paper, mm: 36, style: short, text: ({ paper }) => paper ?? '' },
    { header: EVENT_HEADERS.note, mm: 50, style: long, text: ({ note }) => note },
    {
      header: EVENT_HEADERS.method,
      mm: 18,
      style: short,
      text: ({ method }) => (method ? URGE_METHOD_WORDS[method] : ''),
    },
    { header: EVENT_HEADERS.reply, mm: 40, style: long, text: ({ reply }) => reply ?? '' },
    { header: EVENT_HEADERS.askedDue, mm: 26, style: short, text: ({ askedDue }) => askedDue ?? '' },
    { header: EVENT_HEADERS.newDue, mm: 26, style: short, text: ({ newDue }) => newDue ?? '' },
  ]);
}

export function planPeriods({ title, periods }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.periods, title, periods, [
    { header: PERIOD_HEADERS.name, mm: 40, style: short, text: ({ name }) => name },
    { header: PERIOD_HEADERS.start, mm: 30, style: short, text: ({ start }) => start },
    { header: PERIOD_HEADERS.cutoff, mm: 30, style: short, text: ({ cutoff }) => cutoff },
  ]);
}

export function planRatings({ title, ratings }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.ratings, title, ratings, [
    { header: RATING_HEADERS.word, mm: 40, style: short, text: ({ word }) => word },
    { header: RATING_HEADERS.code, mm: 30, style: short, text: ({ code }) => code },
    { header: RATING_HEADERS.class, mm: 40, style: short, text: (rating) => RATING_CLASS_WORDS[rating.class] },
  ]);
}

/** One sheet of many rows, its name above the table. */
export function sheetOf<Row>(
  name: string,
  title: string,
  rows: readonly Row[],
  columns: readonly FormColumn<Row>[],
): PlannedSheet {
  return planPage({
    name,
    lines: [{ text: `${title}：${name}`, style: FORM_STYLES.line }],
    columns,
    rows,
  });
}
