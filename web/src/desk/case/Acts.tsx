import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAct, WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { AddPartyForm } from './AddPartyForm.tsx';
import { AgreementForm } from './AgreementForm.tsx';
import type { CaseFormProps } from './caseForm.ts';
import { CloseForm } from './CloseForm.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { ExtendForm } from './ExtendForm.tsx';
import { actsOf } from './next.ts';
import { OwnConsent } from './OwnConsent.tsx';
import { PerformanceForm } from './PerformanceForm.tsx';
import { ReleaseForm } from './ReleaseForm.tsx';
import { RetitleForm } from './RetitleForm.tsx';
import { MeetingForm } from './MeetingForm.tsx';

const forms: Readonly<Record<CaseAct, ComponentType<CaseFormProps>>> = {
  ACCEPT: AcceptForm,
  RETITLE: RetitleForm,
  ADD_PARTY: AddPartyForm,
  RECORD_CONSENT: ConsentForm,
  RECORD_MEETING: MeetingForm,
  EXTEND_TERM: ExtendForm,
  RECORD_AGREEMENT: AgreementForm,
  RECORD_PERFORMANCE: PerformanceForm,
  RELEASE: ReleaseForm,
  CLOSE: CloseForm,
};

// A page that was opened before an upgrade may be told of acts that it has no form for.
const isKnown = (act: CaseAct) => Object.hasOwn(forms, act);

interface ActsProps {
  readonly one: WholeCaseFragment;
  readonly onAgain: () => void;
}

/** What can be done now: the one act that comes next as the primary one, the others beside it, each in a sheet of its own. */
export const Acts = ({ one, onAgain }: ActsProps) => {
  const { t } = useTranslation('desk');
  // Each opening of a sheet is one of its own: a slow answer closes the sheet it came from and no other.
  const [sheet, setSheet] = useState<{ readonly act: CaseAct }>();
  const [done, setDone] = useState<CaseAct>();
  const { next, others } = actsOf({ ...one, mayDo: one.mayDo.filter(isKnown) });
  const own = one.parties.find(({ isMe }) => isMe);
  const isOwnAnswer = own !== undefined && !one.mayDo.includes('CLOSE');
  const open = (act: CaseAct) => () => {
    setDone(undefined);
    setSheet({ act });
  };
  const doing = sheet?.act;
  const Form = doing === undefined ? undefined : forms[doing];
  const shut = () => {
    setSheet((open) => (open === sheet ? undefined : open));
  };
  return (
    <>
      {done === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Note>
      )}
      {isOwnAnswer && one.mayDo.includes('RECORD_CONSENT') ? (
        <OwnConsent
          one={one}
          party={own}
          onAgain={onAgain}
          onDone={() => {
            setDone('RECORD_CONSENT');
          }}
        />
      ) : (
        <div className="acts acts-close case-acts">
          {next === undefined ? null : (
            <Button type="primary" onClick={open(next)}>
              {t(`act.${next}`)}
            </Button>
          )}
          {others.map((act) => (
            <Button key={act} onClick={open(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {doing === undefined || Form === undefined ? null : (
        <Sheet title={t(`act.${doing}`)} onClose={shut}>
          <Form
            one={one}
            onAgain={onAgain}
            onCancel={shut}
            onDone={() => {
              setDone(doing);
              shut();
            }}
          />
        </Sheet>
      )}
    </>
  );
};
