import * as z from 'zod';

// What this program writes of SARIF 2.1.0, strict, as the OASIS standard lays it down; the numbers are its sections.

const uriReference = z.string().regex(/^[\w\-.~!$&'()*+,;=:@/%]+$/);
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
/** 3.30: all from 1. */
const region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .refine(
    ({ startLine, startColumn, endLine, endColumn }) =>
      startLine < endLine || (startLine === endLine && startColumn <= endColumn),
  );
const artifactLocation = z.strictObject({ uri: uriReference });
/** 3.29 */
const physicalLocation = z.strictObject({ artifactLocation, region: region.optional() });
const propertyBag = z.record(z.string(), z.unknown());
/** 3.57 */
const replacement = z.strictObject({ deletedRegion: region, insertedContent: text.optional() });
/** 3.55 */
const fix = z.strictObject({
  description: text,
  artifactChanges: z.array(z.strictObject({ artifactLocation, replacements: z.array(replacement).min(1) })).min(1),
  properties: propertyBag,
});
/** 3.27 */
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().nonnegative().optional(),
  level,
  message: text,
  locations: z.array(z.strictObject({ physicalLocation })).length(1),
  relatedLocations: z.array(z.strictObject({ id: z.int().nonnegative(), message: text, physicalLocation })).optional(),
  fixes: z.array(fix).optional(),
  properties: propertyBag.optional(),
});
/** 3.49 */
const descriptor = z.strictObject({
  id: z.string(),
  shortDescription: text,
  fullDescription: text,
  help: text,
  defaultConfiguration: z.strictObject({ level }),
  properties: propertyBag,
});
/** 3.20 */
const invocation = z.strictObject({
  executionSuccessful: z.boolean(),
  toolExecutionNotifications: z
    .array(z.strictObject({ level, message: text, locations: z.array(z.strictObject({ physicalLocation })) }))
    .optional(),
});

/** 3.13 */
export const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({ name: z.string(), version: z.string(), rules: z.array(descriptor) }),
        }),
        language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(result),
        invocations: z.array(invocation),
      }),
    )
    .length(1),
});
