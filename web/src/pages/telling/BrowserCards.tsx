import { useTranslation } from 'react-i18next';
import {
  RemoveDeliveryAddressDocument,
  type TellingAddressFragment,
} from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useDeviceName } from '../mine/useDeviceName.ts';
import { useBrowserHere } from './useBrowserHere.ts';

interface BrowserCardsProps {
  /** The key of the server, for which a browser subscribes. */
  readonly pushKey: string;
  readonly browsers: readonly TellingAddressFragment[];
  /** An answer without a browser names no type: the list is asked for again. */
  readonly onGone: () => void;
}

const tones = { on: 'done', off: 'calm', gone: 'danger' } as const;

/** The browser in front of the person: what it can, whether it is on, and the one button for it. */
const Here = ({ pushKey, browsers, onGone }: BrowserCardsProps) => {
  const { t } = useTranslation(['telling', 'shell']);
  const here = browsers.find(({ isHere }) => isHere);
  const { ability, isOn, isBusy, problem, failure, turnOn, turnOff } = useBrowserHere(
    pushKey,
    here,
  );
  const state = here?.state === 'REFUSED' ? 'gone' : isOn ? 'on' : 'off';
  return (
    <li className="card">
      <span>
        <span className="quiet">{t('channel.PUSH')}</span>
        <span className="row-title">{t('browser.here')}</span>
        <span className="row-meta">
          <Mark tone={tones[state]}>{t(`browser.${state}`)}</Mark>
        </span>
      </span>
      {ability === 'able' ? (
        <div className="acts">
          <Button loading={isBusy} onClick={() => void (isOn ? turnOff().then(onGone) : turnOn())}>
            {t(isOn ? 'browser.turnOff' : 'browser.turnOn')}
          </Button>
        </div>
      ) : (
        <p>{t(`browser.${ability}`)}</p>
      )}
      {ability === 'able' && !isOn ? <p className="quiet">{t('browser.hint')}</p> : null}
      {failure === undefined ? null : <p role="alert">{t(`browser.${failure}`)}</p>}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </li>
  );
};

interface ElsewhereProps extends Pick<BrowserCardsProps, 'onGone'> {
  readonly browser: TellingAddressFragment;
}

/** Another browser of the person's that is told. */
const Elsewhere = ({ browser, onGone }: ElsewhereProps) => {
  const { t } = useTranslation(['telling', 'shell']);
  const name = useDeviceName(browser.shown);
  const { run, isBusy, problem } = useAct(RemoveDeliveryAddressDocument);
  const state = browser.state === 'REFUSED' ? 'gone' : 'on';
  return (
    <li className="card">
      <span>
        <span className="quiet">{t('channel.PUSH')}</span>
        <span className="row-title" title={browser.shown}>
          {name}
        </span>
        <span className="row-meta">
          <Mark tone={tones[state]}>{t(`browser.${state}`)}</Mark>
        </span>
      </span>
      <div className="acts">
        <Button
          loading={isBusy}
          aria-label={t('actOn', { ns: 'shell', act: t('browser.turnOff'), name })}
          onClick={() => void run({ id: browser.id }).then(onGone)}
        >
          {t('browser.turnOff')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </li>
  );
};

/** The browsers in which the person is told: this one first, then the others. */
export const BrowserCards = (props: BrowserCardsProps) => (
  <>
    <Here {...props} />
    {props.browsers
      .filter(({ isHere }) => !isHere)
      .map((browser) => (
        <Elsewhere key={browser.id} browser={browser} onGone={props.onGone} />
      ))}
  </>
);
