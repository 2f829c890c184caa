import { addWatchedWord } from '../../../src/modules/admission/addWatchedWord.ts';
import { beginEmergency } from '../../../src/modules/admission/beginEmergency.ts';
import { findModeOf } from '../../../src/modules/admission/areaMode.store.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { as } from '../../modules/mediation/town.ts';
import { places } from '../../support/world.ts';
import { at, key, type Repeats } from '../repeat.ts';

const order = '{ __typename ... on AreaOrder { version mode emergencies { kind } } }';
// Of an area in which nobody else of these stories writes.
const administrator = as('admin', 'ADMIN', places.elsewhere);
const area = `area: "${places.elsewhere}"`;
const versionNow = async () => String((await findModeOf(places.elsewhere)).version);

/** How each mutation of this module is sent twice. */
export const repeats = {
  addWatchedWord: {
    plant: () => ({
      work: administrator,
      ask: `addWatchedWord(input: { ${key()}, text: "${randomId()}", action: MARK, ${area}, reason: "多次被举报" }) { id }`,
    }),
  },
  endWatchedWord: {
    plant: async () => {
      const word = { text: randomId(), action: 'MARK', reason: '多次被举报' } as const;
      const asked = { ...word, key: randomId(), area: places.elsewhere };
      const { id, version } = await addWatchedWord(administrator, asked);
      const ask = `endWatchedWord${at(id, version, ', reason: "不再需要"')} { __typename ... on WatchedWord { id version } }`;
      return { work: administrator, ask };
    },
  },
  setWritingMode: {
    plant: async () => ({
      work: administrator,
      ask: `setWritingMode(${area}, version: ${await versionNow()}, mode: PRE, reason: "近期争吵多") ${order}`,
    }),
  },
  beginEmergency: {
    plant: async () => ({
      work: administrator,
      ask: `beginEmergency(${area}, version: ${await versionNow()}, kind: APPROVE_ALL, hours: 1, reason: "谣言扩散") ${order}`,
    }),
  },
  endEmergency: {
    plant: async () => {
      const asked = { area: places.elsewhere, version: Number(await versionNow()) };
      const called = { kind: 'CLOSE_COMMENTS', hours: 1, reason: '谣言扩散' } as const;
      const { version } = doneOf(await beginEmergency(administrator, { ...asked, ...called }));
      return {
        work: administrator,
        ask: `endEmergency(${area}, version: ${String(version)}, reason: "已经平息") ${order}`,
      };
    },
  },
} satisfies Partial<Repeats>;
