import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FontFace, readFontFaces } from './font-file.ts'

/** The faces of an official document: 仿宋, 楷体, 黑体, 小标宋, 宋体. */
export type FontRole = 'fang' | 'kai' | 'hei' | 'title' | 'song'

/** Families by preference; every role ends in whatever Chinese face there is. */
const FAMILIES: Readonly<Record<FontRole, readonly string[]>> = {
  fang: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Zhuque Fangsong (technical preview)', 'FandolFang R'],
  kai: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'LXGW WenKai', 'FandolKai'],
  hei: [
    'SimHei',
    'STHeiti',
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'Source Han Sans SC',
    'Noto Sans Hans',
    'FandolHei',
  ],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  song: ['SimSun', 'STSong', 'Songti SC'],
}
const SERIFS = [
  'Noto Serif CJK SC',
  'Noto Serif SC',
  'Source Han Serif SC',
  'FandolSong',
  'SimSun',
  'Songti SC',
]

/** File names of Chinese fonts: reading every font of a machine would take seconds. */
const CHINESE =
  /cjk|han|fandol|song|sung|fang|kai|hei|sim(sun|fang|hei|kai|li)|pingfang|msyh|wqy|uming|fallback|zhuque|noto(sans|serif)sc/i
const FONT_FILE = /\.(ttf|otf|ttc)$/i
/** A character every Chinese font has. */
const PROBE = 0x56fd

/** npm packages that carry a Chinese font, used when they are installed. */
const PACKAGES = ['@embedpdf/fonts-sc', '@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-sans-sc']

const systemFolders = (): string[] => [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
]

/**
 * Folders in which fonts are looked for: those of the environment variable GROUNDBREAK_FONTS (separated by `:`,
 * on Windows by `;`) first, then the system's, then those of installed font packages.
 */
export function fontFolders(environment: Readonly<Record<string, string | undefined>>): string[] {
  const own = (environment.GROUNDBREAK_FONTS ?? '').split(process.platform === 'win32' ? ';' : ':')
  return [...own.filter((folder) => folder !== ''), ...systemFolders(), ...packageFolders()]
}

function packageFolders(): string[] {
  const require = createRequire(import.meta.url)
  return PACKAGES.flatMap((name) =>
    (require.resolve.paths(name) ?? [])
      .map((folder) => join(folder, name))
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .slice(0, 1),
  )
}

/** Every Chinese face in the folders, in a fixed order. */
export function findChineseFaces(folders: readonly string[]): FontFace[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => FONT_FILE.test(name) && CHINESE.test(name))
        .toSorted()
        .flatMap((name) => readFontFaces(join(folder, name))),
    )
    .filter((face) => face.covers(PROBE))
}

/** Families to set each role in, best first, and the files that hold them. */
export interface FontChoice {
  readonly families: Readonly<Record<FontRole, readonly string[]>>
  readonly folders: readonly string[]
  /** True when some chosen face has the character. */
  covers(codePoint: number): boolean
}

/** Chooses families for every role; `undefined` when there is no Chinese font at all. */
export function chooseFonts(faces: readonly FontFace[]): FontChoice | undefined {
  const [first] = faces
  if (first === undefined) return undefined
  const present = new Set(faces.map(({ family }) => family))
  const serif = SERIFS.filter((family) => present.has(family))
  const general = [...serif, ...FAMILIES.hei.filter((family) => present.has(family)), first.family]
  const familiesOf = (role: FontRole): string[] => [
    ...new Set([...FAMILIES[role].filter((family) => present.has(family)), ...general]),
  ]
  const families = {
    fang: familiesOf('fang'),
    kai: familiesOf('kai'),
    hei: familiesOf('hei'),
    title: familiesOf('title'),
    song: familiesOf('song'),
  }
  const used = new Set(Object.values(families).flat())
  const chosen = faces.filter(({ family }) => used.has(family))
  return {
    families,
    folders: [...new Set(chosen.map(({ file }) => dirname(file)))],
    covers: (codePoint) => chosen.some((face) => face.covers(codePoint)),
  }
}
