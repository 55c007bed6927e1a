import type {
  BodyLine,
  Dating,
  DepartmentName,
  Era,
  HistoryEvent,
  Level,
  StartingData,
  Succession,
} from '../../shared/model/directory.ts';
import type { listMentions, PassedOn } from '../ledger/department-duties.ts';

/** What is known of a body's past: entered here, seen in documents, or true of its line in general. */
export type Past = {
  readonly level: Level | null;
  readonly line: string | null;
  readonly names: readonly DepartmentName[];
  readonly mentions: ReturnType<typeof listMentions>;
  readonly passedOn: readonly PassedOn[];
};

/** The points on the line of a body's history, oldest first; those that nobody can date stand at the head. */
export function historyOf(past: Past, data: StartingData): readonly HistoryEvent[] {
  const events = [...nameEvents(past), ...mentionEvents(past), ...passedOnEvents(past), ...lineEvents(past, data)];
  return events.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
}

function startOf({ date }: HistoryEvent): string {
  return date?.split('/')[0] ?? '';
}

function nameEvents({ names }: Past): readonly HistoryEvent[] {
  return names
    .filter(({ kind, since }) => kind === 'official' && since !== null)
    .map(({ name, since, document }) => ({
      date: since,
      kind: 'name',
      label: `更名为${name}`,
      source: document ?? '本单位登记，未注明文号',
      from: 'office',
    }));
}

function mentionEvents({ mentions }: Past): readonly HistoryEvent[] {
  return mentions.map(({ name, plan, issuedOn }) => ({
    date: issuedOn,
    kind: 'met',
    label: `文件中称“${name}”`,
    source: `《${plan}》`,
    from: 'plan',
  }));
}

function passedOnEvents({ passedOn }: Past): readonly HistoryEvent[] {
  return passedOn.map(({ kind, on, other, matter, document, obligations }) => ({
    date: on,
    kind,
    label: `${matter}：${obligations} 项单位任务${kind === 'transfer-in' ? `由“${other}”划入` : `划到“${other}”`}`,
    source: document ?? '本单位登记，未注明文号',
    from: 'office',
  }));
}

function lineEvents({ level, line: id }: Past, { lines, successions }: StartingData): readonly HistoryEvent[] {
  const line = lines.find((each) => each.id === id);
  if (!line || level === null) return [];
  const titleOf = (other: string) => lines.find((each) => each.id === other)?.title ?? other;
  return [
    ...line.eras.flatMap((era) => eraEvent(line, era, level)),
    ...successions.flatMap((each) => successionEvent(each, line, level, titleOf)),
  ];
}

function eraEvent(line: BodyLine, era: Era, level: Level): readonly HistoryEvent[] {
  const since = datingAt(era, level)?.since;
  if (!since) return [];
  const form = line.forms.find((each) => each.era === era.era && each.form === 'full' && each.organs[level]);
  const organ = form?.organs[level]?.[0];
  if (!form || organ === undefined) return [];
  const event = era.event === '' ? '' : `（${era.event}）`;
  const label = `称${form.stem}${organ}${event}`;
  return [{ date: inWords(since), kind: 'name', label, source: era.source, from: 'starting' }];
}

function successionEvent(
  { from, to, kind, state, local, note, source }: Succession,
  line: BodyLine,
  level: Level,
  titleOf: (id: string) => string,
): readonly HistoryEvent[] {
  const dating = level === 'state' ? state : local;
  if ((from !== line.id && to !== line.id) || dating === null) return [];
  const other = titleOf(from === line.id ? to : from);
  const word = from === line.id ? `归入“${other}”` : `“${other}”归入`;
  const label = note === '' ? word : `${word}：${note}`;
  return [{ date: inWords(dating), kind: kind === 'split' ? 'split' : 'merge', label, source, from: 'starting' }];
}

function datingAt({ state, local }: Era, level: Level): Era['state'] {
  return level === 'state' ? state : local;
}

/** "2018-10", "2018-10/2019-03". */
function inWords({ from, to }: Dating): string {
  return from === to ? from : `${from}/${to}`;
}
