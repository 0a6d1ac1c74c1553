import { and, inArray, or, type SQL, sql } from "drizzle-orm";
import type { ReadContext } from "@/lib/core/context";
import { grouped } from "@/lib/record/grouped";
import type { Known, Register } from "@/lib/record/register";
import { choosable, mayChoose, titleOf } from "@/lib/record/titles";
import type { FieldDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const isId = (text: string): boolean => UUID.test(text);

/** A reference as somebody wrote it: by code or name instead of by id. */
export type WrittenReference = { field: FieldDescription; text: string };

type Found = { id: string } | { problem: string };

/** As many different texts are remembered per resource; a file seldom names more. */
const REMEMBERED = 20_000;
const TEXTS = new Set(["text", "email", "phone"]);

const folded = (text: string) => text.trim().toLowerCase();

/** The fields by which people call a record: its key and its title, as far as they are texts. */
function namingFields({ description }: Known): FieldDescription[] {
  const [key, ...others] = description.key;
  const names = [...(key && others.length === 0 ? [key] : []), ...description.title];
  return [...new Set(names)].flatMap(
    (name) =>
      description.fields.find((field) => field.name === name && TEXTS.has(field.kind)) ?? [],
  );
}

/** Records called by any of some texts; the first name that fits a text wins over the whole title. */
async function findCalled(
  ctx: ReadContext,
  register: Register,
  target: Known,
  texts: readonly string[],
): Promise<Map<string, string[]>> {
  const { table } = target.resource;
  const key = columnOf(table, "id");
  const fields = namingFields(target);
  const wanted = [...new Set(texts.map(folded))];
  const title = sql<string>`lower(${titleOf(ctx, register, target)})`;
  const names = fields.map(({ name }) => sql<string>`lower(${columnOf(table, name)}::text)`);
  const conditions: SQL[] = [...names, title].map((name) => inArray(name, wanted));
  const named = Object.fromEntries([...names, title].map((name, at) => [`name${at}`, name]));
  const rows: Record<string, unknown>[] = await ctx.tx
    .select({ id: sql<string>`${key}`, ...named })
    .from(table)
    .where(and(or(...conditions), mayChoose(ctx, target) ? choosable(ctx, target) : undefined));
  const found = new Map<string, string[]>();
  for (const text of wanted) {
    for (let at = 0; at <= names.length; at += 1) {
      const own = rows.filter((row) => row[`name${at}`] === text).map(({ id }) => String(id));
      if (own.length === 0) continue;
      found.set(text, own);
      break;
    }
  }
  return found;
}

/**
 * Finds the records that references name by code or title, one statement per resource for a whole batch,
 * and remembers them for the batches behind it.
 */
export class References {
  readonly #known = new Map<string, Map<string, Found>>();

  constructor(private readonly register: Register) {}

  #of(target: string): Map<string, Found> {
    const found = this.#known.get(target) ?? new Map<string, Found>();
    this.#known.set(target, found);
    return found;
  }

  /** Looks up whatever of these is not known yet. */
  async learn(ctx: ReadContext, written: readonly WrittenReference[]): Promise<void> {
    for (const [name, own] of grouped(written, ({ field }) => field.target ?? "")) {
      const target = this.register.find(name);
      const known = this.#of(name);
      if (known.size > REMEMBERED) known.clear();
      const texts = [...new Set(own.map(({ text }) => folded(text)))].filter(
        (text) => !known.has(text),
      );
      if (!target || texts.length === 0) continue;
      const one = target.description.label.one.toLowerCase();
      if (!mayChoose(ctx, target) && !target.resource.isShared) {
        for (const text of texts) known.set(text, { problem: `name the ${one} by its id` });
        continue;
      }
      const found = await findCalled(ctx, this.register, target, texts);
      for (const text of texts) {
        const [id, ...others] = found.get(text) ?? [];
        if (!id) known.set(text, { problem: `there is no ${one} called so` });
        else if (others.length > 0) {
          const problem = `${others.length + 1} records are called so; give its code or its id`;
          known.set(text, { problem });
        } else known.set(text, { id });
      }
    }
  }

  /** What a text stands for; asked after `learn`. */
  find({ field, text }: WrittenReference): Found {
    return this.#of(field.target ?? "").get(folded(text)) ?? { problem: "give the id of a record" };
  }
}
