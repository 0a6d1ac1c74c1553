import {
  BookOpenText,
  ChartColumn,
  Headset,
  IdCard,
  type LucideIcon,
  PackageCheck,
  Settings2,
  ShoppingCart,
  Store,
  Truck,
  Wrench,
} from "lucide-react";
import type { ModuleCode } from "@/lib/platform/catalog/modules";

const ICONS: Record<ModuleCode, LucideIcon> = {
  system_admin: Settings2,
  oms_wms: PackageCheck,
  finance: BookOpenText,
  dealer_network: Store,
  field_service: Wrench,
  logistics: Truck,
  procurement: ShoppingCart,
  crm: Headset,
  hr: IdCard,
  bi: ChartColumn,
};

export function ModuleIcon({ code, className }: { code: ModuleCode; className?: string }) {
  const Icon = ICONS[code];
  return <Icon aria-hidden className={className} />;
}
