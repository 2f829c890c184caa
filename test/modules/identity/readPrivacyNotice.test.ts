import assert from 'node:assert/strict';
import { readPrivacyNotice } from '../../../src/modules/identity/readPrivacyNotice.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { workOf } from '../../support/world.ts';

const anybody = workOf(visitor);

describe('The privacy notice', () => {
  it('is read by everybody: the one in force, or an earlier version', () => {
    const inForce = readPrivacyNotice(anybody);
    assert.ok(inForce);
    assert.deepEqual(readPrivacyNotice(anybody, inForce.version), inForce);
    assert.equal(readPrivacyNotice(anybody, 999), null);
    for (const { textZh, textEn } of inForce.sections) assert.ok(textZh !== '' && textEn !== '');
  });
});
