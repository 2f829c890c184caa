import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

const mappedPrefix = '::ffff:';
const withPort = /^(?:\[(?<bracketed>[^\]]*)\]|(?<plain>[^:]*))(?::\d{1,5})?$/u;

/**
 * The address in what a socket or a proxy wrote: without port, brackets, quotes and zone, an IPv4 address that came as IPv6
 * as the IPv4 address it is. Undefined for everything else (`unknown`, `_hidden`, names, octal and short forms).
 */
export function addressFrom(written: string): string | undefined {
  if (isIPv4(written)) return written;
  // As a socket that listens for both writes it: most addresses come so, and reading them whole takes 7 µs.
  const mapped = written.startsWith(mappedPrefix) ? written.slice(mappedPrefix.length) : '';
  if (isIPv4(mapped)) return mapped;
  const text = written.trim().replace(/^"(.*)"$/u, '$1');
  const { bracketed, plain = '' } = withPort.exec(text)?.groups ?? {};
  if (isIPv4(plain)) return plain;
  const address = (bracketed ?? text).split('%', 1)[0] ?? '';
  return isIPv6(address) ? ipaddr.process(address).toString() : undefined;
}

const householdBits = 64;

/**
 * What counts as one client: an IPv4 address, or the /64 network of an IPv6 address (one household holds all of it). All that
 * have no address are one together.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const found = addressFrom(address);
  if (found === undefined) return 'unknown';
  if (isIPv4(found)) return found;
  return ipaddr.IPv6.networkAddressFromCIDR(`${found}/${String(householdBits)}`).toString();
}

/** Whether an address, or a name that always means it, is this very machine. */
export const isLoopback = (address: string): boolean =>
  address === 'localhost' ||
  (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback');

const coarseBits = { ipv4: 24, ipv6: 48 } as const;

/**
 * The network that an address lies in, as much of it as tells an office from elsewhere without telling one desk or home: /24 of IPv4, /48
 * of IPv6. `unknown` for what is no address.
 */
export function coarseNetworkOf(address: string): string {
  const found = addressFrom(address);
  if (found === undefined) return 'unknown';
  const kind = isIPv4(found) ? 'ipv4' : 'ipv6';
  const cidr = `${found}/${String(coarseBits[kind])}`;
  const network =
    kind === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr)
      : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${network.toString()}/${String(coarseBits[kind])}`;
}
