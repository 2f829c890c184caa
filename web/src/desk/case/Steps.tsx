import { useTranslation } from 'react-i18next';
import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { stepsOf } from './next.ts';

/** The way of a case at a glance: the steps that were taken, where it stands, and what is ahead. */
export const Steps = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  return (
    <ol className="steps" aria-label={t('step.all')}>
      {stepsOf(one).map(({ state, is }) => (
        <li key={state} data-step={is} aria-current={is === 'here' ? 'step' : undefined}>
          {is === 'taken' ? <span aria-hidden="true">✓ </span> : null}
          {t(`step.${state}`)}
        </li>
      ))}
    </ol>
  );
};
