import { flaws, SheetFlaw } from './sheet-flaw.ts'
import { mostPlanBytes } from './sheet-limits.ts'
import type { SheetPackage } from './sheet-package.ts'
import { localName, readXml } from './sheet-xml.ts'

/** A sheet as the workbook lists it. */
export interface PlannedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Name of its part in the archive; empty where there is none. */
  readonly part: string
  /** Whether it is a diagram that fills a sheet. */
  readonly isChart: boolean
}

/** How a workbook is built. */
export interface WorkbookPlan {
  /** In the order of the tabs. */
  readonly sheets: readonly PlannedSheet[]
  /** Whether days are counted from 1904 instead of 1900. */
  readonly is1904: boolean
  /** Names of the parts with texts and with formats; empty where there is none. */
  readonly strings: string
  readonly styles: string
}

/** What a part refers to. */
interface Relation {
  readonly type: string
  readonly part: string
}

/** What a workbook's own part says of its sheets. */
interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly id: string
}

/**
 * Reads which sheets a workbook has, and where everything is.
 * @throws {SheetFlaw} when it is no workbook
 */
export async function readPlan(parts: SheetPackage): Promise<WorkbookPlan> {
  const roots = await readRelations(parts, '')
  const root = [...roots.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!parts.has(root) || root.toLowerCase().endsWith('.bin')) throw new SheetFlaw(flaws.noWorkbook)
  const relations = await readRelations(parts, root)
  const { listed, is1904 } = await readWorkbookPart(parts, root)
  const partOf = (wanted: string) => {
    const part = [...relations.values()].find(({ type }) => type === wanted)?.part ?? ''
    return parts.has(part) ? part : ''
  }
  const sheets = listed.map(({ name, isHidden, id }) => {
    const { type = '', part = '' } = relations.get(id) ?? {}
    return { name, isHidden, part: parts.has(part) ? part : '', isChart: type === 'chartsheet' }
  })
  return { sheets, is1904, strings: partOf('sharedStrings'), styles: partOf('styles') }
}

async function readWorkbookPart(parts: SheetPackage, root: string) {
  const listed: ListedSheet[] = []
  let is1904 = false
  await readXml(parts.read(root, mostPlanBytes), {
    open(name, attributes) {
      const local = localName(name)
      if (local === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '')
      if (local !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key !== 'id' && localName(key) === 'id')?.[1] ?? ''
      listed.push({ name: attributes.name ?? '', isHidden: /hidden$/i.test(attributes.state ?? ''), id })
    },
    close() {},
    text() {},
  })
  return { listed, is1904 }
}

/**
 * Reads what a part refers to, by id; nothing where it has no list of that.
 * @param part - its name; empty for the archive as a whole
 */
async function readRelations(parts: SheetPackage, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const list = `${folder}_rels/${part.slice(slash)}.rels`
  const relations = new Map<string, Relation>()
  if (!parts.has(list)) return relations
  await readXml(parts.read(list, mostPlanBytes), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (localName(name) !== 'Relationship' || TargetMode === 'External') return
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) })
    },
    close() {},
    text() {},
  })
  return relations
}

/** The name of a part from the folder of the one that refers to it. */
function resolve(folder: string, target: string): string {
  const steps = `${target.startsWith('/') ? '' : folder}${target}`.split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
