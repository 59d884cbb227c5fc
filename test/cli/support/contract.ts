import * as z from 'zod';

// The shapes that other programs rely on, strict: a key more is a change as well.

const position = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const range = z.strictObject({ start: position, end: position });
const severity = z.enum(['error', 'warning', 'info', 'hint']);

const fileHead = {
  path: z.string().min(1),
  form: z.enum(['2019', '2021']).nullable(),
  year: z.int().nullable(),
  unit: z.string().nullable(),
  error: z.string().nullable(),
};

const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string().min(1),
  range,
  cell: z.strictObject({ table: z.string(), row: z.string(), column: z.string() }).optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  related: z.array(z.strictObject({ message: z.string(), range, path: z.string().optional() })),
  fixes: z.array(
    z.strictObject({
      title: z.string(),
      applicability: z.enum(['safe', 'suggested']),
      edits: z.array(z.strictObject({ range, newText: z.string() })),
    }),
  ),
});

/** `check --format json` */
export const checkOutput = z.strictObject({
  version: z.literal(1),
  files: z.array(z.strictObject({ ...fileHead, findings: z.array(finding) })),
  summary: z.strictObject({
    files: z.int(),
    error: z.int(),
    warning: z.int(),
    info: z.int(),
    hint: z.int(),
  }),
});

const cell = z.strictObject({
  value: z.number().nullable(),
  raw: z.string(),
  unit: z.string().optional(),
  origin: z.enum(['explicit', 'inferred', 'ambiguous', 'blank']),
  range,
});
const table = z.record(z.string(), z.record(z.string(), cell)).nullable();

/** `extract --format json` */
export const extractOutput = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      ...fileHead,
      sections: z.array(z.strictObject({ id: z.string(), number: z.int().nullable(), title: z.string(), range })),
      tables: z.strictObject({ disclosure: table, requests: table, review: table }),
    }),
  ),
});
