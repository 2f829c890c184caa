import { previewOfficeHours as preview } from '../../../../src/modules/calendar/previewOfficeHours.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

/** What has clocks: the calendar itself knows none of those whose time it counts. */
const kinds = ['case'];

export const previewOfficeHours: NonNullable<QueryResolvers['previewOfficeHours']> = (
  _parent,
  { input },
  { work },
) => preview(work, input, kinds);
