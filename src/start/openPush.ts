import {
  deliverySettings,
  useDeliverySettings,
  useTransport,
} from '../modules/delivery/deliverySettings.ts';
import { keptPushKeys } from '../modules/delivery/pushKeys.store.ts';
import { senderFrom } from '../platform/transports/mailMessage.ts';
import {
  newVapidKeys,
  pushHostsUsual,
  webPushTransport,
  type VapidKeys,
} from '../platform/transports/webPushTransport.ts';
import { ConfigError, type Config } from './config.ts';

const timeoutMs = 10_000;
/** Who calls push services from a development machine. */
const localContact = 'https://fengqiao.invalid';

/** Where a push service reaches us: our page, else whoever writes our mail; undefined where neither is known and it must be. */
function contactOf({ publicUrl, mailFrom, production }: Config): string | undefined {
  if (publicUrl?.startsWith('https://') === true) return publicUrl;
  if (mailFrom !== undefined) return `mailto:${senderFrom(mailFrom).address}`;
  return production ? undefined : localContact;
}

async function keysOf({ vapidPublic, vapidPrivate }: Config): Promise<VapidKeys> {
  if (vapidPublic !== undefined && vapidPrivate !== undefined)
    return { publicKey: vapidPublic, privateKey: vapidPrivate };
  if ((vapidPublic ?? vapidPrivate) !== undefined)
    throw new ConfigError('VAPID_PUBLIC and VAPID_PRIVATE must be given together.');
  return keptPushKeys(newVapidKeys);
}

async function optionsOf(config: Config) {
  const contact = contactOf(config);
  if (!config.push || contact === undefined) return undefined;
  const hosts = config.pushHosts.length > 0 ? config.pushHosts : pushHostsUsual;
  return { ...(await keysOf(config)), contact, hosts, timeoutMs };
}

/**
 * Offers to tell people in their browsers, where that is not off and push services can be told who calls; their keys are made at the first
 * start. Needs the store and the keys. ConfigError for half a pair.
 */
export async function offerPush(config: Config): Promise<void> {
  const options = await optionsOf(config);
  if (options === undefined) return;
  const { publicKey, hosts } = options;
  const { offered, ...settings } = deliverySettings();
  useDeliverySettings({ ...settings, offered: [...offered, 'PUSH'], push: { publicKey, hosts } });
}

/** Opens the way to browsers, for the process that sends. ConfigError for keys that are no pair. */
export async function openPush(config: Config): Promise<void> {
  const options = await optionsOf(config);
  if (options === undefined) return;
  try {
    useTransport('PUSH', webPushTransport(options));
  } catch (error) {
    throw new ConfigError(`VAPID_PUBLIC, VAPID_PRIVATE or PUBLIC_URL: ${String(error)}`);
  }
}
