import { ModulesSkeleton } from "@/components/modules/modules-skeleton";

export default ModulesSkeleton;
