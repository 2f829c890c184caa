
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const feed: NonNullable<QueryResolvers['feed']> = async (_parent, _arg, _ctx) => { /* Implement Query.feed resolver logic here */ };