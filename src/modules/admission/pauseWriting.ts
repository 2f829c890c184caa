import { requestOf } from '../../kernel/actRequest.ts';
import { badInput, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { ruleInForce } from '../conduct/conductRules.ts';
import { limits } from './admission.limits.ts';
import { pauseLengths } from './lengths.ts';
import { mayPause } from './admission.policy.ts';
import { checkNumber } from './checkNumber.ts';
import { makePause, type WritingPause } from './writingPause.ts';
import { findPause, saveNewPause } from './writingPause.store.ts';

/** Whose writing is paused or slowed, where, for how long, by which rule of conduct, and what they are told. */
export interface PauseWritingInput {
  readonly key: string;
  readonly personId: string;
  readonly area: string;
  readonly hours: number;
  /** One text in so many minutes; absent where nothing may be written. */
  readonly everyMinutes?: number;
  readonly conduct: string;
  readonly sentence: string;
}

/**
 * Pauses or slows an author's writing for some hours, 720 at most. Up to 24 hours it runs at once; a longer one is a proposal until another
 * person has agreed (`approvePause`). A repeated key gives the first pause. NOT_FOUND (area, conduct), BAD_INPUT.
 */
export async function pauseWriting(work: Work, input: PauseWritingInput): Promise<WritingPause> {
  const { actor, now } = work;
  if (!mayPause(actor, input.area, input.personId)) throw notFound('area');
  const rule = ruleInForce(input.conduct, now);
  if (rule === undefined) throw badInput('conduct', 'conduct', 'No such rule is in force.');
  const { id, content: request } = requestOf(actor, 'pauseWriting', input);
  const { everyMinutes: every } = input;
  const pause = makePause({
    ...{ id, request, personId: input.personId, area: input.area, by: actor.personId, at: now },
    hours: checkNumber('hours', input.hours, pauseLengths.pauseHours),
    ...definedFields({
      everyMinutes:
        every === undefined ? every : checkNumber('everyMinutes', every, pauseLengths.slowMinutes),
    }),
    conduct: { code: rule.code, version: rule.version },
    sentence: checkText('sentence', input.sentence, limits.admissionReason),
  });
  const { thing } = await createOnce({
    find: () => findPause(id),
    isSame: (earlier) => earlier.request === request,
    make: async () => ((await saveNewPause(pause)) === 'inserted' ? pause : null),
  });
  return thing;
}
