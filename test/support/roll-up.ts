import { createAdding, figuresOf, membersOf } from '../../server/src/features/roll-up.ts';
import { createReportService, type RollUpTotals } from '../../server/src/service.ts';

/** What the reports come to that a roll-up is made of, as the command line works it out. */
export function totalsFor(rollUp: string, reports: readonly string[]): RollUpTotals {
  const service = createReportService();
  const snapshots = reports.map((text, i) => ({ path: `${i + 1}.txt`, snapshot: service.snapshot(text) }));
  const candidates = snapshots.map(({ path, snapshot: { unit, year } }) => ({ path, unit, year }));
  const { unit, year } = service.snapshot(rollUp);
  const { members } = membersOf({ path: 'roll-up', unit, year }, candidates);
  const adding = createAdding(members);
  for (const member of members) {
    const figures = snapshots.find(({ path }) => path === member.report.path)?.snapshot.ask(figuresOf);
    if (figures !== null && figures !== undefined) adding.add(member, figures);
  }
  return adding.totals();
}
