import { makeClient, type Speaker } from '../talk/client.ts';
import { isOfOtherPerson, type Problem } from '../talk/problem.ts';
import { askWho, readWho } from './who.ts';

/** How a page names that nobody is signed in. */
export const nobody = 'nobody';

/** A visitor's page names nobody, once it is known that nobody is there; before that it says nothing. */
export const visitor = (): Speaker | undefined => {
  const { answer } = readWho();
  return answer === undefined || answer.kind === 'problem' ? undefined : { person: nobody };
};

let isLeaving = false;
let refused: Problem[] = [];

/** Looks again who is there when a refusal says that it is not the one shown. */
export const onRefused = (problem: Problem) => {
  if (!isOfOtherPerson(problem) && problem.code !== 'FORBIDDEN') return;
  if (isLeaving) refused.push(problem);
  else askWho();
};

/**
 * Takes the way out. What else was on its way is refused because of it, and must not send who goes out to the sign-in: it is
 * looked again only where the way out was not taken after all.
 */
export const whileLeaving = async (leave: () => Promise<void>): Promise<void> => {
  isLeaving = true;
  refused = [];
  try {
    await leave();
  } finally {
    isLeaving = false;
    if (refused.length > 0 && readWho().answer?.kind === 'me') askWho();
  }
};

const shown = (): Speaker | undefined => {
  const { answer } = readWho();
  return answer?.kind === 'me' ? { person: answer.me.id } : visitor();
};

/**
 * Sends the acts that make somebody of a visitor, or another one of who is there. Past the cache: it would ask again at once for what is on the screen, in the name
 * of nobody, when the browser has the cookie of somebody already.
 */
export const entrance = makeClient(shown, onRefused, { isCached: false });
