import { featuresOf as question } from '../../server/src/features/index.ts';
import type { Finding, Fix } from '../../server/src/rules/finding.ts';
import type { Features, Snapshot } from '../../server/src/service.ts';

/** What an editor may ask of a text, without waiting for it to be loaded. */
export const featuresOf = (snapshot: Snapshot): Features => snapshot.ask(question);

/** The fixes of the first finding of a rule; none where it finds nothing. */
export const fixesOf = (snapshot: Snapshot, rule: string): readonly Fix[] =>
  fixesOfFinding(
    snapshot,
    snapshot.findings.find((finding) => finding.rule === rule),
  );

export const fixesOfFinding = (snapshot: Snapshot, finding: Finding | undefined): readonly Fix[] =>
  finding === undefined ? [] : featuresOf(snapshot).fixesOf(finding);
