import assert from 'node:assert/strict';
import { networkOf } from '../../../src/modules/identity/browser.ts';

describe('The address of a browser', () => {
  it('is itself for IPv4, also when written as IPv6', () => {
    assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('::FFFF:192.0.2.7'), '192.0.2.7');
  });

  it('is the /64 network for IPv6, for one household holds all of it', () => {
    const same = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3', '2001:0DB8:0001:0002::'];
    assert.deepEqual(new Set(same.map(networkOf)), new Set(['2001:db8:1:2']));
    assert.notEqual(networkOf('2001:db8:1:3::1'), networkOf('2001:db8:1:2::1'));
  });

  it('is found in every way of shortening and with a zone', () => {
    assert.equal(networkOf('::1'), '0:0:0:0');
    assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0');
    assert.equal(networkOf('2001:db8::5:6:7:8:9'), '2001:db8:0:5');
    assert.equal(networkOf('1::'), '1:0:0:0');
  });

  it('is taken as it is when it is none', () => {
    assert.equal(networkOf(''), '');
    assert.equal(networkOf('unknown'), 'unknown');
  });
});
