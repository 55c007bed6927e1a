import { isBody } from '../../department-name.ts';
import type { Construct } from '../token.ts';

const NUMBER = /^(?:[0-9０-９]{1,2}[.．、)）](?![0-9])|[①-⑳]|[（(][0-9０-９一二三四五六七八九十]{1,2}[）)])/u;

/** 1.区教育局 2.区民政局: numbers in front of names part them. */
const CHINESE_NUMBER = /^[一二三四五六七八九十]{1,2}、/u;

export const numbering: Construct = ({ rest, before }) => {
  if (before !== '' && !isBody(before)) return null;
  const number = (NUMBER.exec(rest) ?? (before === '' ? CHINESE_NUMBER.exec(rest) : null))?.[0];
  return number === undefined
    ? null
    : { length: number.length, tokens: [{ kind: 'break', strength: 1, comma: false }] };
};
