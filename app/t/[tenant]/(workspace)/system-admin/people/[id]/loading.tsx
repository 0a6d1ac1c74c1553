import { PersonSkeleton } from "@/components/people/person-skeleton";

export default PersonSkeleton;
