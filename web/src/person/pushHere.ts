import i18next from 'i18next';
import { TurnOnPushDocument } from '../gql/generated/graphql.ts';
import { keepLanguage, subscribedHere, unsubscribeHere } from '../talk/browserPush.ts';
import { readDevice, writeDevice } from '../talk/deviceStore.ts';
import { entrance } from './visitor.ts';
import { readWho, subscribeWho } from './who.ts';

/** For whom this browser is told, by what, and whether the server knows so in the session that is open. */
interface Turned {
  readonly person: string;
  readonly endpoint: string;
  readonly isTied: boolean;
}

const isTurned = (value: unknown): value is Turned =>
  typeof value === 'object' && value !== null && 'person' in value && 'endpoint' in value;

const turned = (): Turned | undefined => {
  const value = readDevice('push');
  return isTurned(value) ? value : undefined;
};

/** Remembers for whom this browser is told. */
export const notePush = async (person: string, endpoint: string) => {
  writeDevice('push', { person, endpoint, isTied: true } satisfies Turned);
  await keepLanguage(i18next.language);
};

/** Has this browser tell nobody any more: whoever comes next is not told what was meant for another. */
export const releasePush = async () => {
  if (turned() === undefined) return;
  writeDevice('push', undefined);
  await unsubscribeHere().catch(() => undefined);
};

// A session that lapsed took the browser with it. The same person is told again from when they are back; anybody else never.
const settle = async () => {
  const known = turned();
  const { answer } = readWho();
  if (known === undefined || answer === undefined || answer.kind === 'problem') return;
  if (answer.kind === 'nobody') {
    if (known.isTied) writeDevice('push', { ...known, isTied: false } satisfies Turned);
    return;
  }
  const { id } = answer.me;
  if (id !== known.person) {
    await releasePush();
    return;
  }
  const input = await subscribedHere();
  if (input === undefined || (known.isTied && input.endpoint === known.endpoint)) return;
  const { error } = await entrance.mutation(TurnOnPushDocument, { input }).toPromise();
  if (error === undefined) await notePush(id, input.endpoint);
};

/** Begins: from now on what this browser tells belongs to who is signed in there, and in the language that is chosen. */
export const keepPush = () => {
  let queue = settle();
  if (turned() !== undefined) void keepLanguage(i18next.language);
  subscribeWho(() => {
    queue = queue.then(settle, settle);
  });
  i18next.on('languageChanged', (language) => {
    if (turned() !== undefined) void keepLanguage(language);
  });
};
