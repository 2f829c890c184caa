import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import { addCause } from './addCause.ts';
import { readSubject, type JudgedText } from './readSubject.ts';

/** Of what waits nobody has said that it does any harm; it stands among what is half sure. */
const waitingCause = { kind: 'WAITING', harm: 1, weight: 0.5 } as const;

/** A watched word has marked or masked it: half sure, and of the harm of what harms a name, until somebody has looked. */
const wordCause = { kind: 'MACHINE', harm: 2, weight: 0.5 } as const;

const byWords: ReadonlySet<string> = new Set(['WORD_MARK', 'WORD_MASK']);

function causesOf({ state, message, comment }: JudgedText) {
  const { admission = [] } = comment ?? message;
  return [
    ...(state === 'WAITING' ? [waitingCause] : []),
    ...(admission.some(({ kind }) => byWords.has(kind)) ? [wordCause] : []),
  ];
}

/** Puts what waits to be read, or holds a watched word, before those who decide; how many texts did. Repeated, nothing is put twice. */
export async function raiseReviews(events: readonly NumberedEvent[], now: Date): Promise<number> {
  let waiting = 0;
  for (const subject of subjectsOf(events)) {
    const text = await readSubject(subject);
    if (text === null) continue;
    const causes = causesOf(text);
    if (causes.length > 0) waiting += 1;
    for (const cause of causes)
      await addCause(text, { ...cause, wording: text.wording, at: now }, now);
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
