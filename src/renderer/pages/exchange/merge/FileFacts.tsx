import { Button } from 'antd';
import { DAMAGE_WORDS } from '../../../../shared/exchange-words.ts';
import type { CellPlace, ReturnedFile } from '../../../../shared/model/exchange.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { CellMark, WordMark } from '../../../components/Facts.tsx';
import styles from './Merge.module.css';
import { verdictSentence } from './merge-words.ts';

type Props = {
  readonly file: ReturnedFile;
  readonly index: number;
  readonly onSource: (place: CellPlace) => void;
};

/** What the chosen file is, and what was done to it on its way: each named, with where it can be seen. */
export function FileFacts({ file, index, onSource }: Props) {
  const { verdict, damages, filledBy, phone, sheets } = file;
  const [sheet] = sheets;
  return (
    <section className={styles.facts} aria-label={`文件 ${file.name}`}>
      {verdict.kind === 'refused' ? <ErrorNotice error={verdict.error} /> : <p>{verdictSentence(file)}</p>}
      {(filledBy || phone) && (
        <p className={styles.soft}>
          填报人：{filledBy || '未填'}
          {phone && `，电话 ${phone}`}
        </p>
      )}
      {damages.length > 0 && (
        <ul className={styles.damages} aria-label="表格变动">
          {damages.map((damage) => (
            <li key={`${damage.kind} ${damage.sheet} ${damage.cell} ${damage.message}`}>
              <WordMark>{DAMAGE_WORDS[damage.kind]}</WordMark> {damage.message} <CellMark cell={damage.cell} />
              {damage.cell && (damage.sheet ?? sheet) && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => onSource({ file: index, sheet: damage.sheet ?? sheet ?? '', cell: damage.cell ?? '' })}
                >
                  看原表
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
