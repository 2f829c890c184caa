import { randomId } from '../../../src/kernel/id.ts';
import { type Work, visitor } from '../../../src/kernel/work.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { listSessions } from '../../../src/modules/identity/session.store.ts';
import { vouchForResidence } from '../../../src/modules/identity/vouchForResidence.ts';
import {
  goodPassword,
  newcomer,
  noticeInForceAt,
  strangeBrowser,
} from '../../modules/identity/people.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { type Act, type Repeats, key } from '../repeat.ts';

/** A new resident and an act of theirs. */
const ofNewcomer = (ask: string) => async (): Promise<Act> => {
  const { person } = await newcomer();
  return { work: workOf(someone('RESIDENT', places.community, person.id)), ask };
};

const guesses = { try_windows: 'guesses are counted' };

const newPassword = '晚饭后在石桥边乘凉 43';

const visiting = (): Work => workOf(visitor);

// These acts are done at a day of the stories, not at the real present.
const noticeThen = String(noticeInForceAt(visiting().now));

const gridWorker = () => workOf(someone('GRID_WORKER', places.community));

/** Each signing in opens a session of its own, in place of the browser's earlier one. */
const newSession = {
  writes: {
    sessions: 'the new session',
    known_devices: 'when the browser was last seen',
    try_windows: 'guesses are counted',
  },
};

const admin = () => workOf(someone('ADMIN', places.city));

/** How each mutation of this module is sent twice. */
export const repeats = {
  acceptPrivacyNotice: {
    plant: ofNewcomer(`acceptPrivacyNotice(version:${noticeThen}) { privacyDue }`),
  },
  changeDisplayName: {
    plant: ofNewcomer('changeDisplayName(displayName: "河边人") { displayName }'),
  },
  changeHome: { plant: ofNewcomer(`changeHome(home: "${places.community}") { home { path } }`) },
  changePassword: {
    plant: ofNewcomer(
      `changePassword(input: { oldPassword: "${goodPassword}", newPassword: "${newPassword}", keepThisSession: false }) { __typename }`,
    ),
    writes: guesses,
  },
  changePhone: {
    plant: ofNewcomer(
      `changePhone(password: "${goodPassword}", phone: "13900001234") { __typename ... on PhoneChanged { phoneMasked } }`,
    ),
    writes: guesses,
  },
  reopenAccount: {
    plant: async () => {
      const { person } = await newcomer();
      const owner = workOf(someone('RESIDENT', places.community, person.id));
      const leaving = { password: goodPassword, posts: 'KEEP' } as const;
      await closeAccount(owner, leaving, strangeBrowser());
      const sent = `name: "${person.userName}", password: "${goodPassword}"`;
      return {
        work: visiting(),
        ask: `reopenAccount(${sent}) { __typename ... on SignedIn { me { id } } }`,
      };
    },
    writes: { ...guesses, sessions: 'the new session', known_devices: 'when it was last seen' },
  },
  resetPassword: {
    plant: async () => {
      const { person } = await newcomer();
      const asked = {
        key: randomId(),
        personId: person.id,
        recognition: 'ID_SHOWN',
        note: '',
      } as const;
      const { code } = await issueResetCode(gridWorker(), asked);
      const sent = `name: "${person.userName}", code: "${code}", newPassword: "${newPassword}"`;
      return {
        work: visiting(),
        ask: `resetPassword(${sent}) { __typename ... on SignedIn { me { id } } }`,
      };
    },
    answersAnew: 'a code opens once: a repeat is a wrong guess',
    writes: guesses,
  },
  endSession: {
    plant: async () => {
      const { person } = await newcomer();
      const [session] = await listSessions(person.id, workOf(visitor).now);
      return {
        work: workOf(someone('RESIDENT', places.community, person.id)),
        ask: `endSession(id: "${session?.id ?? ''}")`,
      };
    },
  },
  issueResetCode: {
    plant: async () => ({
      work: gridWorker(),
      ask: `issueResetCode(input: { key: "${randomId()}", personId: "${(await newcomer()).person.id}", recognition: ID_SHOWN }) { code }`,
    }),
    refusedAgain: 'CONFLICT',
  },
  vouchForResidence: {
    plant: async () => {
      const { person } = await newcomer();
      return {
        work: gridWorker(),
        ask: `vouchForResidence(personId: "${person.id}", home: "${person.home}") { id vouch { at } }`,
      };
    },
  },
  takeVouchBack: {
    plant: async () => {
      const { person } = await newcomer();
      await vouchForResidence(gridWorker(), { personId: person.id, home: person.home });
      return {
        work: gridWorker(),
        ask: `takeVouchBack(personId: "${person.id}") { id vouch { at } }`,
      };
    },
  },
  signUp: {
    plant: () => ({
      work: visiting(),
      ask: `signUp(input: { ${key()}, userName: "u${randomId().slice(0, 9)}", password: "${goodPassword}", displayName: "小桥", home: "${places.grid}", privacyVersion: ${noticeThen} }) { __typename ... on SignedIn { me { id } } }`,
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
  signOutEverywhere: {
    plant: async () => ({
      work: workOf(someone('RESIDENT', places.community, (await newcomer()).person.id)),
      ask: 'signOutEverywhere',
    }),
    answersAnew:
      'it counts the sessions that it ended; none is left (through the api: NOT_SIGNED_IN)',
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
} satisfies Partial<Repeats>;
