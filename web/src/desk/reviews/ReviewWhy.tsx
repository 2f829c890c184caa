import { useTranslation } from 'react-i18next';
import type { ReviewLineFragment } from '../../gql/desk.generated/graphql.ts';
import { When } from '../../shell/When.tsx';

/** Why a text is in the queue, with what each cause counts, and what they come to together. */
export const ReviewWhy = ({ item }: { readonly item: ReviewLineFragment }) => {
  const { t } = useTranslation(['desk', 'decided']);
  const percent = (share: number) => Math.round(share * 100);
  return (
    <details className="part">
      <summary>{t('review.why')}</summary>
      <ul className="plain">
        {item.causes.map((cause) => (
          <li key={`${cause.kind} ${cause.at} ${String(cause.weight)}`}>
            {t(`review.cause.${cause.kind}`, {
              kind:
                cause.reportKind === null
                  ? ''
                  : t(`reportKind.${cause.reportKind}`, { ns: 'decided' }),
            })}
            {' · '}
            {t('review.weight', { percent: percent(cause.weight) })}
            {' · '}
            <When at={cause.at} as="ago" />
          </li>
        ))}
      </ul>
      {item.state === 'DECIDED' ? null : (
        <p className="quiet">
          {t('review.inputs', { harm: item.harm, percent: percent(item.certainty) })}
        </p>
      )}
    </details>
  );
};
