import { type AnyPgColumn, date, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, masterColumns, oneOf, oneOfCheck, reference } from "../columns";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { states } from "../core/states";
import { users } from "../core/users";
import { costCenters } from "../finance/cost-centers";
import { trigramIndex } from "../search-index";
import { departments } from "./departments";
import { shifts } from "./shifts";

export const EMPLOYEE_EMPLOYMENT_TYPES = [
  "permanent",
  "contract",
  "trainee",
  "consultant",
  "apprentice",
] as const;
export const EMPLOYEE_STATUSES = [
  "offered",
  "probation",
  "active",
  "notice",
  "on_hold",
  "exited",
] as const;

/** Person on the rolls with statutory identities and reporting line. */
export const employees = pgTable(
  "employees",
  {
    ...identity,
    employeeNo: citext("employee_no").notNull().unique("employees_employee_no_key"),
    name: text("name").notNull(),
    employmentType: oneOf("employment_type", EMPLOYEE_EMPLOYMENT_TYPES).notNull(),
    status: oneOf("status", EMPLOYEE_STATUSES).notNull().default("offered"),

    userId: reference("user_id", (): AnyPgColumn => users.id).unique("employees_user_id_key"),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id).notNull(),
    departmentId: reference("department_id", (): AnyPgColumn => departments.id).notNull(),

    jobTitle: text("job_title").notNull(),
    grade: text("grade"),
    reportsToId: reference("reports_to_id", (): AnyPgColumn => employees.id),
    shiftId: reference("shift_id", (): AnyPgColumn => shifts.id),

    gender: text("gender"),
    dateOfBirth: date("date_of_birth"),
    joinedOn: date("joined_on").notNull(),
    confirmedOn: date("confirmed_on"),
    leftOn: date("left_on"),
    leavingReason: text("leaving_reason"),
    personalEmail: citext("personal_email"),
    phone: text("phone").notNull(),
    pan: text("pan").unique("employees_pan_key"),
    aadhaarLast4: text("aadhaar_last4"),
    uan: text("uan"),
    pfNo: text("pf_no"),
    esiNo: text("esi_no"),
    taxRegime: text("tax_regime").notNull().default("new"),
    professionalTaxStateId: reference("professional_tax_state_id", (): AnyPgColumn => states.id),
    bankAccountNoEnc: text("bank_account_no_enc"),
    bankIfsc: text("bank_ifsc"),
    costCenterId: reference("cost_center_id", (): AnyPgColumn => costCenters.id),
    emergencyContact: jsonb("emergency_contact"),

    ...masterColumns,
  },
  (t) => [
    trigramIndex("employees_search_idx", t.employeeNo, t.name, t.phone, t.personalEmail),
    oneOfCheck("employees_employment_type_check", t.employmentType, EMPLOYEE_EMPLOYMENT_TYPES),
    oneOfCheck("employees_status_check", t.status, EMPLOYEE_STATUSES),
  ],
);
