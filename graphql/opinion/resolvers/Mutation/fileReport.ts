
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const fileReport: NonNullable<MutationResolvers['fileReport']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.fileReport resolver logic here */ };