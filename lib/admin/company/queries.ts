import { companies } from "@/db/tenant/core/companies";
import { defineRead } from "@/lib/core/read";
import { findCompany } from "./find-company";

/**
 * The company's profile; null until it is saved for the first time, which is when its tax number is
 * known: sign-up asks for a GSTIN and takes no for an answer.
 */
export const getCompany = defineRead({
  name: "company.read",
  module: "system_admin",
  level: "view",
  rows: "companies",
  async run(ctx) {
    const company = await findCompany(ctx.tx, ctx.rows(companies));
    if (!company) return null;
    const { id, version, code, legalName, tradeName, pan, cin, tan, udyamNo } = company;
    const { email, phone, website, fiscalYearStartMonth } = company;
    return ctx.fields(companies).apply({
      id,
      version,
      code,
      legalName,
      tradeName,
      pan,
      cin,
      tan,
      udyamNo,
      email,
      phone,
      website,
      fiscalYearStartMonth,
    });
  },
});
