import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { text as allOf } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { testCertificate } from './testCertificate.ts';

/** A letter as a relay got it. */
interface Taken {
  readonly from: string;
  readonly recipients: readonly string[];
  /** Head and body as they came. */
  readonly raw: string;
  readonly secure: boolean;
}

/** What the relay answers instead of yes: a code of SMTP, by the place of the dialogue. */
interface Refusals {
  readonly mail?: number;
  readonly rcpt?: number;
  readonly data?: number;
}

const refusal = (code: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** The relay's user; whoever signs in otherwise is turned away. */
export const relayUser = { user: 'town', pass: 'p@ss/word' };

/** A real relay on this machine, with what it took, how often a recipient was named and which passwords it saw. */
export async function mailServer(options: SMTPServerOptions = {}, refusals: Refusals = {}) {
  const taken: Taken[] = [];
  const named: string[] = [];
  const passwords: unknown[] = [];
  const server = new SMTPServer({
    ...testCertificate,
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 50,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      passwords.push(password);
      if (username === relayUser.user && password === relayUser.pass) done(null, { user: 'town' });
      else done(new Error('that is not the password'));
    },
    onMailFrom(_address, _session, done) {
      done(refusals.mail === undefined ? null : refusal(refusals.mail, 'not from you'));
    },
    onRcptTo({ address }, _session, done) {
      named.push(address);
      const words = `<${address}>: nobody of the name ${address.toUpperCase()} here`;
      done(refusals.rcpt === undefined ? null : refusal(refusals.rcpt, words));
    },
    onData(stream, { envelope, secure }, done) {
      void allOf(stream).then((raw) => {
        if (refusals.data !== undefined) {
          done(refusal(refusals.data, 'not this letter'));
          return;
        }
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const recipients = envelope.rcptTo.map(({ address }) => address);
        taken.push({ from, recipients, raw, secure });
        done(null, 'queued as 4711');
      });
    },
    ...options,
  });
  // A client that distrusts the certificate breaks off: that is the test, not a failure of the server.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    named,
    passwords,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** A server that is no relay: `talk` has each connection to itself. */
export async function rawServer(talk: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port at which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = await rawServer(() => undefined);
  await server.close();
  return server.port;
}
