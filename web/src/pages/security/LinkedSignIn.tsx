import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BeginLinkingDocument,
  UnlinkSignInDocument,
  type MySecurityQuery,
} from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { Opening } from './Opening.tsx';
import { ProofForm, type Proof } from './ProofForm.tsx';
import { useProofWords } from '../account/useProofWords.ts';

type Link = NonNullable<NonNullable<MySecurityQuery['me']>['linkedSignIn']>;

interface FormProps {
  /** Whether a code of the second step is asked for too. */
  readonly hasStep: boolean;
}

interface BeginProps extends FormProps {
  readonly name: string;
}

const codeOf = ({ hasStep }: FormProps) => (hasStep ? 'anyCode' : undefined);

/** The password, then on to the provider: the page is left, and comes back with what came of it. */
const BeginLink = ({ name, hasStep }: BeginProps) => {
  const { t } = useTranslation('security');
  const wordsOf = useProofWords();
  const [refusal, setRefusal] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const { run, isBusy, problem } = useAct(BeginLinkingDocument);
  const send = async (proof: Proof) => {
    setRefusal(undefined);
    const outcome = (await run({ ...proof }))?.beginLinking;
    setRefusal(outcome?.__typename === 'ProviderAway' ? t('link.away') : wordsOf(outcome));
    if (outcome?.__typename !== 'LinkingBegun') return;
    setLeaving(true);
    location.assign(outcome.url);
  };
  return (
    <Opening act={t('link.begin', { name })} text={t('link.beginText', { name })}>
      {() => (
        <ProofForm
          submit={t('link.go', { name })}
          code={codeOf({ hasStep })}
          onSend={send}
          isBusy={isBusy || isLeaving}
          {...{ problem, refusal }}
        />
      )}
    </Opening>
  );
};

interface EndProps extends FormProps {
  readonly onEnded: () => void;
}

const EndLink = ({ hasStep, onEnded }: EndProps) => {
  const { t } = useTranslation('security');
  const wordsOf = useProofWords();
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(UnlinkSignInDocument);
  const send = async (proof: Proof) => {
    setRefusal(undefined);
    const outcome = (await run({ ...proof }))?.unlinkSignIn;
    setRefusal(wordsOf(outcome));
    if (outcome?.__typename === 'SignInUnlinked') onEnded();
  };
  return (
    <Opening act={t('link.end')} text={t('link.endText')}>
      {() => (
        <ProofForm
          submit={t('link.end')}
          code={codeOf({ hasStep })}
          isDanger
          onSend={send}
          {...{ isBusy, problem, refusal }}
        />
      )}
    </Opening>
  );
};

const OwnLink = ({ link }: { readonly link: Link }) => {
  const { t } = useTranslation('security');
  const { dayOf } = useWhen();
  return (
    <>
      <p>
        <Mark tone="done">{t('link.on', { day: dayOf(link.since) })}</Mark>
      </p>
      <Facts
        rows={[
          { name: t('link.account'), value: link.account },
          { name: t('link.issuer'), value: link.issuer },
        ]}
      />
      {link.isOffered ? null : <p>{t('link.notOffered')}</p>}
    </>
  );
};

interface LinkedSignInProps extends FormProps {
  readonly link: Link | null;
  /** What people call the provider; undefined where none is offered. */
  readonly name: string | undefined;
  readonly onChanged: () => void;
}

/** The outside account that signs one in, and the ways to link one and to end that; nothing where there is neither account nor provider. */
export const LinkedSignIn = ({ link, name, hasStep, onChanged }: LinkedSignInProps) => {
  const { t } = useTranslation('security');
  const [isEnded, setEnded] = useState(false);
  if (link === null && name === undefined && !isEnded) return null;
  return (
    <Section title={t('link.title')}>
      {link === null ? (
        <>
          {isEnded ? <p role="status">{t('link.ended')}</p> : null}
          <p>
            <Mark tone="soon">{t('link.none')}</Mark>
          </p>
        </>
      ) : (
        <>
          <OwnLink link={link} />
          <EndLink
            hasStep={hasStep}
            onEnded={() => {
              setEnded(true);
              onChanged();
            }}
          />
        </>
      )}
      {link !== null || name === undefined ? null : (
        <>
          <p>{t('link.text', { name })}</p>
          <BeginLink name={name} hasStep={hasStep} />
        </>
      )}
    </Section>
  );
};
