/**
 * Whether a path (with slashes, from the folder of the configuration) lies in what a pattern names: `2023` is that file or
 * folder and all below, `*` any name, `**` any number of folders, `?` one character, `{甲,乙}` either.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const clean = pattern.replace(/^\.?\/+|\/+$/g, '');
  return new RegExp(`^(?:${toExpression(clean)})(?:/.*)?$`, 'su').test(path);
}

function toExpression(pattern: string): string {
  let depth = 0;
  return (
    pattern.replace(/\*\*\/|\*+|[?{},]|[\\^$+.()|[\]]/g, (piece) => {
      switch (piece) {
        case '**/':
          return '(?:.*/)?';
        case '*':
          return '[^/]*';
        case '?':
          return '[^/]';
        case '{':
          depth++;
          return '(?:';
        case '}':
          if (depth === 0) return '\\}';
          depth--;
          return ')';
        case ',':
          return depth > 0 ? '|' : ',';
        default:
          return piece.startsWith('*') ? '.*' : `\\${piece}`;
      }
    }) + ')'.repeat(depth)
  );
}
