import { chineseDay } from '../../shared/local-time.ts';
import type { ObligationEvent, ProgressEntry, TimelineItem } from '../../shared/model/tracking.ts';
import { EVENT_KIND_WORDS, URGE_METHOD_WORDS } from '../../shared/tracking-words.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listEventsOfTask } from '../ledger/events.ts';
import { listEvidence } from '../ledger/evidence.ts';
import { listMilestones } from '../ledger/milestones.ts';
import { listEntriesOfTask } from '../ledger/progress-entries.ts';
import { listTaskHistory } from '../ledger/task-history.ts';
import { getTask } from '../ledger/tasks.ts';
import { transfersOf } from '../ledger/transfers.ts';
import type { Office } from './office.ts';

/** Everything about one task in the order of days: the source, its versions, transfers, papers, entries, files. */
export function timelineOf(db: ReadableDB, taskId: number, office: Office): readonly TimelineItem[] {
  const task = getTask(db, taskId);
  const items: TimelineItem[] = [
    ...listTaskHistory(db, taskId).map((item) => ({ ...item, department: null })),
    ...task.obligations.flatMap(({ id, department }) =>
      (transfersOf(db, [id]).get(id) ?? []).map(({ from, to, on, document, matter, reason }) => ({
        on,
        at: on,
        actor: '',
        kind: 'transfer' as const,
        department,
        title: `职责由“${from}”划转“${to}”`,
        text: [matter, document, reason].filter(Boolean).join('；'),
      })),
    ),
    ...listEventsOfTask(db, taskId).map(eventItem),
    ...listEntriesOfTask(db, taskId).map((entry) => entryItem(entry, office)),
    ...listEvidence(db, taskId).map(({ at, actor, department, name, size }) => ({
      on: at.slice(0, 10),
      at,
      actor,
      kind: 'file' as const,
      department,
      title: `存入材料“${name}”`,
      text: `${Math.ceil(size / 1024)} KB`,
    })),
    ...listMilestones(db, [taskId]).flatMap(({ title, doneOn, due }) =>
      doneOn === null
        ? []
        : [
            {
              on: doneOn,
              at: doneOn,
              actor: '',
              kind: 'milestone' as const,
              department: null,
              title: `“${title}”完成`,
              text: due === null ? '' : `应于${chineseDay(due)}完成`,
            },
          ],
    ),
  ];
  return items.sort((a, b) => a.on.localeCompare(b.on) || a.at.localeCompare(b.at));
}

function eventItem(event: ObligationEvent): TimelineItem {
  const { on, at, actor, kind, department, paper, note, method, reply, oldDue, askedDue, newDue } = event;
  const days = (day: string | null) => (day === null ? '未定' : chineseDay(day));
  const words = [
    ...(kind === 'extension-asked' ? [`原定${days(oldDue)}，申请延至${days(askedDue)}`] : []),
    ...(kind === 'extension-decided'
      ? [newDue === null ? `不同意，仍为${days(oldDue)}` : `由${days(oldDue)}延至${days(newDue)}`]
      : []),
    ...(kind === 'assign' && newDue !== null ? [`办理时限${days(newDue)}`] : []),
    ...(paper ? [paper] : []),
    ...(note ? [note] : []),
    ...(reply ? [`答复：${reply}`] : []),
  ];
  const title = `${method ? URGE_METHOD_WORDS[method] : ''}${EVENT_KIND_WORDS[kind]}`;
  return { on, at, actor, kind: 'event', department, title, text: words.join('；') };
}

function entryItem(entry: ProgressEntry, { ratings }: Office): TimelineItem {
  const { at, actor, department, period, rating, percent, progress, problem, next, values, saidBy, source } = entry;
  const words = [
    ...(rating === null ? [] : [`评价：${ratings.find(({ code }) => code === rating)?.word ?? rating}`]),
    ...(percent === null ? [] : [`进度：${percent}%`]),
    ...values.map(({ indicator, value, unit }) => `${indicator}：${value}${unit}`),
    ...(progress ? [`进展：${progress}`] : []),
    ...(problem ? [`问题：${problem}`] : []),
    ...(next ? [`下一步：${next}`] : []),
    ...(saidBy ? [`填报人：${saidBy}`] : []),
    ...(source ? [`取自“${source.file}”${source.sheet}!${source.cell}`] : []),
  ];
  return {
    on: at.slice(0, 10),
    at,
    actor,
    kind: 'entry',
    department,
    title: entry.corrects === null ? `填报“${period}”进展` : `更正“${period}”进展`,
    text: words.join('；'),
  };
}
