/** Moves the focus to the first element of a selector, after what was just changed has been drawn. */
export const focusOn = (selector: string) => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(selector)?.focus();
  });
};
