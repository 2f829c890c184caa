import { addParty as add } from '../../../../src/modules/mediation/addParty.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const addParty: NonNullable<MutationResolvers['addParty']> = async (
  _parent,
  { input: { key, caseId, version, personId, userName, firmId, name, author } },
  { work },
) =>
  resultOf(
    'Case',
    await add(work, {
      key,
      caseId,
      version,
      ...(personId == null ? {} : { personId }),
      ...(userName == null ? {} : { userName }),
      ...(firmId == null ? {} : { firmId }),
      ...(name == null ? {} : { name }),
      ...(author === true ? { author } : {}),
    }),
  );
