import type { GraphQLObjectType } from 'graphql';
import { AppError } from '../src/kernel/appError.ts';
import { present } from '../src/kernel/assert.ts';
import { takeWrite } from '../src/modules/identity/takeWrite.ts';
import {
  usualWriteLimits,
  type WriteKind,
  type WriteLimits,
} from '../src/modules/identity/writeLimits.ts';
import type { GraphQLContext } from './context.ts';
import type { permissions } from './permissions.ts';

type MutationName = keyof typeof permissions.Mutation;

/** What a mutation counts as; `guess` has limits of its own (by address and account). */
type WriteRule = WriteKind | 'guess';

/** Every mutation with what it counts as. Total by type: a mutation without a line here does not compile. */
const writeRules = {
  signUp: 'guess',
  signIn: 'guess',
  signOut: 'own',
  signOutEverywhere: 'own',
  endSession: 'own',
  reopenAccount: 'guess',
  resetPassword: 'guess',
  acceptPrivacyNotice: 'own',
  changeDisplayName: 'own',
  changeHome: 'own',
  changePassword: 'own',
  changePhone: 'own',
  closeAccount: 'own',
  chooseRecording: 'own',
  markNoticeRead: 'own',
  markNoticesRead: 'own',
  chooseNotices: 'own',
  addDeliveryAddress: 'own',
  confirmDeliveryAddress: 'guess',
  removeDeliveryAddress: 'own',
  turnOnPush: 'own',
  deliverAgain: 'desk',
  completeSignIn: 'guess',
  beginSecondStep: 'own',
  confirmSecondStep: 'own',
  renewRecoveryCodes: 'own',
  removeSecondStep: 'own',
  beginLinking: 'own',
  unlinkSignIn: 'own',
  resetSecondStep: 'desk',
  publishPost: 'speech',
  editPost: 'speech',
  withdrawPost: 'own',
  addComment: 'speech',
  withdrawComment: 'own',
  fileFieldReport: 'speech',
  recordConsent: 'own',
  addArea: 'desk',
  setAreaContact: 'desk',
  addWatchedWord: 'desk',
  endWatchedWord: 'desk',
  setWritingMode: 'desk',
  beginEmergency: 'desk',
  endEmergency: 'desk',
  setOfficeHours: 'desk',
  setWorkYear: 'desk',
  vouchForResidence: 'desk',
  takeVouchBack: 'desk',
  issueResetCode: 'desk',
  grantRole: 'desk',
  revokeRole: 'desk',
  registerFirm: 'desk',
  confirmConflictFlag: 'desk',
  dismissConflictFlag: 'desk',
  reopenConflictFlag: 'desk',
  raiseConflictFlag: 'desk',
  reportContent: 'speech',
  appealDecision: 'own',
  claimReview: 'desk',
  releaseReview: 'desk',
  decideReview: 'desk',
  undoDecision: 'desk',
  decideAppeal: 'desk',
  openCase: 'desk',
  acceptCase: 'desk',
  retitleCase: 'desk',
  addParty: 'desk',
  recordMeeting: 'desk',
  extendTerm: 'desk',
  recordAgreement: 'desk',
  recordPerformance: 'desk',
  releaseCase: 'desk',
  closeCase: 'desk',
  logVolunteerService: 'desk',
  withdrawVolunteerService: 'own',
  confirmVolunteerService: 'desk',
  declineVolunteerService: 'desk',
  lookUpAccount: 'desk',
  exportAuditLines: 'desk',
  setAuditRetention: 'desk',
  runJobAgain: 'desk',
  retryDeadEvents: 'desk',
} as const satisfies Record<MutationName, WriteRule>;

/** Coming and going writes next to nothing, and without it nobody who is away could read. */
const worksOnFullDisk: ReadonlySet<string> = new Set<MutationName>([
  'signIn',
  'completeSignIn',
  'signOut',
  'signOutEverywhere',
  'endSession',
]);

/** What stands before every mutation, whoever asks. */
export interface WriteGate {
  readonly limits: WriteLimits;
  /** True while the store's disk has too little room. */
  readonly isDiskLow: () => boolean;
}

export const usualWriteGate: WriteGate = { limits: usualWriteLimits, isDiskLow: () => false };

const diskRetryS = 60;

/**
 * Lets a mutation (or a file) pass, counted, or refuses it: UNAVAILABLE `disk_full` while the disk has too little room, TOO_MANY when
 * its writer or their community wrote too much lately. Whoever has no session has nothing to count: what visitors may do has limits
 * of its own.
 */
export async function passWriteGate(
  { limits, isDiskLow }: WriteGate,
  rule: WriteRule,
  name: string,
  { work, person }: Pick<GraphQLContext, 'work' | 'person'>,
): Promise<void> {
  if (isDiskLow() && !worksOnFullDisk.has(name))
    throw new AppError('UNAVAILABLE', 'The disk is nearly full: nothing can be written just now.', {
      reason: 'disk_full',
      retryAfterS: diskRetryS,
    });
  if (rule !== 'guess' && person !== null) await takeWrite(work, person, rule, limits);
}

/** Puts the gate of writing before the resolver of each mutation; one without a rule stops the start. */
export function limitWrites(mutation: GraphQLObjectType, gate: WriteGate): void {
  const rules: Readonly<Record<string, WriteRule>> = writeRules;
  for (const [name, field] of Object.entries(mutation.getFields())) {
    const rule = present(rules[name], `a write rule for ${name}`);
    const resolve = present(field.resolve, `a resolver for Mutation.${name}`);
    field.resolve = async (parent, args, context: GraphQLContext, info): Promise<unknown> => {
      await passWriteGate(gate, rule, name, context);
      return resolve(parent, args, context, info);
    };
  }
}
