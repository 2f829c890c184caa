import { visitor } from '../../../src/kernel/work.ts';
import { goodPassword, newcomer, start } from '../../modules/identity/people.ts';
import {
  codeAt,
  ownWork,
  seconds,
  withSecondStep,
  browserOf,
} from '../../modules/signin/twoSteps.ts';
import { linkSignIn } from '../../../src/modules/signin/linkSignIn.ts';
import { subjectNamed } from '../../modules/signin/outside.ts';
import { beginSecondStep } from '../../../src/modules/signin/beginSecondStep.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { type Repeats } from '../repeat.ts';

const guesses = { try_windows: 'guesses are counted' };
const now = seconds(60);

/** Somebody with a second step, and a proof of theirs that a minute later is not used yet. */
async function proved() {
  const { person, secret } = await withSecondStep();
  const proof = `password: "${goodPassword}", code: "${codeAt(secret, now)}"`;
  return { work: ownWork(person.id, now), proof };
}

/** How each mutation of this module is sent twice. */
export const repeats = {
  completeSignIn: {
    plant: () => ({
      work: workOf(visitor),
      ask: 'completeSignIn(challenge: "none", code: "123456") { __typename }',
    }),
  },
  beginSecondStep: {
    plant: async () => ({
      work: ownWork((await newcomer()).person.id),
      ask: `beginSecondStep(password: "${goodPassword}") { __typename ... on SecondStepBegun { secret uri qrCode } }`,
    }),
    writes: guesses,
  },
  confirmSecondStep: {
    plant: async () => {
      const it = await newcomer();
      const work = ownWork(it.person.id);
      const begun = await beginSecondStep(work, goodPassword, browserOf(it));
      const code = begun.kind === 'begun' ? codeAt(begun.secret, start) : '';
      return { work, ask: `confirmSecondStep(code: "${code}") { __typename }` };
    },
    refusedAgain: 'CONFLICT',
  },
  renewRecoveryCodes: {
    plant: async () => {
      const { work, proof } = await proved();
      return { work, ask: `renewRecoveryCodes(${proof}) { __typename }` };
    },
    answersAnew: 'a code is taken once: a repeat is a wrong guess',
    writes: guesses,
  },
  removeSecondStep: {
    plant: async () => {
      const { work, proof } = await proved();
      return {
        work,
        ask: `removeSecondStep(${proof}) { __typename ... on SecondStepRemoved { me { id } } }`,
      };
    },
    writes: guesses,
  },
  beginLinking: {
    plant: async () => ({
      work: ownWork((await newcomer()).person.id),
      ask: `beginLinking(password: "${goodPassword}", code: "") { __typename ... on ProviderAway { retryAfterS } }`,
    }),
  },
  unlinkSignIn: {
    plant: async () => {
      const { person } = await newcomer();
      await linkSignIn(ownWork(person.id), person.id, subjectNamed(person.id));
      return {
        work: ownWork(person.id),
        ask: `unlinkSignIn(password: "${goodPassword}", code: "") { __typename ... on SignInUnlinked { me { id linkedSignIn { since } } } }`,
      };
    },
    writes: guesses,
  },
  resetSecondStep: {
    plant: async () => ({
      work: workOf(someone('ADMIN', places.city)),
      ask: `resetSecondStep(personId: "${(await withSecondStep()).person.id}", reason: "手机遗失") { id secondStepSince }`,
    }),
  },
} satisfies Partial<Repeats>;
