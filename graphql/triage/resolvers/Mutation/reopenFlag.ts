
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const reopenFlag: NonNullable<MutationResolvers['reopenFlag']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.reopenFlag resolver logic here */ };