import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ResetSecondStepDocument,
  type PersonHeldFragment,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { When } from '../../shell/When.tsx';
import { useAct } from '../../talk/useAct.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useLacks } from '../parts/useLacks.ts';

interface ResetStepProps {
  readonly person: PersonHeldFragment;
  readonly onChanged: (person: PersonHeldFragment) => void;
}

const ResetForm = ({ person, onChanged }: ResetStepProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const [reason, setReason] = useState('');
  const { run, isBusy, problem } = useAct(ResetSecondStepDocument);
  const lack = lacks.needed(reason, limits.secondStepReason);
  const send = async () => {
    const data = await run({ personId: person.id, reason });
    if (data !== undefined) onChanged(data.resetSecondStep);
  };
  return (
    <ActForm
      label={t('secondStep.title')}
      submit={t('secondStep.reset')}
      lacks={[lack]}
      onSend={send}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <TextField
          label={t('secondStep.reason')}
          hint={t('secondStep.hint', { name: person.displayName })}
          error={shown(lack)}
          value={reason}
          onChange={setReason}
          lengthMax={limits.secondStepReason.max}
          rows={2}
        />
      )}
    </ActForm>
  );
};

/** Whether a second step is set, and the way to take it away from somebody who cannot use it any more. Nobody reads what it is. */
export const ResetStep = ({ person, onChanged }: ResetStepProps) => {
  const { t } = useTranslation('desk');
  const [before] = useState(person.secondStepSince);
  const { secondStepSince: since, mayResetSecondStep: mayReset } = person;
  return (
    <Section title={t('secondStep.title')}>
      {since === null ? (
        <p>{t('secondStep.none')}</p>
      ) : (
        <p>
          {t('secondStep.since')} <When at={since} as="day" />
        </p>
      )}
      {before !== null && since === null ? (
        <Note tone="done" role="status">
          <p>{t('secondStep.done')}</p>
        </Note>
      ) : null}
      {mayReset ? <ResetForm {...{ person, onChanged }} /> : null}
    </Section>
  );
};
