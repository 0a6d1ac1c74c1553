"use server";

import {
  chooseToFollow,
  editComment,
  removeAttachment,
  removeComment,
  writeComment,
} from "@/lib/web/activity-actions";
import type { ActivityAnswer } from "@/lib/web/views-activity";

/** Every input is checked by its command; what a browser sends is `unknown` until then. */

export async function comment(input: unknown): Promise<ActivityAnswer> {
  return writeComment(input);
}

export async function edit(input: unknown): Promise<ActivityAnswer> {
  return editComment(input);
}

export async function remove(id: unknown): Promise<ActivityAnswer> {
  return removeComment(id);
}

export async function removeFile(id: unknown): Promise<ActivityAnswer> {
  return removeAttachment(id);
}

export async function follow(input: unknown): Promise<ActivityAnswer> {
  return chooseToFollow(input);
}
