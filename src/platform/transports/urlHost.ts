import { isLoopback } from '../networkAddress.ts';

/** The host of a URL as sockets take it: an IPv6 address without its brackets. */
export const urlHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '');

/** Whether a URL leads to this very machine, which no wire leaves. */
export const leadsHere = (url: URL): boolean => isLoopback(urlHost(url));
