import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import packageJson from '../../../package.json' with { type: 'json' };
import { readConfig } from '../../../server/src/config/read.ts';
import { configSchema, fullSchema } from '../../../server/src/config/schema.ts';
import { createReportService } from '../../../server/src/service.ts';
import { schemaWords } from './words.ts';

// One schema, three readers: editors (schemas/nianbao.schema.json), the server (shape.json), and VS Code's settings (package.json).
// `NIANBAO_UPDATE=1 npx vitest run test/unit/config` writes them.

const { rules } = createReportService();
type Json = Readonly<Record<string, unknown>>;

const jsonSchemaOf = (schema: z.core.$ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { reused: 'inline' });
  return rest;
};

const holdFile = (path: string, content: unknown): void => {
  const url = new URL(`../../../${path}`, import.meta.url);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (process.env['NIANBAO_UPDATE'] !== undefined) writeFileSync(url, text);
  else expect(JSON.parse(readFileSync(url, 'utf8'))).toEqual(JSON.parse(text));
};

describe('the schema of .nianbao.json', () => {
  const full = jsonSchemaOf(fullSchema(rules));
  const described = describeSchema(full);

  it('is shipped for editors', () => {
    holdFile('schemas/nianbao.schema.json', { $schema: 'http://json-schema.org/draft-07/schema#', ...described });
    expect(packageJson.contributes.jsonValidation).toEqual([
      { fileMatch: '.nianbao.json', url: './schemas/nianbao.schema.json' },
    ]);
  });

  it('is what the server reads by', () => {
    holdFile('server/src/config/shape.json', withoutNoise(jsonSchemaOf(configSchema)));
  });

  it('is that of the settings in VS Code', () => {
    const settings: Readonly<Record<string, Json>> = packageJson.contributes.configuration.properties;
    const properties = (full['properties'] ?? {}) as Readonly<Record<string, Json>>;
    const choices = settings['nianbao.form']?.['enum'];
    expect(Array.isArray(choices) ? choices.toSorted() : choices).toEqual(properties['form']?.['enum']);
    for (const name of ['previous', 'baseline'])
      expect(settings[`nianbao.${name}`]?.['type']).toBe(properties[name]?.['type']);
    const { type, scope, default: none, markdownDescription, order } = settings['nianbao.rules'] ?? {};
    const own = { type, scope, default: none, markdownDescription, order };
    const { contributes } = packageJson;
    const { configuration } = contributes;
    holdFile('package.json', {
      ...packageJson,
      contributes: {
        ...contributes,
        configuration: {
          ...configuration,
          properties: { ...settings, 'nianbao.rules': { ...own, ...shortRules(properties['rules'] ?? {}) } },
        },
      },
    });
  });
});

describe('the reader of the server', () => {
  const level = fc.constantFrom('off', 'error', 'warning', 'info', 'hint', 'none', 3);
  const value = fc.oneof(
    level,
    fc.record({ severity: level }, { requiredKeys: [] }),
    fc.constant({ severity: 'off', x: true }),
  );
  const settings = {
    form: fc.constantFrom('auto', '2019', '2021', '2020', 1),
    unit: fc.constantFrom('某局', '', 5),
    previous: fc.constantFrom('a.txt', ''),
    rules: fc.oneof(fc.dictionary(fc.constantFrom('row-total', 'balance'), value), fc.constant('off')),
  };
  const config = fc.record(
    {
      ...settings,
      baseline: fc.constantFrom('b.json', false),
      folders: fc.dictionary(
        fc.constant('2023'),
        fc.record({ ...settings, other: fc.constant(1) }, { requiredKeys: [] }),
      ),
      unknown: fc.constant(1),
    },
    { requiredKeys: [] },
  );

  it('refuses what the schema refuses, and keeps only what it accepts', () => {
    fc.assert(
      fc.property(config, (given) => {
        const lenient = rules.map((rule) => ({
          ...rule,
          options: { x: { kind: 'flag' as const, default: true, docs: rule.docs.what } },
        }));
        const { config: read, problems } = readConfig(JSON.stringify(given), lenient);
        expect(problems.length === 0).toBe(configSchema.safeParse(given).success);
        expect(configSchema.safeParse(read).success).toBe(true);
      }),
    );
  });
});

/** The schema of all rules, as short as it can be said: what those have in common that have no options is said once. */
function shortRules(schema: Json): Json {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const plain = rules.filter(({ options }) => options === undefined).map(({ id }) => JSON.stringify(properties[id]));
  expect(new Set(plain).size).toBe(1);
  return {
    propertyNames: {
      enum: rules.map(({ id }) => id),
      enumDescriptions: rules.map(({ docs }) => `${docs.what.zh}\n${docs.what.en}`),
    },
    properties: Object.fromEntries(
      rules.filter(({ options }) => options !== undefined).map(({ id }) => [id, properties[id]]),
    ),
    additionalProperties: JSON.parse(plain[0] ?? '{}'),
  };
}

/** Nothing that only says what JSON cannot be otherwise. */
function withoutNoise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNoise);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'propertyNames' && key !== 'required')
      .map(([key, value]) => [key, withoutNoise(value)]),
  );
}

/** Puts words to the properties: Chinese first, both where an editor shows only one. */
function describeSchema(schema: Json): Json {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const named = Object.entries(properties).map(([name, one]): [string, Json] => {
    const words = schemaWords[name];
    if (words === undefined) throw new Error(`test/unit/config/words.ts says nothing of ${name}`);
    const inner = name === 'rules' ? describeRules(one) : name === 'folders' ? describeFolders(one) : one;
    return [name, { ...inner, description: `${words.zh}\n${words.en}` }];
  });
  return { ...schema, properties: Object.fromEntries(named) };
}

function describeRules(schema: Json): Json {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const described = rules.map(({ id, docs }) => [
    id,
    { ...properties[id], description: `${docs.what.zh}\n${docs.what.en}` },
  ]);
  return { ...schema, properties: Object.fromEntries(described) };
}

/** The rules of a folder are those above: said once. */
function describeFolders(schema: Json): Json {
  const one = (schema['additionalProperties'] ?? {}) as Json;
  const properties = (one['properties'] ?? {}) as Readonly<Record<string, Json>>;
  return {
    ...schema,
    additionalProperties: { ...one, properties: { ...properties, rules: { $ref: '#/properties/rules' } } },
  };
}
