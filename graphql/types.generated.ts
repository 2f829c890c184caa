import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgreementMapper, CaseMapper, CaseLineMapper, PartyMapper } from './mediation/schema.mappers.ts';
import type { AreaMapper } from './community/schema.mappers.ts';
import type { CommentMapper, MessageMapper } from './opinion/schema.mappers.ts';
import type { CreditAccountMapper, CreditEntryMapper, LookUpMapper } from './credit/schema.mappers.ts';
import type { FirmMapper, GrantMapper, MeMapper, PersonMapper, PersonWithRolesMapper, SessionMapper } from './identity/schema.mappers.ts';
import type { FlagMapper } from './triage/schema.mappers.ts';
import type { ServiceMapper } from './volunteering/schema.mappers.ts';
import type { GraphQLContext } from './context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string | number; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in ISO 8601 with milliseconds and zone, for example `2026-11-23T09:00:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A key that the client makes once for one act (8 to 64 letters, digits, `-`): repeating the act with the same key and content gives the first result. */
  Key: { input: string; output: string; }
  /** Text that a person wrote: well-formed Unicode without NUL. Lengths count code points. */
  Text: { input: string; output: string; }
};

/** A new area under an existing one. */
export type AddAreaInput = {
  /** Its own last word of the path: 1 to 16 lower-case letters, digits or `-`. */
  code: Scalars['Text']['input'];
  /** Repeats of this key add nothing. */
  key: Scalars['Key']['input'];
  /** Its name, 1 to 40 characters. */
  name: Scalars['Text']['input'];
  /** The path of the area it lies in; empty for a city. */
  parent: Scalars['ID']['input'];
};

/** One side to add: by sign-in name, by firm, by name alone, or as the author of the message the case came from. */
export type AddPartyInput = {
  /** True for the author of the message the case came from, as far as the mediator may read it. */
  author?: Scalars['Boolean']['input'];
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** The id of a firm. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeats of this key add nothing new: they give the case as it is now, also after later changes. */
  key: Scalars['Key']['input'];
  /** A name, for a side without an account, 1 to 40 characters. */
  name?: InputMaybe<Scalars['Text']['input']>;
  /** The sign-in name of a person with an account. */
  userName?: InputMaybe<Scalars['Text']['input']>;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What was agreed: 人民调解法 Art 29 asks for the facts, the content, and the way and time of performance. */
export type Agreement = {
  __typename?: 'Agreement';
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** The sides that owe something under it. */
  duties: Array<Party>;
  /** Main facts and points in dispute. */
  facts: Scalars['String']['output'];
  /** By when it is to be performed. */
  performBy: Scalars['DateTime']['output'];
  /** What each side does. */
  terms: Scalars['String']['output'];
  /** Oral or written. */
  written: Scalars['Boolean']['output'];
};

/** A place of the administrative tree: city, district, street, community or grid. */
export type Area = {
  __typename?: 'Area';
  /** How large it is. */
  level: AreaLevel;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its path from the city down, for example `nb/hs/nm/lj`. */
  path: Scalars['ID']['output'];
  /** The areas it lies in, largest first, itself last. */
  within: Array<Area>;
};

/** How large an area is. */
export type AreaLevel =
  /** 城市 */
  | 'CITY'
  /** 社区 */
  | 'COMMUNITY'
  /** 区县 */
  | 'DISTRICT'
  /** 网格 */
  | 'GRID'
  /** 街道 */
  | 'STREET';

/** A conflict on its way through mediation. It is free, willing, and never bars the way to court. */
export type Case = {
  __typename?: 'Case';
  /** What was agreed. */
  agreement?: Maybe<Agreement>;
  /** Where it belongs. */
  area: Area;
  /** How it ended. */
  closeReason?: Maybe<CloseReason>;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened, oldest first. */
  history: Array<CaseLine>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** What the person who asks may do with it now: acceptCase, addParty, recordConsent, recordSession, recordAgreement, recordPerformance, releaseCase, closeCase. */
  mayDo: Array<Scalars['String']['output']>;
  /** Who mediates; null while it waits for a mediator, at first or after a hand-over. */
  mediator?: Maybe<Person>;
  /** The message it came from, as far as the reader may see it. */
  message?: Maybe<Message>;
  /** The public number, for example `2026-12`. */
  no: Scalars['String']['output'];
  /** When it was registered. */
  openedAt: Scalars['DateTime']['output'];
  /** The sides. */
  parties: Array<Party>;
  /** Where it stands. */
  state: CaseState;
  /** What it is about. */
  title: Scalars['String']['output'];
  /** Grows with each line; pass it back when acting. */
  version: Scalars['Int']['output'];
};

/** A page of cases. */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  /** The cases. */
  edges: Array<CaseEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A case in its place. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The case. */
  node: Case;
};

/** One line of a case's history. Lines are added, never changed. */
export type CaseLine = {
  __typename?: 'CaseLine';
  /** What happened, as a key of the page's catalogue: opened, accepted, released, party_added, consent, session, agreed, performed, closed. */
  act: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it down. */
  by: Person;
  /** In which way, for sessions and consents. */
  manner?: Maybe<Manner>;
  /** What was written. */
  note?: Maybe<Scalars['String']['output']>;
  /** 1 for the first. */
  number: Scalars['Int']['output'];
  /** The party it concerns. */
  party?: Maybe<Party>;
  /** Why the case was handed over, for the line that says so. */
  releaseReason?: Maybe<ReleaseReason>;
  /** The role they acted in. */
  role: Role;
};

/** What acting on a case gives. */
export type CaseResult = Case | StaleVersion | WrongState;

/** Where a case stands. */
export type CaseState =
  /** 已达成协议，待履行 */
  | 'AGREED'
  /** 已结案 */
  | 'CLOSED'
  /** 调解中 */
  | 'MEDIATING'
  /** 已登记，待各方同意 */
  | 'REGISTERED';

/** How the case ends. */
export type CloseCaseInput = {
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** A remark of up to 500 characters; needed with OTHER. */
  note?: Scalars['Text']['input'];
  /** The coded reason. */
  reason: CloseReason;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** How a case ended: the eight ends of 人民法院在线调解规则 Art 25, the first split by performance. */
export type CloseReason =
  /** 达成协议，未全部履行 */
  | 'AGREEMENT_NOT_PERFORMED'
  /** 达成协议并已履行 */
  | 'AGREEMENT_PERFORMED'
  /** 无法联系 */
  | 'CANNOT_BE_REACHED'
  /** 分歧过大 */
  | 'GAP_TOO_WIDE'
  /** 一方不愿调解 */
  | 'ONE_SIDE_UNWILLING'
  /** 其他 */
  | 'OTHER'
  /** 自行和解，撤回 */
  | 'SETTLED_THEMSELVES'
  /** 期限届满 */
  | 'TIME_OVER'
  /** 拒绝签字 */
  | 'WILL_NOT_SIGN';

/** A remark below a message. */
export type Comment = {
  __typename?: 'Comment';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  author: Person;
  /** What it says. */
  body: Scalars['String']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
};

/** A page of comments. */
export type CommentConnection = {
  __typename?: 'CommentConnection';
  /** The comments. */
  edges: Array<CommentEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A comment in its place. */
export type CommentEdge = {
  __typename?: 'CommentEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The comment. */
  node: Comment;
};

/** Whether a party agrees to mediation. */
export type Consent =
  /** 待回复 */
  | 'ASKED'
  /** 同意 */
  | 'GIVEN'
  /** 不同意 */
  | 'REFUSED';

/** The record of one person or firm. */
export type CreditAccount = {
  __typename?: 'CreditAccount';
  /** Points in all: the sum of the lines. */
  balance: Scalars['Int']['output'];
  /** Since when that choice holds. */
  choiceAt?: Maybe<Scalars['DateTime']['output']>;
  /** The lines, newest first. */
  entries: CreditEntryConnection;
  /** Whose record it is. */
  holderName: Scalars['String']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Who looked into it, newest first. */
  lookUps: LookUpConnection;
  /** Whether the holder wants good deeds recorded. No one is recorded without having said yes (深圳经济特区社会信用条例 Art 39). */
  recording: Scalars['Boolean']['output'];
};


/** The record of one person or firm. */
export type CreditAccountentriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** The record of one person or firm. */
export type CreditAccountlookUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** One line of a record: what was earned, by which rule, from what, and who stands behind it. */
export type CreditEntry = {
  __typename?: 'CreditEntry';
  /** Points. */
  amount: Scalars['Int']['output'];
  /** When it was entered. */
  at: Scalars['DateTime']['output'];
  /** The balance after it. */
  balanceAfter: Scalars['Int']['output'];
  /** The public number of the case it came from, when it did. */
  caseNo?: Maybe<Scalars['String']['output']>;
  /** When the deed itself was found done. */
  deedAt: Scalars['DateTime']['output'];
  /** Who found it done: never the holder. */
  foundBy: Person;
  /** The SHA-256 that closes this line and chains it to the one before. */
  hash: Scalars['String']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** The rule, in the version that was applied. */
  rule: CreditRule;
  /** Its place in the account, 1 for the first. */
  seq: Scalars['Int']['output'];
  /** What the service was, when it came from one. */
  serviceNote?: Maybe<Scalars['String']['output']>;
  /** How many units, for example hours. */
  units: Scalars['Int']['output'];
};

/** A page of entries. */
export type CreditEntryConnection = {
  __typename?: 'CreditEntryConnection';
  /** The entries. */
  edges: Array<CreditEntryEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An entry in its place. */
export type CreditEntryEdge = {
  __typename?: 'CreditEntryEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: CreditEntry;
};

/** One rule by which points are earned, in one version. */
export type CreditRule = {
  __typename?: 'CreditRule';
  /** The code, for example `agreement.performed`. */
  code: Scalars['ID']['output'];
  /** Points for one unit. */
  points: Scalars['Int']['output'];
  /** From what it takes. */
  source: CreditSource;
  /** The rule in English. */
  textEn: Scalars['String']['output'];
  /** The rule in Chinese. */
  textZh: Scalars['String']['output'];
  /** What one unit is, as a key of the page's catalogue: `case` or `hour`. */
  unit: Scalars['String']['output'];
  /** The business date from which it holds. */
  validFrom: Scalars['String']['output'];
  /** The version that is in force, counted from 1. */
  version: Scalars['Int']['output'];
};

/**
 * From what a credit entry may come. The list is closed: speech of any kind (posts, comments, votes, reports, petitions, appeals,
 * objections) and refusing or failing mediation are not in it.
 */
export type CreditSource =
  /** 调解协议全部履行，案件以此结案 */
  | 'AGREEMENT_PERFORMED'
  /** 志愿服务经他人确认 */
  | 'SERVICE_CONFIRMED';

/** What deciding gives. */
export type DecideFlagResult = Flag | StaleVersion | WrongState;

/** What deciding about a service gives. */
export type DecideServiceResult = Service | StaleVersion | WrongState;

/** Why a flag was dismissed. */
export type DismissReason =
  /** 已经解决 */
  | 'ALREADY_SETTLED'
  /** 重复 */
  | 'DUPLICATE'
  /** 不是矛盾纠纷 */
  | 'NOT_A_CONFLICT'
  /** 其他 */
  | 'OTHER'
  /** 应转其他渠道 */
  | 'OTHER_CHANNEL';

/** A new wording of one's own post. */
export type EditPostInput = {
  /** The new text, 1 to 5,000 characters. */
  body: Scalars['Text']['input'];
  /** The post. */
  id: Scalars['ID']['input'];
  /** The new title, up to 80 characters. */
  title?: Scalars['Text']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** What editing gives. */
export type EditPostResult = Message | StaleVersion;

/** Public figures of an area. */
export type Figures = {
  __typename?: 'Figures';
  /** The area. */
  area: Area;
  /** When they were counted; null before the first count. */
  countedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last twelve months, oldest first. */
  months: Array<MonthFigures>;
};

/** A volunteer's report. */
export type FileReportInput = {
  /** The community or grid; the volunteer's own area when absent. */
  area?: InputMaybe<Scalars['ID']['input']>;
  /** What was seen, 1 to 5,000 characters. */
  body: Scalars['Text']['input'];
  /** Repeats of this key file nothing new. */
  key: Scalars['Key']['input'];
  /** Where, in words, 1 to 100 characters. */
  place: Scalars['Text']['input'];
  /** What sort of thing it is. */
  reportKind: ReportKind;
};

/** A firm with the person who speaks for it. */
export type Firm = {
  __typename?: 'Firm';
  /** Where it sits. */
  area: Area;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its registered name. */
  name: Scalars['String']['output'];
};

/** What the machine proposes about a message, and what a person decided. It does nothing on its own. */
export type Flag = {
  __typename?: 'Flag';
  /** When it was raised. */
  at: Scalars['DateTime']['output'];
  /** The case opened from its message, as far as the reader may see it; null while there is none. */
  case?: Maybe<Case>;
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided. */
  decidedBy?: Maybe<Person>;
  /** Why it was dismissed. */
  dismissReason?: Maybe<DismissReason>;
  /** Whether the machine takes the tone for heated. */
  heated: Scalars['Boolean']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** Which wording of the message was judged. */
  judgedVersion: Scalars['Int']['output'];
  /** The message. */
  message: Message;
  /** The version of the model that judged. */
  modelVersion: Scalars['String']['output'];
  /** What the person who decided wrote. */
  note?: Maybe<Scalars['String']['output']>;
  /** How sure the machine is, 0 to 1. */
  score: Scalars['Float']['output'];
  /** What became of it. */
  state: FlagState;
  /** The dispute type the machine would suggest, in the words of the official statistics. */
  suggestedType: Scalars['String']['output'];
  /** Its reasons, strongest first, for the wording in `judgedVersion`. */
  terms: Array<FlagTerm>;
  /** Grows with each decision; pass it back when deciding. */
  version: Scalars['Int']['output'];
};

/** A page of flags. */
export type FlagConnection = {
  __typename?: 'FlagConnection';
  /** The flags. */
  edges: Array<FlagEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A flag in its place. */
export type FlagEdge = {
  __typename?: 'FlagEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The flag. */
  node: Flag;
};

/** What became of a machine's flag. */
export type FlagState =
  /** 已确认 */
  | 'CONFIRMED'
  /** 已排除 */
  | 'DISMISSED'
  /** 待确认 */
  | 'OPEN';

/** One reason of the machine: a term, where it stands, and how far it pulls (positive: towards a conflict). */
export type FlagTerm = {
  __typename?: 'FlagTerm';
  /** Where it stands in title + line break + body. */
  spans: Array<Span>;
  /** The term. */
  text: Scalars['String']['output'];
  /** Its share of the score in log-odds. */
  weight: Scalars['Float']['output'];
};

/** One role that a person holds over one area. */
export type Grant = {
  __typename?: 'Grant';
  /** The role. */
  role: Role;
  /** The area it reaches over, with all that lies in it. */
  scope: Area;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/** A service to write down. */
export type LogServiceInput = {
  /** Where; the volunteer's own area when absent. */
  area?: InputMaybe<Scalars['ID']['input']>;
  /** Repeats of this key log nothing new. */
  key: Scalars['Key']['input'];
  /** What sort. */
  kind: ServiceKind;
  /** How long, 10 to 720 minutes. */
  minutes: Scalars['Int']['input'];
  /** What was done, 1 to 500 characters. */
  note: Scalars['Text']['input'];
  /** When it began: not in the future, at most 30 days ago. */
  startedAt: Scalars['DateTime']['input'];
};

/** One time somebody looked into a record. */
export type LookUp = {
  __typename?: 'LookUp';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who looked. */
  by: Person;
  /** The id. */
  id: Scalars['ID']['output'];
  /** For what purpose. */
  purpose: Scalars['String']['output'];
  /** In which role. */
  role: Role;
};

/** A page of look-ups. */
export type LookUpConnection = {
  __typename?: 'LookUpConnection';
  /** The look-ups. */
  edges: Array<LookUpEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A look-up in its place. */
export type LookUpEdge = {
  __typename?: 'LookUpEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The look-up. */
  node: LookUp;
};

/** In which way words were exchanged or an agreement made. */
export type Manner =
  /** 电话 */
  | 'BY_PHONE'
  /** 当面 */
  | 'IN_PERSON'
  /** 网上 */
  | 'ONLINE';

/** The signed-in person as they see themselves. */
export type Me = {
  __typename?: 'Me';
  /** The role this request acts in (header `acting-as: ROLE@path`, or `FIRM_REPRESENTATIVE@firm-id`; RESIDENT without it). */
  actingAs: Role;
  /** The area this request acts over. */
  actingOver: Area;
  /** The name shown to others. */
  displayName: Scalars['String']['output'];
  /** The firms the person represents. */
  firms: Array<Firm>;
  /** Every role held, RESIDENT of the home area first. */
  grants: Array<Grant>;
  /** The area the person lives in. */
  home: Area;
  /** The id. */
  id: Scalars['ID']['output'];
  /** The phone number with its middle hidden; absent when none was given. */
  phoneMasked?: Maybe<Scalars['String']['output']>;
  /** Every open session. */
  sessions: Array<Session>;
  /** The sign-in name. */
  userName: Scalars['String']['output'];
};

/** What a resident, a firm's representative or a volunteer wrote, or what was gathered from outside. */
export type Message = {
  __typename?: 'Message';
  /** Where it belongs. */
  area: Area;
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it; absent for what was gathered from outside. */
  author?: Maybe<Person>;
  /** The newest text; empty once withdrawn. */
  body: Scalars['String']['output'];
  /** How many comments stand below it. */
  commentCount: Scalars['Int']['output'];
  /** The comments, oldest first. */
  comments: CommentConnection;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Post or report. */
  kind: MessageKind;
  /** Whether the person who asks may edit and withdraw it now. */
  mayEdit: Scalars['Boolean']['output'];
  /** The public number, year and serial, for example `2026-137`. */
  no: Scalars['String']['output'];
  /** A report's place in words. */
  place?: Maybe<Scalars['String']['output']>;
  /** What became of it. For its author alone; null for everybody else. */
  progress?: Maybe<MessageProgress>;
  /** A report's kind. */
  reportKind?: Maybe<ReportKind>;
  /** The name of the outside source; absent for what was written here. */
  source?: Maybe<Scalars['String']['output']>;
  /** The newest title. */
  title: Scalars['String']['output'];
  /** Grows with each edit or withdrawal; pass it back when editing. */
  version: Scalars['Int']['output'];
  /** Every wording, oldest first: to the author and to the team of the area; others see the newest alone. */
  versions: Array<MessageVersion>;
  /** When the author withdrew it. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};


/** What a resident, a firm's representative or a volunteer wrote, or what was gathered from outside. */
export type MessagecommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The messages. */
  edges: Array<MessageEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A message in its place. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

/** Where a message came from. */
export type MessageKind =
  /** 居民发帖 */
  | 'POST'
  /** 志愿者上报 */
  | 'REPORT';

/** What became of a message, for its author. */
export type MessageProgress = {
  __typename?: 'MessageProgress';
  /** Since when. */
  at: Scalars['DateTime']['output'];
  /** The public number of its case, once there is one. */
  caseNo?: Maybe<Scalars['String']['output']>;
  /** Whether the author may read that case. */
  mayReadCase: Scalars['Boolean']['output'];
  /** How far it has come. */
  step: MessageStep;
};

/** How far a message has come on its way through the platform. */
export type MessageStep =
  /** 已立案 */
  | 'CASE_OPENED'
  /** 已确认为矛盾纠纷，待立案 */
  | 'CONFIRMED'
  /** 已阅，未列为矛盾纠纷 */
  | 'READ'
  /** 已收到 */
  | 'RECEIVED'
  /** 已收到，待社区网络发言人查看 */
  | 'WAITING';

/** One wording of a message. Editing adds one; none is ever changed. */
export type MessageVersion = {
  __typename?: 'MessageVersion';
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** The text as written. */
  body: Scalars['String']['output'];
  /** 1 for the first. */
  number: Scalars['Int']['output'];
  /** The title as written; may be empty. */
  title: Scalars['String']['output'];
};

/** The figures of one month in one area. A group of fewer than five is not shown (null). */
export type MonthFigures = {
  __typename?: 'MonthFigures';
  /** Cases closed. */
  casesClosed?: Maybe<Scalars['Int']['output']>;
  /** Cases opened. */
  casesOpened?: Maybe<Scalars['Int']['output']>;
  /** Flags that a person confirmed. */
  confirmed?: Maybe<Scalars['Int']['output']>;
  /** Flags raised by the machine. */
  flags?: Maybe<Scalars['Int']['output']>;
  /** Half of the cases closed in this month took at most so many days. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Posts and reports written or gathered. */
  messages?: Maybe<Scalars['Int']['output']>;
  /** The month, `YYYY-MM`, Asia/Shanghai. */
  month: Scalars['String']['output'];
};

/** What can be done. Every act that creates something takes a `key`. */
export type Mutation = {
  __typename?: 'Mutation';
  /** A mediator of the area takes on a case that waits for one, and goes on from where it stands. A mediator who is a side cannot. */
  acceptCase: CaseResult;
  /** Adds an area below one that the administrator holds. */
  addArea: Area;
  /** Adds a remark of 1 to 1,000 characters below a message. */
  addComment: Comment;
  /** Adds a side; two or more are needed. */
  addParty: CaseResult;
  /** Says whether one's good deeds may be recorded from now on. Nothing is lost by saying no. */
  chooseRecording: CreditAccount;
  /** Closes the case with a coded reason. */
  closeCase: CaseResult;
  /** A spokesperson confirms that a flagged message is a conflict. */
  confirmFlag: DecideFlagResult;
  /** A second person confirms that it was done. Never one's own. */
  confirmService: DecideServiceResult;
  /** A second person does not confirm it, and says why. */
  declineService: DecideServiceResult;
  /** A spokesperson says that it is none, with a reason. The flag is kept. */
  dismissFlag: DecideFlagResult;
  /** Adds a new wording to one's own post; the old one is kept. */
  editPost: EditPostResult;
  /** Files a volunteer's report; it always reaches the spokesperson's desk. */
  fileReport: Message;
  /** Gives a role. The person's sessions end, so the new rights are read afresh. */
  grantRole: PersonWithRoles;
  /** Writes down one's own service. */
  logService: Service;
  /** A credit officer looks into a record of the own area. The look-up is written down before anything is shown, and its subject sees it. */
  lookUpAccount: CreditAccount;
  /** Opens the one case of a confirmed flag or of a report; asking again gives the same case. */
  openCase: CaseResult;
  /** Publishes a post. It is looked at for signs of a conflict at once; a person decides what follows. */
  publishPost: Message;
  /** Writes down the agreement. */
  recordAgreement: CaseResult;
  /** Writes down a side's consent or refusal; a side with an account may do it itself. */
  recordConsent: CaseResult;
  /** Writes down that a side performed its duty. */
  recordPerformance: CaseResult;
  /** Writes down a talk; once all sides have consented. */
  recordSession: CaseResult;
  /** Registers a firm in the administrator's area with its representative. */
  registerFirm: Firm;
  /**
   * Hands the case over: its mediator gives it back, or a spokesperson of the area takes it back. It keeps its state, sides,
   * consents, agreement and history, and waits for another mediator.
   */
  releaseCase: CaseResult;
  /** Takes a dismissal or a confirmation back within 10 minutes, a confirmation only while no case was opened. Both acts stay in the flag's history. */
  reopenFlag: DecideFlagResult;
  /** Takes a role away; it holds from the next request on. */
  revokeRole: PersonWithRoles;
  /** Signs in with the sign-in name or the phone number. At most 10 guesses are weighed per account in 15 minutes. */
  signIn: SignInResult;
  /** Ends the session of this browser. True when there was one. */
  signOut: Scalars['Boolean']['output'];
  /** Ends every session of the person, this one too. Says how many. */
  signOutEverywhere: Scalars['Int']['output'];
  /** Makes an account and signs it in. */
  signUp: SignUpResult;
  /** Takes one's own post out of the feed. The wording stays on record for the team of the area. */
  withdrawPost: WithdrawPostResult;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationacceptCaseArgs = {
  caseId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationaddAreaArgs = {
  input: AddAreaInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationaddCommentArgs = {
  body: Scalars['Text']['input'];
  key: Scalars['Key']['input'];
  messageId: Scalars['ID']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationaddPartyArgs = {
  input: AddPartyInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationchooseRecordingArgs = {
  recording: Scalars['Boolean']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationcloseCaseArgs = {
  input: CloseCaseInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationconfirmFlagArgs = {
  id: Scalars['ID']['input'];
  note?: Scalars['Text']['input'];
  version: Scalars['Int']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationconfirmServiceArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationdeclineServiceArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['Text']['input'];
  version: Scalars['Int']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationdismissFlagArgs = {
  id: Scalars['ID']['input'];
  note?: Scalars['Text']['input'];
  reason: DismissReason;
  version: Scalars['Int']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationeditPostArgs = {
  input: EditPostInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationfileReportArgs = {
  input: FileReportInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationgrantRoleArgs = {
  input: RoleInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationlogServiceArgs = {
  input: LogServiceInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationlookUpAccountArgs = {
  key: Scalars['Key']['input'];
  purpose: Scalars['Text']['input'];
  userName: Scalars['Text']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationopenCaseArgs = {
  input: OpenCaseInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationpublishPostArgs = {
  input: PublishPostInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationrecordAgreementArgs = {
  input: RecordAgreementInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationrecordConsentArgs = {
  input: RecordConsentInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationrecordPerformanceArgs = {
  input: RecordPerformanceInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationrecordSessionArgs = {
  input: RecordSessionInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationregisterFirmArgs = {
  input: RegisterFirmInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationreleaseCaseArgs = {
  input: ReleaseCaseInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationreopenFlagArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationrevokeRoleArgs = {
  input: RoleInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationsignInArgs = {
  name: Scalars['Text']['input'];
  password: Scalars['Text']['input'];
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationsignUpArgs = {
  input: SignUpInput;
};


/** What can be done. Every act that creates something takes a `key`. */
export type MutationwithdrawPostArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

/** The name is not free. */
export type NameTaken = {
  __typename?: 'NameTaken';
  /** `userName` or `phone`. */
  field: Scalars['String']['output'];
};

/** A new case, from a confirmed flag or straight from a volunteer's report. */
export type OpenCaseInput = {
  /** The confirmed flag. */
  flagId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeats of this key open nothing new. */
  key: Scalars['Key']['input'];
  /** Or the report. */
  reportId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, 1 to 80 characters. */
  title: Scalars['Text']['input'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass as `after` to read on; absent on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** One side of a case. */
export type Party = {
  __typename?: 'Party';
  /** Whether it agrees to mediation. */
  consent: Consent;
  /** The firm, when it is one. */
  firm?: Maybe<Firm>;
  /** The id within the case. */
  id: Scalars['ID']['output'];
  /** Whether this side is the person who asks. */
  isMe: Scalars['Boolean']['output'];
  /** The name by which the case speaks of it. */
  name: Scalars['String']['output'];
  /** When its duty from the agreement was found performed. */
  performedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person, when they have an account. */
  person?: Maybe<Person>;
};

/** A person as others may see them: no phone, no user name. */
export type Person = {
  __typename?: 'Person';
  /** The name shown beside what they write. */
  displayName: Scalars['String']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
};

/** A person as an administrator sees them: with roles. */
export type PersonWithRoles = {
  __typename?: 'PersonWithRoles';
  /** The name shown to others. */
  displayName: Scalars['String']['output'];
  /** Every role held. */
  grants: Array<Grant>;
  /** Where the person lives. */
  home: Area;
  /** The id. */
  id: Scalars['ID']['output'];
  /** The sign-in name. */
  userName: Scalars['String']['output'];
};

/** A new post. */
export type PublishPostInput = {
  /** Where it belongs; the home area when absent. */
  area?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 5,000 characters. */
  body: Scalars['Text']['input'];
  /** Repeats of this key publish nothing new. */
  key: Scalars['Key']['input'];
  /** Up to 80 characters; may be empty. */
  title?: Scalars['Text']['input'];
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** The areas right below `parent`; the cities without it. Open to everyone: sign-up needs it. At most 200. */
  areas: Array<Area>;
  /** The cases of an area in one state, newest first. */
  cases: CaseConnection;
  /** The rules in force. Open to everyone. */
  creditRules: Array<CreditRule>;
  /** What was written in an area, newest first: posts only, withdrawn ones left out. An area outside the reader's own is NOT_FOUND. */
  feed: MessageConnection;
  /** The public figures of a city, district, street or community. Open to everyone. */
  figures?: Maybe<Figures>;
  /** One flag by its id, in whichever state; null when there is none that the person may read. */
  flag?: Maybe<Flag>;
  /** The flags of an area that wait for a person (or were decided), highest score first. */
  flags: FlagConnection;
  /** The signed-in person; null for a visitor. */
  me?: Maybe<Me>;
  /** One case by its public number: to its sides and the team of its area, of which its mediator is one. */
  mediationCase?: Maybe<Case>;
  /** One message by its public number. */
  message?: Maybe<Message>;
  /** One's own record; the firm's when acting for a firm. */
  myAccount: CreditAccount;
  /** The cases in which the person (or the firm acted for) is a side, newest first. */
  myCases: CaseConnection;
  /** What the person wrote, newest first, withdrawn ones too. */
  myMessages: MessageConnection;
  /** The person's own services, newest first. */
  myServices: ServiceConnection;
  /** Looks a person up by exact sign-in name, for an administrator (to grant a role). Null when there is none in the administrator's area. */
  personByName?: Maybe<PersonWithRoles>;
  /** The server's clock, so that a page can say how long ago and how long still. */
  serverTime: Scalars['DateTime']['output'];
  /** The services of an area in one state, newest first, for those who confirm. */
  services: ServiceConnection;
};


/** What can be asked. */
export type QueryareasArgs = {
  parent?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QuerycasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  state?: CaseState;
};


/** What can be asked. */
export type QueryfeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. */
export type QueryfiguresArgs = {
  area?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryflagArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryflagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  state?: FlagState;
};


/** What can be asked. */
export type QuerymediationCaseArgs = {
  no: Scalars['Text']['input'];
};


/** What can be asked. */
export type QuerymessageArgs = {
  no: Scalars['Text']['input'];
};


/** What can be asked. */
export type QuerymyCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. */
export type QuerymyMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. */
export type QuerymyServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. */
export type QuerypersonByNameArgs = {
  userName: Scalars['Text']['input'];
};


/** What can be asked. */
export type QueryservicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  area?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  state?: ServiceState;
};

/** What the sides agreed. */
export type RecordAgreementInput = {
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** The sides that owe something, at least one. */
  duties: Array<Scalars['ID']['input']>;
  /** Main facts and points in dispute, 1 to 2,000 characters. */
  facts: Scalars['Text']['input'];
  /** Repeats of this key write nothing new: they give the case as it is now, also after later changes. */
  key: Scalars['Key']['input'];
  /** By when, not before today. */
  performBy: Scalars['DateTime']['input'];
  /** What each side does, 1 to 2,000 characters. */
  terms: Scalars['Text']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
  /** Written (true) or oral (false). */
  written: Scalars['Boolean']['input'];
};

/** A side's answer to the question whether it wants mediation. */
export type RecordConsentInput = {
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** GIVEN or REFUSED. A refusal closes the case: the unwilling are not mediated (人民调解法 Art 17). */
  consent: Consent;
  /** In which way it was said. */
  manner: Manner;
  /** The side. */
  partyId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** That one side did what it owed. */
export type RecordPerformanceInput = {
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** What was found, up to 500 characters. */
  note?: Scalars['Text']['input'];
  /** The side. */
  partyId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** A talk that took place. */
export type RecordSessionInput = {
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** Repeats of this key write nothing new: they give the case as it is now, also after later changes. */
  key: Scalars['Key']['input'];
  /** In which way. */
  manner: Manner;
  /** What was said, 1 to 2,000 characters. */
  note: Scalars['Text']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** A firm and the person who speaks for it. */
export type RegisterFirmInput = {
  /** The path of the area it sits in. */
  area: Scalars['ID']['input'];
  /** Repeats of this key make no second firm. */
  key: Scalars['Key']['input'];
  /** The registered name, 2 to 60 characters. */
  name: Scalars['Text']['input'];
  /** The sign-in name of its representative. */
  representative: Scalars['Text']['input'];
};

/** That somebody else is to mediate. */
export type ReleaseCaseInput = {
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** A remark of up to 500 characters; needed with OTHER. */
  note?: Scalars['Text']['input'];
  /** The coded reason. */
  reason: ReleaseReason;
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** Why a case is handed over: it waits for another mediator, and nobody has a mark against them. */
export type ReleaseReason =
  /** 因故不能继续 */
  | 'CANNOT_GO_ON'
  /** 不再担任本区域调解员 */
  | 'NO_LONGER_MEDIATOR'
  /** 其他 */
  | 'OTHER'
  /** 当事人要求更换 */
  | 'SIDE_ASKS_FOR_ANOTHER'
  /** 与当事人有利害关系，回避 */
  | 'TOO_CLOSE_TO_A_SIDE';

/** What sort of thing a volunteer reports. */
export type ReportKind =
  /** 环境卫生 */
  | 'ENVIRONMENT'
  /** 邻里 */
  | 'NEIGHBOURS'
  /** 噪声 */
  | 'NOISE'
  /** 其他 */
  | 'OTHER'
  /** 物业 */
  | 'PROPERTY_MANAGEMENT'
  /** 安全隐患 */
  | 'SAFETY'
  /** 欠薪 */
  | 'WAGES';

/** The roles of the one team. */
export type Role =
  /** 管理员 */
  | 'ADMIN'
  /** 审计员 */
  | 'AUDITOR'
  /** 信用专员 */
  | 'CREDIT_OFFICER'
  /** 评议员 */
  | 'EVALUATOR'
  /** 企业代表 */
  | 'FIRM_REPRESENTATIVE'
  /** 网格员 */
  | 'GRID_WORKER'
  /** 信息员 */
  | 'INFORMANT'
  /** 调解员 */
  | 'MEDIATOR'
  /** 网络警察 */
  | 'NET_POLICE'
  /** 新闻发言人 */
  | 'PRESS_SPOKESPERSON'
  /** 居民 */
  | 'RESIDENT'
  /** 社区网络发言人 */
  | 'SPOKESPERSON'
  /** 责任单位经办人 */
  | 'UNIT_CLERK'
  /** 志愿者 */
  | 'VOLUNTEER';

/** One role over one area, for one person. */
export type RoleInput = {
  /** The person's id. */
  personId: Scalars['ID']['input'];
  /** The role. */
  role: Role;
  /** The path of the area. */
  scope: Scalars['ID']['input'];
};

/** A volunteer's service: written down by the volunteer, confirmed by a second person. */
export type Service = {
  __typename?: 'Service';
  /** Where. */
  area: Area;
  /** When the second person decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The second person. */
  decidedBy?: Maybe<Person>;
  /** Why it was declined. */
  declineNote?: Maybe<Scalars['String']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** What sort. */
  kind: ServiceKind;
  /** How long, in minutes, without the way there (民政部令67). */
  minutes: Scalars['Int']['output'];
  /** What was done. */
  note: Scalars['String']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** What became of it. */
  state: ServiceState;
  /** Grows with each decision; pass it back when deciding. */
  version: Scalars['Int']['output'];
  /** Who served. */
  volunteer: Person;
};

/** A page of services. */
export type ServiceConnection = {
  __typename?: 'ServiceConnection';
  /** The services. */
  edges: Array<ServiceEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A service in its place. */
export type ServiceEdge = {
  __typename?: 'ServiceEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The service. */
  node: Service;
};

/** What sort of service it was. */
export type ServiceKind =
  /** 帮扶 */
  | 'CARE'
  /** 环境 */
  | 'CLEAN_UP'
  /** 其他 */
  | 'OTHER'
  /** 巡查 */
  | 'PATROL'
  /** 纠纷劝解 */
  | 'PEACEMAKING';

/** What became of a volunteer's entry. */
export type ServiceState =
  /** 已确认 */
  | 'CONFIRMED'
  /** 未予确认 */
  | 'DECLINED'
  /** 待他人确认 */
  | 'LOGGED';

/** One open session of the person who asks. */
export type Session = {
  __typename?: 'Session';
  /** Whether it is the one that asks. */
  current: Scalars['Boolean']['output'];
  /** What the browser called itself, shortened to 120 characters. */
  device: Scalars['String']['output'];
  /** The id (not the secret token). */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
};

/** Name, phone or password do not fit. It never says which, so that nobody learns who has an account. */
export type SignInRefused = {
  __typename?: 'SignInRefused';
  /** A key of the page's catalogue. */
  reason: Scalars['String']['output'];
};

/** What signing in gives. */
export type SignInResult = SignInRefused | SignedIn | TooManyGuesses;

/** A new account. */
export type SignUpInput = {
  /** The name shown to others, 1 to 20 characters. */
  displayName: Scalars['Text']['input'];
  /** The path of the community or grid the person lives in. */
  home: Scalars['ID']['input'];
  /** Repeats of this key make no second account. */
  key: Scalars['Key']['input'];
  /** At least 10 characters, at most 128. */
  password: Scalars['Text']['input'];
  /** A mainland mobile number of 11 digits, or nothing. */
  phone?: InputMaybe<Scalars['Text']['input']>;
  /** 3 to 32 letters, digits, `_` or Han characters; unique without regard to case. */
  userName: Scalars['Text']['input'];
};

/** What signing up gives. */
export type SignUpResult = NameTaken | SignedIn | TooManyGuesses;

/** Signed in: the session's token went out as an httpOnly cookie. */
export type SignedIn = {
  __typename?: 'SignedIn';
  /** Who signed in. */
  me: Me;
};

/** A stretch of the message's own text, in UTF-16 units: [start, end). */
export type Span = {
  __typename?: 'Span';
  /** First unit after it. */
  end: Scalars['Int']['output'];
  /** First unit. */
  start: Scalars['Int']['output'];
};

/** The object was changed by somebody else in between: read it again and decide anew. */
export type StaleVersion = {
  __typename?: 'StaleVersion';
  /** The version it has now. */
  currentVersion: Scalars['Int']['output'];
};

/** Too many tries; a later one will be heard. */
export type TooManyGuesses = {
  __typename?: 'TooManyGuesses';
  /** Seconds until the next try is heard. */
  retryAfterS: Scalars['Int']['output'];
};

/** What withdrawing gives. */
export type WithdrawPostResult = Message | StaleVersion;

/** The act does not fit the state the object is in. */
export type WrongState = {
  __typename?: 'WrongState';
  /** What would have to come first, as a key of the page's catalogue. */
  reason: Scalars['String']['output'];
  /** The state it is in, as the code of its enum. */
  state: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CaseResult:
    | ( CaseMapper & { __typename: 'Case' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( WrongState & { __typename: 'WrongState' } )
  ;
  DecideFlagResult:
    | ( FlagMapper & { __typename: 'Flag' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( WrongState & { __typename: 'WrongState' } )
  ;
  DecideServiceResult:
    | ( ServiceMapper & { __typename: 'Service' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( WrongState & { __typename: 'WrongState' } )
  ;
  EditPostResult:
    | ( MessageMapper & { __typename: 'Message' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  SignInResult:
    | ( SignInRefused & { __typename: 'SignInRefused' } )
    | ( Omit<SignedIn, 'me'> & { me: _RefType['Me'] } & { __typename: 'SignedIn' } )
    | ( TooManyGuesses & { __typename: 'TooManyGuesses' } )
  ;
  SignUpResult:
    | ( NameTaken & { __typename: 'NameTaken' } )
    | ( Omit<SignedIn, 'me'> & { me: _RefType['Me'] } & { __typename: 'SignedIn' } )
    | ( TooManyGuesses & { __typename: 'TooManyGuesses' } )
  ;
  WithdrawPostResult:
    | ( MessageMapper & { __typename: 'Message' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddAreaInput: AddAreaInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddPartyInput: AddPartyInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Agreement: ResolverTypeWrapper<AgreementMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Area: ResolverTypeWrapper<AreaMapper>;
  AreaLevel: ResolverTypeWrapper<'CITY' | 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID'>;
  Case: ResolverTypeWrapper<CaseMapper>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges'> & { edges: Array<ResolversTypes['CaseEdge']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseLine: ResolverTypeWrapper<CaseLineMapper>;
  CaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseResult']>;
  CaseState: ResolverTypeWrapper<'REGISTERED' | 'MEDIATING' | 'AGREED' | 'CLOSED'>;
  CloseCaseInput: CloseCaseInput;
  CloseReason: ResolverTypeWrapper<'AGREEMENT_PERFORMED' | 'AGREEMENT_NOT_PERFORMED' | 'SETTLED_THEMSELVES' | 'CANNOT_BE_REACHED' | 'ONE_SIDE_UNWILLING' | 'GAP_TOO_WIDE' | 'TIME_OVER' | 'WILL_NOT_SIGN' | 'OTHER'>;
  Comment: ResolverTypeWrapper<CommentMapper>;
  CommentConnection: ResolverTypeWrapper<Omit<CommentConnection, 'edges'> & { edges: Array<ResolversTypes['CommentEdge']> }>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  Consent: ResolverTypeWrapper<'ASKED' | 'GIVEN' | 'REFUSED'>;
  CreditAccount: ResolverTypeWrapper<CreditAccountMapper>;
  CreditEntry: ResolverTypeWrapper<CreditEntryMapper>;
  CreditEntryConnection: ResolverTypeWrapper<Omit<CreditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['CreditEntryEdge']> }>;
  CreditEntryEdge: ResolverTypeWrapper<Omit<CreditEntryEdge, 'node'> & { node: ResolversTypes['CreditEntry'] }>;
  CreditRule: ResolverTypeWrapper<Omit<CreditRule, 'source'> & { source: ResolversTypes['CreditSource'] }>;
  CreditSource: ResolverTypeWrapper<'AGREEMENT_PERFORMED' | 'SERVICE_CONFIRMED'>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideFlagResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideFlagResult']>;
  DecideServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideServiceResult']>;
  DismissReason: ResolverTypeWrapper<'NOT_A_CONFLICT' | 'ALREADY_SETTLED' | 'DUPLICATE' | 'OTHER_CHANNEL' | 'OTHER'>;
  EditPostInput: EditPostInput;
  EditPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditPostResult']>;
  Figures: ResolverTypeWrapper<Omit<Figures, 'area'> & { area: ResolversTypes['Area'] }>;
  FileReportInput: FileReportInput;
  Firm: ResolverTypeWrapper<FirmMapper>;
  Flag: ResolverTypeWrapper<FlagMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FlagConnection: ResolverTypeWrapper<Omit<FlagConnection, 'edges'> & { edges: Array<ResolversTypes['FlagEdge']> }>;
  FlagEdge: ResolverTypeWrapper<Omit<FlagEdge, 'node'> & { node: ResolversTypes['Flag'] }>;
  FlagState: ResolverTypeWrapper<'OPEN' | 'CONFIRMED' | 'DISMISSED'>;
  FlagTerm: ResolverTypeWrapper<FlagTerm>;
  Grant: ResolverTypeWrapper<GrantMapper>;
  Key: ResolverTypeWrapper<Scalars['Key']['output']>;
  LogServiceInput: LogServiceInput;
  LookUp: ResolverTypeWrapper<LookUpMapper>;
  LookUpConnection: ResolverTypeWrapper<Omit<LookUpConnection, 'edges'> & { edges: Array<ResolversTypes['LookUpEdge']> }>;
  LookUpEdge: ResolverTypeWrapper<Omit<LookUpEdge, 'node'> & { node: ResolversTypes['LookUp'] }>;
  Manner: ResolverTypeWrapper<'IN_PERSON' | 'BY_PHONE' | 'ONLINE'>;
  Me: ResolverTypeWrapper<MeMapper>;
  Message: ResolverTypeWrapper<MessageMapper>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: Array<ResolversTypes['MessageEdge']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageKind: ResolverTypeWrapper<'POST' | 'REPORT'>;
  MessageProgress: ResolverTypeWrapper<Omit<MessageProgress, 'step'> & { step: ResolversTypes['MessageStep'] }>;
  MessageStep: ResolverTypeWrapper<'RECEIVED' | 'WAITING' | 'READ' | 'CONFIRMED' | 'CASE_OPENED'>;
  MessageVersion: ResolverTypeWrapper<MessageVersion>;
  MonthFigures: ResolverTypeWrapper<MonthFigures>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameTaken: ResolverTypeWrapper<NameTaken>;
  OpenCaseInput: OpenCaseInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Party: ResolverTypeWrapper<PartyMapper>;
  Person: ResolverTypeWrapper<PersonMapper>;
  PersonWithRoles: ResolverTypeWrapper<PersonWithRolesMapper>;
  PublishPostInput: PublishPostInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAgreementInput: RecordAgreementInput;
  RecordConsentInput: RecordConsentInput;
  RecordPerformanceInput: RecordPerformanceInput;
  RecordSessionInput: RecordSessionInput;
  RegisterFirmInput: RegisterFirmInput;
  ReleaseCaseInput: ReleaseCaseInput;
  ReleaseReason: ResolverTypeWrapper<'NO_LONGER_MEDIATOR' | 'CANNOT_GO_ON' | 'SIDE_ASKS_FOR_ANOTHER' | 'TOO_CLOSE_TO_A_SIDE' | 'OTHER'>;
  ReportKind: ResolverTypeWrapper<'NEIGHBOURS' | 'PROPERTY_MANAGEMENT' | 'NOISE' | 'WAGES' | 'ENVIRONMENT' | 'SAFETY' | 'OTHER'>;
  Role: ResolverTypeWrapper<'RESIDENT' | 'VOLUNTEER' | 'SPOKESPERSON' | 'PRESS_SPOKESPERSON' | 'INFORMANT' | 'NET_POLICE' | 'MEDIATOR' | 'GRID_WORKER' | 'UNIT_CLERK' | 'CREDIT_OFFICER' | 'EVALUATOR' | 'AUDITOR' | 'ADMIN' | 'FIRM_REPRESENTATIVE'>;
  RoleInput: RoleInput;
  Service: ResolverTypeWrapper<ServiceMapper>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges'> & { edges: Array<ResolversTypes['ServiceEdge']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServiceKind: ResolverTypeWrapper<'PEACEMAKING' | 'PATROL' | 'CARE' | 'CLEAN_UP' | 'OTHER'>;
  ServiceState: ResolverTypeWrapper<'LOGGED' | 'CONFIRMED' | 'DECLINED'>;
  Session: ResolverTypeWrapper<SessionMapper>;
  SignInRefused: ResolverTypeWrapper<SignInRefused>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignedIn: ResolverTypeWrapper<Omit<SignedIn, 'me'> & { me: ResolversTypes['Me'] }>;
  Span: ResolverTypeWrapper<Span>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Text: ResolverTypeWrapper<Scalars['Text']['output']>;
  TooManyGuesses: ResolverTypeWrapper<TooManyGuesses>;
  WithdrawPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawPostResult']>;
  WrongState: ResolverTypeWrapper<WrongState>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddAreaInput: AddAreaInput;
  ID: Scalars['ID']['output'];
  AddPartyInput: AddPartyInput;
  Boolean: Scalars['Boolean']['output'];
  Agreement: AgreementMapper;
  String: Scalars['String']['output'];
  Area: AreaMapper;
  Case: CaseMapper;
  CaseConnection: Omit<CaseConnection, 'edges'> & { edges: Array<ResolversParentTypes['CaseEdge']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseLine: CaseLineMapper;
  CaseResult: ResolversUnionTypes<ResolversParentTypes>['CaseResult'];
  CloseCaseInput: CloseCaseInput;
  Comment: CommentMapper;
  CommentConnection: Omit<CommentConnection, 'edges'> & { edges: Array<ResolversParentTypes['CommentEdge']> };
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CreditAccount: CreditAccountMapper;
  CreditEntry: CreditEntryMapper;
  CreditEntryConnection: Omit<CreditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditEntryEdge']> };
  CreditEntryEdge: Omit<CreditEntryEdge, 'node'> & { node: ResolversParentTypes['CreditEntry'] };
  CreditRule: CreditRule;
  DateTime: Scalars['DateTime']['output'];
  DecideFlagResult: ResolversUnionTypes<ResolversParentTypes>['DecideFlagResult'];
  DecideServiceResult: ResolversUnionTypes<ResolversParentTypes>['DecideServiceResult'];
  EditPostInput: EditPostInput;
  EditPostResult: ResolversUnionTypes<ResolversParentTypes>['EditPostResult'];
  Figures: Omit<Figures, 'area'> & { area: ResolversParentTypes['Area'] };
  FileReportInput: FileReportInput;
  Firm: FirmMapper;
  Flag: FlagMapper;
  Float: Scalars['Float']['output'];
  FlagConnection: Omit<FlagConnection, 'edges'> & { edges: Array<ResolversParentTypes['FlagEdge']> };
  FlagEdge: Omit<FlagEdge, 'node'> & { node: ResolversParentTypes['Flag'] };
  FlagTerm: FlagTerm;
  Grant: GrantMapper;
  Key: Scalars['Key']['output'];
  LogServiceInput: LogServiceInput;
  LookUp: LookUpMapper;
  LookUpConnection: Omit<LookUpConnection, 'edges'> & { edges: Array<ResolversParentTypes['LookUpEdge']> };
  LookUpEdge: Omit<LookUpEdge, 'node'> & { node: ResolversParentTypes['LookUp'] };
  Me: MeMapper;
  Message: MessageMapper;
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: Array<ResolversParentTypes['MessageEdge']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageProgress: MessageProgress;
  MessageVersion: MessageVersion;
  MonthFigures: MonthFigures;
  Mutation: Record<PropertyKey, never>;
  NameTaken: NameTaken;
  OpenCaseInput: OpenCaseInput;
  PageInfo: PageInfo;
  Party: PartyMapper;
  Person: PersonMapper;
  PersonWithRoles: PersonWithRolesMapper;
  PublishPostInput: PublishPostInput;
  Query: Record<PropertyKey, never>;
  RecordAgreementInput: RecordAgreementInput;
  RecordConsentInput: RecordConsentInput;
  RecordPerformanceInput: RecordPerformanceInput;
  RecordSessionInput: RecordSessionInput;
  RegisterFirmInput: RegisterFirmInput;
  ReleaseCaseInput: ReleaseCaseInput;
  RoleInput: RoleInput;
  Service: ServiceMapper;
  ServiceConnection: Omit<ServiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['ServiceEdge']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  Session: SessionMapper;
  SignInRefused: SignInRefused;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignedIn: Omit<SignedIn, 'me'> & { me: ResolversParentTypes['Me'] };
  Span: Span;
  StaleVersion: StaleVersion;
  Text: Scalars['Text']['output'];
  TooManyGuesses: TooManyGuesses;
  WithdrawPostResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawPostResult'];
  WrongState: WrongState;
  Int: Scalars['Int']['output'];
};

export type listSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type listSizeDirectiveResolver<Result, Parent, ContextType = GraphQLContext, Args = listSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ownReadDirectiveArgs = { };

export type ownReadDirectiveResolver<Result, Parent, ContextType = GraphQLContext, Args = ownReadDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AgreementResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  duties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  performBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AreaResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  level?: Resolver<ResolversTypes['AreaLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  within?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
};

export type AreaLevelResolvers = EnumResolverSignature<{ CITY?: any, COMMUNITY?: any, DISTRICT?: any, GRID?: any, STREET?: any }, ResolversTypes['AreaLevel']>;

export type CaseResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['CloseReason']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['CaseLine']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayDo?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mediator?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  no?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseLineResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CaseLine'] = ResolversParentTypes['CaseLine']> = {
  act?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  manner?: Resolver<Maybe<ResolversTypes['Manner']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  releaseReason?: Resolver<Maybe<ResolversTypes['ReleaseReason']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type CaseResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CaseResult'] = ResolversParentTypes['CaseResult']> = {
  __resolveType?: TypeResolveFn<'Case' | 'StaleVersion' | 'WrongState', ParentType, ContextType>;
};

export type CaseStateResolvers = EnumResolverSignature<{ AGREED?: any, CLOSED?: any, MEDIATING?: any, REGISTERED?: any }, ResolversTypes['CaseState']>;

export type CloseReasonResolvers = EnumResolverSignature<{ AGREEMENT_NOT_PERFORMED?: any, AGREEMENT_PERFORMED?: any, CANNOT_BE_REACHED?: any, GAP_TOO_WIDE?: any, ONE_SIDE_UNWILLING?: any, OTHER?: any, SETTLED_THEMSELVES?: any, TIME_OVER?: any, WILL_NOT_SIGN?: any }, ResolversTypes['CloseReason']>;

export type CommentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type ConsentResolvers = EnumResolverSignature<{ ASKED?: any, GIVEN?: any, REFUSED?: any }, ResolversTypes['Consent']>;

export type CreditAccountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreditAccount'] = ResolversParentTypes['CreditAccount']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  choiceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['CreditEntryConnection'], ParentType, ContextType, RequireFields<CreditAccountentriesArgs, 'first'>>;
  holderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookUps?: Resolver<ResolversTypes['LookUpConnection'], ParentType, ContextType, RequireFields<CreditAccountlookUpsArgs, 'first'>>;
  recording?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreditEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreditEntry'] = ResolversParentTypes['CreditEntry']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balanceAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  caseNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  foundBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CreditRule'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditEntryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreditEntryConnection'] = ResolversParentTypes['CreditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditEntryEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreditEntryEdge'] = ResolversParentTypes['CreditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditEntry'], ParentType, ContextType>;
};

export type CreditRuleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreditRule'] = ResolversParentTypes['CreditRule']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['CreditSource'], ParentType, ContextType>;
  textEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditSourceResolvers = EnumResolverSignature<{ AGREEMENT_PERFORMED?: any, SERVICE_CONFIRMED?: any }, ResolversTypes['CreditSource']>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideFlagResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DecideFlagResult'] = ResolversParentTypes['DecideFlagResult']> = {
  __resolveType?: TypeResolveFn<'Flag' | 'StaleVersion' | 'WrongState', ParentType, ContextType>;
};

export type DecideServiceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DecideServiceResult'] = ResolversParentTypes['DecideServiceResult']> = {
  __resolveType?: TypeResolveFn<'Service' | 'StaleVersion' | 'WrongState', ParentType, ContextType>;
};

export type DismissReasonResolvers = EnumResolverSignature<{ ALREADY_SETTLED?: any, DUPLICATE?: any, NOT_A_CONFLICT?: any, OTHER?: any, OTHER_CHANNEL?: any }, ResolversTypes['DismissReason']>;

export type EditPostResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EditPostResult'] = ResolversParentTypes['EditPostResult']> = {
  __resolveType?: TypeResolveFn<'Message' | 'StaleVersion', ParentType, ContextType>;
};

export type FiguresResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Figures'] = ResolversParentTypes['Figures']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  countedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['MonthFigures']>, ParentType, ContextType>;
};

export type FirmResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Firm'] = ResolversParentTypes['Firm']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FlagResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Flag'] = ResolversParentTypes['Flag']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dismissReason?: Resolver<Maybe<ResolversTypes['DismissReason']>, ParentType, ContextType>;
  heated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judgedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FlagState'], ParentType, ContextType>;
  suggestedType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['FlagTerm']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FlagConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FlagConnection'] = ResolversParentTypes['FlagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FlagEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FlagEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FlagEdge'] = ResolversParentTypes['FlagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Flag'], ParentType, ContextType>;
};

export type FlagStateResolvers = EnumResolverSignature<{ CONFIRMED?: any, DISMISSED?: any, OPEN?: any }, ResolversTypes['FlagState']>;

export type FlagTermResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FlagTerm'] = ResolversParentTypes['FlagTerm']> = {
  spans?: Resolver<Array<ResolversTypes['Span']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface KeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Key'], any> {
  name: 'Key';
}

export type LookUpResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LookUp'] = ResolversParentTypes['LookUp']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type LookUpConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LookUpConnection'] = ResolversParentTypes['LookUpConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LookUpEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LookUpEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LookUpEdge'] = ResolversParentTypes['LookUpEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookUp'], ParentType, ContextType>;
};

export type MannerResolvers = EnumResolverSignature<{ BY_PHONE?: any, IN_PERSON?: any, ONLINE?: any }, ResolversTypes['Manner']>;

export type MeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  actingAs?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  actingOver?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firms?: Resolver<Array<ResolversTypes['Firm']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  home?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phoneMasked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  userName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<MessagecommentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  mayEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['MessageProgress']>, ParentType, ContextType>;
  reportKind?: Resolver<Maybe<ResolversTypes['ReportKind']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['MessageVersion']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageKindResolvers = EnumResolverSignature<{ POST?: any, REPORT?: any }, ResolversTypes['MessageKind']>;

export type MessageProgressResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessageProgress'] = ResolversParentTypes['MessageProgress']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  caseNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mayReadCase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['MessageStep'], ParentType, ContextType>;
};

export type MessageStepResolvers = EnumResolverSignature<{ CASE_OPENED?: any, CONFIRMED?: any, READ?: any, RECEIVED?: any, WAITING?: any }, ResolversTypes['MessageStep']>;

export type MessageVersionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessageVersion'] = ResolversParentTypes['MessageVersion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MonthFiguresResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MonthFigures'] = ResolversParentTypes['MonthFigures']> = {
  casesClosed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  casesOpened?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  confirmed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  flags?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  medianDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationacceptCaseArgs, 'caseId' | 'version'>>;
  addArea?: Resolver<ResolversTypes['Area'], ParentType, ContextType, RequireFields<MutationaddAreaArgs, 'input'>>;
  addComment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType, RequireFields<MutationaddCommentArgs, 'body' | 'key' | 'messageId'>>;
  addParty?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationaddPartyArgs, 'input'>>;
  chooseRecording?: Resolver<ResolversTypes['CreditAccount'], ParentType, ContextType, RequireFields<MutationchooseRecordingArgs, 'recording'>>;
  closeCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationcloseCaseArgs, 'input'>>;
  confirmFlag?: Resolver<ResolversTypes['DecideFlagResult'], ParentType, ContextType, RequireFields<MutationconfirmFlagArgs, 'id' | 'note' | 'version'>>;
  confirmService?: Resolver<ResolversTypes['DecideServiceResult'], ParentType, ContextType, RequireFields<MutationconfirmServiceArgs, 'id' | 'version'>>;
  declineService?: Resolver<ResolversTypes['DecideServiceResult'], ParentType, ContextType, RequireFields<MutationdeclineServiceArgs, 'id' | 'note' | 'version'>>;
  dismissFlag?: Resolver<ResolversTypes['DecideFlagResult'], ParentType, ContextType, RequireFields<MutationdismissFlagArgs, 'id' | 'note' | 'reason' | 'version'>>;
  editPost?: Resolver<ResolversTypes['EditPostResult'], ParentType, ContextType, RequireFields<MutationeditPostArgs, 'input'>>;
  fileReport?: Resolver<ResolversTypes['Message'], ParentType, ContextType, RequireFields<MutationfileReportArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['PersonWithRoles'], ParentType, ContextType, RequireFields<MutationgrantRoleArgs, 'input'>>;
  logService?: Resolver<ResolversTypes['Service'], ParentType, ContextType, RequireFields<MutationlogServiceArgs, 'input'>>;
  lookUpAccount?: Resolver<ResolversTypes['CreditAccount'], ParentType, ContextType, RequireFields<MutationlookUpAccountArgs, 'key' | 'purpose' | 'userName'>>;
  openCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationopenCaseArgs, 'input'>>;
  publishPost?: Resolver<ResolversTypes['Message'], ParentType, ContextType, RequireFields<MutationpublishPostArgs, 'input'>>;
  recordAgreement?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationrecordAgreementArgs, 'input'>>;
  recordConsent?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationrecordConsentArgs, 'input'>>;
  recordPerformance?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationrecordPerformanceArgs, 'input'>>;
  recordSession?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationrecordSessionArgs, 'input'>>;
  registerFirm?: Resolver<ResolversTypes['Firm'], ParentType, ContextType, RequireFields<MutationregisterFirmArgs, 'input'>>;
  releaseCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationreleaseCaseArgs, 'input'>>;
  reopenFlag?: Resolver<ResolversTypes['DecideFlagResult'], ParentType, ContextType, RequireFields<MutationreopenFlagArgs, 'id' | 'version'>>;
  revokeRole?: Resolver<ResolversTypes['PersonWithRoles'], ParentType, ContextType, RequireFields<MutationrevokeRoleArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationsignInArgs, 'name' | 'password'>>;
  signOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationsignUpArgs, 'input'>>;
  withdrawPost?: Resolver<ResolversTypes['WithdrawPostResult'], ParentType, ContextType, RequireFields<MutationwithdrawPostArgs, 'id' | 'version'>>;
};

export type NameTakenResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NameTaken'] = ResolversParentTypes['NameTaken']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  firm?: Resolver<Maybe<ResolversTypes['Firm']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  performedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonWithRolesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PersonWithRoles'] = ResolversParentTypes['PersonWithRoles']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  home?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  areas?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType, Partial<QueryareasArgs>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QuerycasesArgs, 'first' | 'state'>>;
  creditRules?: Resolver<Array<ResolversTypes['CreditRule']>, ParentType, ContextType>;
  feed?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QueryfeedArgs, 'first'>>;
  figures?: Resolver<Maybe<ResolversTypes['Figures']>, ParentType, ContextType, Partial<QueryfiguresArgs>>;
  flag?: Resolver<Maybe<ResolversTypes['Flag']>, ParentType, ContextType, RequireFields<QueryflagArgs, 'id'>>;
  flags?: Resolver<ResolversTypes['FlagConnection'], ParentType, ContextType, RequireFields<QueryflagsArgs, 'first' | 'state'>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  mediationCase?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QuerymediationCaseArgs, 'no'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QuerymessageArgs, 'no'>>;
  myAccount?: Resolver<ResolversTypes['CreditAccount'], ParentType, ContextType>;
  myCases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QuerymyCasesArgs, 'first'>>;
  myMessages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QuerymyMessagesArgs, 'first'>>;
  myServices?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QuerymyServicesArgs, 'first'>>;
  personByName?: Resolver<Maybe<ResolversTypes['PersonWithRoles']>, ParentType, ContextType, RequireFields<QuerypersonByNameArgs, 'userName'>>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryservicesArgs, 'first' | 'state'>>;
};

export type ReleaseReasonResolvers = EnumResolverSignature<{ CANNOT_GO_ON?: any, NO_LONGER_MEDIATOR?: any, OTHER?: any, SIDE_ASKS_FOR_ANOTHER?: any, TOO_CLOSE_TO_A_SIDE?: any }, ResolversTypes['ReleaseReason']>;

export type ReportKindResolvers = EnumResolverSignature<{ ENVIRONMENT?: any, NEIGHBOURS?: any, NOISE?: any, OTHER?: any, PROPERTY_MANAGEMENT?: any, SAFETY?: any, WAGES?: any }, ResolversTypes['ReportKind']>;

export type RoleResolvers = EnumResolverSignature<{ ADMIN?: any, AUDITOR?: any, CREDIT_OFFICER?: any, EVALUATOR?: any, FIRM_REPRESENTATIVE?: any, GRID_WORKER?: any, INFORMANT?: any, MEDIATOR?: any, NET_POLICE?: any, PRESS_SPOKESPERSON?: any, RESIDENT?: any, SPOKESPERSON?: any, UNIT_CLERK?: any, VOLUNTEER?: any }, ResolversTypes['Role']>;

export type ServiceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  declineNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceKind'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volunteer?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceKindResolvers = EnumResolverSignature<{ CARE?: any, CLEAN_UP?: any, OTHER?: any, PATROL?: any, PEACEMAKING?: any }, ResolversTypes['ServiceKind']>;

export type ServiceStateResolvers = EnumResolverSignature<{ CONFIRMED?: any, DECLINED?: any, LOGGED?: any }, ResolversTypes['ServiceState']>;

export type SessionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignInRefusedResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInRefused'] = ResolversParentTypes['SignInRefused']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType?: TypeResolveFn<'SignInRefused' | 'SignedIn' | 'TooManyGuesses', ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType?: TypeResolveFn<'NameTaken' | 'SignedIn' | 'TooManyGuesses', ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpanResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface TextScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Text'], any> {
  name: 'Text';
}

export type TooManyGuessesResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TooManyGuesses'] = ResolversParentTypes['TooManyGuesses']> = {
  retryAfterS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawPostResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['WithdrawPostResult'] = ResolversParentTypes['WithdrawPostResult']> = {
  __resolveType?: TypeResolveFn<'Message' | 'StaleVersion', ParentType, ContextType>;
};

export type WrongStateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['WrongState'] = ResolversParentTypes['WrongState']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  Agreement?: AgreementResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  AreaLevel?: AreaLevelResolvers;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseLine?: CaseLineResolvers<ContextType>;
  CaseResult?: CaseResultResolvers<ContextType>;
  CaseState?: CaseStateResolvers;
  CloseReason?: CloseReasonResolvers;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  Consent?: ConsentResolvers;
  CreditAccount?: CreditAccountResolvers<ContextType>;
  CreditEntry?: CreditEntryResolvers<ContextType>;
  CreditEntryConnection?: CreditEntryConnectionResolvers<ContextType>;
  CreditEntryEdge?: CreditEntryEdgeResolvers<ContextType>;
  CreditRule?: CreditRuleResolvers<ContextType>;
  CreditSource?: CreditSourceResolvers;
  DateTime?: GraphQLScalarType;
  DecideFlagResult?: DecideFlagResultResolvers<ContextType>;
  DecideServiceResult?: DecideServiceResultResolvers<ContextType>;
  DismissReason?: DismissReasonResolvers;
  EditPostResult?: EditPostResultResolvers<ContextType>;
  Figures?: FiguresResolvers<ContextType>;
  Firm?: FirmResolvers<ContextType>;
  Flag?: FlagResolvers<ContextType>;
  FlagConnection?: FlagConnectionResolvers<ContextType>;
  FlagEdge?: FlagEdgeResolvers<ContextType>;
  FlagState?: FlagStateResolvers;
  FlagTerm?: FlagTermResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  Key?: GraphQLScalarType;
  LookUp?: LookUpResolvers<ContextType>;
  LookUpConnection?: LookUpConnectionResolvers<ContextType>;
  LookUpEdge?: LookUpEdgeResolvers<ContextType>;
  Manner?: MannerResolvers;
  Me?: MeResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageKind?: MessageKindResolvers;
  MessageProgress?: MessageProgressResolvers<ContextType>;
  MessageStep?: MessageStepResolvers;
  MessageVersion?: MessageVersionResolvers<ContextType>;
  MonthFigures?: MonthFiguresResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NameTaken?: NameTakenResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonWithRoles?: PersonWithRolesResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseReason?: ReleaseReasonResolvers;
  ReportKind?: ReportKindResolvers;
  Role?: RoleResolvers;
  Service?: ServiceResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceKind?: ServiceKindResolvers;
  ServiceState?: ServiceStateResolvers;
  Session?: SessionResolvers<ContextType>;
  SignInRefused?: SignInRefusedResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Text?: GraphQLScalarType;
  TooManyGuesses?: TooManyGuessesResolvers<ContextType>;
  WithdrawPostResult?: WithdrawPostResultResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphQLContext> = {
  listSize?: listSizeDirectiveResolver<any, any, ContextType>;
  ownRead?: ownReadDirectiveResolver<any, any, ContextType>;
};
