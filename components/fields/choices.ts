import type { ChoiceRow } from "@/lib/resource/answers";

/** How many records a picker offers at a time. */
const OFFERED = 20;
/** As many as the API gives in one answer. */
const MOST = 100;

async function choices(
  target: string,
  query: Record<string, string>,
  signal?: AbortSignal,
): Promise<readonly ChoiceRow[]> {
  const response = await fetch(`/api/v1/${target}/choices?${new URLSearchParams(query)}`, {
    headers: { accept: "application/json" },
    signal,
  });
  if (!response.ok) throw new Error(`The list of ${target} answered ${response.status}`);
  return ((await response.json()) as { data: readonly ChoiceRow[] }).data;
}

/** Records of a resource whose title fits what was typed; the first ones where nothing was. */
export const offerChoices = (target: string, typed: string, signal?: AbortSignal) =>
  choices(target, { ...(typed && { q: typed }), limit: String(OFFERED) }, signal);

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");

/** A title's parts: people know a record by its code or by its name. */
const parts = (title: string) => title.split(/\s+[·–—|-]\s+|\s*[·|]\s*/).map(plain);

export type Match = { row: ChoiceRow } | { reason: string };

/** The one record that a word from a spreadsheet means, by its whole title, its code or its name. */
export function matchChoice(text: string, rows: readonly ChoiceRow[]): Match {
  const wanted = plain(text);
  const whole = rows.filter(({ title }) => plain(title) === wanted);
  const found =
    whole.length > 0 ? whole : rows.filter(({ title }) => parts(title).includes(wanted));
  const [only, other] = found;
  if (only && other) return { reason: `“${text}” could be ${only.title} or ${other.title}.` };
  return only ? { row: only } : { reason: `Nothing here is called “${text}”.` };
}

const AT_ONCE = 6;

/**
 * What each of these words means in a resource. A short resource is read once and whole; in a long
 * one each word is looked for, a few at a time. Rejects when the API does.
 */
export async function matchAll(
  target: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, Match>> {
  const wanted = [...new Set(texts)];
  const first = await choices(target, { limit: String(MOST) });
  const found = new Map(wanted.map((text) => [text, matchChoice(text, first)]));
  if (first.length < MOST) return found;
  const open = wanted.filter((text) => "reason" in matchChoice(text, first));
  const look = async (): Promise<void> => {
    for (let text = open.pop(); text !== undefined; text = open.pop()) {
      found.set(text, matchChoice(text, await offerChoices(target, text)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  return found;
}
