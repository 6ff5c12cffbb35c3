import type { Rule } from '../../rule.ts'

/**
 * A subtopic that the user wants mentioned and that no input of its lever mentions, counted as the report counts subtopics:
 * in inputs that have the lever as their first or as a further one.
 */
export const missingSubtopic: Rule = {
  severity: 'error',
  description: 'Ingen innspill nevner et deltema som check.required-subtopics krever.',
  needs: 'rows',
  watch: ({ report, settings, taxonomy }) => {
    const missing = new Set(settings.coverage?.requiredSubtopics)
    return {
      addRow: ({ assignment }) => {
        if (missing.size === 0 || assignment.status !== 'assigned') return
        const levers = [assignment.lever, ...assignment.secondary.map(({ lever }) => lever)]
        for (const { lever, subtopic } of assignment.evidence.hits)
          if (levers.includes(lever)) missing.delete(`${lever}/${subtopic}`)
      },
      finish: () => {
        for (const { number, id, name, subtopics } of taxonomy.levers)
          for (const subtopic of subtopics.filter((candidate) => missing.has(`${id}/${candidate.id}`)))
            report({
              source: '',
              place: '',
              inputId: '',
              message: `Ingen innspill i hovedgrep ${number}, ${name.nb}, nevner deltemaet ${subtopic.name.nb} (${id}/${subtopic.id}).`,
              hint: `Spør etter det, eller ta det ut av check.required-subtopics. Ordene det letes etter: hovedgrep levers ${id} --terms.`,
            })
      },
    }
  },
}
