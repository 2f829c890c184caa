import assert from 'node:assert/strict';
import { runInterval } from '../../jobs/runInterval.ts';
import { sendMail } from '../../jobs/sendMail.ts';
import { sendTexts } from '../../jobs/sendTexts.ts';
import { listDeliveriesOf } from '../../src/modules/delivery/delivery.store.ts';
import { useTransports } from '../../src/modules/delivery/deliverySettings.ts';
import { TransportUnavailable } from '../../src/platform/transports/transport.ts';
import { later, planned, reached, Recorder, useOfferedTown } from '../modules/delivery/reached.ts';
import { emptyStore } from '../support/store.ts';
import { runnerAt } from './fakes.ts';

const run = (job: typeof sendMail, minutes = 1) => runInterval(job, runnerAt(later(minutes)));

describe('The jobs that send', () => {
  useOfferedTown();
  beforeEach(emptyStore);
  afterEach(() => {
    useTransports({});
  });

  it('rest where this process has no way out, and lose nothing by it', async () => {
    await reached('lin');
    assert.equal((await run(sendMail)).state, 'IDLE');
    const mail = new Recorder();
    useTransports({ MAIL: mail });
    assert.equal((await run(sendMail)).state, 'SUCCEEDED');
    assert.equal(mail.letters.length, 1);
  });

  it('stand each by itself: a mail server that is away delays no text message', async () => {
    const away = new Recorder(() => {
      throw new TransportUnavailable('nobody answers');
    });
    const texts = new Recorder();
    useTransports({ MAIL: away, SMS: texts });
    await reached('lin');
    await reached('lin', '13812345678', 'SMS');
    const { id } = await planned('lin');
    assert.equal((await run(sendMail)).state, 'FAILED');
    const sent = await run(sendTexts);
    assert.deepEqual([sent.state, sent.counts['sent']], ['SUCCEEDED', 2]);
    const states = (await listDeliveriesOf([id])).map(({ channel, state }) => [channel, state]);
    assert.deepEqual(states.toSorted(), [
      ['MAIL', 'WAITING'],
      ['SMS', 'SENT'],
    ]);
    useTransports({ MAIL: new Recorder() });
    assert.equal((await run(sendMail, 2)).counts['sent'], 2, 'the code and the notice');
  });
});
