import { FormSkeleton } from "@/components/settings/form-skeleton";

export default FormSkeleton;
