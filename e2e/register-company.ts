import { expect } from "@playwright/test";
import { type Company, indianCompany } from "./company";
import { type Answer, json, send } from "./http";

type Registration = { tenant_id: string; address: string; status_url: string };
export type Progress = {
  state: "queued" | "running" | "done" | "failed";
  tables: { done: number; total: number };
  steps: { step: string; state: string }[];
};

/** The body of POST /api/v1/onboarding/register. */
export function registration(company: Company) {
  return {
    company_name: company.name,
    subdomain: company.subdomain,
    country: company.country,
    state_code: company.state,
    gstin: company.gstin,
    owner: company.owner,
  };
}

export const postRegistration = (
  company: Company,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  send("/api/v1/onboarding/register", { method: "POST", headers, body: registration(company) });

/** Signs a company up over the API and answers its tenant id at once. */
export async function registerCompany(company: Company): Promise<string> {
  const answer = await postRegistration(company);
  expect(answer.status, answer.text).toBe(202);
  return json<Registration>(answer).tenant_id;
}

export async function progressOf(tenantId: string): Promise<Progress> {
  return json<Progress>(await send(`/api/v1/onboarding/${tenantId}`));
}

export async function waitUntilReady(tenantId: string): Promise<void> {
  await expect
    .poll(async () => (await progressOf(tenantId)).state, { timeout: 90_000 })
    .toBe("done");
}

/** A company with a finished workspace in which nobody has signed in yet. */
export async function readyCompany(company: Company = indianCompany()): Promise<Company> {
  await waitUntilReady(await registerCompany(company));
  return company;
}
