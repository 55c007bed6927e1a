import type { Cell } from '../../../../shared/model/sheet.ts';
import { CHINESE_NUMBER, readNumber } from '../../../parsing/numbers.ts';
import { certain, doubtful, folded, type Reading } from './reading.ts';

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const DONE = '(?:已|累计|总体|共)?(?:完成|进度|完成率|达到?|推进)?(?:了|率|比例|至)?:?';
const EXACT = new RegExp(`^${DONE}${NUMBER}(%|个?百分点)?$`);
const IN_WORDS = new RegExp(`^${DONE}百分之(${CHINESE_NUMBER}|\\d+(?:\\.\\d+)?)$`);
const HEDGED = new RegExp(
  `^${DONE}(?:约|大约|大概|近|将近|接近|超过?|逾|不到|不足|至少|不低于)?${NUMBER}%?(?:左右|以上|以下|多|余|\\+)?$`,
);
const RANGE = new RegExp(`^${DONE}${NUMBER}%?(?:-|~|—|–|至|到)${NUMBER}%?(?:左右)?$`);
const FRACTION = /^(?:完成)?(\d{1,4})\/([1-9]\d{0,3})$/;
const TENTHS = /^(?:约|大约|近)?([一二三四五六七八九])成([一二三四五六七八九半])?(?:左右|以上|多)?$/;

/** 完成比例 in percent: 80, 80%, 0.8 shown as a percentage, 百分之八十. Null where the cell holds no share of anything. */
export function readPercent(cell: Cell): Reading | null {
  const text = cell.text.trim();
  if (cell.kind === 'date') return readAsDate(text, String(cell.value));
  if (cell.kind === 'number' && typeof cell.value === 'number' && Number.isFinite(cell.value)) {
    return text.includes('%') ? share(text, cell.value * 100) : bareNumber(text, cell.value);
  }
  return cell.kind === 'text' ? readWritten(text) : null;
}

function readWritten(text: string): Reading | null {
  const words = folded(text);
  const exact = EXACT.exec(words);
  if (exact) return exact[2] ? share(text, Number(exact[1])) : bareNumber(text, Number(exact[1]));
  const inWords = IN_WORDS.exec(words);
  if (inWords) return share(text, readNumber(inWords[1] ?? ''));
  const range = RANGE.exec(words);
  if (range) return readRange(text, Number(range[1]), Number(range[2]));
  const fraction = FRACTION.exec(words);
  if (fraction) return readFraction(text, Number(fraction[1]), Number(fraction[2]));
  const tenths = TENTHS.exec(words);
  const about = tenths ? inPercent(tenths[1], tenths[2]) : Number(HEDGED.exec(words)?.[1]);
  return Number.isNaN(about) ? null : withDoubt(text, about, `“${text}”不是确数，暂读作 ${about}%。`);
}

/** 九成, 九成五, 九成半. */
const inPercent = (tenths = '', more = '0'): number => readNumber(tenths) * 10 + (more === '半' ? 5 : readNumber(more));

/** 0.8 is 80 % where somebody thought in shares, and 1 is either; what it was meant for is asked. */
function bareNumber(text: string, value: number): Reading {
  if (value <= 0 || value > 1) return share(text, value);
  const [taken, other] = value === 1 ? [1, 100] : [rounded(value * 100), rounded(value)];
  return doubtful(`${taken}%`, String(taken), `填的是 ${text}，可能指 ${taken}%，也可能指 ${other}%。`, [
    { word: `${other}%`, value: String(other) },
  ]);
}

function share(text: string, value: number): Reading {
  const percent = rounded(value);
  if (Number.isNaN(percent)) return doubtful(text, '', `“${text}”读不出完成比例，请核实。`);
  if (percent >= 0 && percent <= 100) return certain(withOriginal(`${percent}%`, text), String(percent));
  const most = percent > 100 ? [{ word: '100%', value: '100' }] : [];
  return doubtful(text, '', `完成比例“${text}”不在 0 至 100 之间，请核实。`, most);
}

function readRange(text: string, low: number, high: number): Reading {
  const reading = withDoubt(text, low, `“${text}”是一个范围，暂取 ${low}%。`);
  return high <= 100 ? { ...reading, alternatives: [{ word: `${high}%`, value: String(high) }] } : reading;
}

function readFraction(text: string, part: number, whole: number): Reading {
  const percent = rounded((part / whole) * 100);
  return withDoubt(text, percent, `“${text}”像是分数，折合 ${percent}%。`);
}

/** Excel makes a date of 3/5. */
function readAsDate(text: string, iso: string): Reading {
  const [, month = 0, day = 0] = iso.split('-').map(Number);
  const percent = rounded((month / day) * 100);
  const isShare = month <= day && percent <= 100;
  const maybe = isShare ? [{ word: `${percent}%（${month}/${day}）`, value: String(percent) }] : [];
  return doubtful(
    text,
    '',
    `完成比例栏里是日期“${text}”（${iso}），可能是 ${month}/${day} 被自动改成了日期，请核实。`,
    maybe,
  );
}

function withDoubt(text: string, percent: number, doubt: string): Reading {
  const fits = percent >= 0 && percent <= 100;
  return doubtful(fits ? `${percent}%（原写“${text}”）` : text, fits ? String(percent) : '', doubt);
}

/** Where it was written in another way, the way it was written stands beside it. */
const withOriginal = (shown: string, text: string): string =>
  /^[\d.%]+$/.test(text) || /^[\d.%]+$/.test(folded(text)) ? shown : `${shown}（原写“${text}”）`;

/** 0.57 · 100 is 56.99999999999999. */
const rounded = (value: number): number => Number(value.toFixed(4));
