import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from 'mongoose';
import { AreaModeModel } from '../../src/modules/admission/areaMode.model.ts';
import { AuthorLevelModel } from '../../src/modules/admission/authorLevel.model.ts';
import { WatchedWordModel } from '../../src/modules/admission/watchedWord.model.ts';
import { WordsStampModel } from '../../src/modules/admission/wordsStamp.model.ts';
import { WritingPauseModel } from '../../src/modules/admission/writingPause.model.ts';
import { AuditExportModel } from '../../src/modules/audit/auditExport.model.ts';
import { RetentionModel } from '../../src/modules/audit/retention.model.ts';
import { AuditLineModel } from '../../src/modules/audit/auditLine.model.ts';
import { LegalClockModel } from '../../src/modules/calendar/legalClock.model.ts';
import { OfficeHoursModel } from '../../src/modules/calendar/officeHours.model.ts';
import { WorkYearModel } from '../../src/modules/calendar/workYear.model.ts';
import { AreaModel } from '../../src/modules/community/area.model.ts';
import { AreaContactModel } from '../../src/modules/community/areaContact.model.ts';
import { DeliveryModel } from '../../src/modules/delivery/delivery.model.ts';
import { DeliveryAddressModel } from '../../src/modules/delivery/deliveryAddress.model.ts';
import { StoredFileModel } from '../../src/modules/files/storedFile.model.ts';
import { PushKeysModel } from '../../src/modules/delivery/pushKeys.model.ts';
import { NoticeModel } from '../../src/modules/notices/notice.model.ts';
import { NoticeChoiceModel } from '../../src/modules/notices/noticeChoice.model.ts';
import { PersonSearchModel } from '../../src/modules/directory/personSearch.model.ts';
import { AdministratorEndingModel } from '../../src/modules/identity/administratorEnding.model.ts';
import { FirmModel } from '../../src/modules/identity/firm.model.ts';
import { KeyCheckModel } from '../../src/modules/identity/keyCheck.model.ts';
import { KnownDeviceModel } from '../../src/modules/identity/knownDevice.model.ts';
import { PersonModel } from '../../src/modules/identity/person.model.ts';
import { ResetCodeModel } from '../../src/modules/identity/resetCode.model.ts';
import { SessionModel } from '../../src/modules/identity/session.model.ts';
import { TryWindowModel } from '../../src/modules/identity/tryWindow.model.ts';
import { AccountModel } from '../../src/modules/ledger/account.model.ts';
import { ChainHeadModel } from '../../src/modules/ledger/chainHead.model.ts';
import { EntryModel } from '../../src/modules/ledger/entry.model.ts';
import { LookUpModel } from '../../src/modules/ledger/lookUp.model.ts';
import { RecordErasureModel } from '../../src/modules/ledger/recordErasure.model.ts';
import { CaseModel } from '../../src/modules/mediation/case.model.ts';
import { InvariantReportModel } from '../../src/modules/openness/invariantReport.model.ts';
import { ReleaseModel } from '../../src/modules/openness/release.model.ts';
import { CommentModel } from '../../src/modules/opinion/comment.model.ts';
import { MessageModel } from '../../src/modules/opinion/message.model.ts';
import { PostingsModel } from '../../src/modules/search/postings.model.ts';
import { ShardModel } from '../../src/modules/search/shard.model.ts';
import { SearchDocumentModel } from '../../src/modules/search/searchDocument.model.ts';
import { LinkedSignInModel } from '../../src/modules/signin/linkedSignIn.model.ts';
import { SecondStepModel } from '../../src/modules/signin/secondStep.model.ts';
import { SignInChallengeModel } from '../../src/modules/signin/signInChallenge.model.ts';
import { PaperModel } from '../../src/modules/papers/paper.model.ts';
import { ReportModel } from '../../src/modules/moderation/report.model.ts';
import { ReviewItemModel } from '../../src/modules/moderation/reviewItem.model.ts';
import { ConflictFlagModel } from '../../src/modules/triage/conflictFlag.model.ts';
import { LastLoggedModel } from '../../src/modules/volunteering/lastLogged.model.ts';
import { VolunteerServiceModel } from '../../src/modules/volunteering/volunteerService.model.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { storedForm } from '../support/storedForm.ts';

const form = <D>(model: Model<D>): [collection: string, lines: string[]] => [
  model.collection.collectionName,
  storedForm(model),
];

const forms = new Map([
  form(AreaModel),
  form(AreaContactModel),
  form(LegalClockModel),
  form(OfficeHoursModel),
  form(WorkYearModel),
  form(AreaModeModel),
  form(AuthorLevelModel),
  form(WatchedWordModel),
  form(WordsStampModel),
  form(WritingPauseModel),
  form(PersonSearchModel),
  form(AuditLineModel),
  form(AuditExportModel),
  form(RetentionModel),
  form(NoticeModel),
  form(NoticeChoiceModel),
  form(DeliveryModel),
  form(DeliveryAddressModel),
  form(StoredFileModel),
  form(PaperModel),
  form(PushKeysModel),
  form(AdministratorEndingModel),
  form(FirmModel),
  form(KeyCheckModel),
  form(KnownDeviceModel),
  form(PersonModel),
  form(ResetCodeModel),
  form(SessionModel),
  form(TryWindowModel),
  form(LinkedSignInModel),
  form(SecondStepModel),
  form(SignInChallengeModel),
  form(AccountModel),
  form(ChainHeadModel),
  form(EntryModel),
  form(LookUpModel),
  form(RecordErasureModel),
  form(CaseModel),
  form(InvariantReportModel),
  form(ReleaseModel),
  form(CommentModel),
  form(MessageModel),
  form(PostingsModel),
  form(ShardModel),
  form(SearchDocumentModel),
  form(ConflictFlagModel),
  form(ReportModel),
  form(ReviewItemModel),
  form(LastLoggedModel),
  form(VolunteerServiceModel),
]);

/** The forms as they were agreed on, collection by collection: test/modules/<module>/stored.txt. */
function agreedForms(): Map<string, string[]> {
  const modules = join(packageRoot(), 'test/modules');
  const sections = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('stored.txt'))
    .flatMap((path) => readFileSync(join(modules, path), 'utf8').trim().split('\n\n'));
  return new Map(
    sections.map((section) => {
      const [collection = '', ...lines] = section.split('\n');
      return [collection, lines.map((line) => line.trim())];
    }),
  );
}

describe('What is stored', () => {
  const agreed = agreedForms();

  for (const [collection, lines] of forms)
    it(`keeps the form that the data of ${collection} have: a change is agreed on, and looks to a migration`, () => {
      assert.deepEqual(lines, agreed.get(collection));
    });

  it('is told of every model, and of none that is gone', () => {
    const modules = join(packageRoot(), 'src/modules');
    const models = readdirSync(modules, { recursive: true, encoding: 'utf8' });
    assert.equal(forms.size, models.filter((path) => path.endsWith('.model.ts')).length);
    assert.deepEqual([...agreed.keys()].sort(), [...forms.keys()].sort());
  });
});
