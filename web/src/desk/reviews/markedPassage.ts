/** A passage in code points of a text; `to` is not part of it. */
export interface MarkedPassage {
  readonly from: number;
  readonly to: number;
}

/** What is marked inside an element, in code points of its text; undefined when nothing is, or something outside. */
export function markedPassage(element: HTMLElement | null): MarkedPassage | undefined {
  const selection = window.getSelection();
  if (element === null || selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (range.collapsed || !element.contains(range.commonAncestorContainer)) return undefined;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = Array.from(before.toString()).length;
  return { from, to: from + Array.from(range.toString()).length };
}
