import { useTranslation } from 'react-i18next';
import type { PartyLineFragment, WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';

const tones = { ASKED: 'soon', GIVEN: 'done', REFUSED: 'calm' } as const;

interface SideProps {
  readonly party: PartyLineFragment;
  readonly owes: boolean;
}

const Side = ({ party, owes }: SideProps) => {
  const { t } = useTranslation('desk');
  const kind = party.firm === null ? (party.person === null ? 'name' : 'person') : 'firm';
  return (
    <li className="card side">
      <span className="row-title">
        <Said>{party.name}</Said>
        {party.isMe ? <small className="quiet">{t('side.me')}</small> : null}
      </span>
      <span className="row-meta">
        <Mark tone={tones[party.consent]}>{t(`consentState.${party.consent}`)}</Mark>
        <span>{t(`side.${kind}`)}</span>
        {party.performedAt === null ? null : (
          <span>
            {t('side.performed')} <When at={party.performedAt} as="day" />
          </span>
        )}
        {owes && party.performedAt === null ? <span>{t('side.owes')}</span> : null}
      </span>
    </li>
  );
};

/** The sides: who they are, whether they want mediation, and what they still owe. */
export const Sides = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const owing = new Set(one.agreement?.duties.map(({ id }) => id));
  return (
    <Section title={t('side.title')}>
      {one.parties.length === 0 ? (
        <p className="quiet">{t('side.none')}</p>
      ) : (
        <ul className="rows sides">
          {one.parties.map((party) => (
            <Side key={party.id} party={party} owes={owing.has(party.id)} />
          ))}
        </ul>
      )}
    </Section>
  );
};
