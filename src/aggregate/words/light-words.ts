import { isStopWord } from '../../text/function-words.ts'

/**
 * Words that tell little when they stand alone in a list: whose, how often, how much, and verbs and adverbs that any
 * text uses. Beside the stop words, which also serve to tell languages apart and so have to stay as they are.
 */
const light: ReadonlySet<string> = new Set(
  (
    'min mi mitt mine hennes hennar dets ingenting somme samme samt slikt sånt sånne veldig svært ganske heller likevel ' +
    'altså dessuten fortsatt framleis fremdeles aldri ofte sjelden sjeldan gjerne enten verken verre ' +
    'hverken gang gonger ganger gong ting tingene tinga burde bør får fått fekk fikk gjort gjer vorte blitt gått gjekk ' +
    'sagt seie gir gjev ga gav gitt gjeve gjeven trenger treng trengs trengst såg vet veit visste tror trur trudde trodde ' +
    'mener meiner synes synest syns ønsker ønskjer ønske eine anna annen annet første fyrste siste hei takk takker ' +
    'også òg dei blant mellom the two three neither still own may might must should could would very really often ' +
    'need needs needed want wants give gives given get gets got make makes made take takes thing things way ways ' +
    'like also many much thank thanks hello please regards hilsen helsing fint fin fine bra viktig viktige beklager ' +
    'håper håpar vonar ellers elles'
  ).split(' '),
)

/** Whether a folded word is a function word or as little telling. */
export function isLightWord(word: string): boolean {
  return light.has(word) || isStopWord(word)
}
