import { useTranslation } from 'react-i18next';
import { Field } from '../shell/Field.tsx';
import { Note } from '../shell/Note.tsx';
import { TextField } from '../shell/TextField.tsx';
import { TextLine } from '../shell/TextLine.tsx';
import { RecordSeen } from './lookup/RecordSeen.tsx';
import { useLookingUp } from './lookup/useLookingUp.ts';
import { ActForm } from './parts/ActForm.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { limits } from '../gql/desk.generated/limits.ts';

const LookUpForm = ({ work }: { readonly work: ReturnType<typeof useLookingUp> }) => {
  const { t } = useTranslation('desk');
  const { draft, change, lack, send, isBusy, problem } = work;
  return (
    <ActForm
      label={t('lookup.title')}
      submit={t('lookup.send')}
      lacks={[lack.userName, lack.purpose]}
      onSend={send}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <>
          <Field label={t('people.userName')} error={shown(lack.userName)}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={draft.userName}
                onChange={(userName) => {
                  change({ userName });
                }}
              />
            )}
          </Field>
          <TextField
            label={t('lookup.purpose')}
            hint={t('lookup.purposeHint')}
            error={shown(lack.purpose)}
            rows={2}
            value={draft.purpose}
            lengthMax={limits.lookUpPurpose.max}
            onChange={(purpose) => {
              change({ purpose });
            }}
          />
          <Note tone="soon">
            <p>{t('lookup.warning')}</p>
          </Note>
        </>
      )}
    </ActForm>
  );
};

/** A credit officer looks into a record: said beforehand that it is written down and that the person sees it. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const work = useLookingUp();
  return (
    <DeskScreen path="/lookup" title={t('lookup.title')} lead={t('lookup.lead')}>
      <LookUpForm work={work} />
      {work.account === undefined ? null : (
        <RecordSeen
          account={work.account}
          isBusy={work.isBusy}
          onMore={() => void work.more()}
          onShut={work.shut}
        />
      )}
    </DeskScreen>
  );
};
