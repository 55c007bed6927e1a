import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { cellAddress, columnName, rangeAddress } from '../../../../../shared/model/address.ts';
import type { Correction } from '../../../../../shared/model/correction.ts';
import type { Rect } from '../../../../../shared/model/sheet.ts';
import type { Place } from '../../../../components/sheet/move-cursor.ts';
import type { SheetMeaning } from '../source/cell-meaning.ts';
import type { Offer } from './layout-words.ts';
import { OfferMenu } from './OfferMenu.tsx';
import styles from './Overrule.module.css';

type Props = {
  readonly sheet: string;
  readonly cursor: Place | null;
  readonly range: Rect | null;
  readonly meaning: SheetMeaning;
  readonly columnOffers: (column: number) => readonly Offer[];
  readonly rowOffers: (row: number) => readonly Offer[];
  readonly onSay: (correction: Correction) => void;
};

/** What can be said of the cell under the cursor: its column, its row, and that a marked rectangle is the table. */
export function CellBar({ sheet, cursor, range, meaning, columnOffers, rowOffers, onSay }: Props) {
  if (!cursor) {
    return (
      <p className={styles.bar}>读错了？点列标或行号改读法；点表格左上角、按住 Shift 点右下角，可指明表格在哪里。</p>
    );
  }
  const { row, column } = cursor;
  return (
    <div className={styles.bar} role="toolbar" aria-label="改正读法">
      <strong>{range ? rangeAddress(range) : cellAddress(row, column)}</strong>
      <OfferMenu offers={columnOffers(column)} onChoose={onSay}>
        <Button size="small">
          {columnName(column)} 列：{meaning.columnWord(column) || '未读'} <DownOutlined aria-hidden="true" />
        </Button>
      </OfferMenu>
      <OfferMenu offers={rowOffers(row)} onChoose={onSay}>
        <Button size="small">
          第 {row} 行：{meaning.rowWord(row) || '未读'} <DownOutlined aria-hidden="true" />
        </Button>
      </OfferMenu>
      {range && (
        <Button size="small" onClick={() => onSay({ kind: 'range', sheet, range: rangeAddress(range) })}>
          表格在这里
        </Button>
      )}
    </div>
  );
}
