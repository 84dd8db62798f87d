/** One channel, 0 black to 255 white, row by row. Every step of the pipeline takes one and gives a new one. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Which pixels are ink: 1 ink, 0 paper. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Part of a page in pixels; right and bottom are outside. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
