import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ReportByNoDocument } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Said } from '../../shell/Said.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { OpenCaseForm } from '../queue/OpenCaseForm.tsx';

const Found = ({ no }: { readonly no: string }) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({ query: ReportByNoDocument, variables: { no } });
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })} lines={2}>
      {({ message }) =>
        message?.kind === 'FIELD_REPORT' ? (
          <>
            <blockquote className="prose" lang="zh-CN">
              <Said>{message.place ?? ''}</Said> · <Said>{message.body}</Said>
            </blockquote>
            <OpenCaseForm source={{ reportId: message.id }} proposed={message.neutralTitle ?? ''} />
          </>
        ) : (
          <p role="alert">{t('fromReport.none', { no })}</p>
        )
      }
    </Answer>
  );
};

/** A case straight from a volunteer's report, by its public number. */
export const FromReport = () => {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const [no, setNo] = useState('');
  const find = (event: SyntheticEvent) => {
    event.preventDefault();
    setNo(isBlank(text) ? '' : text);
  };
  return (
    <details className="from-report">
      <summary>{t('fromReport.title')}</summary>
      <form className="form" onSubmit={find} noValidate>
        <Field label={t('fromReport.no')} hint={t('fromReport.hint')}>
          {(ties) => <TextLine ties={ties} value={text} onChange={setText} />}
        </Field>
        <div className="acts acts-close">
          <Button htmlType="submit">{t('fromReport.find')}</Button>
        </div>
      </form>
      {no === '' ? null : <Found key={no} no={no} />}
    </details>
  );
};
