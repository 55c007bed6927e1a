import type { BodyKind, Level } from '../../../shared/model/directory.ts';
import { isCollective, isOrgan, isPlace, isShortForm, withoutEndBrackets } from '../../parsing/department-name.ts';
import { kindByName } from './body-kind.ts';
import { type FormHit, lineOf } from './line-index.ts';
import { normalizeName, shorten, splitEnding, withoutAnd } from './normal-form.ts';
import { type Branch, readBranch } from './read-branch.ts';
import { isSamePlace, type Owner, splitName } from './split-name.ts';
import { groupKey, type StartingIndex } from './starting-index.ts';

/** A name taken apart: whose body, what it is called without level and place, and what the starting data knows of it. */
export type ReadName = Owner & {
  /** Normalized; reasons quote it. */
  readonly text: string;
  /** plain: 区民政局 · branch: 朝阳规划分局 · region: 海勃湾区 and its government · group: 各街乡. */
  readonly shape: 'plain' | 'branch' | 'region' | 'group';
  /** Without level and place, long endings shortened: 民政局, 委组织部, 卫生健康委. */
  readonly core: string;
  /** The core without its ending and without 和: 住房城乡建设 of 住房和城乡建设局. All of it where no such ending is there. */
  readonly subject: string;
  /** 委, 局, 办 …; '' where none of those is there. */
  readonly ending: string;
  /** What stands before it: 区, 花都区. */
  readonly front: string;
  /** What the brackets at the end say: 市老龄办 of 市民政局（市老龄办）. '' where there are none. */
  readonly plate: string;
  /** The names of lines in the starting data that it is at its level; of a branch, those of the body above. */
  readonly forms: readonly FormHit[];
  readonly kind: BodyKind;
};

/** 孝顺镇人民政府, 新华街道办事处 and 钱塘新区管委会 answer for their region, and tables name either. */
const SEAT = /(?:人民政府|政府|管理委员会|管委会|(?<=街道|[镇乡])办事处|(?<=街道)办)$/u;

/** Ledgers of earlier days hold names whose prefix was given again: 县 + 县直机关工委. */
const DOUBLED = /^([省市州盟区县旗镇乡])(?=\1[直级属])/u;

/** A municipality is a province by rank and has 局 and 委 as a city does. */
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/u;

/** From here on nobody leaves the ending out on purpose. */
export const LONG_SUBJECT = 5;

const RANK: Readonly<Record<Level, number>> = { state: 0, province: 1, city: 2, county: 3, town: 4 };

/**
 * Reads a name as it stands in a document of `around`.
 * @param name in full, as in `Assignment.expanded`
 * @param collective true where the reader of the table took it for many bodies, whatever its words
 */
export function readName(name: string, around: string, index: StartingIndex, collective = false): ReadName {
  const text = normalizeName(name).replace(DOUBLED, '');
  if (collective || isCollective(text)) {
    const owner = { place: around, level: null, named: '' };
    const core = groupKey(text);
    return { ...owner, text, ...whole(core), shape: 'group', front: '', plate: '', forms: [], kind: 'group' };
  }
  const bare = withoutEndBrackets(text) || text;
  const plate = text.slice(bare.length).slice(1, -1);
  const branch = readBranch(bare, around, index.places);
  if (branch) return { text, plate, ...readUnit(branch, index) };
  const plain = readPlain(bare, around, index);
  // 警备区 ends as a region does and is a body that the starting data knows.
  const region = plain.forms.length === 0 ? readRegion(bare, around, index) : null;
  return { text, plate, ...(region ?? plain) };
}

/** The line that the name belongs to; null where it belongs to none, or could to several. */
export function lineIdOf(name: ReadName): string | null {
  return lineOf(name.forms)?.id ?? null;
}

/** The levels whose names in the starting data a body of that place may have; any but a town's where nobody knows. */
export function levelsOf({ place, level }: Owner): readonly Level[] {
  if (level === null) return ['county', 'city', 'province'];
  return level === 'province' && MUNICIPALITY.test(place) ? [level, 'city'] : [level];
}

type Read = Omit<ReadName, 'text' | 'plate'>;

function readUnit({ subject, unit, ending, ...owner }: Branch, index: StartingIndex): Read {
  const exact = levelsOf(owner).flatMap((level) => index.lines.exact(level, subject + ending));
  const forms = exact.length > 0 ? exact : index.lines.anywhere(subject);
  const kind = unit === 'power' ? 'enterprise' : unit === 'bank' ? (lineOf(forms)?.kind ?? 'enterprise') : 'vertical';
  return { ...owner, ...whole(`${unit} ${withoutAnd(subject)}`), shape: 'branch', front: '', forms, kind };
}

/** A region below the document's place, or its government: 余杭区政府 in a table of 杭州市, not 区政府 of the own one. */
function readRegion(text: string, around: string, index: StartingIndex): Read | null {
  const seat = text.replace(SEAT, '');
  if (!isPlace(seat) || (seat === text && isOrgan(text)) || isSamePlace(seat, around)) return null;
  const { rest } = splitName(seat, around, index.places);
  // 新华街 and 新华街道 are one, as it is called there.
  const core = (isPlace(rest) ? rest : seat).replace(/街道$/u, '街');
  const level = index.places.levelOf(core);
  const own = index.places.levelOf(around);
  if (seat !== text && level !== null && own !== null && RANK[level] <= RANK[own]) return null;
  const kind = seat === text ? 'region' : 'government';
  return { place: around, level, named: '', ...whole(core), shape: 'region', front: '', forms: [], kind };
}

function readPlain(text: string, around: string, index: StartingIndex): Read {
  const split = splitName(text, around, index.places);
  const { rest, ...owner } = withoutShortPlace(split, around, index);
  const forms = formsOf(rest, owner, index);
  const front = text.slice(0, text.length - rest.length);
  const core = shorten(rest);
  const { stem, ending } = splitEnding(core);
  const kind = lineOf(forms)?.kind ?? kindByName(core);
  return { ...owner, shape: 'plain', front, core, subject: withoutAnd(stem), ending, forms, kind };
}

const whole = (core: string) => ({ core, subject: core, ending: '' });

/** 花都民政局 is 区民政局; 朝阳医院 is the name of a hospital, for the starting data knows no line of that name. */
function withoutShortPlace(split: ReturnType<typeof splitName>, around: string, index: StartingIndex): typeof split {
  if (split.place !== around || split.named !== '') return split;
  for (let at = 2; at <= Math.min(4, split.rest.length - 2); at += 1) {
    if (!isSamePlace(split.rest.slice(0, at), around)) continue;
    const rest = split.rest.slice(at);
    if (formsOf(rest, split, index).length > 0) return { ...split, rest };
  }
  return split;
}

function formsOf(rest: string, owner: Owner, index: StartingIndex): readonly FormHit[] {
  const core = shorten(rest);
  // 办公室 alone is an office of whoever wrote the document, save for 国务院办公厅.
  if (core.length < 2 && owner.level !== 'state') return [];
  for (const level of levelsOf(owner)) {
    const exact = index.lines.exact(level, core);
    if (exact.length > 0) return exact;
    // 区委组织部 is the 组织部; 区委农办 is not the 农办 of the government.
    const inParty = core.startsWith('委') ? index.lines.exact(level, core.slice(1)) : [];
    if (lineOf(inParty)?.kind === 'party') return inParty;
    // 区财政 in a table that shortens all its names; a long subject alone (人力资源社会保障) has rather lost its ending.
    if (core.length < LONG_SUBJECT && isShortForm(core)) return index.lines.byStem(level, core);
  }
  return [];
}
