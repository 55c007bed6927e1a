import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { LinkedTask } from '../../../shared/model/ledger.ts';
import type { AlikeTask, TaskReference } from '../../../shared/model/version.ts';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { formatRoute } from '../../route.ts';
import { Section, WordMark } from '../Facts.tsx';
import { likenessWords } from './likeness-words.ts';
import styles from './Task.module.css';

/** 上级对应任务: the one that a person named, and tasks of other plans worded alike to choose it from. */
export function UpperTask({ task }: { readonly task: LinkedTask }) {
  const { queries } = useApi();
  const alike = useQuery(queries.tasks.alike.queryOptions({ input: { id: task.id }, gcTime: 0 }));
  const setUpper = useSetUpper(task.id);
  const offered = (alike.data ?? []).filter((other) => mayBeUpper(other, task));
  if (!task.upper && task.lower.length === 0 && offered.length === 0) return null;
  return (
    <>
      <Section title="上级对应任务">
        <ul className={styles.plain}>
          {task.upper && (
            <li>
              <Reference task={task.upper} />
              <Button
                size="small"
                aria-label={`取消对应 ${task.upper.plan}`}
                loading={setUpper.isPending}
                onClick={() => setUpper.mutate(null)}
              >
                取消
              </Button>
            </li>
          )}
          {offered.map((other) => (
            <li key={other.id}>
              <Reference task={other} /> <WordMark>{likenessWords(other.likeness)}</WordMark>{' '}
              <Button
                size="small"
                aria-label={`设为上级对应任务 ${other.plan}`}
                loading={setUpper.isPending}
                onClick={() => setUpper.mutate(other.id)}
              >
                设为上级对应任务
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      {task.lower.length > 0 && (
        <Section title="下级对应任务">
          <ul className={styles.plain}>
            {task.lower.map((lower) => (
              <li key={lower.id}>
                <Reference task={lower} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** A task of a lower plan carries this one out, not the other way round. */
function mayBeUpper(other: AlikeTask, { upper, lower }: LinkedTask): boolean {
  return other.level !== 'lower' && other.id !== upper?.id && lower.every(({ id }) => id !== other.id);
}

/** Plan, number and wording; leads to its row in the ledger. */
function Reference({ task }: { readonly task: TaskReference }) {
  const text = task.content.slice(0, 200);
  return (
    <>
      <a href={formatRoute({ page: 'ledger', filter: { planId: task.planId, text } })}>
        《{task.plan}》{task.number !== null && `第 ${task.number} 项`}
      </a>{' '}
      {task.retired && <WordMark>已删去</WordMark>} {task.content}{' '}
    </>
  );
}

/** Names the upper task, or takes it away with null; the open drawer then shows what the ledger says. */
function useSetUpper(id: number) {
  const { client, queries } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (upperId: number | null) =>
      upperId === null ? client.tasks.unlink({ id }) : client.tasks.link({ id, upperId }),
    onError: (error) => message.error(describeError(error).message),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.tasks.key() }),
  });
}
