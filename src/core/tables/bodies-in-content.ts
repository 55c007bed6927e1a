import { readLineKind } from './line-kind.ts';

/**
 * Bodies named at the end of the task itself, where the table has no column for them or the cell is empty:
 * …（责任单位：市民政局、市卫健委） · …（市卫健委、市民政局按职责分工负责） · …⏎责任单位：市民政局
 */
const LABEL = '(?:牵头|责任|负责|主办|承办|主责|主要责任|第一责任)(?:单位|部门)';
const ENDS = '(?:负责|牵头|配合|落实|承办|参与|参加|协助|实施|推进)(?:落实|实施|推进)?';
const IN_BRACKETS = /[（(【[〔]((?:[^（()）【】[\]〔〕]|[（(][^（()）]*[)）])*)[)）】\]〕][。.；;]?\s*$/;
const LAST_LINE = new RegExp(`(?:^|[\\n。；;！])\\s*(${LABEL}[：:][^\\n]*)$`);

/** 财政部牵头，税务总局配合，6月底前出台相关政策，年内持续推进: the State Council adds until when. */
const UNTIL_WHEN = '(?:[，,；;][^，,；;]{0,30}?(?:\\d月|年内|[年月季]底|持续)[^，,；;]{0,30})*';

const NAMES_BODIES = new RegExp(`^\\s*${LABEL}\\s*[：:]|${ENDS}${UNTIL_WHEN}[。.]?$`);

/** The words that name the bodies, without the brackets; null where the text ends in something else. */
export function readBodiesInContent(content: string): string | null {
  const text = content.trim();
  const bracket = IN_BRACKETS.exec(text)?.[1]?.trim();
  if (bracket !== undefined && NAMES_BODIES.test(bracket)) return bracket;
  return LAST_LINE.exec(text)?.[1]?.trim() ?? null;
}

/** True for a task that names its bodies itself, and is no line of a form (责任单位：… alone). */
export function namesBodies(content: string): boolean {
  return readBodiesInContent(content) !== null && readLineKind(content) === 'text';
}
