import assert from 'node:assert/strict';
import { readPrivacyNotice } from '../../../src/modules/identity/readPrivacyNotice.ts';
import { throughTheApi } from './people.ts';

describe('The privacy notice', () => {
  it('is read by everybody: the one in force, or an earlier version', () => {
    const inForce = readPrivacyNotice(throughTheApi());
    assert.ok(inForce);
    assert.deepEqual(readPrivacyNotice(throughTheApi(), inForce.version), inForce);
    assert.equal(readPrivacyNotice(throughTheApi(), 999), null);
    for (const { textZh, textEn } of inForce.sections) assert.ok(textZh !== '' && textEn !== '');
  });
});
