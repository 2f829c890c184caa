import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  CloseAccountDocument,
  ClosureDocument,
  type ClosureQuery,
  type PostsAfterwards,
} from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { Tick } from '../../shell/Tick.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { PasswordLine } from '../mine/PasswordLine.tsx';
import { whileLeaving } from '../../person/visitor.ts';
import { useLeaveHere } from '../mine/useLeaveHere.ts';
import { AccountForm } from './AccountForm.tsx';
import { useProofWords } from './useProofWords.ts';

type Closure = ClosureQuery['closure'];

const postsAfterwards: readonly PostsAfterwards[] = ['KEEP', 'WITHDRAW'];

const Blockers = ({ blockers }: { readonly blockers: Closure['blockers'] }) => {
  const { t } = useTranslation('account');
  return (
    <Note tone="danger" role="alert">
      <p>{t('leave.blocked')}</p>
      <ul>
        {blockers.map(({ kind, caseNo }) => (
          <li key={`${kind} ${caseNo}`}>
            <Link to={`/cases/${caseNo}`}>{t('leave.case', { no: caseNo })}</Link>{' '}
            {t(`leave.blocker.${kind}`)}
          </li>
        ))}
      </ul>
    </Note>
  );
};

const useLeaving = (onBlocked: () => void) => {
  const leaveHere = useLeaveHere();
  const wordsOf = useProofWords();
  const [password, setPassword] = useState('');
  const [posts, setPosts] = useState<PostsAfterwards>('KEEP');
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(CloseAccountDocument);
  const send = () =>
    whileLeaving(async () => {
      setRefusal(undefined);
      const outcome = (await run({ password, posts }))?.closeAccount;
      setRefusal(wordsOf(outcome));
      if (outcome?.__typename === 'ClosureBlocked') onBlocked();
      if (outcome?.__typename === 'AccountClosed') await leaveHere();
    });
  return { password, setPassword, posts, setPosts, refusal, isBusy, problem, send };
};

const LeaveForm = ({ onBlocked }: { readonly onBlocked: () => void }) => {
  const { t } = useTranslation('account');
  const it = useLeaving(onBlocked);
  const lack = it.password === '' ? t('password.needed') : undefined;
  const { isBusy, problem, refusal, send } = it;
  return (
    <AccountForm
      submit={t('leave.send')}
      lacks={[lack]}
      onSend={send}
      isDanger
      {...{ isBusy, problem, refusal }}
    >
      {(shown) => (
        <>
          <fieldset className="field">
            <legend className="field-name">{t('leave.posts')}</legend>
            {postsAfterwards.map((value) => (
              <Tick
                key={value}
                type="radio"
                name="posts"
                isChecked={it.posts === value}
                onChange={() => {
                  it.setPosts(value);
                }}
              >
                {t(`leave.postsAfter.${value}`)}
              </Tick>
            ))}
          </fieldset>
          <Field label={t('password.own')} error={shown(lack)}>
            {(ties) => (
              <PasswordLine
                ties={ties}
                value={it.password}
                onChange={it.setPassword}
                autoComplete="current-password"
              />
            )}
          </Field>
        </>
      )}
    </AccountForm>
  );
};

const What = ({ eraseAt }: { readonly eraseAt: string }) => {
  const { t } = useTranslation('account');
  const { dayOf } = useWhen();
  return (
    <>
      <Section title={t('leave.atOnce')}>
        <ul>
          <li>{t('leave.sessions')}</li>
          <li>{t('leave.roles')}</li>
          <li>{t('leave.found')}</li>
          <li>{t('leave.recording')}</li>
        </ul>
      </Section>
      <Section title={t('leave.later', { day: dayOf(eraseAt) })}>
        <ul>
          <li>{t('leave.erased')}</li>
          <li>{t('leave.record')}</li>
          <li>{t('leave.kept')}</li>
        </ul>
        <p>{t('leave.back', { day: dayOf(eraseAt) })}</p>
      </Section>
    </>
  );
};

/** Closing the account: what happens to what, what stands in the way, and the password. */
export const Component = () => {
  const { t } = useTranslation('account');
  const [result, ask] = useQuery({ query: ClosureDocument, requestPolicy: 'network-only' });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen
      title={t('leave.title')}
      lead={t('leave.lead')}
      back={{ to: '/me/account', label: t('title') }}
    >
      <Answer result={result} onAgain={again} lines={9}>
        {({ closure: { blockers, eraseAt } }) => (
          <>
            {blockers.length === 0 ? null : <Blockers blockers={blockers} />}
            <What eraseAt={eraseAt} />
            {blockers.length === 0 ? <LeaveForm onBlocked={again} /> : null}
          </>
        )}
      </Answer>
    </Screen>
  );
};
