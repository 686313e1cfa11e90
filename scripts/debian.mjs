// Programs the tests use beside Node: installed with apt where that is allowed, otherwise named and done without.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const WANTED = [
  {
    program: 'chromium',
    packages: ['chromium'],
    for: 'browser journeys',
    found: () => existsSync('/usr/bin/chromium'),
  },
  {
    program: 'soffice',
    packages: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
    for: 'opening our files in LibreOffice',
    found: () => onPath('soffice'),
  },
  {
    program: 'pdftotext',
    packages: ['poppler-utils'],
    for: 'reading our PDFs back',
    found: () => onPath('pdftotext'),
  },
  {
    program: 'CJK fonts',
    packages: ['fonts-noto-cjk'],
    for: 'Chinese text in PDFs and screenshots',
    found: () => existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'),
  },
  {
    program: 'postgresql',
    packages: ['postgresql'],
    for: 'the store contract on PostgreSQL',
    found: () => findPostgres() !== undefined,
  },
]

/** Folder of PostgreSQL's server programs, the newest version. */
export function findPostgres() {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return undefined
  const version = readdirSync(base)
    .filter((name) => existsSync(`${base}/${name}/bin/initdb`))
    .sort((a, b) => Number(b) - Number(a))[0]
  return version && `${base}/${version}/bin`
}

/** Installs what is missing when it may; returns what is still missing, each with what is therefore not tested. */
export function ensureDebianPrograms() {
  let missing = WANTED.filter(({ found }) => !found())
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')
  if (missing.length > 0 && mayInstall) {
    console.log(`installing for the tests: ${missing.map(({ program }) => program).join(', ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing.flatMap(({ packages }) => packages))
    missing = missing.filter(({ found }) => !found())
  }
  return missing
}

function onPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))
}
