/**
 * What the text of a cell is by itself, whatever its header says. Who knows how bodies are named and days are written is
 * `core/parsing`; it is handed in, since tables are found without knowing what their texts mean.
 */
export type TextKinds = {
  /** 区民政局、区财政局 · 市大数据局牵头，市财政局配合 · 各镇（街道） */
  isBodies(text: string): boolean;
  /** 2024年6月底前 · 长期坚持 */
  isTime(text: string): boolean;
  /** 张三 · 李四、王小明 */
  isPerson(text: string): boolean;
};
