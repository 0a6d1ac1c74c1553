export { ImportSkeleton as default } from "@/components/resource/import/import-skeleton";
