import type { JsonNode, JsonProblem } from '../text/jsonc.ts';
import { type Message, say } from '../text/message.ts';

/** The part of JSON Schema that the shape of the configuration is written in. */
export interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The value of a node as far as it has the shape; the rest is left out and named in `problems`. */
export function take(node: JsonNode, shape: Shape, problems: JsonProblem[]): unknown {
  const refuse = (message: Message): undefined => {
    problems.push({ range: { start: node.start, end: node.end }, message });
    return undefined;
  };
  if (shape.anyOf !== undefined) {
    const fitting = shape.anyOf.find(({ type }) => type === node.kind);
    return fitting === undefined ? refuse(wanted(shape.anyOf)) : take(node, fitting, problems);
  }
  if (shape.type !== undefined && shape.type !== node.kind) return refuse(wanted([shape]));
  switch (node.kind) {
    case 'object':
      return takeObject(node, shape, problems);
    case 'array':
      return node.items.flatMap((item) => {
        const value = take(item, shape.items ?? {}, problems);
        return value === undefined ? [] : [value];
      });
    case 'null':
      return null;
    case 'string':
      if (shape.enum !== undefined && !shape.enum.includes(node.value)) return refuse(wanted([shape]));
      return node.value.length < (shape.minLength ?? 0)
        ? refuse(say('不能为空', 'this must not be empty'))
        : node.value;
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = shape;
      return node.value < minimum || node.value > maximum
        ? refuse(say(`要在 ${minimum} 到 ${maximum} 之间`, `this must lie between ${minimum} and ${maximum}`))
        : node.value;
    }
    case 'boolean':
      return node.value;
  }
}

function takeObject(
  { entries }: JsonNode & { readonly kind: 'object' },
  { properties = {}, additionalProperties = true }: Shape,
  problems: JsonProblem[],
): Readonly<Record<string, unknown>> {
  const taken: [string, unknown][] = [];
  for (const { key, keyRange, value } of entries) {
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (own === undefined || own === false) {
      problems.push({ range: keyRange, message: unknownName(key, Object.keys(properties)) });
      continue;
    }
    const result = take(value, own === true ? {} : own, problems);
    if (result !== undefined) taken.push([key, result]);
  }
  return Object.fromEntries(taken);
}

/** Says that a setting or rule of this name does not exist, and which do. */
export const unknownName = (name: string, known: readonly string[]): Message =>
  say(
    `没有“${name}”这一项，可以写：${known.join('、')}`,
    `There is no “${name}”; it may be one of: ${known.join(', ')}`,
  );

function wanted(shapes: readonly Shape[]): Message {
  const parts = shapes.map((shape) => {
    if (shape.enum !== undefined) return say(shape.enum.join('、'), shape.enum.join(', '));
    return KINDS[shape.type ?? ''] ?? say('别的内容', 'something else');
  });
  return say(
    `这里可以写：${parts.map(({ zh }) => zh).join('、')}`,
    `This may be: ${parts.map(({ en }) => en).join(', or ')}`,
  );
}

const KINDS: Readonly<Record<string, Message>> = {
  object: say('花括号里的各项 { … }', 'an object { … }'),
  array: say('方括号里的列表 [ … ]', 'a list [ … ]'),
  string: say('双引号里的文字', 'text in quotation marks'),
  number: say('数字', 'a number'),
  boolean: say('true 或 false', 'true or false'),
};
