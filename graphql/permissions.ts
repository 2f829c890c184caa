import { AppError } from '../src/kernel/appError.ts';
import type { Actor, Role } from '../src/kernel/work.ts';
import type { MutationResolvers, QueryResolvers } from './types.generated.ts';

/** Who may ask for a root field at all: everybody, whoever is signed in, or the roles named. The finer rule is the use case's. */
export type Rule = 'anyone' | 'signedIn' | readonly Role[];

/** Every root field with its rule. Total by type: a field of the schema without a line here does not compile. */
export const permissions = {
  Query: {
    serverTime: 'anyone',
    areas: 'anyone',
    creditRules: 'anyone',
    figures: 'anyone',
    area: 'anyone',
    privacyNotice: 'anyone',
    demoPeople: 'anyone',
    me: 'anyone',
    feed: 'signedIn',
    message: 'signedIn',
    myMessages: 'signedIn',
    mediationCase: 'signedIn',
    myCases: 'signedIn',
    myAccount: 'signedIn',
    closure: 'signedIn',
    searchesForMe: 'signedIn',
    people: ['ADMIN', 'AUDITOR'],
    personWithRoles: ['ADMIN', 'AUDITOR'],
    contactHistory: ['ADMIN', 'AUDITOR'],
    residentsToVouch: ['GRID_WORKER', 'SPOKESPERSON'],
    findResidents: ['GRID_WORKER', 'SPOKESPERSON', 'ADMIN'],
    findParties: ['MEDIATOR'],
    eventLags: ['ADMIN', 'AUDITOR'],
    judging: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'],
    flags: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'],
    flag: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'],
    newFlags: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'],
    cases: ['SPOKESPERSON', 'MEDIATOR', 'AUDITOR'],
    myServices: ['VOLUNTEER'],
    services: ['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'],
  },
  Mutation: {
    signUp: 'anyone',
    signIn: 'anyone',
    signOut: 'anyone',
    reopenAccount: 'anyone',
    resetPassword: 'anyone',
    signOutEverywhere: 'signedIn',
    closeAccount: 'signedIn',
    changePassword: 'signedIn',
    changePhone: 'signedIn',
    changeDisplayName: 'signedIn',
    changeHome: 'signedIn',
    acceptPrivacyNotice: 'signedIn',
    endSession: 'signedIn',
    issueResetCode: ['GRID_WORKER', 'SPOKESPERSON', 'ADMIN'],
    vouchForResidence: ['GRID_WORKER', 'SPOKESPERSON'],
    takeVouchBack: ['GRID_WORKER', 'SPOKESPERSON'],
    chooseRecording: 'signedIn',
    publishPost: 'signedIn',
    editPost: 'signedIn',
    withdrawPost: 'signedIn',
    addComment: 'signedIn',
    withdrawComment: 'signedIn',
    recordConsent: 'signedIn',
    addArea: ['ADMIN'],
    setAreaContact: ['ADMIN'],
    grantRole: ['ADMIN'],
    revokeRole: ['ADMIN'],
    registerFirm: ['ADMIN'],
    raiseFlag: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE'],
    confirmFlag: ['SPOKESPERSON'],
    dismissFlag: ['SPOKESPERSON'],
    reopenFlag: ['SPOKESPERSON'],
    openCase: ['SPOKESPERSON', 'MEDIATOR'],
    acceptCase: ['MEDIATOR'],
    retitleCase: ['MEDIATOR'],
    addParty: ['MEDIATOR'],
    recordSession: ['MEDIATOR'],
    recordAgreement: ['MEDIATOR'],
    recordPerformance: ['MEDIATOR'],
    releaseCase: ['SPOKESPERSON', 'MEDIATOR'],
    closeCase: ['MEDIATOR'],
    fileReport: ['VOLUNTEER', 'INFORMANT', 'GRID_WORKER'],
    logService: ['VOLUNTEER'],
    withdrawService: ['VOLUNTEER'],
    confirmService: ['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'],
    declineService: ['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'],
    lookUpAccount: ['CREDIT_OFFICER'],
  },
} as const satisfies {
  Query: Record<Exclude<keyof QueryResolvers, '__isTypeOf'>, Rule>;
  Mutation: Record<Exclude<keyof MutationResolvers, '__isTypeOf'>, Rule>;
};

/** Lets an actor pass, or refuses: NOT_SIGNED_IN for a visitor, FORBIDDEN for somebody in another role. */
export function permit(rule: Rule, actor: Actor): void {
  if (rule === 'anyone') return;
  if (actor.role === 'VISITOR')
    throw new AppError('NOT_SIGNED_IN', 'Sign in first.', { reason: 'not_signed_in' });
  if (rule === 'signedIn') return;
  if (!rule.some((role) => role === actor.role))
    throw new AppError('FORBIDDEN', 'Your role does not do this; act in one that does.', {
      field: 'acting-as',
      reason: 'role_needed',
    });
}
