import type { Level } from '../../../shared/model/directory.ts';
import { isOrgan } from '../../parsing/department-name.ts';
import { prefixOf } from '../../parsing/governed-prefix.ts';
import { statePrefixOf } from './normal-form.ts';
import type { NamedPlace, PlaceIndex } from './place-index.ts';
import { levelByEnding, shortPlaceName } from './place-level.ts';

/** Whose body a name means, as its beginning tells: 广州市花都区民政局 is the 民政局 of 花都区, and so is 区民政局 there. */
export type Owner = {
  /** Place of the body. The document's own where the name gives no other, or none that can be told apart. */
  readonly place: string;
  readonly level: Level | null;
  /** A place that is named but stands in no list, or a level that the document's place has no place for; else ''. */
  readonly named: string;
};

export type SplitName = Owner & {
  /** What follows: 民政局, 委组织部. */
  readonly rest: string;
};

const LEVEL_OF_WORD: Readonly<Record<string, Level>> = {
  自治区: 'province',
  省: 'province',
  自治州: 'city',
  市: 'city',
  州: 'city',
  盟: 'city',
  区: 'county',
  县: 'county',
  旗: 'county',
  自治县: 'county',
  自治旗: 'county',
  镇: 'town',
  乡: 'town',
};

/** 团区委, 共青团花都区委: the place stands inside. */
const YOUTH_LEAGUE = /^(?:中国)?(?:共产主义青年团|共青团|团)(.{0,12}?)(?:委员会|委)$/u;

/** 中共花都区委组织部, 国家税务总局花都区税务局: whose they are stands behind. */
const NO_OWNER = /^(?:中共(?!中央)|国家税务总局(?=.+税务局$))/u;

/** 县直机关工委: the word tells the level and belongs to the name. */
const DIRECT = /^[省市州盟区县旗](?=直)/u;

/** Takes level and place off the front of a name. `text` is normalized; `around` is the place of the document. */
export function splitName(text: string, around: string, places: PlaceIndex): SplitName {
  const league = YOUTH_LEAGUE.exec(text);
  const seat = league && readOwner(league[1] ?? '', around, places);
  if (seat) return { ...seat, rest: '团委' };

  const plain = text.replace(NO_OWNER, '');
  const known = splitKnownPlace(plain, around, places);
  if (known) return known;
  if (around !== '' && around !== '国家' && plain.startsWith(around) && isPrefix(around, plain)) {
    return { ...ownOf(around, places), rest: plain.slice(around.length) };
  }
  const prefix = prefixOf(plain);
  const owner = isPrefix(prefix, plain) ? readOwner(prefix, around, places) : null;
  if (owner) return { ...owner, rest: plain.slice(prefix.length) };
  const state = statePrefixOf(plain);
  if (state !== '' && isOrgan(plain.slice(state.length))) {
    return { place: '国家', level: 'state', named: '', rest: plain.slice(state.length) };
  }
  const direct = DIRECT.exec(plain)?.[0] ?? '';
  return { ...(readOwner(direct, around, places) ?? ownOf(around, places)), rest: plain };
}

/** The owner that a whole word or place name tells (区, 花都区, 咸宁); null where it is none. */
export function readOwner(text: string, around: string, places: PlaceIndex): Owner | null {
  if (text === '' || isSamePlace(text, around)) return ownOf(around, places);
  const level = LEVEL_OF_WORD[text];
  if (level !== undefined) return byWord(text, level, around, places);
  const named = places.named(text, around);
  if (named) return ownerOf(named, around);
  // An invented 云岭县 of a template, or a district younger than the data: known by its ending only.
  const unknown = text.length >= 3 || /^某/u.test(text) ? levelByEnding(text) : null;
  return unknown === null ? null : { place: around, level: unknown, named: text };
}

/** True where both names mean one place: 湘西州 and 湘西自治州, 朝阳 and 朝阳区, 朝阳区 and 北京市朝阳区. */
export function isSamePlace(text: string, around: string): boolean {
  if (around === text || (text.length > 2 && around.endsWith(text))) return true;
  const short = shortPlaceName(around);
  if (short === '') return false;
  return text === short || (shortPlaceName(text) === short && text.at(-1) === around.at(-1));
}

/** 广东省广州市花都区民政局: one place after the other, each below the one before. */
function splitKnownPlace(text: string, around: string, places: PlaceIndex): SplitName | null {
  let split: SplitName | null = null;
  let above = around;
  for (let rest = text; ; ) {
    const start = places.startOf(rest, above);
    // A place of two characters (城区, 郊区) is a common word elsewhere.
    const counts = start && (start.near || (split === null && start.text.length > 2));
    if (!counts || !isPrefix(start.text, rest)) return split;
    rest = rest.slice(start.text.length);
    split = { ...(isSamePlace(start.text, around) ? ownOf(around, places) : ownerOf(start, around)), rest };
    above = start.place ?? above;
  }
}

/** 朝阳市场监管局 begins with 朝阳, not with the city of that name. */
export function isPrefix(place: string, text: string): boolean {
  const end = place.at(-1) ?? '';
  const rest = text.slice(place.length);
  return end !== '' && rest !== '' && (!/[省市州盟区县旗镇乡]/u.test(end) || prefixOf(end + rest) !== '');
}

function byWord(word: string, level: Level, around: string, places: PlaceIndex): Owner {
  if (around.endsWith(word)) return ownOf(around, places);
  // 市 over 朝阳区 may be a municipality, a province by rank.
  const place = places.above(around, level, word) ?? (word === '市' ? places.above(around, 'province', word) : null);
  if (place !== null) return { place, level: places.levelOf(place), named: '' };
  // 市民政局 and 州民政局 in one file whose place nobody has told are of two places.
  return { place: around, level, named: word };
}

function ownOf(around: string, places: PlaceIndex): Owner {
  return { place: around, level: places.levelOf(around), named: '' };
}

function ownerOf(named: NamedPlace, around: string): Owner {
  if (named.place === null) return { place: around, level: named.level, named: named.text };
  return { place: named.place, level: named.level, named: '' };
}
