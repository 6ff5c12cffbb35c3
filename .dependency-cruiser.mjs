// Who may know whom. docs/architecture.md draws the same picture; each rule's comment is what an offender reads.

const stages = 'read|segment|classify|campaign|aggregate|render|check|evaluate'
const stage = `^src/(${stages})/`
const floor = '^src/(?:types|numeric|text|personal|taxonomy)/|^src/errors[.]ts$'

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'These modules import each other in a ring, so none can be read or tested alone. Move what they share into a module of its own, further down.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'stages-do-not-know-each-other',
      severity: 'error',
      comment:
        'A stage takes plain data and gives plain data. What two stages share belongs in a room on the floor (text, taxonomy, numeric, types); what joins them belongs in src/analyse.ts or src/cli.',
      from: { path: stage },
      to: { path: stage, pathNot: '^src/$1/' },
    },
    {
      name: 'stages-never-look-up',
      severity: 'error',
      comment: 'A stage is called by src/analyse.ts, src/load.ts and src/cli, and knows none of them.',
      from: { path: stage },
      to: { path: '^src/', pathNot: [stage, floor] },
    },
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      comment:
        'The command line stands on top. What others need of it (a message, a helper) is no business of the command line: move it down.',
      from: { pathNot: '^(?:src/cli|bin)/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'only-loading-reads',
      severity: 'error',
      comment:
        'Only src/load.ts, src/index.ts and src/cli bring files in by src/read; all else gets data handed to it.',
      from: { path: '^src/', pathNot: '^src/(?:read|cli)/|^src/(?:load|index)[.]ts$' },
      to: { path: '^src/read/' },
    },
    {
      name: 'pure-core',
      severity: 'error',
      comment:
        'Only src/read and src/cli touch the world. Take bytes, a clock or a path as a parameter instead of a module of Node.',
      from: { path: '^src/', pathNot: '^src/(?:read|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'offline',
      severity: 'error',
      comment: 'Hovedgrep promises to work without network.',
      from: { path: '^src/' },
      to: { path: '^(?:node:)?(?:http|https|http2|net|tls|dns|dgram|cluster|inspector)(?:/|$)' },
    },
    {
      name: 'starts-no-program',
      severity: 'error',
      comment:
        'Hovedgrep starts no other program but git, for check --changed-since, and that in src/cli/check/changed-files.ts alone.',
      from: { path: '^src/', pathNot: '^src/cli/check/changed-files[.]ts$' },
      to: { path: '^(?:node:)?child_process(?:/|$)' },
    },
    {
      name: 'floor-never-looks-up',
      severity: 'error',
      comment: 'The rooms of the floor carry the stages and know nothing of them.',
      from: { path: floor },
      to: { path: '^src/', pathNot: floor },
    },
    {
      name: 'numeric-knows-no-words',
      severity: 'error',
      comment: 'src/numeric is arithmetic alone: it imports only itself, src/types and src/errors.ts.',
      from: { path: '^src/numeric/' },
      to: { path: '^src/', pathNot: '^src/(?:numeric|types)/|^src/errors[.]ts$' },
    },
    {
      name: 'text-knows-no-taxonomy',
      severity: 'error',
      comment: 'src/text knows words of any subject; src/taxonomy stands above it, not the other way round.',
      from: { path: '^src/text/' },
      to: { path: '^src/taxonomy/' },
    },
    {
      name: 'personal-knows-no-taxonomy',
      severity: 'error',
      comment:
        'src/personal knows what personal data look like, in a text on any subject: it imports only itself, src/text, src/numeric, src/types and src/errors.ts.',
      from: { path: '^src/personal/' },
      to: { path: '^src/', pathNot: '^src/(?:personal|text|numeric|types)/|^src/errors[.]ts$' },
    },
    {
      name: 'types-are-the-floor',
      severity: 'error',
      comment: 'src/types says what things are called and imports nothing but src/types.',
      from: { path: '^src/types/' },
      to: { pathNot: '^src/types/' },
    },
    {
      name: 'natural-only-for-stemming',
      severity: 'error',
      comment:
        'natural is touched in src/text/stem.ts alone and by its deep paths: its barrel prints, reads .env and loads database drivers.',
      from: { path: '^src/', pathNot: '^src/text/stem[.]ts$' },
      to: { path: '(?:^|/)node_modules/natural/|^natural(?:/|$)' },
    },
    {
      name: 'natural-by-deep-paths',
      severity: 'error',
      comment:
        'Of natural only lib/natural/stemmers/ is used; all else of it brings database drivers into the package.',
      from: { path: '^src/' },
      to: { path: '(?:^|/)node_modules/natural/', pathNot: 'natural/lib/natural/stemmers/' },
    },
    {
      name: 'terminal-only-in-cli',
      severity: 'error',
      comment: 'Colours and options are the business of src/cli. Take a function that paints, as RowStyle does.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '(?:^|/)node_modules/(?:chalk|commander)/|^(?:chalk|commander)$' },
    },
    {
      name: 'everything-is-used',
      severity: 'error',
      comment: 'Nothing imports this module and it imports nothing. Delete it, or use it.',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      comment: 'This import leads nowhere: a file that is not there, or a package that is not in package.json.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // Imports of types alone count too: they say who knows whom as well as others do.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
