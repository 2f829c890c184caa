import { useTranslation } from 'react-i18next';

// What the server calls its jobs; `relay` is the one that moves events to the others.
const known = [
  'relay',
  'judgeMessages',
  'keepReviews',
  'reckonLevels',
  'indexThings',
  'keepClocks',
  'recountClocks',
  'ringClocks',
  'tellPeople',
  'planDeliveries',
  'sendMail',
  'sendTexts',
  'sendPush',
  'accrueCredit',
  'tallyFigures',
  'checkInvariants',
  'eraseAccounts',
  'removeOrphanFiles',
  'forgetAuditLines',
] as const;

/** What a job is called for people; its own name where the page knows none, as for a job that came with an upgrade. */
export const useJobName = () => {
  const { t } = useTranslation('desk');
  return (job: string) => {
    const name = known.find((one) => one === job);
    return name === undefined ? job : t(`jobs.name.${name}`);
  };
};
