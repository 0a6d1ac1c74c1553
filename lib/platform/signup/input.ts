import { z } from "zod";
import { brokenPasswordRules, PASSWORD_MESSAGES } from "@/lib/platform/identity/password-policy";
import { GSTIN_MESSAGES, refuseGstin } from "@/lib/platform/tax/gstin";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import { isCountryCode } from "./countries";
import { normaliseSubdomain, refuseSubdomain, SUBDOMAIN_MESSAGES } from "./subdomain";

const GST_CODES: ReadonlySet<string> = new Set(INDIAN_STATES.map((state) => state.gstCode));

const blankToUndefined = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

/** Letters, digits, marks, punctuation and blanks; no control characters that would forge mails or logs. */
const plainText = (label: string, max: number) =>
  z
    .string({ error: `${label} is missing.` })
    .trim()
    .min(2, `${label} needs at least 2 characters.`)
    .max(max, `${label} has at most ${max} characters.`)
    .regex(/^[^\p{C}<>]+$/u, `${label} may not contain < > or control characters.`);

const subdomainInput = z
  .string({ error: "Choose a subdomain." })
  .transform(normaliseSubdomain)
  .superRefine((subdomain, context) => {
    const refusal = refuseSubdomain(subdomain);
    if (refusal) context.addIssue({ code: "custom", message: SUBDOMAIN_MESSAGES[refusal] });
  });

/** What a visitor gives to get a workspace; the page and the REST API parse it alike. */
export const signUpInput = z
  .strictObject({
    company_name: plainText("The company name", 120),
    subdomain: subdomainInput,
    country: z
      .string({ error: "Choose a country." })
      .trim()
      .toUpperCase()
      .refine(isCountryCode, "Choose a country from the list."),
    state_code: z.preprocess(blankToUndefined, z.string().trim().optional()),
    gstin: z.preprocess(blankToUndefined, z.string().trim().toUpperCase().optional()),
    /** Whether the workspace starts with a sample company, to look around in. */
    sample_company: z.boolean("The sample company: true or false.").optional(),
    owner: z.strictObject({
      name: plainText("Your name", 80),
      email: z
        .string({ error: "Your e-mail address is missing." })
        .trim()
        .toLowerCase()
        .max(254, "The e-mail address has at most 254 characters.")
        .pipe(z.email("This is not an e-mail address.")),
      password: z.string({ error: "Choose a password." }),
    }),
  })
  .superRefine((input, context) => {
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });

    if (input.country === "IN") {
      if (!input.state_code) refuse(["state_code"], "Choose your state; it decides the GST.");
      else if (!GST_CODES.has(input.state_code)) {
        refuse(["state_code"], "Give the two-digit GST code of a state, such as 29.");
      } else if (input.gstin) {
        const refusal = refuseGstin(input.gstin, input.state_code);
        if (refusal) refuse(["gstin"], GSTIN_MESSAGES[refusal]);
      }
    } else {
      if (input.gstin) refuse(["gstin"], "Only companies in India have a GSTIN.");
      if (input.state_code) refuse(["state_code"], "The state is asked for in India only.");
      if (input.sample_company) {
        refuse(["sample_company"], "The sample company is an Indian one, with GST and rupees.");
      }
    }

    const { name, email, password } = input.owner;
    for (const rule of brokenPasswordRules(password, [name, email, input.company_name])) {
      refuse(["owner", "password"], PASSWORD_MESSAGES[rule]);
    }
  });

/** As typed into the form. */
export type SignUpForm = z.input<typeof signUpInput>;
/** Checked and normalised. */
export type SignUp = z.output<typeof signUpInput>;
