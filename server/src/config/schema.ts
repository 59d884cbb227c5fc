import * as z from 'zod/mini';
import type { OptionSpec, OptionSpecs } from '../rules/options.ts';
import { formIds } from '../template/form-ids.ts';

// The one description of `.nianbao.json` and of the settings that editors share with it. It is read at build time only: the
// schema for editors (schemas/nianbao.schema.json) and the shape that the server reads by (shape.json) are made from it.

const level = z.enum(['off', 'error', 'warning', 'info', 'hint']);
const formChoice = z.enum(['auto', ...formIds]);
const words = z.array(z.string());

/** The settings of one report. */
const reportSettings = <Rules extends z.core.$ZodType>(rules: Rules) => ({
  form: z.optional(formChoice),
  unit: z.optional(z.string().check(z.minLength(1))),
  previous: z.optional(z.string().check(z.minLength(1))),
  rules: z.optional(rules),
});

const schemaWith = <Rules extends z.core.$ZodType>(rules: Rules) =>
  z.strictObject({
    $schema: z.optional(z.string()),
    ...reportSettings(rules),
    baseline: z.optional(z.string().check(z.minLength(1))),
    folders: z.optional(z.record(z.string(), z.strictObject(reportSettings(rules)))),
  });

/** With any rules: which there are, the reader asks the rules themselves. */
export const configSchema = schemaWith(
  z.record(
    z.string(),
    z.union([
      level,
      z.catchall(z.object({ severity: z.optional(level) }), z.union([z.number(), z.boolean(), words, level])),
    ]),
  ),
);

export type Config = z.infer<typeof configSchema>;

/** With the rules that there are and their options, for editors. */
export const fullSchema = (rules: readonly { readonly id: string; readonly options?: OptionSpecs }[]) =>
  schemaWith(
    z.strictObject(Object.fromEntries(rules.map(({ id, options = {} }) => [id, z.optional(ruleSchema(options))]))),
  );

const ruleSchema = (options: OptionSpecs) =>
  z.union([
    level,
    z.strictObject({
      severity: z.optional(level),
      ...Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, z.optional(optionSchema(spec))])),
    }),
  ]);

function optionSchema(spec: OptionSpec): z.ZodMiniType {
  switch (spec.kind) {
    case 'flag':
      return z.boolean();
    case 'number': {
      const checks = [
        ...(spec.minimum === undefined ? [] : [z.minimum(spec.minimum)]),
        ...(spec.maximum === undefined ? [] : [z.maximum(spec.maximum)]),
      ];
      return z.number().check(...checks);
    }
    case 'words':
      return spec.choices === undefined ? words : z.array(z.enum([...spec.choices]));
  }
}
