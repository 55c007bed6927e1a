import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Run } from '../../shared/model/report.ts';
import { runWords } from '../../shared/report-text.ts';
import { storableText } from '../../shared/storable-text.ts';

/** A paragraph of plain words: whatever stands in them is shown as it is, a line break begins a new line. */
export function paragraphOf(runs: readonly Run[] | string, options: Omit<IParagraphOptions, 'text' | 'children'>) {
  const words = typeof runs === 'string' ? runs : runs.map(runWords).join('');
  return new Paragraph({ ...options, children: textRuns(words) });
}

function textRuns(words: string): readonly TextRun[] {
  return storableText(words)
    .split(/\r\n|\r|\n/)
    .map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 }));
}
