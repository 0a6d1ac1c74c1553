/** A JSON Schema of 2020-12, as OpenAPI 3.1 has them. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Any part of the document. */
export type Part = { readonly [name: string]: unknown };

/** A pointer to a component, such as `schemas/Customer`. */
export const ref = (component: `${string}/${string}`): Part => ({
  $ref: `#/components/${component}`,
});

/** Text that matches one of the words literally. */
export const literally = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
