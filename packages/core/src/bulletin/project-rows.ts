import type { ListedProject, LitProject } from './context.ts'
import { unknownName } from './findings.ts'
import { chineseDay, chineseNumber } from './numerals.ts'
import { type RowScope, type Scope, withRow } from './scope.ts'

/** One repetition for every project of a list. */
export function listRows(list: string, scope: Scope): RowScope[] {
  return projectsOf(list, scope).map((project, index) => ({
    key: project.subject,
    scope: withRow(scope, {
      ...project.columns,
      ...nameColumns(project, scope),
      topic: project.topic?.label.zh ?? '',
      number: String(index + 1),
    }),
  }))
}

/** One repetition for every topic of a list; inside it the list holds only that topic's projects. `{.ordinal}`: 一、二 … */
export function topicRows(list: string, scope: Scope): RowScope[] {
  const topics = new Map(projectsOf(list, scope).flatMap(({ topic }) => (topic ? [[topic.id, topic]] : [])))
  return [...topics.values()].map(({ id, label }, index) => ({
    key: id,
    scope: {
      ...withRow(scope, { id, name: label.zh, ordinal: chineseNumber(index + 1), number: String(index + 1) }),
      topic: { list, id },
    },
  }))
}

function projectsOf(list: string, scope: Scope): readonly ListedProject[] {
  const projects = scope.context.projects(list)
  if (projects === undefined) {
    scope.note(unknownName('list', list))
    return []
  }
  const wanted = scope.topic?.list === list ? scope.topic.id : undefined
  return inPackOrder(projects, scope).filter(
    ({ division, topic }) => isHere(division, scope) && (wanted === undefined || topic?.id === wanted),
  )
}

/** By topic as they came, inside a topic by division as the pack lists them. */
function inPackOrder<Project extends { readonly division: string; readonly topic?: ListedProject['topic'] }>(
  projects: readonly Project[],
  { context }: Scope,
): Project[] {
  const topics = [...new Set(projects.map(({ topic }) => topic?.id))]
  const divisions = context.members('division').map(({ id }) => id)
  const place = ({ topic, division }: Project) =>
    topics.indexOf(topic?.id) * (divisions.length + 1) + divisions.indexOf(division)
  return projects.toSorted((a, b) => place(a) - place(b))
}

/** One repetition for every project with that light. */
export function lightRows(light: string, scope: Scope): RowScope[] {
  const lit = scope.context.lights().map((project) => ({ ...project, topic: undefined }))
  return inPackOrder(lit, scope)
    .filter((project) => project.light === light && isHere(project.division, scope))
    .map((project, index) => ({
      key: project.subject,
      scope: withRow(scope, {
        ...nameColumns(project, scope),
        light: project.light,
        reason: chineseDays(project.reason.zh),
        remedy: chineseDays(project.remedy?.zh ?? ''),
        answer: chineseDays(replyText(project)),
        number: String(index + 1),
      }),
    }))
}

/** 答复、处理意见; who has not answered is told by when. People's own words keep their days as they wrote them otherwise. */
function replyText({ answers = [], answerBy }: Pick<LitProject, 'answers' | 'answerBy'>): string {
  if (answers.length === 0) return answerBy === undefined ? '未答复' : `未答复（限${answerBy}前）`
  return answers
    .map(({ text, decision }) => (decision === undefined ? text : `${text}（处理意见：${decision}）`))
    .join('；')
}

/** `name`, `division`, and `full`: the division before the name, unless the name begins with it. */
function nameColumns(project: { readonly name: string; readonly division: string }, scope: Scope) {
  const member = scope.context.members('division').find(({ id }) => id === project.division)
  const division = member?.short.zh ?? project.division
  const says = [division, member?.name.zh ?? division].some((name) => project.name.startsWith(name))
  return { name: project.name, division, full: says ? project.name : `${division}${project.name}` }
}

/** Papers write days as 2022年11月30日. */
const chineseDays = (text: string): string =>
  text.replace(/[0-9]{4}-[0-9]{2}-[0-9]{2}/g, (day) => chineseDay(day))

const isHere = (division: string, scope: Scope): boolean =>
  scope.by !== 'division' || scope.member === undefined || scope.member === division
