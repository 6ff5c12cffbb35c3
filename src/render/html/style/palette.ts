/** Colours of the page by what they are for. */
export interface Palette {
  /** Letters, and lines that must be seen. */
  readonly ink: string
  /** Less important letters. */
  readonly muted: string
  readonly paper: string
  /** Behind table heads, code and figures. */
  readonly surface: string
  /** Lines that only divide. */
  readonly rule: string
  /** Edges of what can be operated. */
  readonly edge: string
  readonly link: string
  /** The band at the top, and letters on it. */
  readonly band: string
  readonly onBand: string
  readonly bar: string
  readonly whisker: string
  /** Parts of stacked bars, and letters on them. */
  readonly parts: readonly [string, string, string, string, string]
  readonly onParts: string
  /** Steps of a heat table, weakest first. */
  readonly heat: readonly [string, string, string, string, string]
  readonly onHeat: readonly [string, string, string, string, string]
}

/** On a bright screen, and on paper. */
export const light: Palette = {
  ink: '#17212b',
  muted: '#4c5965',
  paper: '#ffffff',
  surface: '#f2f5f7',
  rule: '#d4dbe1',
  edge: '#66747f',
  link: '#00577a',
  band: '#0b3a53',
  onBand: '#ffffff',
  bar: '#4a8aa6',
  whisker: '#10202c',
  parts: ['#a2412f', '#2d7a55', '#1d6591', '#7a5a12', '#66727c'],
  onParts: '#ffffff',
  heat: ['#e9f2f6', '#cbe1eb', '#a8cddd', '#74aec7', '#1f5f7d'],
  onHeat: ['#17212b', '#17212b', '#17212b', '#10202c', '#ffffff'],
}

/** On a dark screen. */
export const dark: Palette = {
  ink: '#e6ecf0',
  muted: '#a8b4be',
  paper: '#11181e',
  surface: '#1a242c',
  rule: '#34424d',
  edge: '#8796a2',
  link: '#86cbe6',
  band: '#0d2b3b',
  onBand: '#f2f7fa',
  bar: '#417f9a',
  whisker: '#f4f8fa',
  parts: ['#eb9a88', '#7fc9a2', '#86bfe6', '#dcb866', '#aab5be'],
  onParts: '#11181e',
  heat: ['#1a2c37', '#20404f', '#28566b', '#7ab6d0', '#b4dcec'],
  onHeat: ['#e6ecf0', '#e6ecf0', '#ffffff', '#0c141a', '#0c141a'],
}
