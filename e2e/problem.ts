import { type Answer, json } from "./http";

/** application/problem+json as this API sends it. */
export type Problem = {
  status: number;
  code: string;
  reason: string;
  detail: string;
  fields?: Record<string, string>;
  request_id: string;
};

/** Status and stable reason of a refusal. */
export function refusalOf(answer: Answer): [number, string] {
  return [answer.status, json<Problem>(answer).reason];
}
