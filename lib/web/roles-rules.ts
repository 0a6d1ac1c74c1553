import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { getAccessRule, listAccessRules } from "@/lib/admin/access-rule/queries";
import { ruleSentence } from "@/lib/admin/access-rule/sentence";
import { TARGET_TABLES, targetColumns } from "@/lib/admin/access-rule/target-table";
import { getRole } from "@/lib/admin/role/queries";
import type { Tenant } from "@/lib/core/context";
import { createAccessRule, updateAccessRule } from "@/lib/operations";
import { MODULES } from "@/lib/platform/catalog/modules";
import { permittedNames } from "./permitted";
import { readPage } from "./read-page";
import { conditionDraft } from "./roles-rule-draft";
import type { RuleEditorView, TableChoice } from "./views-roles";
import { signedIn } from "./workspace";

const label = (name: string) => {
  const text = name.replace(/_id$/, "").replace(/_/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The tables of the plan's modules, and those that every module shares. */
function tableChoices({ modules }: Pick<Tenant, "modules">): TableChoice[] {
  return MODULES.flatMap(({ code, shortName }) => {
    const tables = TARGET_TABLES.filter(
      ({ module, isShared }) => module === code && (isShared || modules.includes(module)),
    )
      .map(({ name }) => ({ name, label: label(name) }))
      .sort((one, other) => one.label.localeCompare(other.label));
    return tables.length > 0 ? [{ group: shortName, tables }] : [];
  });
}

function tableView(name: string): RuleEditorView["table"] {
  const columns = targetColumns(name);
  return (
    columns && {
      name,
      label: label(name),
      columns: columns.map((column) => ({ ...column, label: label(column.name) })),
    }
  );
}

/** The editor of a new rule, or of one that stands. The page is a 404 for a rule of another role. */
export async function loadRuleEditor(
  slug: string,
  roleId: string,
  which: { table: unknown } | { ruleId: string },
): Promise<RuleEditorView> {
  const session = await signedIn(slug);
  const isId = (id: string) => z.uuid().safeParse(id).success;
  if (!isId(roleId)) notFound();
  const needed = "table" in which ? createAccessRule.name : updateAccessRule.name;
  if (!permittedNames(session.actor, session.tenant).includes(needed)) forbidden();
  // Who may not see rules is not to learn the columns either.
  await readPage(listAccessRules, session, { roleId });
  const { id, name } = await readPage(getRole, session, { id: roleId });
  const tables = tableChoices(session.tenant);
  if ("table" in which) {
    const table = typeof which.table === "string" ? tableView(which.table) : undefined;
    return { role: { id, name }, tables, table, rule: undefined };
  }
  if (!isId(which.ruleId)) notFound();
  const rule = await readPage(getAccessRule, session, { id: which.ruleId });
  if (rule.roleId !== roleId) notFound();
  const { version, type, access, field } = rule;
  return {
    role: { id, name },
    tables,
    table: tableView(rule.table),
    rule: {
      id: rule.id,
      version,
      type,
      access,
      field,
      condition: type === "row" ? conditionDraft(rule.condition) : undefined,
      sentence: ruleSentence(rule),
    },
  };
}
