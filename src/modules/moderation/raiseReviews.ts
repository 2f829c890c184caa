import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import { addCause } from './addCause.ts';
import { readSubject } from './readSubject.ts';

/** Of what waits nobody has said that it does any harm; it stands among what is half sure. */
const waitingCause = { kind: 'WAITING', harm: 1, weight: 0.5 } as const;

/** Puts what waits to be read before those who decide; how many texts did wait. Repeated, nothing is put twice. */
export async function raiseReviews(events: readonly NumberedEvent[], now: Date): Promise<number> {
  let waiting = 0;
  for (const subject of subjectsOf(events)) {
    const text = await readSubject(subject);
    if (text?.state !== 'WAITING') continue;
    waiting += 1;
    await addCause(text, { ...waitingCause, wording: text.wording, at: now }, now);
  }
  return waiting;
}

const subjectsOf = (events: readonly NumberedEvent[]): StandingSubject[] => {
  const texts = events.filter(({ subject }) => ['message', 'comment'].includes(subject.kind));
  const byName = new Map(
    texts.map(({ subject: { kind, id } }): [string, StandingSubject] => [
      `${kind} ${id}`,
      { kind: kind === 'message' ? 'MESSAGE' : 'COMMENT', id },
    ]),
  );
  return [...byName.values()];
};
