
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const dismissFlag: NonNullable<MutationResolvers['dismissFlag']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.dismissFlag resolver logic here */ };