import { describe, expect, it } from 'vitest';
import { codesOf, readTyped, tasksOf } from '../read-typed.ts';

const HEADER = ['序号', '工作任务', '责任单位'];

const withNumbers = (...numbers: (string | number | null)[]) => ({
  rows: [HEADER, ...numbers.map((number, index) => [number, `推进第${index + 1}类工作。`, '区民政局'])],
});

const numbersOf = (file: Awaited<ReturnType<typeof readTyped>>) => tasksOf(file).map((task) => task.number);

describe('numbers of tasks', () => {
  it('keeps them as printed: 27． and full-width digits, ①, （一）, 1.0 shown by a format', async () => {
    const file = await readTyped(withNumbers('26.', '27．', '２８'));
    expect(numbersOf(file)).toEqual(['26.', '27．', '２８']);
    expect(numbersOf(await readTyped(withNumbers('①', '②')))).toEqual(['①', '②']);
    expect(numbersOf(await readTyped(withNumbers('（一）', '（二）')))).toEqual(['（一）', '（二）']);
    const shown = await readTyped({ ...withNumbers(1, 1.1, 2), formats: { A2: '0.0', A4: '0.0' } });
    expect(numbersOf(shown)).toEqual(['1.0', '1.1', '2.0']);
  });

  it('reports a gap, a twin and a step back as facts, and repairs none', async () => {
    const file = await readTyped(withNumbers(1, 2, 4, 5, 5, 3));
    expect(numbersOf(file)).toEqual(['1', '2', '4', '5', '5', '3']);
    expect(file.issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['missing-number', 'A4'],
      ['duplicate-number', 'A6'],
      ['number-order', 'A7'],
    ]);
  });

  it('takes numbers that start again at 1, or go on below another prefix, for no fault', async () => {
    expect(codesOf(await readTyped(withNumbers(1, 2, 1, 2, 3)))).toEqual([]);
    expect(codesOf(await readTyped(withNumbers('1.1', '1.2', '2.1', '2.2')))).toEqual([]);
  });

  it('leaves a task without a number without one, and asks', async () => {
    const file = await readTyped(withNumbers(1, null, 2));
    expect(numbersOf(file)).toEqual(['1', null, '2']);
    expect(codesOf(file)).toEqual(['unnumbered-task']);
  });

  it('asks for no numbers where the table has none', async () => {
    const file = await readTyped({
      rows: [
        ['工作任务', '责任单位'],
        ['推进甲工作。', '区民政局'],
        ['推进乙工作。', '区教育局'],
      ],
    });
    expect(numbersOf(file)).toEqual([null, null]);
    expect(codesOf(file)).toEqual([]);
  });

  it('takes the numbers that stand inside the texts, and keeps the texts as written', async () => {
    const file = await readTyped({
      rows: [
        ['工作任务', '责任单位'],
        ['一、就业', null],
        ['（一）创业', null],
        ['1.推进甲工作', '区人社局'],
        ['2.推进乙工作', '区教育局'],
        ['二、教育', null],
        ['3.推进丙工作', '区教育局'],
      ],
    });
    expect(tasksOf(file).map(({ number, category, content }) => [number, ...category, content])).toEqual([
      ['1', '一、就业', '（一）创业', '1.推进甲工作'],
      ['2', '一、就业', '（一）创业', '2.推进乙工作'],
      ['3', '二、教育', '3.推进丙工作'],
    ]);
  });

  it('does not take a year or an amount at the beginning of a text for its number', async () => {
    const file = await readTyped({
      rows: [
        ['工作任务', '责任单位'],
        ['2024年，建成养老服务中心。', '区民政局'],
        ['3.5万亩高标准农田建设。', '区农业农村局'],
        ['推进丙工作。', '区教育局'],
      ],
    });
    expect(numbersOf(file)).toEqual([null, null, null]);
  });
});
