import type { Page } from 'playwright-core';
import type { PushInput } from '../../src/modules/delivery/turnOnPush.ts';

/**
 * Stands in for the push service of the browser's maker, which no machine without a network reaches: subscribing gives what is given
 * here, or fails. The service worker, its notifications and the messages that arrive are the browser's own.
 */
export async function withPushService(
  page: Page,
  given: PushInput | { readonly failure: 'unreachable' | 'refused' },
): Promise<void> {
  const isRefused = 'failure' in given && given.failure === 'refused';
  if (!isRefused)
    await page
      .context()
      .grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
  const subscription =
    'failure' in given
      ? undefined
      : { endpoint: given.endpoint, keys: { p256dh: given.p256dh, auth: given.auth } };
  await page.addInitScript(`(() => {
    const subscription = ${subscription === undefined ? 'undefined' : JSON.stringify(subscription)};
    const make = () => ({
      options: { applicationServerKey: null },
      toJSON: () => subscription,
      unsubscribe: async () => { sessionStorage.removeItem('pushed'); return true; },
    });
    window.askedTimes = 0;
    let permission = Notification.permission;
    Object.defineProperty(Notification, 'permission', { get: () => permission });
    Notification.requestPermission = async () => {
      window.askedTimes += 1;
      permission = ${isRefused ? "'denied'" : "'granted'"};
      return permission;
    };
    PushManager.prototype.getSubscription = async () =>
      sessionStorage.getItem('pushed') === null ? null : make();
    PushManager.prototype.subscribe = async () => {
      if (subscription === undefined) throw new DOMException('push service not available', 'AbortError');
      sessionStorage.setItem('pushed', 'yes');
      return make();
    };
  })()`);
}

const shown =
  'navigator.serviceWorker.ready.then((it) => it.getNotifications()).then((all) => all.map(({ body }) => body))';

/** Has the browser get messages at this page's service worker; each call tells what then stands in its notifications. */
export async function pushFrom(page: Page, origin: string) {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  const arrives = async (data: string): Promise<string[]> => {
    await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    // The browser has no word for "the handler has ended": a second round trip through the worker comes after it.
    await page.evaluate(`new Promise((done) => setTimeout(done, 500))`);
    return page.evaluate<string[]>(shown);
  };
  /** No window opens without the hand of a person: which one would, and what is left of the notification. */
  const click = async (): Promise<string[]> => {
    const worker = page.context().serviceWorkers()[0];
    if (worker === undefined) throw new Error('there is no service worker');
    return worker.evaluate<string[]>(`(async () => {
      const opened = [];
      self.clients.openWindow = (path) => { opened.push(path); return Promise.resolve(null); };
      const [notification] = await self.registration.getNotifications();
      self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
      await new Promise((done) => setTimeout(done, 500));
      const left = await self.registration.getNotifications();
      return [...opened, ...left.map(({ body }) => body)];
    })()`);
  };
  return Object.assign(arrives, { click });
}
