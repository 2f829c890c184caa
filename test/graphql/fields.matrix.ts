/** The fields of an object type: open to whoever was given the object, or judged once more for each who asks. */
export interface FieldRow {
  readonly open: string;
  readonly judged?: string;
}

/**
 * Every field of every object type beside the root fields (test/graphql/<module>/access.ts) and the frames of pages. Whoever is given an
 * object is given its open fields; each judged field has rows in `judgedFields`.
 */
export const fieldMatrix: Readonly<Record<string, FieldRow>> = {
  AccountClosed: { open: 'eraseAt' },
  AccountClosing: { open: 'eraseAt' },
  Agreement: { open: 'at attachments duties facts performBy terms written' },
  Attachment: { open: 'address bytes height id kind name thumbnailAddress width' },
  Area: { open: 'contact level name officeHours path within' },
  AuditExport: { open: 'endsAt id no path' },
  AuditLine: {
    open: 'about act area at count filters from id kind outcome person purpose requestId role targetId targetKind',
  },
  AuditRetention: { open: 'changedAt changes days daysMin kind source version' },
  Case: {
    open: 'agreement area clocks closeReason closeReasons closedAt history id mediator no openedAt parties state title version',
    judged: 'mayDo message',
  },
  CaseNotice: { open: 'at deliveries id readAt sides text' },
  CaseLine: {
    open: 'act at attachments by manner note number party releaseReason role',
    judged: 'formerTitle title',
  },
  ClockSegment: { open: 'reason since state' },
  Closure: { open: 'blockers eraseAt' },
  ClosureBlocked: { open: 'blockers' },
  ClosureBlocker: { open: 'caseNo kind' },
  AreaOrder: { open: 'area emergencies mode version' },
  Emergency: { open: 'area endsAt kind reason since' },
  WatchedWord: {
    open: 'action area at by endedAt endedWhy endsAt id instead text version why',
  },
  WordPreview: { open: 'hits looked' },
  Appeal: { open: 'at decision end endedAt reasons text' },
  Decision: { open: 'act at by holds number passage rule ruleVersion sentence wording' },
  DecisionOnMine: {
    open: 'act appeal at holds mayAppeal messageNo number office passageText reviewId rule ruleTitle sentence subjectKind version',
  },
  Passage: { open: 'from to' },
  Report: { open: 'at id kind messageNo outcome subjectKind text' },
  ReviewCause: { open: 'at harm kind reportKind weight wording' },
  ReviewItem: {
    open: 'appeals at causes certainty claimedBy comment decisions harm id message state subjectKind text version wording',
    judged: 'mayDo',
  },
  Comment: { open: 'at author authorRole id isMasked standing withdrawnAt', judged: 'body mayDo' },
  ConductBook: { open: 'edition rules' },
  ConductRule: { open: 'basis code example text title validFrom version' },
  LegalBasis: { open: 'article law' },
  Contact: { open: 'address area hours name phone' },
  ContactVersion: { open: 'address at by hours name number phone' },
  Danger: { open: 'kind life text' },
  Count: { open: 'isMore number' },
  CreditAccount: { open: 'balance choiceAt entries holderName id lookUps recording' },
  CreditEntry: {
    open: 'amount at balanceAfter caseNo deedAt foundBy hash id rule seq volunteerServiceNote units',
  },
  CreditRule: { open: 'code points source textEn textZh unit validFrom version' },
  DayChange: { open: 'after before date' },
  DeadlineRule: {
    open: 'article code extension extensionBy least limit scope source startsAt title unit validFrom validTo',
  },
  Duty: { open: 'count kind path' },
  DeadEvent: { open: 'at attempts failedAt id no reason type' },
  EventLag: { open: 'behind dead late oldestAt reader' },
  Figures: { open: 'area countedAt months' },
  Firm: { open: 'area id name no' },
  ConflictFlag: {
    open: 'at dangers decidedAt decidedBy dismissReason heated id judgedVersion message modelVersion note raisedAt raisedBy raisedNote raisedType score state suggestedType terms told version',
    judged: 'case mayDo',
  },
  ConflictFlagChange: { open: 'at byRole id isMine state version' },
  ConflictFlagTerm: { open: 'spans text weight' },
  Grant: { open: 'by endedBy role scope since until', judged: 'mayDo' },
  Installation: { open: 'findings lookedAt' },
  InstallationFinding: { open: 'at count limit names part says state' },
  JobRun: {
    open: 'attempts date durationMs findings finishedAt id items job lagMinutes lastError mayRunAgain notedAt requests state',
  },
  Judging: { open: 'lateSince' },
  LegalClock: {
    open: 'agreedDay breachedAt code dueAt extended id inTime lacksYear rule segments startedAt state warnedAt',
    judged: 'case',
  },
  LineAboutMe: { open: 'act area at id kind purpose role targetKind' },
  LiveNews: { open: 'flagChanges isReload unreadNotices waitingFlags' },
  LocalizedText: { open: 'en zh' },
  LookUp: { open: 'at by id purpose role' },
  Me: {
    open: 'actingAs actingOver deviceKey displayName displayNameDays displayNameFrom firms grants home homeDays homeFrom id linkedSignIn pastNames phoneMasked privacyAt privacyDue privacyVersion resetCodes secondStep sessions userName vouch waitingRoles',
  },
  Message: {
    open: 'area at author authorRole commentsClosed id isMasked kind no place reportKind source standing version withdrawnAt',
    judged:
      'attachments body commentCount comments flag mayDo neutralTitle progress title versions',
  },
  MessageProgress: { open: 'at caseNo notTakenUp step', judged: 'mayReadCase' },
  DemoPerson: { open: 'displayName isNew password place role userName' },
  MessageVersion: { open: 'at body number title' },
  MonthFigures: {
    open: 'casesClosed casesOpened confirmed countedAt flags medianDays messages month',
  },
  MovedDay: { open: 'date kind name' },
  NameTaken: { open: 'field' },
  NotTakenUp: { open: 'office reason told' },
  OfficeHours: { open: 'area periods since' },
  OfficeHoursEntry: { open: 'at by periods reason validFrom' },
  OfficeHoursHistory: { open: 'area entries version' },
  OfficeHoursPreview: { open: 'after before isSame moved version' },
  OfficePeriod: { open: 'from to' },
  PageInfo: { open: 'endCursor hasNextPage' },
  Party: { open: 'consent firm id name performedAt person', judged: 'isMe isMine' },
  PartiesFound: { open: 'firms isMore people' },
  PastName: { open: 'displayName until' },
  Person: { open: 'displayName id' },
  PasswordChanged: { open: 'sessionsEnded' },
  PhoneChanged: { open: 'phoneMasked' },
  IssuedPaper: { open: 'issuedTo paper' },
  Paper: { open: 'code issuedAt kind number office sha256' },
  PrivacyNotice: { open: 'sections validFrom version' },
  PrivacySection: { open: 'textEn textZh titleEn titleZh' },
  Notice: { open: 'at deliveries id isQuiet path readAt text topic' },
  NoticeChoice: { open: 'byMail byPush bySms dailyAt mayBeSilenced quietHours silenced version' },
  QuietHours: { open: 'from to' },
  Delivery: { open: 'answer at attempts channel dueAt endedAt id isCode shown state' },
  DeliveryQueue: { open: 'channel count isLate oldestDueAt' },
  DeliveryAddress: {
    open: 'addedAt channel codeEndsAt confirmedAt id isHere refusedAt shown state',
  },
  PersonFound: { open: 'displayName home id joinedAt vouch', judged: 'mayDo' },
  PersonSearch: { open: 'at by caseNo id purpose role scope' },
  PersonWithRoles: {
    open: 'displayName endedGrants grants home id joinedAt secondStepSince userName',
    judged: 'mayResetSecondStep pastNames',
  },
  ResetCode: { open: 'by issuedAt role scope usedAt' },
  IssuedCode: { open: 'code expiresAt person' },
  ResidenceVouch: { open: 'at by role scope' },
  ResidentsFound: { open: 'isMore people' },
  VolunteerService: {
    open: 'area decidedAt decidedBy declineNote id kind minutes note startedAt state version volunteer',
    judged: 'mayDo',
  },
  RecoveryCodes: { open: 'codes' },
  LinkedSignIn: { open: 'account isOffered issuer since' },
  LinkingBegun: { open: 'url' },
  OpenIdProvider: { open: 'name' },
  ProviderAway: { open: 'retryAfterS' },
  SignInUnlinked: { open: 'me' },
  SecondStep: { open: 'recoveryCodesLeft resets since' },
  SecondStepBegun: { open: 'qrCode secret uri' },
  SecondStepNeeded: { open: 'challenge expiresAt' },
  SecondStepRemoved: { open: 'me' },
  SecondStepReset: { open: 'at by reason' },
  SearchExcerpt: { open: 'spans text' },
  SearchResult: { open: 'area at excerpt item kind title' },
  SearchSpan: { open: 'from to' },
  Session: { open: 'device id lastUsedAt openedAt current' },
  SignInRefused: { open: 'reason' },
  SignedIn: { open: 'me' },
  Span: { open: 'end start' },
  RetentionChange: { open: 'at by days daysBefore reason' },
  RunRequest: { open: 'at by reason' },
  StaleVersion: { open: 'currentVersion' },
  TooManyGuesses: { open: 'retryAfterS' },
  WorkYear: { open: 'days notices source version year' },
  WorkYearPreview: { open: 'changes days version waiting workingDays' },
  WrongCode: { open: 'reason' },
  WrongPassword: { open: 'reason' },
  WrongState: { open: 'reason state' },
  YearNotice: { open: 'at by source' },
};

/**
 * Who asks for a judged field: its author or holder, a neighbour, the community's spokesperson, its mediator; of somebody's
 * roles, the administrator and the auditor.
 */
export type Viewer =
  'author' | 'neighbour' | 'spokesperson' | 'mediator' | 'administrator' | 'auditor';

/** One judged field of one thing: what each viewer gets. `–`: the object itself is not theirs. */
export interface JudgedRow {
  readonly field: string;
  readonly of:
    | 'standing post'
    | 'withdrawn post'
    | 'hidden post'
    | 'masked post'
    | 'standing comment'
    | 'withdrawn comment'
    | 'hidden comment'
    | 'masked comment'
    | 'withdrawn comment of a neighbour'
    | 'service'
    | 'flag'
    | 'review'
    | 'case'
    | 'person'
    | 'resident'
    | 'role';
  readonly to: Readonly<Partial<Record<Viewer, string>>>;
}

const row = (field: string, of: JudgedRow['of'], ...to: [string, string, string, string]) => ({
  field,
  of,
  to: { author: to[0], neighbour: to[1], spokesperson: to[2], mediator: to[3] },
});

/** `text`, `masked` and `none` for words shown, drawn over or kept back; a count for lists; `yes` and `no`; `null` where nothing is given. */
export const judgedFields: readonly JudgedRow[] = [
  row('Message.title', 'standing post', 'text', 'text', 'text', 'text'),
  row('Message.title', 'withdrawn post', 'text', 'none', 'text', 'text'),
  row('Message.body', 'standing post', 'text', 'text', 'text', 'text'),
  row('Message.body', 'withdrawn post', 'text', 'none', 'text', 'text'),
  row('Message.title', 'hidden post', 'text', 'none', 'text', 'text'),
  row('Message.body', 'hidden post', 'text', 'none', 'text', 'text'),
  row('Message.title', 'masked post', 'text', 'masked', 'text', 'text'),
  row('Message.body', 'masked post', 'text', 'masked', 'text', 'text'),
  row('Message.versions', 'hidden post', '2', '0', '2', '2'),
  row('Message.attachments', 'hidden post', '1', '0', '1', '1'),
  row('Message.comments', 'standing post', '1', '1', '1', '1'),
  row('Message.comments', 'hidden post', '1', '0', '1', '1'),
  row('Message.commentCount', 'standing post', '1', '1', '1', '1'),
  row('Message.commentCount', 'hidden post', '1', '0', '1', '1'),
  row('Message.versions', 'standing post', '2', '2', '2', '2'),
  row('Message.versions', 'withdrawn post', '2', '0', '2', '2'),
  row('Message.attachments', 'standing post', '1', '1', '1', '1'),
  row('Message.attachments', 'withdrawn post', '1', '0', '1', '1'),
  row('Message.mayDo', 'standing post', '3', '2', '2', '2'),
  row('Message.mayDo', 'withdrawn post', '0', '0', '0', '0'),
  row('Message.flag', 'standing post', 'null', 'null', 'given', 'null'),
  row('Message.neutralTitle', 'standing post', 'null', 'null', 'text', 'text'),
  row('Message.progress', 'standing post', 'given', 'null', 'null', 'null'),
  row('MessageProgress.mayReadCase', 'standing post', 'yes', 'null', 'null', 'null'),
  row('Comment.body', 'standing comment', 'text', 'text', 'text', 'text'),
  row('Comment.body', 'hidden comment', 'text', 'none', 'text', 'text'),
  row('Comment.body', 'masked comment', 'text', 'masked', 'text', 'text'),
  row('Comment.body', 'withdrawn comment', 'text', 'none', 'text', 'text'),
  row('Comment.body', 'withdrawn comment of a neighbour', 'none', 'text', 'text', 'text'),
  row('Comment.mayDo', 'standing comment', '1', '1', '1', '1'),
  row('Comment.mayDo', 'withdrawn comment', '0', '0', '0', '0'),
  row('VolunteerService.mayDo', 'service', '–', '–', '2', '2'),
  row('ReviewItem.mayDo', 'review', '–', '–', '2', '–'),
  row('ConflictFlag.mayDo', 'flag', '–', '–', '1', '–'),
  row('ConflictFlag.case', 'flag', '–', '–', 'given', '–'),
  row('Case.message', 'case', 'given', '–', 'given', 'given'),
  row('Case.mayDo', 'case', '1', '–', '1', '5'),
  row('LegalClock.case', 'case', 'given', '–', 'given', 'given'),
  row('CaseLine.title', 'case', 'null', '–', 'text', 'text'),
  row('CaseLine.formerTitle', 'case', 'null', '–', 'text', 'text'),
  row('Party.isMe', 'case', 'yes', '–', 'no', 'no'),
  row('Party.isMine', 'case', 'yes', '–', 'no', 'no'),
  {
    field: 'PersonFound.mayDo',
    of: 'resident',
    to: { author: '–', spokesperson: '2', administrator: '1' },
  },
  {
    field: 'Grant.mayDo',
    of: 'role',
    to: { author: '–', administrator: '1', auditor: '0' },
  },
  {
    field: 'PersonWithRoles.mayResetSecondStep',
    of: 'person',
    to: { author: '–', spokesperson: '–', administrator: 'yes', auditor: 'no' },
  },
  {
    field: 'PersonWithRoles.pastNames',
    of: 'person',
    to: { author: '–', spokesperson: '–', administrator: 'null', auditor: '1' },
  },
];
