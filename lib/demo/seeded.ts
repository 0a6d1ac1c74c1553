/** Choices that look random and are the same each time: two runs make the same company. */
export type Seeded = {
  /** From 0 up to 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Whether something with this likelihood happens; 0.2 is one in five. */
  chance(likelihood: number): boolean;
};

/** A generator for one topic (mulberry32); topics do not disturb each other when one grows. */
export function seeded(topic: string): Seeded {
  let state = 0x9e3779b9;
  for (const letter of topic) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error(`There is nothing to pick for ${topic}`);
      return item;
    },
    chance: (likelihood) => fraction() < likelihood,
  };
}
