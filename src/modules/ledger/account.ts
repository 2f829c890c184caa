import { AppError } from '../../kernel/appError.ts';
import { calendarDate } from '../../kernel/clock.ts';
import { idFrom } from '../../kernel/id.ts';
import type { Actor } from '../../kernel/work.ts';

/** Limits of an account. A no is always heard; a yes at most so often in one calendar day. */
export const accountLimits = { yesPerDayMax: 5 } as const;

/** Whose record it is. */
export interface Holder {
  readonly kind: 'PERSON' | 'FIRM';
  readonly id: string;
}

/** One time the holder said whether good deeds may be recorded. Choices are added, never changed. */
export interface Choice {
  readonly recording: boolean;
  readonly at: Date;
  /** The person who said it: the holder, or the firm's representative. */
  readonly by: string;
}

/** The record of one person or firm, without its lines. It exists from the first choice on; before that nobody is recorded. */
export interface Account {
  readonly id: string;
  readonly holder: Holder;
  /** Oldest first. */
  readonly choices: readonly Choice[];
  readonly version: number;
}

/** The one id that a holder's account can have. */
export const accountIdOf = (holder: Holder): string =>
  idFrom('credit.account', holder.kind, holder.id);

/** Whose record an actor means by “mine”: the firm's when acting for a firm, else the person's own. */
export const holderOf = (actor: Actor): Holder =>
  actor.firmId === undefined
    ? { kind: 'PERSON', id: actor.personId }
    : { kind: 'FIRM', id: actor.firmId };

/** An account on which nobody has said anything yet. */
export const silentAccount = (holder: Holder): Account => ({
  id: accountIdOf(holder),
  holder,
  choices: [],
  version: 0,
});

/** The choice that holds now; undefined when none was ever made, and then nothing is recorded. */
export const currentChoice = (account: Account): Choice | undefined => account.choices.at(-1);

/** The account with one more choice; itself when the choice says nothing new. TOO_MANY after 5 times yes in one calendar day. */
export function withChoice(account: Account, choice: Choice): Account {
  if ((currentChoice(account)?.recording ?? false) === choice.recording) return account;
  const today = calendarDate(choice.at);
  const yesToday = account.choices.filter(
    ({ recording, at }) => recording && calendarDate(at) === today,
  ).length;
  if (choice.recording && yesToday >= accountLimits.yesPerDayMax)
    throw new AppError('TOO_MANY', 'You changed your mind often today; say yes again tomorrow.', {
      reason: 'choices_today',
      limit: accountLimits.yesPerDayMax,
    });
  return {
    ...account,
    choices: [...account.choices, choice],
    version: account.version + 1,
  };
}

/**
 * True when a deed may be entered: the holder had said yes when it was found done and has not said no since. A later yes
 * does not bring back what was done before it, so the answer for a deed can only change from yes to no.
 */
export function wantsRecorded(account: Account, deedAt: Date): boolean {
  const then = account.choices.findLast(({ at }) => at.getTime() <= deedAt.getTime());
  const noSince = account.choices.some(
    ({ recording, at }) => !recording && at.getTime() > deedAt.getTime(),
  );
  return then?.recording === true && !noSince;
}
