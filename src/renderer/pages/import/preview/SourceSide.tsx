import { useQuery } from '@tanstack/react-query';
import { Segmented, Spin } from 'antd';
import { useMemo } from 'react';
import type { TaskTable } from '../../../../shared/model/table.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { describeError } from '../../../describe-error.ts';
import styles from './Preview.module.css';
import { LEGEND, sheetMeaning } from './source/cell-meaning.ts';
import type { Place } from './source/move-cursor.ts';
import { SourceGrid } from './source/SourceGrid.tsx';
import type { PlacedTask } from './source/task-cells.ts';

type Props = {
  readonly request: { readonly planId: string; readonly file: number; readonly sheet: string };
  readonly sheets: readonly string[];
  readonly tables: readonly TaskTable[];
  readonly chosen: PlacedTask | undefined;
  readonly pointed: PlacedTask | undefined;
  readonly cursor: Place | null;
  readonly onSheet: (name: string) => void;
  readonly onCursor: (place: Place) => void;
  readonly onPoint: (place: Place | null) => void;
};

const NONE: PlacedTask['cells'] = [];

/** The source sheet with its legend above and, as in Excel, its sheet tabs below. */
export function SourceSide(props: Props) {
  const { request, sheets, tables } = props;
  const { queries } = useApi();
  const source = useQuery(queries.imports.sheet.queryOptions({ input: request, staleTime: Number.POSITIVE_INFINITY }));
  const meaning = useMemo(
    () => sheetMeaning(tables.filter((table) => table.sheet === request.sheet)),
    [tables, request.sheet],
  );
  const cellsOf = (placed: PlacedTask | undefined) => (placed?.sheet === request.sheet ? placed.cells : NONE);
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
      {source.error && <ErrorNotice error={describeError(source.error)} />}
      {source.isPending && <Spin className={styles.wait} description="正在打开源表…" />}
      {source.data && (
        <SourceGrid
          key={request.sheet}
          sheet={source.data}
          meaning={meaning}
          chosen={cellsOf(props.chosen)}
          pointed={cellsOf(props.pointed)}
          cursor={props.cursor}
          onCursor={props.onCursor}
          onPoint={props.onPoint}
        />
      )}
      {sheets.length > 1 && (
        <Segmented
          className={styles.sheets}
          size="small"
          aria-label="工作表"
          options={[...sheets]}
          value={request.sheet}
          onChange={props.onSheet}
        />
      )}
    </section>
  );
}
