/**
 * The directory of bodies: who is meant by a name, what a body was called when, and to whom its obligations passed.
 * 更名 (same body, new name) and 职责划转 (the obligation passes to another body) are two different records.
 */

/** 国家 · 省 · 市 · 区县 · 街乡. */
export type Level = 'state' | 'province' | 'city' | 'county' | 'town';

/** region: a place named as a body (海勃湾区) · vertical: 垂直管理 (税务局, 规划分局) · group: 各街乡. */
export type BodyKind =
  | 'party'
  | 'congress'
  | 'government'
  | 'vertical'
  | 'mass'
  | 'institution'
  | 'enterprise'
  | 'region'
  | 'group'
  | 'other';

// ---------------------------------------------------------------------------------------------------- starting data

/** A date that the sources know as a day, a month, a year, or only as lying between two: "2018-10", from ≤ to. */
export type Dating = { readonly from: string; readonly to: string };

/** Where a fact was found: V seen in a stored page, S seen in a document, K general knowledge only. */
export type Evidence = 'V' | 'S' | 'K';

/** How names of one time of a line are built: 卫生计生 + 委 at 国家, 卫生计生 + 局 at 区县. */
export type NameForm = {
  /** Times of a line count from 1, the oldest; the last is in force. */
  readonly era: number;
  /** full: 卫生健康 · short: 卫健. The full form with its first organ is the official name. */
  readonly form: 'full' | 'short';
  readonly stem: string;
  /** By level, likeliest first: { state: ['委员会', '委'], county: ['局', '委'] }; an empty ending makes the stem a whole name (团委). */
  readonly organs: Partial<Readonly<Record<Level, readonly string[]>>>;
  readonly evidence: Evidence;
  readonly source: string;
};

/** When a name of that time was in use, for the state and for the levels below it; null where it is open. */
export type Era = {
  readonly era: number;
  readonly state: { readonly since: Dating | null; readonly until: Dating | null };
  readonly local: { readonly since: Dating | null; readonly until: Dating | null };
  /** What happened at its beginning: 卫生局与人口计生局合并. Empty for the first. */
  readonly event: string;
  readonly evidence: Evidence;
  readonly source: string;
};

/** One body through its names: 卫生计生委 → 卫生健康委. */
export type BodyLine = {
  readonly id: string;
  /** 卫生健康. */
  readonly title: string;
  readonly kind: BodyKind;
  /** Customary order of protocol; small comes first. */
  readonly protocol: number;
  readonly eras: readonly Era[];
  readonly forms: readonly NameForm[];
};

/** A line that ended in another one: 国土资源 and 规划 → 自然资源. Before that day they were bodies of their own. */
export type Succession = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'merge' | 'split' | 'absorb';
  readonly state: Dating | null;
  readonly local: Dating | null;
  readonly note: string;
  readonly evidence: Evidence;
  readonly source: string;
};

/** A matter that passed from one line to another: 医保定点, 人社 → 医保. */
export type MatterTransfer = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** 医保定点和支付范围. */
  readonly matter: string;
  /** Words in a task that tell the matter; any of them. */
  readonly words: readonly string[];
  readonly state: Dating | null;
  readonly local: Dating | null;
  /** 依据: 中发〔2018〕11号. */
  readonly document: string;
  readonly evidence: Evidence;
  readonly source: string;
};

/** Expressions of one place that mean the same set: 各街乡, 各镇街. */
export type GroupForm = {
  readonly id: string;
  readonly title: string;
  /** False where no list of members can be given: 相关部门. */
  readonly definite: boolean;
  readonly expressions: readonly string[];
  readonly evidence: Evidence;
  readonly source: string;
};

/** 花都区, below 广州市. Names are not unique: there are two 朝阳区. */
export type PlaceFact = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** Code of the place above; null for the state. */
  readonly parent: string | null;
};

/** The facts that the program comes with, read from `seeds/directory`. */
export type StartingData = {
  /** Date of the data, "2026-11-23"; a later one replaces an earlier. */
  readonly version: string;
  readonly lines: readonly BodyLine[];
  readonly successions: readonly Succession[];
  readonly transfers: readonly MatterTransfer[];
  readonly groups: readonly GroupForm[];
  readonly places: readonly PlaceFact[];
};

// ---------------------------------------------------------------------------------------------------- resolving a name

/** Strongest first, as they are tried. */
export type NamingRule =
  /** A person said so before. */
  | 'answered'
  /** It is the body's own name, or one of its names in the directory. */
  | 'same-name'
  /** 人力资源和社会保障局 = 人力资源社会保障局. */
  | 'without-and'
  /** 各街乡 = 各镇街. */
  | 'group'
  /** 朝阳规划分局 = 市规划委朝阳分局. */
  | 'vertical'
  /** A name of the same line in the starting data: 区卫计局 and 区卫健局. */
  | 'same-line'
  /** 委 = 局 = 办 … within one level and subject. */
  | 'suffix'
  /** 人力资源社会保障（部）: a known slip of the pen. */
  | 'typo'
  /** A complete name met for the first time, like no other: entered as a body of its own. */
  | 'own-name'
  /** None of them. */
  | 'none';

/** certain: no question · likely: taken, but shown for a look · open: a person must say. */
export type Certainty = 'certain' | 'likely' | 'open';

/** Why a name is read as that body. */
export type NamingReason = {
  readonly rule: NamingRule;
  readonly certainty: Certainty;
  /** One Chinese sentence. */
  readonly reason: string;
};

/** A body that a name may mean. */
export type Candidate = {
  /** Null for one that is not in the directory yet. */
  readonly departmentId: number | null;
  readonly name: string;
  readonly place: string;
  /** 与“区卫生健康局”只差一个字. */
  readonly why: string;
};

/** A body as a name describes it, before it is entered. */
export type DescribedBody = {
  readonly place: string;
  readonly name: string;
  readonly level: Level | null;
  readonly kind: BodyKind;
  readonly line: string | null;
};

/** What a name was resolved to. */
export type ResolvedName = NamingReason & {
  readonly place: string;
  /** In full, as in `Assignment.expanded`. */
  readonly name: string;
  /** The entry of the directory; null where `body` is to be entered. */
  readonly departmentId: number | null;
  readonly body: DescribedBody;
  /** Likeliest first; none where it is certain. */
  readonly candidates: readonly Candidate[];
};

/** What a person says of a name: it means an entry, a candidate that is not entered yet, or a body of its own. */
export type NameAnswer =
  | { readonly name: string; readonly means: 'department'; readonly departmentId: number }
  | { readonly name: string; readonly means: 'candidate'; readonly candidate: number }
  | { readonly name: string; readonly means: 'own' };

// ---------------------------------------------------------------------------------------------------- the directory

/** 原文：人社局 → 现：医保局. */
export type ObligationTransfer = {
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly document: string | null;
  readonly matter: string;
  readonly reason: string;
};

/** A transfer that the starting data suggests, with both dates, until a person confirms it or turns it down. */
export type ProposedTransfer = {
  readonly to: string;
  readonly matter: string;
  readonly state: Dating | null;
  readonly local: Dating | null;
  readonly reason: string;
};

export type DepartmentName = {
  readonly id: number;
  readonly name: string;
  readonly kind: 'official' | 'short';
  readonly since: string | null;
  readonly until: string | null;
  readonly document: string | null;
};

/** A person bound to a post. */
export type Contact = {
  readonly id: number;
  readonly post: string;
  readonly person: string;
  readonly phone: string;
  readonly since: string | null;
  readonly until: string | null;
};

export type GroupMember = {
  readonly id: number;
  readonly departmentId: number;
  readonly name: string;
  readonly since: string | null;
  readonly until: string | null;
};

/** A wording met in the documents, why it is this body, and where it stands. */
export type MetWording = NamingReason & {
  readonly namingId: number;
  readonly name: string;
  readonly wordings: readonly string[];
  readonly decidedBy: 'rule' | 'person';
  readonly places: readonly {
    readonly planId: number;
    readonly plan: string;
    readonly taskId: number;
    readonly number: string | null;
    readonly sheet: string;
    readonly cell: string;
  }[];
};

/** A point on the line that is drawn of a body's history. */
export type HistoryEvent = {
  /** As exact as it is known: "2018-10", "2018-10/2019-03"; null where nobody knows. */
  readonly date: string | null;
  readonly kind: 'name' | 'met' | 'merge' | 'split' | 'transfer-in' | 'transfer-out';
  /** 更名为区卫生健康局. */
  readonly label: string;
  /** What it rests on: a document, a plan, or the source of the starting data. */
  readonly source: string;
  /** office: entered here · plan: seen in a document · starting: from the starting data, true in general, not checked for this place. */
  readonly from: 'office' | 'plan' | 'starting';
};

export type RoleCounts = {
  readonly lead: number;
  readonly support: number;
  readonly joint: number;
  readonly sole: number;
  readonly unspecified: number;
};

/** Everything about one body. */
export type DepartmentDetail = {
  readonly id: number;
  readonly place: string;
  readonly name: string;
  readonly level: Level | null;
  readonly kind: BodyKind;
  readonly line: string | null;
  readonly origin: 'import' | 'office';
  readonly names: readonly DepartmentName[];
  readonly history: readonly HistoryEvent[];
  readonly wordings: readonly MetWording[];
  readonly plans: readonly (RoleCounts & { readonly planId: number; readonly plan: string; readonly tasks: number })[];
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly members: readonly GroupMember[];
  readonly memberOf: readonly { readonly groupId: number; readonly name: string }[];
  readonly contacts: readonly Contact[];
};

/** Something of the directory that a person is asked (待确认). */
export type Question = {
  /** Names what it is about; the same question has the same key tomorrow. */
  readonly key: string;
  readonly kind: 'name' | 'rename' | 'succession' | 'transfer' | 'twice';
  /** One Chinese sentence. */
  readonly message: string;
  /** Why it is asked, and what the proposal rests on. */
  readonly reason: string;
  readonly departmentId: number;
  readonly place: string;
  /** Tasks it concerns, the first few. */
  readonly tasks: readonly {
    readonly id: number;
    readonly plan: string;
    readonly number: string | null;
    readonly content: string;
  }[];
  readonly taskCount: number;
  /** Ways to settle it, the proposal first. */
  readonly choices: readonly QuestionChoice[];
};

export type QuestionChoice = {
  readonly id: string;
  readonly label: string;
  /** body: a person names the body with it · name: a person may change the name first. */
  readonly asks?: 'body' | 'name';
  /** What stands in the field at first. */
  readonly name?: string;
};

export type QuestionAnswer = {
  readonly key: string;
  readonly choice: string;
  readonly departmentId?: number | undefined;
  readonly name?: string | undefined;
};

/** A step that a person took, which can be taken back. */
export type Change = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly summary: string;
  readonly state: 'done' | 'undone';
};
