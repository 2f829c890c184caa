import type { SessionResolvers } from '../../types.generated.ts';

export const Session: SessionResolvers = {
  id: ({ session }) => session.id,
  openedAt: ({ session }) => session.openedAt,
  lastUsedAt: ({ session }) => session.lastUsedAt,
  device: ({ session }) => session.device,
  current: ({ session, askingId }) => session.id === askingId,
};
