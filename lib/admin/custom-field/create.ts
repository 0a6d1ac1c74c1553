import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { customFields } from "@/db/tenant/core/custom-fields";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Register } from "@/lib/record/register";
import { isChoice, newField } from "./input";
import { KEY_TAKEN, MOST_FIELDS, TABLE_UNFIT, TARGET_UNFIT, TOO_MANY_FIELDS } from "./rules";
import { comparable, requireResource, takesFields } from "./store";

/**
 * Adds a field of the tenant's own to the records of a resource: in form, list, API and CSV from then
 * on. Key and type stay as they are for good.
 */
export const defineCreateCustomField = (register: Register) =>
  defineCommand({
    name: "custom-fields.create",
    module: "system_admin",
    level: "administer",
    input: newField,
    fails: [TABLE_UNFIT, TARGET_UNFIT, KEY_TAKEN, TOO_MANY_FIELDS],
    async run(ctx, { resource, key, referenceResource, ...typed }) {
      const { tx, now, actor } = ctx;
      const { dataType, label, isRequired, position } = typed;
      const known = requireResource(register, resource, takesFields, TABLE_UNFIT, "resource");
      const target =
        dataType === "reference" && referenceResource !== null
          ? requireResource(
              register,
              referenceResource,
              ({ parent }) => !parent,
              TARGET_UNFIT,
              "referenceResource",
            )
          : undefined;
      const tableName = known.resource.tableName;
      const ofTable = eq(customFields.tableName, tableName);
      if ((await tx.$count(customFields, ofTable)) >= MOST_FIELDS) throw refuse(TOO_MANY_FIELDS);
      const same = and(ofTable, eq(customFields.fieldKey, key));
      if ((await tx.$count(customFields, same)) > 0) {
        throw refuse(KEY_TAKEN, { key: KEY_TAKEN.message });
      }
      const id = uuidv7();
      const columns = {
        tableName,
        fieldKey: key,
        ...{ label, dataType, isRequired, position },
        options: isChoice(dataType) ? typed.options : null,
        referenceTable: target?.resource.tableName ?? null,
      };
      await tx.insert(customFields).values({
        id,
        ...columns,
        createdAt: now,
        createdBy: actor.id,
        updatedAt: now,
        updatedBy: actor.id,
      });
      ctx.record({
        ...{ table: "custom_fields", id, label, action: "insert" },
        changes: changesOf(undefined, comparable(columns)),
      });
      ctx.emit({
        ...{ type: "custom-fields.created", table: "custom_fields", id },
        payload: { resource, key, dataType },
      });
      return { id, version: 1 };
    },
  });
