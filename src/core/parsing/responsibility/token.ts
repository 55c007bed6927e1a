import type { Claim } from './role-words.ts';

/** How strongly a separator parts: 1 for 、 and 和, 2 for ，, 3 for ； 。 and a new line. */
export type Strength = 1 | 2 | 3;

/** The pieces of a responsibility text, in order. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'break'; readonly strength: Strength; readonly comma: boolean }
  /** 牵头单位： says the role of the names after it. */
  | { readonly kind: 'label'; readonly claim: Claim }
  /** 牵头 says the role of the names before it. */
  | { readonly kind: 'role'; readonly claim: Claim }
  /** （牵头） says the role of the one name before it. */
  | { readonly kind: 'mark'; readonly claim: Claim }
  /** 会同 says the roles on both sides. */
  | { readonly kind: 'between'; readonly left: Claim; readonly right: Claim }
  /** 等部门: further bodies are meant. */
  | { readonly kind: 'open' }
  /** Brackets open: what is said inside is said of the names inside. */
  | { readonly kind: 'scope' }
  /** What they do, not who they are: 负责校园安全. */
  | { readonly kind: 'matter' };

/** Where a construct is tried: the text from here on, and the name read so far. */
export type Place = {
  readonly rest: string;
  readonly before: string;
  /** What the pieces before this place look like: nothing yet, names behind labels, or names before words of roles. */
  readonly order: 'start' | 'labels' | 'names';
};

/** What a construct read: how many characters, and either tokens or text that belongs to the name. */
export type Reading = {
  readonly length: number;
  readonly tokens?: readonly Token[];
  readonly keep?: string;
  /** The name read so far is none: 张三 before 区教育局. */
  readonly forgetName?: true;
};

/** Reads one construct at a place, or null where it does not stand there. `inner` reads the text inside brackets. */
export type Construct = (place: Place, inner: (text: string) => readonly Token[]) => Reading | null;
