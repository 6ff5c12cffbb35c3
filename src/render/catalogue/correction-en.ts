import { numberFormats } from '../format-number.ts'
import type { CorrectionWords } from './correction-words.ts'
import { spellNumber } from './phrasing.ts'

const { integer } = numberFormats.en
const parts = (n: number): string =>
  spellNumber(n, ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'])

/** In English. */
export const correctionEn: CorrectionWords = {
  warning: 'The model places some inputs wrongly.',
  pointer:
    'The model places some inputs wrongly. How often, and what the shares are once that is corrected for, is set out under Method.',
  accuracyTitle: 'How often the model is wrong',
  unknown:
    'Nobody has measured how often the model is wrong with this taxonomy and these limits. So the shares are not corrected, and how far off they are is unknown.',
  measured: (inputs, folds) =>
    `Measured on ${integer(inputs)} of the labelled inputs that the model has learnt from. They were divided into ${parts(folds)} parts, and each part was placed by a model that had learnt from the other parts only, with the same limits as here (cross-validation). The labelled inputs that come with hovedgrep were written for the purpose; on inputs from people the model may be wrong more often.`,
  example: (lever, precision, recall) =>
    `Read the table like this: of 100 inputs placed under ${lever}, ${precision} belonged there. Of 100 inputs that belonged there, ${recall} were placed there; the others were uncertain or ended up elsewhere.`,
  precision: 'Right of 100 placed',
  recall: 'Found of 100',
  noNumber: '–',
  mixture:
    'How many of the placed inputs are right also depends on how common the lever is. If it is rarer here than among the labelled inputs, more of those placed under it are wrong than the table says.',
  sharesTitle: 'Shares corrected for known error',
  withheld: {
    'no-inputs': 'No inputs have been assessed, so there are no shares to correct.',
    filtered: 'The report is about a selection of the inputs. Shares can only be corrected when all are there.',
    'unmeasured-answer':
      'One of the levers, or “none”, is missing among the labelled inputs. So the shares cannot be corrected.',
  },
  why: 'Some inputs about a lever are not found, and some are placed under it without belonging there. These errors do not cancel out. Since it has been measured how often each lever is taken for each of the others, one can work out the shares that best explain what was counted.',
  denominator: (inputs, uncertain) =>
    [
      `Both shares are of the ${integer(inputs)} inputs that the model has answered; those that are too short or in other languages are left out.`,
      ...(uncertain === 0
        ? []
        : [
            uncertain === 1
              ? 'One of them is uncertain. The corrected shares spread it over the answers; the counted shares have it under no lever.'
              : `${integer(uncertain)} of them are uncertain. The corrected shares spread them over the answers; the counted shares have them under no lever.`,
          ]),
    ].join(' '),
  placed: 'Placed',
  counted: 'Counted share',
  corrected: 'Corrected share',
  method:
    'The corrected shares are those that make what was counted most likely (Saerens, Latinne and Decaestecker 2002). The interval comes from drawing both the inputs and the measurement anew 1,000 times (Efron and Tibshirani 1993).',
  repeats:
    'Texts that were sent in several times count once in the drawing: the model is wrong about all of them or about none.',
  ranking:
    'Where the intervals overlap, there are no grounds for saying which lever has most. A lever is said to have most only when that holds for both the counted and the corrected shares.',
  assumption:
    'The correction assumes that inputs about a lever are like the labelled inputs about it. Those that come with hovedgrep were written for the purpose, not collected. If people write differently, the corrected shares can be further from the truth than the counted ones. That is why the rest of the report uses the counted ones. The safest check is to read a random sample yourself and measure with `hovedgrep evaluate`.',
  sourcesTitle: 'The sources',
  hashes:
    'The first twelve digits of the SHA-256 show whether someone else has read the same files. All the digits are in the report as JSON.',
  hash: (digits) => `SHA-256 ${digits}…`,
}
