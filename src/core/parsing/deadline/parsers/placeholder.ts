import { type DeadlineParser, findWithoutDay } from '../finding.ts';

/** A blank in a template: 20xx年x月前, XX年, 2024年x月前, 2024年__月, and 年　月　日 whose blanks were spaces. */
const BLANK =
  /(?:\d{0,4}[xX×*_]{1,4}年|(?<=^|[,;:(。至])\d{0,4}年(?=[xX×*_月]))(?:[xX×*_\d]{0,2}月(?:[xX×*_\d]{0,2}日)?)?[底末]?(?:之?前)?|(?<![\dA-Za-z])[xX×*_]{1,2}月(?:[xX×*_]{1,2}日)?[底末]?(?:之?前)?/g;

export const findPlaceholders: DeadlineParser = ({ plain }) =>
  findWithoutDay(plain, BLANK, 'placeholder', (words) => ({
    severity: 'warning',
    code: 'deadline-placeholder',
    message: `完成时限“${words}”还是空白的模板字样，请填上年月日。`,
  })).filter(({ at, end }) => !/^\d{4}年\d{1,2}月$/.test(plain.slice(at, end)));
