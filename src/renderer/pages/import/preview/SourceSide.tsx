import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo } from 'react';
import type { Correction } from '../../../../shared/model/correction.ts';
import type { Rect } from '../../../../shared/model/sheet.ts';
import type { TaskTable } from '../../../../shared/model/table.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import type { Place } from '../../../components/sheet/move-cursor.ts';
import { describeError } from '../../../describe-error.ts';
import { CellBar } from './overrule/CellBar.tsx';
import { columnOffers, findHeaderAbove, rowOffers } from './overrule/layout-words.ts';
import { SheetTabs } from './overrule/SheetTabs.tsx';
import type { SheetTab } from './overrule/sheet-tabs.ts';
import styles from './Preview.module.css';
import { LEGEND, sheetMeaning } from './source/cell-meaning.ts';
import { SourceGrid } from './source/SourceGrid.tsx';
import type { PlacedTask } from './source/task-cells.ts';
import type { FileSpeech } from './use-file-corrections.ts';

type Props = {
  readonly request: { readonly planId: string; readonly file: number; readonly sheet: string };
  readonly sheets: readonly SheetTab[];
  readonly tables: readonly TaskTable[];
  readonly chosen: PlacedTask | undefined;
  readonly pointed: PlacedTask | undefined;
  readonly cursor: Place | null;
  readonly corner: Place | null;
  readonly range: Rect | null;
  readonly speech: FileSpeech;
  readonly onSheet: (name: string) => void;
  readonly onCursor: (place: Place, extend: boolean) => void;
  readonly onPoint: (place: Place | null) => void;
};

const NONE: PlacedTask['cells'] = [];

/** The source sheet with its legend above and, as in Excel, its sheet tabs below. */
export function SourceSide(props: Props) {
  const { request, tables, speech, cursor, range } = props;
  const { sheet } = request;
  const { queries } = useApi();
  const source = useQuery(queries.imports.sheet.queryOptions({ input: request, staleTime: Number.POSITIVE_INFINITY }));
  const meaning = useMemo(() => sheetMeaning(tables.filter((table) => table.sheet === sheet)), [tables, sheet]);
  const overrule = {
    cursor,
    range,
    meaning,
    columnOffers: (column: number) => columnOffers(sheet, column, meaning.columnWord(column)),
    rowOffers: (row: number) =>
      rowOffers(sheet, row, meaning.rowWord(row), findHeaderAbove(sheet, row, tables, speech.made)),
    onSay: (correction: Correction) => speech.add([correction]),
  };
  const cellsOf = (placed: PlacedTask | undefined) => (placed?.sheet === sheet ? placed.cells : NONE);
  return (
    <section className={styles.half} aria-label="源表">
      <ul className={styles.legend} aria-label="颜色说明">
        {LEGEND.map(({ tint, word }) => (
          <li key={tint}>
            <span className={styles.swatch} data-tint={tint} aria-hidden="true" />
            {word}
          </li>
        ))}
        <li>
          <span className={styles.swatch} data-tint="hidden" aria-hidden="true" />
          隐藏
        </li>
      </ul>
      <CellBar sheet={sheet} {...overrule} />
      {source.error && <ErrorNotice error={describeError(source.error)} />}
      {source.isPending && <Spin className={styles.wait} description="正在打开源表…" />}
      {source.data && (
        <SourceGrid
          key={sheet}
          sheet={source.data}
          face={meaning}
          cursor={cursor}
          range={range}
          columnOffers={overrule.columnOffers}
          rowOffers={overrule.rowOffers}
          onSay={overrule.onSay}
          chosen={cellsOf(props.chosen)}
          pointed={cellsOf(props.pointed)}
          corner={props.corner}
          onCursor={props.onCursor}
          onPoint={props.onPoint}
        />
      )}
      <SheetTabs
        tabs={props.sheets}
        shown={sheet}
        onShow={props.onSheet}
        onTake={(name, take) => speech.add([{ kind: 'sheet', sheet: name, take }])}
      />
    </section>
  );
}
