/**
 * Makes objects of which some properties are computed when somebody asks for them. The names are told once, for all objects
 * of a kind: `late('rows')({ id }, { rows: () => … })`. Whoever wants a property kept gives it as `once`. A copy by `...` has none of them.
 *
 * Getters written into an object literal would do the same. But then V8 gives each object a hidden class of its own, which lives
 * where only a full collection reaches and holds the getters: with them all that they see, a whole report for each keystroke.
 */
export function late<const Name extends string>(...names: readonly Name[]) {
  class Late<Values extends Record<Name, () => unknown>> {
    readonly #values: Values;
    constructor(early: object, values: Values) {
      Object.assign(this, early);
      this.#values = values;
    }
    static {
      for (const name of names) {
        Object.defineProperty(Late.prototype, name, {
          get(this: Late<Record<Name, () => unknown>>) {
            return this.#values[name]();
          },
        });
      }
    }
  }
  return <Early extends object, Values extends Record<Name, () => unknown>>(early: Early, values: Values) =>
    new Late(early, values) as unknown as Early & Given<Values>;
}

type Given<Values extends Record<string, () => unknown>> = {
  readonly [Name in keyof Values]: ReturnType<Values[Name]>;
};
