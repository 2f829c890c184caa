
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const flags: NonNullable<QueryResolvers['flags']> = async (_parent, _arg, _ctx) => { /* Implement Query.flags resolver logic here */ };