import type { Role } from '../../../shared/model/table.ts';
import type { Mention } from './read-mentions.ts';

export type SettledRole = { readonly role: Role; readonly inferred: boolean };

/**
 * The roles of all bodies of one task. Words win; what no word says is settled by who else is named:
 * - beside a lead, names without a word support (市发展改革委（牵头）、市财政局), and those who 负责 do it jointly;
 * - beside a support and without a lead, they lead (甲，乙配合; 卫生计生委负责,民政局配合; 责任单位：甲，协助单位：乙);
 * - alone, one body is sole, and of several 负责 makes joint, a bare list unspecified.
 * @param hasSupportColumn the table has a column for those who support, even if this row leaves it empty
 */
export function settleRoles(
  mentions: readonly Mention[],
  options: { readonly firstIsLead: boolean; readonly openList: boolean; readonly hasSupportColumn: boolean },
): readonly SettledRole[] {
  const isSaid = (claim: Mention['claim']) => mentions.some((mention) => mention.claim === claim);
  const hasLead = isSaid('lead');
  const hasSupport = isSaid('support') || options.hasSupportColumn;
  const isAlone = mentions.length === 1 && !options.openList;
  const firstLeads = options.firstIsLead && !hasLead && !isAlone;

  const settle = (mention: Mention, index: number): SettledRole => {
    const { claim, saidBy } = mention;
    if (claim === 'lead' || claim === 'support' || claim === 'joint') return { role: claim, inferred: false };
    const inferred = claim === null;
    if (firstLeads) return { role: index === 0 ? 'lead' : 'support', inferred: true };
    if (hasLead) return inferred ? { role: 'support', inferred } : { role: 'joint', inferred };
    if (hasSupport) return { role: 'lead', inferred };
    if (isAlone) return { role: 'sole', inferred };
    // 责任单位： before a list says no more than the header of the column does.
    if (inferred || saidBy === 'label') return { role: 'unspecified', inferred: true };
    return { role: 'joint', inferred };
  };
  return mentions.map(settle);
}
