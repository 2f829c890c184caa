import { useTranslation } from 'react-i18next';
import type { RecordLineFragment } from '../../gql/generated/graphql.ts';
import { When } from '../../shell/When.tsx';
import { LineFacts } from './LineFacts.tsx';

/** A line of a record, closed: its points, where they come from, and the day; open: how it adds up. */
export const Line = ({ line }: { readonly line: RecordLineFragment }) => {
  const { t } = useTranslation('record');
  return (
    <li className="card card-open">
      <details>
        <summary data-row>
          <span className="points">{t('points', { count: line.amount })}</span>
          <span className="summary-words">{t(`source.${line.rule.source}`)}</span>
          <span className="quiet">
            <When at={line.at} as="day" />
          </span>
        </summary>
        <LineFacts line={line} />
      </details>
    </li>
  );
};
