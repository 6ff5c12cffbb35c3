// pdf.js, when it is loaded in Node, looks for a native canvas package, complains on the console where there is none,
// and leaves what it takes from it on the global object. Reading text needs none of that. This module has to be
// imported before pdf.js is: it stands in for what is looked for, until restoreGlobals() is called.

/** Names that pdf.js wants to find while it is loaded. Drawing would use them; reading never does. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D']

class Nothing {}

const missing = drawing.filter((name) => !Reflect.has(globalThis, name))
for (const name of missing) Reflect.set(globalThis, name, Nothing)

const hadNavigator = Reflect.has(globalThis, 'navigator')

const { getBuiltinModule } = process
const noPackages = { createRequire: () => () => ({}) }
const pretend = (name: string): unknown => (name === 'module' ? noPackages : getBuiltinModule.call(process, name))
Reflect.set(process, 'getBuiltinModule', pretend)

/** Puts everything back as it was. To be called when pdf.js is loaded. */
export function restoreGlobals(): void {
  Reflect.set(process, 'getBuiltinModule', getBuiltinModule)
  for (const name of missing) Reflect.deleteProperty(globalThis, name)
  if (!hadNavigator) Reflect.deleteProperty(globalThis, 'navigator')
}
