import { randomId } from '../../src/kernel/id.ts';
import { visitor, type Work } from '../../src/kernel/work.ts';
import { closeAccount } from '../../src/modules/closure/closeAccount.ts';
import { issueResetCode } from '../../src/modules/identity/issueResetCode.ts';
import { vouchForResidence } from '../../src/modules/identity/vouchForResidence.ts';
import { listSessions } from '../../src/modules/identity/session.store.ts';
import { goodPassword, newcomer, strangeBrowser } from '../modules/identity/people.ts';
import { places, someone, workOf } from '../support/world.ts';
import type { Act, Repeats } from './repeat.ts';

const visiting = (): Work => workOf(visitor);
const gridWorker = () => workOf(someone('GRID_WORKER', places.community));
const admin = () => workOf(someone('ADMIN', places.city));
const newPassword = '晚饭后在石桥边乘凉 43';
const guesses = { try_windows: 'guesses are counted' };

/** A new resident and an act of theirs. */
const ofNewcomer = (ask: string) => async (): Promise<Act> => {
  const { person } = await newcomer();
  return { work: workOf(someone('RESIDENT', places.community, person.id)), ask };
};

/** One's own account, and what the office does for people. */
export const accounts = {
  acceptPrivacyNotice: { plant: ofNewcomer('acceptPrivacyNotice(version:1) { privacyDue }') },
  changeDisplayName: {
    plant: ofNewcomer('changeDisplayName(displayName: "河边人") { displayName }'),
  },
  changeHome: { plant: ofNewcomer(`changeHome(home: "${places.community}") { home { path } }`) },
  changePassword: {
    plant: ofNewcomer(
      `changePassword(input: { oldPassword: "${goodPassword}", newPassword: "${newPassword}", keepThisSession: false }) { __typename }`,
    ),
    answersAnew: 'the old password is no longer right: a repeat is a wrong guess',
    writes: guesses,
  },
  changePhone: {
    plant: ofNewcomer(
      `changePhone(password: "${goodPassword}", phone: "13900001234") { __typename ... on PhoneChanged { phoneMasked } }`,
    ),
    writes: guesses,
  },
  closeAccount: {
    plant: ofNewcomer(
      `closeAccount(password: "${goodPassword}", posts: KEEP) { __typename ... on AccountClosed { eraseAt } }`,
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
    refusedAgain: 'NOT_FOUND',
  },
  issueResetCode: {
    plant: async () => ({
      work: gridWorker(),
      ask: `issueResetCode(input: { key: "${randomId()}", personId: "${(await newcomer()).person.id}", recognition: ID_SHOWN }) { code }`,
    }),
    refusedAgain: 'CONFLICT',
  },
  setAreaContact: {
    plant: () => ({
      work: admin(),
      ask: `setAreaContact(input: { area: "${places.street}", version: 0, name: "街道窗口", address: "一号", phone: "0574 1234", hours: "白天" }) { path }`,
    }),
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
} satisfies Partial<Repeats>;
