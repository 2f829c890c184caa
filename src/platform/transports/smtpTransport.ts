import { Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import { z } from 'zod';
import { isGoneStatus, statusIn } from './enhancedStatus.ts';
import { isMailAddress, mailMessage, senderFrom } from './mailMessage.ts';
import { relayFrom } from './mailRelay.ts';
import { shortAnswer, TransportUnavailable, type Handover, type Transport } from './transport.ts';

/** The relay that takes our mail, and who writes it. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`; see `relayFrom`. */
  readonly url: string;
  /** An address or `Name <address>`. */
  readonly from: string;
  /** For the connection, for the greeting, and for each silence after that; eleven times as long for the whole. */
  readonly timeoutMs: number;
  /** A certificate (PEM) that is trusted beside the usual ones. */
  readonly ca?: string;
}

/**
 * So many answers a dialogue has (greeting, EHLO twice, STARTTLS, three of AUTH, MAIL, RCPT, DATA and its end): a relay that is slow with each of them is waited
 * for, one that sends a byte now and then and never ends an answer is not.
 */
const answersMax = 11;

/**
 * Hands letters to a mail relay, one connection for each, so that nothing one does to it touches another. Throws when the URL or the
 * sender cannot be used.
 */
export function smtpTransport({ url, from, timeoutMs, ca }: SmtpOptions): Transport {
  const sender = senderFrom(from);
  const { tls, ...relay } = relayFrom(url);
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
  const options: SMTPTransportOptions = {
    ...relay,
    tls: { minVersion: 'TLSv1.2', ...tls, ...trusted },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  };
  const connected = <T>(act: (mailer: Mailer) => Promise<T>): Promise<T> =>
    withConnection(options, answersMax * timeoutMs, act);
  return {
    async deliver(letter) {
      if (!isMailAddress(letter.to)) return { kind: 'refused', answer: 'not a mail address' };
      const message = mailMessage(letter, sender);
      try {
        const { response } = await connected((mailer) => mailer.sendMail(message));
        return { kind: 'accepted', answer: shortAnswer(response, letter.to) };
      } catch (error) {
        return handoverOf(error, letter.to);
      }
    },
    async reach() {
      try {
        await connected((mailer) => mailer.verify());
      } catch (error) {
        throw unavailable(fault.parse(error));
      }
    },
    close: () => Promise.resolve(),
  };
}

type Mailer = ReturnType<typeof mailerOver>;
const mailerOver = (options: SMTPTransportOptions, socket: Socket) =>
  createTransport({ ...options, socket });

/** Acts over a connection of its own, which is cut off when the whole takes too long. */
async function withConnection<T>(
  options: SMTPTransportOptions,
  wholeMs: number,
  act: (mailer: Mailer) => Promise<T>,
): Promise<T> {
  const socket = new Socket();
  const mailer = mailerOver(options, socket);
  const late = setTimeout(() => socket.destroy(), wholeMs);
  try {
    return await act(mailer);
  } finally {
    clearTimeout(late);
    mailer.close();
  }
}

/** What the library says of a failure: where in the dialogue it was, and what the server answered, if it did. */
const fault = z.object({
  code: z.string().catch(''),
  command: z.string().catch(''),
  response: z.string().catch(''),
  responseCode: z.number().catch(0),
  message: z.string().catch(''),
});

type Fault = z.infer<typeof fault>;

/** Answers (RFC 4954) that say that we did not sign in, or not in the right way. */
const signInAnswers: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** RFC 5321: the one answer to our name as sender that is about the letter's size. */
const tooLarge = 552;

/**
 * Only an answer to the recipient or to the letter is about that letter. Before that (connection, greeting, TLS, sign-in, our own name
 * as sender) it is the relay or we; and where a connection ends without an answer nobody knows what became of the letter: it comes
 * again with the same Message-ID.
 */
function handoverOf(error: unknown, to: string): Handover {
  const { code, command, response, responseCode, message } = fault.parse(error);
  const answer = shortAnswer(response === '' ? message : response, to);
  const isAnswer = command === 'RCPT TO' || command === 'DATA';
  const isAboutLetter = (isAnswer && !signInAnswers.has(responseCode)) || responseCode === tooLarge;
  if (isAboutLetter && responseCode >= 500)
    return isGoneStatus(statusIn(response) ?? '')
      ? { kind: 'refused', answer, isGone: true }
      : { kind: 'refused', answer };
  if (isAboutLetter && responseCode >= 400) return { kind: 'later', answer };
  throw unavailable({ code, command, response: answer, message: '' });
}

function unavailable({ code, command, response, message }: Omit<Fault, 'responseCode'>) {
  const answer = shortAnswer(response === '' ? message : response);
  return new TransportUnavailable(`mail: ${[code, command, answer].filter(Boolean).join(' ')}`);
}
