import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { AppealForm } from './AppealForm.tsx';
import { ClaimActs } from './ClaimActs.tsx';
import { DecideForm } from './DecideForm.tsx';
import { Decisions } from './Decisions.tsx';
import type { ReviewAct } from './reviewAct.ts';
import { ReviewWhy } from './ReviewWhy.tsx';

// What it is, where it stands and who is at it.
const Head = ({ item }: Pick<ReviewAct, 'item'>) => {
  const { t } = useTranslation('desk');
  const { no } = item.message;
  return (
    <>
      <p>
        <Link className="link-row" data-row to={`/posts/${no}`}>
          {`${t(`review.kind.${item.subjectKind}`)} ${no}`}
        </Link>
      </p>
      <p className="row-meta">
        <Mark tone={item.state === 'DECIDED' ? 'calm' : 'soon'}>
          {t(`review.state.${item.state}`)}
        </Mark>
        <When at={item.at} as="ago" />
        {item.claimedBy === null ? null : (
          <span>{t('review.claimed', { name: item.claimedBy.displayName })}</span>
        )}
      </p>
    </>
  );
};

/** One text that waits, or was decided: the text, why it is here, what was decided, and what can be done. It stays in place after an act. */
export const ReviewCard = (props: ReviewAct) => {
  const { t } = useTranslation('desk');
  const { item } = props;
  const text = useRef<HTMLParagraphElement>(null);
  return (
    <li className="card" aria-label={`${t(`review.kind.${item.subjectKind}`)} ${item.message.no}`}>
      <Head item={item} />
      <p ref={text} className="prose">
        <Said>{item.text}</Said>
      </p>
      <ReviewWhy item={item} />
      <Decisions {...props} />
      <ClaimActs {...props} />
      {item.mayDo.includes('DECIDE') ? <DecideForm {...props} text={text} /> : null}
      {item.state === 'APPEALED' ? <AppealForm {...props} /> : null}
    </li>
  );
};
