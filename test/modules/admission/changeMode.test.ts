import { modeEntriesMax } from '../../../src/modules/admission/areaMode.ts';
import { AreaModeModel } from '../../../src/modules/admission/areaMode.model.ts';
import { setWritingMode } from '../../../src/modules/admission/setWritingMode.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places } from '../../support/world.ts';
import { admin, refusal } from './words.ts';

describe('The order of an area', () => {
  useStore();
  before(growPlaces);

  it('keeps every change, 500 at most', async () => {
    const entry = { mode: 'POST', reason: '平稳', by: 'admin', at: monday };
    await AreaModeModel.insertMany([
      {
        _id: places.street,
        version: modeEntriesMax,
        entries: Array.from({ length: modeEntriesMax }, (_, at) => ({
          ...entry,
          request: { id: String(at), content: String(at) },
        })),
      },
    ]);
    const asked = { area: places.street, version: modeEntriesMax, reason: '网上冲突多发' };
    await refusal(setWritingMode(admin(), { ...asked, mode: 'PRE' }), 'BAD_INPUT', 'mode_full');
  });
});
