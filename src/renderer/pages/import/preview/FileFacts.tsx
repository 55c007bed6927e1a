import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import type { PlannedFile } from '../../../../shared/model/import-plan.ts';
import { shownTime } from '../../../components/shown-time.ts';
import { useImportSession } from '../ImportSession.tsx';
import type { FileChoice } from '../import-state.ts';
import styles from './Preview.module.css';

type Props = { readonly index: number; readonly file: PlannedFile; readonly choice: FileChoice };

/** What the document says of itself, and the two things a person decides: take it in, and whose bodies its names mean. */
export function FileFacts({ index, file, choice }: Props) {
  const { choose } = useImportSession();
  const placeId = useId();
  const { document } = file.recognized;
  const facts = [document.documentNumber, document.issuer, document.issuedOn].filter((fact) => fact !== null);
  const take = (
    <Checkbox checked={choice.take} onChange={(event) => choose(index, { take: event.target.checked })}>
      {file.sameAs ? '仍要导入' : '导入这份文件'}
    </Checkbox>
  );
  return (
    <>
      {file.sameAs && (
        <div className={styles.same} role="alert">
          <span>
            这份文件已于 {shownTime(file.sameAs.at)} 导入过（当时文件名《{file.sameAs.file}
            》，内容完全相同）。再导入一次，任务会重复。
          </span>
          {take}
        </div>
      )}
      <div className={styles.facts}>
        <strong className={styles.title} title={document.title ?? undefined}>
          {document.title ?? '（没有读出标题）'}
        </strong>
        {facts.length > 0 && <span className={styles.soft}>{facts.join(' · ')}</span>}
        <span className={styles.place}>
          <label htmlFor={placeId}>所属地区</label>
          <Input
            id={placeId}
            size="small"
            maxLength={40}
            placeholder="如 花都区"
            title="表中“民政局”等单位属于哪里"
            status={choice.take && !choice.place.trim() ? 'error' : undefined}
            value={choice.place}
            onChange={(event) => choose(index, { place: event.target.value })}
          />
        </span>
        {!file.sameAs && take}
      </div>
    </>
  );
}
