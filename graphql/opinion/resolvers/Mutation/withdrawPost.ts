
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const withdrawPost: NonNullable<MutationResolvers['withdrawPost']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.withdrawPost resolver logic here */ };