import type { Candidate } from '../../../../shared/model/directory.ts';
import { isBody } from '../../../parsing/department-name.ts';
import { candidateOf } from '../known-bodies.ts';
import { type ReadName, readName } from '../read-name.ts';
import { resembling } from '../resemblance.ts';
import type { Rule, Scene } from './rule.ts';
import { sameName } from './same-name.ts';

/** A district in front that no prefix rule takes off: 海区 of 海区中医院. 社区 and 开发区 are none. */
const DISTRICT =
  /^(?!社区|园区|地区|景区|校区|库区|林区|牧区|矿区|灾区|山区|辖区|军区|城区|市区|郊区|新区|高新|经开|开发)([\u4e00-\u9fff]{1,3}?)([区县旗])(?=..)/u;

/**
 * A complete name that is like no other is a body of its own. Like another, it still is (nothing is guessed into another
 * body), but a person takes a look; and one that names a district which the place does not have is asked about.
 */
export const ownName: Rule = (name, scene) => {
  if (!isBody(name.text) && name.forms.length === 0 && name.shape === 'plain') return null;
  const lost = lostDistrict(name, scene);
  if (lost) return lost;
  const candidates = resembling(name, scene.peers);
  const [like] = candidates;
  if (like) {
    const reason = `首次出现，按原文登记；${like.why}，请看是否同一单位。`;
    return { rule: 'own-name', certainty: 'likely', reason, entry: null, candidates };
  }
  const reason = '单位目录中没有相同或相近的名称，按原文登记为新单位。';
  return { rule: 'own-name', certainty: 'certain', reason, entry: null, candidates: [] };
};

/** 海区中医院 in a table of 乌海市, whose districts are 海勃湾区, 海南区 and 乌达区: a character or two are missing. */
function lostDistrict(name: ReadName, scene: Scene): ReturnType<Rule> {
  const { context, index, bodies } = scene;
  const districts = index.places.below(context.place);
  const [named, fragment = '', kind = ''] = DISTRICT.exec(name.core) ?? [];
  const isLost = named !== undefined && name.shape === 'plain' && districts.length > 0;
  if (!isLost || districts.includes(named)) return null;
  const alike = districts.filter((district) => district.endsWith(kind) && isSubsequence(fragment, district));
  const candidates: Candidate[] = alike.map((district) => {
    const meant = district + name.core.slice(named.length);
    const read = readName(meant, context.place, index);
    const entry = sameName(read, { ...scene, peers: bodies.peersOf(read) })?.entry;
    const why = `${context.place}辖有“${district}”`;
    return entry ? candidateOf(entry, why) : { departmentId: null, name: meant, place: read.place, why };
  });
  const reason = `${context.place}没有“${named}”，“${name.text}”像是地名缺字，请说明是哪个单位。`;
  return { rule: 'own-name', certainty: 'open', reason, entry: null, candidates };
}

function isSubsequence(text: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === text[at]) at += 1;
  return at === text.length;
}
