import type { ReportSection } from '../../../shared/model/report.ts';
import { officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';

type Annex = Pick<ReportSection, 'title' | 'blocks' | 'notes' | 'page'> & {
  /** Where it is not the title. */
  readonly name?: string;
};

/** An annex of a report; its number is given where all of them are known. */
export function annex(input: BuildInput, { title, name = title, blocks, notes, page }: Annex): ReportSection {
  const lines = [officeLine(input), scopeLine(input)];
  return { name, role: 'annex', label: '', title, lines, blocks, notes, page };
}

/** 附件1, 附件2; one alone is 附件. */
export const numbered = (annexes: readonly ReportSection[]): readonly ReportSection[] =>
  annexes.map((section, index) => ({ ...section, label: annexes.length === 1 ? '附件' : `附件${index + 1}` }));
