// A small seeded source of chance: the same seed gives the same report on every machine, so that a failing seed from a
// log can be looked at again.

export interface Random {
  /** A number from 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number between both bounds, bounds included. */
  readonly integer: (lowest: number, highest: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export const makeRandom = (seed: number): Random => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  // mulberry32: short, and good enough to scatter figures.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (lowest: number, highest: number): number => lowest + Math.floor(next() * (highest - lowest + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
  };
};
