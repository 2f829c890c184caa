import { deliverySettings, transportOf } from '../../modules/delivery/deliverySettings.ts';
import { channels, type Channel } from '../../modules/notices/noticeChoice.ts';
import { findingOf, type Finding } from './finding.ts';

const parts: Readonly<Record<Channel, string>> = {
  MAIL: 'mail',
  SMS: 'texts',
  PUSH: 'push',
};

/** Whether the server of each channel is there and knows us; nothing is sent. */
export const sendingFindings = (): Promise<Finding[]> =>
  Promise.all(channels.map((channel) => findingOf(parts[channel], () => lookAt(channel))));

async function lookAt(channel: Channel): Promise<Finding> {
  const part = parts[channel];
  const transport = transportOf(channel);
  if (transport === undefined) return { part, state: 'GOOD', says: 'not offered' };
  // Each browser's maker has a service of its own, and some are reached from some networks alone: people have other ways.
  if (channel === 'PUSH')
    return transport.reach().then(
      () => ({ part, state: 'GOOD', says: 'the push services are there' }),
      (error: unknown) => ({ part, state: 'LOOK', says: String(error) }),
    );
  await transport.reach();
  const isLinked = channel !== 'MAIL' || deliverySettings().origin !== undefined;
  return isLinked
    ? { part, state: 'GOOD', says: 'its server is there' }
    : {
        part,
        state: 'LOOK',
        says: 'its server is there; PUBLIC_URL is not set, so mail names no page',
      };
}
