import { randomId } from '../../src/kernel/id.ts';
import { visitor, type Work } from '../../src/kernel/work.ts';
import { grantRole } from '../../src/modules/identity/grantRole.ts';
import { goodPassword, newcomer } from '../modules/identity/people.ts';
import { lin } from '../modules/mediation/town.ts';
import { places, someone, workOf } from '../support/world.ts';
import type { Repeats } from './repeat.ts';

const visiting = (): Work => workOf(visitor);
const key = () => `key: "${randomId()}"`;
const admin = () => workOf(someone('ADMIN', places.city));
const officer = () => workOf(someone('CREDIT_OFFICER', places.street));

/** Each signing in opens a session of its own, in place of the browser's earlier one. */
const newSession = {
  writes: {
    sessions: 'the new session',
    known_devices: 'when the browser was last seen',
    try_windows: 'guesses are counted',
  },
};

/** People, their roles, areas, firms and records. */
export const identity = {
  signUp: {
    plant: () => ({
      work: visiting(),
      ask: `signUp(input: { ${key()}, userName: "u${randomId().slice(0, 9)}", password: "${goodPassword}", displayName: "小桥", home: "${places.grid}", privacyVersion: 1 }) { __typename ... on SignedIn { me { id } } }`,
    }),
    ...newSession,
  },
  signIn: {
    plant: async () => {
      const { person } = await newcomer();
      return {
        work: visiting(),
        ask: `signIn(name: "${person.userName}", password: "${goodPassword}") { __typename ... on SignedIn { me { id } } }`,
      };
    },
    ...newSession,
  },
  signOut: { plant: () => ({ work: lin, ask: 'signOut' }) },
  signOutEverywhere: {
    plant: async () => ({
      work: workOf(someone('RESIDENT', places.community, (await newcomer()).person.id)),
      ask: 'signOutEverywhere',
    }),
    answersAnew:
      'it counts the sessions that it ended; none is left (through the api: NOT_SIGNED_IN)',
  },
  addArea: {
    plant: () => ({
      work: admin(),
      ask: `addArea(input: { ${key()}, parent: "${places.street}", code: "${randomId().slice(0, 8)}", name: "新区" }) { path name }`,
    }),
  },
  grantRole: {
    plant: async () => ({
      work: admin(),
      ask: `grantRole(input: { personId: "${(await newcomer()).person.id}", role: VOLUNTEER, scope: "${places.community}" }) { id grants { role since } }`,
    }),
  },
  revokeRole: {
    plant: async () => {
      const { id } = (await newcomer()).person;
      await grantRole(admin(), { personId: id, role: 'VOLUNTEER', scope: places.community });
      return {
        work: admin(),
        ask: `revokeRole(input: { personId: "${id}", role: VOLUNTEER, scope: "${places.community}" }) { id grants { role since } }`,
      };
    },
  },
  registerFirm: {
    plant: async () => ({
      work: admin(),
      ask: `registerFirm(input: { ${key()}, name: "商号${randomId().slice(0, 9)}", area: "${places.community}", representative: "${(await newcomer()).person.userName}" }) { id name }`,
    }),
  },
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
