import { Button } from 'antd';
import { DAMAGE_WORDS } from '../../../../../shared/exchange-words.ts';
import type { CellPlace, Damage, ReturnedFile } from '../../../../../shared/model/exchange.ts';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { CellMark, WordMark } from '../../../../components/Facts.tsx';
import { verdictSentence } from '../merge-words.ts';
import styles from './Files.module.css';
import { groupDamages } from './group-damages.ts';

/** So many of one kind are read one by one; more stand behind a count. */
const FEW = 2;

type Props = {
  readonly file: ReturnedFile;
  readonly index: number;
  readonly onSource: (place: CellPlace) => void;
};

/** What the chosen file is, and what was done to it on its way: each named, with where it can be seen. */
export function FileFacts({ file, index, onSource }: Props) {
  const { verdict, damages, filledBy, phone, sheets } = file;
  const [sheet] = sheets;
  const toLine = (damage: Damage) => {
    const on = damage.sheet ?? sheet;
    return (
      <div key={`${damage.sheet} ${damage.cell} ${damage.message}`}>
        <WordMark>{DAMAGE_WORDS[damage.kind]}</WordMark> {damage.message} <CellMark cell={damage.cell} />
        {damage.cell && on && (
          <Button
            type="link"
            size="small"
            onClick={() => onSource({ file: index, sheet: on, cell: damage.cell ?? '' })}
          >
            看原表
          </Button>
        )}
      </div>
    );
  };
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
          {groupDamages(damages).map(({ kind, damages: ofKind }) => (
            <li key={kind}>
              {ofKind.length <= FEW ? (
                ofKind.map(toLine)
              ) : (
                <details>
                  <summary>
                    <WordMark>{DAMAGE_WORDS[kind]}</WordMark> {ofKind.length} 处：{ofKind[0]?.message}
                  </summary>
                  {ofKind.map(toLine)}
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
