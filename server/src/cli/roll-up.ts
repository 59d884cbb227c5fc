import type { LeftOut, Member } from '../features/roll-up.ts';
import type { Message } from '../rules/finding.ts';
import type { FormChoice, RollUpTotals } from '../service.ts';
import { say } from '../text/message.ts';
import { type Jobs, outcomesOf } from './batch/run-batch.ts';
import type { FileSettings } from './batch/task.ts';
import type { CommandContext } from './commands/command.ts';
import type { InputFile } from './files.ts';
import { complain } from './log.ts';
import { identityOf, type NamedReport, readNamed, type Search } from './previous.ts';
import { createProgress } from './progress.ts';

/** Reads whose roll-up the named file is; a `problem` where it cannot be read or does not tell. */
export function readRollUp(
  shown: string,
  currentFolder: string,
  search: Omit<Search, 'files'>,
): NamedReport | { readonly problem: Message } {
  const named = readNamed(shown, currentFolder, search);
  if ('problem' in named || (named.report.unit !== null && named.report.year !== null)) return named;
  return { problem: say(`${shown}：${NOT_TOLD.zh}`, `${shown}: ${NOT_TOLD.en}`) };
}

interface AddingWork extends Search {
  readonly form: FormChoice;
  readonly jobs: Jobs;
  readonly settingsOf: (file: InputFile) => FileSettings;
}

/**
 * Adds up the files that a roll-up is made of and says how many those are. Gives what they come to, to be held against the
 * roll-up. Each file is read once more for that; what is kept of it is whose report it is.
 */
export async function addUp(
  { source, report }: NamedReport,
  { files, form, jobs, settingsOf, encoding, service }: AddingWork,
  context: CommandContext,
): Promise<(file: InputFile) => RollUpTotals | undefined> {
  const { membersOf, createAdding } = await import('../features/roll-up.ts');
  const isRollUp = (file: InputFile): boolean => file.kind === 'file' && file.location === report.path;
  const candidates = files.flatMap((file) =>
    file.kind !== 'file' || isRollUp(file)
      ? []
      : [{ ...identityOf(file.location, encoding, service), path: file.path }],
  );
  const { members, leftOut } = membersOf(report, candidates);
  const byPath = new Map<string, Member>(members.map((member) => [member.report.path, member]));
  const adding = createAdding(members);
  const chosen = files.filter(({ path }) => byPath.has(path));
  const progress = createProgress(context.io, chosen.length, context.runLanguage);
  let unread = 0;
  const besideOf = (file: InputFile) => ({ settings: settingsOf(file) });
  const task = { kind: 'figures', form, encoding, language: context.dataLanguage } as const;
  for await (const outcome of outcomesOf({ task, jobs, files: chosen, besideOf }, context)) {
    // What is wrong with the file is said when it is checked.
    const figures = outcome.report.state === 'figures' ? outcome.report.figures : null;
    const member = byPath.get(outcome.report.path);
    if (member === undefined || figures === null) unread++;
    else adding.add(member, figures);
    progress.step();
  }
  progress.hide();
  const totals = adding.totals();
  complain(source.path, addedUp(totals.reports, report.year ?? 0, { ...leftOut, unread }), context);
  return (file) => (isRollUp(file) && totals.reports > 0 ? totals : undefined);
}

type Uncounted = Readonly<Record<LeftOut | 'unread', number>>;

function addedUp(reports: number, year: number, uncounted: Uncounted): Message {
  const reasons = Object.entries(uncounted).filter(([, count]) => count > 0) as [keyof Uncounted, number][];
  const zh = reasons.map(([why, count]) => `${WHY[why].zh} ${count} 份`).join('、');
  const en = reasons.map(([why, count]) => `${count} ${WHY[why].en}`).join(', ');
  if (reports === 0) {
    return say(
      `作为汇总报告，没有可以对照的 ${year} 年度报告${zh && `；没有计入：${zh}`}`,
      `held as a roll-up, but no report of ${year} is there to add up${en && `; left out: ${en}`}`,
    );
  }
  return say(
    `作为汇总报告，与 ${reports} 份 ${year} 年度报告的合计对照${zh && `；没有计入：${zh}`}`,
    `held as a roll-up against the sum of ${reports} report(s) of ${year}${en && `; left out: ${en}`}`,
  );
}

const WHY: Readonly<Record<keyof Uncounted, Message>> = {
  'other-year': say('其他年度', 'of another year'),
  'other-area': say('其他地区', 'of another area'),
  unnamed: say('看不出单位或年度', 'without a unit or a year'),
  'same-body': say('与汇总报告同一单位', 'of the same body as the roll-up'),
  repeated: say('同一单位重复', 'of a unit that has another one'),
  government: say('可能也是汇总的下级政府报告', 'of governments below that may be roll-ups too'),
  unread: say('没有读出数字', 'without figures that can be read'),
};

const NOT_TOLD = say(
  '看不出是哪个单位、哪个年度的报告，不能作为汇总报告',
  'it does not tell whose report it is and of which year, and cannot be taken for a roll-up',
);
