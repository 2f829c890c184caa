import { leadsHere, urlHost } from './urlHost.ts';

/** Where mail is handed over, in the words of nodemailer. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Nothing is said before STARTTLS has succeeded. */
  readonly requireTLS: boolean;
  /** STARTTLS that fails is done without. */
  readonly opportunisticTLS: boolean;
  readonly tls: { readonly rejectUnauthorized: boolean };
  readonly auth?: { readonly user: string; readonly pass: string };
}

const usualPorts: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** What is wrong with the URL, in words that do not repeat it: a password stands in it. */
const wrong = (why: string): Error => new Error(`the URL of the mail relay ${why}`);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('has a % in its user or password that stands for no character: write %25');
  }
}

/** `?tls=` of the URL; without it TLS is optional on this very machine and required everywhere else. */
function isOptional(url: URL): boolean {
  const { searchParams, protocol } = url;
  const names = [...searchParams.keys()];
  const asked = searchParams.get('tls') ?? (leadsHere(url) ? 'optional' : 'required');
  if (names.some((name) => name !== 'tls') || !['optional', 'required'].includes(asked))
    throw wrong('takes ?tls=required or ?tls=optional and nothing else');
  if (protocol === 'smtp:') return asked === 'optional';
  if (searchParams.get('tls') === 'optional') throw wrong('begins with smtps://, which is TLS');
  return false;
}

/**
 * The relay in `smtps://user:password@host:465` (TLS at once) or `smtp://…:587` (STARTTLS, without which nothing is said).
 * `?tls=optional` takes TLS where it is offered, whoever's certificate it is: who can forge one can take the offer away too. So it goes with a
 * password only on this very machine, where it is the rule; `?tls=required` asks for TLS there as well. Throws when the URL is not of
 * this form.
 */
export function relayFrom(text: string): Relay {
  if (!URL.canParse(text)) throw wrong('is not one');
  const url = new URL(text);
  const usualPort = usualPorts[url.protocol];
  const host = urlHost(url);
  if (usualPort === undefined || host === '')
    throw wrong('begins with smtp:// or smtps:// and the name of a host');
  const optional = isOptional(url);
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  if ((user === '') !== (pass === '')) throw wrong('has a user without a password, or the reverse');
  if (optional && user !== '' && !leadsHere(url))
    throw wrong('has a password, which never goes to another machine without TLS');
  return {
    host,
    port: url.port === '' ? usualPort : Number(url.port),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !optional,
    opportunisticTLS: optional,
    tls: { rejectUnauthorized: !optional },
    ...(user === '' ? {} : { auth: { user, pass } }),
  };
}
