import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { createTransport } from 'nodemailer';
import { planDeliveries } from '../jobs/planDeliveries.ts';
import { runInterval } from '../jobs/runInterval.ts';
import { systemRunner } from '../jobs/runner.ts';
import { sendMail } from '../jobs/sendMail.ts';
import { randomId } from '../src/kernel/id.ts';
import { closeTransports, useTransports } from '../src/modules/delivery/deliverySettings.ts';
import { addressIdOf } from '../src/modules/delivery/deliveryAddress.ts';
import { saveAddress } from '../src/modules/delivery/deliveryAddress.store.ts';
import { useIdentityKeys } from '../src/modules/identity/identityKeys.ts';
import type { NoticeWords } from '../src/modules/notices/notice.ts';
import { usualChoice } from '../src/modules/notices/noticeChoice.ts';
import { saveChoice } from '../src/modules/notices/noticeChoice.store.ts';
import { tell as tellPeople } from '../src/modules/notices/tell.ts';
import { smtpTransport } from '../src/platform/transports/smtpTransport.ts';
import { readConfig } from '../src/start/config.ts';
import { identityKeysOf } from '../src/start/keys.ts';
import { mailServer } from '../test/platform/transports/mailServer.ts';
import { rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// Mail: so many people are told something at one moment, each at an address of their own. Planning and sending, by the jobs of the worker, to a
// real server on loopback; beside them the mail library alone with the same server, which writes nothing down.

const sizes = process.argv.includes('--quick') ? [10, 100] : [10, 100, 1_000];
const bareCount = 100;
const growthMax = 2;
const words: NoticeWords = {
  BENCH_TOLD: { topic: 'CASES', zh: '案件有了进展。', en: 'The case has moved on.' },
};
const { quietHours: _night, ...undisturbed } = usualChoice;
const from = '网上枫桥 <noreply@fengqiao.example>';

async function addPeople(count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => randomId());
  const now = new Date();
  for (const personId of people) {
    await saveChoice(personId, undisturbed, 0);
    const given = { id: addressIdOf(personId, 'MAIL'), personId, channel: 'MAIL' } as const;
    const dates = { addedAt: now, confirmedAt: now };
    await saveAddress(
      { ...given, shown: 'm***@example.com', round: personId, state: 'CONFIRMED', ...dates },
      `${personId}@example.com`,
    );
  }
  return people;
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
};

/** What a letter takes the library alone, a connection for each as ours has, in ms. */
async function bareMs(port: number): Promise<number> {
  const mailer = createTransport({ host: '127.0.0.1', port, tls: { rejectUnauthorized: false } });
  const ms = await timed(async () => {
    for (let n = 0; n < bareCount; n += 1)
      await mailer.sendMail({
        ...{ from, to: `${randomId()}@example.com`, subject: '网上枫桥有1条新通知' },
        text: '请登录后查看。',
      });
  });
  mailer.close();
  return ms / bareCount;
}

async function measure(count: number, relay: Awaited<ReturnType<typeof mailServer>>) {
  const people = await addPeople(count);
  const at = new Date();
  const drafts = people.map((personId) => ({
    ...{ personId, kind: 'BENCH_TOLD', of: [randomId()], path: '/cases', at, values: {} },
  }));
  await tellPeople(drafts, words);
  const before = relay.taken.length;
  const runner = systemRunner(new AbortController().signal);
  const planMs = await timed(() => runInterval(planDeliveries, runner));
  const sendMs = await timed(() => runInterval(sendMail, runner));
  assert.equal(relay.taken.length - before, count, 'each person got one letter');
  const bare = await bareMs(relay.port);
  return {
    people: count,
    planMsEach: rounded(planMs / count, 2),
    sendMsEach: rounded(sendMs / count, 2),
    lettersPerS: Math.round((count / (planMs + sendMs)) * 1_000),
    bareMsEach: rounded(bare, 2),
    share: rounded(bare / ((planMs + sendMs) / count), 2),
  };
}

await withScratchStore(async (store, _uri, dataDir) => {
  useIdentityKeys(identityKeysOf({ ...readConfig(), dataDir }, { mayMake: true }));
  const relay = await mailServer({ disabledCommands: ['STARTTLS'] });
  const url = `smtp://127.0.0.1:${String(relay.port)}`;
  useTransports({ MAIL: smtpTransport({ url, from, timeoutMs: 5_000 }) });
  const figures = [];
  let smallest: number | undefined;
  for (const count of sizes) {
    const figure = await measure(count, relay);
    smallest ??= figure.share;
    const growth = smallest / figure.share;
    figures.push({ ...figure, growth: rounded(growth, 2), growthMax, holds: growth <= growthMax });
  }
  await closeTransports();
  await relay.close();
  tell({
    name: 'letters',
    store,
    about: 'people told at one moment by mail, beside the mail library alone with the same server',
    figures,
  });
});
