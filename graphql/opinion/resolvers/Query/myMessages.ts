
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const myMessages: NonNullable<QueryResolvers['myMessages']> = async (_parent, _arg, _ctx) => { /* Implement Query.myMessages resolver logic here */ };