import assert from 'node:assert/strict';
import {
  addressFrom,
  isLoopback,
  networkOf,
  coarseNetworkOf,
} from '../../src/platform/networkAddress.ts';

describe('What counts as one client', () => {
  it('is an IPv4 address, also when written as IPv6', () => {
    for (const written of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7', '::ffff:c000:207'])
      assert.equal(networkOf(written), '192.0.2.7', written);
  });

  it('is the /64 network of an IPv6 address, for one household holds all of it', () => {
    const same = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3', '2001:0DB8:0001:0002::'];
    assert.equal(new Set(same.map(networkOf)).size, 1);
    assert.notEqual(networkOf('2001:db8:1:3::1'), networkOf('2001:db8:1:2::1'));
    assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2%eth1'));
  });

  it('is all together that have no address', () => {
    assert.equal(networkOf(''), 'unknown');
    assert.equal(networkOf('somebody'), networkOf('unknown'));
  });
});

describe('An address that a socket or a proxy wrote', () => {
  const forms: Readonly<Record<string, string | undefined>> = {
    '203.0.113.8': '203.0.113.8',
    '203.0.113.8:51001': '203.0.113.8',
    ' 203.0.113.8 ': '203.0.113.8',
    '"203.0.113.8:51001"': '203.0.113.8',
    '::ffff:203.0.113.8': '203.0.113.8',
    '[::ffff:203.0.113.8]:443': '203.0.113.8',
    '2001:db8::9': '2001:db8::9',
    '2001:DB8:0:0:0:0:0:9': '2001:db8::9',
    '[2001:db8::9]': '2001:db8::9',
    '[2001:db8::9]:51001': '2001:db8::9',
    '"[2001:db8::9]:51001"': '2001:db8::9',
    'fe80::1%eth0': 'fe80::1',
    unknown: undefined,
    _hidden: undefined,
    'example.org': undefined,
    '0313.0.0.1': undefined,
    '203.113': undefined,
    '3405803784': undefined,
    '203.0.113.8:': undefined,
    '203.0.113.8:port': undefined,
    '[2001:db8::9': undefined,
    '': undefined,
  };
  for (const [written, address] of Object.entries(forms))
    it(`is read: «${written}» is ${String(address)}`, () => {
      assert.equal(addressFrom(written), address);
    });
});

describe('This machine', () => {
  it('has addresses and a name of its own', () => {
    for (const own of ['localhost', '127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
      assert.ok(isLoopback(own), own);
    for (const other of ['localhost.example', '128.0.0.1', '10.0.0.1', '::2', ''])
      assert.ok(!isLoopback(other), other);
  });
});

describe('The network that an address is written down as', () => {
  const networks = {
    '203.0.113.77': '203.0.113.0/24',
    '::ffff:203.0.113.77': '203.0.113.0/24',
    '203.0.113.77:51001': '203.0.113.0/24',
    '127.0.0.1': '127.0.0.0/24',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1::/48',
    '[2001:db8:1:2::9]:443': '2001:db8:1::/48',
    unknown: 'unknown',
    '203.0.113': 'unknown',
    '': 'unknown',
  };
  for (const [address, network] of Object.entries(networks))
    it(`of «${address}» is ${network}`, () => {
      assert.equal(coarseNetworkOf(address), network);
    });
});
