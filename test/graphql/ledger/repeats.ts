import { newcomer } from '../../modules/identity/people.ts';
import { lin } from '../../modules/mediation/town.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { type Repeats, key } from '../repeat.ts';

const officer = () => workOf(someone('CREDIT_OFFICER', places.street));

/** How each mutation of this module is sent twice. */
export const repeats = {
  chooseRecording: {
    plant: () => ({
      work: lin,
      ask: 'chooseRecording(recording: true) { id recording choiceAt }',
    }),
  },
  lookUpAccount: {
    plant: async () => ({
      work: officer(),
      ask: `lookUpAccount(${key()}, userName: "${(await newcomer()).person.userName}", purpose: "核对志愿时长") { id lookUps(first: 5) { edges { node { id } } } }`,
    }),
  },
} satisfies Partial<Repeats>;
