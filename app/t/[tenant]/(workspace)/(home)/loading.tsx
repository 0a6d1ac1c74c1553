import { HomeSkeleton } from "@/components/workspace/home-skeleton";

export default HomeSkeleton;
