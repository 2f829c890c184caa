import { useTranslation } from 'react-i18next';
import { ClaimReviewDocument, ReleaseReviewDocument } from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';
import type { ReviewAct } from './reviewAct.ts';

/** Takes an item up, or gives it back. */
export const ClaimActs = ({ item, onChanged, onHitch }: ReviewAct) => {
  const { t } = useTranslation('desk');
  const claim = useDecision(ClaimReviewDocument, (data) => data.claimReview, onHitch);
  const release = useDecision(ReleaseReviewDocument, (data) => data.releaseReview, onHitch);
  const { id, version } = item;
  const run = async (act: typeof claim | typeof release) => {
    const done = await act.decide({ id, version });
    if (done !== undefined) onChanged(done);
  };
  const offered = [
    { name: 'CLAIM', act: claim, label: t('review.claim') },
    { name: 'RELEASE', act: release, label: t('review.release') },
  ] as const;
  return (
    <>
      {offered.map(({ name, act, label }) => (
        <div key={name}>
          <Trouble problem={act.problem} hitch={act.hitch} />
          {item.mayDo.includes(name) ? (
            <Button loading={act.isBusy} onClick={() => void run(act)}>
              {label}
            </Button>
          ) : null}
        </div>
      ))}
    </>
  );
};
