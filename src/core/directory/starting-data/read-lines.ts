import { KIND_WORDS, KINDS, LEVEL_WORDS, LEVELS } from '../../../shared/glossary.ts';
import type { BodyKind, BodyLine, Era, Level, NameForm } from '../../../shared/model/directory.ts';
import { datingIn, evidenceIn, listIn, oneOf } from './cells.ts';
import { type Row, readRows } from './rows.ts';
import { unique } from './unique.ts';

const LEVEL_HEADERS = LEVELS.map((level) => LEVEL_WORDS[level]);
const KIND_BY_WORD: ReadonlyMap<string, BodyKind> = new Map(KINDS.map((kind) => [KIND_WORDS[kind], kind]));
const FORM_BY_WORD = new Map<string, NameForm['form']>([
  ['全称', 'full'],
  ['简称', 'short'],
]);

/** Stands for the empty ending of a name that is whole as it is: 残联, 纪委监委. */
const WHOLE = '全名';

/**
 * Bodies through their names: `lines.csv`, with the times of each (`eras.csv`) and how its names are built (`names.csv`).
 * @throws Error naming file and line of a row that cannot be
 */
export function readLines(files: ReadonlyMap<string, string>): readonly BodyLine[] {
  const lines = readRows(files, 'lines.csv', ['机构', '性质', '序位']);
  const known = unique(lines, (row) => row.required('机构'));
  const eras = Map.groupBy(readRows(files, 'eras.csv', ERA_HEADERS), lineOf);
  const forms = Map.groupBy(readRows(files, 'names.csv', FORM_HEADERS), lineOf);
  function lineOf(row: Row): string {
    const id = row.required('机构');
    if (!known.has(id)) throw new Error(`${row.at}: no such line in lines.csv: ${id}`);
    return id;
  }

  return lines.map((row) => {
    const id = row.required('机构');
    const own = readEras(eras.get(id) ?? []);
    if (own.length === 0) throw new Error(`${row.at}: ${id} has no era in eras.csv`);
    return {
      id,
      title: id,
      kind: oneOf(row, '性质', KIND_BY_WORD),
      protocol: wholeNumber(row, '序位'),
      eras: own,
      forms: (forms.get(id) ?? []).map((form) => readForm(form, own.length)),
    };
  });
}

const ERA_HEADERS = ['机构', '时段', '国家起', '国家止', '地方起', '地方止', '缘由', '依据等级', '来源'];
const FORM_HEADERS = ['机构', '时段', '形式', '词干', ...LEVEL_HEADERS, '依据等级', '来源'];

/** A time ends where the next one begins, unless its own end is given. */
function readEras(rows: readonly Row[]): readonly Era[] {
  return rows.map((row, index) => {
    const era = wholeNumber(row, '时段');
    if (era !== index + 1) throw new Error(`${row.at}: 时段 is ${era}, not ${index + 1}`);
    const next = rows[index + 1];
    const until = (place: string) => datingIn(row, `${place}止`) ?? (next ? datingIn(next, `${place}起`) : null);
    return {
      era,
      state: { since: datingIn(row, '国家起'), until: until('国家') },
      local: { since: datingIn(row, '地方起'), until: until('地方') },
      event: row.cell('缘由'),
      ...evidenceIn(row),
    };
  });
}

function readForm(row: Row, eras: number): NameForm {
  const era = wholeNumber(row, '时段');
  if (era < 1 || era > eras) throw new Error(`${row.at}: 时段 ${era} is not in eras.csv`);
  const organs = LEVELS.flatMap((level): [Level, readonly string[]][] => {
    const endings = listIn(row.cell(LEVEL_WORDS[level])).map((ending) => (ending === WHOLE ? '' : ending));
    return endings.length === 0 ? [] : [[level, endings]];
  });
  if (organs.length === 0) throw new Error(`${row.at}: a name for no level`);
  return {
    era,
    form: oneOf(row, '形式', FORM_BY_WORD),
    stem: row.required('词干'),
    organs: Object.fromEntries(organs),
    ...evidenceIn(row),
  };
}

function wholeNumber(row: Row, header: string): number {
  const text = row.required(header);
  if (!/^\d+$/u.test(text)) throw new Error(`${row.at}: ${header} is no number: ${text}`);
  return Number(text);
}
