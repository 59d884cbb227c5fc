import type { Message } from '../../rules/finding.ts';
import type { FormChoice } from '../../service.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { FindBeside, Jobs } from '../batch/run-batch.ts';
import type { InputFile } from '../files.ts';
import { complain } from '../log.ts';
import { findNamed, findPreviousReports, readNamed, type Search } from '../previous.ts';
import type { CheckSettings } from './check-settings.ts';
import type { CommandContext } from './command.ts';

/** What the reports of a check are held against: those of the year before, and for a roll-up those that it is made of. */
export interface CheckReferences {
  /** The path of the roll-up: it is checked whether it lies among the others or not. */
  readonly rollUp: string | undefined;
  /** Finds what goes with each of the files; those of a roll-up are read and added up for that. */
  besideOf(files: readonly InputFile[], work: Work): Promise<FindBeside>;
}

interface Work {
  readonly settings: CheckSettings;
  readonly form: FormChoice;
  readonly jobs: Jobs;
}

/** Reads `--previous` and `--roll-up`; a `problem` where a report that is named cannot be read or does not tell whose it is. */
export async function openCheckReferences(
  { previous: previousName, 'roll-up': rollUpName }: ParsedArguments['options'],
  context: CommandContext,
  search: Omit<Search, 'files'>,
): Promise<CheckReferences | { readonly problem: Message }> {
  const { currentFolder } = context.io;
  const named = typeof previousName === 'string' ? readNamed(previousName, currentFolder, search) : undefined;
  if (named !== undefined && 'problem' in named) return named;
  // Loaded on use: few calls have one.
  const rollUps = typeof rollUpName === 'string' ? await import('../roll-up.ts') : undefined;
  const rollUp = rollUps?.readRollUp(String(rollUpName), currentFolder, search);
  if (rollUp !== undefined && 'problem' in rollUp) return rollUp;

  return {
    rollUp: rollUp?.source.path,
    async besideOf(files, { settings, form, jobs }) {
      const previousOf =
        named === undefined
          ? settings.withPrevious(findPreviousReports({ files, ...search }))
          : findNamed(named, { files, ...search }, (words) => complain(named.source.path, words, context));
      const membersOf =
        rollUp && (await rollUps?.addUp(rollUp, { files, form, jobs, settingsOf: settings.of, ...search }, context));
      return (file) => {
        const previous = previousOf(file);
        const members = membersOf?.(file);
        return {
          settings: settings.of(file),
          ...(previous !== undefined && { previous }),
          ...(members !== undefined && { members }),
        };
      };
    },
  };
}
