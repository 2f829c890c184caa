import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { GraphQLError } from 'graphql';
import { badInput } from '../../src/kernel/appError.ts';
import type { DoorServerContext } from '../context.ts';
import { checkVariables } from './wellFormed.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function decode(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch {
    throw badInput('body', 'not_utf8', 'Send the request as UTF-8.');
  }
}

/** The parameters in a JSON body. BAD_INPUT when it is not UTF-8 or not JSON; what is in it Yoga judges. */
export function paramsOf(body: Uint8Array): GraphQLParams {
  const text = decode(body);
  try {
    return JSON.parse(text) as GraphQLParams;
  } catch {
    throw new GraphQLError('POST body sent invalid JSON.', {
      extensions: { http: { status: 400 } },
    });
  }
}

/** Reads JSON bodies from the bytes that Koa took in (so with its limit) and leaves every other form of POST unread: 415. */
export const jsonBody = (): Plugin<object, DoorServerContext> => ({
  onRequestParse({ request, requestParser, setRequestParser, serverContext }) {
    if (request.method !== 'POST' || !requestParser) return;
    const type = request.headers.get('content-type') ?? '';
    if (/^application\/json\s*(?:;|$)/iu.test(type))
      setRequestParser(() => paramsOf(serverContext.door.body));
    else
      throw new GraphQLError('Send the request as application/json.', {
        extensions: { http: { status: 415 } },
      });
  },
  onParams({ params }) {
    if (typeof params.query === 'string' && !params.query.isWellFormed())
      throw badInput('query', 'not_text', 'The document holds characters that are no text.');
    checkVariables(params.variables ?? {});
  },
});
