/** Whether this browser can be told while no page is open, and whether its person has refused it there. */
export const pushAbility = (): 'able' | 'unable' | 'refused' => {
  const isAble =
    'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isAble) return 'unable';
  return Notification.permission === 'denied' ? 'refused' : 'able';
};

/** What the browser gave us to be told by. */
export interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const told = (subscription: PushSubscription): Subscribed => {
  const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON();
  return { endpoint, p256dh, auth };
};

const find = async (): Promise<PushSubscription | null> => {
  if (pushAbility() === 'unable') return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
};

/** What the browser is told by now; undefined where it is not. */
export const subscribedHere = async (): Promise<Subscribed | undefined> => {
  const found = await find();
  return found === null ? undefined : told(found);
};

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/gu, '+').replace(/_/gu, '/')), (sign) =>
    sign.charCodeAt(0),
  );

const isOf = (subscription: PushSubscription, key: Uint8Array): boolean => {
  const { applicationServerKey } = subscription.options;
  const kept = applicationServerKey === null ? [] : new Uint8Array(applicationServerKey);
  return kept.length === key.length && key.every((byte, i) => byte === kept[i]);
};

/**
 * Has the browser be told by the server of a public key (VAPID), after it asked its person, who may say no (`refused`). Throws where its
 * push service cannot be reached.
 */
export const subscribeHere = async (publicKey: string): Promise<Subscribed | 'refused'> => {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytesOf(publicKey);
  const found = await pushManager.getSubscription();
  if (found !== null && isOf(found, key)) return told(found);
  await found?.unsubscribe();
  return told(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
};

/** Has the browser be told no longer, whatever is on its way. */
export const unsubscribeHere = async (): Promise<void> => {
  await (await find())?.unsubscribe();
};

/** Leaves the language in which the browser is to say it. */
export const keepLanguage = async (language: string): Promise<void> => {
  await (await caches.open('told')).put('/language', new Response(language));
};
