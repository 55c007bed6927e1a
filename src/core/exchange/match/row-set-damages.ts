import type { Damage } from '../../../shared/model/exchange.ts';
import type { ReturnedTable } from '../read/returned.ts';
import type { AskedForm, AskedRow } from './asked.ts';
import type { Candidate, MatchedRow } from './matched.ts';

/** So many are named one by one. */
const MOST_NAMED = 10;

/** What was done to the rows as a whole: taken out, put in another order, doubled; keys lost or in the wrong row. */
export function rowSetDamages(
  matched: readonly MatchedRow[],
  tables: readonly ReturnedTable[],
  main: AskedForm,
): readonly Damage[] {
  return [
    ...lostKeyColumns(tables),
    ...lostKeys(matched),
    ...wrongKeys(matched),
    ...deleted(matched, tables, main),
    ...reordered(matched, tables),
    ...duplicated(matched),
    ...severalTables(tables),
  ];
}

/** The keys stand twice in every table, since a column is easily deleted. */
function lostKeyColumns(tables: readonly ReturnedTable[]): readonly Damage[] {
  return tables.flatMap(({ sheet, columns }): readonly Damage[] => {
    const keys = columns.filter(({ meaning }) => meaning === 'key').length;
    if (keys > 1) return [];
    const message =
      keys === 1 ? `“${sheet}”的行码列只剩一侧，照常辨认。` : `“${sheet}”的行码列都没有了，按任务文字辨认。`;
    return [{ kind: 'key-lost', message, sheet, cell: null }];
  });
}

function lostKeys(matched: readonly MatchedRow[]): readonly Damage[] {
  return matched.flatMap(({ table, row, candidates }): readonly Damage[] => {
    const hasColumn = table.columns.some(({ meaning }) => meaning === 'key');
    if (!hasColumn || row.keys.length > 0 || candidates.length === 0 || row.brokenKeys.length > 0) return [];
    const message = `第 ${row.row} 行的行码没有了，按任务文字辨认。`;
    return [{ kind: 'key-lost', message, sheet: table.sheet, cell: `A${row.row}` }];
  });
}

function wrongKeys(matched: readonly MatchedRow[]): readonly Damage[] {
  return matched.flatMap(({ table: { sheet }, row, wording, candidates }): readonly Damage[] => [
    ...row.brokenKeys.map(({ address, text, key }): Damage => {
      const what = key ? '的行码改了写法，仍可辨认' : '不是行码';
      return { kind: 'key-wrong', message: `${address} ${what}，写的是“${text}”。`, sheet, cell: address };
    }),
    ...(row.keys.length > 0 && candidates.length > 0 && candidates.every(isContradicted)
      ? [
          {
            kind: 'key-wrong',
            message: `第 ${row.row} 行${wording === 'absent' ? '没有任务文字可与行码核对' : '的行码与任务文字对不上'}，已列为待核。`,
            sheet,
            cell: `A${row.row}`,
          } as const,
        ]
      : []),
  ]);
}

const isContradicted = ({ match }: Candidate): boolean => !match.certain && match.by === 'key';

function deleted(matched: readonly MatchedRow[], tables: readonly ReturnedTable[], main: AskedForm): readonly Damage[] {
  const present = new Set(
    matched.flatMap(({ candidates }) => candidates.map(({ asked }) => asked.obligation.obligationId)),
  );
  const missing = main.rows.filter(({ obligation }) => !present.has(obligation.obligationId));
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).map(nameOf).join('、');
  const rest = missing.length > MOST_NAMED ? '等' : '';
  const message = `少了 ${missing.length} 行：${named}${rest}。没有答复的任务，台账不变。`;
  return [{ kind: 'row-deleted', message, sheet: tables[0]?.sheet ?? null, cell: null }];
}

function nameOf({ number, content }: AskedRow): string {
  const begin = [...content].slice(0, 10).join('');
  return number === null ? `“${begin}……”` : `第 ${number} 项`;
}

function reordered(matched: readonly MatchedRow[], tables: readonly ReturnedTable[]): readonly Damage[] {
  return tables.flatMap((table): readonly Damage[] => {
    const told = matched.filter((each) => each.table === table && each.candidates.length === 1);
    const places = told.map(({ candidates }) => candidates[0]?.asked.index ?? 0);
    const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
    if (at === -1) return [];
    const message = `“${table.sheet}”的行序与下发时不同，已逐行辨认。`;
    return [{ kind: 'rows-reordered', message, sheet: table.sheet, cell: `A${told[at]?.row.row ?? 1}` }];
  });
}

function duplicated(matched: readonly MatchedRow[]): readonly Damage[] {
  const seen = new Map<number, MatchedRow>();
  return matched.flatMap((each): readonly Damage[] => {
    const [only, ...more] = each.candidates;
    if (!only || more.length > 0) return [];
    const first = seen.get(only.asked.obligation.obligationId);
    seen.set(only.asked.obligation.obligationId, first ?? each);
    if (!first) return [];
    const message = `第 ${each.row.row} 行与第 ${first.row.row} 行是同一项任务；答复相同的算一个，不同的请选定。`;
    return [{ kind: 'row-duplicated', message, sheet: each.table.sheet, cell: `A${each.row.row}` }];
  });
}

function severalTables(tables: readonly ReturnedTable[]): readonly Damage[] {
  const [, second] = tables.filter(({ kind }) => kind === 'tasks');
  if (!second) return [];
  const message = `文件里不止一张反馈表（还有“${second.sheet}”），各表都已读取。`;
  return [{ kind: 'several-tables', message, sheet: second.sheet, cell: null }];
}
