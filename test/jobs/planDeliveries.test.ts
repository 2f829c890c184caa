import assert from 'node:assert/strict';
import { planDeliveries } from '../../jobs/planDeliveries.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { emptyStore } from '../support/store.ts';
import { noon, reached, useOfferedTown } from '../modules/delivery/reached.ts';
import { aNotice, told } from '../modules/notices/told.ts';
import { runnerAt } from './fakes.ts';

describe('The job that plans what goes out', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('has work while there is a new notice, plans all of them, and then rests', async () => {
    await reached('lin');
    for (let i = 0; i < 130; i += 1) await told(aNotice({ personId: 'lin' }));
    const run = async () => runInterval(planDeliveries, runnerAt(noon));
    assert.deepEqual((await run()).counts, { notices: 130, planned: 130 });
    assert.equal((await run()).state, 'IDLE');
  });
});
