const windowMs = 600;
const nearPx = 12;

type Place = readonly [x: number, y: number] | 'Enter' | ' ';

/** A press of the pointer, or of Enter or the space bar, and what it met. */
interface Press {
  readonly at: number;
  readonly place: Place;
  readonly met: Element;
  readonly words: string;
}

let last: Press | undefined;
let changedAt = -Infinity;
let overtakenAt = -Infinity;
// The key that went down last: a click without a count of its own came from it.
let key = '';

const pressable = 'button, a, summary, [role="button"]';

const isNear = (one: Place, other: Place) =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : Math.hypot(one[0] - other[0], one[1] - other[1]) <= nearPx;

const placeOf = ({ detail, clientX, clientY }: MouseEvent): Place | undefined => {
  if (detail > 0) return [clientX, clientY];
  return key === 'Enter' || key === ' ' ? key : undefined;
};

const pressOf = (event: MouseEvent): Press | undefined => {
  const place = placeOf(event);
  // What the page presses itself is meant.
  if (place === undefined || !event.isTrusted || !(event.target instanceof Element))
    return undefined;
  const met = event.target.closest(pressable) ?? event.target;
  return { at: performance.now(), place, met, words: met.textContent };
};

// From link to link one only goes on, as down the areas of the figures: nothing is decided by that, however fast.
const isGoingOn = (one: Press, other: Press) => one.met.matches('a') && other.met.matches('a');

// The button may be the same one: what it decides about has become something else, which nobody has read yet.
const isOvertaken = (press: Press) => press.at <= overtakenAt;

/** The second half of a double press: at the same place, at once, but on something else, which has come there only just now. */
const isSecondHalf = (press: Press) =>
  last !== undefined &&
  press.met.matches(pressable) &&
  !isGoingOn(last, press) &&
  isNear(press.place, last.place) &&
  press.at - Math.max(last.at, changedAt) < windowMs &&
  (press.met !== last.met || press.words !== last.words || isOvertaken(last));

/** Tells that an act has come to an end, and that what stands on the screen may be something else from now on. */
export const noteActEnd = () => {
  changedAt = performance.now();
};

/** Tells that a colleague was faster, so that the same button now decides about something that was not read. */
export const noteOvertaking = () => {
  noteActEnd();
  overtakenAt = changedAt;
};

const onClick = (event: MouseEvent) => {
  const press = pressOf(event);
  if (press === undefined) return;
  if (isSecondHalf(press)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  last = press;
};

// Whoever goes elsewhere in between, by another key or back, means what is pressed there.
const forget = () => {
  last = undefined;
};

const onKey = (event: KeyboardEvent) => {
  ({ key } = event);
  if (key !== 'Enter' && key !== ' ') {
    forget();
    return;
  }
  // A key that is held down would press again and again whatever the focus comes to.
  const isOnPressable = event.target instanceof Element && event.target.matches(pressable);
  if (event.repeat && isOnPressable) event.preventDefault();
};

/**
 * Keeps a double click, Enter Enter, or a key held down from pressing twice: what comes under the finger only after the first
 * press is not pressed by the second one (within 0.6 s of the press, or of the end of the act that it began).
 */
export const guardDoublePress = () => {
  window.addEventListener('click', onClick, { capture: true });
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('popstate', forget);
};
