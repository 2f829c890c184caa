import assert from 'node:assert/strict';
import type { ConflictFlag } from '../../../src/modules/triage/conflictFlag.ts';
import {
  mayDecide,
  mayExportLabels,
  mayRaise,
  mayReadConflictFlagsOf,
} from '../../../src/modules/triage/conflictFlag.policy.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';
import { placesThatMay, rolesThatMay } from '../../support/whoMay.ts';

const { city, district, street, community } = places;
const around = [city, district, street, community];

const flag: ConflictFlag = {
  ...{ id: 'f', messageId: 'm', kind: 'POST', area: community, at: monday, state: 'OPEN' },
  ...{ proposals: [], history: [], version: 1, order: 'o', searchKeys: [] },
};

describe('What the machine proposed', () => {
  it('is read by spokespeople, net police and auditors of the area', () => {
    const may = rolesThatMay((actor) => mayReadConflictFlagsOf(actor, community), community);
    assert.deepEqual(may, ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR']);
    const over = placesThatMay((scope) =>
      mayReadConflictFlagsOf(someone('NET_POLICE', scope), community),
    );
    assert.deepEqual(over, around);
  });

  it('is decided on by a community spokesperson of the area, not by the press spokesperson', () => {
    assert.deepEqual(
      rolesThatMay((actor) => mayDecide(actor, flag), community),
      ['SPOKESPERSON'],
    );
    assert.deepEqual(
      placesThatMay((scope) => mayDecide(someone('SPOKESPERSON', scope), flag)),
      around,
    );
  });

  it('leaves the platform only by the hand of whoever runs it', () => {
    assert.deepEqual(rolesThatMay(mayExportLabels, ''), ['SYSTEM']);
  });
});

describe('A message that the machine passed over', () => {
  const message = { area: community };

  it('is put before a person by who reads the proposals, but no auditor', () => {
    const may = rolesThatMay((actor) => mayRaise(actor, message), community);
    assert.deepEqual(may, ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE']);
    const over = placesThatMay((scope) => mayRaise(someone('PRESS_SPOKESPERSON', scope), message));
    assert.deepEqual(over, around);
  });

  it('is left alone once its author took it back', () => {
    const gone = { ...message, withdrawnAt: minutesLater(1) };
    assert.deepEqual(
      rolesThatMay((actor) => mayRaise(actor, gone), city),
      [],
    );
  });
});
