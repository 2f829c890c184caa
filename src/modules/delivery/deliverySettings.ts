import type { Transport } from '../../platform/transports/transport.ts';
import { channels, type Channel } from '../notices/noticeChoice.ts';
import type { PageOrigin } from './letterText.ts';

/** What of the outside this installation has: the channels that people may choose, and the page that letters name. */
export interface DeliverySettings {
  readonly offered: readonly Channel[];
  readonly origin: PageOrigin;
  /** What a browser needs to be told there; absent where push is not offered. */
  readonly push?: PushSettings;
}

/** The public key (VAPID) to which subscriptions belong, and the push services that may be called. */
interface PushSettings {
  readonly publicKey: string;
  readonly hosts: readonly string[];
}

let settings: DeliverySettings = { offered: [], origin: undefined };
let transports: Readonly<Partial<Record<Channel, Transport>>> = {};

/** Hands this process its settings: once at start. Until then no channel is offered. */
export const useDeliverySettings = (given: DeliverySettings): void => {
  settings = given;
};

/** What this installation offers. */
export const deliverySettings = (): DeliverySettings => settings;

/** Hands this process the ways out: once at start. The worker sends; the web only looks whether their servers are there. */
export const useTransports = (given: Readonly<Partial<Record<Channel, Transport>>>): void => {
  transports = given;
};

/** Hands this process one more way out. */
export const useTransport = (channel: Channel, transport: Transport): void => {
  transports = { ...transports, [channel]: transport };
};

/** The way out of a channel; undefined where this process has none. */
export const transportOf = (channel: Channel): Transport | undefined => transports[channel];

/** Closes every way out. */
export async function closeTransports(): Promise<void> {
  for (const channel of channels) await transports[channel]?.close();
  transports = {};
}
