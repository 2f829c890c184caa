
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const addComment: NonNullable<MutationResolvers['addComment']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.addComment resolver logic here */ };