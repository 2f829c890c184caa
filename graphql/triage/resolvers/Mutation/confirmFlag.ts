
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const confirmFlag: NonNullable<MutationResolvers['confirmFlag']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.confirmFlag resolver logic here */ };