import type { Assignment } from '../../../shared/model/table.ts';
import { isCollective } from '../department-name.ts';
import { expandNames } from '../governed-prefix.ts';
import type { Responsibility, ResponsibilityText } from '../types.ts';
import { findDoubts } from './find-doubts.ts';
import { takeFirstLeadsNote } from './first-leads-note.ts';
import { isNoBody } from './no-body.ts';
import type { Mention } from './read-mentions.ts';
import { readMentions } from './read-mentions.ts';
import type { Claim } from './role-words.ts';
import { settleRoles } from './settle-roles.ts';

/**
 * Reads who is responsible for one task.
 * @param texts the task's responsibility cells in the order of the columns; where the table has a column for those who
 *   lead or support, its cell belongs here even if it is empty, because the other columns then mean something else
 * @param options.firstIsLead a note of the document says 列第一位的为牵头单位
 * @returns the assignments in the order of the cells; none, and a doubt, where nobody is named
 */
export function parseResponsibility(
  texts: readonly ResponsibilityText[],
  options: { readonly firstIsLead: boolean },
): Responsibility {
  const noted = texts.map(takeFirstLeadsNote);
  const cells = noted.map((each) => each.source).filter((source) => !isNoBody(source.text));
  const read = cells.map((source) => ({ source, ...readMentions(source, claimOfColumn(source, texts)) }));
  const { kept, repeated } = partRepeats(read.flatMap((each) => each.mentions));
  const mentions = kept.map((each) => each.mention);
  const openList = read.some((each) => each.openList);
  const firstIsLead = options.firstIsLead || noted.some((each) => each.firstIsLead);
  const hasSupportColumn = texts.some((text) => text.column === 'support');
  const roles = settleRoles(mentions, { firstIsLead, openList, hasSupportColumn });
  const assignments = kept.flatMap(({ mention, expanded }, index): Assignment[] => {
    const settled = roles[index];
    if (settled === undefined) return [];
    const { name: department, source } = mention;
    return [{ department, expanded, ...settled, collective: isCollective(department), cell: source.cell }];
  });
  const unread = read.flatMap(({ source, unread: pieces }) => pieces.map((text) => ({ source, text })));
  const doubts = findDoubts({ texts, mentions, assignments, repeated, unread, firstIsLead });
  return { assignments, openList, doubts };
}

/**
 * What a column's header says of the names in it. 责任单位 alone says nothing; beside 牵头单位 it names the doers (立山区
 * 2023), beside 配合单位 those who answer for the task.
 */
function claimOfColumn(source: ResponsibilityText, texts: readonly ResponsibilityText[]): Claim | null {
  if (source.column === 'lead' || source.column === 'support') return source.column;
  return texts.some((text) => text.column !== 'undivided') ? 'bears' : null;
}

type Expanded = { readonly mention: Mention; readonly expanded: string };

/**
 * One name may be written twice. The same role twice counts once; a name that has a role in one place loses the
 * mention without any (区教育局、区民政局（区教育局牵头）); two different roles both stay.
 */
function partRepeats(mentions: readonly Mention[]): { kept: readonly Expanded[]; repeated: readonly Mention[] } {
  const names = expandNames(mentions.map((mention) => mention.name));
  const all = mentions.map((mention, index): Expanded => ({ mention, expanded: names[index] ?? mention.name }));
  const keyOf = ({ expanded }: Expanded, claim: string | null) => `${expanded.normalize('NFKC')}/${claim ?? ''}`;
  const withClaim = new Set(all.filter((each) => each.mention.claim !== null).map((each) => keyOf(each, null)));
  const seen = new Set<string>();
  const kept: Expanded[] = [];
  const repeated: Mention[] = [];
  for (const each of all) {
    const key = keyOf(each, each.mention.claim);
    if (seen.has(key)) repeated.push(each.mention);
    else if (each.mention.claim !== null || !withClaim.has(key)) kept.push(each);
    seen.add(key);
  }
  return { kept, repeated };
}
