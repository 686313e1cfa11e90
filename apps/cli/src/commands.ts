import type { Command } from './command.ts'
import { backupCommand } from './commands/backup.ts'
import { bulletinCommand } from './commands/bulletin.ts'
import { checkBulletinCommand } from './commands/check-bulletin.ts'
import { closeCommand } from './commands/close.ts'
import { factsCommand } from './commands/facts.ts'
import { importCommand } from './commands/import.ts'
import { indicatorsCommand } from './commands/indicators.ts'
import { leagueCommand } from './commands/league.ts'
import { lightsCommand } from './commands/lights.ts'
import { regionCheckCommand } from './commands/region-check.ts'
import { regionNewCommand } from './commands/region-new.ts'
import { restoreCommand } from './commands/restore.ts'
import { rulesAfterwardsCommand } from './commands/rules-afterwards.ts'
import { rulesBacktestCommand } from './commands/rules-backtest.ts'
import { rulesConvertCommand } from './commands/rules-convert.ts'
import { rulesExplainCommand } from './commands/rules-explain.ts'
import { rulesStandingsCommand } from './commands/rules-standings.ts'
import { rulesTestCommand } from './commands/rules-test.ts'
import { rulesWhereCommand } from './commands/rules-where.ts'
import { signCommand } from './commands/sign.ts'
import { traceCommand } from './commands/trace.ts'
import { understandCommand } from './commands/understand.ts'
import { verifyCommand } from './commands/verify.ts'

/** Every command, in the order of the work. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  understandCommand,
  indicatorsCommand,
  factsCommand,
  lightsCommand,
  leagueCommand,
  bulletinCommand,
  checkBulletinCommand,
  traceCommand,
  closeCommand,
  verifyCommand,
  signCommand,
  backupCommand,
  restoreCommand,
  rulesStandingsCommand,
  rulesExplainCommand,
  rulesTestCommand,
  rulesBacktestCommand,
  rulesAfterwardsCommand,
  rulesWhereCommand,
  rulesConvertCommand,
  regionCheckCommand,
  regionNewCommand,
]
