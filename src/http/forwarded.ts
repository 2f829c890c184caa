import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { addressFrom, isLoopback } from '../platform/networkAddress.ts';

// The one place that knows of proxies. `X-Forwarded-*` is believed only as far as `trustedProxies` of ours wrote it; the header
// `Forwarded` never, for nothing tells whether a proxy wrote it or the client did.

const listOf = (header: string | string[] = ''): string[] => [header].flat().join(',').split(',');

/** The entry of the outermost of our proxies, and what the ones behind it added. */
const believed = (header: string | string[] | undefined, trustedProxies: number): string[] =>
  trustedProxies === 0 ? [] : listOf(header).slice(-trustedProxies);

/**
 * The client's address: what the outermost of our proxies wrote, without its port; where that is no address, the nearest one
 * that is known, so that all of these are one client together.
 */
export function clientAddressOf(request: IncomingMessage, trustedProxies: number): string {
  for (const entry of believed(request.headers['x-forwarded-for'], trustedProxies)) {
    const address = addressFrom(entry);
    if (address !== undefined) return address;
  }
  return addressFrom(request.socket.remoteAddress ?? '') ?? 'unknown';
}

const protocols = new Set(['http:', 'https:']);
const plainHost = /^[^\s/\\?#@]+$/u;

/** A host as URLs compare it: in lower case, without a dot at its end and without the port that its protocol has anyway. */
function hostIn(host: string, protocol: string): string | undefined {
  const url = `${protocol}//${host}`;
  if (!plainHost.test(host) || !URL.canParse(url)) return undefined;
  const { hostname, port } = new URL(url);
  return `${hostname.replace(/\.$/u, '')}:${port}`;
}

/**
 * Whether the page of an `Origin` is ours: it has the host that the browser asked (`X-Forwarded-Host` behind our proxies, else
 * `Host`, with `X-Forwarded-Port` where the port is left out) and, where our proxies say it, the protocol.
 */
export function isOwnOrigin(
  origin: string,
  headers: IncomingHttpHeaders,
  trustedProxies: number,
): boolean {
  const [protocol, originHost, ...rest] = origin.split('//');
  if (originHost === undefined || rest.length > 0) return false;
  if (protocol === undefined || !protocols.has(protocol)) return false;
  const told = (name: string): string => (believed(headers[name], trustedProxies)[0] ?? '').trim();
  const toldProtocol = `${told('x-forwarded-proto').toLowerCase()}:`;
  if (protocols.has(toldProtocol) && toldProtocol !== protocol) return false;
  const host = told('x-forwarded-host') || headers.host;
  if (host === undefined) return false;
  const asked = hostIn(originHost, protocol);
  return asked !== undefined && hostsOf(host, told('x-forwarded-port'), protocol).includes(asked);
}

/** The hosts that may be meant: as it is said, and with the port that many proxies say apart where none stands in it. */
function hostsOf(host: string, port: string, protocol: string): (string | undefined)[] {
  const said = hostIn(host, protocol);
  const hasPort = /:\d+$/u.test(host);
  return hasPort || !/^\d{1,5}$/u.test(port) ? [said] : [said, hostIn(`${host}:${port}`, protocol)];
}

/** The origin at which a request came to us, as far as our proxies and its own head tell: for an installation whose address nobody set. */
export function askedOrigin(headers: IncomingHttpHeaders, trustedProxies: number): string {
  const told = (name: string): string => (believed(headers[name], trustedProxies)[0] ?? '').trim();
  const protocol = told('x-forwarded-proto').toLowerCase() === 'https' ? 'https:' : 'http:';
  const host = hostIn(told('x-forwarded-host') || (headers.host ?? ''), protocol) ?? 'localhost';
  return `${protocol}//${host.replace(/:$/u, '')}`;
}

/** Whether a request was made to this machine by a name that only this machine has. */
export const isToLoopback = ({ host = '' }: IncomingHttpHeaders): boolean =>
  isLoopback((hostIn(host, 'http:') ?? '').replace(/:\d*$/u, '').replace(/^\[(.*)\]$/u, '$1'));

const forwarding = /^(?:forwarded|via|x-real-ip|x-forwarded-.*)$/u;

/** Whether any proxy passed a request on, ours or not. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  Object.keys(headers).some((name) => forwarding.test(name));
