import { useTranslation } from 'react-i18next';
import { Attach } from '../../sending/Attach.tsx';
import { Field } from '../../shell/Field.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { ActForm, type Shown } from '../parts/ActForm.tsx';
import { Checks } from '../parts/Checks.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NativeLine } from '../parts/NativeLine.tsx';
import { Radios } from '../parts/Radios.tsx';
import type { CaseFormProps } from './caseForm.ts';
import { useAgreeing } from './useAgreeing.ts';

const forms = ['written', 'oral'] as const;

interface PartProps {
  readonly work: ReturnType<typeof useAgreeing>;
  readonly shown: Shown;
}

const Texts = ({ work: { draft, change, lack }, shown }: PartProps) => {
  const { t } = useTranslation('desk');
  return (['facts', 'terms'] as const).map((name) => (
    <TextField
      key={name}
      label={t(`agreement.${name}`)}
      hint={t(`agreement.${name}Hint`)}
      error={shown(lack[name])}
      value={draft[name]}
      lengthMax={limits.agreementText.max}
      onChange={(text) => {
        change({ [name]: text });
      }}
    />
  ));
};

const DayAndForm = ({ work: { draft, change, lack, today }, shown }: PartProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <Field label={t('agreement.day')} hint={t('agreement.dayHint')} error={shown(lack.day)}>
        {(ties) => (
          <NativeLine
            ties={ties}
            type="date"
            min={today}
            value={draft.day}
            onChange={(day) => {
              change({ day });
            }}
          />
        )}
      </Field>
      <Radios
        legend={t('agreement.form')}
        isInline
        error={shown(lack.form)}
        value={forms.find((form) => form === draft.form) ?? ''}
        options={forms.map((value) => ({ value, label: t(`agreement.${value}`) }))}
        onChoose={(form) => {
          change({ form });
        }}
      />
    </>
  );
};

/** The agreement in the fields of 人民调解法 Art 29: facts, terms, by when, in which form, and who owes something. */
export const AgreementForm = (props: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const work = useAgreeing(props);
  const { lack } = work;
  return (
    <ActForm
      label={t('act.RECORD_AGREEMENT')}
      submit={t('agreement.send')}
      lacks={[lack.facts, lack.terms, lack.duties, lack.day, lack.form, lack.attachments]}
      onSend={work.send}
      onCancel={props.onCancel}
      {...work.act}
    >
      {(shown) => (
        <>
          <Texts work={work} shown={shown} />
          <Checks
            legend={t('agreement.duties')}
            error={shown(lack.duties)}
            values={work.duties}
            options={props.one.parties.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(values) => {
              work.change({ duties: values.join(' ') });
            }}
          />
          <DayAndForm work={work} shown={shown} />
          <Attach it={work.attaching} error={shown(lack.attachments)} />
          <p className="quiet">{t('agreement.final')}</p>
        </>
      )}
    </ActForm>
  );
};
