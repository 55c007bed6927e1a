import { bothDatings, dateWords, isOneDay } from '../dating.ts';
import type { Passing } from './passing.ts';

/** What a proposal rests on, and which day is entered where a person confirms it. */
export function explainPassing(passing: Passing): string {
  const { kind, task, document, evidence, source, on, matter } = passing;
  const { own, upper, dating } = bothDatings(passing, task.body.level);
  const what = kind === 'transfer' ? `${matter}的职责` : `“${task.body.name}”这类机构`;
  const basis = evidence === 'K' ? '属一般了解，请核对' : `见${document ?? source}`;
  const day = dating && isOneDay(dating) ? `日期按${dateWords(on)}登记` : `日期按最晚一天${dateWords(on)}登记`;
  return `${what}${own}${kind === 'transfer' ? '划转' : '调整'}${upper}，${basis}；${day}。`;
}
