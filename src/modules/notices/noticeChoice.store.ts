import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { usualChoice, withNewTopics, type NoticeChoice } from './noticeChoice.ts';
import { NoticeChoiceModel, type NoticeChoiceDocument } from './noticeChoice.model.ts';
import { topics } from './topic.ts';

/** A choice with the number of times that it was made; 0 when the usual one holds. */
export interface KeptChoice {
  readonly choice: NoticeChoice;
  readonly version: number;
}

/** A choice as it is read and given back: how often it was chosen tells whether another came between. */
export interface VersionedChoice extends NoticeChoice {
  readonly version: number;
}

/** How a person wants to be told. */
export async function findChoice(personId: string): Promise<KeptChoice> {
  const found = await NoticeChoiceModel.findOne({ _id: personId }).lean();
  return found === null ? { choice: usualChoice, version: 0 } : toKept(found);
}

/** How each of these persons wants to be told. */
export async function findChoices(
  personIds: readonly string[],
): Promise<(personId: string) => NoticeChoice> {
  const found = await findByIds<NoticeChoiceDocument>(NoticeChoiceModel, personIds);
  const chosen = new Map(found.map((one) => [one._id, toKept(one).choice]));
  return (personId) => chosen.get(personId) ?? usualChoice;
}

/** Keeps a choice in the place of the one of a version; false when that has moved on. */
export async function saveChoice(
  personId: string,
  { silenced, sent, quietHours, dailyAt }: NoticeChoice,
  version: number,
): Promise<boolean> {
  const times = { quietHours, dailyAt };
  const given = Object.fromEntries(Object.entries(times).filter(([, at]) => at !== undefined));
  if (version === 0) {
    const first = { _id: personId, silenced, sent, ...given, among: topics, version: 1 };
    return (await insertOnce(NoticeChoiceModel, first)) === 'inserted';
  }
  const gone = Object.keys(times).filter((name) => !(name in given));
  return updateVersion(NoticeChoiceModel, personId, version, {
    $set: { silenced, sent, ...given, among: topics },
    ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }),
  });
}

/** Forgets how somebody wanted to be told: for an account that is erased. */
export async function removeChoiceOf(personId: string): Promise<void> {
  await NoticeChoiceModel.deleteOne({ _id: personId });
}

const toKept = ({ _id: _person, version, among, ...choice }: NoticeChoiceDocument): KeptChoice => ({
  choice: withNewTopics(choice, among),
  version,
});
