import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { KnownDocuments } from '../knownDocuments.ts';

/** Keeps each document that comes as far as being run, for the short way that a repeated one takes. */
export const keepDocuments = (known: KnownDocuments): Plugin => ({
  onExecute({ args }) {
    const execution: ExecutionArgs = args;
    const { query } = args.contextValue.params;
    if (query !== undefined) known.keep(query, execution.document);
  },
});
