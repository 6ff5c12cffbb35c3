import { describe, expect, it } from 'vitest'
import { dark, light, type Palette } from '../../../../../src/render/html/style/palette.ts'

/** Relative luminance, 0–1 (WCAG 2.2, «relative luminance»). */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Contrast of two colours, 1–21 (WCAG 2.2, «contrast ratio»). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Letters on what they stand on: at least 4.5 (success criterion 1.4.3). */
function letters({ ink, muted, paper, surface, link, band, onBand, parts, onParts, heat, onHeat }: Palette) {
  return [
    ...[ink, muted, link].flatMap((colour) => [paper, surface].map((ground) => [colour, ground] as const)),
    [onBand, band] as const,
    ...parts.map((ground) => [onParts, ground] as const),
    ...heat.map((ground, at) => [onHeat[at] ?? '', ground] as const),
  ]
}

/** Lines and surfaces that must be told apart: at least 3 (success criterion 1.4.11). */
function shapes({ paper, surface, edge, link, bar, whisker, parts }: Palette) {
  return [
    ...[bar, whisker, ...parts, edge, link].map((colour) => [colour, paper] as const),
    [edge, surface] as const,
    [link, surface] as const,
    [whisker, bar] as const,
  ]
}

describe.each([
  ['bright', light],
  ['dark', dark],
] as const)('The %s colours', (_, palette) => {
  it.each(letters(palette))('let letters of %s be read on %s', (colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes(palette))('let %s be told from %s', (colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })

  it('grow away from the paper with the steps of a heat table', () => {
    const steps = palette.heat.map((colour) => contrast(colour, palette.paper))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  })
})

describe('contrast', () => {
  it('is 21 for black on white, and 4.48 for the grey that just fails', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
  })
})
