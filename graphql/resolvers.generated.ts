/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { areas as Query_areas } from './community/resolvers/Query/areas.ts';
import    { cases as Query_cases } from './mediation/resolvers/Query/cases.ts';
import    { creditRules as Query_creditRules } from './credit/resolvers/Query/creditRules.ts';
import    { feed as Query_feed } from './opinion/resolvers/Query/feed.ts';
import    { figures as Query_figures } from './openness/resolvers/Query/figures.ts';
import    { flag as Query_flag } from './triage/resolvers/Query/flag.ts';
import    { flags as Query_flags } from './triage/resolvers/Query/flags.ts';
import    { me as Query_me } from './identity/resolvers/Query/me.ts';
import    { mediationCase as Query_mediationCase } from './mediation/resolvers/Query/mediationCase.ts';
import    { message as Query_message } from './opinion/resolvers/Query/message.ts';
import    { myAccount as Query_myAccount } from './credit/resolvers/Query/myAccount.ts';
import    { myCases as Query_myCases } from './mediation/resolvers/Query/myCases.ts';
import    { myMessages as Query_myMessages } from './opinion/resolvers/Query/myMessages.ts';
import    { myServices as Query_myServices } from './volunteering/resolvers/Query/myServices.ts';
import    { personByName as Query_personByName } from './identity/resolvers/Query/personByName.ts';
import    { serverTime as Query_serverTime } from './base/resolvers/Query/serverTime.ts';
import    { services as Query_services } from './volunteering/resolvers/Query/services.ts';
import    { acceptCase as Mutation_acceptCase } from './mediation/resolvers/Mutation/acceptCase.ts';
import    { addArea as Mutation_addArea } from './community/resolvers/Mutation/addArea.ts';
import    { addComment as Mutation_addComment } from './opinion/resolvers/Mutation/addComment.ts';
import    { addParty as Mutation_addParty } from './mediation/resolvers/Mutation/addParty.ts';
import    { chooseRecording as Mutation_chooseRecording } from './credit/resolvers/Mutation/chooseRecording.ts';
import    { closeCase as Mutation_closeCase } from './mediation/resolvers/Mutation/closeCase.ts';
import    { confirmFlag as Mutation_confirmFlag } from './triage/resolvers/Mutation/confirmFlag.ts';
import    { confirmService as Mutation_confirmService } from './volunteering/resolvers/Mutation/confirmService.ts';
import    { declineService as Mutation_declineService } from './volunteering/resolvers/Mutation/declineService.ts';
import    { dismissFlag as Mutation_dismissFlag } from './triage/resolvers/Mutation/dismissFlag.ts';
import    { editPost as Mutation_editPost } from './opinion/resolvers/Mutation/editPost.ts';
import    { fileReport as Mutation_fileReport } from './opinion/resolvers/Mutation/fileReport.ts';
import    { grantRole as Mutation_grantRole } from './identity/resolvers/Mutation/grantRole.ts';
import    { logService as Mutation_logService } from './volunteering/resolvers/Mutation/logService.ts';
import    { lookUpAccount as Mutation_lookUpAccount } from './credit/resolvers/Mutation/lookUpAccount.ts';
import    { openCase as Mutation_openCase } from './mediation/resolvers/Mutation/openCase.ts';
import    { publishPost as Mutation_publishPost } from './opinion/resolvers/Mutation/publishPost.ts';
import    { recordAgreement as Mutation_recordAgreement } from './mediation/resolvers/Mutation/recordAgreement.ts';
import    { recordConsent as Mutation_recordConsent } from './mediation/resolvers/Mutation/recordConsent.ts';
import    { recordPerformance as Mutation_recordPerformance } from './mediation/resolvers/Mutation/recordPerformance.ts';
import    { recordSession as Mutation_recordSession } from './mediation/resolvers/Mutation/recordSession.ts';
import    { registerFirm as Mutation_registerFirm } from './identity/resolvers/Mutation/registerFirm.ts';
import    { releaseCase as Mutation_releaseCase } from './mediation/resolvers/Mutation/releaseCase.ts';
import    { reopenFlag as Mutation_reopenFlag } from './triage/resolvers/Mutation/reopenFlag.ts';
import    { revokeRole as Mutation_revokeRole } from './identity/resolvers/Mutation/revokeRole.ts';
import    { signIn as Mutation_signIn } from './identity/resolvers/Mutation/signIn.ts';
import    { signOut as Mutation_signOut } from './base/resolvers/Mutation/signOut.ts';
import    { signOutEverywhere as Mutation_signOutEverywhere } from './identity/resolvers/Mutation/signOutEverywhere.ts';
import    { signUp as Mutation_signUp } from './identity/resolvers/Mutation/signUp.ts';
import    { withdrawPost as Mutation_withdrawPost } from './opinion/resolvers/Mutation/withdrawPost.ts';
import    { Agreement } from './mediation/resolvers/Agreement.ts';
import    { Area } from './community/resolvers/Area.ts';
import    { Case } from './mediation/resolvers/Case.ts';
import    { CaseLine } from './mediation/resolvers/CaseLine.ts';
import    { Comment } from './opinion/resolvers/Comment.ts';
import    { CreditAccount } from './credit/resolvers/CreditAccount.ts';
import    { CreditEntry } from './credit/resolvers/CreditEntry.ts';
import    { Firm } from './identity/resolvers/Firm.ts';
import    { Flag as triage_Flag } from './triage/resolvers/Flag.ts';
import    { Flag as mediation_Flag } from './mediation/resolvers/Flag.ts';
import    { Grant } from './identity/resolvers/Grant.ts';
import    { LookUp } from './credit/resolvers/LookUp.ts';
import    { Me } from './identity/resolvers/Me.ts';
import    { Message as opinion_Message } from './opinion/resolvers/Message.ts';
import    { Message as mediation_Message } from './mediation/resolvers/Message.ts';
import    { Party } from './mediation/resolvers/Party.ts';
import    { Person } from './identity/resolvers/Person.ts';
import    { PersonWithRoles } from './identity/resolvers/PersonWithRoles.ts';
import    { Service } from './volunteering/resolvers/Service.ts';
import    { Session } from './identity/resolvers/Session.ts';
import    { DateTime } from './base/resolvers/DateTime.ts';
import    { Key } from './base/resolvers/Key.ts';
import    { Text } from './base/resolvers/Text.ts';
    export const resolvers: Resolvers = {
      Query: { areas: Query_areas,cases: Query_cases,creditRules: Query_creditRules,feed: Query_feed,figures: Query_figures,flag: Query_flag,flags: Query_flags,me: Query_me,mediationCase: Query_mediationCase,message: Query_message,myAccount: Query_myAccount,myCases: Query_myCases,myMessages: Query_myMessages,myServices: Query_myServices,personByName: Query_personByName,serverTime: Query_serverTime,services: Query_services },
      Mutation: { acceptCase: Mutation_acceptCase,addArea: Mutation_addArea,addComment: Mutation_addComment,addParty: Mutation_addParty,chooseRecording: Mutation_chooseRecording,closeCase: Mutation_closeCase,confirmFlag: Mutation_confirmFlag,confirmService: Mutation_confirmService,declineService: Mutation_declineService,dismissFlag: Mutation_dismissFlag,editPost: Mutation_editPost,fileReport: Mutation_fileReport,grantRole: Mutation_grantRole,logService: Mutation_logService,lookUpAccount: Mutation_lookUpAccount,openCase: Mutation_openCase,publishPost: Mutation_publishPost,recordAgreement: Mutation_recordAgreement,recordConsent: Mutation_recordConsent,recordPerformance: Mutation_recordPerformance,recordSession: Mutation_recordSession,registerFirm: Mutation_registerFirm,releaseCase: Mutation_releaseCase,reopenFlag: Mutation_reopenFlag,revokeRole: Mutation_revokeRole,signIn: Mutation_signIn,signOut: Mutation_signOut,signOutEverywhere: Mutation_signOutEverywhere,signUp: Mutation_signUp,withdrawPost: Mutation_withdrawPost },
      
      Agreement: Agreement,
Area: Area,
Case: Case,
CaseLine: CaseLine,
Comment: Comment,
CreditAccount: CreditAccount,
CreditEntry: CreditEntry,
Firm: Firm,
Flag: { ...triage_Flag,...mediation_Flag },
Grant: Grant,
LookUp: LookUp,
Me: Me,
Message: { ...opinion_Message,...mediation_Message },
Party: Party,
Person: Person,
PersonWithRoles: PersonWithRoles,
Service: Service,
Session: Session,
DateTime: DateTime,
Key: Key,
Text: Text
    }