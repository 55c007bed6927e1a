import { ANSWER_FIELD_WORDS } from '../../../shared/exchange-words.ts';
import type { ReadingNote } from '../../../shared/model/exchange.ts';
import { type Answer, belongsToPeriod } from '../answer.ts';
import type { KnownForms } from '../known.ts';

/** Why a period takes no entries: it was frozen, or has not begun; null where it takes them. */
export function whyClosed({ periodId, field }: Answer, known: KnownForms, today: string): string | null {
  const period = belongsToPeriod(field) ? known.findPeriod(periodId) : null;
  if (!period) return null;
  if (period.state === 'frozen') return `“${period.name}”已经冻结，不能再填；需要更正的，请在下一期填报`;
  return period.start > today ? `“${period.name}”从 ${period.start} 起，还没有开始` : null;
}

function inWords({ field, is, indicator }: Answer): string {
  const of = indicator ? `（${indicator.text}，截至 ${indicator.on}）` : '';
  return `${ANSWER_FIELD_WORDS[field]}${of}：${is}`;
}

/** What was answered for closed periods, a note a row. */
export function closedNotes(
  closed: readonly { readonly answer: Answer; readonly why: string }[],
): readonly ReadingNote[] {
  const rows = Map.groupBy(closed, ({ answer }) => {
    const { source, obligation } = answer;
    return `${source.file} ${obligation.obligationId} ${source.cell.replace(/^[A-Z]+/, '')} ${source.sheet}`;
  });
  return [...rows.values()].flatMap((row): readonly ReadingNote[] => {
    const said = row.filter(({ answer }) => answer.field !== 'saidBy');
    const [first] = said;
    if (!first) return [];
    const { source, obligation } = first.answer;
    const text = row.map(({ answer }) => inWords(answer)).join('；');
    return [{ kind: 'frozen', source, text, obligationId: obligation.obligationId, reason: first.why }];
  });
}
