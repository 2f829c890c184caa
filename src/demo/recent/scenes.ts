import sharp from 'sharp';

type Colour = readonly [red: number, green: number, blue: number];

/** A rectangle from its upper left corner, or an ellipse around its middle; in hundredths of the picture's width and height. */
type Shape = readonly [
  kind: 'box' | 'round',
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Colour,
];

const wall: Colour = [226, 222, 210];
const dark: Colour = [44, 48, 58];
const paper: Colour = [186, 148, 96];
const water: Colour = [150, 176, 196];

const box = (x: number, y: number): readonly Shape[] => [
  ['box', x, y, 17, 18, paper],
  ['box', x, y + 7, 17, 3, [206, 176, 128]],
  ['box', x, y, 17, 1, [150, 116, 72]],
];

/** What people photograph in the demo: drawn by us, so that nobody’s home is shown. Each shape lies on those before it. */
const scenes = {
  ceiling: [
    ['box', 0, 0, 100, 34, [238, 236, 230]],
    ['box', 0, 34, 100, 66, wall],
    ['round', 56, 20, 30, 13, [216, 200, 164]],
    ['round', 58, 21, 20, 8, [190, 168, 124]],
    ['round', 60, 22, 9, 4, [160, 136, 94]],
    ['box', 52, 34, 5, 38, [206, 196, 168]],
    ['round', 60, 46, 1, 2, water],
    ['round', 61, 62, 1, 2, water],
    ['round', 60, 80, 1, 2, water],
    ['round', 60, 95, 14, 3, water],
  ],
  corridor: [
    ['box', 0, 0, 100, 100, wall],
    ['box', 0, 78, 100, 22, [168, 162, 150]],
    ['box', 66, 20, 22, 60, [120, 74, 52]],
    ['round', 70, 52, 1, 1, [220, 200, 120]],
    ...box(4, 60),
    ...box(22, 60),
    ...box(12, 42),
    ...box(40, 62),
    ...box(30, 44),
    ...box(50, 66),
  ],
  lamp: [
    ['box', 0, 0, 100, 70, [40, 50, 78]],
    ['box', 0, 70, 100, 30, [60, 62, 66]],
    ['box', 46, 14, 2, 66, dark],
    ['box', 46, 14, 18, 2, dark],
    ['round', 63, 17, 5, 3, [96, 100, 104]],
    ['box', 70, 74, 30, 4, [84, 86, 90]],
    ['box', 76, 80, 24, 4, [72, 74, 78]],
    ['box', 82, 86, 18, 4, [62, 64, 68]],
  ],
  cover: [
    ['box', 0, 0, 100, 100, [150, 148, 142]],
    ['box', 0, 48, 100, 2, [120, 118, 112]],
    ['box', 32, 0, 2, 100, [120, 118, 112]],
    ['round', 56, 56, 22, 26, [30, 30, 32]],
    ['round', 50, 50, 22, 26, [92, 90, 86]],
    ['round', 50, 50, 18, 21, [110, 108, 102]],
    ['box', 38, 46, 24, 2, [84, 82, 78]],
    ['box', 38, 54, 24, 2, [84, 82, 78]],
  ],
} as const satisfies Readonly<Record<string, readonly Shape[]>>;

/** The name of a scene. */
export type Scene = keyof typeof scenes;

/** A picture that comes with a message, under a name as a phone or a person gives it. */
export interface PlannedPicture {
  readonly scene: Scene;
  readonly name: string;
}

const size = { width: 1_200, height: 900 } as const;

const isIn = ([kind, x, y, width, height]: Shape, across: number, down: number): boolean =>
  kind === 'box'
    ? across >= x && across < x + width && down >= y && down < y + height
    : ((across - x) / width) ** 2 + ((down - y) / height) ** 2 <= 1;

/** A picture of 1,200 × 900 px as a phone would send it (JPEG). */
export function drawScene(scene: Scene): Promise<Buffer> {
  const { width, height } = size;
  const shapes: readonly Shape[] = scenes[scene];
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i += 1) {
    const [across, down] = [((i % width) / width) * 100, (Math.floor(i / width) / height) * 100];
    const top = shapes.findLast((shape) => isIn(shape, across, down));
    pixels.set(top?.[5] ?? dark, i * 3);
  }
  return sharp(pixels, { raw: { ...size, channels: 3 } })
    .jpeg()
    .toBuffer();
}
