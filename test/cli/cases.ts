/** A command line and the world that it is run in. */
export interface CliCase {
  readonly title: string
  readonly argv: readonly string[]
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  /** Folder below that of the files; that folder itself unless told. */
  readonly folder?: string
  /** Files that the command writes, shown with its result. */
  readonly writes?: readonly string[]
}

const torget = ['--taxonomy', 'torget.yaml']
const svar = ['innspill/svar.csv', ...torget]
const classify = (title: string, ...argv: string[]): CliCase => ({ title, argv: ['classify', ...svar, ...argv] })

const help: CliCase[] = [
  { title: 'tells how it is used when nothing is asked', argv: [] },
  { title: 'shows help with --help', argv: ['--help'] },
  ...['classify', 'report', 'diff', 'check', 'explain', 'evaluate', 'train', 'levers', 'init'].map((command) => ({
    title: `shows help for ${command}`,
    argv: [command, '--help'],
  })),
  { title: 'shows help for levers diff', argv: ['levers', 'diff', '--help'] },
  { title: 'shows the same help with «help classify»', argv: ['help', 'classify'] },
  { title: 'suggests a command for «help chekc»', argv: ['help', 'chekc'] },
  { title: 'suggests a command of a command for «help levers dif»', argv: ['help', 'levers', 'dif'] },
]

const usage: CliCase[] = [
  { title: 'names the nearest command for a mistyped one', argv: ['clasify', 'innspill'] },
  { title: 'says that a command does not exist when none is near', argv: ['xyzzy'] },
  { title: 'names the nearest option for a mistyped one', argv: ['classify', 'innspill', '--fromat', 'csv'] },
  { title: 'says that an option does not exist when none is near', argv: ['report', 'innspill', '--xyzzy'] },
  { title: 'names the choices of an option', argv: ['classify', 'innspill', '--format', 'xslx'] },
  { title: 'wants a value after an option that has one', argv: ['classify', 'innspill', '--format'] },
  { title: 'wants an argument that must be there', argv: ['explain'] },
  { title: 'wants an option that must be there', argv: ['train', 'fasit.csv'] },
  { title: 'refuses a share above one', argv: ['classify', 'innspill', '--min-probability', '80'] },
  { title: 'refuses an unknown status', argv: ['classify', 'innspill', '--status', 'sikker'] },
  { title: 'refuses an unknown lever, with the nearest', argv: ['classify', ...svar, '--lever', 'musik'] },
  { title: 'refuses an unknown rule, with the nearest', argv: ['check', 'innspill', '--rule', 'to-short=off'] },
  { title: 'refuses a date that does not exist', argv: ['check', 'innspill', '--date', '2019-02-30'] },
  { title: 'refuses an unknown language of the report', argv: ['report', 'innspill', '--language', 'se'] },
  { title: 'refuses an unknown section, with the nearest', argv: ['report', 'innspill', '--sections', 'levers,metod'] },
  { title: 'refuses an unknown section that is to be left out', argv: ['report', 'innspill', '--sections=-by-hnad'] },
  { title: 'refuses an unknown kind of chart, with the nearest', argv: ['report', 'innspill', '--charts', 'mermai'] },
  { title: 'refuses more than one lever to show', argv: ['levers', 'bod', 'musikk', ...torget] },
  { title: 'wants files to classify', argv: ['classify'] },
  { title: 'wants to know what standard input is', argv: ['classify', '-'], stdin: 'x' },
]

const inputs: CliCase[] = [
  { title: 'says which file is missing, with the nearest', argv: ['classify', 'innspill/svarr.csv'] },
  { title: 'says which configuration is missing', argv: ['classify', 'innspill', '--config', 'finnes-ikke.yaml'] },
  { title: 'says that a folder is empty', argv: ['report', 'tom'] },
  { title: 'says that a pattern matches nothing', argv: ['classify', 'innspill/*.docx'] },
  { title: 'does not guess what an unknown kind of file is', argv: ['classify', 'ukjent.dat'] },
  {
    title: 'reads an unknown kind of file when told what it is',
    argv: ['classify', 'ukjent.dat', '--from', 'csv', ...torget, '--quiet'],
  },
  { title: 'sets an empty file aside', argv: ['classify', 'tomt.csv', ...torget, '--format', 'csv'] },
  { title: 'says which text column is missing', argv: ['classify', ...svar, '--text-column', 'Inspill'] },
  { title: 'refuses an encoding that does not exist', argv: ['classify', ...svar, '--encoding', 'utf-88'] },
  { title: 'shows every mistake of a broken taxonomy', argv: ['levers', '--taxonomy', 'odelagt.yaml'] },
  { title: 'shows where a taxonomy is no YAML', argv: ['levers', '--taxonomy', 'ikke-yaml.yaml'] },
  { title: 'shows every mistake of a broken configuration', argv: ['classify', '../innspill'], folder: 'feil' },
  {
    title: 'writes an annotation for a broken configuration, where annotations were asked for',
    argv: ['check', '../innspill', '--format', 'github'],
    folder: 'feil',
  },
  { title: 'refuses a broken model file', argv: ['classify', 'innspill', '--model-file', 'modell.bin'] },
  { title: 'refuses a file that is no model', argv: ['classify', 'innspill', '--model-file', 'torget.yaml'] },
  { title: 'refuses a model of other levers', argv: ['classify', ...svar, '--model-file', 'ti-hovedgrep.bin'] },
  { title: 'refuses a result file that is cut short', argv: ['report', 'avkortet.jsonl', ...torget] },
  { title: 'says why an output cannot be written', argv: ['classify', ...svar, '-o', 'finnes/ikke/ut.csv'] },
  { title: 'says that an output is a folder', argv: ['report', ...svar, '-o', 'tom'] },
]

const classified: CliCase[] = [
  classify('classifies into CSV in a pipe'),
  classify('classifies into TSV', '--format', 'tsv'),
  classify('classifies into JSON Lines', '--format', 'jsonl'),
  classify('classifies into a table', '--format', 'table'),
  classify('writes what Excel opens', '--excel'),
  classify('writes all probabilities with --wide', '--wide'),
  classify('leaves formulas alone with --no-defuse', '--no-defuse'),
  classify('shows only some statuses', '--status', 'too-short', '--status', 'none'),
  classify('shows only some levers, by id and by number', '--lever', 'bod', '--lever', '3'),
  classify('shows only the probable, with a decimal comma', '--min-probability', '0,6'),
  classify('says nothing but data with --quiet', '--quiet'),
  classify('tells what it found in the file with --verbose', '--verbose', '--format', 'table'),
  classify('answers by keywords alone', '--model', 'keyword', '--format', 'table'),
  classify('answers by TF-IDF alone', '--model', 'tfidf', '--format', 'table'),
  classify('takes limits from the command line', '--min-words', '8', '--uncertain-below', '0.9', '--format', 'table'),
  classify('takes the text from another column', '--text-column', 'Avsender', '--format', 'table'),
  {
    title: 'writes a file whole, and chooses the format by its ending',
    argv: ['classify', ...svar, '-o', 'ut.jsonl', '--status', 'too-short'],
    writes: ['ut.jsonl'],
  },
  {
    title: 'classifies a folder with files of several kinds',
    argv: ['classify', 'innspill', ...torget, '--format', 'table'],
  },
  { title: 'classifies by a pattern', argv: ['classify', 'innspill/*.{md,txt}', ...torget, '--format', 'table'] },
  {
    title: 'classifies several paths, and none twice',
    argv: ['classify', 'innspill/brev.txt', './innspill/notat.md', 'innspill/*.txt', ...torget, '--format', 'table'],
  },
  {
    title: 'classifies a table on standard input',
    argv: ['classify', '-', '--from', 'csv', ...torget],
    stdin: 'id,tekst\na,Torgleien er for høy\nb,Mer konsert på torget\n',
  },
  {
    title: 'classifies Markdown on standard input',
    argv: ['classify', '-', '--from', 'markdown', ...torget, '--format', 'table'],
    stdin: '# Torget\n\n- Torgleien er for høy\n- Mer konsert på torget\n',
  },
  {
    title: 'classifies text on standard input',
    argv: ['classify', '-', '--from', 'text', ...torget, '--format', 'table'],
    stdin: 'Torgleien er for høy.\n\nMer konsert på torget.\n',
  },
  {
    title: 'classifies JSON Lines on standard input',
    argv: ['classify', '-', '--from', 'jsonl', ...torget, '--format', 'table'],
    stdin: '{"id":"a","tekst":"Torgleien er for høy"}\n{"id":"b","tekst":"Mer konsert på torget"}\n{"id":',
  },
  {
    title: 'classifies by the built-in levers',
    argv: ['classify', '-', '--from', 'text', '--format', 'table', '--quiet'],
    stdin:
      'Vi trenger en regulatorisk sandkasse der nye løsninger kan prøves ut.\n\nAnskaffelsesregelverket gjør det vanskelig for små leverandører å vinne anbud.\n',
  },
]

const leversCases: CliCase[] = [
  { title: 'finds nothing wrong with a sound taxonomy', argv: ['levers', '--check', ...torget] },
  {
    title: 'checks a taxonomy, and ends with 1 when a name is missing',
    argv: ['levers', '--check', '--taxonomy', 'torget-feil.yaml'],
  },
  {
    title: 'checks a taxonomy by the severities given, as GitHub annotations',
    argv: [
      'levers',
      '--check',
      '--taxonomy',
      'torget-feil.yaml',
      '--rule',
      'lever-without-name=off',
      '--rule',
      'term-in-two-levers=error',
      '--fail-on',
      'error',
      '--format',
      'github',
    ],
  },
  {
    title: 'checks a taxonomy against a corpus, as JSON in a file',
    argv: ['levers', '--check', ...torget, '--on', 'innspill', '--format', 'json', '-o', 'funn.json'],
    writes: ['funn.json'],
  },
  {
    title: 'refuses to check a taxonomy that has other mistakes',
    argv: ['levers', '--check', '--taxonomy', 'odelagt.yaml'],
  },
  {
    title: 'checks a taxonomy, shows the errors alone, and ends with 1 for too many warnings',
    argv: [
      'levers',
      '--check',
      '--taxonomy',
      'torget-feil.yaml',
      '--rule',
      'lever-without-name=warning',
      '--severity',
      'error',
      '--max-warnings',
      '0',
    ],
  },
  { title: 'refuses a limit of warnings without --check', argv: ['levers', ...torget, '--max-warnings', '0'] },
  { title: 'refuses a corpus on standard input', argv: ['levers', '--check', ...torget, '--on', '-'], stdin: 'x' },
  { title: 'refuses a corpus without --check', argv: ['levers', ...torget, '--on', 'innspill'] },
  { title: 'refuses a format of findings without --check', argv: ['levers', ...torget, '--format', 'github'] },
  { title: 'refuses to check one lever alone', argv: ['levers', 'bod', '--check', ...torget] },
  { title: 'compares two taxonomies', argv: ['levers', 'diff', 'torget.yaml', 'torget-ny.yaml'] },
  {
    title: 'compares two taxonomies on a corpus and on gold',
    argv: ['levers', 'diff', 'torget.yaml', 'torget-ny.yaml', '--on', 'innspill', '--gold', 'fasit.csv'],
  },
  {
    title: 'compares two taxonomies as JSON, by both models together, with few inputs shown',
    argv: [
      'levers',
      'diff',
      'torget.yaml',
      'torget-ny.yaml',
      '--on',
      'innspill',
      '--model',
      'combined',
      '--list',
      '1',
      '--format',
      'json',
      '-o',
      'ulikt.json',
    ],
    writes: ['ulikt.json'],
  },
  {
    title: 'finds no difference between a taxonomy and itself',
    argv: ['levers', 'diff', 'torget.yaml', 'torget.yaml', '--on', 'innspill/svar.csv', '--gold', 'fasit.csv', '-q'],
  },
  { title: 'wants two taxonomies to compare', argv: ['levers', 'diff', 'torget.yaml'] },
  {
    title: 'names the nearest option of the comparison of taxonomies',
    argv: ['levers', 'diff', 'torget.yaml', 'torget-ny.yaml', '--glod', 'fasit.csv'],
  },
  {
    title: 'refuses a model of other levers for the comparison of taxonomies',
    argv: [
      'levers',
      'diff',
      'torget.yaml',
      'torget-ny.yaml',
      '--model-file',
      'ti-hovedgrep.bin',
      '--gold',
      'fasit.csv',
    ],
  },
]

const other: CliCase[] = [
  { title: 'reports on a folder', argv: ['report', 'innspill', ...torget, '--date', '2019-05-31'] },
  {
    title: 'reports into a file, and shows the levers on standard error',
    argv: ['report', 'innspill', ...torget, '-o', 'rapport.md', '--language', 'nn', '--by', 'Fylke', '--quotes', '0'],
    writes: ['rapport.md'],
  },
  { title: 'reports as JSON', argv: ['report', ...svar, '--format', 'json', '--quiet'] },
  {
    title: 'reports some sections with a chart, by two columns',
    argv: [
      'report',
      'innspill',
      ...torget,
      '--sections',
      'levers,matrices',
      '--charts',
      'mermaid',
      '--by',
      'Fylke',
      '--by',
      'språk',
      '-q',
    ],
  },
  {
    title: 'makes a report that may be published, and says what it cannot take out',
    argv: ['report', 'innspill', ...torget, '--publish', '--sections=-method,-lever-by-lever'],
  },
  {
    title: 'says that JSON always has all sections',
    argv: ['report', 'tomt.csv', ...torget, '--format', 'json', '--sections', 'glance', '-o', 'alt.json'],
  },
  {
    title: 'prints the settings of a report',
    argv: ['report', '--print-config', '--publish', '--sections', 'glance', '--by', 'Fylke'],
  },
  { title: 'says that a column to report by is missing', argv: ['report', ...svar, '--by', 'Fylket'] },
  { title: 'reports by the configuration of the folder', argv: ['report', '--quiet'], folder: 'prosjekt' },
  { title: 'names the nearest command to compare with', argv: ['dif', 'a.jsonl', 'b.jsonl'] },
  { title: 'wants two results to compare', argv: ['diff', 'a.jsonl'] },
  { title: 'refuses to compare three results', argv: ['diff', 'a.jsonl', 'b.jsonl', 'c.jsonl'] },
  { title: 'names the nearest option of the comparison', argv: ['diff', 'a.jsonl', 'b.jsonl', '--langauge', 'nn'] },
  { title: 'refuses to compare what is no result', argv: ['diff', 'innspill', 'avkortet.jsonl', ...torget] },
  {
    title: 'refuses to compare a result that is cut short',
    argv: ['diff', 'avkortet.jsonl', 'avkortet.jsonl', ...torget],
  },
  { title: 'checks, and ends with 0 when nothing is bad enough', argv: ['check', 'innspill', ...torget] },
  {
    title: 'checks, and ends with 1 when something is',
    argv: ['check', 'skadet.csv', ...torget, '--encoding', 'utf-8'],
  },
  {
    title: 'checks by the severities given',
    argv: ['check', ...svar, '--rule', 'empty-input=error', '--rule', 'campaign=off', '--format', 'github'],
  },
  {
    title: 'checks dates, people and copies of a table, and tells of each with its place',
    argv: ['check', '-', '--from', 'csv', ...torget, '--date', '2019-06-01', '--fail-on', 'warning'],
    stdin: [
      'Svarnr;Dato;Organisasjon;Aktørtype;Språk;Innspill',
      '1;04.03.2019;Nordvik kommune;Komune;bokmål;Flere benker ved torget, og et tak over scenen.',
      '2;31.02.2019;NORDVIK KOMMUNE;Kommune;bokmål;Musikken på torget er for høy etter klokka ti om kvelden.',
      '3;02.07.2019;Sør AS;Bedrift;bokmål;Bodene bÃ¸r stå på østsiden av torget hele sommeren.',
      '',
    ].join('\n'),
  },
  { title: 'checks by the configuration of the folder', argv: ['check', '--format', 'json'], folder: 'prosjekt' },
  {
    title: 'checks that a column is there',
    argv: ['check', ...svar, '--required-column', 'Kommune', '--fail-on', 'warning', '--quiet'],
  },
  { title: 'explains an input', argv: ['explain', 'innspill/svar.csv#2', ...svar, '--why-not', 'bod'] },
  {
    title: 'explains a text on standard input, as JSON',
    argv: ['explain', '-', ...torget, '--format', 'json'],
    stdin: 'Torgleien er for høy\n',
  },
  { title: 'says which id is nearest to an unknown one', argv: ['explain', 'innspill/svar.csv#22', ...svar] },
  { title: 'refuses to explain nothing', argv: ['explain', '-', ...torget] },
  { title: 'evaluates', argv: ['evaluate', 'fasit.csv', ...torget] },
  { title: 'evaluates into Markdown', argv: ['evaluate', 'fasit.csv', ...torget, '--format', 'markdown'] },
  {
    title: 'ends with 1 when a gate is missed, and names it',
    argv: [
      'evaluate',
      'fasit.csv',
      ...torget,
      '--model',
      'keyword',
      '--min-macro-f1',
      '1',
      '--max-ece',
      '0',
      '--quiet',
    ],
  },
  { title: 'refuses gold with unknown levers', argv: ['evaluate', 'feil-fasit.csv', ...torget] },
  {
    title: 'refuses to train on a text with two labels',
    argv: ['train', 'fasit.csv', 'uenige.csv', ...torget, '-o', 'ny.bin'],
  },
  {
    title: 'evaluates with kappa as a gate',
    argv: ['evaluate', 'fasit.csv', ...torget, '--min-kappa', '0,99', '--quiet'],
  },
  {
    title: 'evaluates against the taxonomy alone and writes the errors',
    argv: ['evaluate', 'fasit.csv', ...torget, '--baseline-taxonomy', 'torget.yaml', '--errors', 'feil.csv'],
  },
  { title: 'refuses to train on too little', argv: ['train', 'fasit.csv', ...torget, '-o', 'ny.bin'] },
  {
    title: 'adapts a model to labelled inputs, and says what that was worth',
    argv: ['train', 'mange.csv', '--adapt', ...torget, '-o', 'tilpasset.bin'],
  },
  {
    title: 'refuses to adapt a model to too little',
    argv: ['train', 'fasit.csv', '--adapt', ...torget, '-o', 'ny.bin'],
  },
  { title: 'shows the levers', argv: ['levers', ...torget] },
  {
    title: 'shows one lever with its terms, in English',
    argv: ['levers', '2', ...torget, '--terms', '--language', 'en'],
  },
  { title: 'shows a lever as JSON', argv: ['levers', 'renhold', ...torget, '--format', 'json'] },
  { title: 'shows the settings that hold', argv: ['classify', 'a.csv', '--print-config', '--delimiter', ';'] },
  {
    title: 'shows the settings of the folder with flags on top',
    argv: ['check', '--print-config', '--rule', 'campaign=error', '--fail-on', 'info'],
    folder: 'prosjekt',
  },
  {
    title: 'colours where FORCE_COLOR says so',
    argv: ['classify', ...svar, '--format', 'table', '--quiet'],
    env: { FORCE_COLOR: '1' },
  },
  {
    title: 'does not colour with --no-color, whatever FORCE_COLOR says',
    argv: ['levers', '1', ...torget, '--no-color'],
    env: { FORCE_COLOR: '1' },
  },
  {
    title: 'does not colour with NO_COLOR, whatever FORCE_COLOR says',
    argv: ['classify', 'finnes-ikke.csv'],
    env: { FORCE_COLOR: '1', NO_COLOR: '1' },
  },
]

/** Every case, each run in this process and as a process of its own. */
export const cases: readonly CliCase[] = [...help, ...usage, ...inputs, ...classified, ...leversCases, ...other]
