import { fileAddress } from '../fileAddress.ts';
import type { AttachmentResolvers } from '../../types.generated.ts';

export const Attachment: AttachmentResolvers = {
  address: ({ id }, _args, { work }) => fileAddress(work.actor, id),
  thumbnailAddress: ({ id, smallBlob }, _args, { work }) =>
    smallBlob === undefined ? null : fileAddress(work.actor, id, 'small'),
};
