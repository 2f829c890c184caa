import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { DeskItem } from '../parts/DeskColumns.tsx';
import { Acts } from './Acts.tsx';
import { AgreementFacts } from './AgreementFacts.tsx';
import { CaseClocks } from './CaseClocks.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseNotices } from './CaseNotices.tsx';
import { CasePapers } from './CasePapers.tsx';
import { OwnSideElsewhere } from './OwnSideElsewhere.tsx';
import { Rights } from './Rights.tsx';
import { Sides } from './Sides.tsx';
import { Standing } from './Standing.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';

interface CaseWholeProps {
  readonly one: WholeCaseFragment;
  readonly onAgain: () => void;
  /** Names it where it stands beside its list, and not as a screen of its own. */
  readonly heading?: ReactNode;
}

/** One case: where it stands, what comes next, the sides, what it is about, the agreement, and everything that happened. */
export const CaseWhole = ({ one, onAgain, heading }: CaseWholeProps) => (
  <DeskItem
    label={one.title}
    facts={
      <>
        <Rights />
        <CaseClocks one={one} />
        <Sides one={one} />
        <CaseFacts one={one} />
        <AgreementFacts one={one} />
        <CasePapers one={one} />
      </>
    }
    rest={
      <>
        <Timeline one={one} />
        <CaseNotices one={one} />
      </>
    }
  >
    {heading}
    <Steps one={one} />
    <Standing one={one} />
    <Acts one={one} onAgain={onAgain} />
    <OwnSideElsewhere one={one} />
  </DeskItem>
);

/** The number of a case, and of what it came from. */
export const CaseNumbers = ({ one }: Pick<CaseWholeProps, 'one'>) => {
  const { t } = useTranslation('desk');
  return (
    <>
      {t('case.title', { no: one.no })}
      {one.message === null ? null : (
        <>
          {t('case.from')}
          <Link to={`/posts/${one.message.no}`}>{t('case.content', { no: one.message.no })}</Link>
        </>
      )}
    </>
  );
};
