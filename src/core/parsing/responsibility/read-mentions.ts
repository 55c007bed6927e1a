import { isBody } from '../department-name.ts';
import type { ResponsibilityText } from '../types.ts';
import type { Claim } from './role-words.ts';
import type { Strength, Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** One body named in a cell, and what words or headers say of it; its role is settled with all others of the task. */
export type Mention = {
  readonly name: string;
  readonly source: ResponsibilityText;
  claim: Claim | null;
  /** 'label' for 责任单位： in the cell or the column's header, 'word' for 负责 and the like. */
  saidBy: 'word' | 'label' | null;
  /** The break before the name; null for the first of a cell. */
  readonly after: { readonly strength: Strength; readonly comma: boolean } | null;
};

export type Mentions = {
  readonly mentions: readonly Mention[];
  readonly openList: boolean;
  /** Pieces that read like sentences, not like names. */
  readonly unread: readonly string[];
};

/** Words of time and doing: 年内持续推进, 建立健全机制 are no names. */
const TIME = /[0-9０-９]+ *[年月日天]|年内|年底|月底|持续|长期|常态|适时/u;
const PROSE = /建立|健全|完善|推进|推动|开展|加强|确保|落实|做好|提升|实现|强化/u;
const LONGEST_NAME = 14;

/**
 * Reads the bodies named in one cell, with the roles that words or labels give them.
 * @param initial what the column's header says of all names, or null
 */
export function readMentions(source: ResponsibilityText, initial: Claim | null): Mentions {
  const reader = new MentionReader(source, initial);
  for (const token of tokenize(withoutLetterSpacing(source.text.trim()))) reader.take(token);
  return reader.finish();
}

/** 区 教 育 局 牵 头: a line set with a space between all characters. */
function withoutLetterSpacing(text: string): string {
  const pieces = text.split(/\s+/u);
  return pieces.length > 3 && pieces.every((piece) => piece.length === 1) ? pieces.join('') : text;
}

class MentionReader {
  private readonly mentions: Mention[] = [];
  private readonly unread: string[] = [];
  private readonly source: ResponsibilityText;
  private openList = false;
  /** Index of the first mention that no role word has spoken of yet. */
  private start = 0;
  private label: Claim | null;
  /** Set by 会同 until the clause ends. */
  private with: Claim | null = null;
  private breakBefore: { strength: Strength; comma: boolean } | null = null;
  private inMatter = false;

  constructor(source: ResponsibilityText, initial: Claim | null) {
    this.source = source;
    this.label = initial;
  }

  take(token: Token): void {
    switch (token.kind) {
      case 'name':
        this.takeName(token.text);
        break;
      case 'break':
        if (token.strength > 1) this.endWith();
        if (this.breakBefore === null || token.strength > this.breakBefore.strength) this.breakBefore = token;
        break;
      case 'label':
        this.settleByLabel();
        this.label = token.claim;
        this.inMatter = false;
        break;
      case 'role':
        this.takeRole(token.claim);
        break;
      case 'mark':
        this.takeMark(token.claim);
        break;
      case 'between':
        this.say(this.open(), token.left, 'word');
        this.start = this.mentions.length;
        this.with = token.right;
        break;
      case 'open':
        this.openList = true;
        break;
      case 'scope':
        this.settleByLabel();
        break;
      case 'matter':
        this.inMatter = true;
        break;
      default:
        token satisfies never;
    }
  }

  finish(): Mentions {
    this.endWith();
    this.settleByLabel();
    return { mentions: this.mentions, openList: this.openList, unread: this.unread };
  }

  private takeName(name: string): void {
    const complete = isBody(name);
    if (!complete && (this.inMatter || TIME.test(name))) return;
    if (!complete && (name.length > LONGEST_NAME || PROSE.test(name))) {
      this.unread.push(name);
      return;
    }
    this.inMatter = false;
    const after = this.mentions.length === 0 ? null : this.breakBefore;
    this.mentions.push({ name, source: this.source, claim: null, saidBy: null, after });
    this.breakBefore = null;
  }

  private open(): Mention[] {
    return this.mentions.slice(this.start).filter((mention) => mention.claim === null);
  }

  private say(mentions: readonly Mention[], claim: Claim, saidBy: 'word' | 'label'): void {
    for (const mention of mentions) {
      mention.claim = claim;
      mention.saidBy = saidBy;
    }
  }

  private takeRole(claim: Claim): void {
    const open = this.open();
    if (this.with !== null && (claim === 'bears' || claim === 'joint')) this.endWith();
    else if (claim === 'bears' && this.label !== null && this.label !== 'bears') this.settleByLabel();
    else if (claim === 'support') this.say(this.supporters(open), claim, 'word');
    else this.say(open, claim, 'word');
    this.start = this.mentions.length;
    this.with = null;
  }

  /**
   * 区人社局，卫计局、民政局配合: where nobody leads yet, the names before the strongest break are not meant by 配合.
   * With only 、 between them, all are.
   */
  private supporters(open: readonly Mention[]): readonly Mention[] {
    if (this.mentions.some((mention) => mention.claim !== null && mention.claim !== 'support')) return open;
    if (this.label === 'support') return open;
    const cut = this.endOfFirstGroup(open);
    for (const mention of open.slice(0, cut)) this.sayLabel(mention);
    return open.slice(cut);
  }

  private endOfFirstGroup(open: readonly Mention[]): number {
    const strengths = open.map((mention, index): number => (index === 0 ? 0 : (mention.after?.strength ?? 1)));
    const strongest = Math.max(...strengths);
    if (strongest > 1) return strengths.indexOf(strongest);
    // 牵头单位：甲、乙配合: the label meant somebody.
    return this.label === null ? 0 : 1;
  }

  private takeMark(claim: Claim): void {
    const last = this.mentions.at(-1);
    if (last !== undefined && last.claim === null) this.say([last], claim, 'word');
  }

  private endWith(): void {
    if (this.with === null) return;
    this.say(this.open(), this.with, 'word');
    this.start = this.mentions.length;
    this.with = null;
  }

  private settleByLabel(): void {
    for (const mention of this.open()) this.sayLabel(mention);
    this.start = this.mentions.length;
  }

  private sayLabel(mention: Mention): void {
    if (this.label === null) return;
    mention.claim = this.label;
    mention.saidBy = 'label';
  }
}
