import { deliverySettings } from '../../../../src/modules/delivery/deliverySettings.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const pushKey: NonNullable<QueryResolvers['pushKey']> = () =>
  deliverySettings().push?.publicKey ?? null;
