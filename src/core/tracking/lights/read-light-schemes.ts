import { AppError } from '../../../shared/errors.ts';
import type { FactTest, LightRule, LightScheme } from '../../../shared/model/tracking.ts';
import { validateScheme } from './validate-scheme.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads tables of lights from JSON: a list of `LightScheme`. Throws an AppError `lights-unreadable` that names the scheme
 * and what is wrong with it; a table that could not be shown or never gives one of its lights is not let in.
 */
export function readLightSchemes(text: string): readonly LightScheme[] {
  const list = parse(text);
  if (!Array.isArray(list)) throw refuse('亮灯规则文件应为一个列表，请核对。');
  return list.map((item, index) => {
    const place = `第 ${index + 1} 套亮灯规则`;
    const scheme = readScheme(asObject(item, place), place);
    const [problem] = validateScheme(scheme);
    if (problem) throw refuse(`亮灯规则“${scheme.name}”：${problem}`);
    return scheme;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('lights-unreadable', '亮灯规则文件不是 JSON，无法读取；请核对文件。', { cause });
  }
}

function readScheme(item: Json, place: string): LightScheme {
  const name = textOf(item, 'name', place);
  const rules = listOf(item, 'rules', place);
  return {
    name,
    source: textOf(item, 'source', `“${name}”`),
    note: textOf(item, 'note', `“${name}”`),
    rules: rules.map((rule, index) => readRule(rule, `“${name}”第 ${index + 1} 条规则`)),
  };
}

function readRule(item: unknown, place: string): LightRule {
  const rule = asObject(item, place);
  if (typeof rule.alarm !== 'boolean') throw refuse(`${place}缺少“alarm”（是否警示），请补上。`);
  return {
    // The words of colours, facts and comparisons are checked as a whole, with those that an office types.
    color: textOf(rule, 'color', place) as LightRule['color'],
    word: textOf(rule, 'word', place),
    meaning: textOf(rule, 'meaning', place),
    alarm: rule.alarm,
    tests: listOf(rule, 'tests', place).map((test) => readTest(asObject(test, place), place)),
  };
}

function readTest(item: Json, place: string): FactTest {
  const { value } = item;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw refuse(`${place}的条件缺少“value”，请补上。`);
  }
  return {
    fact: textOf(item, 'fact', place) as FactTest['fact'],
    is: textOf(item, 'is', place) as FactTest['is'],
    value,
  };
}

function asObject(value: unknown, place: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(`${place}格式不对，请核对。`);
  return value as Json;
}

function textOf(item: Json, key: string, place: string): string {
  const value = item[key];
  if (typeof value !== 'string') throw refuse(`${place}缺少“${key}”，请补上。`);
  return value;
}

function listOf(item: Json, key: string, place: string): readonly unknown[] {
  const value = item[key];
  if (!Array.isArray(value)) throw refuse(`${place}缺少列表“${key}”，请补上。`);
  return value;
}

const refuse = (message: string): AppError => new AppError('lights-unreadable', message);
