import { REPORT_KIND_WORDS, TASK_KINDS } from '../../../shared/report-words.ts';
import { navigate } from '../../use-route.ts';

/** What can be made out for one task, as items of a menu: each opens 报表 with its kind and the task. */
export function taskPapers(task: number) {
  return TASK_KINDS.map((kind) => ({
    key: kind,
    label: REPORT_KIND_WORDS[kind],
    onClick: () => navigate({ page: 'reports', kind, task }),
  }));
}
