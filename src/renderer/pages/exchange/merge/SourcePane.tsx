import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { parseRange } from '../../../../shared/model/address.ts';
import type { CellPlace, MergePlan } from '../../../../shared/model/exchange.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import type { Place } from '../../../components/sheet/move-cursor.ts';
import { SheetGrid } from '../../../components/sheet/SheetGrid.tsx';
import { describeError } from '../../../describe-error.ts';
import styles from './Merge.module.css';

type Props = { readonly plan: MergePlan; readonly place: CellPlace; readonly onClose: () => void };

/** The sheet as the department sent it, at the cell that is asked about; it follows ↑ and ↓ in the list. */
export function SourcePane({ plan, place, onClose }: Props) {
  const { queries } = useApi();
  const input = { planId: plan.id, file: place.file, sheet: place.sheet };
  const source = useQuery(
    queries.exchange.sheet.queryOptions({ input, staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 }),
  );
  const rect = parseRange(place.cell);
  const [cursor, setCursor] = useState<{ readonly of: CellPlace; readonly at: Place } | null>(null);
  // A step of one's own in the sheet holds until another cell is asked about.
  const at = cursor?.of === place ? cursor.at : rect && { row: rect.top, column: rect.left };
  return (
    <section
      className={styles.source}
      aria-label="原表"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.sourceHead}>
        <strong>
          {plan.files[place.file]?.name} · {place.sheet} {place.cell}
        </strong>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden="true" />} onClick={onClose}>
          关上原表（Esc）
        </Button>
      </div>
      {source.error && <ErrorNotice error={describeError(source.error)} />}
      {source.isPending && <Spin description="正在打开原表…" />}
      {source.data && (
        <SheetGrid
          key={`${place.file} ${place.sheet}`}
          sheet={source.data}
          cursor={at}
          onCursor={(next) => setCursor({ of: place, at: next })}
        />
      )}
    </section>
  );
}
