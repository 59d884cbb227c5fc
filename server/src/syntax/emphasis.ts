const UNDERSCORE = 0x5f;

const EMPHASIS = /^(_{1,3})[^\s_](?:[^_]*[^\s_])?\1$/;

/**
 * How many underscores stand before and behind a text that Markdown writes bold or slanted with them: 2 in `__自然人__`.
 * What it writes with stars is left to folding; an underscore elsewhere may be a place left open.
 */
export const emphasisOf = (text: string): number =>
  text.charCodeAt(0) === UNDERSCORE ? (EMPHASIS.exec(text)?.[1]?.length ?? 0) : 0;
