import { readPrivacyNotice } from '../../../../src/modules/identity/readPrivacyNotice.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const privacyNotice: NonNullable<QueryResolvers['privacyNotice']> = (
  _parent,
  { version },
  { work },
) => {
  const notice = readPrivacyNotice(work, version);
  return notice === null ? null : { ...notice, sections: [...notice.sections] };
};
