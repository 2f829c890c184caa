import assert from 'node:assert/strict';
import { readPrivacyNotice } from '../../../src/modules/identity/readPrivacyNotice.ts';
import { atTheDoor } from './folk.ts';

describe('The privacy notice', () => {
  it('is read by everybody: the one in force, or an earlier version', () => {
    const inForce = readPrivacyNotice(atTheDoor());
    assert.ok(inForce);
    assert.deepEqual(readPrivacyNotice(atTheDoor(), inForce.version), inForce);
    assert.equal(readPrivacyNotice(atTheDoor(), 999), null);
    for (const { textZh, textEn } of inForce.sections) assert.ok(textZh !== '' && textEn !== '');
  });
});
