import { MODULES } from "@/lib/platform/catalog/modules";
import type { Known } from "@/lib/record/register";

/** The page of a record in the workspace, such as `/oms-wms/sales-orders/<id>`; without an id its list. */
export function recordPath({ description: { module, name } }: Known, id?: string): string {
  const list = `/${MODULES.find(({ code }) => code === module)?.path}/${name}`;
  return id === undefined ? list : `${list}/${id}`;
}
