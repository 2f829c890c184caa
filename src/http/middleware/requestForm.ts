import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../../../graphql/errors.ts';
import { badInput } from '../../kernel/appError.ts';
import { acceptedType } from '../mediaType.ts';
import type { ApiStep } from '../requestState.ts';

/** How often a header that may stand once stands in a request: node keeps the first of them. */
function countOf(name: string, { rawHeaders }: IncomingMessage): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const written = rawHeaders[at];
    if (written?.length === name.length && written.toLowerCase() === name) count += 1;
  }
  return count;
}

/**
 * Refuses a request without the name of the host that it asks, or with two (400: a proxy may have read the other), and one that
 * expects what we do not do (417).
 */
export const requestHead: ApiStep = (ctx, next) => {
  const { httpVersion, headers } = ctx.req;
  const { host, expect } = headers;
  if (host === undefined && httpVersion === '1.1')
    throw badInput('host', 'missing', 'Name the host that you ask.');
  if (countOf('host', ctx.req) > 1) throw badInput('host', 'repeated', 'Name one host.');
  if (expect !== undefined && expect.toLowerCase() !== '100-continue')
    throw new HttpRefusal(417, 'Expect nothing but 100-continue.', {
      field: 'expect',
      reason: 'expectation',
    });
  return next();
};

const json = /^application\/json\s*(?:;|$)/iu;

const charset = /;\s*charset\s*=\s*"?(?<label>[^\s;"]*)/iu;

/** True for JSON that says nothing of its characters, or says UTF-8. */
function isJson({ headers }: IncomingMessage): boolean {
  const type = headers['content-type'] ?? '';
  if (type === 'application/json') return true;
  const label = charset.exec(type)?.groups?.['label'];
  return json.test(type) && (label === undefined || /^utf-?8$/iu.test(label));
}

/** Refuses a request to the API whose answer could not be given, before anything of it runs: 405, 406, 415. */
export const requestForm: ApiStep = (ctx, next) => {
  const { method } = ctx.req;
  if (method !== 'GET' && method !== 'POST')
    throw new HttpRefusal(
      405,
      'The API takes GET and POST.',
      { field: 'method', reason: 'method' },
      { allow: 'GET, POST' },
    );
  const type = acceptedType(ctx.req);
  if (type === undefined)
    throw new HttpRefusal(406, 'The API answers in JSON: accept application/json.', {
      field: 'accept',
      reason: 'media_type',
    });
  // A stream that does not begin is refused in the form whose status says so.
  ctx.state.wantsStream = type === 'text/event-stream';
  ctx.state.mediaType = type === 'text/event-stream' ? 'application/graphql-response+json' : type;
  if (method === 'POST' && !isJson(ctx.req))
    throw new HttpRefusal(415, 'Send the request as application/json.', {
      field: 'content-type',
      reason: 'media_type',
    });
  const coding = ctx.req.headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity')
    throw new HttpRefusal(415, 'Send the body as it is, not compressed.', {
      field: 'content-encoding',
      reason: 'media_type',
    });
  return next();
};
