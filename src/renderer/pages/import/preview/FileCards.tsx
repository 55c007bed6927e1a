import type { ImportPlan } from '../../../../shared/model/import-plan.ts';
import type { FileChoice } from '../import-state.ts';
import styles from './Preview.module.css';

type Props = {
  readonly files: ImportPlan['files'];
  readonly choices: readonly FileChoice[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
};

type Verdict = { readonly kind: 'take' | 'skip' | 'refused'; readonly word: string };

function verdict(file: ImportPlan['files'][number], choice: FileChoice | undefined): Verdict {
  if (file.kind === 'refused') return { kind: 'refused', word: '不能导入' };
  if (choice?.take) return { kind: 'take', word: file.sameAs ? '仍要导入' : '将导入' };
  return { kind: 'skip', word: file.sameAs ? '已导入过' : '不导入' };
}

/** One card a file: its name, what was found, and what will be done with it. */
export function FileCards({ files, choices, shown, onShow }: Props) {
  return (
    <ul className={styles.cards} aria-label="读取的文件">
      {files.map((file, index) => {
        const name = file.kind === 'ready' ? file.recognized.file : file.file;
        const { kind, word } = verdict(file, choices[index]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the file's identity within the plan.
          <li key={index}>
            <button
              type="button"
              className={styles.card}
              aria-current={index === shown}
              title={name}
              onClick={() => onShow(index)}
            >
              <span className={styles.cardName}>{name}</span>
              <span className={styles.cardFacts}>
                <span className={styles.verdict} data-verdict={kind}>
                  {word}
                </span>
                {file.kind === 'ready' &&
                  `${file.recognized.tables.length} 张表 · ${file.counts.tasks} 项任务 · ${file.counts.doubts} 处存疑`}
                {file.kind === 'refused' && '点开看原因'}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
