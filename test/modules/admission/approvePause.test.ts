import { approvePause } from '../../../src/modules/admission/approvePause.ts';
import { pauseWriting } from '../../../src/modules/admission/pauseWriting.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { refusal } from './words.ts';

describe('A second person who agrees to a long pause', () => {
  useStore();
  before(growPlaces);

  it('decides in its area, and is not the author; what is not there is not found', async () => {
    const { id } = await pauseWriting(workOf(someone('ADMIN', places.city)), {
      ...{ key: 'pause-0001', personId: 'wu', area: places.community, hours: 48 },
      ...{ conduct: 'C-1', sentence: '请勿辱骂邻居。' },
    });
    for (const actor of [
      someone('SPOKESPERSON', places.elsewhere),
      someone('SPOKESPERSON', places.community, 'wu'),
      someone('AUDITOR', places.city),
    ])
      await refusal(approvePause(workOf(actor), { id, version: 1 }), 'NOT_FOUND', 'pause');
    const spokesperson = workOf(someone('SPOKESPERSON', places.community));
    await refusal(approvePause(spokesperson, { id: 'none', version: 1 }), 'NOT_FOUND', 'pause');
  });
});
