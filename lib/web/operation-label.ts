import type { Permission } from "@/lib/core/permissions";

/** Verbs that are called otherwise on the screen. */
const VERBS: Record<string, string> = { read: "See", create: "Add", update: "Edit" };

const WORDS: Record<string, string> = { api: "API", gst: "GST", hsn: "HSN", rfqs: "RFQs" };

const sentence = (name: string) => {
  const text = name
    .split("-")
    .map((word) => WORDS[word] ?? word)
    .join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

type Name = Permission["name"];

export const resourceOf = (name: Name): string => name.slice(0, name.indexOf("."));

/** What is done, as a person would say it beside its resource: `people.assign-roles` is "Assign roles". */
export function operationLabel(name: Name): string {
  const action = name.slice(name.indexOf(".") + 1);
  return VERBS[action] ?? sentence(action);
}

/** What it is done to: `api-keys.revoke` is about "API keys". */
export const resourceLabel = (name: Name): string => sentence(resourceOf(name));
