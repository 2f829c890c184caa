
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const editPost: NonNullable<MutationResolvers['editPost']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.editPost resolver logic here */ };