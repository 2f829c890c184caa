import { places, someone, workOf } from '../../support/world.ts';
import { key, type Repeats } from '../repeat.ts';

/** How each mutation of this module is sent twice. */
export const repeats = {
  exportAuditLines: {
    plant: () => ({
      work: workOf(someone('AUDITOR', places.community)),
      ask: `exportAuditLines(${key()}, purpose: "年度检查", filter: { kind: LOOK }) { id no path endsAt }`,
    }),
  },
  setAuditRetention: {
    plant: () => ({
      work: workOf(someone('ADMIN', places.city)),
      ask: 'setAuditRetention(kind: ACT, days: 4000, reason: "要求延长", version: 0) { days version }',
    }),
  },
} satisfies Partial<Repeats>;
