import { useState } from 'react';
import {
  RemoveDeliveryAddressDocument,
  TurnOnPushDocument,
  type TellingAddressFragment,
} from '../../gql/generated/graphql.ts';
import { notePush, releasePush } from '../../person/pushHere.ts';
import { useSession } from '../../person/session.ts';
import { pushAbility, subscribeHere } from '../../talk/browserPush.ts';
import { useAct } from '../../talk/useAct.ts';

/** Turns the telling in this browser on and off. The browser asks its person only when the button is pressed. */
export const useBrowserHere = (pushKey: string, here: TellingAddressFragment | undefined) => {
  const { me } = useSession();
  const on = useAct(TurnOnPushDocument);
  const off = useAct(RemoveDeliveryAddressDocument);
  const [ability, setAbility] = useState(pushAbility);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<'unreachable'>();
  const turnOn = async () => {
    setFailure(undefined);
    setAsking(true);
    try {
      const input = await subscribeHere(pushKey);
      if (input !== 'refused' && (await on.run({ input })) !== undefined)
        await notePush(me.id, input.endpoint);
    } catch {
      setFailure('unreachable');
    }
    setAbility(pushAbility());
    setAsking(false);
  };
  const turnOff = async () => {
    if (here === undefined || (await off.run({ id: here.id })) === undefined) return;
    await releasePush();
  };
  return {
    ability,
    isOn: here?.state === 'CONFIRMED',
    isBusy: isAsking || on.isBusy || off.isBusy,
    problem: on.problem ?? off.problem,
    failure,
    turnOn,
    turnOff,
  };
};
