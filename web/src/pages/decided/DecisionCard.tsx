import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnDecisionFragment } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { localized } from '../../words/localized.ts';
import { AppealBox } from './AppealBox.tsx';

interface CardProps {
  readonly decision: OwnDecisionFragment;
  readonly onAgain: () => void;
}

// How the appeal stands, with the reasons of whoever decided on it.
const AppealState = ({
  appeal,
}: {
  readonly appeal: NonNullable<OwnDecisionFragment['appeal']>;
}) => {
  const { t } = useTranslation('decided');
  return (
    <Note tone={appeal.end === null ? 'soon' : 'calm'}>
      <p>
        <When at={appeal.at} /> <Said>{t('mine.appealed', { text: appeal.text })}</Said>
      </p>
      <p>{appeal.end === null ? t('mine.waits') : t(`mine.end.${appeal.end}`)}</p>
      {appeal.reasons === null ? null : (
        <p>
          <Said>{t('mine.reasons', { text: appeal.reasons })}</Said>
        </p>
      )}
    </Note>
  );
};

/** One decision on one's own text: what, under which rule, on which passage, by which office; and the appeal. */
export const DecisionCard = ({ decision, onAgain }: CardProps) => {
  const { t, i18n } = useTranslation(['decided', 'shell']);
  const { appeal, messageNo, rule, ruleTitle } = decision;
  const isOverturned = appeal?.end === 'OVERTURNED' || appeal?.end === 'LAPSED';
  return (
    <li className="card">
      <h2>{t(`act.${decision.act}`)}</h2>
      {decision.holds ? null : <p className="quiet">{t('mine.ended')}</p>}
      {isOverturned ? (
        <Note tone="done">
          <p>{t('mine.sorry')}</p>
        </Note>
      ) : null}
      <Facts
        rows={[
          {
            name: t('mine.rule'),
            value: <Link to="/conduct">{`${rule} ${localized(ruleTitle, i18n.language)}`}</Link>,
          },
          { name: t('mine.passage'), value: <Said>{decision.passageText}</Said> },
          { name: t('mine.sentence'), value: <Said>{decision.sentence}</Said> },
          { name: t('mine.office'), value: t(`role.${decision.office}`, { ns: 'shell' }) },
          { name: t('mine.at'), value: <When at={decision.at} /> },
          ...(messageNo === null
            ? []
            : [
                {
                  name: t('mine.number'),
                  value: <Link to={`/posts/${messageNo}`}>{messageNo}</Link>,
                },
              ]),
        ]}
      />
      {appeal === null ? null : <AppealState appeal={appeal} />}
      {decision.mayAppeal ? <AppealBox decision={decision} onAgain={onAgain} /> : null}
    </li>
  );
};
