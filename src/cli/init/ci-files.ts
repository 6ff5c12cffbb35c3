import { inYaml } from './in-yaml.ts'

/** Words by which a file is known to be made by `hovedgrep init`. */
export const madeByInit = '# Laget av «hovedgrep init».'

/** What the files for CI are made of. */
export interface CiSettings {
  /** Version of hovedgrep that is to be run. */
  readonly version: string
  /** The configuration, from the folder in which CI runs; undefined where it lies in that folder. */
  readonly config: string | undefined
}

/** The variable that holds the configuration's path: a folder's name is nothing that a shell should read. */
const variable = 'HOVEDGREP_CONFIG'

/** Installs the tool where nothing of the checkout can take its place: no folder of packages, no setting of npm. */
function install({ version }: CiSettings): string {
  return `npm install --global hovedgrep@${version}`
}

/** A text that the runner of a workflow shall not take for an expression (`${{ … }}`): each becomes an expression of itself. */
function literalInGithub(text: string): string {
  const opening = '$' + '{{'
  return text.replaceAll(opening, () => `${opening} '${opening}' }}`)
}

/** A text that GitLab shall not look for variables in. */
function literalInGitlab(text: string): string {
  return text.replaceAll('$', '$$$$')
}

function command({ config }: CiSettings, formats: readonly string[]): string {
  const from = config === undefined ? [] : [`--config "$${variable}"`]
  const words = [...from, ...formats.map((format) => `--format ${format}`), '--date "$(date +%F)"']
  return `hovedgrep check ${words.join(' ')}`
}

/**
 * A workflow for GitHub: reads the repository and nothing else, shows findings beside the lines concerned and on the page
 * of the run, and keeps them as SARIF. Actions are named by commit, since a tag can be moved.
 */
export function githubWorkflow(settings: CiSettings): string {
  const { config } = settings
  const environment =
    config === undefined ? '' : `        env:\n          ${variable}: ${inYaml(literalInGithub(config))}\n`
  return `${madeByInit} Kontrollerer innspillene ved hver endring. Den kan bare lese, ikke endre noe.
name: hovedgrep

on:
  push:
    branches: [main, master]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      # Utenfor det som er hentet, så ingenting i det avgjør hva som kjøres.
      - run: ${install(settings)}
        working-directory: \${{ runner.temp }}
      - name: hovedgrep check
${environment}        run: ${command(settings, ['github', 'github-summary="$GITHUB_STEP_SUMMARY"', 'sarif=hovedgrep.sarif'])}
      # Funnene som SARIF, også når noe feilet. Skal de vises under «Security», se docs/ci.md i hovedgrep.
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        if: always()
        with:
          name: hovedgrep
          path: hovedgrep.sarif
          if-no-files-found: ignore
`
}

/** A job for GitLab: findings in the log, and beside the lines concerned in the merge request. */
export function gitlabJob(settings: CiSettings): string {
  const { config } = settings
  const variables = config === undefined ? '' : `  variables:\n    ${variable}: ${inYaml(literalInGitlab(config))}\n`
  return `${madeByInit} Kontrollerer innspillene ved hver endring.
hovedgrep:
  image: node:22-slim
  timeout: 15 minutes
${variables}  script:
    # Utenfor det som er hentet, så ingenting i det avgjør hva som kjøres.
    - (cd / && ${install(settings)})
    - ${command(settings, ['text', 'gitlab=gl-code-quality-report.json', 'junit=hovedgrep.xml'])}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: hovedgrep.xml
`
}
