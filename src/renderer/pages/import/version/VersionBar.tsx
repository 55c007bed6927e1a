import { Radio, Segmented } from 'antd';
import type { EarlierVersion } from '../../../../shared/model/version.ts';
import { shownTime } from '../../../components/shown-time.ts';
import styles from './Version.module.css';

export type VersionView = 'changes' | 'source';

type Props = {
  readonly versionOf: EarlierVersion;
  readonly asVersion: boolean;
  readonly view: VersionView;
  /** How many there are in the file: they are asked about on the other view. */
  readonly doubts: number;
  readonly onAsVersion: (asVersion: boolean) => void;
  readonly onView: (view: VersionView) => void;
};

/** Says which plan a file seems to be a new version of; the person decides whether it is. */
export function VersionBar({ versionOf, asVersion, view, doubts, onAsVersion, onView }: Props) {
  const { title, batchId, at } = versionOf;
  return (
    <section className={styles.bar} aria-label="新版本">
      <span>
        像是《{title}》（第 {batchId} 批，{shownTime(at)}）的新版本
      </span>
      <Radio.Group
        aria-label="怎样导入"
        value={asVersion}
        onChange={(event) => onAsVersion(event.target.value === true)}
        options={[
          { value: true, label: '作为新版本更新' },
          { value: false, label: '作为另一份方案导入' },
        ]}
      />
      {asVersion && (
        <Segmented
          size="small"
          aria-label="看改动还是源表"
          value={view}
          onChange={onView}
          options={[
            { value: 'changes', label: '与台账比较' },
            { value: 'source', label: `源表和存疑 ${doubts}` },
          ]}
        />
      )}
    </section>
  );
}
