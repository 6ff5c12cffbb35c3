import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { createLossRecord, sayLosses } from '../../../src/cli/say-losses.ts'

function said(cuts: number, columns = 0): string[] {
  const lines: string[] = []
  const losses = createLossRecord()
  for (let row = 2; row < cuts + 2; row++) losses.onCut({ sheet: 'Innspill', row, column: 'text' })
  if (columns > 0) losses.onColumnsLost(columns)
  sayLosses({ say: (text) => lines.push(text), colours: new Chalk({ level: 0 }) }, losses, 'csv')
  return lines
}

describe('sayLosses', () => {
  it('says nothing when nothing is lost.', () => {
    expect(said(0)).toEqual([])
  })

  it('names the first cells and counts the rest.', () => {
    expect(said(1)).toEqual([
      'merk: 1 tekst er kortet i arbeidsboka, for en celle i Excel rommer 32\u202f767 tegn: Innspill, rad 2, kolonnen text. Hele teksten står i csv.',
    ])
    expect(said(7)[0]).toMatch(/^merk: 7 tekster er kortet .* rad 2, .* rad 6, kolonnen text … og 2 til\. Hele/)
  })

  it('counts the columns that found no room.', () => {
    expect(said(0, 2)).toEqual([
      'merk: 2 kolonner fra filene er ikke med i arbeidsboka, for et ark i Excel rommer 16\u202f384. De står i csv.',
    ])
  })
})
