import type   { SpanResolvers } from './../../types.generated.ts';
    export const Span: SpanResolvers = {
    /* Implement Span resolver logic here */
  };