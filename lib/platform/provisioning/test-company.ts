import { randomUUID } from "node:crypto";
import type { SignUp } from "@/lib/platform/signup/input";
import { registerTenant } from "@/lib/platform/signup/register";

/** A company as the sign-up page would hand it over. */
export function companyNamed(subdomain: string, country = "IN"): SignUp {
  return {
    company_name: `Company ${subdomain}`,
    subdomain,
    country,
    ...(country === "IN" && { state_code: "29", gstin: "29AAGCB7383J1Z4" }),
    owner: { name: "Asha Rao", email: `owner@${subdomain}.test`, password: "Blue-Kettle-42" },
  };
}

/** Registers it the way both the page and the API do. */
export function register(subdomain: string, country?: string) {
  return registerTenant(companyNamed(subdomain, country), {
    now: new Date(),
    requestId: randomUUID(),
    ip: "127.0.0.1",
  });
}
