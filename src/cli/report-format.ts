import { type RendererName, renderers } from '../render/registry.ts'

/**
 * How a report is written: as asked for, else as the name of the file says (`.xlsx`), else as Markdown.
 * @param output - path of the file, where there is one
 */
export function reportFormatOf({
  format,
  output = '',
}: {
  readonly format?: RendererName | undefined
  readonly output?: string | undefined
}): RendererName {
  const names = Object.keys(renderers).filter((name): name is RendererName => Object.hasOwn(renderers, name))
  return format ?? names.find((name) => output.toLowerCase().endsWith(renderers[name].extension)) ?? 'markdown'
}
