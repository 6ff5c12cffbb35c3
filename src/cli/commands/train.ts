import type { Command } from 'commander'
import { encodeModel } from '../../classify/model-file.ts'
import { adaptModel } from '../../classify/train/adapt-model.ts'
import { type TrainOptions, trainModel } from '../../classify/train/train-model.ts'
import type { TrainedModel } from '../../classify/train/trained-model.ts'
import { HovedgrepError } from '../../errors.ts'
import { loadLanguageModel, loadTaxonomyWithLexicon, loadThesaurus, loadTrainedModel } from '../../load.ts'
import { numberFormats } from '../../render/format-number.ts'
import type { LanguageModel } from '../../text/language/language-model.ts'
import { trainLanguageModel } from '../../text/language/train-language-model.ts'
import { wordsOf } from '../../text/scan-words.ts'
import type { LabelledRow } from '../../types/labelled-row.ts'
import { languages, noLever, type Taxonomy } from '../../types/taxonomy.ts'
import type { CommandResult, Io } from '../io.ts'
import { addConfigOptions, addMessageOptions, type SharedFlags, toConfigFlags } from '../options.ts'
import { writeBytes } from '../output.ts'
import { createProgress } from '../progress.ts'
import { readLabelled } from '../read-labelled.ts'
import { type Session, startSession, withRedaction } from '../session.ts'

/** Flags of `train` alone. */
interface TrainFlags extends SharedFlags {
  readonly output: string
  readonly languages?: string
  readonly adapt?: boolean
}

/** Fewer texts of a lever than this cannot be spread over the folds of cross-validation. */
const fewestPerLever = 10

/** Fewer texts than this tell nothing of whether a model that has learnt from them is better. */
const fewestToAdapt = 50

const examples = `
Treningsdata er CSV med kolonnene text og primary (et hovedgrep eller ingen), og gjerne id, secondary (delt med |) og aspect.
De samme radene i samme rekkefølge gir den samme filen, byte for byte.

Eksempler:
  hovedgrep train merkede/*.csv -o modell.bin
  hovedgrep train merkede/*.csv --adapt -o modell.bin
  hovedgrep classify innspill/ --model-file modell.bin`

/** Adds the command `train`. */
export function addTrain(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('train')
    .summary('lærer en modell av merkede innspill')
    .description('Lager en modellfil av merkede innspill. Måler seg selv ved kryssvalidering underveis.')
    .argument('<merkede...>', 'CSV-filer, mapper eller mønstre')
    .requiredOption('-o, --output <fil>', 'modellfilen som skrives')
    .option(
      '--adapt',
      'legg det innspillene lærer til den innebygde modellen (eller model-file), i stedet for å lære en ny',
    )
    .option('--languages <fil>', 'skriv også en språkmodell (bokmål, nynorsk, engelsk), lært av kolonnen language')
    .option('--taxonomy <fil>', 'en annen taksonomi, i samme form som levers.yaml')
  addMessageOptions(addConfigOptions(command))
    .addHelpText('after', examples)
    .action((paths: string[], flags: TrainFlags) => finish(train(io, paths, flags)))
}

async function train(io: Io, paths: readonly string[], flags: TrainFlags): CommandResult {
  const session = await startSession(io, flags, toConfigFlags(flags, []))
  return session === undefined ? 0 : withRedaction(session, () => learn(session, paths, flags))
}

async function learn(session: Session, paths: readonly string[], flags: TrainFlags): CommandResult {
  const { io } = session
  const { taxonomy, lexicon } = await loadTaxonomyWithLexicon({ cwd: io.cwd, taxonomy: session.config.taxonomy })
  const { rows, sources, files, sha256 } = await readLabelled(session, paths, taxonomy, 'TRAINING_INVALID')
  requireAgreement(rows, sources)
  if (flags.adapt === true) requireEnough(rows)
  else requireEveryLever(session, rows, taxonomy)
  const languageModel = flags.languages === undefined ? loadLanguageModel() : learnLanguages(rows)
  const progress = createProgress(io, session.flags.quiet !== true)
  const options: TrainOptions = {
    taxonomy,
    lexicon,
    languageModel,
    thesaurus: loadThesaurus(),
    texts: rows,
    trainingSha256: sha256,
    onProgress: (done, of) =>
      progress.step(`Lærer av ${numberFormats.nb.integer(rows.length)} innspill, steg ${done + 1} av ${of} …`),
  }
  const model = flags.adapt === true ? await adapt(session, options) : trainModel(options)
  progress.end()
  await writeBytes(io, flags.output, encodeModel(model))
  if (flags.languages !== undefined)
    await writeBytes(
      io,
      flags.languages,
      new Uint8Array(languageModel.buffer, languageModel.byteOffset, languageModel.length),
    )
  const { percent, integer } = numberFormats.nb
  const { crossValidation: cv } = model
  session.say(
    `${integer(rows.length)} innspill fra ${files.length === 1 ? '1 fil' : `${integer(files.length)} filer`}, ${integer(model.linear.keys.length)} trekk`,
  )
  session.say(
    `Kryssvalidert treffsikkerhet: begge modeller ${percent(cv.accuracy, 1)}, TF-IDF alene ${percent(cv.tfidfAccuracy, 1)}, ordlista alene ${percent(cv.keywordAccuracy, 1)}`,
  )
  if (cv.aspectMacroF1 > 0) session.say(`Vinkling, makro-F1: ${percent(cv.aspectMacroF1, 1)}`)
  session.say(`Skrevet til ${flags.output}`)
  return 0
}

/** Adapts the model of the session, and says whether that was worth it. */
async function adapt(session: Session, options: TrainOptions): Promise<TrainedModel> {
  const { taxonomy, 'model-file': modelFile } = session.config
  const base = await loadTrainedModel({ cwd: session.io.cwd, taxonomy, modelFile })
  const { model, before, after, hasLearnt } = adaptModel({ ...options, base })
  const { percent } = numberFormats.nb
  session.say(
    hasLearnt
      ? `På disse innspillene var modellen riktig for ${percent(before, 1)} før, og ${percent(after, 1)} etter (hvert innspill besvart uten at det var lært av).`
      : `Modellen (riktig for ${percent(before, 1)} av disse innspillene) ble ikke bedre av å lære av dem; vektene er som de var.`,
  )
  return model
}

/** @throws {HovedgrepError} TRAINING_INVALID when there are too few texts, or of one kind only */
function requireEnough(rows: readonly LabelledRow[]): void {
  const kinds = new Set(rows.map(({ primary }) => primary))
  if (rows.length >= fewestToAdapt && kinds.size > 1) return
  const few =
    rows.length < fewestToAdapt
      ? `${rows.length} innspill er for få til å tilpasse modellen; det trengs minst ${fewestToAdapt}.`
      : `Alle innspillene er merket «${[...kinds][0] ?? ''}»; det trengs minst to slag.`
  throw new HovedgrepError('TRAINING_INVALID', few, { hint: 'Merk flere, helst trukket tilfeldig av dem dere har.' })
}

/**
 * A model of one's own must know every lever.
 * @throws {HovedgrepError} TRAINING_INVALID when a lever has too few texts
 */
function requireEveryLever(session: Session, rows: readonly LabelledRow[], taxonomy: Taxonomy): void {
  for (const label of [...taxonomy.levers.map(({ id }) => id), noLever]) {
    const count = rows.filter(({ primary }) => primary === label).length
    // Not every coding has a label for what fits nowhere.
    if (label === noLever && count === 0)
      session.say(`Ingen innspill er merket «${noLever}»: modellen vil nesten alltid svare med et hovedgrep.`)
    else if (count < fewestPerLever)
      throw new HovedgrepError(
        'TRAINING_INVALID',
        `«${label}» er merket ${count === 1 ? 'én gang' : `${count} ganger`}; det trengs minst ${fewestPerLever}.`,
        {
          hint: 'Merk flere, eller gi alle filene med merkede innspill på én gang.',
        },
      )
  }
}

/** Contradictions that a message lists; of more it tells the number. */
const contradictionsShown = 20

/**
 * Refuses texts that stand twice with different labels: the model would learn nothing from either, and one is a mistake.
 * @param sources - file of each row
 * @throws {HovedgrepError} TRAINING_INVALID with both places of each
 */
function requireAgreement(rows: readonly LabelledRow[], sources: readonly string[]): void {
  const firsts = new Map<string, { primary: string; where: string }>()
  const contradictions: string[] = []
  rows.forEach(({ text, primary, place }, i) => {
    const where = `${sources[i] ?? ''} ${place}`
    const key = wordsOf(text).join(' ')
    const first = firsts.get(key)
    if (key === '') return
    if (first === undefined) firsts.set(key, { primary, where })
    else if (first.primary !== primary)
      contradictions.push(`${first.where} er merket «${first.primary}», samme tekst i ${where} «${primary}»`)
  })
  if (contradictions.length === 0) return
  const shown = contradictions.slice(0, contradictionsShown)
  const rest = contradictions.length - shown.length
  throw new HovedgrepError(
    'TRAINING_INVALID',
    `Samme tekst har ulike merkelapper:\n${shown.map((line) => `  ${line}`).join('\n')}${rest > 0 ? `\n  … og ${rest} til` : ''}`,
    { hint: 'Bestem hva hver av dem skal ha, eller ta én av radene bort.' },
  )
}

/** A language model from the rows that say which language they are in. */
function learnLanguages(rows: readonly LabelledRow[]): LanguageModel {
  const texts = rows.flatMap(({ text, language }) => (language === '' ? [] : [{ text, language }]))
  for (const wanted of languages)
    if (!texts.some(({ language }) => language === wanted))
      throw new HovedgrepError('TRAINING_INVALID', `Ingen av radene har «${wanted}» i kolonnen language.`, {
        hint: 'Språkmodellen trenger tekster på alle tre språkene: nb, nn og en.',
      })
  return trainLanguageModel(texts)
}
