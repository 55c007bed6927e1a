import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/directory.ts';
import type { Stamp } from '../ledger/audit.ts';
import { makeChange } from '../ledger/changes.ts';
import type { WritableDB } from '../ledger/database.ts';
import { findReadingItems } from '../ledger/reading-list.ts';

/**
 * Marks items of the reading list as read, or unread again; null where they are so already. Refused where one is no longer
 * on the list, since its merge was taken back.
 */
export function markRead(
  db: WritableDB,
  stamp: Stamp,
  { ids, read }: { readonly ids: readonly number[]; readonly read: boolean },
): Change | null {
  const wanted = new Set(ids);
  const items = findReadingItems(db, [...wanted]);
  if (items.length < wanted.size) {
    throw new AppError('no-such-item', '选中的表外内容有的已不在列表中，可能所在的汇总已被撤销。请刷新后重新选择。');
  }
  return makeChange(db, stamp, 'mark-read', (rows) => {
    const turned = items.filter(({ readAt }) => (readAt !== null) !== read);
    for (const { id } of turned) rows.update('reading_list', id, { read_at: read ? stamp.at : null });
    const [first] = turned;
    const what = first ? `“${first.file}”${turned.length > 1 ? `等的 ${turned.length} 条` : '的'}表外内容` : '';
    return `${what}${read ? '已阅' : '改为未阅'}`;
  });
}
