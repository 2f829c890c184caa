import { deliverySettings, transportOf } from '../../modules/delivery/deliverySettings.ts';
import { channels, type Channel } from '../../modules/notices/noticeChoice.ts';
import { findingOf, type Finding } from './finding.ts';

const parts: Readonly<Record<Channel, string>> = { MAIL: 'mail', SMS: 'texts' };

/** Whether the server of each channel is there and knows us; nothing is sent. */
export const sendingFindings = (): Promise<Finding[]> =>
  Promise.all(channels.map((channel) => findingOf(parts[channel], () => lookAt(channel))));

async function lookAt(channel: Channel): Promise<Finding> {
  const part = parts[channel];
  const transport = transportOf(channel);
  if (transport === undefined) return { part, state: 'GOOD', says: 'not offered' };
  await transport.reach();
  const isLinked = deliverySettings().origin !== undefined || channel === 'SMS';
  return isLinked
    ? { part, state: 'GOOD', says: 'its server is there' }
    : {
        part,
        state: 'LOOK',
        says: 'its server is there; PUBLIC_URL is not set, so mail names no page',
      };
}
