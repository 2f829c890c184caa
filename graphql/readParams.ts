import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { badInput } from '../src/kernel/appError.ts';

// A byte order mark stays in the text, so that JSON.parse refuses it as the specification of JSON says.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch {
    throw badInput('body', 'not_utf8', 'Send the request as UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('body', 'not_json', 'Send the request as JSON.');
  }
}

/** Whether a body is JSON by its content type. */
export const isJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/json\s*(?:;|$)/iu.test(contentType);

/** The parameters in the bytes of a JSON body. BAD_INPUT when they are not UTF-8, not JSON or no object; the rest Yoga judges. */
export function readParams(body: Uint8Array): GraphQLParams | GraphQLParams[] {
  const params = parse(decode(body));
  if (typeof params !== 'object' || params === null)
    throw new GraphQLError('Send an object with a query.', {
      extensions: { http: { status: 400 } },
    });
  return params;
}
