import type { MatterTransfer } from '../../../shared/model/directory.ts';
import type { OwedTask } from '../../ledger/owed-tasks.ts';
import { datingAt } from '../dating.ts';
import { lastDay } from '../days.ts';

/**
 * How the matter of a task passed from line to line since its document, oldest first. 老龄 went from 民政 to 卫健 in 2018
 * and back in 2023: where it came home, nothing passed. Of a document without a date every transfer counts.
 */
export function followMatter(
  { content, issuedOn, body: { line, level } }: Pick<OwedTask, 'content' | 'issuedOn' | 'body'>,
  transfersFrom: (line: string) => readonly MatterTransfer[],
): readonly MatterTransfer[] {
  const passed: MatterTransfer[] = [];
  let holder = line;
  let since = issuedOn ?? '';
  for (;;) {
    const [next] = transfersFrom(holder)
      .flatMap((transfer) => {
        const dating = datingAt(transfer, level);
        if (dating === null || lastDay(dating) <= since) return [];
        return transfer.words.some((word) => content.includes(word)) ? { transfer, on: lastDay(dating) } : [];
      })
      .toSorted((a, b) => a.on.localeCompare(b.on));
    if (!next) return holder === line ? [] : passed;
    passed.push(next.transfer);
    holder = next.transfer.to;
    since = next.on;
  }
}
