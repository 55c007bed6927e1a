/** How a place ends, and how far it stands below the state. 北京市 and its like are provinces by rank. */
const LEVELS: readonly { readonly end: RegExp; readonly level: number }[] = [
  { end: /^国家$/, level: 0 },
  { end: /(?:省|自治区|北京市|天津市|上海市|重庆市|特别行政区)$/, level: 1 },
  { end: /(?:市|自治州|州|盟|地区)$/, level: 2 },
  { end: /(?:区|县|旗)$/, level: 3 },
  { end: /(?:镇|乡|街道)$/, level: 4 },
];

/** The level of a place: 国家 0, 省 1, 市 2, 区县 3, 镇街 4; null where its name does not tell. */
export function placeLevel(place: string): number | null {
  return LEVELS.find(({ end }) => end.test(place))?.level ?? null;
}
