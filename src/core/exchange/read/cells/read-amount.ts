import type { Cell } from '../../../../shared/model/sheet.ts';
import { CHINESE_NUMBER, readNumber } from '../../../parsing/numbers.ts';
import { certain, doubtful, folded, isStruckOut, type Reading } from './reading.ts';

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const HEDGE = /^(?:约|大约|大概|近|将近|超过?|逾|不到|不足|至少|共约)|(?:左右|以上|多|余)$/g;
const AMOUNT = /^([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)([百千万亿])?(.*)$/;
const IN_WORDS = new RegExp(`^(${CHINESE_NUMBER})(.*)$`);

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
  const exact = words.replace(HEDGE, '');
  const [, number, scale, said] = AMOUNT.exec(exact) ?? wordsOf(exact) ?? [];
  if (number === undefined) return unreadable(text);
  const value = rounded(readSigned(number) * (SCALES[scale ?? ''] ?? 1));
  if (!Number.isFinite(value)) return unreadable(text);
  const reading = shown(value, unit);
  // 六成 is no amount of 家.
  if (said?.startsWith('成')) return unit === '%' ? inTenths(text, value) : unreadable(text);
  if (exact !== words) return doubtful(reading, String(value), `“${text}”不是确数，暂读作 ${reading}。`);
  if (scale !== undefined && scale !== '') return readScaled(text, value, rounded(readSigned(number)), scale, unit);
  if (value < 0) return negative(text, value, unit);
  if (said !== undefined && said !== '' && said !== folded(unit)) {
    return doubtful(reading, String(value), `写的是“${text}”，指标的单位是“${unit || '无'}”，请核对单位。`);
  }
  return certain(reading, String(value));
}

function inTenths(text: string, tenths: number): Reading {
  const percent = tenths * 10;
  return doubtful(`${percent}%`, String(percent), `“${text}”不是确数，暂读作 ${percent}%。`);
}

/** 0.85 under a format of percentages is 85; without one it is either. */
function readNumberCell(text: string, value: number, unit: string): Reading {
  if (value < 0) return negative(text, text.includes('%') ? rounded(value * 100) : value, unit);
  if (unit !== '%') return plain(value, unit);
  if (text.includes('%')) return plain(rounded(value * 100), unit);
  if (value <= 0 || value > 1) return plain(value, unit);
  const percent = rounded(value * 100);
  return doubtful(`${percent}%`, String(percent), `填的是 ${text}，可能指 ${percent}%，也可能指 ${value}%。`, [
    { word: `${value}%`, value: String(value) },
  ]);
}

/** 增长率 may be below 0; most of what is counted may not. */
const negative = (text: string, value: number, unit: string): Reading =>
  doubtful(shown(value, unit), String(value), `填的是负数“${text}”，请核对。`);

const plain = (value: number, unit: string): Reading => certain(shown(value, unit), String(value));

/** 1.2万 is 12000人, and 1.2 where the unit is 万人. */
function readScaled(text: string, value: number, bare: number, scale: string, unit: string): Reading {
  if (unit.startsWith(scale)) return certain(shown(bare, unit), String(bare));
  return doubtful(shown(value, unit), String(value), `“${text}”换算为 ${shown(value, unit)}，请核对。`, [
    { word: shown(bare, unit), value: String(bare) },
  ]);
}

function wordsOf(text: string): readonly (string | undefined)[] | null {
  const match = IN_WORDS.exec(text);
  return match ? [match[0], match[1], '', match[2]] : null;
}

const readSigned = (text: string): number =>
  text.startsWith('-') ? -readNumber(text.slice(1)) : readNumber(text.replace('+', ''));

const unreadable = (text: string): Reading => doubtful(text, '', `“${text}”读不出数值，请按原件填数。`);
const shown = (value: number, unit: string): string => `${value}${unit}`;
const rounded = (value: number): number => Number(value.toFixed(6));
