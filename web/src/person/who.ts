import type { WhoFragment } from '../gql/generated/graphql.ts';
import { openUnsent, shutUnsent } from '../sending/unsent.ts';
import { readDevice, writeDevice } from '../talk/deviceStore.ts';
import { hearTabs, tellTabs, type TabNews } from './tabs.ts';
import { whoAmI, type Absence, type WhoAnswer } from './whoAmI.ts';

/** What is known of who is signed in. */
interface Who {
  /** The last answer; undefined while there is none yet. */
  readonly answer: WhoAnswer | undefined;
  /** The name of whom the page showed until somebody else signed in in another tab. */
  readonly replaced?: string;
}

const isWho = (value: unknown): value is WhoFragment =>
  typeof value === 'object' && value !== null && 'firms' in value && 'waitingRoles' in value;

// The person is remembered on the device until they sign out, so that the page opens without a network too.
const remembered = (): WhoAnswer | undefined => {
  const me = readDevice('me');
  return isWho(me) ? { kind: 'me', me } : undefined;
};

let who: Who = { answer: remembered() };
const listeners = new Set<() => void>();

/** What is known now; the same object until it changes. */
export const readWho = () => who;

export const subscribeWho = (notify: () => void) => {
  listeners.add(notify);
  return () => {
    listeners.delete(notify);
  };
};

const personIn = (answer: WhoAnswer | undefined) => (answer?.kind === 'me' ? answer.me : undefined);

// Somebody whom the server knows no longer, though they did not go: their session has ended.
const absenceAfter = (before: WhoAnswer | undefined): Absence => {
  if (before?.kind === 'me') return 'expired';
  return before?.kind === 'nobody' ? (before.absence ?? 'visitor') : 'visitor';
};

const after = (before: Who, next: WhoAnswer): Who => {
  const shown = personIn(before.answer);
  if (next.kind === 'problem') return shown === undefined ? { answer: next } : before;
  if (next.kind === 'nobody')
    return { answer: { ...next, absence: next.absence ?? absenceAfter(before.answer) } };
  if (shown === undefined) return { answer: next };
  if (shown.id !== next.me.id) return { answer: next, replaced: shown.displayName };
  return { ...before, answer: next };
};

const newsOf = (before: Who, now: Who): TabNews | undefined => {
  const [earlier, later] = [personIn(before.answer), personIn(now.answer)];
  if (later !== undefined)
    return JSON.stringify(earlier) === JSON.stringify(later) ? undefined : 'changed';
  if (earlier === undefined || now.answer?.kind !== 'nobody') return undefined;
  return now.answer.absence === 'expired' ? 'expired' : 'left';
};

const settle = async (next: WhoAnswer, isTold: boolean) => {
  const before = who;
  const now = after(before, next);
  if (now.answer?.kind === 'me') await openUnsent(now.answer.me.id, now.answer.deviceKey);
  if (now.answer?.kind === 'nobody') await shutUnsent();
  if (now.answer?.kind !== 'problem') writeDevice('me', personIn(now.answer));
  who = now;
  for (const notify of listeners) notify();
  const news = isTold ? undefined : newsOf(before, now);
  if (news !== undefined) tellTabs(news);
};

// Answers are numbered as they are asked for: one that was overtaken by a later answer, or by an act here, is not believed.
let asked = 0;
let settled = 0;
let queue: Promise<void> = Promise.resolve();

const take = (number: number, next: WhoAnswer, isTold: boolean) => {
  queue = queue.then(async () => {
    if (number < settled) return;
    settled = number;
    await settle(next, isTold);
  });
};

const ask = async (isTold: boolean) => {
  const number = (asked += 1);
  take(number, await whoAmI(), isTold);
};

/** Asks the server again who is signed in. */
export const askWho = () => void ask(false);

/** Takes what is known for certain without asking: that somebody signed in here, or that nobody is signed in any more. */
export const knowWho = (answer: WhoAnswer) => {
  asked += 1;
  take(asked, answer, false);
};

/** Takes note that the person has read that somebody else is there now. */
export const forgetReplaced = () => {
  who = { answer: who.answer };
  for (const notify of listeners) notify();
};

const hear = (news: TabNews) => {
  if (news === 'changed') {
    void ask(true);
    return;
  }
  asked += 1;
  take(asked, { kind: 'nobody', absence: news }, true);
};

/**
 * Begins: asks who is signed in, opens the unsent text of whom the device remembers, and from then on hears of other tabs and asks
 * again when the page comes back into sight. Done when the first screen can be drawn, which does not wait for the server.
 */
export const startWho = async () => {
  const me = personIn(who.answer);
  if (me !== undefined) queue = openUnsent(me.id);
  askWho();
  hearTabs(hear);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) askWho();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') askWho();
  });
  await queue;
};
