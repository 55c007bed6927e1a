import { ArrowLeftOutlined, ArrowRightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Popover } from 'antd';
import type { TaskSort } from '../../../../shared/model/ledger.ts';
import type { LedgerRows } from '../../../route.ts';
import styles from './ColumnMenu.module.css';
import { type ColumnChoice, defaultChoice, moveColumn, setWidth, toggleColumn } from './column-choice.ts';
import { columnsFor } from './column-list.ts';

type Props = {
  readonly rows: LedgerRows;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
  readonly sort: TaskSort;
  readonly onSort: (sort: TaskSort) => void;
};

/** Which columns stand in the table, in which order and how wide: all that the mouse does in the header, by keyboard. */
export function ColumnMenu(props: Props) {
  return (
    <Popover trigger="click" placement="bottomRight" content={<Columns {...props} />} title="显示的列">
      <Button icon={<SettingOutlined aria-hidden="true" />}>列</Button>
    </Popover>
  );
}

function Columns({ rows, choice, onChange, sort, onSort }: Props) {
  const known = columnsFor(rows);
  const hidden = known.filter(({ key }) => !choice.shown.includes(key));
  const shown = choice.shown.flatMap((key) => known.find((column) => column.key === key) ?? []);
  return (
    <div className={styles.columns}>
      <ul className={styles.list}>
        {[...shown, ...hidden].map(({ key, title, width }) => {
          const place = choice.shown.indexOf(key);
          return (
            <li key={key}>
              <Checkbox checked={place >= 0} onChange={() => onChange(toggleColumn(choice, key, rows))}>
                {title}
              </Checkbox>
              {place >= 0 && (
                <span className={styles.place}>
                  <InputNumber
                    size="small"
                    aria-label={`${title}的宽度`}
                    min={44}
                    max={900}
                    step={10}
                    value={choice.widths[key] ?? width}
                    onChange={(value) => {
                      if (value !== null) onChange(setWidth(choice, key, value));
                    }}
                  />
                  <Button
                    size="small"
                    type="text"
                    aria-label={`${title}左移`}
                    disabled={place === 0}
                    icon={<ArrowLeftOutlined aria-hidden="true" />}
                    onClick={() => onChange(moveColumn(choice, key, -1))}
                  />
                  <Button
                    size="small"
                    type="text"
                    aria-label={`${title}右移`}
                    disabled={place === choice.shown.length - 1}
                    icon={<ArrowRightOutlined aria-hidden="true" />}
                    onClick={() => onChange(moveColumn(choice, key, 1))}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <Button size="small" onClick={() => onChange(defaultChoice(rows))}>
          恢复常用的列
        </Button>
        <Button size="small" disabled={sort.length === 0} onClick={() => onSort([])}>
          恢复方案顺序
        </Button>
      </div>
    </div>
  );
}
