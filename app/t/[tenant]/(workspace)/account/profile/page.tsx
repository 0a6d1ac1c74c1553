import type { Metadata } from "next";
import { AvatarCard } from "@/components/account/avatar-card";
import { EmailCard } from "@/components/account/email-card";
import { ProfileForm } from "@/components/account/profile-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadProfile } from "@/lib/web/account";
import {
  cancelEmailChange,
  changeAvatar,
  removeAvatar,
  requestEmailChange,
  resendVerification,
  updateProfile,
} from "./actions";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage({ params }: { params: Promise<{ tenant: string }> }) {
  const profile = await loadProfile((await params).tenant);
  return (
    <>
      <PageHeader
        title="Your profile"
        description="What the others see of you, and how the workspace shows things to you."
      />
      <ProfileForm profile={profile} action={updateProfile} />
      <AvatarCard
        name={profile.name}
        url={profile.avatarUrl}
        change={changeAvatar}
        remove={removeAvatar}
      />
      <EmailCard
        profile={profile}
        actions={{ request: requestEmailChange, cancel: cancelEmailChange, resendVerification }}
      />
    </>
  );
}
