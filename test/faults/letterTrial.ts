import assert from 'node:assert/strict';
import { join } from 'node:path';
import { randomId } from '../../src/kernel/id.ts';
import { listDeliveriesOf } from '../../src/modules/delivery/delivery.store.ts';
import { addressIdOf } from '../../src/modules/delivery/deliveryAddress.ts';
import { saveAddress } from '../../src/modules/delivery/deliveryAddress.store.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import { usualChoice, type NoticeChoice } from '../../src/modules/notices/noticeChoice.ts';
import { saveChoice } from '../../src/modules/notices/noticeChoice.store.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { aNotice, told } from '../modules/notices/told.ts';
import { mailServer } from '../platform/transports/mailServer.ts';
import { runChild, until, type RunningChild } from '../support/child.ts';
import { testStore } from '../support/store.ts';

/** The lease of the workers in these trials. */
export const leaseMs = 400;

const keys = { fieldKey: Buffer.alloc(32, 7), indexKey: Buffer.alloc(32, 9) };
const { quietHours: _night, ...undisturbed } = usualChoice;

type Relay = Awaited<ReturnType<typeof mailServer>>;

/** Some people with mail, and what they are told while workers come and go. */
export class LetterTrial {
  readonly #people = Array.from({ length: 6 }, () => randomId());
  readonly #notices: string[] = [];
  readonly #relay: Relay;

  private constructor(relay: Relay) {
    this.#relay = relay;
  }

  static async begin(): Promise<LetterTrial> {
    useIdentityKeys(keys);
    const trial = new LetterTrial(await mailServer());
    for (const personId of trial.#people) await reach(personId, undisturbed);
    return trial;
  }

  /** Tells people so many things, one after another. */
  async tell(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      const personId = this.#people[i % this.#people.length] ?? '';
      this.#notices.push((await told(aNotice({ personId, at: new Date() }))).id);
    }
  }

  /** Starts a worker of its own; `fate` is its end, for example `KILL after 7`. */
  async startWorker(fate: string): Promise<RunningChild> {
    const { uri } = await testStore();
    const relay = `smtp://127.0.0.1:${String(this.#relay.port)}`;
    const hex = [keys.fieldKey, keys.indexKey].map((key) => key.toString('hex'));
    const file = join(packageRoot(), 'test/faults/letterProcess.ts');
    const args = [uri, String(leaseMs), relay, ...hex, ...fate.split(' ')];
    return runChild(file, args);
  }

  /** Has a worker that nothing befalls send what is left. */
  async finish(): Promise<void> {
    const worker = await this.startWorker('');
    await until('it works', () => worker.output().includes('working'));
    const isDone = async () => {
      const found = await listDeliveriesOf(this.#notices);
      return found.length === this.#notices.length && found.every(({ endedAt }) => endedAt);
    };
    await until('everything was sent', isDone, 60_000);
    worker.process.kill('SIGTERM');
    assert.equal(await worker.ended, 0, worker.output());
  }

  /** Each notice went out in one letter, whose every copy bears the same id; how many copies there were too many. */
  async assertEachOnce(): Promise<number> {
    const deliveries = await listDeliveriesOf(this.#notices);
    assert.deepEqual(
      deliveries.map(({ noticeId }) => noticeId).toSorted(),
      [...this.#notices].sort(),
    );
    assert.ok(deliveries.every(({ state }) => state === 'SENT'));
    const letters = new Set(deliveries.map(({ letterId }) => letterId));
    const came = this.#relay.taken.map(({ raw }) => /^Message-ID: <([^@>]+)@/imu.exec(raw)?.[1]);
    assert.deepEqual([...new Set(came)].sort(), [...letters].sort(), 'no letter more, none less');
    return came.length - letters.size;
  }

  end(): Promise<void> {
    return this.#relay.close();
  }
}

async function reach(personId: string, choice: NoticeChoice): Promise<void> {
  await saveChoice(personId, choice, 0);
  const given = { id: addressIdOf(personId, 'MAIL'), personId, channel: 'MAIL' } as const;
  const now = new Date();
  const dates = { addedAt: now, confirmedAt: now };
  await saveAddress(
    { ...given, shown: 'm***@example.com', round: personId, state: 'CONFIRMED', ...dates },
    `${personId}@example.com`,
  );
}
