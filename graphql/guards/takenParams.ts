import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput } from '../../src/kernel/appError.ts';
import type { DoorServerContext } from '../context.ts';
import { checkVariables } from './wellFormed.ts';

/** Takes the parameters of a POST as Koa read them (within its limits) and leaves every form but JSON unread: 415. */
export const takenParams = (): Plugin<object, DoorServerContext> => ({
  onRequestParse({ request, setRequestParser, serverContext }) {
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
