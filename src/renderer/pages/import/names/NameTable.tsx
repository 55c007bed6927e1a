import { CERTAINTY_WORDS, RULE_WORDS } from '../../../../shared/glossary.ts';
import { CellMark, WordMark } from '../../../components/Facts.tsx';
import styles from './Names.module.css';
import type { ListedName, NameAnswers } from './name-answers.ts';

type Props = {
  readonly names: readonly ListedName[];
  readonly answers: NameAnswers;
  readonly onShow: (name: ListedName) => void;
};

/** Every name with the body that it is read as, by which rule and why. */
export function NameTable({ names, answers, onShow }: Props) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">地区</th>
          <th scope="col">读作</th>
          <th scope="col">依据</th>
          <th scope="col">首见</th>
          <th scope="col" data-number>
            任务
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const { name: text, place, body, rule, certainty, reason, departmentId, cell } = name.planned;
          return (
            <tr key={name.key}>
              <td>{text}</td>
              <td>{place}</td>
              <td>
                {body.name} {departmentId === null && body.name === text && <WordMark>新登记</WordMark>}
              </td>
              <td>
                <WordMark>{answers.has(name.key) ? '人工确认' : RULE_WORDS[rule]}</WordMark>{' '}
                {certainty !== 'certain' && <WordMark>{CERTAINTY_WORDS[certainty]}</WordMark>} {reason}
              </td>
              <td>
                <button
                  type="button"
                  className={styles.cell}
                  aria-label={`“${text}”首见于 ${cell}`}
                  onClick={() => onShow(name)}
                >
                  <CellMark cell={cell} />
                </button>
              </td>
              <td data-number>{name.tasks}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
