// Each browser names others too for old times' sake, so the order decides: the first that fits is meant.
const browsers = [
  ['wechat', /MicroMessenger/u],
  ['edge', /Edg/u],
  ['firefox', /Firefox|FxiOS/u],
  ['chrome', /Chrome|CriOS/u],
  ['safari', /Safari/u],
] as const;

const systems = [
  ['android', /Android/u],
  ['iphone', /iPhone|iPad/u],
  ['windows', /Windows/u],
  ['mac', /Mac OS X|Macintosh/u],
  ['linux', /Linux/u],
] as const;

/** What a browser's own long name means, as keys of the catalogue; undefined where it says nothing known. */
export const deviceOf = (userAgent: string) => ({
  browser: browsers.find(([, pattern]) => pattern.test(userAgent))?.[0],
  system: systems.find(([, pattern]) => pattern.test(userAgent))?.[0],
});
