import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { githubWorkflow, gitlabJob } from '../../../../src/cli/init/ci-files.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly 'working-directory'?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: { readonly check: { readonly steps: readonly Step[] } }
}

const here = { version: '1.2.3', config: undefined }
const below = { version: '1.2.3', config: 'høring: $(touch x)\n "2026"/hovedgrep.yaml' }

describe('the workflow for GitHub', () => {
  const workflow: Workflow = parse(githubWorkflow(here))
  const { steps } = workflow.jobs.check
  const run = steps.flatMap((step) => step.run ?? [])

  it('may read the repository and nothing else, and leaves no credentials behind', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(steps[0]?.with).toEqual({ 'persist-credentials': false })
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
  })

  it('names every action by the commit that it is', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    expect(actions.length).toBeGreaterThan(2)
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
  })

  it('runs the version that wrote it, with annotations, SARIF and the date of the day', () => {
    expect(run).toEqual([
      'npm install --global hovedgrep@1.2.3',
      'hovedgrep check --format github --format github-summary="$GITHUB_STEP_SUMMARY" --format sarif=hovedgrep.sarif --date "$(date +%F)"',
    ])
  })

  it('installs it outside the checkout, whose packages and settings of npm could take its place', () => {
    const step = steps.find((one) => one.run?.startsWith('npm install'))
    expect(step?.['working-directory']).toMatch(/^\$\{\{ runner\.temp \}\}$/)
  })

  it('keeps the findings when the check fails', () => {
    expect(steps.at(-1)).toMatchObject({ if: 'always()', with: { path: 'hovedgrep.sarif' } })
  })

  it('hands the name of a folder to the shell as a value, never as words of a command', () => {
    const step = (parse(githubWorkflow(below)) as Workflow).jobs.check.steps.find((one) =>
      one.run?.startsWith('hovedgrep'),
    )
    expect(step?.env).toEqual({ HOVEDGREP_CONFIG: below.config })
    expect(step?.run).toContain(' --config "$HOVEDGREP_CONFIG" ')
    expect(step?.run).not.toContain('touch')
    expect(step?.run).not.toContain('${{')
  })
})

describe('the job for GitLab', () => {
  it('runs the same check, with a report beside the lines and one of the tests', () => {
    expect(parse(gitlabJob(here))).toEqual({
      hovedgrep: {
        image: 'node:22-slim',
        timeout: '15 minutes',
        script: [
          '(cd / && npm install --global hovedgrep@1.2.3)',
          'hovedgrep check --format text --format gitlab=gl-code-quality-report.json --format junit=hovedgrep.xml --date "$(date +%F)"',
        ],
        artifacts: {
          when: 'always',
          reports: { codequality: 'gl-code-quality-report.json', junit: 'hovedgrep.xml' },
        },
      },
    })
  })

  it('hands the name of a folder to the shell as a value', () => {
    const { hovedgrep } = parse(gitlabJob(below))
    // Two signs stand for one that begins no variable.
    expect(hovedgrep.variables).toEqual({ HOVEDGREP_CONFIG: below.config.replace('$', '$$$$') })
    expect(hovedgrep.script[1]).not.toContain('touch')
  })
})
