import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput } from '../../src/kernel/appError.ts';
import type { DoorServerContext } from '../context.ts';
import { checkVariables } from './wellFormed.ts';

type RequestParser = Parameters<
  Parameters<NonNullable<Plugin['onRequestParse']>>[0]['setRequestParser']
>[0];

/** A parser whose failure is the caller's mistake: variables in an address that are not JSON. */
const readable =
  (parser: RequestParser): RequestParser =>
  (request) => {
    try {
      return parser(request);
    } catch {
      throw badInput('variables', 'not_json', 'Send variables as JSON.');
    }
  };

/** Takes the parameters of a POST as Koa read them (within its limits) and leaves every form but JSON unread: 415. */
export const takenParams = (): Plugin<object, DoorServerContext> => ({
  onRequestParse({ request, requestParser, setRequestParser, serverContext }) {
    if (request.method === 'GET' && requestParser) setRequestParser(readable(requestParser));
    if (request.method !== 'POST') return;
    const { params } = serverContext.door;
    if (!params)
      throw new GraphQLError('Send the request as application/json.', {
        extensions: { http: { status: 415 } },
      });
    setRequestParser(() => params);
  },
  onParams({ params }) {
    if (typeof params.query === 'string' && !params.query.isWellFormed())
      throw badInput('query', 'not_text', 'The document holds characters that are no text.');
    checkVariables(params.variables ?? {});
  },
});
