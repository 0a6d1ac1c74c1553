import type { ResourceDescription } from "@/lib/resource/description";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function singular(word: string): string {
  if (/(ss|us|is|series|settings)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, "y");
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.replace(/es$/, "");
  return word.replace(/s$/, "");
}

/** `sales-orders` → `SalesOrders` and `SalesOrder`: what schemas and operations are called. */
export function namesInCode({ name }: Pick<ResourceDescription, "name">) {
  const words = name.split("-");
  const last = words.pop() ?? "";
  const start = words.map(capital).join("");
  const many = start + capital(last);
  const one = start + capital(singular(last));
  return { one, many: many === one ? `${one}List` : many };
}
