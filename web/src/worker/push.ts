import en from './words/en/push.json';
import zh from './words/zh-CN/push.json';

// Taken into the service worker (importScripts) as one file with its words: what tells a person in their browser that there is something
// to read, while no page of ours is open. It learns how many notices there are, and nothing of what.
declare const self: ServiceWorkerGlobalScope;

const words = {
  'zh-CN': { title: zh.title, body: () => zh.body },
  en: { title: en.title, body: (count: number) => (count === 1 ? en.body_one : en.body_other) },
} as const;

/** Where the page leaves the language that was chosen in it. */
const languageIn = async (): Promise<keyof typeof words> => {
  const [kept] = await (await caches.open('told')).matchAll();
  const language = kept === undefined ? self.navigator.language : await kept.text();
  return language.startsWith('zh') ? 'zh-CN' : 'en';
};

/** How many notices were in each message that the notification in sight stands for. */
type Told = Readonly<Record<string, number>>;

const toldIn = (shown: Notification | undefined): Told => {
  const data: unknown = shown?.data;
  return typeof data === 'object' && data !== null ? (data as Told) : {};
};

/** Reads a message; one that is not as ours is still one notice. */
const read = (data: PushMessageData | null): { readonly id: string; readonly count: number } => {
  try {
    const { id, text } = data?.json() as { readonly id: string; readonly text: string };
    const count = Number(text);
    return { id, count: Number.isSafeInteger(count) && count > 0 ? count : 1 };
  } catch {
    return { id: '', count: 1 };
  }
};

// One notification for all that is unread there; a message that comes twice counts once.
const tell = async (data: PushMessageData | null) => {
  const { id, count } = read(data);
  const [shown] = await self.registration.getNotifications({ tag: 'notices' });
  const told: Told = { ...toldIn(shown), [id]: count };
  const all = Object.values(told).reduce((sum, one) => sum + one, 0);
  const language = await languageIn();
  const { title, body } = words[language];
  await self.registration.showNotification(title, {
    body: body(all).replace('{{count}}', String(all)),
    ...{ lang: language, tag: 'notices', renotify: true, data: told, icon: '/leaf.svg' },
  });
};

// A page that shows something else is left as it is: somebody may be writing there.
const open = async () => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find(({ url }) => new URL(url).pathname === '/me/notices');
  await (there === undefined ? self.clients.openWindow('/me/notices') : there.focus());
};

// The browser got another place at its push service. Where the server does not take it, the page gives it again when it is next opened.
const move = async (key: BufferSource) => {
  const subscription = await self.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys: { p256dh, auth } = {} } = subscription.toJSON();
  await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: JSON.stringify({
      operationName: 'TurnOnPush',
      variables: { input: { endpoint, p256dh, auth } },
      extensions: {
        persistedQuery: { version: 1, sha256Hash: import.meta.env.TURN_ON_PUSH_HASH },
      },
    }),
  });
};

self.addEventListener('push', (event) => {
  event.waitUntil(tell(event.data));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open());
});

self.addEventListener('pushsubscriptionchange', (event) => {
  const key = event.oldSubscription?.options.applicationServerKey;
  if (key !== undefined && key !== null) event.waitUntil(move(key));
});
