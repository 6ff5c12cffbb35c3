// `npm run model`: makes the model files that ship, from data/training/. The same rows give the same bytes.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { writeChecksums } from './data.js'
import { build, install, root } from './setup.js'

install()
build()
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'bin/hovedgrep.js'),
    'train',
    'data/training',
    '-o',
    'data/model.bin',
    '--languages',
    'data/languages.bin',
  ],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
if (status === 0) writeChecksums()
process.exitCode = status ?? 130
