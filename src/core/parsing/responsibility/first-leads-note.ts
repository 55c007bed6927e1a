import type { ResponsibilityText } from '../types.ts';

/** （市教育局，市委农办，排名第一位为牵头单位，下同): a note inside the cell, with the comma before it. */
const NOTE =
  /[，,、；;。\s]{0,3}[（(]?(?:注[：:])?[^，,、；;。（()）\n]{0,20}(?:列|排)(?:名|序|在)*(?:第一|首)位?[^，,、；;。（()）\n]{0,20}(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?(?:[，,]下同)?[）)]?/u;

export type NotedText = { readonly source: ResponsibilityText; readonly firstIsLead: boolean };

/** The cell without a note that the first named body leads, and whether there was one. */
export function takeFirstLeadsNote(source: ResponsibilityText): NotedText {
  const note = NOTE.exec(source.text)?.[0];
  if (note === undefined) return { source, firstIsLead: false };
  // Brackets around the whole cell lose their end with the note.
  const balance = note.startsWith('（') || note.startsWith('(') ? '' : (/[）)]$/u.exec(note)?.[0] ?? '');
  return { source: { ...source, text: source.text.replace(note, balance) }, firstIsLead: true };
}
