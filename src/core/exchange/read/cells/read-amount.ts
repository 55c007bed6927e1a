import type { Cell } from '../../../../shared/model/sheet.ts';
import { CHINESE_NUMBER, readNumber } from '../../../parsing/numbers.ts';
import { readPercent } from './read-percent.ts';
import { certain, doubtful, folded, isStruckOut, type Reading } from './reading.ts';

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** 万, 千万, 万亿. */
const SCALE = '[十百千万亿]+';
const HEDGE = /^(?:约|大约|大概|近|将近|超过?|逾|不到|不足|至少|共约)|(?:左右|以上|多|余)$/g;
const AMOUNT = new RegExp(`^([-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-+]?\\d+(?:\\.\\d+)?)(${SCALE})?(.*)$`);
const IN_WORDS = new RegExp(`^(${CHINESE_NUMBER})(${SCALE})?(.*)$`);
/** Behind a number that is not over yet: 12,00 · 3.0E+05 · 一万二千. */
const GOES_ON = new RegExp(`^(?:[.,]?\\d|[eE][-+]?\\d|${CHINESE_NUMBER})`);
/** 万人, 亿元, 千克. */
const UNIT = new RegExp(`^(${SCALE})?(.*)$`);
/** 六成, 百分之八十: a share of something, and no amount of 家. */
const SHARE_IN_WORDS = /^(?:约|大约|近)?[一二三四五六七八九]成|^百分之/;

/**
 * A measured value in the unit of its indicator: 1,200 · １２００ · 1200张 · 85% · 0.85 shown as a percentage. Scales and
 * other units (1.2万人, 3000元 for 万元) and numbers that are not exact are asked. Null where the cell was struck out.
 */
export function readAmount(cell: Cell, unit: string): Reading | null {
  const text = cell.text.trim();
  if (isStruckOut(text)) return null;
  const isNumber = cell.kind === 'number' && typeof cell.value === 'number' && Number.isFinite(cell.value);
  if (isNumber) return readNumberCell(text, cell.value, unit);
  if (cell.kind !== 'text') return unreadable(text);
  const words = folded(text);
  if (SHARE_IN_WORDS.test(words)) return (unit === '%' ? readPercent(cell) : null) ?? unreadable(text);
  const exact = words.replace(HEDGE, '');
  const amount = amountIn(exact, unit);
  if (!amount) return unreadable(text);
  const { value, written, alternatives } = amount;
  const reading = shown(value, unit);
  if (exact !== words) return doubtful(reading, String(value), `“${text}”不是确数，暂读作 ${reading}。`, alternatives);
  if (value < 0) return negative(text, value, unit);
  switch (written) {
    case 'bare':
      return readBare(text, value, unit);
    case 'own':
      return certain(reading, String(value));
    case 'scaled':
      return doubtful(reading, String(value), `“${text}”换算为 ${reading}，请核对。`, alternatives);
    case 'other': {
      const doubt = `写的是“${text}”，指标的单位是“${unit || '无'}”，请核对单位。`;
      return doubtful(reading, String(value), doubt, alternatives);
    }
    default:
      return written satisfies never;
  }
}

type Amount = {
  readonly value: number;
  /** As a number alone, in the unit that is asked for, in it after conversion, or in another one. */
  readonly written: 'bare' | 'own' | 'scaled' | 'other';
  readonly alternatives: Reading['alternatives'];
};

/** 1.2万人 is 1.2 in 万人 and 12000 in 人; 1.2亿元 is 12000 in 万元. Null where it is no number, or one that goes on. */
function amountIn(words: string, unit: string): Amount | null {
  const [, number, scale = '', said = ''] = AMOUNT.exec(words) ?? IN_WORDS.exec(words) ?? [];
  if (number === undefined || GOES_ON.test(said)) return null;
  const value = rounded(readSigned(number));
  if (!Number.isFinite(value)) return null;
  const whole = folded(unit);
  const behind = scale + said;
  if (behind === '') return { value, written: 'bare', alternatives: [] };
  if (behind === whole || (said === '' && whole.startsWith(scale))) return { value, written: 'own', alternatives: [] };
  const [, scaleOfUnit = '', base = ''] = UNIT.exec(whole) ?? [];
  const converted = rounded((value * timesOf(scale)) / timesOf(scaleOfUnit));
  const other = (each: number) => [{ word: shown(each, unit), value: String(each) }];
  if (scale === '') return { value, written: 'other', alternatives: said === base ? other(converted) : [] };
  const written = said === '' || said === base ? 'scaled' : 'other';
  return { value: converted, written, alternatives: converted === value ? [] : other(value) };
}

/** 千万 is ten million; without a scale, 1. */
const timesOf = (scale: string): number => [...scale].reduce((times, place) => times * (PLACES[place] ?? 1), 1);

/** 0.85 under a format of percentages is 85; without one it is either. */
function readNumberCell(text: string, value: number, unit: string): Reading {
  if (value < 0) return negative(text, text.includes('%') ? rounded(value * 100) : value, unit);
  if (unit !== '%') return plain(value, unit);
  return text.includes('%') ? plain(rounded(value * 100), unit) : readBare(text, value, unit);
}

/** 0.85 where a percentage is asked for. */
function readBare(text: string, value: number, unit: string): Reading {
  if (unit !== '%' || value <= 0 || value > 1) return plain(value, unit);
  const percent = rounded(value * 100);
  return doubtful(`${percent}%`, String(percent), `填的是 ${text}，可能指 ${percent}%，也可能指 ${value}%。`, [
    { word: `${value}%`, value: String(value) },
  ]);
}

/** 增长率 may be below 0; most of what is counted may not. */
const negative = (text: string, value: number, unit: string): Reading =>
  doubtful(shown(value, unit), String(value), `填的是负数“${text}”，请核对。`);

const plain = (value: number, unit: string): Reading => certain(shown(value, unit), String(value));

const readSigned = (text: string): number =>
  text.startsWith('-') ? -readNumber(text.slice(1)) : readNumber(text.replace('+', ''));

const unreadable = (text: string): Reading => doubtful(text, '', `“${text}”读不出数值，请按原件填数。`);
const shown = (value: number, unit: string): string => `${value}${unit}`;
const rounded = (value: number): number => Number(value.toFixed(6));
