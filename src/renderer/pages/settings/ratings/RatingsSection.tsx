import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { Rating } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { moveItem } from '../move-item.ts';
import { SaveBar } from '../SaveBar.tsx';
import { SettingHead } from '../SettingHead.tsx';
import styles from '../Settings.module.css';
import { RatingRow } from './RatingRow.tsx';
import { addRating, editRating, ratingProblems, removeRating } from './rating-draft.ts';

/** 进度评价: the office's own list, each with what it says of the work whatever it is called. */
export function RatingsSection() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.rules.ratings.queryOptions());
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在读取进度评价…" />;
  return (
    <>
      <SettingHead
        title="进度评价"
        effect="填报进展时可选的评价，也是总览和报表分列的次序。类别说明一项评价算不算滞后、算不算完成，亮灯规则按类别判断。改名后已填报的随之显示新名；已冻结的期不变。有进展用到的评价可以改名，不能删去。"
        logged="进度评价改为"
      />
      <RatingEditor key={JSON.stringify(data.ratings)} inForce={data.ratings} shipped={data.shipped} />
    </>
  );
}

type EditorProps = { readonly inForce: readonly Rating[]; readonly shipped: readonly Rating[] };

function RatingEditor({ inForce, shipped }: EditorProps) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [draft, setDraft] = useState(inForce);
  const changed = JSON.stringify(draft) !== JSON.stringify(inForce);
  const problems = ratingProblems(draft);
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">进度评价，按次序</caption>
        <thead>
          <tr>
            <th scope="col">次序</th>
            <th scope="col">名称</th>
            <th scope="col">类别</th>
            <th scope="col">
              <span className="visually-hidden">删除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.map((rating, index) => (
            <RatingRow
              key={rating.code}
              rating={rating}
              number={index + 1}
              isLast={index === draft.length - 1}
              onEdit={(edit) => setDraft(editRating(draft, rating.code, edit))}
              onMove={(by) => setDraft(moveItem(draft, index, by))}
              onRemove={() => setDraft(removeRating(draft, rating.code))}
            />
          ))}
        </tbody>
      </table>
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setDraft(addRating(draft))}>
        加一项评价
      </Button>
      {JSON.stringify(draft) !== JSON.stringify(shipped) && (
        <Button type="link" onClick={() => setDraft(shipped)}>
          换成程序自带的评价
        </Button>
      )}
      <SaveBar
        changed={changed}
        ready={changed && problems.length === 0}
        busy={busy}
        problems={problems}
        saveText="启用这份评价"
        onSave={() => take(() => client.rules.setRatings({ ratings: draft.map(trimmed) }))}
        onReset={() => setDraft(inForce)}
      />
    </>
  );
}

const trimmed = (rating: Rating): Rating => ({ ...rating, word: rating.word.trim() });
