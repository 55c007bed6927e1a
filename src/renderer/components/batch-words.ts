/** More names than this say no more to a person than their number. */
const NAMED = 3;

/** 甲.xlsx、乙.xlsx; of two hundred: the first ones, and how many there are. */
export function fileWords(files: readonly string[]): string {
  if (files.length <= NAMED) return files.join('、');
  return `${files.slice(0, NAMED - 1).join('、')} 等 ${files.length} 份文件`;
}
