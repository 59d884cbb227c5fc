import { createReportService, type Snapshot } from '../../server/src/service.ts';

/** What is known of an empty text: what a stand-in for the service fills in where a test does not say. */
export const emptySnapshot: Snapshot = createReportService({ rules: [] }).snapshot('');

export const noFixes = (): readonly [] => [];
