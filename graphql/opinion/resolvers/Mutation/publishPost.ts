
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const publishPost: NonNullable<MutationResolvers['publishPost']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.publishPost resolver logic here */ };