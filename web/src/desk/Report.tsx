import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FileFieldReportDocument } from '../gql/desk.generated/graphql.ts';
import { values } from '../gql/desk.generated/values.ts';
import { SameAs } from '../search/SameAs.tsx';
import { Attach } from '../sending/Attach.tsx';
import { attachmentsOf } from '../sending/attached.ts';
import { useDraft } from '../sending/draft.ts';
import { useAttaching } from '../sending/useAttaching.ts';
import { useSendingWords } from '../sending/useSendingWords.ts';
import { useSend } from '../sending/useSend.ts';
import { Field } from '../shell/Field.tsx';
import { Note } from '../shell/Note.tsx';
import { TextField } from '../shell/TextField.tsx';
import { TextLine } from '../shell/TextLine.tsx';
import type { Problem } from '../talk/problem.ts';
import { ActForm, type Shown } from './parts/ActForm.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { limits } from '../gql/desk.generated/limits.ts';
import { Radios } from './parts/Radios.tsx';
import { useLacks } from './parts/useLacks.ts';

const kinds = values.FieldReportKind;

const empty = { reportKind: '', place: '', body: '', attachments: '' };

type Outcome =
  | { readonly kind: 'sent'; readonly no: string }
  | { readonly kind: 'waiting'; readonly problem: Problem };

// The whole act of reporting: the draft, what it lacks, sending, and what came of it.
const useReporting = () => {
  const lacks = useLacks();
  const { draft, isKept, change, clear } = useDraft('report', empty);
  const sending = useSend({
    act: 'report',
    document: FileFieldReportDocument,
    draftName: 'report',
  });
  const attaching = useAttaching(draft.attachments, (attachments) => {
    change({ attachments });
  });
  const [outcome, setOutcome] = useState<Outcome>();
  const reportKind = kinds.find((kind) => kind === draft.reportKind);
  const lack = {
    kind: lacks.chosen(reportKind ?? ''),
    place: lacks.needed(draft.place, limits.reportPlace),
    body: lacks.needed(draft.body, limits.messageBody),
    attachments: attaching.lack,
  };
  const send = async () => {
    if (reportKind === undefined) return;
    setOutcome(undefined);
    const { place, body, attachments } = draft;
    const sent = await sending.send(draft, (key) => ({
      input: { key, reportKind, place, body, ...attachmentsOf(attachments) },
    }));
    if (sent.kind === 'refused') return;
    clear();
    setOutcome(sent.kind === 'waiting' ? sent : { kind: 'sent', no: sent.data.fileFieldReport.no });
  };
  return { draft, isKept, change, attaching, sending, outcome, reportKind, lack, send };
};

const Sent = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useTranslation('desk');
  const { keptOf } = useSendingWords();
  return (
    <Note tone={outcome.kind === 'sent' ? 'done' : 'soon'} role="status">
      {outcome.kind === 'waiting' ? (
        <p>{keptOf(outcome.problem)}</p>
      ) : (
        <p>
          {t('report.sent', { no: outcome.no })}{' '}
          <Link to={`/posts/${outcome.no}`}>{t('report.sentOpen')}</Link>
        </p>
      )}
    </Note>
  );
};

interface FieldsProps {
  readonly work: ReturnType<typeof useReporting>;
  readonly shown: Shown;
}

const Fields = ({ work: { draft, change, attaching, reportKind, lack }, shown }: FieldsProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <Radios
        legend={t('report.kind')}
        isInline
        error={shown(lack.kind)}
        value={reportKind ?? ''}
        options={kinds.map((value) => ({ value, label: t(`reportKind.${value}`) }))}
        onChoose={(value) => {
          change({ reportKind: value });
        }}
      />
      <Field label={t('report.place')} hint={t('report.placeHint')} error={shown(lack.place)}>
        {(ties) => (
          <TextLine
            ties={ties}
            value={draft.place}
            onChange={(place) => {
              change({ place });
            }}
          />
        )}
      </Field>
      <TextField
        label={t('report.body')}
        hint={t('report.bodyHint')}
        error={shown(lack.body)}
        value={draft.body}
        lengthMax={limits.messageBody.max}
        onChange={(body) => {
          change({ body });
        }}
      />
      <SameAs text={`${draft.place}\n${draft.body}`} />
      <Attach it={attaching} error={shown(lack.attachments)} />
    </>
  );
};

/** A volunteer's report from the spot: what kind, where, what was seen; kept on the device until it has arrived. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const work = useReporting();
  return (
    <DeskScreen path="/report" title={t('report.title')} lead={t('report.lead')}>
      {work.outcome === undefined ? null : <Sent outcome={work.outcome} />}
      <ActForm
        label={t('report.title')}
        submit={t('report.send')}
        lacks={[work.lack.kind, work.lack.place, work.lack.body, work.lack.attachments]}
        onSend={work.send}
        isBusy={work.sending.isBusy}
        problem={work.sending.problem}
      >
        {(shown) => <Fields work={work} shown={shown} />}
      </ActForm>
      <p className="quiet after-form">{work.isKept ? t('kept') : t('report.what')}</p>
      <Link className="link-row" to="/feed?of=me">
        {t('report.mine')}
      </Link>
    </DeskScreen>
  );
};
