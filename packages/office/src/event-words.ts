import type { Words } from '@groundbreak/core/finding'
import type { ProjectEvent } from '@groundbreak/core/report'

/** A project event in one sentence. */
export function printEvent(event: ProjectEvent): Words {
  switch (event.kind) {
    case 'new':
      return { zh: `首次报送：${event.name}`, en: `first reported: ${event.name}` }
    case 'gone':
      return { zh: `不再报送：${event.name}`, en: `no longer reported: ${event.name}` }
    case 'renamed':
      return { zh: `更名：${event.from} → ${event.to}`, en: `renamed: ${event.from} → ${event.to}` }
    case 'split':
      return {
        zh: `拆分：${event.name} 分为 ${event.into.length} 个项目`,
        en: `split: ${event.name} into ${event.into.length} projects`,
      }
    case 'merged':
      return {
        zh: `合并：${event.from.length} 个项目并为 ${event.name}`,
        en: `merged: ${event.from.length} projects into ${event.name}`,
      }
    case 'moved':
      return {
        zh: `报送单位变更：${event.from} → ${event.to}`,
        en: `moved to another division: ${event.from} → ${event.to}`,
      }
    case 'reported-twice':
      return {
        zh: `重复报送：${event.name}（另由 ${event.otherDivision} 报送）`,
        en: `reported twice: ${event.name} (also by ${event.otherDivision})`,
      }
  }
}
