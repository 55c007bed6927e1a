/** The part of a scrolling element that is in sight, in px. */
export type Viewport = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
