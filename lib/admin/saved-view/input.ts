import { z } from "zod";
import { optionalId, requiredText, version } from "../setting/input";

/** As the API calls it; a tenant's own begin with `custom.`. */
const fieldName = z
  .string()
  .regex(/^[a-z][a-z0-9_.]{0,80}$/, "A field has small letters, digits and underscores.");
const order = z.string().regex(/^-?[a-z][a-z0-9_.]{0,80}$/, "Sort by a field, or by -field.");
const MOST = 100;

/** What a view keeps. Whether a field exists is asked when the view is opened: columns come and go. */
export const viewFields = z.strictObject({
  resource: z.string().regex(/^[a-z][a-z-]{0,80}$/, "Name a resource, such as sales-orders."),
  name: requiredText("The name", 60),
  filters: z
    .array(
      z.strictObject({
        field: fieldName,
        operator: z.string().regex(/^[a-z]{1,12}$/, "This is no operator."),
        value: z.string().max(2_000, "A filter's value has at most 2,000 characters."),
      }),
      { error: "Give the filters as a list." },
    )
    .max(MOST, `A view has at most ${MOST} filters.`),
  columns: z
    .array(fieldName, { error: "Give the columns as a list." })
    .max(MOST, `A view has at most ${MOST} columns.`),
  sort: z.array(order, { error: "Give the order as a list." }).max(5, "Sort by five fields."),
  groupBy: fieldName.nullable(),
  sharedRoleId: optionalId("Choose a role from the list."),
  isDefault: z.boolean("Say whether the list opens with it."),
});

export const viewVersion = z.strictObject({ id: z.uuid("This is no view."), version });
export const viewEdit = viewFields.extend(viewVersion.shape);
export type ViewFields = z.output<typeof viewFields>;
