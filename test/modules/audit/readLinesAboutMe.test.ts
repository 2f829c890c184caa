import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { readLinesAboutMe } from '../../../src/modules/audit/readLinesAboutMe.ts';
import { refusal } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { kept } from './lines.ts';

const resident = (name: string) => workOf(someone('RESIDENT', places.grid, name));

describe('A person', () => {
  useStore();

  it('reads the lines about them, newest first, and nobody else’s', async () => {
    const first = await kept({ about: ['lin'] });
    const second = await kept({ about: ['zhou', 'lin'], at: minutesLater(1) });
    await kept({ about: ['zhou'], at: minutesLater(2) });
    await kept({ about: [], at: minutesLater(3) });
    const mine = await readLinesAboutMe(resident('lin'), { first: 10 });
    assert.deepEqual(
      mine.items.map(({ id }) => id),
      [second.id, first.id],
    );
    assert.deepEqual(await mine.count(), { number: 2, isMore: false });
    const nobody = await readLinesAboutMe(resident('wang'), { first: 10 });
    assert.deepEqual(nobody.items, []);
  });

  it('is not shown what another page of theirs lists', async () => {
    await kept({ about: ['chen'], kind: 'RECORD', act: 'lookUpAccount', isShown: false });
    assert.deepEqual((await readLinesAboutMe(resident('chen'), { first: 10 })).items, []);
  });

  it('must be somebody', async () => {
    await assert.rejects(
      readLinesAboutMe(workOf(visitor), { first: 10 }),
      refusal('NOT_SIGNED_IN', 'not_signed_in'),
    );
  });
});
