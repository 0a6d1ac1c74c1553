import { ProfileSkeleton } from "@/components/account/profile-skeleton";

export default ProfileSkeleton;
