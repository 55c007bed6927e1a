/** Cells that are filled and name nobody: 无, —, /, 待定. */
const NOBODY = /^(?:无|暂无|待定|待明确|空|[-—–―─/／\\]+)?[。.]?$/u;
const SAME_AS_ABOVE = /^(?:同上|同前|〃|″|"|＂)[。.]?$/u;

/** True where a cell names no body: empty, a dash, 待定, 同上. */
export function isNoBody(text: string): boolean {
  return NOBODY.test(text.replace(/\s/gu, '')) || isSameAsAbove(text);
}

/** True for 同上 and 〃. */
export function isSameAsAbove(text: string): boolean {
  return SAME_AS_ABOVE.test(text.replace(/\s/gu, ''));
}
