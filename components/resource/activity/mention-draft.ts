import type { PersonView } from "@/lib/web/views-activity";

/** A name that is being typed behind an @, up to two words. */
const TYPED = /(?:^|[\s(])@([\p{L}\p{M}'.-]*(?: [\p{L}\p{M}'.-]*)?)$/u;

/** What is typed behind the last @ before the caret; undefined where nobody is being named. */
export const nameBefore = (text: string, caret: number): string | undefined =>
  TYPED.exec(text.slice(0, caret))?.[1];

/** The text with the person in place of what was typed of his name, and where the caret is then. */
export function withPerson(
  text: string,
  caret: number,
  { name }: PersonView,
): { text: string; caret: number } {
  const typed = nameBefore(text, caret) ?? "";
  const start = caret - typed.length;
  const before = `${text.slice(0, start)}${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
}

/** Those of some people whom a text still names. */
export const namedIn = (text: string, people: readonly PersonView[]): string[] => [
  ...new Set(people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
];
