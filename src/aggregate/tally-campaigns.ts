import { ownString } from '../text/own-string.ts'
import type { ClassifiedInput, InputLanguage } from '../types/assignment.ts'
import type { CampaignReport, Report } from '../types/report.ts'
import { compareCodeUnits } from './compare-code-units.ts'
import { addText, createKeyIndex, findText } from './key-index.ts'
import { shorten } from './shorten.ts'
import { createTopList } from './top-list.ts'

/** How many campaigns a report shows, and how much of the text of each. */
const shownCampaigns = 20
const exampleLength = 160

interface Campaign {
  readonly number: number
  readonly exampleId: string
  readonly example: string
  readonly isCut: boolean
  readonly exampleLanguage: InputLanguage
  inputs: number
  respondents: number
  unnamed: number
}

/** Near-identical inputs, gathered. */
export interface CampaignTally {
  /** @param respondent - number of the respondent, or -1 for an input without a name */
  add(row: ClassifiedInput, respondent: number): void
  finish(): Report['campaigns']
}

function largestFirst(a: CampaignReport, b: CampaignReport): number {
  return b.inputs - a.inputs || compareCodeUnits(a.first, b.first)
}

/**
 * Counts campaigns. That a text begins a campaign is known only when it is repeated; so that not every text need be
 * kept, of those that come first only a hash of the id and the respondent's number are (about 26 bytes), and a
 * campaign is shown in the words of its first repetition, with that one's id.
 * @param mayQuote - whether a row's words may be shown; any may unless told
 */
export function createCampaignTally(mayQuote: (row: ClassifiedInput) => boolean = () => true): CampaignTally {
  const firsts = createKeyIndex()
  const respondentOfFirst: number[] = []
  const campaigns = new Map<string, Campaign>()
  const members = createKeyIndex()

  const count = (campaign: Campaign, respondent: number): void => {
    campaign.inputs += 1
    if (respondent === -1) {
      campaign.unnamed += 1
      return
    }
    const known = members.size
    members.add(campaign.number, respondent)
    if (members.size > known) campaign.respondents += 1
  }

  const begin = (row: ClassifiedInput): Campaign => {
    const example = mayQuote(row) ? shorten(row.input.text, exampleLength) : { text: '', isCut: false }
    const campaign: Campaign = {
      number: campaigns.size,
      exampleId: ownString(row.input.id),
      example: ownString(example.text),
      isCut: example.isCut,
      exampleLanguage: row.assignment.language,
      inputs: 0,
      respondents: 0,
      unnamed: 0,
    }
    campaigns.set(ownString(row.campaign), campaign)
    // The first may have been filtered out of the rows.
    const first = findText(firsts, row.campaign)
    if (first !== -1) count(campaign, respondentOfFirst[first] ?? -1)
    return campaign
  }

  return {
    add(row, respondent) {
      if (row.campaign === '') respondentOfFirst[addText(firsts, row.input.id)] = respondent
      else count(campaigns.get(row.campaign) ?? begin(row), respondent)
    },
    finish() {
      const top = createTopList(shownCampaigns, largestFirst)
      let [total, inputs] = [0, 0]
      for (const [first, campaign] of campaigns) {
        if (campaign.inputs < 2) continue
        total += 1
        inputs += campaign.inputs
        top.add({
          first,
          inputs: campaign.inputs,
          respondents: campaign.respondents,
          unnamed: campaign.unnamed,
          exampleId: campaign.exampleId,
          example: campaign.example,
          isCut: campaign.isCut,
          exampleLanguage: campaign.exampleLanguage,
        })
      }
      return { total, inputs, items: top.items }
    },
  }
}
