import { normalize } from './text.ts';

/**
 * Rules of reading that a header or a note states for the whole table, e.g. 列第一位的责任单位为牵头单位或汇总单位
 * (杭州市 2020). No general rule says so; where a table says it of itself, it holds for that table.
 */
const FIRST = '(?:第[一1](?:位|个|家|名|顺位)|[列排名序]在?第[一1]|首位|首个|首家|最前)';
const FIRST_IS_LEAD: readonly RegExp[] = [
  // 列第一位的为牵头单位 · 排在首位的单位为牵头单位 · 排名第一的为牵头部门 · 第一个单位牵头
  new RegExp(`${FIRST}[^,。;]{0,12}(?:牵头|主办|主要责任|第一责任)`),
  // 牵头单位排在第一位 · 牵头单位列首位
  new RegExp(`(?:牵头|主办)(?:单位|部门)?[^,。;]{0,8}${FIRST}`),
];

const LEAD_MARK =
  /(?:带|标|加|标注|注|打|有|以|前加|后加|标有|注有|画|划)?[“"'「(]?([*★☆△▲●○◎◆√※#])[”"'」)]?号?[^,。;]{0,10}?(?:为|是|系|表示|代表)[^,。;]{0,6}(?:牵头|主办)/;

/** True where the text states that the body named first leads, e.g. 注：列第一位的为牵头单位。 */
export function saysFirstIsLead(text: string): boolean {
  const plain = normalize(text);
  return FIRST_IS_LEAD.some((pattern) => pattern.test(plain));
}

/** The sign that the text declares to mark the leading body, e.g. 注：标★的为牵头单位 → ★; null where it declares none. */
export function readLeadMark(text: string): string | null {
  return LEAD_MARK.exec(normalize(text))?.[1] ?? null;
}
