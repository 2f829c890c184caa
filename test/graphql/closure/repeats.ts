import { goodPassword, newcomer } from '../../modules/identity/people.ts';
import { places, someone, workOf } from '../../support/world.ts';
import type { Act, Repeats } from '../repeat.ts';

const guesses = { try_windows: 'guesses are counted' };

/** A new resident and an act of theirs. */
const ofNewcomer = (ask: string) => async (): Promise<Act> => {
  const { person } = await newcomer();
  return { work: workOf(someone('RESIDENT', places.community, person.id)), ask };
};

/** How each mutation of this module is sent twice. */
export const repeats = {
  closeAccount: {
    plant: ofNewcomer(
      `closeAccount(password: "${goodPassword}", posts: KEEP) { __typename ... on AccountClosed { eraseAt } }`,
    ),
    writes: guesses,
  },
} satisfies Partial<Repeats>;
