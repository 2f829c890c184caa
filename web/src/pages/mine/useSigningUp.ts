import { useState } from 'react';
import { SignUpDocument } from '../../gql/generated/graphql.ts';
import { useSessionActs } from '../../person/session.ts';
import { entrance } from '../../person/visitor.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { newKey } from '../../talk/key.ts';
import { useAct } from '../../talk/useAct.ts';
import { useProofWords } from '../account/useProofWords.ts';
import { emptyForm, unfitFields, type SignUpField, type SignUpForm } from './signUpForm.ts';

type Refusal =
  | { readonly kind: 'taken'; readonly field: 'userName' | 'phone' }
  | { readonly kind: 'tooMany'; readonly words: string | undefined };

const inputOf = (key: string, form: SignUpForm) => ({
  key,
  userName: form.userName,
  displayName: form.displayName,
  password: form.password,
  home: form.home,
  privacyVersion: Number(form.privacyVersion),
  ...(isBlank(form.phone) ? {} : { phone: form.phone }),
});

/** The act of signing up. The key stays while the form stays, so that a lost answer makes no second account. */
export const useSigningUp = () => {
  const { enter } = useSessionActs();
  const { run, isBusy, problem } = useAct(SignUpDocument, entrance);
  const [form, setForm] = useState(emptyForm);
  const [key, setKey] = useState(newKey);
  const [isTried, setTried] = useState(false);
  const wordsOf = useProofWords();
  const [refusal, setRefusal] = useState<Refusal>();
  const [refusals, setRefusals] = useState(0);
  const refuse = () => {
    setRefusals((before) => before + 1);
  };
  const change = (field: SignUpField) => (value: string) => {
    setForm((before) => ({ ...before, [field]: value }));
    setKey(newKey());
    setRefusal(undefined);
  };
  const submit = async () => {
    setTried(true);
    if (unfitFields(form).length > 0) {
      refuse();
      return;
    }
    const result = (await run({ input: inputOf(key, form) }))?.signUp;
    if (result?.__typename === 'SignedIn') enter(result.me);
    if (result?.__typename === 'NameTaken') {
      setRefusal({ kind: 'taken', field: result.field === 'phone' ? 'phone' : 'userName' });
      refuse();
    }
    if (result?.__typename === 'TooManyGuesses') {
      setRefusal({ kind: 'tooMany', words: wordsOf(result) });
    }
  };
  return {
    form,
    change,
    submit,
    isBusy,
    problem,
    refusal,
    /** How often a field was wrong, here or at the server. */
    refusals,
    unfit: isTried ? unfitFields(form) : [],
  };
};
