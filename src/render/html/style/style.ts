import { chartStyle } from './chart-style.ts'
import { inputsStyle } from './inputs-style.ts'
import { layoutStyle } from './layout-style.ts'
import { printStyle } from './print-style.ts'
import { tableStyle } from './table-style.ts'
import { textStyle } from './text-style.ts'
import { variables } from './variables.ts'

/** The one style sheet of the page. Fonts are the reader's own; nothing is loaded. */
export const style: string = [variables, textStyle, layoutStyle, tableStyle, chartStyle, inputsStyle, printStyle].join(
  '',
)
