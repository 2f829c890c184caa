import { eventOf } from '../../platform/events/domainEvent.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { noSecondStep, type SecondStep, type SecondStepAct } from './secondStep.ts';
import { SecondStepModel, type SecondStepDocument } from './secondStep.model.ts';

/** The second step of a person, or what stands for none. */
export async function findSecondStep(personId: string): Promise<SecondStep> {
  const found = await SecondStepModel.findOne({ _id: personId }).lean();
  return found === null ? noSecondStep(personId) : toSecondStep(found);
}

/** The second steps of these people, of those who ever had one. */
export const findSecondSteps = async (personIds: readonly string[]): Promise<SecondStep[]> =>
  (await findByIds<SecondStepDocument>(SecondStepModel, personIds)).map(toSecondStep);

/** An act on a second step and when it was done: the event that is saved with the change. */
export interface ActOnStep {
  readonly act: SecondStepAct;
  readonly at: Date;
}

/** Keeps a changed second step, with the event of the act if its owner is to be told; false when another change was faster. */
export async function saveSecondStep(step: SecondStep, done?: ActOnStep): Promise<boolean> {
  const { personId: _id, version: before, ...rest } = step;
  const version = before + 1;
  const event =
    done === undefined
      ? undefined
      : eventOf('second_step', done.act, { id: _id, version }, done.at);
  if (before === 0) {
    const first = { _id, ...rest, version, ...(event === undefined ? {} : withEvent(event)) };
    return (await insertOnce(SecondStepModel, first)) === 'inserted';
  }
  const gone = (['begun', 'inForce'] as const).filter((field) => rest[field] === undefined);
  return updateVersion(SecondStepModel, _id, before, {
    $set: rest,
    ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
    ...(event === undefined ? {} : addEvent(event)),
  });
}

/** Forgets the second step of somebody whose account is erased. */
export async function removeSecondStepOf(personId: string): Promise<void> {
  await SecondStepModel.deleteOne({ _id: personId });
}

const toSecondStep = ({
  _id,
  events: _events,
  eventsAt: _eventsAt,
  ...rest
}: SecondStepDocument): SecondStep => ({ personId: _id, ...rest });
