import { certain, doubtful, folded, isStruckOut, type Reading } from './reading.ts';

/** Longer texts tell of something. */
const LONGEST_WORD = 20;

/** 零报告, as it is kept. */
export const NO_CHANGE = '本期无变化';

const NOTHING_NEW =
  /^(?:本期|本月|目前|暂|暂时)?(?:工作|情况|进展)*(?:无|没有|未有|无新)(?:新的?|新增)?(?:变化|变动|新进展)[。.!]?$|^(?:同|与)上[期月次](?:情况)?(?:一致|相同|一样|同)?[。.!]?$/;
/** 同上 means the last period to one and the row above to another; 无 may mean that nothing was done. */
const AMBIGUOUS = /^(?:同上|同前|无|没有|无进展|没有进展|暂无进展|暂无|无新进展)[。.!]?$/;

/** 进展情况 as written; “无变化” and its kin are one word. Null where the cell was struck out. */
export function readProgress(text: string): Reading | null {
  if (isStruckOut(text)) return null;
  if (text.length > LONGEST_WORD) return certain(text);
  const words = folded(text);
  if (AMBIGUOUS.test(words)) {
    return doubtful(text, text, `只写了“${text}”，看不出是没有变化，还是别的意思，请选定。`, [
      { word: NO_CHANGE, value: NO_CHANGE },
    ]);
  }
  return NOTHING_NEW.test(words) ? certain(NO_CHANGE) : certain(text);
}

const AS_ABOVE = /^(?:同上|同前)[。.!]?$/;

/**
 * 存在问题, 下一步措施 as written; 无 says that there is none. Null where the cell was struck out, or says that nothing has
 * changed: that is what an empty one says.
 */
export function readText(text: string): Reading | null {
  if (text.length > LONGEST_WORD) return certain(text);
  if (isStruckOut(text) || NOTHING_NEW.test(folded(text))) return null;
  if (!AS_ABOVE.test(folded(text))) return certain(text);
  return doubtful(text, text, `只写了“${text}”，看不出是同上一行，还是同上期，请改写明白。`);
}
