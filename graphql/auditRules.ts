import {
  authorOf,
  authorOfNo,
  authorUnderFlag,
  authorUnderReview,
  sidesOfCase,
  sidesOfCaseNo,
  signedInAs,
  volunteerOf,
} from './auditAbout.ts';
import type { AuditRule, AuditRules } from './auditRule.ts';

// What is written down of each root field when somebody of the team asks for it, before it is answered (docs/decisions/0021-audit-log.md).

/** A list of others’ things: whom it holds is not known before it is read. */
const list = { kind: 'LOOK', target: 'LIST' } as const satisfies AuditRule;

const aboutCase = {
  target: 'CASE',
  id: ({ caseId }: { readonly caseId: string }) => caseId,
  about: ({ caseId }: { readonly caseId: string }) => sidesOfCase(caseId),
} as const;

interface OnCase {
  readonly input: { readonly caseId: string };
}

/** An act on the case that its input names. */
const onCase = {
  kind: 'ACT',
  target: 'CASE',
  id: ({ input }: OnCase) => input.caseId,
  about: ({ input }: OnCase) => sidesOfCase(input.caseId),
} as const satisfies AuditRule<OnCase>;

interface Named {
  readonly id: string;
}

const onFlag = {
  kind: 'ACT',
  target: 'FLAG',
  id: ({ id }: Named) => id,
  about: ({ id }: Named) => authorUnderFlag(id),
} as const satisfies AuditRule<Named>;

const onReview = {
  kind: 'ACT',
  target: 'REVIEW',
  id: ({ id }: Named) => id,
  about: ({ id }: Named) => authorUnderReview(id),
} as const satisfies AuditRule<Named>;

const onService = {
  kind: 'ACT',
  target: 'SERVICE',
  id: ({ id }: Named) => id,
  about: ({ id }: Named) => volunteerOf(id),
} as const satisfies AuditRule<Named>;

interface OnPerson {
  readonly personId: string;
}

const onPerson = {
  kind: 'ACT',
  target: 'PERSON',
  id: ({ personId }: OnPerson) => personId,
  about: ({ personId }: OnPerson) => Promise.resolve([personId]),
} as const satisfies AuditRule<OnPerson>;

interface OnPersonInput {
  readonly input: OnPerson;
}

const onPersonInput = {
  kind: 'ACT',
  target: 'PERSON',
  id: ({ input }: OnPersonInput) => input.personId,
  about: ({ input }: OnPersonInput) => Promise.resolve([input.personId]),
} as const satisfies AuditRule<OnPersonInput>;

/** The queries. */
const queries: AuditRules['Query'] = {
  area: 'OPEN',
  areas: 'OPEN',
  auditLines: list,
  auditRetention: 'MACHINE',
  caseClocks: list,
  caseNotices: { kind: 'LOOK', ...aboutCase },
  cases: list,
  closure: 'OWN',
  conduct: 'OPEN',
  conflictFlag: { ...onFlag, kind: 'LOOK' },
  conflictFlags: list,
  contactHistory: { kind: 'LOOK', target: 'AREA', id: ({ area }) => area },
  creditRules: 'OPEN',
  decisionsOnMine: 'OWN',
  deadlineRules: 'OPEN',
  deadEvents: 'MACHINE',
  deliveryAddresses: 'OWN',
  deliveryChannels: 'MACHINE',
  deliveryQueues: 'MACHINE',
  demoPeople: 'OPEN',
  duties: 'OWN',
  eventLags: 'MACHINE',
  failedDeliveries: list,
  feed: 'OPEN',
  figures: 'OPEN',
  findParties: list,
  findResidents: list,
  installation: 'MACHINE',
  jobRuns: 'MACHINE',
  judging: 'MACHINE',
  linesAboutMe: 'OWN',
  me: 'OWN',
  mediationCase: {
    kind: 'LOOK',
    target: 'CASE',
    id: ({ no }) => no,
    about: ({ no }) => sidesOfCaseNo(no),
  },
  message: {
    kind: 'LOOK',
    target: 'MESSAGE',
    id: ({ no }) => no,
    about: ({ no }) => authorOfNo(no),
  },
  myAccount: 'OWN',
  myCases: 'OWN',
  myMessages: 'OWN',
  myPapers: 'OWN',
  myReports: 'OWN',
  myVolunteerServices: 'OWN',
  newConflictFlags: 'MACHINE',
  newestJobRuns: 'MACHINE',
  noticeChoice: 'OWN',
  notices: 'OWN',
  officeHoursHistory: { kind: 'LOOK', target: 'AREA', id: ({ area }) => area },
  openIdProvider: 'OPEN',
  paper: 'OPEN',
  people: list,
  // Who looked for a name is on the page of the person found.
  personWithRoles: {
    kind: 'LOOK',
    target: 'PERSON',
    id: ({ id }) => id,
    about: ({ id }) => Promise.resolve([id]),
    isShown: false,
  },
  previewOfficeHours: 'OPEN',
  review: { ...onReview, kind: 'LOOK' },
  reviews: list,
  previewWorkYear: 'OPEN',
  privacyNotice: 'OPEN',
  pushKey: 'MACHINE',
  residentsToVouch: list,
  sameAs: 'OPEN',
  search: list,
  searchesForMe: 'OWN',
  serverTime: 'OPEN',
  unreadNotices: 'OWN',
  volunteerServices: list,
  workYears: 'OPEN',
};

/** The mutations. */
const mutations: AuditRules['Mutation'] = {
  acceptCase: { kind: 'ACT', ...aboutCase },
  acceptPrivacyNotice: 'OWN',
  addArea: { kind: 'ACT', target: 'AREA', id: ({ input }) => input.parent },
  addComment: 'OWN',
  addDeliveryAddress: 'OWN',
  addParty: onCase,
  appealDecision: 'OWN',
  beginLinking: 'OWN',
  beginSecondStep: 'OWN',
  changeDisplayName: 'OWN',
  changeHome: 'OWN',
  changePassword: 'OWN',
  changePhone: 'OWN',
  chooseNotices: 'OWN',
  claimReview: onReview,
  chooseRecording: 'OWN',
  closeAccount: 'OWN',
  closeCase: onCase,
  completeSignIn: 'OWN',
  confirmConflictFlag: onFlag,
  confirmDeliveryAddress: 'OWN',
  confirmSecondStep: 'OWN',
  confirmVolunteerService: onService,
  decideAppeal: onReview,
  decideReview: {
    kind: 'ACT',
    target: 'REVIEW',
    id: ({ input }) => input.id,
    about: ({ input }) => authorUnderReview(input.id),
  },
  declineVolunteerService: onService,
  deliverAgain: { kind: 'ACT', target: 'DELIVERY', id: ({ id }) => id },
  dismissConflictFlag: onFlag,
  editPost: 'OWN',
  endSession: 'OWN',
  exportAuditLines: { kind: 'EXPORT', target: 'LIST', purpose: ({ purpose }) => purpose },
  extendTerm: onCase,
  fileFieldReport: { kind: 'ACT', target: 'AREA', id: ({ input }) => input.area },
  grantRole: onPersonInput,
  issueResetCode: onPersonInput,
  logVolunteerService: 'OWN',
  // Who looked into a record, and for what, is on the page of the record.
  lookUpAccount: {
    kind: 'RECORD',
    target: 'PERSON',
    about: ({ userName }) => signedInAs(userName),
    purpose: ({ purpose }) => purpose,
    isShown: false,
  },
  markNoticeRead: 'OWN',
  markNoticesRead: 'OWN',
  openCase: {
    kind: 'ACT',
    target: 'FLAG',
    id: ({ input }) => input.flagId ?? input.reportId,
    about: ({ input }) =>
      input.flagId === undefined ? Promise.resolve([]) : authorUnderFlag(input.flagId),
  },
  publishPost: 'OWN',
  raiseConflictFlag: {
    kind: 'ACT',
    target: 'MESSAGE',
    id: ({ messageId }) => messageId,
    about: ({ messageId }) => authorOf(messageId),
  },
  recordAgreement: onCase,
  recordConsent: onCase,
  recordMeeting: onCase,
  recordPerformance: onCase,
  registerFirm: { kind: 'ACT', target: 'AREA', id: ({ input }) => input.area },
  releaseCase: onCase,
  releaseReview: onReview,
  removeDeliveryAddress: 'OWN',
  removeSecondStep: 'OWN',
  renewRecoveryCodes: 'OWN',
  turnOnPush: 'OWN',
  reopenAccount: 'OWN',
  reopenConflictFlag: onFlag,
  reportContent: 'OWN',
  resetPassword: 'OWN',
  resetSecondStep: onPerson,
  retitleCase: onCase,
  retryDeadEvents: {
    kind: 'ACT',
    target: 'JOB',
    id: ({ reader }) => reader,
    purpose: ({ reason }) => reason,
  },
  revokeRole: onPersonInput,
  runJobAgain: {
    kind: 'ACT',
    target: 'JOB',
    id: ({ id }) => id,
    purpose: ({ reason }) => reason,
  },
  setAuditRetention: {
    kind: 'UPKEEP',
    target: 'RETENTION',
    id: ({ kind }) => kind,
    purpose: ({ reason }) => reason,
  },
  setAreaContact: { kind: 'ACT', target: 'AREA', id: ({ input }) => input.area },
  setOfficeHours: { kind: 'ACT', target: 'AREA', id: ({ input }) => input.area },
  setWorkYear: { kind: 'ACT', target: 'YEAR', id: ({ input }) => String(input.year) },
  signIn: 'OWN',
  signOut: 'OWN',
  signOutEverywhere: 'OWN',
  signUp: 'OWN',
  takeVouchBack: onPerson,
  undoDecision: onReview,
  unlinkSignIn: 'OWN',
  vouchForResidence: onPerson,
  withdrawComment: 'OWN',
  withdrawPost: 'OWN',
  withdrawVolunteerService: 'OWN',
};

/** Every root field with what is written down of it. */
export const auditRules: AuditRules = { Query: queries, Mutation: mutations };
