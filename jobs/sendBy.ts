import { listDueDeliveries } from '../src/modules/delivery/delivery.store.ts';
import { transportOf } from '../src/modules/delivery/deliverySettings.ts';
import { sendLetters as send } from '../src/modules/delivery/sendLetters.ts';
import type { Channel } from '../src/modules/notices/noticeChoice.ts';
import { defineJob, type IntervalJob } from './defineJob.ts';

/** The job that sends what is due by one channel: each has its own, so that one whose server is away holds up no other. */
export const sendBy = (channel: Channel, name: string, about: string): IntervalJob =>
  defineJob({
    kind: 'interval',
    name,
    about,
    everyMs: 2_000,
    hasWork: async (now) =>
      transportOf(channel) !== undefined && (await listDueDeliveries(channel, now, 1)).length > 0,
    run: async ({ work: { now }, confirm }) => {
      const transport = transportOf(channel);
      if (transport === undefined) return {};
      return { ...(await send(channel, transport, { now, confirm })) };
    },
  });
