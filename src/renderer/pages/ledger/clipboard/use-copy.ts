import { App } from 'antd';
import type { ClipboardEvent } from 'react';
import { useApi } from '../../../api.ts';
import { describeError } from '../../../describe-error.ts';
import type { ColumnInfo } from '../columns/column-list.ts';
import type { RatingWords } from '../rows/row-words.ts';
import { fetchAllRows, type LedgerRows, type RowQuery } from '../rows/use-ledger-rows.ts';
import type { Chosen } from '../selection/use-selection.ts';
import { copyRows } from './copy-rows.ts';
import { putOnClipboard, putOnEvent } from './copy-to-clipboard.ts';

/** More belongs in a workbook. */
const MOST = 5000;

type Props = {
  readonly query: RowQuery;
  readonly rows: LedgerRows;
  readonly chosen: Chosen;
  readonly columns: readonly ColumnInfo[];
  readonly ratings: RatingWords;
};

/** Copies the rows chosen as a table: at once where all of them are here, else once they were fetched. */
export function useCopy({ query, rows, chosen, columns, ratings }: Props) {
  const { client } = useApi();
  const { message } = App.useApp();
  const { keys, places } = chosen;

  const said = (count: number) => message.success(`已复制 ${count} 行，可以粘贴到 Excel、WPS 或 Word`);
  const here = () => {
    const loaded = rows.loaded();
    return keys.flatMap((key) => loaded.get(key) ?? []);
  };

  async function copy(): Promise<void> {
    if (keys.length === 0) return;
    if (keys.length > MOST) {
      message.warning(`选中了 ${keys.length} 行，一次最多复制 ${MOST} 行；全部请用“导出 Excel”。`);
      return;
    }
    try {
      const known = here();
      const all = known.length === keys.length ? known : await fetchChosen();
      await putOnClipboard(copyRows(all, columns, ratings));
      said(all.length);
    } catch (error) {
      if (error instanceof DOMException) message.warning('浏览器不允许复制，请用“导出 Excel”。');
      else message.error(describeError(error).message);
    }
  }

  async function fetchChosen() {
    const [first, last] = [places.at(0) ?? 0, places.at(-1) ?? 0];
    const wanted = new Set(keys);
    return (await fetchAllRows(client, query, first, last - first + 1)).filter(({ key }) => wanted.has(key));
  }

  function onCopy(event: ClipboardEvent): void {
    // Marked text is what the person means.
    if (keys.length === 0 || document.getSelection()?.type === 'Range') return;
    event.preventDefault();
    const known = here();
    if (known.length < keys.length) {
      void copy();
      return;
    }
    putOnEvent(event.clipboardData, copyRows(known, columns, ratings));
    said(known.length);
  }

  return { copy, onCopy };
}
