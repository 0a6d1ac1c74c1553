export { ResourceListSkeleton as default } from "@/components/resource/list/resource-list-skeleton";
