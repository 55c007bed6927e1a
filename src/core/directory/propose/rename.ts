import type { StartingData } from '../../../shared/model/directory.ts';
import type { Department } from '../../ledger/departments.ts';
import { bothDatings, dateWords, datingAt, isOneDay } from '../dating.ts';
import { lastDay } from '../days.ts';
import { readName } from '../resolve/read-name.ts';
import { indexOf } from '../resolve/starting-index.ts';
import { eraOf, formInForce, nameInForm } from './name-in-force.ts';

/** A name that a document uses for a body. */
export type Mention = { readonly name: string; readonly plan: string; readonly issuedOn: string | null };

export type ProposedName = {
  readonly name: string;
  /** First day on which it was in force for certain. */
  readonly since: string;
  readonly era: number;
  /** One Chinese sentence. */
  readonly reason: string;
};

/**
 * The name that a body has by now where the one it is listed under is of a past time of its line: as a later document
 * calls it, else as its line is called today. Null where it is of the present, or nobody knows when that began.
 * @param mentionsOf how the documents call the body; asked only where its name is a past one
 */
export function proposeName(
  body: Department,
  mentionsOf: (id: number) => readonly Mention[],
  data: StartingData,
): ProposedName | null {
  const line = data.lines.find(({ id }) => id === body.line);
  const form = line && formInForce(line, body.level);
  if (!line || !form) return null;
  const index = indexOf(data);
  const eraOfName = (name: string) => eraOf(readName(name, body.place, index), line.id);
  const own = eraOfName(body.name);
  if (own === null || own >= form.era) return null;

  const mention = mentionsOf(body.id)
    .filter(({ name }) => (eraOfName(name) ?? 0) > own)
    .toSorted((a, b) => (eraOfName(a.name) ?? 0) - (eraOfName(b.name) ?? 0))
    .at(-1);
  const era = (mention && eraOfName(mention.name)) ?? form.era;
  const facts = line.eras.find((each) => each.era === era);
  const since = facts && datingAt({ state: facts.state.since, local: facts.local.since }, body.level);
  if (!facts || !since) return null;

  const { dating, own: when, upper } = bothDatings({ state: facts.state.since, local: facts.local.since }, body.level);
  const event = facts.event === '' ? '' : `：${facts.event}`;
  const seen = mention ? `《${mention.plan}》已称“${mention.name}”；` : '';
  return {
    name: mention?.name ?? nameInForm(body, form, data),
    since: lastDay(since),
    era,
    reason: `${seen}“${line.title}”机构${when}变动${upper}${event}（${facts.source}），日期按${dating && isOneDay(dating) ? '' : '最晚一天'}${dateWords(lastDay(since))}登记。`,
  };
}
