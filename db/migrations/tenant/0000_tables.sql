CREATE TABLE "dashboard_widgets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"dashboard_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"title" text NOT NULL,
	"widget_type" text NOT NULL,
	"kpi_definition_id" uuid,
	"report_definition_id" uuid,
	"options" jsonb,
	"position" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "dashboard_widgets_dashboard_id_line_no_key" UNIQUE("dashboard_id","line_no"),
	CONSTRAINT "dashboard_widgets_widget_type_check" CHECK ("widget_type" in ('kpi', 'line', 'bar', 'pie', 'table', 'map', 'funnel', 'gauge')),
	CONSTRAINT "dashboard_widgets_kpi_definition_id_check" CHECK (num_nonnulls(kpi_definition_id, report_definition_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "dashboards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"owner_user_id" uuid,
	"shared_role_id" uuid,
	"layout" jsonb NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"refresh_seconds" integer DEFAULT 300 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dashboards_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "kpi_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"module_code" text NOT NULL,
	"grain" text NOT NULL,
	"good_direction" text NOT NULL,
	"formula" jsonb NOT NULL,
	"unit" text NOT NULL,
	"dimensions" text[],
	"amber_threshold" numeric(18, 4),
	"red_threshold" numeric(18, 4),
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "kpi_definitions_code_key" UNIQUE("code"),
	CONSTRAINT "kpi_definitions_grain_check" CHECK ("grain" in ('day', 'week', 'month', 'quarter', 'year')),
	CONSTRAINT "kpi_definitions_good_direction_check" CHECK ("good_direction" in ('up', 'down'))
);
--> statement-breakpoint
CREATE TABLE "kpi_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"kpi_definition_id" uuid NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"branch_id" uuid,
	"territory_id" uuid,
	"employee_id" uuid,
	"target_value" numeric(18, 4) NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "kpi_targets_kpi_definition_id_period_start_branch_id_key" UNIQUE NULLS NOT DISTINCT("kpi_definition_id","period_start","branch_id","territory_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "kpi_values" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"kpi_definition_id" uuid NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"branch_id" uuid,
	"territory_id" uuid,
	"dealer_id" uuid,
	"product_category_id" uuid,
	"employee_id" uuid,
	"value" numeric(18, 4) NOT NULL,
	"numerator" numeric(18, 4),
	"denominator" numeric(18, 4),
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kpi_values_kpi_definition_id_period_start_branch_id_key" UNIQUE NULLS NOT DISTINCT("kpi_definition_id","period_start","branch_id","territory_id","dealer_id","product_category_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "report_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"module_code" text NOT NULL,
	"report_type" text NOT NULL,
	"base_table" text NOT NULL,
	"joins" jsonb,
	"columns" jsonb NOT NULL,
	"filters" jsonb,
	"parameters" jsonb,
	"group_by" jsonb,
	"chart" jsonb,
	"owner_user_id" uuid,
	"shared_role_id" uuid,
	"is_system" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_definitions_code_key" UNIQUE("code"),
	CONSTRAINT "report_definitions_report_type_check" CHECK ("report_type" in ('tabular', 'summary', 'pivot', 'statement'))
);
--> statement-breakpoint
CREATE TABLE "report_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"report_definition_id" uuid NOT NULL,
	"report_schedule_id" uuid,
	"status" text DEFAULT 'queued' NOT NULL,
	"parameters" jsonb,
	"run_by_user_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"row_count" integer,
	"duration_ms" integer,
	"result_attachment_id" uuid,
	"error_text" text,
	CONSTRAINT "report_runs_status_check" CHECK ("status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "report_schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"name" text NOT NULL,
	"output_format" text NOT NULL,
	"delivery" text NOT NULL,
	"report_definition_id" uuid NOT NULL,
	"cron" text NOT NULL,
	"parameters" jsonb,
	"recipients" jsonb NOT NULL,
	"next_run_at" timestamp with time zone NOT NULL,
	"last_run_at" timestamp with time zone,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_schedules_output_format_check" CHECK ("output_format" in ('pdf', 'xlsx', 'csv')),
	CONSTRAINT "report_schedules_delivery_check" CHECK ("delivery" in ('email', 'whatsapp', 'in_app'))
);
--> statement-breakpoint
CREATE TABLE "addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"label" text,
	"address_type" text NOT NULL,
	"customer_id" uuid,
	"vendor_id" uuid,
	"line1" text NOT NULL,
	"line2" text,
	"landmark" text,
	"city" text NOT NULL,
	"district" text,
	"state_id" uuid NOT NULL,
	"pincode" text NOT NULL,
	"gstin" text,
	"contact_name" text,
	"contact_phone" text,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"is_default_billing" boolean DEFAULT false NOT NULL,
	"is_default_shipping" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "addresses_address_type_check" CHECK ("address_type" in ('billing', 'shipping', 'installation', 'registered', 'other')),
	CONSTRAINT "addresses_customer_id_check" CHECK (num_nonnulls(customer_id, vendor_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"name" text NOT NULL,
	"key_prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"scopes" text[],
	"allowed_ips" text[],
	"rate_limit_per_minute" integer DEFAULT 600 NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "api_keys_key_hash_key" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "approval_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"approval_request_id" uuid NOT NULL,
	"approval_step_id" uuid NOT NULL,
	"approver_user_id" uuid NOT NULL,
	"delegated_from_user_id" uuid,
	"decision" text NOT NULL,
	"note" text,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "approval_decisions_approval_request_id_approval_step_id_key" UNIQUE("approval_request_id","approval_step_id","approver_user_id"),
	CONSTRAINT "approval_decisions_decision_check" CHECK ("decision" in ('approve', 'reject', 'return', 'delegate'))
);
--> statement-breakpoint
CREATE TABLE "approval_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"table_name" text NOT NULL,
	"routing" text NOT NULL,
	"condition" jsonb NOT NULL,
	"priority" integer DEFAULT 100 NOT NULL,
	"restart_on_edit" boolean DEFAULT true NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "approval_policies_code_key" UNIQUE("code"),
	CONSTRAINT "approval_policies_routing_check" CHECK ("routing" in ('sequential', 'parallel'))
);
--> statement-breakpoint
CREATE TABLE "approval_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"approval_policy_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"approver_type" text NOT NULL,
	"role_id" uuid,
	"user_id" uuid,
	"approver_field" text,
	"min_approvals" integer DEFAULT 1 NOT NULL,
	"condition" jsonb,
	"escalate_after_hours" integer,
	"escalate_to_user_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "approval_steps_approval_policy_id_line_no_key" UNIQUE("approval_policy_id","line_no"),
	CONSTRAINT "approval_steps_approver_type_check" CHECK ("approver_type" in ('role', 'user', 'reporting_manager', 'territory_manager', 'record_field'))
);
--> statement-breakpoint
CREATE TABLE "approval_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"approval_policy_id" uuid NOT NULL,
	"record_label" text NOT NULL,
	"record_version" integer NOT NULL,
	"amount" numeric(18, 2),
	"requested_by_user_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"current_step" integer DEFAULT 1 NOT NULL,
	"decided_at" timestamp with time zone,
	"snapshot" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "approval_requests_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "approval_requests_status_check" CHECK ("status" in ('pending', 'approved', 'rejected', 'returned', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"attachment_kind" text NOT NULL,
	"mime_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"storage_key" text NOT NULL,
	"sha256" text NOT NULL,
	"caption" text,
	"is_public" boolean DEFAULT false NOT NULL,
	"scanned_at" timestamp with time zone,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "attachments_storage_key_key" UNIQUE("storage_key"),
	CONSTRAINT "attachments_attachment_kind_check" CHECK ("attachment_kind" in ('upload', 'photo', 'signature', 'generated_pdf', 'kyc', 'import_file'))
);
--> statement-breakpoint
CREATE TABLE "audit_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"actor_user_id" uuid,
	"table_name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"action" text NOT NULL,
	"record_label" text,
	"changes" jsonb NOT NULL,
	"request_id" uuid,
	"ip_address" text,
	"user_agent" text,
	"sequence_no" bigint,
	"previous_hash" text,
	"row_hash" text,
	CONSTRAINT "audit_logs_sequence_no_key" UNIQUE("sequence_no"),
	CONSTRAINT "audit_logs_actor_kind_check" CHECK ("actor_kind" in ('user', 'api_key', 'system', 'import')),
	CONSTRAINT "audit_logs_action_check" CHECK ("action" in ('insert', 'update', 'delete', 'status_change', 'login', 'logout', 'export', 'print'))
);
--> statement-breakpoint
CREATE TABLE "branches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"company_id" uuid NOT NULL,
	"gst_registration_id" uuid NOT NULL,
	"parent_branch_id" uuid,
	"address_line" text NOT NULL,
	"city" text NOT NULL,
	"state_id" uuid NOT NULL,
	"pincode" text NOT NULL,
	"phone" text,
	"email" "citext",
	"manager_user_id" uuid,
	"timezone" text DEFAULT 'Asia/Kolkata' NOT NULL,
	"opened_on" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "branches_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "brands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"manufacturer_name" text,
	"country_of_origin" text,
	"is_own_brand" boolean DEFAULT false NOT NULL,
	"logo_media_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "brands_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"parent_comment_id" uuid,
	"body" text NOT NULL,
	"mentioned_user_ids" uuid[],
	"is_internal" boolean DEFAULT true NOT NULL,
	"edited_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "comments_client_ref_key" UNIQUE("client_ref")
);
--> statement-breakpoint
CREATE TABLE "commission_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"commission_plan_id" uuid NOT NULL,
	"commission_rule_id" uuid,
	"community_partner_id" uuid,
	"dealer_id" uuid,
	"employee_id" uuid,
	"invoice_line_id" uuid NOT NULL,
	"partner_referral_id" uuid,
	"earned_on" date NOT NULL,
	"payable_on" date NOT NULL,
	"basis_amount" numeric(18, 2) NOT NULL,
	"commission_amount" numeric(18, 2) NOT NULL,
	"commission_payout_id" uuid,
	"reversal_of_id" uuid,
	"journal_entry_id" uuid,
	CONSTRAINT "commission_entries_commission_plan_id_invoice_line_id_key" UNIQUE NULLS NOT DISTINCT("commission_plan_id","invoice_line_id","community_partner_id","dealer_id","employee_id","reversal_of_id"),
	CONSTRAINT "commission_entries_community_partner_id_check" CHECK (num_nonnulls(community_partner_id, dealer_id, employee_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "commission_payouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"payout_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"community_partner_id" uuid,
	"dealer_id" uuid,
	"employee_id" uuid,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"gross_amount" numeric(18, 2) NOT NULL,
	"tds_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"net_amount" numeric(18, 2) NOT NULL,
	"payment_id" uuid,
	"journal_entry_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "commission_payouts_payout_no_key" UNIQUE("payout_no"),
	CONSTRAINT "commission_payouts_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "commission_payouts_status_check" CHECK ("status" in ('draft', 'approved', 'processing', 'paid', 'failed', 'cancelled')),
	CONSTRAINT "commission_payouts_net_amount_check" CHECK (net_amount = gross_amount - tds_amount),
	CONSTRAINT "commission_payouts_community_partner_id_check" CHECK (num_nonnulls(community_partner_id, dealer_id, employee_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "commission_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"payee_type" text NOT NULL,
	"calculation_basis" text NOT NULL,
	"trigger_event" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"clawback_days" integer DEFAULT 0 NOT NULL,
	"cap_amount" numeric(18, 2),
	"withholding_section_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "commission_plans_code_key" UNIQUE("code"),
	CONSTRAINT "commission_plans_payee_type_check" CHECK ("payee_type" in ('community_partner', 'dealer', 'employee')),
	CONSTRAINT "commission_plans_calculation_basis_check" CHECK ("calculation_basis" in ('invoice_value', 'collected_value', 'margin', 'units')),
	CONSTRAINT "commission_plans_trigger_event_check" CHECK ("trigger_event" in ('invoiced', 'paid', 'delivered', 'installed')),
	CONSTRAINT "commission_plans_status_check" CHECK ("status" in ('draft', 'active', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "commission_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"commission_plan_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"category_id" uuid,
	"brand_id" uuid,
	"product_id" uuid,
	"min_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"max_amount" numeric(18, 2),
	"rate_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"flat_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "commission_rules_commission_plan_id_line_no_key" UNIQUE("commission_plan_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "community_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"partner_code" "citext" NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"email" "citext",
	"partner_type" text NOT NULL,
	"status" text DEFAULT 'applied' NOT NULL,
	"pan" text,
	"aadhaar_last4" text,
	"gstin" text,
	"upi_vpa" text,
	"bank_account_no_enc" text,
	"bank_ifsc" text,
	"territory_id" uuid,
	"pincode" text,
	"referral_code" "citext" NOT NULL,
	"parent_partner_id" uuid,
	"user_id" uuid,
	"commission_plan_id" uuid,
	"kyc_verified_on" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "community_partners_partner_code_key" UNIQUE("partner_code"),
	CONSTRAINT "community_partners_phone_key" UNIQUE("phone"),
	CONSTRAINT "community_partners_referral_code_key" UNIQUE("referral_code"),
	CONSTRAINT "community_partners_partner_type_check" CHECK ("partner_type" in ('electrician', 'plumber', 'installer', 'contractor', 'architect', 'society', 'self_help_group', 'influencer', 'employee_referral')),
	CONSTRAINT "community_partners_status_check" CHECK ("status" in ('applied', 'kyc_pending', 'active', 'suspended', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"legal_name" text NOT NULL,
	"trade_name" text,
	"pan" text NOT NULL,
	"cin" text,
	"tan" text,
	"base_currency_id" uuid NOT NULL,
	"fiscal_year_start_month" integer DEFAULT 4 NOT NULL,
	"email" "citext",
	"phone" text,
	"website" text,
	"udyam_no" text,
	"is_msme" boolean DEFAULT false NOT NULL,
	"logo_media_id" uuid,
	"books_locked_until" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "companies_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"name" text NOT NULL,
	"customer_id" uuid,
	"vendor_id" uuid,
	"job_title" text,
	"email" "citext",
	"phone" text,
	"whatsapp_phone" text,
	"is_primary" boolean DEFAULT false NOT NULL,
	"is_billing_contact" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "contacts_customer_id_check" CHECK (num_nonnulls(customer_id, vendor_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "credit_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"customer_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"limit_amount" numeric(18, 2) NOT NULL,
	"grace_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"credit_days" integer DEFAULT 0 NOT NULL,
	"open_order_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"outstanding_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"overdue_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"insured_amount" numeric(18, 2),
	"valid_from" date NOT NULL,
	"valid_to" date,
	"approved_by_user_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "credit_limits_customer_id_company_id_valid_from_key" UNIQUE("customer_id","company_id","valid_from"),
	CONSTRAINT "credit_limits_status_check" CHECK ("status" in ('draft', 'approved', 'suspended', 'expired')),
	CONSTRAINT "credit_limits_limit_amount_check" CHECK (limit_amount >= 0)
);
--> statement-breakpoint
CREATE TABLE "currencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"symbol" text NOT NULL,
	"minor_units" integer DEFAULT 2 NOT NULL,
	"is_base" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "currencies_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"field_key" text NOT NULL,
	"label" text NOT NULL,
	"data_type" text NOT NULL,
	"options" jsonb,
	"default_value" jsonb,
	"scope" jsonb,
	"reference_table" text,
	"is_required" boolean DEFAULT false NOT NULL,
	"is_unique" boolean DEFAULT false NOT NULL,
	"is_indexed" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "custom_fields_table_name_field_key_key" UNIQUE("table_name","field_key"),
	CONSTRAINT "custom_fields_data_type_check" CHECK ("data_type" in ('text', 'number', 'money', 'date', 'datetime', 'boolean', 'select', 'multi_select', 'reference', 'file', 'url', 'formula'))
);
--> statement-breakpoint
CREATE TABLE "customer_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"parent_group_id" uuid,
	"price_list_id" uuid,
	"payment_term_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "customer_groups_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"gstin" text,
	"customer_type" text NOT NULL,
	"gst_treatment" text NOT NULL,
	"status" text DEFAULT 'prospect' NOT NULL,
	"customer_group_id" uuid,
	"pan" text,
	"email" "citext",
	"phone" text NOT NULL,
	"alternate_phone" text,
	"price_list_id" uuid,
	"payment_term_id" uuid,
	"currency_id" uuid,
	"territory_id" uuid,
	"owner_user_id" uuid,
	"parent_customer_id" uuid,
	"preferred_language" text,
	"is_do_not_call" boolean DEFAULT false NOT NULL,
	"marketing_consent_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "customers_code_key" UNIQUE("code"),
	CONSTRAINT "customers_customer_type_check" CHECK ("customer_type" in ('individual', 'business', 'dealer', 'institution', 'government', 'marketplace')),
	CONSTRAINT "customers_gst_treatment_check" CHECK ("gst_treatment" in ('regular', 'composition', 'unregistered', 'sez', 'overseas', 'deemed_export', 'uin_holder')),
	CONSTRAINT "customers_status_check" CHECK ("status" in ('prospect', 'active', 'on_hold', 'blocked', 'inactive'))
);
--> statement-breakpoint
CREATE TABLE "data_access_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"rule_type" text NOT NULL,
	"access" text NOT NULL,
	"role_id" uuid NOT NULL,
	"field_name" text,
	"condition" jsonb,
	"priority" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "data_access_rules_role_id_table_name_rule_type_field_name_key" UNIQUE NULLS NOT DISTINCT("role_id","table_name","rule_type","field_name"),
	CONSTRAINT "data_access_rules_rule_type_check" CHECK ("rule_type" in ('row', 'field')),
	CONSTRAINT "data_access_rules_access_check" CHECK ("access" in ('read', 'write', 'mask', 'none'))
);
--> statement-breakpoint
CREATE TABLE "data_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"job_type" text NOT NULL,
	"write_mode" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"mapping" jsonb,
	"is_dry_run" boolean DEFAULT false NOT NULL,
	"source_attachment_id" uuid,
	"result_attachment_id" uuid,
	"total_rows" integer DEFAULT 0 NOT NULL,
	"ok_rows" integer DEFAULT 0 NOT NULL,
	"failed_rows" integer DEFAULT 0 NOT NULL,
	"last_row_no" integer DEFAULT 0 NOT NULL,
	"errors" jsonb,
	"requested_by_user_id" uuid NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "data_jobs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "data_jobs_job_type_check" CHECK ("job_type" in ('import', 'export', 'bulk_update', 'bulk_action')),
	CONSTRAINT "data_jobs_write_mode_check" CHECK ("write_mode" in ('insert', 'update', 'upsert')),
	CONSTRAINT "data_jobs_status_check" CHECK ("status" in ('queued', 'validating', 'running', 'completed', 'completed_with_errors', 'failed', 'cancelled', 'rolled_back'))
);
--> statement-breakpoint
CREATE TABLE "dealer_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"basis" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"dealer_id" uuid NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"category_id" uuid,
	"brand_id" uuid,
	"target_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"target_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"achieved_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"achieved_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "dealer_targets_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "dealer_targets_dealer_id_basis_period_start_period_end_key" UNIQUE NULLS NOT DISTINCT("dealer_id","basis","period_start","period_end","category_id","brand_id"),
	CONSTRAINT "dealer_targets_basis_check" CHECK ("basis" in ('purchase', 'sell_out', 'collection')),
	CONSTRAINT "dealer_targets_status_check" CHECK ("status" in ('draft', 'published', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "dealer_tiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"rank" integer NOT NULL,
	"margin_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"min_annual_turnover_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"credit_days" integer DEFAULT 0 NOT NULL,
	"benefits" jsonb,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dealer_tiers_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "dealer_territories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"dealer_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"category_id" uuid,
	"is_exclusive" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "dealer_territories_dealer_id_territory_id_category_id_key" UNIQUE NULLS NOT DISTINCT("dealer_id","territory_id","category_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "dealers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"dealer_code" "citext" NOT NULL,
	"dealer_type" text NOT NULL,
	"status" text DEFAULT 'applied' NOT NULL,
	"customer_id" uuid NOT NULL,
	"dealer_tier_id" uuid,
	"parent_dealer_id" uuid,
	"territory_id" uuid,
	"account_manager_user_id" uuid,
	"portal_user_id" uuid,
	"owner_name" text,
	"agreement_no" text,
	"agreement_expires_on" date,
	"security_deposit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"bank_account_no_enc" text,
	"bank_ifsc" text,
	"onboarded_on" date,
	"terminated_on" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "dealers_dealer_code_key" UNIQUE("dealer_code"),
	CONSTRAINT "dealers_customer_id_key" UNIQUE("customer_id"),
	CONSTRAINT "dealers_dealer_type_check" CHECK ("dealer_type" in ('distributor', 'dealer', 'sub_dealer', 'retailer', 'franchise', 'modern_trade')),
	CONSTRAINT "dealers_status_check" CHECK ("status" in ('applied', 'kyc_pending', 'approved', 'active', 'suspended', 'terminated'))
);
--> statement-breakpoint
CREATE TABLE "discount_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"coupon_code" "citext",
	"rule_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"value" numeric(18, 2) NOT NULL,
	"max_discount_amount" numeric(18, 2),
	"priority" integer DEFAULT 100 NOT NULL,
	"is_stackable" boolean DEFAULT false NOT NULL,
	"product_id" uuid,
	"category_id" uuid,
	"brand_id" uuid,
	"customer_group_id" uuid,
	"sales_channel_id" uuid,
	"min_qty" numeric(18, 4),
	"min_amount" numeric(18, 2),
	"free_product_id" uuid,
	"usage_limit" integer,
	"usage_count" integer DEFAULT 0 NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "discount_rules_code_key" UNIQUE("code"),
	CONSTRAINT "discount_rules_coupon_code_key" UNIQUE("coupon_code"),
	CONSTRAINT "discount_rules_rule_type_check" CHECK ("rule_type" in ('percent', 'amount', 'fixed_price', 'free_goods')),
	CONSTRAINT "discount_rules_status_check" CHECK ("status" in ('draft', 'active', 'paused', 'expired')),
	CONSTRAINT "discount_rules_usage_count_check" CHECK (usage_limit is null or usage_count <= usage_limit)
);
--> statement-breakpoint
CREATE TABLE "domain_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"event_type" text NOT NULL,
	"table_name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	"sequence_no" bigint,
	"published_at" timestamp with time zone,
	CONSTRAINT "domain_events_sequence_no_key" UNIQUE("sequence_no")
);
--> statement-breakpoint
CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"from_currency_id" uuid NOT NULL,
	"to_currency_id" uuid NOT NULL,
	"rate_date" date NOT NULL,
	"rate" numeric(18, 8) NOT NULL,
	"source" text DEFAULT 'manual' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "exchange_rates_from_currency_id_to_currency_id_rate_date_key" UNIQUE("from_currency_id","to_currency_id","rate_date"),
	CONSTRAINT "exchange_rates_rate_check" CHECK (rate > 0),
	CONSTRAINT "exchange_rates_from_currency_id_check" CHECK (from_currency_id <> to_currency_id)
);
--> statement-breakpoint
CREATE TABLE "expense_claim_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"expense_claim_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"expense_date" date NOT NULL,
	"expense_category" text NOT NULL,
	"description" text,
	"distance_km" numeric(18, 4),
	"amount" numeric(18, 2) NOT NULL,
	"gst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"account_id" uuid NOT NULL,
	"cost_center_id" uuid,
	"service_visit_id" uuid,
	"receipt_attachment_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "expense_claim_lines_expense_claim_id_line_no_key" UNIQUE("expense_claim_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "expense_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"claim_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"employee_id" uuid NOT NULL,
	"claim_date" date NOT NULL,
	"purpose" text NOT NULL,
	"claimed_amount" numeric(18, 2) NOT NULL,
	"sanctioned_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"advance_adjusted_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"payment_id" uuid,
	"journal_entry_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "expense_claims_claim_no_key" UNIQUE("claim_no"),
	CONSTRAINT "expense_claims_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "expense_claims_status_check" CHECK ("status" in ('draft', 'submitted', 'approved', 'rejected', 'paid', 'cancelled')),
	CONSTRAINT "expense_claims_sanctioned_amount_check" CHECK (sanctioned_amount <= claimed_amount)
);
--> statement-breakpoint
CREATE TABLE "gst_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"hsn_code_id" uuid NOT NULL,
	"igst_pct" numeric(7, 4) NOT NULL,
	"cess_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"cess_per_unit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"price_from" numeric(18, 2) DEFAULT '0' NOT NULL,
	"price_to" numeric(18, 2),
	"effective_from" date NOT NULL,
	"effective_to" date,
	"notification_ref" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "gst_rates_hsn_code_id_effective_from_price_from_key" UNIQUE("hsn_code_id","effective_from","price_from"),
	CONSTRAINT "gst_rates_igst_pct_check" CHECK (igst_pct between 0 and 100),
	CONSTRAINT "gst_rates_effective_to_check" CHECK (effective_to is null or effective_to >= effective_from)
);
--> statement-breakpoint
CREATE TABLE "gst_registrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"gstin" text NOT NULL,
	"registration_type" text NOT NULL,
	"filing_frequency" text NOT NULL,
	"company_id" uuid NOT NULL,
	"state_id" uuid NOT NULL,
	"legal_address" text NOT NULL,
	"city" text NOT NULL,
	"pincode" text NOT NULL,
	"registered_on" date,
	"cancelled_on" date,
	"e_invoice_from" date,
	"e_way_bill_threshold_amount" numeric(18, 2) DEFAULT '50000' NOT NULL,
	"integration_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "gst_registrations_gstin_key" UNIQUE("gstin"),
	CONSTRAINT "gst_registrations_registration_type_check" CHECK ("registration_type" in ('regular', 'composition', 'sez_unit', 'sez_developer', 'isd', 'casual')),
	CONSTRAINT "gst_registrations_filing_frequency_check" CHECK ("filing_frequency" in ('monthly', 'quarterly'))
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"name" text NOT NULL,
	"holiday_date" date NOT NULL,
	"state_id" uuid,
	"branch_id" uuid,
	"is_optional" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "holidays_holiday_date_state_id_branch_id_name_key" UNIQUE NULLS NOT DISTINCT("holiday_date","state_id","branch_id","name")
);
--> statement-breakpoint
CREATE TABLE "hsn_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" text NOT NULL,
	"description" text NOT NULL,
	"code_type" text NOT NULL,
	"uom_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "hsn_codes_code_key" UNIQUE("code"),
	CONSTRAINT "hsn_codes_code_type_check" CHECK ("code_type" in ('hsn', 'sac'))
);
--> statement-breakpoint
CREATE TABLE "integrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"provider" text NOT NULL,
	"environment" text NOT NULL,
	"status" text DEFAULT 'disabled' NOT NULL,
	"config" jsonb NOT NULL,
	"secret_enc" text,
	"last_ok_at" timestamp with time zone,
	"last_error" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "integrations_code_key" UNIQUE("code"),
	CONSTRAINT "integrations_provider_check" CHECK ("provider" in ('razorpay', 'gst_provider', 'e_way_bill', 'courier', 'whatsapp', 'sms', 'email', 'telephony', 'marketplace', 'tally', 'bank')),
	CONSTRAINT "integrations_environment_check" CHECK ("environment" in ('sandbox', 'live')),
	CONSTRAINT "integrations_status_check" CHECK ("status" in ('disabled', 'connected', 'failing'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"title" text NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text,
	"table_name" text,
	"record_id" uuid,
	"read_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "notifications_client_ref_key" UNIQUE("client_ref")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"document_type" text NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid,
	"gst_registration_id" uuid,
	"fiscal_year" text NOT NULL,
	"pattern" text NOT NULL,
	"next_value" bigint DEFAULT 1 NOT NULL,
	"pad_length" integer DEFAULT 5 NOT NULL,
	"is_gapless" boolean DEFAULT true NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "number_series_document_type_company_id_branch_id_key" UNIQUE NULLS NOT DISTINCT("document_type","company_id","branch_id","gst_registration_id","fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "outbound_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"subject" text,
	"channel" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"template_id" uuid,
	"to_address" text NOT NULL,
	"body" text,
	"payload" jsonb,
	"table_name" text,
	"record_id" uuid,
	"integration_id" uuid,
	"provider_ref" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error_text" text,
	"send_after" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "outbound_messages_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "outbound_messages_channel_check" CHECK ("channel" in ('email', 'sms', 'whatsapp')),
	CONSTRAINT "outbound_messages_status_check" CHECK ("status" in ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'bounced', 'suppressed'))
);
--> statement-breakpoint
CREATE TABLE "partner_referrals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"status" text DEFAULT 'captured' NOT NULL,
	"community_partner_id" uuid NOT NULL,
	"referred_name" text NOT NULL,
	"referred_phone" text NOT NULL,
	"channel" text,
	"lead_id" uuid,
	"customer_id" uuid,
	"sales_order_id" uuid,
	"captured_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"rejection_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "partner_referrals_sales_order_id_key" UNIQUE("sales_order_id"),
	CONSTRAINT "partner_referrals_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "partner_referrals_status_check" CHECK ("status" in ('captured', 'qualified', 'converted', 'expired', 'rejected', 'duplicate'))
);
--> statement-breakpoint
CREATE TABLE "payment_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"due_days" integer DEFAULT 0 NOT NULL,
	"advance_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"discount_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"discount_days" integer DEFAULT 0 NOT NULL,
	"instalments" jsonb,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "payment_terms_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "pincodes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"pincode" text NOT NULL,
	"city" text NOT NULL,
	"district" text NOT NULL,
	"state_id" uuid NOT NULL,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"sales_territory_id" uuid,
	"service_territory_id" uuid,
	"is_remote" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pincodes_pincode_key" UNIQUE("pincode")
);
--> statement-breakpoint
CREATE TABLE "price_list_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"price_list_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"uom_id" uuid NOT NULL,
	"min_qty" numeric(18, 4) DEFAULT '1' NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"mrp" numeric(18, 2),
	"floor_price" numeric(18, 2),
	"valid_from" date NOT NULL,
	"valid_to" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "price_list_items_price_list_id_product_id_uom_id_min_qty_key" UNIQUE("price_list_id","product_id","uom_id","min_qty","valid_from"),
	CONSTRAINT "price_list_items_unit_price_check" CHECK (unit_price >= 0)
);
--> statement-breakpoint
CREATE TABLE "price_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"list_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"currency_id" uuid NOT NULL,
	"parent_price_list_id" uuid,
	"parent_adjust_pct" numeric(7, 4),
	"is_tax_inclusive" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "price_lists_code_key" UNIQUE("code"),
	CONSTRAINT "price_lists_list_type_check" CHECK ("list_type" in ('mrp', 'distributor', 'dealer', 'retail', 'ecommerce', 'institution', 'service')),
	CONSTRAINT "price_lists_status_check" CHECK ("status" in ('draft', 'approved', 'active', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "product_categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"parent_category_id" uuid,
	"hsn_code_id" uuid,
	"default_tracking" text DEFAULT 'none' NOT NULL,
	"needs_installation" boolean DEFAULT false NOT NULL,
	"path" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "product_categories_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "product_families" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"brand_id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"launched_on" date,
	"end_of_life_on" date,
	"variant_axes" text[],
	"specifications" jsonb,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "product_families_brand_id_code_key" UNIQUE("brand_id","code")
);
--> statement-breakpoint
CREATE TABLE "product_barcodes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"product_id" uuid NOT NULL,
	"barcode" text NOT NULL,
	"barcode_type" text NOT NULL,
	"uom_id" uuid NOT NULL,
	"pack_qty" numeric(18, 4) DEFAULT '1' NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "product_barcodes_barcode_key" UNIQUE("barcode"),
	CONSTRAINT "product_barcodes_barcode_type_check" CHECK ("barcode_type" in ('ean13', 'ean8', 'upc', 'gtin14', 'code128', 'qr'))
);
--> statement-breakpoint
CREATE TABLE "product_bundle_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"bundle_product_id" uuid NOT NULL,
	"component_product_id" uuid NOT NULL,
	"qty" numeric(18, 4) NOT NULL,
	"price_share_pct" numeric(7, 4),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "product_bundle_items_bundle_product_id_component_product_id_key" UNIQUE("bundle_product_id","component_product_id"),
	CONSTRAINT "product_bundle_items_qty_check" CHECK (qty > 0),
	CONSTRAINT "product_bundle_items_bundle_product_id_check" CHECK (bundle_product_id <> component_product_id)
);
--> statement-breakpoint
CREATE TABLE "product_relations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"product_id" uuid NOT NULL,
	"position_ref" text,
	"relation_type" text NOT NULL,
	"related_product_id" uuid NOT NULL,
	"qty_per" numeric(18, 4) DEFAULT '1' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "product_relations_product_id_related_product_id_key" UNIQUE("product_id","related_product_id","relation_type"),
	CONSTRAINT "product_relations_relation_type_check" CHECK ("relation_type" in ('spare_part', 'accessory', 'substitute', 'upsell', 'successor')),
	CONSTRAINT "product_relations_product_id_check" CHECK (product_id <> related_product_id)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"sku" "citext" NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"product_type" text NOT NULL,
	"tracking" text DEFAULT 'none' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"family_id" uuid,
	"brand_id" uuid,
	"category_id" uuid NOT NULL,
	"base_uom_id" uuid NOT NULL,
	"hsn_code_id" uuid NOT NULL,
	"coverage_plan_id" uuid,
	"mrp" numeric(18, 2),
	"standard_cost" numeric(18, 4),
	"weight_kg" numeric(18, 4),
	"length_cm" numeric(18, 4),
	"width_cm" numeric(18, 4),
	"height_cm" numeric(18, 4),
	"shelf_life_days" integer,
	"min_order_qty" numeric(18, 4) DEFAULT '1' NOT NULL,
	"needs_installation" boolean DEFAULT false NOT NULL,
	"is_returnable" boolean DEFAULT true NOT NULL,
	"is_stocked" boolean DEFAULT true NOT NULL,
	"attributes" jsonb,
	"image_media_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "products_sku_key" UNIQUE("sku"),
	CONSTRAINT "products_product_type_check" CHECK ("product_type" in ('goods', 'spare_part', 'consumable', 'service', 'bundle')),
	CONSTRAINT "products_tracking_check" CHECK ("tracking" in ('none', 'lot', 'serial')),
	CONSTRAINT "products_status_check" CHECK ("status" in ('draft', 'active', 'discontinued', 'blocked'))
);
--> statement-breakpoint
CREATE TABLE "role_permissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"role_id" uuid NOT NULL,
	"permission_code" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "role_permissions_role_id_permission_code_key" UNIQUE("role_id","permission_code")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"is_system" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "roles_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "sales_channels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"channel_type" text NOT NULL,
	"price_list_id" uuid,
	"integration_id" uuid,
	"marketplace_gstin" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sales_channels_code_key" UNIQUE("code"),
	CONSTRAINT "sales_channels_channel_type_check" CHECK ("channel_type" in ('dealer', 'distributor', 'd2c_web', 'marketplace', 'retail_store', 'institution', 'service', 'export'))
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"table_name" text NOT NULL,
	"name" text NOT NULL,
	"view_type" text NOT NULL,
	"filters" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"sort" jsonb,
	"group_by" text,
	"owner_user_id" uuid NOT NULL,
	"shared_role_id" uuid,
	"is_default" boolean DEFAULT false NOT NULL,
	"is_pinned" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "saved_views_owner_user_id_table_name_name_key" UNIQUE("owner_user_id","table_name","name"),
	CONSTRAINT "saved_views_view_type_check" CHECK ("view_type" in ('list', 'kanban', 'calendar', 'pivot', 'chart', 'map'))
);
--> statement-breakpoint
CREATE TABLE "scheme_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"claim_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"dealer_id" uuid NOT NULL,
	"scheme_id" uuid NOT NULL,
	"claim_date" date NOT NULL,
	"claimed_amount" numeric(18, 2) NOT NULL,
	"approved_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tds_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"credit_note_invoice_id" uuid,
	"payment_id" uuid,
	"journal_entry_id" uuid,
	"rejection_reason" text,
	"settled_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "scheme_claims_claim_no_key" UNIQUE("claim_no"),
	CONSTRAINT "scheme_claims_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "scheme_claims_status_check" CHECK ("status" in ('draft', 'submitted', 'under_verification', 'approved', 'partly_approved', 'rejected', 'settled', 'cancelled')),
	CONSTRAINT "scheme_claims_approved_amount_check" CHECK (approved_amount <= claimed_amount)
);
--> statement-breakpoint
CREATE TABLE "scheme_accruals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"scheme_id" uuid NOT NULL,
	"scheme_slab_id" uuid,
	"dealer_id" uuid NOT NULL,
	"invoice_line_id" uuid,
	"secondary_sale_id" uuid,
	"accrued_on" date NOT NULL,
	"basis_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"basis_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"benefit_amount" numeric(18, 2) NOT NULL,
	"scheme_claim_id" uuid,
	"reversal_of_id" uuid,
	"journal_entry_id" uuid,
	CONSTRAINT "scheme_accruals_scheme_id_invoice_line_id_secondary_sale_id_key" UNIQUE NULLS NOT DISTINCT("scheme_id","invoice_line_id","secondary_sale_id","reversal_of_id")
);
--> statement-breakpoint
CREATE TABLE "scheme_slabs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"scheme_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"benefit_type" text NOT NULL,
	"from_value" numeric(18, 4) NOT NULL,
	"to_value" numeric(18, 4),
	"benefit_value" numeric(18, 2) NOT NULL,
	"category_id" uuid,
	"product_id" uuid,
	"free_product_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "scheme_slabs_scheme_id_line_no_key" UNIQUE("scheme_id","line_no"),
	CONSTRAINT "scheme_slabs_benefit_type_check" CHECK ("benefit_type" in ('percent', 'per_unit', 'fixed', 'free_qty'))
);
--> statement-breakpoint
CREATE TABLE "schemes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"scheme_no" text NOT NULL,
	"name" text NOT NULL,
	"scheme_type" text NOT NULL,
	"basis" text NOT NULL,
	"payout_mode" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date NOT NULL,
	"claim_due_on" date,
	"budget_amount" numeric(18, 2),
	"accrued_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"settled_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"criteria" jsonb NOT NULL,
	"terms" text,
	"is_stackable" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "schemes_scheme_no_key" UNIQUE("scheme_no"),
	CONSTRAINT "schemes_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "schemes_scheme_type_check" CHECK ("scheme_type" in ('turnover_slab', 'quantity_slab', 'growth', 'price_protection', 'cash_discount', 'free_goods', 'display', 'sell_out')),
	CONSTRAINT "schemes_basis_check" CHECK ("basis" in ('invoice', 'secondary_sale', 'payment')),
	CONSTRAINT "schemes_payout_mode_check" CHECK ("payout_mode" in ('credit_note', 'free_goods', 'bank_payment')),
	CONSTRAINT "schemes_status_check" CHECK ("status" in ('draft', 'pending_approval', 'active', 'paused', 'closed', 'settled', 'cancelled')),
	CONSTRAINT "schemes_end_date_check" CHECK (end_date >= start_date)
);
--> statement-breakpoint
CREATE TABLE "secondary_sales" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"source" text NOT NULL,
	"status" text DEFAULT 'reported' NOT NULL,
	"dealer_id" uuid NOT NULL,
	"sale_date" date NOT NULL,
	"product_id" uuid NOT NULL,
	"serial_number_id" uuid,
	"qty" numeric(18, 4) DEFAULT '1' NOT NULL,
	"selling_amount" numeric(18, 2),
	"end_customer_id" uuid,
	"end_customer_name" text,
	"end_customer_phone" text,
	"pincode" text,
	"dealer_invoice_ref" text,
	"proof_attachment_id" uuid,
	"verified_by_user_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "secondary_sales_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "secondary_sales_source_check" CHECK ("source" in ('portal', 'mobile_app', 'import', 'warranty_registration')),
	CONSTRAINT "secondary_sales_status_check" CHECK ("status" in ('reported', 'verified', 'rejected', 'reversed'))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"module_code" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"company_id" uuid,
	"branch_id" uuid,
	"is_secret" boolean DEFAULT false NOT NULL,
	"description" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_company_id_branch_id_module_code_key_key" UNIQUE NULLS NOT DISTINCT("company_id","branch_id","module_code","key")
);
--> statement-breakpoint
CREATE TABLE "states" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"country_code" text DEFAULT 'IN' NOT NULL,
	"state_code" text NOT NULL,
	"gst_code" text NOT NULL,
	"name" text NOT NULL,
	"is_union_territory" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "states_country_code_gst_code_key" UNIQUE("country_code","gst_code"),
	CONSTRAINT "states_country_code_state_code_key" UNIQUE("country_code","state_code")
);
--> statement-breakpoint
CREATE TABLE "statutory_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"rate_type" text NOT NULL,
	"state_id" uuid,
	"regime" text,
	"slab_from_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"slab_to_amount" numeric(18, 2),
	"rate_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"fixed_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"wage_ceiling_amount" numeric(18, 2),
	"effective_from" date NOT NULL,
	"effective_to" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "statutory_rates_rate_type_state_id_regime_slab_from_amount_key" UNIQUE NULLS NOT DISTINCT("rate_type","state_id","regime","slab_from_amount","effective_from"),
	CONSTRAINT "statutory_rates_rate_type_check" CHECK ("rate_type" in ('pf_employee', 'pf_employer', 'eps', 'edli', 'pf_admin', 'esi_employee', 'esi_employer', 'professional_tax', 'lwf_employee', 'lwf_employer', 'income_tax', 'surcharge', 'cess', 'gratuity', 'bonus'))
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"table_name" text,
	"channel" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	"paper_size" text,
	"dlt_template_ref" text,
	"variables" jsonb,
	"is_default" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "templates_code_channel_language_key" UNIQUE("code","channel","language"),
	CONSTRAINT "templates_channel_check" CHECK ("channel" in ('print', 'label', 'email', 'sms', 'whatsapp')),
	CONSTRAINT "templates_status_check" CHECK ("status" in ('draft', 'active', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "territories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"territory_type" text NOT NULL,
	"parent_territory_id" uuid,
	"manager_user_id" uuid,
	"level" integer DEFAULT 1 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "territories_code_key" UNIQUE("code"),
	CONSTRAINT "territories_territory_type_check" CHECK ("territory_type" in ('sales', 'service', 'both'))
);
--> statement-breakpoint
CREATE TABLE "units_of_measure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"uqc_code" text NOT NULL,
	"base_uom_id" uuid,
	"factor" numeric(18, 8) DEFAULT '1' NOT NULL,
	"decimals" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "units_of_measure_code_key" UNIQUE("code"),
	CONSTRAINT "units_of_measure_factor_check" CHECK (factor > 0)
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"user_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"company_id" uuid,
	"branch_id" uuid,
	"territory_id" uuid,
	"warehouse_id" uuid,
	"valid_to" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "user_roles_user_id_role_id_company_id_branch_id_key" UNIQUE NULLS NOT DISTINCT("user_id","role_id","company_id","branch_id","territory_id","warehouse_id")
);
--> statement-breakpoint
CREATE TABLE "user_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"user_id" uuid NOT NULL,
	"kind" text DEFAULT 'browser' NOT NULL,
	"token_hash" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"expires_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"mfa_passed_at" timestamp with time zone,
	"refresh_hash" text,
	"prior_refresh_hash" text,
	"refreshed_at" timestamp with time zone,
	CONSTRAINT "user_sessions_token_hash_key" UNIQUE("token_hash"),
	CONSTRAINT "user_sessions_refresh_hash_key" UNIQUE("refresh_hash"),
	CONSTRAINT "user_sessions_kind_check" CHECK ("kind" in ('browser', 'api'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"email" "citext" NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"user_type" text NOT NULL,
	"status" text DEFAULT 'invited' NOT NULL,
	"password_hash" text,
	"mfa_secret_enc" text,
	"invite_token_hash" text,
	"invite_expires_at" timestamp with time zone,
	"last_login_at" timestamp with time zone,
	"failed_login_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"locale" text DEFAULT 'en-IN' NOT NULL,
	"timezone" text DEFAULT 'Asia/Kolkata' NOT NULL,
	"preferences" jsonb,
	"avatar_media_id" uuid,
	"email_verified_at" timestamp with time zone,
	"password_changed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "users_email_key" UNIQUE("email"),
	CONSTRAINT "users_user_type_check" CHECK ("user_type" in ('staff', 'technician', 'dealer', 'partner', 'vendor', 'customer', 'service_account')),
	CONSTRAINT "users_status_check" CHECK ("status" in ('invited', 'active', 'locked', 'suspended', 'deactivated'))
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"webhook_id" uuid NOT NULL,
	"domain_event_id" uuid NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"response_code" integer,
	"response_excerpt" text,
	"next_attempt_at" timestamp with time zone,
	"duration_ms" integer,
	"finished_at" timestamp with time zone,
	CONSTRAINT "webhook_deliveries_webhook_id_domain_event_id_key" UNIQUE("webhook_id","domain_event_id"),
	CONSTRAINT "webhook_deliveries_status_check" CHECK ("status" in ('pending', 'succeeded', 'retrying', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"url" text NOT NULL,
	"description" text,
	"secret_enc" text NOT NULL,
	"event_types" text[],
	"filters" jsonb,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"disabled_at" timestamp with time zone,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withholding_sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" text NOT NULL,
	"description" text NOT NULL,
	"tax_type" text NOT NULL,
	"act" text NOT NULL,
	"rate_individual_pct" numeric(7, 4) NOT NULL,
	"rate_company_pct" numeric(7, 4) NOT NULL,
	"rate_no_pan_pct" numeric(7, 4) NOT NULL,
	"single_threshold_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"annual_threshold_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"payable_account_id" uuid,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "withholding_sections_act_code_effective_from_key" UNIQUE("act","code","effective_from"),
	CONSTRAINT "withholding_sections_tax_type_check" CHECK ("tax_type" in ('tds', 'tcs'))
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"subject" text NOT NULL,
	"description" text,
	"activity_type" text NOT NULL,
	"priority" text NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"due_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"owner_user_id" uuid NOT NULL,
	"customer_id" uuid,
	"lead_id" uuid,
	"opportunity_id" uuid,
	"dealer_id" uuid,
	"table_name" text,
	"record_id" uuid,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"outcome" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "activities_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "activities_activity_type_check" CHECK ("activity_type" in ('task', 'call', 'meeting', 'dealer_visit', 'email', 'whatsapp', 'reminder')),
	CONSTRAINT "activities_priority_check" CHECK ("priority" in ('low', 'normal', 'high', 'urgent')),
	CONSTRAINT "activities_status_check" CHECK ("status" in ('planned', 'in_progress', 'done', 'missed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "call_dispositions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"follow_up" text DEFAULT 'none' NOT NULL,
	"parent_disposition_id" uuid,
	"is_contacted" boolean DEFAULT false NOT NULL,
	"is_final" boolean DEFAULT false NOT NULL,
	"follow_up_after_hours" integer,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "call_dispositions_code_key" UNIQUE("code"),
	CONSTRAINT "call_dispositions_follow_up_check" CHECK ("follow_up" in ('none', 'callback', 'ticket', 'service_request', 'lead', 'order'))
);
--> statement-breakpoint
CREATE TABLE "call_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"call_ref" text NOT NULL,
	"phone" text NOT NULL,
	"direction" text NOT NULL,
	"status" text DEFAULT 'ringing' NOT NULL,
	"call_queue_id" uuid,
	"agent_user_id" uuid,
	"customer_id" uuid,
	"lead_id" uuid,
	"ticket_id" uuid,
	"call_disposition_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"talk_seconds" integer DEFAULT 0 NOT NULL,
	"hold_seconds" integer DEFAULT 0 NOT NULL,
	"recording_attachment_id" uuid,
	"callback_at" timestamp with time zone,
	"quality_score" numeric(7, 4),
	"notes" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "call_logs_call_ref_key" UNIQUE("call_ref"),
	CONSTRAINT "call_logs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "call_logs_direction_check" CHECK ("direction" in ('inbound', 'outbound')),
	CONSTRAINT "call_logs_status_check" CHECK ("status" in ('ringing', 'connected', 'abandoned', 'missed', 'completed', 'voicemail'))
);
--> statement-breakpoint
CREATE TABLE "call_queues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"queue_type" text NOT NULL,
	"did_number" text,
	"languages" text[],
	"working_hours" jsonb,
	"answer_within_seconds" integer DEFAULT 20 NOT NULL,
	"wrap_up_seconds" integer DEFAULT 30 NOT NULL,
	"integration_id" uuid,
	"member_user_ids" uuid[],
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "call_queues_code_key" UNIQUE("code"),
	CONSTRAINT "call_queues_queue_type_check" CHECK ("queue_type" in ('inbound', 'outbound', 'callback'))
);
--> statement-breakpoint
CREATE TABLE "campaign_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"campaign_id" uuid NOT NULL,
	"status" text DEFAULT 'selected' NOT NULL,
	"customer_id" uuid,
	"lead_id" uuid,
	"outbound_message_id" uuid,
	"responded_at" timestamp with time zone,
	"converted_at" timestamp with time zone,
	"converted_amount" numeric(18, 2),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "campaign_members_campaign_id_customer_id_lead_id_key" UNIQUE NULLS NOT DISTINCT("campaign_id","customer_id","lead_id"),
	CONSTRAINT "campaign_members_status_check" CHECK ("status" in ('selected', 'suppressed', 'sent', 'delivered', 'opened', 'responded', 'converted', 'opted_out')),
	CONSTRAINT "campaign_members_customer_id_check" CHECK (num_nonnulls(customer_id, lead_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"campaign_no" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"customer_segment_id" uuid,
	"template_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"budget_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"spent_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sent_count" integer DEFAULT 0 NOT NULL,
	"response_count" integer DEFAULT 0 NOT NULL,
	"lead_count" integer DEFAULT 0 NOT NULL,
	"order_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "campaigns_campaign_no_key" UNIQUE("campaign_no"),
	CONSTRAINT "campaigns_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "campaigns_channel_check" CHECK ("channel" in ('email', 'sms', 'whatsapp', 'call', 'event', 'print', 'social')),
	CONSTRAINT "campaigns_status_check" CHECK ("status" in ('draft', 'scheduled', 'running', 'paused', 'completed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "customer_segments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"rules" jsonb NOT NULL,
	"member_count" integer DEFAULT 0 NOT NULL,
	"refreshed_at" timestamp with time zone,
	"refresh_hours" integer DEFAULT 24 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "customer_segments_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "feedback_responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"survey_type" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"sales_order_id" uuid,
	"service_request_id" uuid,
	"ticket_id" uuid,
	"call_log_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"rating" integer,
	"answers" jsonb,
	"remark" text,
	"is_callback_requested" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "feedback_responses_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "feedback_responses_survey_type_check" CHECK ("survey_type" in ('nps', 'csat', 'ces', 'happy_call')),
	CONSTRAINT "feedback_responses_rating_check" CHECK (rating is null or rating between 0 and 10),
	CONSTRAINT "feedback_responses_sales_order_id_check" CHECK (num_nonnulls(sales_order_id, service_request_id, ticket_id, call_log_id) <= 1)
);
--> statement-breakpoint
CREATE TABLE "lead_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"source_type" text NOT NULL,
	"monthly_cost_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"utm_source" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "lead_sources_code_key" UNIQUE("code"),
	CONSTRAINT "lead_sources_source_type_check" CHECK ("source_type" in ('web', 'call', 'walk_in', 'dealer', 'partner', 'marketplace', 'exhibition', 'social', 'referral', 'cold'))
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"lead_no" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"company_name" text,
	"email" "citext",
	"pincode" text,
	"city" text,
	"lead_source_id" uuid NOT NULL,
	"campaign_id" uuid,
	"dealer_id" uuid,
	"community_partner_id" uuid,
	"product_category_id" uuid,
	"product_id" uuid,
	"territory_id" uuid,
	"owner_user_id" uuid,
	"score" integer DEFAULT 0 NOT NULL,
	"budget_amount" numeric(18, 2),
	"requirement" text,
	"next_follow_up_at" timestamp with time zone,
	"consent_at" timestamp with time zone,
	"duplicate_of_id" uuid,
	"converted_customer_id" uuid,
	"lost_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "leads_lead_no_key" UNIQUE("lead_no"),
	CONSTRAINT "leads_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "leads_status_check" CHECK ("status" in ('new', 'contacted', 'qualified', 'unqualified', 'converted', 'lost', 'duplicate'))
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"opportunity_no" text NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"lead_id" uuid,
	"customer_id" uuid NOT NULL,
	"contact_id" uuid,
	"dealer_id" uuid,
	"pipeline_stage_id" uuid NOT NULL,
	"owner_user_id" uuid NOT NULL,
	"expected_amount" numeric(18, 2) NOT NULL,
	"weighted_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"expected_close_date" date,
	"stage_entered_at" timestamp with time zone NOT NULL,
	"competitor" text,
	"lost_reason" text,
	"closed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "opportunities_opportunity_no_key" UNIQUE("opportunity_no"),
	CONSTRAINT "opportunities_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "opportunities_status_check" CHECK ("status" in ('open', 'won', 'lost', 'on_hold'))
);
--> statement-breakpoint
CREATE TABLE "opportunity_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"opportunity_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"description" text,
	"product_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"expected_price" numeric(18, 2) NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "opportunity_lines_opportunity_id_line_no_key" UNIQUE("opportunity_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "pipeline_stages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"pipeline_code" text NOT NULL,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"sequence_no" integer NOT NULL,
	"probability_pct" numeric(7, 4) NOT NULL,
	"is_won" boolean DEFAULT false NOT NULL,
	"is_lost" boolean DEFAULT false NOT NULL,
	"idle_days" integer,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pipeline_stages_pipeline_code_code_key" UNIQUE("pipeline_code","code"),
	CONSTRAINT "pipeline_stages_is_won_check" CHECK (not (is_won and is_lost))
);
--> statement-breakpoint
CREATE TABLE "quotation_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"quotation_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"description" text NOT NULL,
	"product_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"uom_id" uuid,
	"unit_price" numeric(18, 2) NOT NULL,
	"discount_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"gst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"is_optional" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "quotation_lines_quotation_id_line_no_key" UNIQUE("quotation_id","line_no"),
	CONSTRAINT "quotation_lines_qty_check" CHECK (qty > 0)
);
--> statement-breakpoint
CREATE TABLE "quotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"quotation_no" text NOT NULL,
	"revision_no" integer DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revises_id" uuid,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"contact_id" uuid,
	"billing_address_id" uuid,
	"shipping_address_id" uuid,
	"place_of_supply_state_id" uuid,
	"quotation_date" date NOT NULL,
	"valid_until" date NOT NULL,
	"price_list_id" uuid,
	"payment_term_id" uuid,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"subtotal_amount" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"total_amount" numeric(18, 2) NOT NULL,
	"sent_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"accepted_by_name" text,
	"signature_attachment_id" uuid,
	"terms" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "quotations_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "quotations_quotation_no_revision_no_key" UNIQUE("quotation_no","revision_no"),
	CONSTRAINT "quotations_status_check" CHECK ("status" in ('draft', 'pending_approval', 'sent', 'viewed', 'accepted', 'ordered', 'rejected', 'expired', 'revised', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sla_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"applies_to" text NOT NULL,
	"condition" jsonb NOT NULL,
	"respond_minutes" integer NOT NULL,
	"resolve_minutes" integer NOT NULL,
	"working_hours_only" boolean DEFAULT true NOT NULL,
	"pause_statuses" text[],
	"escalation" jsonb,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "sla_policies_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "ticket_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"ticket_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"author_user_id" uuid,
	"body" text NOT NULL,
	"outbound_message_id" uuid,
	"is_internal" boolean DEFAULT false NOT NULL,
	"received_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "ticket_messages_direction_check" CHECK ("direction" in ('inbound', 'outbound', 'internal'))
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"ticket_no" text NOT NULL,
	"subject" text NOT NULL,
	"ticket_type" text NOT NULL,
	"channel" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"customer_id" uuid NOT NULL,
	"contact_id" uuid,
	"description" text,
	"serial_number_id" uuid,
	"product_id" uuid,
	"invoice_id" uuid,
	"sales_order_id" uuid,
	"dealer_id" uuid,
	"sla_policy_id" uuid,
	"assigned_user_id" uuid,
	"call_queue_id" uuid,
	"priority" integer DEFAULT 3 NOT NULL,
	"respond_by" timestamp with time zone,
	"resolve_by" timestamp with time zone,
	"first_response_at" timestamp with time zone,
	"paused_minutes" integer DEFAULT 0 NOT NULL,
	"resolved_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"reopened_count" integer DEFAULT 0 NOT NULL,
	"resolution" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "tickets_ticket_no_key" UNIQUE("ticket_no"),
	CONSTRAINT "tickets_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "tickets_ticket_type_check" CHECK ("ticket_type" in ('complaint', 'query', 'delivery', 'billing', 'return', 'service', 'feedback', 'escalation')),
	CONSTRAINT "tickets_channel_check" CHECK ("channel" in ('call', 'email', 'whatsapp', 'web', 'social', 'dealer', 'walk_in')),
	CONSTRAINT "tickets_status_check" CHECK ("status" in ('new', 'open', 'pending_customer', 'pending_internal', 'resolved', 'closed', 'reopened', 'merged'))
);
--> statement-breakpoint
CREATE TABLE "account_balances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"accounting_period_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"cost_center_id" uuid,
	"opening_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"debit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"credit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"closing_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	CONSTRAINT "account_balances_accounting_period_id_account_id_key" UNIQUE NULLS NOT DISTINCT("accounting_period_id","account_id","cost_center_id"),
	CONSTRAINT "account_balances_closing_amount_check" CHECK (closing_amount = opening_amount + debit_amount - credit_amount)
);
--> statement-breakpoint
CREATE TABLE "accounting_periods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"period_no" integer NOT NULL,
	"status" text DEFAULT 'future' NOT NULL,
	"company_id" uuid NOT NULL,
	"fiscal_year" text NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date NOT NULL,
	"stock_locked_at" timestamp with time zone,
	"sales_locked_at" timestamp with time zone,
	"purchase_locked_at" timestamp with time zone,
	"closed_by_user_id" uuid,
	"closed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "accounting_periods_company_id_fiscal_year_period_no_key" UNIQUE("company_id","fiscal_year","period_no"),
	CONSTRAINT "accounting_periods_status_check" CHECK ("status" in ('future', 'open', 'soft_closed', 'closed')),
	CONSTRAINT "accounting_periods_end_date_check" CHECK (end_date >= start_date)
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"root_type" text NOT NULL,
	"account_subtype" text NOT NULL,
	"company_id" uuid NOT NULL,
	"parent_account_id" uuid,
	"currency_id" uuid,
	"is_group" boolean DEFAULT false NOT NULL,
	"is_control" boolean DEFAULT false NOT NULL,
	"is_reconcilable" boolean DEFAULT false NOT NULL,
	"schedule_iii_head" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "accounts_company_id_code_key" UNIQUE("company_id","code"),
	CONSTRAINT "accounts_root_type_check" CHECK ("root_type" in ('asset', 'liability', 'equity', 'income', 'expense')),
	CONSTRAINT "accounts_account_subtype_check" CHECK ("account_subtype" in ('bank', 'cash', 'receivable', 'payable', 'stock', 'grni', 'cogs', 'sales', 'tax_output', 'tax_input', 'tds_payable', 'tds_receivable', 'fixed_asset', 'accumulated_depreciation', 'payroll_payable', 'round_off', 'suspense', 'retained_earnings', 'general'))
);
--> statement-breakpoint
CREATE TABLE "asset_depreciations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"fixed_asset_id" uuid NOT NULL,
	"accounting_period_id" uuid NOT NULL,
	"opening_amount" numeric(18, 2) NOT NULL,
	"depreciation_amount" numeric(18, 2) NOT NULL,
	"closing_amount" numeric(18, 2) NOT NULL,
	"journal_entry_id" uuid,
	"reversal_of_id" uuid,
	CONSTRAINT "asset_depreciations_fixed_asset_id_accounting_period_id_key" UNIQUE NULLS NOT DISTINCT("fixed_asset_id","accounting_period_id","reversal_of_id"),
	CONSTRAINT "asset_depreciations_closing_amount_check" CHECK (closing_amount = opening_amount - depreciation_amount)
);
--> statement-breakpoint
CREATE TABLE "bank_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"account_kind" text NOT NULL,
	"company_id" uuid NOT NULL,
	"bank_name" text,
	"account_no_enc" text,
	"account_no_last4" text,
	"ifsc" text,
	"account_id" uuid NOT NULL,
	"currency_id" uuid NOT NULL,
	"integration_id" uuid,
	"branch_id" uuid,
	"overdraft_limit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"last_statement_on" date,
	"last_statement_balance_amount" numeric(18, 2),
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "bank_accounts_account_id_key" UNIQUE("account_id"),
	CONSTRAINT "bank_accounts_company_id_code_key" UNIQUE("company_id","code"),
	CONSTRAINT "bank_accounts_account_kind_check" CHECK ("account_kind" in ('bank', 'cash', 'petty_cash', 'gateway', 'wallet', 'cheque_in_hand'))
);
--> statement-breakpoint
CREATE TABLE "bank_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"statement_ref" text NOT NULL,
	"status" text DEFAULT 'unmatched' NOT NULL,
	"bank_account_id" uuid NOT NULL,
	"transaction_date" date NOT NULL,
	"value_date" date,
	"amount" numeric(18, 2) NOT NULL,
	"balance_amount" numeric(18, 2),
	"description" text NOT NULL,
	"counterparty" text,
	"reference_no" text,
	"fingerprint" text NOT NULL,
	"payment_id" uuid,
	"journal_line_id" uuid,
	"matched_by_user_id" uuid,
	"matched_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "bank_transactions_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "bank_transactions_bank_account_id_fingerprint_key" UNIQUE("bank_account_id","fingerprint"),
	CONSTRAINT "bank_transactions_status_check" CHECK ("status" in ('unmatched', 'suggested', 'matched', 'ignored'))
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version_code" text DEFAULT 'base' NOT NULL,
	"control_action" text DEFAULT 'ignore' NOT NULL,
	"accounting_period_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"cost_center_id" uuid,
	"budget_amount" numeric(18, 2) NOT NULL,
	"committed_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"actual_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "budgets_accounting_period_id_account_id_cost_center_id_key" UNIQUE NULLS NOT DISTINCT("accounting_period_id","account_id","cost_center_id","version_code"),
	CONSTRAINT "budgets_control_action_check" CHECK ("control_action" in ('ignore', 'warn', 'block'))
);
--> statement-breakpoint
CREATE TABLE "cost_centers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"company_id" uuid NOT NULL,
	"parent_cost_center_id" uuid,
	"branch_id" uuid,
	"is_group" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "cost_centers_company_id_code_key" UNIQUE("company_id","code")
);
--> statement-breakpoint
CREATE TABLE "e_invoices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"ack_no" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"invoice_id" uuid NOT NULL,
	"irn" text,
	"ack_at" timestamp with time zone,
	"signed_invoice" jsonb,
	"signed_qr" text,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_retry_at" timestamp with time zone,
	"error_code" text,
	"error_text" text,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "e_invoices_irn_key" UNIQUE("irn"),
	CONSTRAINT "e_invoices_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "e_invoices_status_check" CHECK ("status" in ('pending', 'generated', 'failed', 'cancelled', 'not_required'))
);
--> statement-breakpoint
CREATE TABLE "fixed_assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"asset_no" text NOT NULL,
	"name" text NOT NULL,
	"depreciation_method" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid,
	"asset_account_id" uuid NOT NULL,
	"depreciation_account_id" uuid NOT NULL,
	"accumulated_account_id" uuid NOT NULL,
	"product_id" uuid,
	"serial_number_id" uuid,
	"vendor_bill_id" uuid,
	"custodian_employee_id" uuid,
	"acquired_on" date NOT NULL,
	"put_to_use_on" date,
	"cost_amount" numeric(18, 2) NOT NULL,
	"salvage_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"useful_life_months" integer NOT NULL,
	"rate_pct" numeric(7, 4),
	"accumulated_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"disposed_on" date,
	"disposal_amount" numeric(18, 2),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "fixed_assets_asset_no_key" UNIQUE("asset_no"),
	CONSTRAINT "fixed_assets_depreciation_method_check" CHECK ("depreciation_method" in ('straight_line', 'written_down', 'none')),
	CONSTRAINT "fixed_assets_status_check" CHECK ("status" in ('draft', 'capitalised', 'in_use', 'under_repair', 'fully_depreciated', 'disposed', 'written_off')),
	CONSTRAINT "fixed_assets_accumulated_amount_check" CHECK (accumulated_amount <= cost_amount - salvage_amount)
);
--> statement-breakpoint
CREATE TABLE "gst_inward_supplies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"document_no" text NOT NULL,
	"document_type" text NOT NULL,
	"match_result" text DEFAULT 'unmatched' NOT NULL,
	"action" text DEFAULT 'none' NOT NULL,
	"gst_return_id" uuid NOT NULL,
	"supplier_gstin" text NOT NULL,
	"document_date" date NOT NULL,
	"place_of_supply" text,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"cgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"igst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cess_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"itc_available" boolean DEFAULT true NOT NULL,
	"vendor_bill_id" uuid,
	"difference_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"note" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "gst_inward_supplies_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "gst_inward_supplies_gst_return_id_supplier_gstin_key" UNIQUE("gst_return_id","supplier_gstin","document_type","document_no"),
	CONSTRAINT "gst_inward_supplies_document_type_check" CHECK ("document_type" in ('invoice', 'credit_note', 'debit_note', 'isd', 'bill_of_entry')),
	CONSTRAINT "gst_inward_supplies_match_result_check" CHECK ("match_result" in ('unmatched', 'exact', 'suggested', 'mismatch', 'manual')),
	CONSTRAINT "gst_inward_supplies_action_check" CHECK ("action" in ('none', 'accept', 'reject', 'keep_pending'))
);
--> statement-breakpoint
CREATE TABLE "gst_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"return_type" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"gst_registration_id" uuid NOT NULL,
	"return_period" text NOT NULL,
	"summary" jsonb NOT NULL,
	"prepared_at" timestamp with time zone,
	"filed_on" date,
	"arn" text,
	"filed_by_user_id" uuid,
	"tax_payable_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"itc_claimed_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cash_paid_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "gst_returns_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "gst_returns_gst_registration_id_return_type_return_period_key" UNIQUE("gst_registration_id","return_type","return_period"),
	CONSTRAINT "gst_returns_return_type_check" CHECK ("return_type" in ('gstr1', 'gstr2b', 'gstr3b', 'gstr9', 'gstr9c', 'cmp08')),
	CONSTRAINT "gst_returns_status_check" CHECK ("status" in ('open', 'prepared', 'reviewed', 'filed', 'amended'))
);
--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"invoice_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"sales_order_line_id" uuid,
	"package_line_id" uuid,
	"original_line_id" uuid,
	"product_id" uuid,
	"description" text NOT NULL,
	"hsn_code_id" uuid NOT NULL,
	"uom_id" uuid NOT NULL,
	"qty" numeric(18, 4) NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"cgst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"sgst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"igst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"cess_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"cgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"igst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cess_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"cost_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"income_account_id" uuid,
	"cost_center_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "invoice_lines_invoice_id_line_no_key" UNIQUE("invoice_id","line_no"),
	CONSTRAINT "invoice_lines_qty_check" CHECK (qty > 0),
	CONSTRAINT "invoice_lines_line_total_amount_check" CHECK (line_total_amount = taxable_amount + cgst_amount + sgst_amount + igst_amount + cess_amount)
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"invoice_no" text,
	"invoice_type" text NOT NULL,
	"supply_category" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"gst_registration_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"dealer_id" uuid,
	"sales_order_id" uuid,
	"original_invoice_id" uuid,
	"reason_code" text,
	"invoice_date" date NOT NULL,
	"due_date" date NOT NULL,
	"billing_address_id" uuid,
	"shipping_address_id" uuid,
	"billing_snapshot" jsonb NOT NULL,
	"shipping_snapshot" jsonb NOT NULL,
	"customer_gstin" text,
	"place_of_supply_state_id" uuid NOT NULL,
	"is_inter_state" boolean DEFAULT false NOT NULL,
	"is_reverse_charge" boolean DEFAULT false NOT NULL,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"payment_term_id" uuid,
	"sales_channel_id" uuid,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"cgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"igst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cess_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tcs_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"round_off_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"total_amount" numeric(18, 2) NOT NULL,
	"settled_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"posted_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "invoices_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "invoices_gst_registration_id_invoice_no_key" UNIQUE("gst_registration_id","invoice_no"),
	CONSTRAINT "invoices_invoice_type_check" CHECK ("invoice_type" in ('tax_invoice', 'bill_of_supply', 'export_invoice', 'sez_invoice', 'credit_note', 'debit_note', 'proforma')),
	CONSTRAINT "invoices_supply_category_check" CHECK ("supply_category" in ('b2b', 'b2c_small', 'b2c_large', 'sez', 'export', 'deemed_export')),
	CONSTRAINT "invoices_status_check" CHECK ("status" in ('draft', 'pending_approval', 'posted', 'partly_paid', 'paid', 'overdue', 'written_off', 'cancelled')),
	CONSTRAINT "invoices_invoice_no_check" CHECK (status in ('draft', 'pending_approval') or invoice_no is not null),
	CONSTRAINT "invoices_total_amount_check" CHECK (total_amount = taxable_amount + cgst_amount + sgst_amount + igst_amount + cess_amount + tcs_amount + round_off_amount),
	CONSTRAINT "invoices_igst_amount_check" CHECK ((is_inter_state and cgst_amount = 0 and sgst_amount = 0) or (not is_inter_state and igst_amount = 0)),
	CONSTRAINT "invoices_cgst_amount_check" CHECK (cgst_amount = sgst_amount),
	CONSTRAINT "invoices_settled_amount_check" CHECK (settled_amount between 0 and total_amount),
	CONSTRAINT "invoices_original_invoice_id_check" CHECK (invoice_type not in ('credit_note', 'debit_note') or original_invoice_id is not null)
);
--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"entry_no" text,
	"voucher_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid,
	"gst_registration_id" uuid,
	"accounting_period_id" uuid NOT NULL,
	"posting_date" date NOT NULL,
	"narration" text NOT NULL,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"source_table" text,
	"source_id" uuid,
	"total_amount" numeric(18, 2) NOT NULL,
	"posted_at" timestamp with time zone,
	"posted_by_user_id" uuid,
	"reversal_of_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "journal_entries_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "journal_entries_company_id_entry_no_key" UNIQUE("company_id","entry_no"),
	CONSTRAINT "journal_entries_voucher_type_check" CHECK ("voucher_type" in ('sales', 'purchase', 'receipt', 'payment', 'contra', 'journal', 'stock', 'payroll', 'depreciation', 'opening', 'closing', 'reversal')),
	CONSTRAINT "journal_entries_status_check" CHECK ("status" in ('draft', 'pending_approval', 'posted', 'reversed', 'cancelled')),
	CONSTRAINT "journal_entries_entry_no_check" CHECK (status in ('draft', 'pending_approval', 'cancelled') or entry_no is not null)
);
--> statement-breakpoint
CREATE TABLE "journal_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"journal_entry_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"debit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"credit_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"currency_debit_amount" numeric(18, 2),
	"currency_credit_amount" numeric(18, 2),
	"customer_id" uuid,
	"vendor_id" uuid,
	"employee_id" uuid,
	"cost_center_id" uuid,
	"product_id" uuid,
	"gst_tag" text,
	"reference" text,
	"due_date" date,
	"description" text,
	CONSTRAINT "journal_lines_journal_entry_id_line_no_key" UNIQUE("journal_entry_id","line_no"),
	CONSTRAINT "journal_lines_debit_amount_check" CHECK (debit_amount >= 0 and credit_amount >= 0),
	CONSTRAINT "journal_lines_debit_amount_credit_amount_check" CHECK ((debit_amount = 0) <> (credit_amount = 0)),
	CONSTRAINT "journal_lines_customer_id_check" CHECK (num_nonnulls(customer_id, vendor_id, employee_id) <= 1)
);
--> statement-breakpoint
CREATE TABLE "payment_allocations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"payment_id" uuid,
	"credit_invoice_id" uuid,
	"debit_bill_id" uuid,
	"invoice_id" uuid,
	"vendor_bill_id" uuid,
	"allocated_on" date NOT NULL,
	"amount" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"write_off_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"exchange_gain_loss_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"reversal_of_id" uuid,
	CONSTRAINT "payment_allocations_payment_id_check" CHECK (num_nonnulls(payment_id, credit_invoice_id, debit_bill_id) = 1),
	CONSTRAINT "payment_allocations_invoice_id_check" CHECK (num_nonnulls(invoice_id, vendor_bill_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"payment_no" text NOT NULL,
	"direction" text NOT NULL,
	"purpose" text NOT NULL,
	"method" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid,
	"bank_account_id" uuid NOT NULL,
	"counter_bank_account_id" uuid,
	"customer_id" uuid,
	"vendor_id" uuid,
	"employee_id" uuid,
	"vendor_bank_account_id" uuid,
	"payment_date" date NOT NULL,
	"instrument_no" text,
	"instrument_date" date,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"amount" numeric(18, 2) NOT NULL,
	"charges_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tds_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"allocated_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"gst_on_advance_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"cleared_on" date,
	"posted_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "payments_payment_no_key" UNIQUE("payment_no"),
	CONSTRAINT "payments_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "payments_direction_check" CHECK ("direction" in ('receipt', 'payment', 'contra')),
	CONSTRAINT "payments_purpose_check" CHECK ("purpose" in ('invoice', 'advance', 'refund', 'security_deposit', 'salary', 'commission', 'scheme', 'expense', 'tax', 'transfer')),
	CONSTRAINT "payments_method_check" CHECK ("method" in ('cash', 'cheque', 'neft', 'rtgs', 'imps', 'upi', 'card', 'gateway', 'cod', 'adjustment')),
	CONSTRAINT "payments_status_check" CHECK ("status" in ('draft', 'pending_approval', 'approved', 'sent_to_bank', 'posted', 'bounced', 'reversed', 'cancelled')),
	CONSTRAINT "payments_amount_check" CHECK (amount > 0),
	CONSTRAINT "payments_allocated_amount_check" CHECK (allocated_amount between 0 and amount + tds_amount),
	CONSTRAINT "payments_customer_id_check" CHECK (num_nonnulls(customer_id, vendor_id, employee_id) <= 1)
);
--> statement-breakpoint
CREATE TABLE "posting_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"event_code" text NOT NULL,
	"company_id" uuid NOT NULL,
	"line_role" text NOT NULL,
	"account_id" uuid NOT NULL,
	"gst_registration_id" uuid,
	"product_category_id" uuid,
	"warehouse_id" uuid,
	"bank_account_id" uuid,
	"priority" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "posting_rules_company_id_event_code_line_role_key" UNIQUE NULLS NOT DISTINCT("company_id","event_code","line_role","gst_registration_id","product_category_id","warehouse_id","bank_account_id")
);
--> statement-breakpoint
CREATE TABLE "vendor_bill_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"vendor_bill_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"match_result" text DEFAULT 'not_applicable' NOT NULL,
	"purchase_order_line_id" uuid,
	"goods_receipt_line_id" uuid,
	"product_id" uuid,
	"description" text NOT NULL,
	"hsn_code_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"cgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"igst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cess_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"quantity_variance_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"price_variance_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"account_id" uuid,
	"cost_center_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "vendor_bill_lines_vendor_bill_id_line_no_key" UNIQUE("vendor_bill_id","line_no"),
	CONSTRAINT "vendor_bill_lines_match_result_check" CHECK ("match_result" in ('not_applicable', 'matched', 'within_tolerance', 'quantity_variance', 'price_variance', 'no_receipt')),
	CONSTRAINT "vendor_bill_lines_qty_check" CHECK (qty > 0)
);
--> statement-breakpoint
CREATE TABLE "vendor_bills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"bill_no" text NOT NULL,
	"bill_type" text NOT NULL,
	"match_result" text DEFAULT 'not_applicable' NOT NULL,
	"itc_status" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"gst_registration_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"purchase_order_id" uuid,
	"original_bill_id" uuid,
	"vendor_invoice_no" text NOT NULL,
	"vendor_invoice_date" date NOT NULL,
	"posting_date" date NOT NULL,
	"due_date" date NOT NULL,
	"vendor_gstin" text,
	"place_of_supply_state_id" uuid,
	"is_inter_state" boolean DEFAULT false NOT NULL,
	"is_reverse_charge" boolean DEFAULT false NOT NULL,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"payment_term_id" uuid,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"cgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sgst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"igst_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cess_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"round_off_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"total_amount" numeric(18, 2) NOT NULL,
	"tds_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"settled_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"variance_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"irn" text,
	"journal_entry_id" uuid,
	"posted_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "vendor_bills_bill_no_key" UNIQUE("bill_no"),
	CONSTRAINT "vendor_bills_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "vendor_bills_vendor_id_vendor_invoice_no_key" UNIQUE("vendor_id","vendor_invoice_no","vendor_invoice_date"),
	CONSTRAINT "vendor_bills_bill_type_check" CHECK ("bill_type" in ('bill', 'debit_note', 'credit_note', 'self_invoice', 'advance_bill')),
	CONSTRAINT "vendor_bills_match_result_check" CHECK ("match_result" in ('not_applicable', 'matched', 'within_tolerance', 'quantity_variance', 'price_variance', 'no_receipt')),
	CONSTRAINT "vendor_bills_itc_status_check" CHECK ("itc_status" in ('eligible', 'ineligible', 'blocked', 'deferred', 'reversed')),
	CONSTRAINT "vendor_bills_status_check" CHECK ("status" in ('draft', 'match_pending', 'on_hold', 'pending_approval', 'posted', 'partly_paid', 'paid', 'cancelled')),
	CONSTRAINT "vendor_bills_total_amount_check" CHECK (total_amount = taxable_amount + cgst_amount + sgst_amount + igst_amount + cess_amount + round_off_amount),
	CONSTRAINT "vendor_bills_settled_amount_check" CHECK (settled_amount between 0 and total_amount)
);
--> statement-breakpoint
CREATE TABLE "withholding_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"company_id" uuid NOT NULL,
	"withholding_section_id" uuid NOT NULL,
	"vendor_id" uuid,
	"customer_id" uuid,
	"employee_id" uuid,
	"vendor_bill_id" uuid,
	"payment_id" uuid,
	"invoice_id" uuid,
	"deducted_on" date NOT NULL,
	"base_amount" numeric(18, 2) NOT NULL,
	"rate_pct" numeric(7, 4) NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"challan_no" text,
	"challan_date" date,
	"certificate_no" text,
	"quarter" text NOT NULL,
	"journal_entry_id" uuid,
	"reversal_of_id" uuid,
	CONSTRAINT "withholding_transactions_vendor_id_check" CHECK (num_nonnulls(vendor_id, customer_id, employee_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "attendance_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"source" text NOT NULL,
	"status" text DEFAULT 'present' NOT NULL,
	"employee_id" uuid NOT NULL,
	"attendance_date" date NOT NULL,
	"shift_id" uuid,
	"first_in_at" timestamp with time zone,
	"last_out_at" timestamp with time zone,
	"worked_minutes" integer DEFAULT 0 NOT NULL,
	"late_minutes" integer DEFAULT 0 NOT NULL,
	"overtime_minutes" integer DEFAULT 0 NOT NULL,
	"punches" jsonb,
	"leave_application_id" uuid,
	"regularised_by_user_id" uuid,
	"regularisation_reason" text,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "attendance_records_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "attendance_records_employee_id_attendance_date_key" UNIQUE("employee_id","attendance_date"),
	CONSTRAINT "attendance_records_source_check" CHECK ("source" in ('biometric', 'mobile', 'web', 'import', 'system')),
	CONSTRAINT "attendance_records_status_check" CHECK ("status" in ('present', 'absent', 'half_day', 'on_leave', 'holiday', 'weekly_off', 'work_from_home', 'on_duty'))
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"company_id" uuid NOT NULL,
	"parent_department_id" uuid,
	"head_user_id" uuid,
	"cost_center_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "departments_company_id_code_key" UNIQUE("company_id","code")
);
--> statement-breakpoint
CREATE TABLE "employee_salaries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"employee_id" uuid NOT NULL,
	"salary_structure_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"annual_ctc_amount" numeric(18, 2) NOT NULL,
	"overrides" jsonb,
	"revision_reason" text,
	"approved_by_user_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "employee_salaries_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "employee_salaries_employee_id_effective_from_key" UNIQUE("employee_id","effective_from"),
	CONSTRAINT "employee_salaries_status_check" CHECK ("status" in ('draft', 'approved', 'superseded', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "employees" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"employee_no" "citext" NOT NULL,
	"name" text NOT NULL,
	"employment_type" text NOT NULL,
	"status" text DEFAULT 'offered' NOT NULL,
	"user_id" uuid,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"job_title" text NOT NULL,
	"grade" text,
	"reports_to_id" uuid,
	"shift_id" uuid,
	"gender" text,
	"date_of_birth" date,
	"joined_on" date NOT NULL,
	"confirmed_on" date,
	"left_on" date,
	"leaving_reason" text,
	"personal_email" "citext",
	"phone" text NOT NULL,
	"pan" text,
	"aadhaar_last4" text,
	"uan" text,
	"pf_no" text,
	"esi_no" text,
	"tax_regime" text DEFAULT 'new' NOT NULL,
	"professional_tax_state_id" uuid,
	"bank_account_no_enc" text,
	"bank_ifsc" text,
	"cost_center_id" uuid,
	"emergency_contact" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "employees_employee_no_key" UNIQUE("employee_no"),
	CONSTRAINT "employees_user_id_key" UNIQUE("user_id"),
	CONSTRAINT "employees_pan_key" UNIQUE("pan"),
	CONSTRAINT "employees_employment_type_check" CHECK ("employment_type" in ('permanent', 'contract', 'trainee', 'consultant', 'apprentice')),
	CONSTRAINT "employees_status_check" CHECK ("status" in ('offered', 'probation', 'active', 'notice', 'on_hold', 'exited'))
);
--> statement-breakpoint
CREATE TABLE "leave_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"application_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"employee_id" uuid NOT NULL,
	"leave_type_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"days" numeric(18, 4) NOT NULL,
	"is_half_day" boolean DEFAULT false NOT NULL,
	"reason" text,
	"approver_user_id" uuid,
	"decided_at" timestamp with time zone,
	"document_attachment_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "leave_applications_application_no_key" UNIQUE("application_no"),
	CONSTRAINT "leave_applications_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "leave_applications_status_check" CHECK ("status" in ('draft', 'submitted', 'approved', 'rejected', 'cancelled')),
	CONSTRAINT "leave_applications_to_date_check" CHECK (to_date >= from_date),
	CONSTRAINT "leave_applications_days_check" CHECK (days > 0)
);
--> statement-breakpoint
CREATE TABLE "leave_balances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"employee_id" uuid NOT NULL,
	"leave_type_id" uuid NOT NULL,
	"leave_year" integer NOT NULL,
	"opening_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"accrued_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"used_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"encashed_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"lapsed_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"closing_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	CONSTRAINT "leave_balances_employee_id_leave_type_id_leave_year_key" UNIQUE("employee_id","leave_type_id","leave_year"),
	CONSTRAINT "leave_balances_closing_days_check" CHECK (closing_days = opening_days + accrued_days - used_days - encashed_days - lapsed_days)
);
--> statement-breakpoint
CREATE TABLE "leave_types" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"is_paid" boolean DEFAULT true NOT NULL,
	"annual_quota_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"accrual_frequency" text DEFAULT 'monthly' NOT NULL,
	"carry_forward_max_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"is_encashable" boolean DEFAULT false NOT NULL,
	"allows_half_day" boolean DEFAULT true NOT NULL,
	"needs_document_after_days" integer,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "leave_types_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "payroll_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"run_no" text NOT NULL,
	"run_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"pay_date" date NOT NULL,
	"employee_count" integer DEFAULT 0 NOT NULL,
	"gross_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"deduction_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"employer_contribution_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"net_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"payment_id" uuid,
	"approved_by_user_id" uuid,
	"attendance_locked_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "payroll_runs_run_no_key" UNIQUE("run_no"),
	CONSTRAINT "payroll_runs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "payroll_runs_company_id_branch_id_run_type_period_start_key" UNIQUE NULLS NOT DISTINCT("company_id","branch_id","run_type","period_start"),
	CONSTRAINT "payroll_runs_run_type_check" CHECK ("run_type" in ('regular', 'off_cycle', 'bonus', 'full_and_final')),
	CONSTRAINT "payroll_runs_status_check" CHECK ("status" in ('draft', 'calculating', 'review', 'pending_approval', 'approved', 'posted', 'paid', 'reversed'))
);
--> statement-breakpoint
CREATE TABLE "payslip_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"payslip_id" uuid NOT NULL,
	"salary_component_id" uuid NOT NULL,
	"statutory_rate_id" uuid,
	"base_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"rate_pct" numeric(7, 4),
	"amount" numeric(18, 2) NOT NULL,
	"arrear_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"note" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "payslip_lines_payslip_id_salary_component_id_key" UNIQUE("payslip_id","salary_component_id")
);
--> statement-breakpoint
CREATE TABLE "payslips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"payslip_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"payroll_run_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"employee_salary_id" uuid NOT NULL,
	"payable_days" numeric(18, 4) NOT NULL,
	"lop_days" numeric(18, 4) DEFAULT '0' NOT NULL,
	"overtime_minutes" integer DEFAULT 0 NOT NULL,
	"gross_amount" numeric(18, 2) NOT NULL,
	"deduction_amount" numeric(18, 2) NOT NULL,
	"net_amount" numeric(18, 2) NOT NULL,
	"employer_contribution_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"taxable_ytd_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tds_ytd_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"is_withheld" boolean DEFAULT false NOT NULL,
	"emailed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "payslips_payslip_no_key" UNIQUE("payslip_no"),
	CONSTRAINT "payslips_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "payslips_payroll_run_id_employee_id_key" UNIQUE("payroll_run_id","employee_id"),
	CONSTRAINT "payslips_status_check" CHECK ("status" in ('draft', 'final', 'withheld', 'paid', 'reversed')),
	CONSTRAINT "payslips_net_amount_gross_amount_check" CHECK (net_amount = gross_amount - deduction_amount),
	CONSTRAINT "payslips_net_amount_check" CHECK (net_amount >= 0)
);
--> statement-breakpoint
CREATE TABLE "salary_components" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"component_type" text NOT NULL,
	"statutory_role" text DEFAULT 'none' NOT NULL,
	"formula" text,
	"is_taxable" boolean DEFAULT true NOT NULL,
	"is_part_of_pf_wage" boolean DEFAULT false NOT NULL,
	"is_part_of_esi_wage" boolean DEFAULT false NOT NULL,
	"is_prorated" boolean DEFAULT true NOT NULL,
	"rounding" text DEFAULT 'nearest_rupee' NOT NULL,
	"expense_account_id" uuid,
	"liability_account_id" uuid,
	"sequence_no" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "salary_components_code_key" UNIQUE("code"),
	CONSTRAINT "salary_components_component_type_check" CHECK ("component_type" in ('earning', 'deduction', 'employer_contribution', 'reimbursement')),
	CONSTRAINT "salary_components_statutory_role_check" CHECK ("statutory_role" in ('none', 'basic', 'hra', 'pf_employee', 'pf_employer', 'eps', 'edli', 'esi_employee', 'esi_employer', 'professional_tax', 'lwf', 'tds', 'gratuity', 'bonus', 'loan'))
);
--> statement-breakpoint
CREATE TABLE "salary_structure_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"salary_structure_id" uuid NOT NULL,
	"salary_component_id" uuid NOT NULL,
	"formula" text,
	"amount" numeric(18, 2),
	"condition" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "salary_structure_lines_salary_structure_id_key" UNIQUE("salary_structure_id","salary_component_id")
);
--> statement-breakpoint
CREATE TABLE "salary_structures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"company_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"is_active_for_new" boolean DEFAULT true NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "salary_structures_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"start_time" time NOT NULL,
	"end_time" time NOT NULL,
	"grace_minutes" integer DEFAULT 10 NOT NULL,
	"half_day_minutes" integer DEFAULT 240 NOT NULL,
	"full_day_minutes" integer DEFAULT 480 NOT NULL,
	"weekly_offs" text[],
	"overtime_after_minutes" integer,
	"crosses_midnight" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "shifts_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "barcode_print_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"job_no" text NOT NULL,
	"label_kind" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"template_id" uuid,
	"product_id" uuid,
	"model_code_id" uuid,
	"purchase_order_line_id" uuid,
	"first_serial_no" text,
	"last_serial_no" text,
	"label_count" integer NOT NULL,
	"printer_name" text,
	"printed_at" timestamp with time zone,
	"reprint_of_id" uuid,
	"reprint_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "barcode_print_jobs_job_no_key" UNIQUE("job_no"),
	CONSTRAINT "barcode_print_jobs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "barcode_print_jobs_label_kind_check" CHECK ("label_kind" in ('serial', 'carton', 'bin', 'product', 'shipping')),
	CONSTRAINT "barcode_print_jobs_status_check" CHECK ("status" in ('queued', 'generated', 'printed', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "inventory_reason_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"applies_to" text NOT NULL,
	"account_id" uuid,
	"needs_approval" boolean DEFAULT false NOT NULL,
	"needs_photo" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "inventory_reason_codes_code_key" UNIQUE("code"),
	CONSTRAINT "inventory_reason_codes_applies_to_check" CHECK ("applies_to" in ('adjustment', 'transfer', 'return', 'scrap', 'short_receipt'))
);
--> statement-breakpoint
CREATE TABLE "lots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"lot_no" "citext" NOT NULL,
	"status" text DEFAULT 'available' NOT NULL,
	"product_id" uuid NOT NULL,
	"manufactured_on" date,
	"expires_on" date,
	"vendor_id" uuid,
	"country_of_origin" text,
	"bill_of_entry_ref" text,
	"mrp" numeric(18, 2),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "lots_product_id_lot_no_key" UNIQUE("product_id","lot_no"),
	CONSTRAINT "lots_status_check" CHECK ("status" in ('available', 'on_hold', 'recalled', 'expired', 'exhausted'))
);
--> statement-breakpoint
CREATE TABLE "model_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"model_code" "citext" NOT NULL,
	"product_id" uuid NOT NULL,
	"serial_code_scheme_id" uuid NOT NULL,
	"vendor_id" uuid,
	"vendor_code" "citext",
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "model_codes_product_id_vendor_id_key" UNIQUE NULLS NOT DISTINCT("product_id","vendor_id"),
	CONSTRAINT "model_codes_serial_code_scheme_id_model_code_vendor_code_key" UNIQUE NULLS NOT DISTINCT("serial_code_scheme_id","model_code","vendor_code")
);
--> statement-breakpoint
CREATE TABLE "putaway_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_condition" text,
	"strategy" text NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"product_id" uuid,
	"category_id" uuid,
	"warehouse_zone_id" uuid,
	"storage_bin_id" uuid,
	"priority" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "putaway_rules_stock_condition_check" CHECK ("stock_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo')),
	CONSTRAINT "putaway_rules_strategy_check" CHECK ("strategy" in ('fixed_bin', 'nearest_empty', 'same_product', 'by_velocity'))
);
--> statement-breakpoint
CREATE TABLE "putaway_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"task_no" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"lot_id" uuid,
	"goods_receipt_line_id" uuid,
	"sales_return_line_id" uuid,
	"stock_transfer_line_id" uuid,
	"from_bin_id" uuid,
	"suggested_bin_id" uuid,
	"actual_bin_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"done_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"assigned_user_id" uuid,
	"done_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "putaway_tasks_task_no_key" UNIQUE("task_no"),
	CONSTRAINT "putaway_tasks_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "putaway_tasks_status_check" CHECK ("status" in ('open', 'assigned', 'in_progress', 'done', 'cancelled')),
	CONSTRAINT "putaway_tasks_done_qty_check" CHECK (done_qty <= qty)
);
--> statement-breakpoint
CREATE TABLE "refurbishment_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"job_no" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"serial_number_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"technician_id" uuid,
	"parts_cost_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"labour_cost_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"started_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"new_mrp" numeric(18, 2),
	"findings" text,
	"grade_before" text,
	"grade_after" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "refurbishment_jobs_job_no_key" UNIQUE("job_no"),
	CONSTRAINT "refurbishment_jobs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "refurbishment_jobs_status_check" CHECK ("status" in ('open', 'in_progress', 'completed', 'scrapped', 'cancelled')),
	CONSTRAINT "refurbishment_jobs_grade_before_check" CHECK ("grade_before" in ('a', 'b', 'c', 'd', 'scrap')),
	CONSTRAINT "refurbishment_jobs_grade_after_check" CHECK ("grade_after" in ('a', 'b', 'c', 'd', 'scrap'))
);
--> statement-breakpoint
CREATE TABLE "replenishment_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"method" text NOT NULL,
	"source_type" text NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"min_qty" numeric(18, 4) NOT NULL,
	"max_qty" numeric(18, 4) NOT NULL,
	"reorder_multiple_qty" numeric(18, 4) DEFAULT '1' NOT NULL,
	"safety_days" integer DEFAULT 0 NOT NULL,
	"lead_time_days" integer DEFAULT 0 NOT NULL,
	"vendor_id" uuid,
	"source_warehouse_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "replenishment_rules_product_id_warehouse_id_key" UNIQUE("product_id","warehouse_id"),
	CONSTRAINT "replenishment_rules_method_check" CHECK ("method" in ('min_max', 'demand_average', 'manual')),
	CONSTRAINT "replenishment_rules_source_type_check" CHECK ("source_type" in ('purchase', 'transfer')),
	CONSTRAINT "replenishment_rules_max_qty_check" CHECK (max_qty >= min_qty)
);
--> statement-breakpoint
CREATE TABLE "serial_code_schemes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"brand_id" uuid,
	"pattern" text NOT NULL,
	"sequence_length" integer DEFAULT 5 NOT NULL,
	"check_digit_method" text DEFAULT 'none' NOT NULL,
	"has_vendor_code" boolean DEFAULT false NOT NULL,
	"year_base" integer DEFAULT 2020 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "serial_code_schemes_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "serial_number_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"serial_number_id" uuid NOT NULL,
	"event_type" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"warehouse_id" uuid,
	"customer_id" uuid,
	"source_table" text NOT NULL,
	"source_id" uuid NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"remarks" text
);
--> statement-breakpoint
CREATE TABLE "serial_numbers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"serial_no" "citext" NOT NULL,
	"stock_condition" text DEFAULT 'good' NOT NULL,
	"status" text DEFAULT 'generated' NOT NULL,
	"product_id" uuid NOT NULL,
	"model_code_id" uuid,
	"lot_id" uuid,
	"manufacturer_serial_no" text,
	"mac_or_imei" text,
	"warehouse_id" uuid,
	"storage_bin_id" uuid,
	"owner_customer_id" uuid,
	"vendor_id" uuid,
	"unit_cost" numeric(18, 4),
	"received_on" date,
	"first_sold_on" date,
	"installed_on" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "serial_numbers_serial_no_key" UNIQUE("serial_no"),
	CONSTRAINT "serial_numbers_product_id_manufacturer_serial_no_key" UNIQUE("product_id","manufacturer_serial_no"),
	CONSTRAINT "serial_numbers_stock_condition_check" CHECK ("stock_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo')),
	CONSTRAINT "serial_numbers_status_check" CHECK ("status" in ('generated', 'in_stock', 'reserved', 'packed', 'in_transit', 'delivered', 'installed', 'returned', 'in_repair', 'with_vendor', 'refurbished', 'scrapped', 'lost')),
	CONSTRAINT "serial_numbers_warehouse_id_check" CHECK (status not in ('in_stock', 'reserved', 'packed') or warehouse_id is not null)
);
--> statement-breakpoint
CREATE TABLE "serial_sequences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"period_code" text NOT NULL,
	"model_code_id" uuid NOT NULL,
	"last_value" bigint DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "serial_sequences_model_code_id_period_code_key" UNIQUE("model_code_id","period_code")
);
--> statement-breakpoint
CREATE TABLE "stock_adjustment_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_adjustment_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"storage_bin_id" uuid,
	"lot_id" uuid,
	"serial_number_id" uuid,
	"qty_change" numeric(18, 4) NOT NULL,
	"unit_cost" numeric(18, 4),
	"value_change_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"from_condition" text,
	"to_condition" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "stock_adjustment_lines_stock_adjustment_id_line_no_key" UNIQUE("stock_adjustment_id","line_no"),
	CONSTRAINT "stock_adjustment_lines_from_condition_check" CHECK ("from_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo')),
	CONSTRAINT "stock_adjustment_lines_to_condition_check" CHECK ("to_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo'))
);
--> statement-breakpoint
CREATE TABLE "stock_adjustments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"adjustment_no" text NOT NULL,
	"adjustment_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"posting_date" date NOT NULL,
	"reason_code_id" uuid NOT NULL,
	"stock_count_id" uuid,
	"refurbishment_job_id" uuid,
	"total_value_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"remarks" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "stock_adjustments_adjustment_no_key" UNIQUE("adjustment_no"),
	CONSTRAINT "stock_adjustments_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "stock_adjustments_adjustment_type_check" CHECK ("adjustment_type" in ('gain_loss', 'write_off', 'revaluation', 'kitting', 'dekitting', 'condition_change', 'opening')),
	CONSTRAINT "stock_adjustments_status_check" CHECK ("status" in ('draft', 'pending_approval', 'posted', 'reversed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "stock_balances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"storage_bin_id" uuid,
	"lot_id" uuid,
	"stock_condition" text DEFAULT 'good' NOT NULL,
	"on_hand_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"reserved_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"stock_value" numeric(18, 2) DEFAULT '0' NOT NULL,
	"is_negative_allowed" boolean DEFAULT false NOT NULL,
	"last_entry_at" timestamp with time zone,
	CONSTRAINT "stock_balances_product_id_warehouse_id_storage_bin_id_key" UNIQUE NULLS NOT DISTINCT("product_id","warehouse_id","storage_bin_id","lot_id","stock_condition"),
	CONSTRAINT "stock_balances_stock_condition_check" CHECK ("stock_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo')),
	CONSTRAINT "stock_balances_reserved_qty_check" CHECK (reserved_qty >= 0),
	CONSTRAINT "stock_balances_on_hand_qty_check" CHECK (is_negative_allowed or on_hand_qty >= 0),
	CONSTRAINT "stock_balances_reserved_qty_on_hand_qty_check" CHECK (is_negative_allowed or reserved_qty <= on_hand_qty)
);
--> statement-breakpoint
CREATE TABLE "stock_count_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_count_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"storage_bin_id" uuid,
	"lot_id" uuid,
	"book_qty" numeric(18, 4) NOT NULL,
	"counted_qty" numeric(18, 4),
	"recount_qty" numeric(18, 4),
	"difference_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "stock_count_lines_stock_count_id_product_id_storage_bin_id_key" UNIQUE NULLS NOT DISTINCT("stock_count_id","product_id","storage_bin_id","lot_id")
);
--> statement-breakpoint
CREATE TABLE "stock_count_scans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_count_line_id" uuid NOT NULL,
	"scanned_code" text NOT NULL,
	"scan_result" text NOT NULL,
	"serial_number_id" uuid,
	"scanned_at" timestamp with time zone NOT NULL,
	"scanned_by_user_id" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "stock_count_scans_stock_count_line_id_scanned_code_key" UNIQUE("stock_count_line_id","scanned_code"),
	CONSTRAINT "stock_count_scans_scan_result_check" CHECK ("scan_result" in ('match', 'surplus', 'wrong_location', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "stock_counts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"count_no" text NOT NULL,
	"count_type" text NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"warehouse_zone_id" uuid,
	"category_id" uuid,
	"planned_on" date NOT NULL,
	"frozen_at" timestamp with time zone,
	"is_blind" boolean DEFAULT true NOT NULL,
	"counted_by_user_id" uuid,
	"reviewed_by_user_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "stock_counts_count_no_key" UNIQUE("count_no"),
	CONSTRAINT "stock_counts_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "stock_counts_count_type_check" CHECK ("count_type" in ('cycle', 'full', 'spot', 'year_end')),
	CONSTRAINT "stock_counts_status_check" CHECK ("status" in ('planned', 'counting', 'recount', 'review', 'posted', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "stock_ledger_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"company_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"storage_bin_id" uuid,
	"lot_id" uuid,
	"stock_condition" text DEFAULT 'good' NOT NULL,
	"movement_type" text NOT NULL,
	"posting_date" date NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"qty" numeric(18, 4) NOT NULL,
	"unit_cost" numeric(18, 4) NOT NULL,
	"value_amount" numeric(18, 2) NOT NULL,
	"source_table" text NOT NULL,
	"source_id" uuid NOT NULL,
	"source_line_id" uuid,
	"accounting_period_id" uuid NOT NULL,
	"reversal_of_id" uuid,
	CONSTRAINT "stock_ledger_entries_stock_condition_check" CHECK ("stock_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo')),
	CONSTRAINT "stock_ledger_entries_movement_type_check" CHECK ("movement_type" in ('receipt', 'issue', 'transfer_out', 'transfer_in', 'adjustment', 'return_in', 'return_out', 'condition_change', 'count', 'opening', 'consumption')),
	CONSTRAINT "stock_ledger_entries_qty_check" CHECK (qty <> 0)
);
--> statement-breakpoint
CREATE TABLE "stock_period_balances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"accounting_period_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"opening_qty" numeric(18, 4) NOT NULL,
	"inward_qty" numeric(18, 4) NOT NULL,
	"outward_qty" numeric(18, 4) NOT NULL,
	"closing_qty" numeric(18, 4) NOT NULL,
	"closing_value_amount" numeric(18, 2) NOT NULL,
	CONSTRAINT "stock_period_balances_accounting_period_id_product_id_key" UNIQUE("accounting_period_id","product_id","warehouse_id"),
	CONSTRAINT "stock_period_balances_closing_qty_check" CHECK (closing_qty = opening_qty + inward_qty - outward_qty)
);
--> statement-breakpoint
CREATE TABLE "stock_reservations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_condition" text DEFAULT 'good' NOT NULL,
	"status" text DEFAULT 'held' NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"storage_bin_id" uuid,
	"lot_id" uuid,
	"serial_number_id" uuid,
	"order_allocation_id" uuid,
	"stock_transfer_line_id" uuid,
	"service_visit_part_id" uuid,
	"reserved_qty" numeric(18, 4) NOT NULL,
	"consumed_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"expires_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "stock_reservations_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "stock_reservations_stock_condition_check" CHECK ("stock_condition" in ('good', 'open_box', 'damaged', 'defective', 'quarantine', 'demo')),
	CONSTRAINT "stock_reservations_status_check" CHECK ("status" in ('held', 'picked', 'consumed', 'released', 'expired')),
	CONSTRAINT "stock_reservations_consumed_qty_check" CHECK (consumed_qty <= reserved_qty),
	CONSTRAINT "stock_reservations_order_allocation_id_check" CHECK (num_nonnulls(order_allocation_id, stock_transfer_line_id, service_visit_part_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "stock_transfer_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_transfer_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"lot_id" uuid,
	"requested_qty" numeric(18, 4) NOT NULL,
	"dispatched_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"received_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"short_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"unit_cost" numeric(18, 4),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "stock_transfer_lines_stock_transfer_id_line_no_key" UNIQUE("stock_transfer_id","line_no"),
	CONSTRAINT "stock_transfer_lines_received_qty_check" CHECK (received_qty + short_qty <= dispatched_qty)
);
--> statement-breakpoint
CREATE TABLE "stock_transfer_serials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_transfer_line_id" uuid NOT NULL,
	"serial_number_id" uuid NOT NULL,
	"dispatched_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "stock_transfer_serials_stock_transfer_line_id_key" UNIQUE("stock_transfer_line_id","serial_number_id")
);
--> statement-breakpoint
CREATE TABLE "stock_transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"transfer_no" text NOT NULL,
	"purpose" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"from_warehouse_id" uuid NOT NULL,
	"to_warehouse_id" uuid NOT NULL,
	"transit_warehouse_id" uuid NOT NULL,
	"requested_on" date NOT NULL,
	"dispatched_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"reason_code_id" uuid,
	"is_taxable_supply" boolean DEFAULT false NOT NULL,
	"invoice_id" uuid,
	"remarks" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "stock_transfers_transfer_no_key" UNIQUE("transfer_no"),
	CONSTRAINT "stock_transfers_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "stock_transfers_purpose_check" CHECK ("purpose" in ('replenishment', 'consignment', 'van_issue', 'van_return', 'service_pool', 'inter_state_branch')),
	CONSTRAINT "stock_transfers_status_check" CHECK ("status" in ('draft', 'approved', 'picking', 'in_transit', 'partly_received', 'received', 'short_closed', 'cancelled')),
	CONSTRAINT "stock_transfers_from_warehouse_id_check" CHECK (from_warehouse_id <> to_warehouse_id)
);
--> statement-breakpoint
CREATE TABLE "stock_valuation_layers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"stock_ledger_entry_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"source_layer_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"unit_cost" numeric(18, 4) NOT NULL,
	"value_amount" numeric(18, 2) NOT NULL,
	"landed_cost_id" uuid
);
--> statement-breakpoint
CREATE TABLE "storage_bins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"barcode" text,
	"warehouse_id" uuid NOT NULL,
	"warehouse_zone_id" uuid NOT NULL,
	"max_weight_kg" numeric(18, 4),
	"max_volume_cbm" numeric(18, 4),
	"pick_sequence" integer DEFAULT 100 NOT NULL,
	"is_blocked" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "storage_bins_barcode_key" UNIQUE("barcode"),
	CONSTRAINT "storage_bins_warehouse_id_code_key" UNIQUE("warehouse_id","code")
);
--> statement-breakpoint
CREATE TABLE "warehouse_zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"zone_type" text NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"pick_sequence" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "warehouse_zones_warehouse_id_code_key" UNIQUE("warehouse_id","code"),
	CONSTRAINT "warehouse_zones_zone_type_check" CHECK ("zone_type" in ('receiving', 'bulk', 'pick_face', 'packing', 'staging', 'quarantine', 'returns', 'refurbishment'))
);
--> statement-breakpoint
CREATE TABLE "warehouses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"warehouse_type" text NOT NULL,
	"branch_id" uuid NOT NULL,
	"gst_registration_id" uuid NOT NULL,
	"parent_warehouse_id" uuid,
	"customer_id" uuid,
	"address_line" text NOT NULL,
	"city" text NOT NULL,
	"state_id" uuid NOT NULL,
	"pincode" text NOT NULL,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"allow_negative_stock" boolean DEFAULT false NOT NULL,
	"uses_bins" boolean DEFAULT false NOT NULL,
	"stock_account_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "warehouses_code_key" UNIQUE("code"),
	CONSTRAINT "warehouses_warehouse_type_check" CHECK ("warehouse_type" in ('depot', 'store', 'transit', 'van', 'consignment', 'service_center', 'defective', 'scrap', 'vendor_site'))
);
--> statement-breakpoint
CREATE TABLE "delivery_routes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"territory_id" uuid,
	"pincodes" text[],
	"weekdays" text[],
	"default_vehicle_id" uuid,
	"default_driver_id" uuid,
	"distance_km" numeric(18, 4),
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "delivery_routes_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "drivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"licence_no" text NOT NULL,
	"licence_expires_on" date,
	"transporter_id" uuid,
	"employee_id" uuid,
	"user_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "drivers_code_key" UNIQUE("code"),
	CONSTRAINT "drivers_licence_no_key" UNIQUE("licence_no")
);
--> statement-breakpoint
CREATE TABLE "e_way_bills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"e_way_bill_no" text,
	"sub_type" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"shipment_id" uuid NOT NULL,
	"invoice_id" uuid,
	"generated_at" timestamp with time zone,
	"valid_until" timestamp with time zone,
	"distance_km" integer,
	"vehicle_no" text,
	"transport_mode" text DEFAULT 'road' NOT NULL,
	"payload" jsonb NOT NULL,
	"vehicle_updates" jsonb,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	"error_code" text,
	"error_text" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "e_way_bills_e_way_bill_no_key" UNIQUE("e_way_bill_no"),
	CONSTRAINT "e_way_bills_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "e_way_bills_sub_type_check" CHECK ("sub_type" in ('supply', 'job_work', 'own_use', 'sales_return', 'branch_transfer', 'export', 'others')),
	CONSTRAINT "e_way_bills_status_check" CHECK ("status" in ('pending', 'active', 'extended', 'expired', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "freight_bill_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"freight_bill_id" uuid NOT NULL,
	"awb_no" text NOT NULL,
	"charge_type" text NOT NULL,
	"difference_reason" text DEFAULT 'none' NOT NULL,
	"shipment_id" uuid,
	"billed_weight_kg" numeric(18, 4),
	"billed_amount" numeric(18, 2) NOT NULL,
	"expected_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"difference_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"transporter_rate_id" uuid,
	"resolution" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "freight_bill_lines_freight_bill_id_awb_no_charge_type_key" UNIQUE("freight_bill_id","awb_no","charge_type"),
	CONSTRAINT "freight_bill_lines_charge_type_check" CHECK ("charge_type" in ('forward', 'rto', 'reverse', 'cod', 'oda', 'demurrage', 'other')),
	CONSTRAINT "freight_bill_lines_difference_reason_check" CHECK ("difference_reason" in ('none', 'weight', 'zone', 'rate', 'duplicate', 'not_ours'))
);
--> statement-breakpoint
CREATE TABLE "freight_bills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"bill_no" text NOT NULL,
	"status" text DEFAULT 'received' NOT NULL,
	"transporter_id" uuid NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"billed_amount" numeric(18, 2) NOT NULL,
	"expected_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"disputed_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"approved_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"vendor_bill_id" uuid,
	"cod_payable_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "freight_bills_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "freight_bills_transporter_id_bill_no_key" UNIQUE("transporter_id","bill_no"),
	CONSTRAINT "freight_bills_status_check" CHECK ("status" in ('received', 'audited', 'disputed', 'approved', 'billed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "manifest_scans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"manifest_id" uuid NOT NULL,
	"package_id" uuid,
	"scan_point" text NOT NULL,
	"scan_result" text NOT NULL,
	"scanned_code" text NOT NULL,
	"scanned_at" timestamp with time zone NOT NULL,
	"scanned_by_user_id" uuid NOT NULL,
	"device_ref" text,
	CONSTRAINT "manifest_scans_scan_point_check" CHECK ("scan_point" in ('loading', 'departure', 'unloading')),
	CONSTRAINT "manifest_scans_scan_result_check" CHECK ("scan_result" in ('ok', 'not_on_manifest', 'already_scanned', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "manifest_shipments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"manifest_id" uuid NOT NULL,
	"stop_no" integer,
	"shipment_id" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removal_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manifests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"manifest_no" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"transporter_id" uuid NOT NULL,
	"vehicle_id" uuid,
	"driver_id" uuid,
	"delivery_route_id" uuid,
	"manifest_date" date NOT NULL,
	"shipment_count" integer DEFAULT 0 NOT NULL,
	"package_count" integer DEFAULT 0 NOT NULL,
	"total_weight_kg" numeric(18, 4) DEFAULT '0' NOT NULL,
	"gate_pass_no" text,
	"seal_no" text,
	"closed_at" timestamp with time zone,
	"departed_at" timestamp with time zone,
	"signed_attachment_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "manifests_manifest_no_key" UNIQUE("manifest_no"),
	CONSTRAINT "manifests_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "manifests_status_check" CHECK ("status" in ('open', 'loading', 'closed', 'departed', 'completed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "proofs_of_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"attempt_no" integer NOT NULL,
	"outcome" text NOT NULL,
	"shipment_id" uuid NOT NULL,
	"attempted_at" timestamp with time zone NOT NULL,
	"receiver_name" text,
	"receiver_relation" text,
	"otp_verified_at" timestamp with time zone,
	"signature_attachment_id" uuid,
	"photo_attachment_id" uuid,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"cod_collected_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"payment_id" uuid,
	"failure_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "proofs_of_delivery_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "proofs_of_delivery_shipment_id_attempt_no_key" UNIQUE("shipment_id","attempt_no"),
	CONSTRAINT "proofs_of_delivery_outcome_check" CHECK ("outcome" in ('delivered', 'partly_delivered', 'refused', 'not_available', 'wrong_address', 'rescheduled', 'damaged'))
);
--> statement-breakpoint
CREATE TABLE "shipment_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"shipment_id" uuid NOT NULL,
	"event_code" text NOT NULL,
	"carrier_code" text,
	"location_text" text,
	"latitude" numeric(9, 6),
	"longitude" numeric(9, 6),
	"occurred_at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"remarks" text,
	"raw" jsonb,
	CONSTRAINT "shipment_events_shipment_id_event_code_occurred_at_key" UNIQUE("shipment_id","event_code","occurred_at")
);
--> statement-breakpoint
CREATE TABLE "shipment_packages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"shipment_id" uuid NOT NULL,
	"delivery_result" text DEFAULT 'pending' NOT NULL,
	"package_id" uuid NOT NULL,
	"carrier_barcode" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "shipment_packages_shipment_id_package_id_key" UNIQUE("shipment_id","package_id"),
	CONSTRAINT "shipment_packages_delivery_result_check" CHECK ("delivery_result" in ('pending', 'delivered', 'damaged', 'short', 'returned'))
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"shipment_no" text NOT NULL,
	"direction" text NOT NULL,
	"freight_payer" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"invoice_id" uuid,
	"sales_order_id" uuid,
	"stock_transfer_id" uuid,
	"purchase_return_id" uuid,
	"sales_return_id" uuid,
	"customer_id" uuid,
	"ship_to_address_id" uuid,
	"ship_to_snapshot" jsonb NOT NULL,
	"transporter_id" uuid,
	"service_code" text,
	"awb_no" text,
	"lr_no" text,
	"lr_date" date,
	"vehicle_id" uuid,
	"package_count" integer DEFAULT 0 NOT NULL,
	"actual_weight_kg" numeric(18, 4) DEFAULT '0' NOT NULL,
	"charged_weight_kg" numeric(18, 4) DEFAULT '0' NOT NULL,
	"declared_value_amount" numeric(18, 2) NOT NULL,
	"cod_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cod_remitted_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"freight_estimate_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"expected_delivery_date" date,
	"dispatched_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"rto_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "shipments_shipment_no_key" UNIQUE("shipment_no"),
	CONSTRAINT "shipments_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "shipments_transporter_id_awb_no_key" UNIQUE("transporter_id","awb_no"),
	CONSTRAINT "shipments_direction_check" CHECK ("direction" in ('forward', 'reverse', 'transfer', 'vendor_return')),
	CONSTRAINT "shipments_freight_payer_check" CHECK ("freight_payer" in ('seller', 'buyer', 'to_pay')),
	CONSTRAINT "shipments_status_check" CHECK ("status" in ('draft', 'booked', 'ready', 'manifested', 'in_transit', 'out_for_delivery', 'delivered', 'partly_delivered', 'undelivered', 'rto_in_transit', 'rto_received', 'lost', 'cancelled')),
	CONSTRAINT "shipments_sales_order_id_check" CHECK (num_nonnulls(sales_order_id, stock_transfer_id, purchase_return_id, sales_return_id) = 1),
	CONSTRAINT "shipments_cod_remitted_amount_check" CHECK (cod_remitted_amount <= cod_amount)
);
--> statement-breakpoint
CREATE TABLE "transporter_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"service_code" text NOT NULL,
	"transporter_id" uuid NOT NULL,
	"origin_zone" text NOT NULL,
	"destination_zone" text NOT NULL,
	"from_weight_kg" numeric(18, 4) DEFAULT '0' NOT NULL,
	"to_weight_kg" numeric(18, 4),
	"base_amount" numeric(18, 2) NOT NULL,
	"per_kg_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"minimum_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"fuel_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"cod_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"cod_minimum_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"rto_pct" numeric(7, 4) DEFAULT '100' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "transporter_rates_transporter_id_service_code_origin_zone_key" UNIQUE("transporter_id","service_code","origin_zone","destination_zone","from_weight_kg","valid_from")
);
--> statement-breakpoint
CREATE TABLE "transporter_serviceability" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"zone_code" text NOT NULL,
	"transporter_id" uuid NOT NULL,
	"pincode_id" uuid NOT NULL,
	"is_prepaid" boolean DEFAULT true NOT NULL,
	"is_cod" boolean DEFAULT false NOT NULL,
	"is_reverse_pickup" boolean DEFAULT false NOT NULL,
	"transit_days" integer NOT NULL,
	"is_active_from" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "transporter_serviceability_transporter_id_pincode_id_key" UNIQUE("transporter_id","pincode_id")
);
--> statement-breakpoint
CREATE TABLE "transporters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"gst_transporter_no" text,
	"transporter_type" text NOT NULL,
	"vendor_id" uuid,
	"gstin" text,
	"integration_id" uuid,
	"tracking_url_pattern" text,
	"supports_cod" boolean DEFAULT false NOT NULL,
	"supports_reverse" boolean DEFAULT false NOT NULL,
	"pickup_cutoff" time,
	"volumetric_divisor" integer DEFAULT 5000 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "transporters_code_key" UNIQUE("code"),
	CONSTRAINT "transporters_transporter_type_check" CHECK ("transporter_type" in ('courier', 'ltl', 'ftl', 'own_fleet', 'three_pl', 'hyperlocal'))
);
--> statement-breakpoint
CREATE TABLE "vehicles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"registration_no" "citext" NOT NULL,
	"ownership" text NOT NULL,
	"transporter_id" uuid,
	"vehicle_type" text NOT NULL,
	"capacity_kg" numeric(18, 4),
	"capacity_cbm" numeric(18, 4),
	"insurance_expires_on" date,
	"fitness_expires_on" date,
	"permit_expires_on" date,
	"gps_device_no" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "vehicles_registration_no_key" UNIQUE("registration_no"),
	CONSTRAINT "vehicles_ownership_check" CHECK ("ownership" in ('own', 'hired', 'attached'))
);
--> statement-breakpoint
CREATE TABLE "order_allocations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"source_type" text NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"sales_order_line_id" uuid NOT NULL,
	"order_sourcing_rule_id" uuid,
	"warehouse_id" uuid,
	"vendor_id" uuid,
	"purchase_order_line_id" uuid,
	"dealer_id" uuid,
	"allocation_no" integer NOT NULL,
	"allocated_qty" numeric(18, 4) NOT NULL,
	"fulfilled_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"expected_date" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "order_allocations_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "order_allocations_sales_order_line_id_allocation_no_key" UNIQUE("sales_order_line_id","allocation_no"),
	CONSTRAINT "order_allocations_source_type_check" CHECK ("source_type" in ('warehouse', 'vendor_dropship', 'dealer', 'backorder')),
	CONSTRAINT "order_allocations_status_check" CHECK ("status" in ('planned', 'reserved', 'released', 'fulfilled', 'cancelled')),
	CONSTRAINT "order_allocations_fulfilled_qty_check" CHECK (fulfilled_qty <= allocated_qty)
);
--> statement-breakpoint
CREATE TABLE "order_sourcing_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"source_type" text NOT NULL,
	"priority" integer NOT NULL,
	"sales_channel_id" uuid,
	"territory_id" uuid,
	"category_id" uuid,
	"warehouse_id" uuid,
	"vendor_id" uuid,
	"dealer_id" uuid,
	"allow_split" boolean DEFAULT true NOT NULL,
	"max_distance_km" integer,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "order_sourcing_rules_source_type_check" CHECK ("source_type" in ('warehouse', 'vendor_dropship', 'dealer'))
);
--> statement-breakpoint
CREATE TABLE "package_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"package_id" uuid NOT NULL,
	"pick_list_line_id" uuid NOT NULL,
	"sales_order_line_id" uuid,
	"product_id" uuid NOT NULL,
	"lot_id" uuid,
	"serial_number_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "package_lines_package_id_serial_number_id_key" UNIQUE("package_id","serial_number_id"),
	CONSTRAINT "package_lines_qty_check" CHECK (qty > 0),
	CONSTRAINT "package_lines_serial_number_id_check" CHECK (serial_number_id is null or qty = 1)
);
--> statement-breakpoint
CREATE TABLE "packages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"package_no" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"pick_list_id" uuid NOT NULL,
	"sales_order_id" uuid,
	"stock_transfer_id" uuid,
	"parent_package_id" uuid,
	"tracking_barcode" text NOT NULL,
	"weight_kg" numeric(18, 4),
	"length_cm" numeric(18, 4),
	"width_cm" numeric(18, 4),
	"height_cm" numeric(18, 4),
	"packed_by_user_id" uuid,
	"packed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "packages_package_no_key" UNIQUE("package_no"),
	CONSTRAINT "packages_tracking_barcode_key" UNIQUE("tracking_barcode"),
	CONSTRAINT "packages_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "packages_status_check" CHECK ("status" in ('open', 'packed', 'manifested', 'shipped', 'delivered', 'returned', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "pick_list_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"pick_list_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"order_allocation_id" uuid,
	"stock_transfer_line_id" uuid,
	"product_id" uuid NOT NULL,
	"storage_bin_id" uuid,
	"lot_id" uuid,
	"requested_qty" numeric(18, 4) NOT NULL,
	"picked_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"short_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"short_reason_code_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "pick_list_lines_pick_list_id_line_no_key" UNIQUE("pick_list_id","line_no"),
	CONSTRAINT "pick_list_lines_picked_qty_check" CHECK (picked_qty + short_qty <= requested_qty),
	CONSTRAINT "pick_list_lines_order_allocation_id_check" CHECK (num_nonnulls(order_allocation_id, stock_transfer_line_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "pick_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"pick_no" text NOT NULL,
	"pick_method" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"pick_wave_id" uuid,
	"sales_order_id" uuid,
	"stock_transfer_id" uuid,
	"picker_user_id" uuid,
	"started_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "pick_lists_pick_no_key" UNIQUE("pick_no"),
	CONSTRAINT "pick_lists_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "pick_lists_pick_method_check" CHECK ("pick_method" in ('order', 'batch', 'zone', 'cluster')),
	CONSTRAINT "pick_lists_status_check" CHECK ("status" in ('open', 'assigned', 'picking', 'short', 'picked', 'packed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "pick_waves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"wave_no" text NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"transporter_id" uuid,
	"cutoff_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "pick_waves_wave_no_key" UNIQUE("wave_no"),
	CONSTRAINT "pick_waves_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "pick_waves_status_check" CHECK ("status" in ('planned', 'released', 'in_progress', 'completed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "return_inspections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"grade" text NOT NULL,
	"disposition" text NOT NULL,
	"sales_return_line_id" uuid NOT NULL,
	"inspected_by_user_id" uuid NOT NULL,
	"inspected_at" timestamp with time zone NOT NULL,
	"is_serial_match" boolean DEFAULT true NOT NULL,
	"missing_accessories" text,
	"deduction_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"refurbishment_job_id" uuid,
	"remarks" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "return_inspections_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "return_inspections_grade_check" CHECK ("grade" in ('a', 'b', 'c', 'd', 'scrap')),
	CONSTRAINT "return_inspections_disposition_check" CHECK ("disposition" in ('restock', 'open_box', 'refurbish', 'return_to_vendor', 'scrap', 'send_back'))
);
--> statement-breakpoint
CREATE TABLE "sales_order_charges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"sales_order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"description" text NOT NULL,
	"charge_type" text NOT NULL,
	"amount" numeric(18, 2) NOT NULL,
	"hsn_code_id" uuid,
	"gst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"account_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sales_order_charges_sales_order_id_line_no_key" UNIQUE("sales_order_id","line_no"),
	CONSTRAINT "sales_order_charges_charge_type_check" CHECK ("charge_type" in ('freight', 'installation', 'packing', 'cod_fee', 'insurance', 'exchange_deduction', 'other'))
);
--> statement-breakpoint
CREATE TABLE "sales_order_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"sales_order_id" uuid NOT NULL,
	"hold_type" text NOT NULL,
	"detail" text,
	"held_at" timestamp with time zone NOT NULL,
	"released_at" timestamp with time zone,
	"released_by_user_id" uuid,
	"release_note" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sales_order_holds_hold_type_check" CHECK ("hold_type" in ('credit_limit', 'overdue', 'price_floor', 'stock', 'payment', 'address', 'fraud', 'manual'))
);
--> statement-breakpoint
CREATE TABLE "sales_order_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"sales_order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"parent_line_id" uuid,
	"product_id" uuid NOT NULL,
	"description" text,
	"uom_id" uuid NOT NULL,
	"ordered_qty" numeric(18, 4) NOT NULL,
	"allocated_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"picked_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"shipped_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"delivered_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"invoiced_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"returned_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"cancelled_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"discount_rule_id" uuid,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"gst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"warehouse_id" uuid,
	"promised_date" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sales_order_lines_sales_order_id_line_no_key" UNIQUE("sales_order_id","line_no"),
	CONSTRAINT "sales_order_lines_ordered_qty_check" CHECK (ordered_qty > 0),
	CONSTRAINT "sales_order_lines_allocated_qty_check" CHECK (allocated_qty + cancelled_qty <= ordered_qty),
	CONSTRAINT "sales_order_lines_shipped_qty_check" CHECK (shipped_qty <= picked_qty),
	CONSTRAINT "sales_order_lines_delivered_qty_check" CHECK (delivered_qty <= shipped_qty),
	CONSTRAINT "sales_order_lines_invoiced_qty_check" CHECK (invoiced_qty <= picked_qty),
	CONSTRAINT "sales_order_lines_returned_qty_check" CHECK (returned_qty <= shipped_qty)
);
--> statement-breakpoint
CREATE TABLE "sales_order_schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"sales_order_line_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"scheduled_date" date NOT NULL,
	"qty" numeric(18, 4) NOT NULL,
	"shipping_address_id" uuid,
	"fulfilled_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sales_order_schedules_sales_order_line_id_line_no_key" UNIQUE("sales_order_line_id","line_no"),
	CONSTRAINT "sales_order_schedules_fulfilled_qty_check" CHECK (fulfilled_qty <= qty)
);
--> statement-breakpoint
CREATE TABLE "sales_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"order_no" text NOT NULL,
	"order_type" text NOT NULL,
	"payment_mode" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"dealer_id" uuid,
	"sales_channel_id" uuid NOT NULL,
	"quotation_id" uuid,
	"cart_id" uuid,
	"community_partner_id" uuid,
	"sales_person_user_id" uuid,
	"order_date" date NOT NULL,
	"requested_date" date,
	"customer_po_no" text,
	"channel_order_ref" text,
	"billing_address_id" uuid NOT NULL,
	"shipping_address_id" uuid NOT NULL,
	"place_of_supply_state_id" uuid NOT NULL,
	"price_list_id" uuid,
	"payment_term_id" uuid,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"subtotal_amount" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"charges_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"round_off_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"total_amount" numeric(18, 2) NOT NULL,
	"paid_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"cancel_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "sales_orders_order_no_key" UNIQUE("order_no"),
	CONSTRAINT "sales_orders_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "sales_orders_sales_channel_id_channel_order_ref_key" UNIQUE("sales_channel_id","channel_order_ref"),
	CONSTRAINT "sales_orders_order_type_check" CHECK ("order_type" in ('standard', 'dealer', 'replacement', 'sample', 'amc', 'spare_parts')),
	CONSTRAINT "sales_orders_payment_mode_check" CHECK ("payment_mode" in ('prepaid', 'cod', 'credit', 'partial')),
	CONSTRAINT "sales_orders_status_check" CHECK ("status" in ('draft', 'pending_approval', 'confirmed', 'on_hold', 'partly_fulfilled', 'fulfilled', 'closed', 'cancelled')),
	CONSTRAINT "sales_orders_total_amount_check" CHECK (total_amount = subtotal_amount - discount_amount + charges_amount + tax_amount + round_off_amount)
);
--> statement-breakpoint
CREATE TABLE "sales_return_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"sales_return_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"invoice_line_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"serial_number_id" uuid,
	"lot_id" uuid,
	"return_qty" numeric(18, 4) NOT NULL,
	"received_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"credited_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sales_return_lines_sales_return_id_line_no_key" UNIQUE("sales_return_id","line_no"),
	CONSTRAINT "sales_return_lines_return_qty_check" CHECK (return_qty > 0),
	CONSTRAINT "sales_return_lines_received_qty_check" CHECK (received_qty <= return_qty),
	CONSTRAINT "sales_return_lines_credited_qty_check" CHECK (credited_qty <= return_qty)
);
--> statement-breakpoint
CREATE TABLE "sales_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"return_no" text NOT NULL,
	"return_type" text NOT NULL,
	"resolution" text,
	"status" text DEFAULT 'requested' NOT NULL,
	"customer_id" uuid NOT NULL,
	"sales_order_id" uuid,
	"invoice_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"reason_code_id" uuid NOT NULL,
	"requested_on" date NOT NULL,
	"pickup_address_id" uuid,
	"received_at" timestamp with time zone,
	"credit_note_invoice_id" uuid,
	"replacement_order_id" uuid,
	"refund_payment_id" uuid,
	"ticket_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "sales_returns_return_no_key" UNIQUE("return_no"),
	CONSTRAINT "sales_returns_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "sales_returns_return_type_check" CHECK ("return_type" in ('customer_return', 'rto', 'dealer_stock_return', 'warranty_replacement', 'cancellation_after_dispatch')),
	CONSTRAINT "sales_returns_resolution_check" CHECK ("resolution" in ('refund', 'replacement', 'repair', 'credit', 'reject')),
	CONSTRAINT "sales_returns_status_check" CHECK ("status" in ('requested', 'approved', 'pickup_scheduled', 'in_transit', 'received', 'inspected', 'resolved', 'rejected', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "goods_receipt_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"goods_receipt_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"purchase_order_line_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"lot_id" uuid,
	"received_qty" numeric(18, 4) NOT NULL,
	"accepted_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"rejected_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"billed_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"unit_cost" numeric(18, 4) NOT NULL,
	"landed_unit_cost" numeric(18, 4),
	"rejection_reason_code_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "goods_receipt_lines_goods_receipt_id_line_no_key" UNIQUE("goods_receipt_id","line_no"),
	CONSTRAINT "goods_receipt_lines_received_qty_check" CHECK (received_qty > 0),
	CONSTRAINT "goods_receipt_lines_accepted_qty_check" CHECK (accepted_qty + rejected_qty <= received_qty),
	CONSTRAINT "goods_receipt_lines_billed_qty_check" CHECK (billed_qty <= received_qty)
);
--> statement-breakpoint
CREATE TABLE "goods_receipt_serials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"goods_receipt_line_id" uuid NOT NULL,
	"serial_number_id" uuid NOT NULL,
	"scanned_at" timestamp with time zone NOT NULL,
	"is_accepted" boolean DEFAULT true NOT NULL,
	"defect_note" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "goods_receipt_serials_goods_receipt_line_id_key" UNIQUE("goods_receipt_line_id","serial_number_id")
);
--> statement-breakpoint
CREATE TABLE "goods_receipts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"receipt_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"purchase_order_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"receipt_date" date NOT NULL,
	"vendor_challan_no" text,
	"vendor_invoice_no" text,
	"vehicle_no" text,
	"e_way_bill_no" text,
	"gate_entry_no" text,
	"received_by_user_id" uuid NOT NULL,
	"inspected_by_user_id" uuid,
	"inspected_at" timestamp with time zone,
	"journal_entry_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "goods_receipts_receipt_no_key" UNIQUE("receipt_no"),
	CONSTRAINT "goods_receipts_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "goods_receipts_vendor_id_vendor_challan_no_receipt_date_key" UNIQUE NULLS NOT DISTINCT("vendor_id","vendor_challan_no","receipt_date"),
	CONSTRAINT "goods_receipts_status_check" CHECK ("status" in ('draft', 'received', 'under_inspection', 'accepted', 'partly_accepted', 'rejected', 'posted', 'reversed'))
);
--> statement-breakpoint
CREATE TABLE "landed_cost_allocations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"landed_cost_id" uuid NOT NULL,
	"goods_receipt_line_id" uuid NOT NULL,
	"basis_value" numeric(18, 4) NOT NULL,
	"allocated_amount" numeric(18, 2) NOT NULL,
	"to_inventory_amount" numeric(18, 2) NOT NULL,
	"to_cogs_amount" numeric(18, 2) NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "landed_cost_allocations_landed_cost_id_key" UNIQUE("landed_cost_id","goods_receipt_line_id"),
	CONSTRAINT "landed_cost_allocations_allocated_amount_check" CHECK (allocated_amount = to_inventory_amount + to_cogs_amount)
);
--> statement-breakpoint
CREATE TABLE "landed_costs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"voucher_no" text NOT NULL,
	"cost_type" text NOT NULL,
	"allocation_basis" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"vendor_id" uuid,
	"vendor_bill_id" uuid,
	"posting_date" date NOT NULL,
	"total_amount" numeric(18, 2) NOT NULL,
	"bill_of_entry_no" text,
	"bill_of_entry_date" date,
	"journal_entry_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "landed_costs_voucher_no_key" UNIQUE("voucher_no"),
	CONSTRAINT "landed_costs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "landed_costs_cost_type_check" CHECK ("cost_type" in ('freight', 'customs_duty', 'clearing', 'insurance', 'loading', 'other')),
	CONSTRAINT "landed_costs_allocation_basis_check" CHECK ("allocation_basis" in ('value', 'quantity', 'weight', 'volume')),
	CONSTRAINT "landed_costs_status_check" CHECK ("status" in ('draft', 'posted', 'reversed'))
);
--> statement-breakpoint
CREATE TABLE "purchase_order_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"purchase_order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"purchase_requisition_line_id" uuid,
	"vendor_quotation_line_id" uuid,
	"sales_order_line_id" uuid,
	"product_id" uuid,
	"description" text NOT NULL,
	"uom_id" uuid NOT NULL,
	"ordered_qty" numeric(18, 4) NOT NULL,
	"received_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"accepted_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"billed_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"returned_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"cancelled_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"gst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"over_receipt_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"expected_date" date,
	"expense_account_id" uuid,
	"cost_center_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "purchase_order_lines_purchase_order_id_line_no_key" UNIQUE("purchase_order_id","line_no"),
	CONSTRAINT "purchase_order_lines_ordered_qty_check" CHECK (ordered_qty > 0),
	CONSTRAINT "purchase_order_lines_received_qty_check" CHECK (received_qty <= ordered_qty * (1 + over_receipt_pct / 100)),
	CONSTRAINT "purchase_order_lines_accepted_qty_check" CHECK (accepted_qty <= received_qty),
	CONSTRAINT "purchase_order_lines_returned_qty_check" CHECK (returned_qty <= received_qty)
);
--> statement-breakpoint
CREATE TABLE "purchase_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"order_no" text NOT NULL,
	"order_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"gst_registration_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"vendor_quotation_id" uuid,
	"blanket_order_id" uuid,
	"sales_order_id" uuid,
	"ship_to_warehouse_id" uuid,
	"ship_to_address_id" uuid,
	"order_date" date NOT NULL,
	"expected_date" date,
	"currency_id" uuid NOT NULL,
	"exchange_rate" numeric(18, 8) DEFAULT '1' NOT NULL,
	"payment_term_id" uuid,
	"incoterm" text,
	"buyer_user_id" uuid NOT NULL,
	"revision_no" integer DEFAULT 0 NOT NULL,
	"subtotal_amount" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"charges_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) NOT NULL,
	"total_amount" numeric(18, 2) NOT NULL,
	"vendor_acknowledged_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "purchase_orders_order_no_key" UNIQUE("order_no"),
	CONSTRAINT "purchase_orders_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "purchase_orders_order_type_check" CHECK ("order_type" in ('standard', 'blanket', 'release', 'import', 'dropship', 'job_work', 'service')),
	CONSTRAINT "purchase_orders_status_check" CHECK ("status" in ('draft', 'pending_approval', 'approved', 'sent', 'acknowledged', 'partly_received', 'received', 'closed', 'short_closed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "purchase_requisition_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"purchase_requisition_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"description" text NOT NULL,
	"product_id" uuid,
	"uom_id" uuid NOT NULL,
	"requested_qty" numeric(18, 4) NOT NULL,
	"ordered_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"estimated_price" numeric(18, 2),
	"replenishment_rule_id" uuid,
	"sales_order_line_id" uuid,
	"suggested_vendor_id" uuid,
	"required_by" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "purchase_requisition_lines_purchase_requisition_id_line_no_key" UNIQUE("purchase_requisition_id","line_no"),
	CONSTRAINT "purchase_requisition_lines_requested_qty_check" CHECK (requested_qty > 0),
	CONSTRAINT "purchase_requisition_lines_ordered_qty_check" CHECK (ordered_qty <= requested_qty)
);
--> statement-breakpoint
CREATE TABLE "purchase_requisitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"requisition_no" text NOT NULL,
	"origin" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"department_id" uuid,
	"warehouse_id" uuid,
	"requested_by_user_id" uuid NOT NULL,
	"required_by" date NOT NULL,
	"justification" text,
	"estimated_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "purchase_requisitions_requisition_no_key" UNIQUE("requisition_no"),
	CONSTRAINT "purchase_requisitions_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "purchase_requisitions_origin_check" CHECK ("origin" in ('manual', 'replenishment', 'sales_order', 'service')),
	CONSTRAINT "purchase_requisitions_status_check" CHECK ("status" in ('draft', 'pending_approval', 'approved', 'partly_ordered', 'ordered', 'rejected', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "purchase_return_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"purchase_return_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"goods_receipt_line_id" uuid,
	"product_id" uuid NOT NULL,
	"serial_number_id" uuid,
	"lot_id" uuid,
	"return_qty" numeric(18, 4) NOT NULL,
	"unit_cost" numeric(18, 4) NOT NULL,
	"taxable_amount" numeric(18, 2) NOT NULL,
	"tax_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"replaced_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "purchase_return_lines_purchase_return_id_line_no_key" UNIQUE("purchase_return_id","line_no"),
	CONSTRAINT "purchase_return_lines_return_qty_check" CHECK (return_qty > 0),
	CONSTRAINT "purchase_return_lines_replaced_qty_check" CHECK (replaced_qty <= return_qty)
);
--> statement-breakpoint
CREATE TABLE "purchase_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"return_no" text NOT NULL,
	"settlement" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"vendor_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"goods_receipt_id" uuid,
	"return_date" date NOT NULL,
	"reason_code_id" uuid NOT NULL,
	"debit_note_bill_id" uuid,
	"vendor_rma_no" text,
	"total_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"journal_entry_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "purchase_returns_return_no_key" UNIQUE("return_no"),
	CONSTRAINT "purchase_returns_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "purchase_returns_settlement_check" CHECK ("settlement" in ('debit_note', 'replacement', 'repair')),
	CONSTRAINT "purchase_returns_status_check" CHECK ("status" in ('draft', 'approved', 'picked', 'dispatched', 'acknowledged', 'settled', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "rfq_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"rfq_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"purchase_requisition_line_id" uuid,
	"product_id" uuid,
	"description" text NOT NULL,
	"uom_id" uuid NOT NULL,
	"qty" numeric(18, 4) NOT NULL,
	"target_price" numeric(18, 2),
	"required_by" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "rfq_lines_rfq_id_line_no_key" UNIQUE("rfq_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "rfqs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"rfq_no" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"company_id" uuid NOT NULL,
	"issued_on" date,
	"due_on" date NOT NULL,
	"buyer_user_id" uuid NOT NULL,
	"terms" text,
	"is_sealed" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "rfqs_rfq_no_key" UNIQUE("rfq_no"),
	CONSTRAINT "rfqs_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "rfqs_status_check" CHECK ("status" in ('draft', 'sent', 'closed', 'awarded', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "vendor_quotation_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"vendor_quotation_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"rfq_line_id" uuid,
	"product_id" uuid,
	"qty" numeric(18, 4) NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"discount_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"gst_pct" numeric(7, 4) DEFAULT '0' NOT NULL,
	"delivery_days" integer,
	"is_awarded" boolean DEFAULT false NOT NULL,
	"awarded_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "vendor_quotation_lines_vendor_quotation_id_line_no_key" UNIQUE("vendor_quotation_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "vendor_quotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"quotation_no" text NOT NULL,
	"status" text DEFAULT 'invited' NOT NULL,
	"rfq_id" uuid,
	"vendor_id" uuid NOT NULL,
	"invited_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"valid_until" date,
	"currency_id" uuid NOT NULL,
	"payment_term_id" uuid,
	"freight_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"total_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"delivery_days" integer,
	"score" numeric(7, 4),
	"award_note" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "vendor_quotations_quotation_no_key" UNIQUE("quotation_no"),
	CONSTRAINT "vendor_quotations_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "vendor_quotations_rfq_id_vendor_id_key" UNIQUE NULLS NOT DISTINCT("rfq_id","vendor_id"),
	CONSTRAINT "vendor_quotations_status_check" CHECK ("status" in ('invited', 'submitted', 'shortlisted', 'awarded', 'partly_awarded', 'declined', 'rejected', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "vendor_bank_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"vendor_id" uuid NOT NULL,
	"account_name" text NOT NULL,
	"account_no_enc" text NOT NULL,
	"account_no_last4" text NOT NULL,
	"ifsc" text NOT NULL,
	"bank_name" text,
	"upi_vpa" text,
	"verified_at" timestamp with time zone,
	"verified_by_user_id" uuid,
	"is_default" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "vendor_bank_accounts_vendor_id_ifsc_account_no_last4_key" UNIQUE("vendor_id","ifsc","account_no_last4")
);
--> statement-breakpoint
CREATE TABLE "vendor_products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"vendor_id" uuid NOT NULL,
	"vendor_item_code" text,
	"product_id" uuid NOT NULL,
	"currency_id" uuid NOT NULL,
	"uom_id" uuid NOT NULL,
	"min_qty" numeric(18, 4) DEFAULT '1' NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"lead_time_days" integer DEFAULT 0 NOT NULL,
	"share_pct" numeric(7, 4),
	"valid_from" date NOT NULL,
	"valid_to" date,
	"is_preferred" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "vendor_products_vendor_id_product_id_min_qty_valid_from_key" UNIQUE("vendor_id","product_id","min_qty","valid_from")
);
--> statement-breakpoint
CREATE TABLE "vendors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"legal_name" text,
	"gstin" text,
	"vendor_type" text NOT NULL,
	"gst_treatment" text NOT NULL,
	"msme_class" text DEFAULT 'none' NOT NULL,
	"status" text DEFAULT 'prospect' NOT NULL,
	"pan" text,
	"email" "citext",
	"phone" text,
	"state_id" uuid,
	"payment_term_id" uuid,
	"currency_id" uuid,
	"withholding_section_id" uuid,
	"udyam_no" text,
	"is_msme" boolean DEFAULT false NOT NULL,
	"vendor_code_in_serial" "citext",
	"portal_user_id" uuid,
	"lower_deduction_certificate" text,
	"lower_deduction_pct" numeric(7, 4),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "vendors_code_key" UNIQUE("code"),
	CONSTRAINT "vendors_vendor_code_in_serial_key" UNIQUE("vendor_code_in_serial"),
	CONSTRAINT "vendors_vendor_type_check" CHECK ("vendor_type" in ('manufacturer', 'trader', 'importer', 'transporter', 'service_provider', 'job_worker', 'landlord', 'other')),
	CONSTRAINT "vendors_gst_treatment_check" CHECK ("gst_treatment" in ('regular', 'composition', 'unregistered', 'sez', 'overseas')),
	CONSTRAINT "vendors_msme_class_check" CHECK ("msme_class" in ('none', 'micro', 'small', 'medium')),
	CONSTRAINT "vendors_status_check" CHECK ("status" in ('prospect', 'pending_approval', 'active', 'on_hold', 'blocked', 'inactive'))
);
--> statement-breakpoint
CREATE TABLE "amc_contract_assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"amc_contract_id" uuid NOT NULL,
	"serial_number_id" uuid,
	"product_id" uuid NOT NULL,
	"address_id" uuid,
	"asset_amount" numeric(18, 2) NOT NULL,
	"visits_entitled" integer DEFAULT 0 NOT NULL,
	"visits_used" integer DEFAULT 0 NOT NULL,
	"removed_on" date,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "amc_contract_assets_amc_contract_id_serial_number_id_key" UNIQUE("amc_contract_id","serial_number_id"),
	CONSTRAINT "amc_contract_assets_visits_used_check" CHECK (visits_used <= visits_entitled)
);
--> statement-breakpoint
CREATE TABLE "amc_contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"contract_no" text NOT NULL,
	"billing_cycle" text NOT NULL,
	"status" text DEFAULT 'quoted' NOT NULL,
	"customer_id" uuid NOT NULL,
	"coverage_plan_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date NOT NULL,
	"contract_amount" numeric(18, 2) NOT NULL,
	"tax_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"recognised_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"invoice_id" uuid,
	"sales_order_line_id" uuid,
	"renewed_from_id" uuid,
	"sold_by_user_id" uuid,
	"dealer_id" uuid,
	"cancelled_on" date,
	"refund_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "amc_contracts_contract_no_key" UNIQUE("contract_no"),
	CONSTRAINT "amc_contracts_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "amc_contracts_billing_cycle_check" CHECK ("billing_cycle" in ('upfront', 'half_yearly', 'quarterly', 'monthly')),
	CONSTRAINT "amc_contracts_status_check" CHECK ("status" in ('quoted', 'pending_payment', 'active', 'suspended', 'expired', 'renewed', 'cancelled')),
	CONSTRAINT "amc_contracts_end_date_check" CHECK (end_date > start_date),
	CONSTRAINT "amc_contracts_recognised_amount_check" CHECK (recognised_amount <= contract_amount)
);
--> statement-breakpoint
CREATE TABLE "amc_schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"status" text DEFAULT 'planned' NOT NULL,
	"amc_contract_asset_id" uuid,
	"warranty_id" uuid,
	"due_on" date NOT NULL,
	"window_days" integer DEFAULT 7 NOT NULL,
	"visit_no" integer NOT NULL,
	"service_request_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "amc_schedules_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "amc_schedules_amc_contract_asset_id_warranty_id_visit_no_key" UNIQUE NULLS NOT DISTINCT("amc_contract_asset_id","warranty_id","visit_no"),
	CONSTRAINT "amc_schedules_status_check" CHECK ("status" in ('planned', 'due', 'request_created', 'done', 'missed', 'skipped')),
	CONSTRAINT "amc_schedules_amc_contract_asset_id_check" CHECK (num_nonnulls(amc_contract_asset_id, warranty_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "coverage_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"plan_type" text NOT NULL,
	"start_basis" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"duration_months" integer NOT NULL,
	"parts_months" integer DEFAULT 0 NOT NULL,
	"labour_months" integer DEFAULT 0 NOT NULL,
	"component_terms" jsonb,
	"preventive_visits" integer DEFAULT 0 NOT NULL,
	"breakdown_visits" integer,
	"response_hours" integer,
	"resolution_hours" integer,
	"exclusions" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "coverage_plans_code_key" UNIQUE("code"),
	CONSTRAINT "coverage_plans_plan_type_check" CHECK ("plan_type" in ('standard_warranty', 'extended_warranty', 'amc_comprehensive', 'amc_non_comprehensive')),
	CONSTRAINT "coverage_plans_start_basis_check" CHECK ("start_basis" in ('invoice_date', 'delivery_date', 'installation_date', 'sell_out_date', 'manufacture_date_plus_days')),
	CONSTRAINT "coverage_plans_status_check" CHECK ("status" in ('draft', 'active', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"installation_no" text NOT NULL,
	"installation_kind" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"service_request_id" uuid NOT NULL,
	"warranty_id" uuid,
	"serial_number_id" uuid,
	"product_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"shipment_id" uuid,
	"technician_id" uuid,
	"site_ready_on" date,
	"scheduled_date" date,
	"installed_at" timestamp with time zone,
	"checklist" jsonb,
	"readings" jsonb,
	"customer_otp_verified_at" timestamp with time zone,
	"signature_attachment_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "installations_installation_no_key" UNIQUE("installation_no"),
	CONSTRAINT "installations_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "installations_installation_kind_check" CHECK ("installation_kind" in ('standard', 'non_standard', 'demo', 'relocation', 'uninstall')),
	CONSTRAINT "installations_status_check" CHECK ("status" in ('pending', 'scheduled', 'in_progress', 'completed', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "service_fault_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"description" text NOT NULL,
	"code_type" text NOT NULL,
	"category_id" uuid,
	"standard_minutes" integer,
	"labour_charge_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"sac_code_id" uuid,
	"suggested_product_ids" uuid[],
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "service_fault_codes_code_type_code_key" UNIQUE("code_type","code"),
	CONSTRAINT "service_fault_codes_code_type_check" CHECK ("code_type" in ('symptom', 'defect', 'repair', 'installation'))
);
--> statement-breakpoint
CREATE TABLE "service_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"request_no" text NOT NULL,
	"request_type" text NOT NULL,
	"billing_type" text,
	"origin" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"customer_id" uuid NOT NULL,
	"address_id" uuid NOT NULL,
	"contact_phone" text NOT NULL,
	"product_id" uuid NOT NULL,
	"serial_number_id" uuid,
	"warranty_id" uuid,
	"amc_contract_id" uuid,
	"ticket_id" uuid,
	"sales_order_line_id" uuid,
	"shipment_id" uuid,
	"dealer_id" uuid,
	"territory_id" uuid,
	"symptom_code_id" uuid,
	"defect_code_id" uuid,
	"repair_code_id" uuid,
	"sla_policy_id" uuid,
	"technician_id" uuid,
	"preferred_slot_at" timestamp with time zone,
	"priority" integer DEFAULT 3 NOT NULL,
	"respond_by" timestamp with time zone,
	"resolve_by" timestamp with time zone,
	"first_visit_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"estimate_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"billed_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"invoice_id" uuid,
	"parent_request_id" uuid,
	"closure_otp_verified_at" timestamp with time zone,
	"description" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "service_requests_request_no_key" UNIQUE("request_no"),
	CONSTRAINT "service_requests_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "service_requests_request_type_check" CHECK ("request_type" in ('installation', 'breakdown', 'preventive', 'demo', 'inspection', 'reinstallation', 'uninstallation', 'recall')),
	CONSTRAINT "service_requests_billing_type_check" CHECK ("billing_type" in ('warranty', 'amc', 'chargeable', 'goodwill')),
	CONSTRAINT "service_requests_origin_check" CHECK ("origin" in ('call_center', 'portal', 'dealer', 'storefront', 'schedule', 'iot')),
	CONSTRAINT "service_requests_status_check" CHECK ("status" in ('draft', 'open', 'assigned', 'scheduled', 'in_progress', 'awaiting_parts', 'awaiting_customer', 'awaiting_approval', 'resolved', 'closed', 'reopened', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "service_visit_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"service_visit_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"charge_to" text NOT NULL,
	"status" text DEFAULT 'requested' NOT NULL,
	"product_id" uuid NOT NULL,
	"warehouse_id" uuid,
	"requested_qty" numeric(18, 4) NOT NULL,
	"issued_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"used_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"returned_qty" numeric(18, 4) DEFAULT '0' NOT NULL,
	"fitted_serial_id" uuid,
	"removed_serial_id" uuid,
	"unit_price" numeric(18, 2) DEFAULT '0' NOT NULL,
	"unit_cost" numeric(18, 4),
	"defective_return_due" date,
	"defective_received_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "service_visit_parts_service_visit_id_line_no_key" UNIQUE("service_visit_id","line_no"),
	CONSTRAINT "service_visit_parts_charge_to_check" CHECK ("charge_to" in ('warranty', 'amc', 'customer', 'goodwill')),
	CONSTRAINT "service_visit_parts_status_check" CHECK ("status" in ('requested', 'reserved', 'issued', 'used', 'returned', 'cancelled')),
	CONSTRAINT "service_visit_parts_used_qty_check" CHECK (used_qty + returned_qty <= issued_qty)
);
--> statement-breakpoint
CREATE TABLE "service_visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"visit_no" text NOT NULL,
	"sequence_no" integer NOT NULL,
	"outcome" text DEFAULT 'pending' NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"service_request_id" uuid NOT NULL,
	"technician_id" uuid NOT NULL,
	"scheduled_start_at" timestamp with time zone NOT NULL,
	"scheduled_end_at" timestamp with time zone NOT NULL,
	"en_route_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"arrival_latitude" numeric(9, 6),
	"arrival_longitude" numeric(9, 6),
	"work_done" text,
	"labour_minutes" integer DEFAULT 0 NOT NULL,
	"distance_km" numeric(18, 4) DEFAULT '0' NOT NULL,
	"labour_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"collected_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"payment_id" uuid,
	"signature_attachment_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "service_visits_visit_no_key" UNIQUE("visit_no"),
	CONSTRAINT "service_visits_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "service_visits_service_request_id_sequence_no_key" UNIQUE("service_request_id","sequence_no"),
	CONSTRAINT "service_visits_outcome_check" CHECK ("outcome" in ('pending', 'resolved', 'parts_needed', 'revisit', 'customer_absent', 'refused', 'workshop_repair')),
	CONSTRAINT "service_visits_status_check" CHECK ("status" in ('planned', 'accepted', 'en_route', 'on_site', 'completed', 'missed', 'cancelled')),
	CONSTRAINT "service_visits_scheduled_end_at_check" CHECK (scheduled_end_at > scheduled_start_at)
);
--> statement-breakpoint
CREATE TABLE "technicians" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"engagement" text NOT NULL,
	"status" text DEFAULT 'onboarding' NOT NULL,
	"employee_id" uuid,
	"vendor_id" uuid,
	"community_partner_id" uuid,
	"user_id" uuid,
	"territory_id" uuid,
	"van_warehouse_id" uuid,
	"skills" text[],
	"category_ids" uuid[],
	"max_visits_per_day" integer DEFAULT 8 NOT NULL,
	"working_hours" jsonb,
	"home_latitude" numeric(9, 6),
	"home_longitude" numeric(9, 6),
	"rating" numeric(7, 4),
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "technicians_code_key" UNIQUE("code"),
	CONSTRAINT "technicians_user_id_key" UNIQUE("user_id"),
	CONSTRAINT "technicians_engagement_check" CHECK ("engagement" in ('employee', 'franchise', 'freelance')),
	CONSTRAINT "technicians_status_check" CHECK ("status" in ('onboarding', 'active', 'on_leave', 'suspended', 'exited')),
	CONSTRAINT "technicians_employee_id_check" CHECK (num_nonnulls(employee_id, vendor_id, community_partner_id) >= 1)
);
--> statement-breakpoint
CREATE TABLE "warranties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"warranty_no" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"serial_number_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"coverage_plan_id" uuid NOT NULL,
	"customer_id" uuid,
	"invoice_line_id" uuid,
	"secondary_sale_id" uuid,
	"start_date" date NOT NULL,
	"end_date" date NOT NULL,
	"parts_end_date" date,
	"labour_end_date" date,
	"proof_attachment_id" uuid,
	"registered_via" text,
	"voided_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "warranties_warranty_no_key" UNIQUE("warranty_no"),
	CONSTRAINT "warranties_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "warranties_status_check" CHECK ("status" in ('pending', 'active', 'expired', 'void', 'transferred')),
	CONSTRAINT "warranties_end_date_check" CHECK (end_date >= start_date)
);
--> statement-breakpoint
CREATE TABLE "warranty_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"claim_no" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"vendor_id" uuid NOT NULL,
	"service_request_id" uuid NOT NULL,
	"service_visit_part_id" uuid,
	"warranty_id" uuid,
	"claim_date" date NOT NULL,
	"parts_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"labour_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"claimed_amount" numeric(18, 2) NOT NULL,
	"approved_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"vendor_reference" text,
	"debit_note_bill_id" uuid,
	"journal_entry_id" uuid,
	"rejection_reason" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "warranty_claims_claim_no_key" UNIQUE("claim_no"),
	CONSTRAINT "warranty_claims_service_visit_part_id_key" UNIQUE("service_visit_part_id"),
	CONSTRAINT "warranty_claims_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "warranty_claims_status_check" CHECK ("status" in ('draft', 'submitted', 'acknowledged', 'approved', 'partly_approved', 'rejected', 'settled')),
	CONSTRAINT "warranty_claims_claimed_amount_check" CHECK (claimed_amount = parts_amount + labour_amount),
	CONSTRAINT "warranty_claims_approved_amount_check" CHECK (approved_amount <= claimed_amount)
);
--> statement-breakpoint
CREATE TABLE "cart_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"cart_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"qty" numeric(18, 4) NOT NULL,
	"unit_price" numeric(18, 2) NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"line_total_amount" numeric(18, 2) NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "cart_lines_cart_id_product_id_key" UNIQUE("cart_id","product_id"),
	CONSTRAINT "cart_lines_qty_check" CHECK (qty > 0)
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"status" text DEFAULT 'active' NOT NULL,
	"storefront_id" uuid NOT NULL,
	"customer_id" uuid,
	"dealer_id" uuid,
	"session_token_hash" text NOT NULL,
	"shipping_address_id" uuid,
	"pincode" text,
	"currency_id" uuid NOT NULL,
	"discount_rule_id" uuid,
	"subtotal_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"discount_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"tax_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"total_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"last_activity_at" timestamp with time zone NOT NULL,
	"recovery_sent_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "carts_session_token_hash_key" UNIQUE("session_token_hash"),
	CONSTRAINT "carts_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "carts_status_check" CHECK ("status" in ('active', 'checkout', 'ordered', 'abandoned', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "cms_blocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"cms_page_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"block_type" text NOT NULL,
	"content" jsonb NOT NULL,
	"media_asset_id" uuid,
	"storefront_collection_id" uuid,
	"visible_from" timestamp with time zone,
	"visible_to" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "cms_blocks_cms_page_id_line_no_key" UNIQUE("cms_page_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "cms_pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"page_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"storefront_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"seo" jsonb,
	"publish_at" timestamp with time zone,
	"unpublish_at" timestamp with time zone,
	"version_no" integer DEFAULT 1 NOT NULL,
	"parent_page_id" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "cms_pages_storefront_id_slug_key" UNIQUE("storefront_id","slug"),
	CONSTRAINT "cms_pages_page_type_check" CHECK ("page_type" in ('home', 'landing', 'content', 'policy', 'contact', 'store_locator')),
	CONSTRAINT "cms_pages_status_check" CHECK ("status" in ('draft', 'scheduled', 'published', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "knowledge_articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"body" jsonb NOT NULL,
	"audience" text NOT NULL,
	"product_category_id" uuid,
	"product_family_id" uuid,
	"fault_code_id" uuid,
	"language" text DEFAULT 'en' NOT NULL,
	"helpful_count" integer DEFAULT 0 NOT NULL,
	"unhelpful_count" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "knowledge_articles_slug_language_key" UNIQUE("slug","language"),
	CONSTRAINT "knowledge_articles_status_check" CHECK ("status" in ('draft', 'in_review', 'published', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "media_assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"file_name" text NOT NULL,
	"storage_key" text NOT NULL,
	"mime_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"width_px" integer,
	"height_px" integer,
	"alt_text" text,
	"renditions" jsonb,
	"sha256" text NOT NULL,
	"folder" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "media_assets_storage_key_key" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "payment_gateway_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"gateway_order_ref" text,
	"gateway_payment_ref" text,
	"gateway_refund_ref" text,
	"kind" text NOT NULL,
	"status" text DEFAULT 'created' NOT NULL,
	"integration_id" uuid NOT NULL,
	"cart_id" uuid,
	"sales_order_id" uuid,
	"invoice_id" uuid,
	"amc_contract_id" uuid,
	"payment_id" uuid,
	"customer_id" uuid,
	"parent_transaction_id" uuid,
	"currency_id" uuid NOT NULL,
	"amount" numeric(18, 2) NOT NULL,
	"fee_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"fee_tax_amount" numeric(18, 2) DEFAULT '0' NOT NULL,
	"settlement_ref" text,
	"settled_on" date,
	"error_code" text,
	"error_text" text,
	"last_event" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "payment_gateway_transactions_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "payment_gateway_transactions_gateway_payment_ref_kind_key" UNIQUE("integration_id","gateway_payment_ref","kind"),
	CONSTRAINT "payment_gateway_transactions_gateway_refund_ref_key" UNIQUE("integration_id","gateway_refund_ref"),
	CONSTRAINT "payment_gateway_transactions_kind_check" CHECK ("kind" in ('order', 'payment', 'refund', 'payment_link')),
	CONSTRAINT "payment_gateway_transactions_status_check" CHECK ("status" in ('created', 'attempted', 'authorised', 'captured', 'failed', 'refund_pending', 'refunded', 'partly_refunded', 'settled', 'disputed'))
);
--> statement-breakpoint
CREATE TABLE "product_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"status" text DEFAULT 'pending' NOT NULL,
	"product_id" uuid NOT NULL,
	"customer_id" uuid,
	"sales_order_line_id" uuid,
	"reviewer_name" text NOT NULL,
	"rating" integer NOT NULL,
	"title" text,
	"body" text,
	"media" jsonb,
	"reply" text,
	"replied_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"client_ref" text,
	CONSTRAINT "product_reviews_sales_order_line_id_key" UNIQUE("sales_order_line_id"),
	CONSTRAINT "product_reviews_client_ref_key" UNIQUE("client_ref"),
	CONSTRAINT "product_reviews_status_check" CHECK ("status" in ('pending', 'published', 'rejected', 'hidden')),
	CONSTRAINT "product_reviews_rating_check" CHECK (rating between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "storefront_collection_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"storefront_collection_id" uuid NOT NULL,
	"storefront_listing_id" uuid NOT NULL,
	"sort_rank" integer DEFAULT 100 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "storefront_collection_items_storefront_collection_id_key" UNIQUE("storefront_collection_id","storefront_listing_id")
);
--> statement-breakpoint
CREATE TABLE "storefront_collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"storefront_id" uuid NOT NULL,
	"rules" jsonb,
	"media_asset_id" uuid,
	"parent_collection_id" uuid,
	"sort_rank" integer DEFAULT 100 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "storefront_collections_storefront_id_slug_key" UNIQUE("storefront_id","slug")
);
--> statement-breakpoint
CREATE TABLE "storefront_listings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"storefront_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"description" text,
	"gallery" jsonb,
	"seo" jsonb,
	"sort_rank" integer DEFAULT 100 NOT NULL,
	"max_qty_per_order" numeric(18, 4),
	"show_stock" boolean DEFAULT true NOT NULL,
	"allow_backorder" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"rating_average" numeric(7, 4),
	"rating_count" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "storefront_listings_storefront_id_product_id_key" UNIQUE("storefront_id","product_id"),
	CONSTRAINT "storefront_listings_storefront_id_slug_key" UNIQUE("storefront_id","slug"),
	CONSTRAINT "storefront_listings_status_check" CHECK ("status" in ('draft', 'published', 'hidden', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "storefronts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"code" "citext" NOT NULL,
	"name" text NOT NULL,
	"domain" "citext" NOT NULL,
	"storefront_type" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"sales_channel_id" uuid NOT NULL,
	"price_list_id" uuid NOT NULL,
	"default_warehouse_id" uuid,
	"payment_integration_id" uuid,
	"theme" jsonb,
	"navigation" jsonb,
	"seo" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "storefronts_code_key" UNIQUE("code"),
	CONSTRAINT "storefronts_domain_key" UNIQUE("domain"),
	CONSTRAINT "storefronts_storefront_type_check" CHECK ("storefront_type" in ('d2c', 'dealer_portal', 'spare_parts', 'service_booking')),
	CONSTRAINT "storefronts_status_check" CHECK ("status" in ('draft', 'live', 'maintenance', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "dashboard_widgets" ADD CONSTRAINT "dashboard_widgets_dashboard_id_fkey" FOREIGN KEY ("dashboard_id") REFERENCES "dashboards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard_widgets" ADD CONSTRAINT "dashboard_widgets_kpi_definition_id_fkey" FOREIGN KEY ("kpi_definition_id") REFERENCES "kpi_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard_widgets" ADD CONSTRAINT "dashboard_widgets_report_definition_id_fkey" FOREIGN KEY ("report_definition_id") REFERENCES "report_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboards" ADD CONSTRAINT "dashboards_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboards" ADD CONSTRAINT "dashboards_shared_role_id_fkey" FOREIGN KEY ("shared_role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_targets" ADD CONSTRAINT "kpi_targets_kpi_definition_id_fkey" FOREIGN KEY ("kpi_definition_id") REFERENCES "kpi_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_targets" ADD CONSTRAINT "kpi_targets_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_targets" ADD CONSTRAINT "kpi_targets_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_targets" ADD CONSTRAINT "kpi_targets_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_kpi_definition_id_fkey" FOREIGN KEY ("kpi_definition_id") REFERENCES "kpi_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_product_category_id_fkey" FOREIGN KEY ("product_category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kpi_values" ADD CONSTRAINT "kpi_values_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_definitions" ADD CONSTRAINT "report_definitions_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_definitions" ADD CONSTRAINT "report_definitions_shared_role_id_fkey" FOREIGN KEY ("shared_role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_runs" ADD CONSTRAINT "report_runs_report_definition_id_fkey" FOREIGN KEY ("report_definition_id") REFERENCES "report_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_runs" ADD CONSTRAINT "report_runs_report_schedule_id_fkey" FOREIGN KEY ("report_schedule_id") REFERENCES "report_schedules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_runs" ADD CONSTRAINT "report_runs_run_by_user_id_fkey" FOREIGN KEY ("run_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_runs" ADD CONSTRAINT "report_runs_result_attachment_id_fkey" FOREIGN KEY ("result_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_schedules" ADD CONSTRAINT "report_schedules_report_definition_id_fkey" FOREIGN KEY ("report_definition_id") REFERENCES "report_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_approval_request_id_fkey" FOREIGN KEY ("approval_request_id") REFERENCES "approval_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_approval_step_id_fkey" FOREIGN KEY ("approval_step_id") REFERENCES "approval_steps"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_approver_user_id_fkey" FOREIGN KEY ("approver_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_delegated_from_user_id_fkey" FOREIGN KEY ("delegated_from_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_approval_policy_id_fkey" FOREIGN KEY ("approval_policy_id") REFERENCES "approval_policies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_escalate_to_user_id_fkey" FOREIGN KEY ("escalate_to_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_approval_policy_id_fkey" FOREIGN KEY ("approval_policy_id") REFERENCES "approval_policies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_requested_by_user_id_fkey" FOREIGN KEY ("requested_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_actor_user_id_fkey" FOREIGN KEY ("actor_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_parent_branch_id_fkey" FOREIGN KEY ("parent_branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_manager_user_id_fkey" FOREIGN KEY ("manager_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_logo_media_id_fkey" FOREIGN KEY ("logo_media_id") REFERENCES "media_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_comment_id_fkey" FOREIGN KEY ("parent_comment_id") REFERENCES "comments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_commission_plan_id_fkey" FOREIGN KEY ("commission_plan_id") REFERENCES "commission_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_commission_rule_id_fkey" FOREIGN KEY ("commission_rule_id") REFERENCES "commission_rules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_community_partner_id_fkey" FOREIGN KEY ("community_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_invoice_line_id_fkey" FOREIGN KEY ("invoice_line_id") REFERENCES "invoice_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_partner_referral_id_fkey" FOREIGN KEY ("partner_referral_id") REFERENCES "partner_referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_commission_payout_id_fkey" FOREIGN KEY ("commission_payout_id") REFERENCES "commission_payouts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "commission_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_payouts" ADD CONSTRAINT "commission_payouts_community_partner_id_fkey" FOREIGN KEY ("community_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_payouts" ADD CONSTRAINT "commission_payouts_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_payouts" ADD CONSTRAINT "commission_payouts_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_payouts" ADD CONSTRAINT "commission_payouts_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_payouts" ADD CONSTRAINT "commission_payouts_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_plans" ADD CONSTRAINT "commission_plans_withholding_section_id_fkey" FOREIGN KEY ("withholding_section_id") REFERENCES "withholding_sections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_commission_plan_id_fkey" FOREIGN KEY ("commission_plan_id") REFERENCES "commission_plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_partners" ADD CONSTRAINT "community_partners_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_partners" ADD CONSTRAINT "community_partners_parent_partner_id_fkey" FOREIGN KEY ("parent_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_partners" ADD CONSTRAINT "community_partners_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_partners" ADD CONSTRAINT "community_partners_commission_plan_id_fkey" FOREIGN KEY ("commission_plan_id") REFERENCES "commission_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_base_currency_id_fkey" FOREIGN KEY ("base_currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_logo_media_id_fkey" FOREIGN KEY ("logo_media_id") REFERENCES "media_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_limits" ADD CONSTRAINT "credit_limits_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_limits" ADD CONSTRAINT "credit_limits_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_limits" ADD CONSTRAINT "credit_limits_approved_by_user_id_fkey" FOREIGN KEY ("approved_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_groups" ADD CONSTRAINT "customer_groups_parent_group_id_fkey" FOREIGN KEY ("parent_group_id") REFERENCES "customer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_groups" ADD CONSTRAINT "customer_groups_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_groups" ADD CONSTRAINT "customer_groups_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_customer_group_id_fkey" FOREIGN KEY ("customer_group_id") REFERENCES "customer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_parent_customer_id_fkey" FOREIGN KEY ("parent_customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_access_rules" ADD CONSTRAINT "data_access_rules_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_jobs" ADD CONSTRAINT "data_jobs_source_attachment_id_fkey" FOREIGN KEY ("source_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_jobs" ADD CONSTRAINT "data_jobs_result_attachment_id_fkey" FOREIGN KEY ("result_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_jobs" ADD CONSTRAINT "data_jobs_requested_by_user_id_fkey" FOREIGN KEY ("requested_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_targets" ADD CONSTRAINT "dealer_targets_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_targets" ADD CONSTRAINT "dealer_targets_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_targets" ADD CONSTRAINT "dealer_targets_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_territories" ADD CONSTRAINT "dealer_territories_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_territories" ADD CONSTRAINT "dealer_territories_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_territories" ADD CONSTRAINT "dealer_territories_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealers" ADD CONSTRAINT "dealers_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealers" ADD CONSTRAINT "dealers_dealer_tier_id_fkey" FOREIGN KEY ("dealer_tier_id") REFERENCES "dealer_tiers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealers" ADD CONSTRAINT "dealers_parent_dealer_id_fkey" FOREIGN KEY ("parent_dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealers" ADD CONSTRAINT "dealers_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealers" ADD CONSTRAINT "dealers_account_manager_user_id_fkey" FOREIGN KEY ("account_manager_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealers" ADD CONSTRAINT "dealers_portal_user_id_fkey" FOREIGN KEY ("portal_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_rules" ADD CONSTRAINT "discount_rules_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_rules" ADD CONSTRAINT "discount_rules_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_rules" ADD CONSTRAINT "discount_rules_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_rules" ADD CONSTRAINT "discount_rules_customer_group_id_fkey" FOREIGN KEY ("customer_group_id") REFERENCES "customer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_rules" ADD CONSTRAINT "discount_rules_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channels"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_rules" ADD CONSTRAINT "discount_rules_free_product_id_fkey" FOREIGN KEY ("free_product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_from_currency_id_fkey" FOREIGN KEY ("from_currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_to_currency_id_fkey" FOREIGN KEY ("to_currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claim_lines" ADD CONSTRAINT "expense_claim_lines_expense_claim_id_fkey" FOREIGN KEY ("expense_claim_id") REFERENCES "expense_claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claim_lines" ADD CONSTRAINT "expense_claim_lines_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claim_lines" ADD CONSTRAINT "expense_claim_lines_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claim_lines" ADD CONSTRAINT "expense_claim_lines_service_visit_id_fkey" FOREIGN KEY ("service_visit_id") REFERENCES "service_visits"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claim_lines" ADD CONSTRAINT "expense_claim_lines_receipt_attachment_id_fkey" FOREIGN KEY ("receipt_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claims" ADD CONSTRAINT "expense_claims_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claims" ADD CONSTRAINT "expense_claims_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_claims" ADD CONSTRAINT "expense_claims_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_rates" ADD CONSTRAINT "gst_rates_hsn_code_id_fkey" FOREIGN KEY ("hsn_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_registrations" ADD CONSTRAINT "gst_registrations_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_registrations" ADD CONSTRAINT "gst_registrations_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_registrations" ADD CONSTRAINT "gst_registrations_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hsn_codes" ADD CONSTRAINT "hsn_codes_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_messages" ADD CONSTRAINT "outbound_messages_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_messages" ADD CONSTRAINT "outbound_messages_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_referrals" ADD CONSTRAINT "partner_referrals_community_partner_id_fkey" FOREIGN KEY ("community_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_referrals" ADD CONSTRAINT "partner_referrals_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_referrals" ADD CONSTRAINT "partner_referrals_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_referrals" ADD CONSTRAINT "partner_referrals_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pincodes" ADD CONSTRAINT "pincodes_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pincodes" ADD CONSTRAINT "pincodes_sales_territory_id_fkey" FOREIGN KEY ("sales_territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pincodes" ADD CONSTRAINT "pincodes_service_territory_id_fkey" FOREIGN KEY ("service_territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_items" ADD CONSTRAINT "price_list_items_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_items" ADD CONSTRAINT "price_list_items_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_items" ADD CONSTRAINT "price_list_items_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_parent_price_list_id_fkey" FOREIGN KEY ("parent_price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_categories" ADD CONSTRAINT "product_categories_parent_category_id_fkey" FOREIGN KEY ("parent_category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_categories" ADD CONSTRAINT "product_categories_hsn_code_id_fkey" FOREIGN KEY ("hsn_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_families" ADD CONSTRAINT "product_families_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_families" ADD CONSTRAINT "product_families_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_barcodes" ADD CONSTRAINT "product_barcodes_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_barcodes" ADD CONSTRAINT "product_barcodes_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_bundle_items" ADD CONSTRAINT "product_bundle_items_bundle_product_id_fkey" FOREIGN KEY ("bundle_product_id") REFERENCES "products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_bundle_items" ADD CONSTRAINT "product_bundle_items_component_product_id_fkey" FOREIGN KEY ("component_product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_relations" ADD CONSTRAINT "product_relations_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_relations" ADD CONSTRAINT "product_relations_related_product_id_fkey" FOREIGN KEY ("related_product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "product_families"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_base_uom_id_fkey" FOREIGN KEY ("base_uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_hsn_code_id_fkey" FOREIGN KEY ("hsn_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_coverage_plan_id_fkey" FOREIGN KEY ("coverage_plan_id") REFERENCES "coverage_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_image_media_id_fkey" FOREIGN KEY ("image_media_id") REFERENCES "media_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_permissions" ADD CONSTRAINT "role_permissions_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_channels" ADD CONSTRAINT "sales_channels_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_channels" ADD CONSTRAINT "sales_channels_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_shared_role_id_fkey" FOREIGN KEY ("shared_role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claims" ADD CONSTRAINT "scheme_claims_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claims" ADD CONSTRAINT "scheme_claims_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claims" ADD CONSTRAINT "scheme_claims_credit_note_invoice_id_fkey" FOREIGN KEY ("credit_note_invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claims" ADD CONSTRAINT "scheme_claims_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claims" ADD CONSTRAINT "scheme_claims_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_scheme_slab_id_fkey" FOREIGN KEY ("scheme_slab_id") REFERENCES "scheme_slabs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_invoice_line_id_fkey" FOREIGN KEY ("invoice_line_id") REFERENCES "invoice_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_secondary_sale_id_fkey" FOREIGN KEY ("secondary_sale_id") REFERENCES "secondary_sales"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_scheme_claim_id_fkey" FOREIGN KEY ("scheme_claim_id") REFERENCES "scheme_claims"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "scheme_accruals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_accruals" ADD CONSTRAINT "scheme_accruals_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_slabs" ADD CONSTRAINT "scheme_slabs_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "schemes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_slabs" ADD CONSTRAINT "scheme_slabs_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_slabs" ADD CONSTRAINT "scheme_slabs_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_slabs" ADD CONSTRAINT "scheme_slabs_free_product_id_fkey" FOREIGN KEY ("free_product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schemes" ADD CONSTRAINT "schemes_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondary_sales" ADD CONSTRAINT "secondary_sales_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondary_sales" ADD CONSTRAINT "secondary_sales_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondary_sales" ADD CONSTRAINT "secondary_sales_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondary_sales" ADD CONSTRAINT "secondary_sales_end_customer_id_fkey" FOREIGN KEY ("end_customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondary_sales" ADD CONSTRAINT "secondary_sales_proof_attachment_id_fkey" FOREIGN KEY ("proof_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondary_sales" ADD CONSTRAINT "secondary_sales_verified_by_user_id_fkey" FOREIGN KEY ("verified_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statutory_rates" ADD CONSTRAINT "statutory_rates_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territories" ADD CONSTRAINT "territories_parent_territory_id_fkey" FOREIGN KEY ("parent_territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territories" ADD CONSTRAINT "territories_manager_user_id_fkey" FOREIGN KEY ("manager_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units_of_measure" ADD CONSTRAINT "units_of_measure_base_uom_id_fkey" FOREIGN KEY ("base_uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_avatar_media_id_fkey" FOREIGN KEY ("avatar_media_id") REFERENCES "media_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_domain_event_id_fkey" FOREIGN KEY ("domain_event_id") REFERENCES "domain_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_sections" ADD CONSTRAINT "withholding_sections_payable_account_id_fkey" FOREIGN KEY ("payable_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_dispositions" ADD CONSTRAINT "call_dispositions_parent_disposition_id_fkey" FOREIGN KEY ("parent_disposition_id") REFERENCES "call_dispositions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_call_queue_id_fkey" FOREIGN KEY ("call_queue_id") REFERENCES "call_queues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_agent_user_id_fkey" FOREIGN KEY ("agent_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_call_disposition_id_fkey" FOREIGN KEY ("call_disposition_id") REFERENCES "call_dispositions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_recording_attachment_id_fkey" FOREIGN KEY ("recording_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_queues" ADD CONSTRAINT "call_queues_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_outbound_message_id_fkey" FOREIGN KEY ("outbound_message_id") REFERENCES "outbound_messages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_customer_segment_id_fkey" FOREIGN KEY ("customer_segment_id") REFERENCES "customer_segments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_responses" ADD CONSTRAINT "feedback_responses_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_responses" ADD CONSTRAINT "feedback_responses_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_responses" ADD CONSTRAINT "feedback_responses_service_request_id_fkey" FOREIGN KEY ("service_request_id") REFERENCES "service_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_responses" ADD CONSTRAINT "feedback_responses_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_responses" ADD CONSTRAINT "feedback_responses_call_log_id_fkey" FOREIGN KEY ("call_log_id") REFERENCES "call_logs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_lead_source_id_fkey" FOREIGN KEY ("lead_source_id") REFERENCES "lead_sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_community_partner_id_fkey" FOREIGN KEY ("community_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_product_category_id_fkey" FOREIGN KEY ("product_category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "leads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_converted_customer_id_fkey" FOREIGN KEY ("converted_customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_pipeline_stage_id_fkey" FOREIGN KEY ("pipeline_stage_id") REFERENCES "pipeline_stages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_lines" ADD CONSTRAINT "opportunity_lines_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_lines" ADD CONSTRAINT "opportunity_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotation_lines" ADD CONSTRAINT "quotation_lines_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotation_lines" ADD CONSTRAINT "quotation_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotation_lines" ADD CONSTRAINT "quotation_lines_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_revises_id_fkey" FOREIGN KEY ("revises_id") REFERENCES "quotations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_billing_address_id_fkey" FOREIGN KEY ("billing_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_place_of_supply_state_id_fkey" FOREIGN KEY ("place_of_supply_state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_signature_attachment_id_fkey" FOREIGN KEY ("signature_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_author_user_id_fkey" FOREIGN KEY ("author_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_messages" ADD CONSTRAINT "ticket_messages_outbound_message_id_fkey" FOREIGN KEY ("outbound_message_id") REFERENCES "outbound_messages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_sla_policy_id_fkey" FOREIGN KEY ("sla_policy_id") REFERENCES "sla_policies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assigned_user_id_fkey" FOREIGN KEY ("assigned_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_call_queue_id_fkey" FOREIGN KEY ("call_queue_id") REFERENCES "call_queues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_balances" ADD CONSTRAINT "account_balances_accounting_period_id_fkey" FOREIGN KEY ("accounting_period_id") REFERENCES "accounting_periods"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_balances" ADD CONSTRAINT "account_balances_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_balances" ADD CONSTRAINT "account_balances_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounting_periods" ADD CONSTRAINT "accounting_periods_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounting_periods" ADD CONSTRAINT "accounting_periods_closed_by_user_id_fkey" FOREIGN KEY ("closed_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_parent_account_id_fkey" FOREIGN KEY ("parent_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_depreciations" ADD CONSTRAINT "asset_depreciations_fixed_asset_id_fkey" FOREIGN KEY ("fixed_asset_id") REFERENCES "fixed_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_depreciations" ADD CONSTRAINT "asset_depreciations_accounting_period_id_fkey" FOREIGN KEY ("accounting_period_id") REFERENCES "accounting_periods"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_depreciations" ADD CONSTRAINT "asset_depreciations_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_depreciations" ADD CONSTRAINT "asset_depreciations_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "asset_depreciations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_bank_account_id_fkey" FOREIGN KEY ("bank_account_id") REFERENCES "bank_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_journal_line_id_fkey" FOREIGN KEY ("journal_line_id") REFERENCES "journal_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transactions" ADD CONSTRAINT "bank_transactions_matched_by_user_id_fkey" FOREIGN KEY ("matched_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_accounting_period_id_fkey" FOREIGN KEY ("accounting_period_id") REFERENCES "accounting_periods"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_centers" ADD CONSTRAINT "cost_centers_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_centers" ADD CONSTRAINT "cost_centers_parent_cost_center_id_fkey" FOREIGN KEY ("parent_cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_centers" ADD CONSTRAINT "cost_centers_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "e_invoices" ADD CONSTRAINT "e_invoices_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_asset_account_id_fkey" FOREIGN KEY ("asset_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_depreciation_account_id_fkey" FOREIGN KEY ("depreciation_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_accumulated_account_id_fkey" FOREIGN KEY ("accumulated_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_assets" ADD CONSTRAINT "fixed_assets_custodian_employee_id_fkey" FOREIGN KEY ("custodian_employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_inward_supplies" ADD CONSTRAINT "gst_inward_supplies_gst_return_id_fkey" FOREIGN KEY ("gst_return_id") REFERENCES "gst_returns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_inward_supplies" ADD CONSTRAINT "gst_inward_supplies_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_returns" ADD CONSTRAINT "gst_returns_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_returns" ADD CONSTRAINT "gst_returns_filed_by_user_id_fkey" FOREIGN KEY ("filed_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gst_returns" ADD CONSTRAINT "gst_returns_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_package_line_id_fkey" FOREIGN KEY ("package_line_id") REFERENCES "package_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_original_line_id_fkey" FOREIGN KEY ("original_line_id") REFERENCES "invoice_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_hsn_code_id_fkey" FOREIGN KEY ("hsn_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_income_account_id_fkey" FOREIGN KEY ("income_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_original_invoice_id_fkey" FOREIGN KEY ("original_invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_billing_address_id_fkey" FOREIGN KEY ("billing_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_place_of_supply_state_id_fkey" FOREIGN KEY ("place_of_supply_state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channels"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_accounting_period_id_fkey" FOREIGN KEY ("accounting_period_id") REFERENCES "accounting_periods"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_posted_by_user_id_fkey" FOREIGN KEY ("posted_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_lines" ADD CONSTRAINT "journal_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_credit_invoice_id_fkey" FOREIGN KEY ("credit_invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_debit_bill_id_fkey" FOREIGN KEY ("debit_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "payment_allocations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_bank_account_id_fkey" FOREIGN KEY ("bank_account_id") REFERENCES "bank_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_counter_bank_account_id_fkey" FOREIGN KEY ("counter_bank_account_id") REFERENCES "bank_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_vendor_bank_account_id_fkey" FOREIGN KEY ("vendor_bank_account_id") REFERENCES "vendor_bank_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_product_category_id_fkey" FOREIGN KEY ("product_category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_bank_account_id_fkey" FOREIGN KEY ("bank_account_id") REFERENCES "bank_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_purchase_order_line_id_fkey" FOREIGN KEY ("purchase_order_line_id") REFERENCES "purchase_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_goods_receipt_line_id_fkey" FOREIGN KEY ("goods_receipt_line_id") REFERENCES "goods_receipt_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_hsn_code_id_fkey" FOREIGN KEY ("hsn_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bill_lines" ADD CONSTRAINT "vendor_bill_lines_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_original_bill_id_fkey" FOREIGN KEY ("original_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_place_of_supply_state_id_fkey" FOREIGN KEY ("place_of_supply_state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bills" ADD CONSTRAINT "vendor_bills_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_withholding_section_id_fkey" FOREIGN KEY ("withholding_section_id") REFERENCES "withholding_sections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_transactions" ADD CONSTRAINT "withholding_transactions_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "withholding_transactions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_records" ADD CONSTRAINT "attendance_records_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_records" ADD CONSTRAINT "attendance_records_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shifts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_records" ADD CONSTRAINT "attendance_records_leave_application_id_fkey" FOREIGN KEY ("leave_application_id") REFERENCES "leave_applications"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_records" ADD CONSTRAINT "attendance_records_regularised_by_user_id_fkey" FOREIGN KEY ("regularised_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_parent_department_id_fkey" FOREIGN KEY ("parent_department_id") REFERENCES "departments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_head_user_id_fkey" FOREIGN KEY ("head_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_salaries" ADD CONSTRAINT "employee_salaries_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_salaries" ADD CONSTRAINT "employee_salaries_salary_structure_id_fkey" FOREIGN KEY ("salary_structure_id") REFERENCES "salary_structures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_salaries" ADD CONSTRAINT "employee_salaries_approved_by_user_id_fkey" FOREIGN KEY ("approved_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_reports_to_id_fkey" FOREIGN KEY ("reports_to_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shifts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_professional_tax_state_id_fkey" FOREIGN KEY ("professional_tax_state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_applications" ADD CONSTRAINT "leave_applications_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_applications" ADD CONSTRAINT "leave_applications_leave_type_id_fkey" FOREIGN KEY ("leave_type_id") REFERENCES "leave_types"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_applications" ADD CONSTRAINT "leave_applications_approver_user_id_fkey" FOREIGN KEY ("approver_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_applications" ADD CONSTRAINT "leave_applications_document_attachment_id_fkey" FOREIGN KEY ("document_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_balances" ADD CONSTRAINT "leave_balances_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_balances" ADD CONSTRAINT "leave_balances_leave_type_id_fkey" FOREIGN KEY ("leave_type_id") REFERENCES "leave_types"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_runs" ADD CONSTRAINT "payroll_runs_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_runs" ADD CONSTRAINT "payroll_runs_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_runs" ADD CONSTRAINT "payroll_runs_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_runs" ADD CONSTRAINT "payroll_runs_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_runs" ADD CONSTRAINT "payroll_runs_approved_by_user_id_fkey" FOREIGN KEY ("approved_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payslip_lines" ADD CONSTRAINT "payslip_lines_payslip_id_fkey" FOREIGN KEY ("payslip_id") REFERENCES "payslips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payslip_lines" ADD CONSTRAINT "payslip_lines_salary_component_id_fkey" FOREIGN KEY ("salary_component_id") REFERENCES "salary_components"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payslip_lines" ADD CONSTRAINT "payslip_lines_statutory_rate_id_fkey" FOREIGN KEY ("statutory_rate_id") REFERENCES "statutory_rates"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payslips" ADD CONSTRAINT "payslips_payroll_run_id_fkey" FOREIGN KEY ("payroll_run_id") REFERENCES "payroll_runs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payslips" ADD CONSTRAINT "payslips_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payslips" ADD CONSTRAINT "payslips_employee_salary_id_fkey" FOREIGN KEY ("employee_salary_id") REFERENCES "employee_salaries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salary_components" ADD CONSTRAINT "salary_components_expense_account_id_fkey" FOREIGN KEY ("expense_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salary_components" ADD CONSTRAINT "salary_components_liability_account_id_fkey" FOREIGN KEY ("liability_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salary_structure_lines" ADD CONSTRAINT "salary_structure_lines_salary_structure_id_fkey" FOREIGN KEY ("salary_structure_id") REFERENCES "salary_structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salary_structure_lines" ADD CONSTRAINT "salary_structure_lines_salary_component_id_fkey" FOREIGN KEY ("salary_component_id") REFERENCES "salary_components"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salary_structures" ADD CONSTRAINT "salary_structures_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barcode_print_jobs" ADD CONSTRAINT "barcode_print_jobs_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barcode_print_jobs" ADD CONSTRAINT "barcode_print_jobs_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barcode_print_jobs" ADD CONSTRAINT "barcode_print_jobs_model_code_id_fkey" FOREIGN KEY ("model_code_id") REFERENCES "model_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barcode_print_jobs" ADD CONSTRAINT "barcode_print_jobs_purchase_order_line_id_fkey" FOREIGN KEY ("purchase_order_line_id") REFERENCES "purchase_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barcode_print_jobs" ADD CONSTRAINT "barcode_print_jobs_reprint_of_id_fkey" FOREIGN KEY ("reprint_of_id") REFERENCES "barcode_print_jobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_reason_codes" ADD CONSTRAINT "inventory_reason_codes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots" ADD CONSTRAINT "lots_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots" ADD CONSTRAINT "lots_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_codes" ADD CONSTRAINT "model_codes_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_codes" ADD CONSTRAINT "model_codes_serial_code_scheme_id_fkey" FOREIGN KEY ("serial_code_scheme_id") REFERENCES "serial_code_schemes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_codes" ADD CONSTRAINT "model_codes_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_rules" ADD CONSTRAINT "putaway_rules_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_rules" ADD CONSTRAINT "putaway_rules_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_rules" ADD CONSTRAINT "putaway_rules_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_rules" ADD CONSTRAINT "putaway_rules_warehouse_zone_id_fkey" FOREIGN KEY ("warehouse_zone_id") REFERENCES "warehouse_zones"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_rules" ADD CONSTRAINT "putaway_rules_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_goods_receipt_line_id_fkey" FOREIGN KEY ("goods_receipt_line_id") REFERENCES "goods_receipt_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_sales_return_line_id_fkey" FOREIGN KEY ("sales_return_line_id") REFERENCES "sales_return_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_stock_transfer_line_id_fkey" FOREIGN KEY ("stock_transfer_line_id") REFERENCES "stock_transfer_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_from_bin_id_fkey" FOREIGN KEY ("from_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_suggested_bin_id_fkey" FOREIGN KEY ("suggested_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_actual_bin_id_fkey" FOREIGN KEY ("actual_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "putaway_tasks" ADD CONSTRAINT "putaway_tasks_assigned_user_id_fkey" FOREIGN KEY ("assigned_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refurbishment_jobs" ADD CONSTRAINT "refurbishment_jobs_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refurbishment_jobs" ADD CONSTRAINT "refurbishment_jobs_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refurbishment_jobs" ADD CONSTRAINT "refurbishment_jobs_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refurbishment_jobs" ADD CONSTRAINT "refurbishment_jobs_technician_id_fkey" FOREIGN KEY ("technician_id") REFERENCES "technicians"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_rules" ADD CONSTRAINT "replenishment_rules_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_rules" ADD CONSTRAINT "replenishment_rules_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_rules" ADD CONSTRAINT "replenishment_rules_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_rules" ADD CONSTRAINT "replenishment_rules_source_warehouse_id_fkey" FOREIGN KEY ("source_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_code_schemes" ADD CONSTRAINT "serial_code_schemes_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_number_events" ADD CONSTRAINT "serial_number_events_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_number_events" ADD CONSTRAINT "serial_number_events_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_number_events" ADD CONSTRAINT "serial_number_events_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_model_code_id_fkey" FOREIGN KEY ("model_code_id") REFERENCES "model_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_owner_customer_id_fkey" FOREIGN KEY ("owner_customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_numbers" ADD CONSTRAINT "serial_numbers_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_sequences" ADD CONSTRAINT "serial_sequences_model_code_id_fkey" FOREIGN KEY ("model_code_id") REFERENCES "model_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustment_lines" ADD CONSTRAINT "stock_adjustment_lines_stock_adjustment_id_fkey" FOREIGN KEY ("stock_adjustment_id") REFERENCES "stock_adjustments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustment_lines" ADD CONSTRAINT "stock_adjustment_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustment_lines" ADD CONSTRAINT "stock_adjustment_lines_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustment_lines" ADD CONSTRAINT "stock_adjustment_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustment_lines" ADD CONSTRAINT "stock_adjustment_lines_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_reason_code_id_fkey" FOREIGN KEY ("reason_code_id") REFERENCES "inventory_reason_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_stock_count_id_fkey" FOREIGN KEY ("stock_count_id") REFERENCES "stock_counts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_refurbishment_job_id_fkey" FOREIGN KEY ("refurbishment_job_id") REFERENCES "refurbishment_jobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_balances" ADD CONSTRAINT "stock_balances_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_balances" ADD CONSTRAINT "stock_balances_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_balances" ADD CONSTRAINT "stock_balances_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_balances" ADD CONSTRAINT "stock_balances_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_stock_count_id_fkey" FOREIGN KEY ("stock_count_id") REFERENCES "stock_counts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_scans" ADD CONSTRAINT "stock_count_scans_stock_count_line_id_fkey" FOREIGN KEY ("stock_count_line_id") REFERENCES "stock_count_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_scans" ADD CONSTRAINT "stock_count_scans_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_scans" ADD CONSTRAINT "stock_count_scans_scanned_by_user_id_fkey" FOREIGN KEY ("scanned_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_warehouse_zone_id_fkey" FOREIGN KEY ("warehouse_zone_id") REFERENCES "warehouse_zones"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_counted_by_user_id_fkey" FOREIGN KEY ("counted_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_reviewed_by_user_id_fkey" FOREIGN KEY ("reviewed_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_accounting_period_id_fkey" FOREIGN KEY ("accounting_period_id") REFERENCES "accounting_periods"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger_entries" ADD CONSTRAINT "stock_ledger_entries_reversal_of_id_fkey" FOREIGN KEY ("reversal_of_id") REFERENCES "stock_ledger_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_period_balances" ADD CONSTRAINT "stock_period_balances_accounting_period_id_fkey" FOREIGN KEY ("accounting_period_id") REFERENCES "accounting_periods"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_period_balances" ADD CONSTRAINT "stock_period_balances_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_period_balances" ADD CONSTRAINT "stock_period_balances_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_order_allocation_id_fkey" FOREIGN KEY ("order_allocation_id") REFERENCES "order_allocations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_stock_transfer_line_id_fkey" FOREIGN KEY ("stock_transfer_line_id") REFERENCES "stock_transfer_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_reservations" ADD CONSTRAINT "stock_reservations_service_visit_part_id_fkey" FOREIGN KEY ("service_visit_part_id") REFERENCES "service_visit_parts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_lines" ADD CONSTRAINT "stock_transfer_lines_stock_transfer_id_fkey" FOREIGN KEY ("stock_transfer_id") REFERENCES "stock_transfers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_lines" ADD CONSTRAINT "stock_transfer_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_lines" ADD CONSTRAINT "stock_transfer_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_serials" ADD CONSTRAINT "stock_transfer_serials_stock_transfer_line_id_fkey" FOREIGN KEY ("stock_transfer_line_id") REFERENCES "stock_transfer_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_serials" ADD CONSTRAINT "stock_transfer_serials_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_from_warehouse_id_fkey" FOREIGN KEY ("from_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_to_warehouse_id_fkey" FOREIGN KEY ("to_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_transit_warehouse_id_fkey" FOREIGN KEY ("transit_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_reason_code_id_fkey" FOREIGN KEY ("reason_code_id") REFERENCES "inventory_reason_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_valuation_layers" ADD CONSTRAINT "stock_valuation_layers_stock_ledger_entry_id_fkey" FOREIGN KEY ("stock_ledger_entry_id") REFERENCES "stock_ledger_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_valuation_layers" ADD CONSTRAINT "stock_valuation_layers_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_valuation_layers" ADD CONSTRAINT "stock_valuation_layers_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_valuation_layers" ADD CONSTRAINT "stock_valuation_layers_source_layer_id_fkey" FOREIGN KEY ("source_layer_id") REFERENCES "stock_valuation_layers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_valuation_layers" ADD CONSTRAINT "stock_valuation_layers_landed_cost_id_fkey" FOREIGN KEY ("landed_cost_id") REFERENCES "landed_costs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storage_bins" ADD CONSTRAINT "storage_bins_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storage_bins" ADD CONSTRAINT "storage_bins_warehouse_zone_id_fkey" FOREIGN KEY ("warehouse_zone_id") REFERENCES "warehouse_zones"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouse_zones" ADD CONSTRAINT "warehouse_zones_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_parent_warehouse_id_fkey" FOREIGN KEY ("parent_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_stock_account_id_fkey" FOREIGN KEY ("stock_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_routes" ADD CONSTRAINT "delivery_routes_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_routes" ADD CONSTRAINT "delivery_routes_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_routes" ADD CONSTRAINT "delivery_routes_default_vehicle_id_fkey" FOREIGN KEY ("default_vehicle_id") REFERENCES "vehicles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_routes" ADD CONSTRAINT "delivery_routes_default_driver_id_fkey" FOREIGN KEY ("default_driver_id") REFERENCES "drivers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drivers" ADD CONSTRAINT "drivers_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drivers" ADD CONSTRAINT "drivers_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drivers" ADD CONSTRAINT "drivers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "e_way_bills" ADD CONSTRAINT "e_way_bills_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "e_way_bills" ADD CONSTRAINT "e_way_bills_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_bill_lines" ADD CONSTRAINT "freight_bill_lines_freight_bill_id_fkey" FOREIGN KEY ("freight_bill_id") REFERENCES "freight_bills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_bill_lines" ADD CONSTRAINT "freight_bill_lines_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_bill_lines" ADD CONSTRAINT "freight_bill_lines_transporter_rate_id_fkey" FOREIGN KEY ("transporter_rate_id") REFERENCES "transporter_rates"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_bills" ADD CONSTRAINT "freight_bills_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freight_bills" ADD CONSTRAINT "freight_bills_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest_scans" ADD CONSTRAINT "manifest_scans_manifest_id_fkey" FOREIGN KEY ("manifest_id") REFERENCES "manifests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest_scans" ADD CONSTRAINT "manifest_scans_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest_scans" ADD CONSTRAINT "manifest_scans_scanned_by_user_id_fkey" FOREIGN KEY ("scanned_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest_shipments" ADD CONSTRAINT "manifest_shipments_manifest_id_fkey" FOREIGN KEY ("manifest_id") REFERENCES "manifests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifest_shipments" ADD CONSTRAINT "manifest_shipments_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifests" ADD CONSTRAINT "manifests_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifests" ADD CONSTRAINT "manifests_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifests" ADD CONSTRAINT "manifests_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "vehicles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifests" ADD CONSTRAINT "manifests_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "drivers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifests" ADD CONSTRAINT "manifests_delivery_route_id_fkey" FOREIGN KEY ("delivery_route_id") REFERENCES "delivery_routes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manifests" ADD CONSTRAINT "manifests_signed_attachment_id_fkey" FOREIGN KEY ("signed_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs_of_delivery" ADD CONSTRAINT "proofs_of_delivery_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs_of_delivery" ADD CONSTRAINT "proofs_of_delivery_signature_attachment_id_fkey" FOREIGN KEY ("signature_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs_of_delivery" ADD CONSTRAINT "proofs_of_delivery_photo_attachment_id_fkey" FOREIGN KEY ("photo_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs_of_delivery" ADD CONSTRAINT "proofs_of_delivery_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_events" ADD CONSTRAINT "shipment_events_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_packages" ADD CONSTRAINT "shipment_packages_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_packages" ADD CONSTRAINT "shipment_packages_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_stock_transfer_id_fkey" FOREIGN KEY ("stock_transfer_id") REFERENCES "stock_transfers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_purchase_return_id_fkey" FOREIGN KEY ("purchase_return_id") REFERENCES "purchase_returns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_sales_return_id_fkey" FOREIGN KEY ("sales_return_id") REFERENCES "sales_returns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_ship_to_address_id_fkey" FOREIGN KEY ("ship_to_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "vehicles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transporter_rates" ADD CONSTRAINT "transporter_rates_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transporter_serviceability" ADD CONSTRAINT "transporter_serviceability_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transporter_serviceability" ADD CONSTRAINT "transporter_serviceability_pincode_id_fkey" FOREIGN KEY ("pincode_id") REFERENCES "pincodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transporters" ADD CONSTRAINT "transporters_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transporters" ADD CONSTRAINT "transporters_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicles" ADD CONSTRAINT "vehicles_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_allocations" ADD CONSTRAINT "order_allocations_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_allocations" ADD CONSTRAINT "order_allocations_order_sourcing_rule_id_fkey" FOREIGN KEY ("order_sourcing_rule_id") REFERENCES "order_sourcing_rules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_allocations" ADD CONSTRAINT "order_allocations_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_allocations" ADD CONSTRAINT "order_allocations_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_allocations" ADD CONSTRAINT "order_allocations_purchase_order_line_id_fkey" FOREIGN KEY ("purchase_order_line_id") REFERENCES "purchase_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_allocations" ADD CONSTRAINT "order_allocations_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sourcing_rules" ADD CONSTRAINT "order_sourcing_rules_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channels"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sourcing_rules" ADD CONSTRAINT "order_sourcing_rules_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sourcing_rules" ADD CONSTRAINT "order_sourcing_rules_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sourcing_rules" ADD CONSTRAINT "order_sourcing_rules_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sourcing_rules" ADD CONSTRAINT "order_sourcing_rules_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sourcing_rules" ADD CONSTRAINT "order_sourcing_rules_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_lines" ADD CONSTRAINT "package_lines_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "packages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_lines" ADD CONSTRAINT "package_lines_pick_list_line_id_fkey" FOREIGN KEY ("pick_list_line_id") REFERENCES "pick_list_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_lines" ADD CONSTRAINT "package_lines_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_lines" ADD CONSTRAINT "package_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_lines" ADD CONSTRAINT "package_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_lines" ADD CONSTRAINT "package_lines_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_pick_list_id_fkey" FOREIGN KEY ("pick_list_id") REFERENCES "pick_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_stock_transfer_id_fkey" FOREIGN KEY ("stock_transfer_id") REFERENCES "stock_transfers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_parent_package_id_fkey" FOREIGN KEY ("parent_package_id") REFERENCES "packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_packed_by_user_id_fkey" FOREIGN KEY ("packed_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_pick_list_id_fkey" FOREIGN KEY ("pick_list_id") REFERENCES "pick_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_order_allocation_id_fkey" FOREIGN KEY ("order_allocation_id") REFERENCES "order_allocations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_stock_transfer_line_id_fkey" FOREIGN KEY ("stock_transfer_line_id") REFERENCES "stock_transfer_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_storage_bin_id_fkey" FOREIGN KEY ("storage_bin_id") REFERENCES "storage_bins"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_list_lines" ADD CONSTRAINT "pick_list_lines_short_reason_code_id_fkey" FOREIGN KEY ("short_reason_code_id") REFERENCES "inventory_reason_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_lists" ADD CONSTRAINT "pick_lists_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_lists" ADD CONSTRAINT "pick_lists_pick_wave_id_fkey" FOREIGN KEY ("pick_wave_id") REFERENCES "pick_waves"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_lists" ADD CONSTRAINT "pick_lists_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_lists" ADD CONSTRAINT "pick_lists_stock_transfer_id_fkey" FOREIGN KEY ("stock_transfer_id") REFERENCES "stock_transfers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_lists" ADD CONSTRAINT "pick_lists_picker_user_id_fkey" FOREIGN KEY ("picker_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_waves" ADD CONSTRAINT "pick_waves_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pick_waves" ADD CONSTRAINT "pick_waves_transporter_id_fkey" FOREIGN KEY ("transporter_id") REFERENCES "transporters"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_inspections" ADD CONSTRAINT "return_inspections_sales_return_line_id_fkey" FOREIGN KEY ("sales_return_line_id") REFERENCES "sales_return_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_inspections" ADD CONSTRAINT "return_inspections_inspected_by_user_id_fkey" FOREIGN KEY ("inspected_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_inspections" ADD CONSTRAINT "return_inspections_refurbishment_job_id_fkey" FOREIGN KEY ("refurbishment_job_id") REFERENCES "refurbishment_jobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_charges" ADD CONSTRAINT "sales_order_charges_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_charges" ADD CONSTRAINT "sales_order_charges_hsn_code_id_fkey" FOREIGN KEY ("hsn_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_charges" ADD CONSTRAINT "sales_order_charges_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_holds" ADD CONSTRAINT "sales_order_holds_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_holds" ADD CONSTRAINT "sales_order_holds_released_by_user_id_fkey" FOREIGN KEY ("released_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_lines" ADD CONSTRAINT "sales_order_lines_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_lines" ADD CONSTRAINT "sales_order_lines_parent_line_id_fkey" FOREIGN KEY ("parent_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_lines" ADD CONSTRAINT "sales_order_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_lines" ADD CONSTRAINT "sales_order_lines_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_lines" ADD CONSTRAINT "sales_order_lines_discount_rule_id_fkey" FOREIGN KEY ("discount_rule_id") REFERENCES "discount_rules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_lines" ADD CONSTRAINT "sales_order_lines_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_schedules" ADD CONSTRAINT "sales_order_schedules_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_order_schedules" ADD CONSTRAINT "sales_order_schedules_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channels"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "carts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_community_partner_id_fkey" FOREIGN KEY ("community_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_sales_person_user_id_fkey" FOREIGN KEY ("sales_person_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_billing_address_id_fkey" FOREIGN KEY ("billing_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_place_of_supply_state_id_fkey" FOREIGN KEY ("place_of_supply_state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD CONSTRAINT "sales_orders_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_return_lines" ADD CONSTRAINT "sales_return_lines_sales_return_id_fkey" FOREIGN KEY ("sales_return_id") REFERENCES "sales_returns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_return_lines" ADD CONSTRAINT "sales_return_lines_invoice_line_id_fkey" FOREIGN KEY ("invoice_line_id") REFERENCES "invoice_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_return_lines" ADD CONSTRAINT "sales_return_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_return_lines" ADD CONSTRAINT "sales_return_lines_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_return_lines" ADD CONSTRAINT "sales_return_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_reason_code_id_fkey" FOREIGN KEY ("reason_code_id") REFERENCES "inventory_reason_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_pickup_address_id_fkey" FOREIGN KEY ("pickup_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_credit_note_invoice_id_fkey" FOREIGN KEY ("credit_note_invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_replacement_order_id_fkey" FOREIGN KEY ("replacement_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_refund_payment_id_fkey" FOREIGN KEY ("refund_payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_returns" ADD CONSTRAINT "sales_returns_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_goods_receipt_id_fkey" FOREIGN KEY ("goods_receipt_id") REFERENCES "goods_receipts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_purchase_order_line_id_fkey" FOREIGN KEY ("purchase_order_line_id") REFERENCES "purchase_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_rejection_reason_code_id_fkey" FOREIGN KEY ("rejection_reason_code_id") REFERENCES "inventory_reason_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_serials" ADD CONSTRAINT "goods_receipt_serials_goods_receipt_line_id_fkey" FOREIGN KEY ("goods_receipt_line_id") REFERENCES "goods_receipt_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_serials" ADD CONSTRAINT "goods_receipt_serials_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_received_by_user_id_fkey" FOREIGN KEY ("received_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_inspected_by_user_id_fkey" FOREIGN KEY ("inspected_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landed_cost_allocations" ADD CONSTRAINT "landed_cost_allocations_landed_cost_id_fkey" FOREIGN KEY ("landed_cost_id") REFERENCES "landed_costs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landed_cost_allocations" ADD CONSTRAINT "landed_cost_allocations_goods_receipt_line_id_fkey" FOREIGN KEY ("goods_receipt_line_id") REFERENCES "goods_receipt_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landed_costs" ADD CONSTRAINT "landed_costs_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landed_costs" ADD CONSTRAINT "landed_costs_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landed_costs" ADD CONSTRAINT "landed_costs_vendor_bill_id_fkey" FOREIGN KEY ("vendor_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "landed_costs" ADD CONSTRAINT "landed_costs_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_purchase_order_id_fkey" FOREIGN KEY ("purchase_order_id") REFERENCES "purchase_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_purchase_requisition_line_id_fkey" FOREIGN KEY ("purchase_requisition_line_id") REFERENCES "purchase_requisition_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_vendor_quotation_line_id_fkey" FOREIGN KEY ("vendor_quotation_line_id") REFERENCES "vendor_quotation_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_expense_account_id_fkey" FOREIGN KEY ("expense_account_id") REFERENCES "accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_cost_center_id_fkey" FOREIGN KEY ("cost_center_id") REFERENCES "cost_centers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_gst_registration_id_fkey" FOREIGN KEY ("gst_registration_id") REFERENCES "gst_registrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_vendor_quotation_id_fkey" FOREIGN KEY ("vendor_quotation_id") REFERENCES "vendor_quotations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_blanket_order_id_fkey" FOREIGN KEY ("blanket_order_id") REFERENCES "purchase_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_ship_to_warehouse_id_fkey" FOREIGN KEY ("ship_to_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_ship_to_address_id_fkey" FOREIGN KEY ("ship_to_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_buyer_user_id_fkey" FOREIGN KEY ("buyer_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisition_lines" ADD CONSTRAINT "purchase_requisition_lines_purchase_requisition_id_fkey" FOREIGN KEY ("purchase_requisition_id") REFERENCES "purchase_requisitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisition_lines" ADD CONSTRAINT "purchase_requisition_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisition_lines" ADD CONSTRAINT "purchase_requisition_lines_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisition_lines" ADD CONSTRAINT "purchase_requisition_lines_replenishment_rule_id_fkey" FOREIGN KEY ("replenishment_rule_id") REFERENCES "replenishment_rules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisition_lines" ADD CONSTRAINT "purchase_requisition_lines_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisition_lines" ADD CONSTRAINT "purchase_requisition_lines_suggested_vendor_id_fkey" FOREIGN KEY ("suggested_vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisitions" ADD CONSTRAINT "purchase_requisitions_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisitions" ADD CONSTRAINT "purchase_requisitions_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisitions" ADD CONSTRAINT "purchase_requisitions_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisitions" ADD CONSTRAINT "purchase_requisitions_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_requisitions" ADD CONSTRAINT "purchase_requisitions_requested_by_user_id_fkey" FOREIGN KEY ("requested_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_return_lines" ADD CONSTRAINT "purchase_return_lines_purchase_return_id_fkey" FOREIGN KEY ("purchase_return_id") REFERENCES "purchase_returns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_return_lines" ADD CONSTRAINT "purchase_return_lines_goods_receipt_line_id_fkey" FOREIGN KEY ("goods_receipt_line_id") REFERENCES "goods_receipt_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_return_lines" ADD CONSTRAINT "purchase_return_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_return_lines" ADD CONSTRAINT "purchase_return_lines_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_return_lines" ADD CONSTRAINT "purchase_return_lines_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_returns" ADD CONSTRAINT "purchase_returns_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_returns" ADD CONSTRAINT "purchase_returns_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_returns" ADD CONSTRAINT "purchase_returns_goods_receipt_id_fkey" FOREIGN KEY ("goods_receipt_id") REFERENCES "goods_receipts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_returns" ADD CONSTRAINT "purchase_returns_reason_code_id_fkey" FOREIGN KEY ("reason_code_id") REFERENCES "inventory_reason_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_returns" ADD CONSTRAINT "purchase_returns_debit_note_bill_id_fkey" FOREIGN KEY ("debit_note_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_returns" ADD CONSTRAINT "purchase_returns_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rfq_lines" ADD CONSTRAINT "rfq_lines_rfq_id_fkey" FOREIGN KEY ("rfq_id") REFERENCES "rfqs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rfq_lines" ADD CONSTRAINT "rfq_lines_purchase_requisition_line_id_fkey" FOREIGN KEY ("purchase_requisition_line_id") REFERENCES "purchase_requisition_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rfq_lines" ADD CONSTRAINT "rfq_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rfq_lines" ADD CONSTRAINT "rfq_lines_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rfqs" ADD CONSTRAINT "rfqs_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rfqs" ADD CONSTRAINT "rfqs_buyer_user_id_fkey" FOREIGN KEY ("buyer_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotation_lines" ADD CONSTRAINT "vendor_quotation_lines_vendor_quotation_id_fkey" FOREIGN KEY ("vendor_quotation_id") REFERENCES "vendor_quotations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotation_lines" ADD CONSTRAINT "vendor_quotation_lines_rfq_line_id_fkey" FOREIGN KEY ("rfq_line_id") REFERENCES "rfq_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotation_lines" ADD CONSTRAINT "vendor_quotation_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotations" ADD CONSTRAINT "vendor_quotations_rfq_id_fkey" FOREIGN KEY ("rfq_id") REFERENCES "rfqs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotations" ADD CONSTRAINT "vendor_quotations_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotations" ADD CONSTRAINT "vendor_quotations_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_quotations" ADD CONSTRAINT "vendor_quotations_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bank_accounts" ADD CONSTRAINT "vendor_bank_accounts_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_bank_accounts" ADD CONSTRAINT "vendor_bank_accounts_verified_by_user_id_fkey" FOREIGN KEY ("verified_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_products" ADD CONSTRAINT "vendor_products_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_products" ADD CONSTRAINT "vendor_products_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_products" ADD CONSTRAINT "vendor_products_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_products" ADD CONSTRAINT "vendor_products_uom_id_fkey" FOREIGN KEY ("uom_id") REFERENCES "units_of_measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_payment_term_id_fkey" FOREIGN KEY ("payment_term_id") REFERENCES "payment_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_withholding_section_id_fkey" FOREIGN KEY ("withholding_section_id") REFERENCES "withholding_sections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendors" ADD CONSTRAINT "vendors_portal_user_id_fkey" FOREIGN KEY ("portal_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contract_assets" ADD CONSTRAINT "amc_contract_assets_amc_contract_id_fkey" FOREIGN KEY ("amc_contract_id") REFERENCES "amc_contracts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contract_assets" ADD CONSTRAINT "amc_contract_assets_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contract_assets" ADD CONSTRAINT "amc_contract_assets_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contract_assets" ADD CONSTRAINT "amc_contract_assets_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_coverage_plan_id_fkey" FOREIGN KEY ("coverage_plan_id") REFERENCES "coverage_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_renewed_from_id_fkey" FOREIGN KEY ("renewed_from_id") REFERENCES "amc_contracts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_sold_by_user_id_fkey" FOREIGN KEY ("sold_by_user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_contracts" ADD CONSTRAINT "amc_contracts_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_schedules" ADD CONSTRAINT "amc_schedules_amc_contract_asset_id_fkey" FOREIGN KEY ("amc_contract_asset_id") REFERENCES "amc_contract_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_schedules" ADD CONSTRAINT "amc_schedules_warranty_id_fkey" FOREIGN KEY ("warranty_id") REFERENCES "warranties"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amc_schedules" ADD CONSTRAINT "amc_schedules_service_request_id_fkey" FOREIGN KEY ("service_request_id") REFERENCES "service_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_service_request_id_fkey" FOREIGN KEY ("service_request_id") REFERENCES "service_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_warranty_id_fkey" FOREIGN KEY ("warranty_id") REFERENCES "warranties"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_technician_id_fkey" FOREIGN KEY ("technician_id") REFERENCES "technicians"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_signature_attachment_id_fkey" FOREIGN KEY ("signature_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_fault_codes" ADD CONSTRAINT "service_fault_codes_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_fault_codes" ADD CONSTRAINT "service_fault_codes_sac_code_id_fkey" FOREIGN KEY ("sac_code_id") REFERENCES "hsn_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_warranty_id_fkey" FOREIGN KEY ("warranty_id") REFERENCES "warranties"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_amc_contract_id_fkey" FOREIGN KEY ("amc_contract_id") REFERENCES "amc_contracts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_symptom_code_id_fkey" FOREIGN KEY ("symptom_code_id") REFERENCES "service_fault_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_defect_code_id_fkey" FOREIGN KEY ("defect_code_id") REFERENCES "service_fault_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_repair_code_id_fkey" FOREIGN KEY ("repair_code_id") REFERENCES "service_fault_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_sla_policy_id_fkey" FOREIGN KEY ("sla_policy_id") REFERENCES "sla_policies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_technician_id_fkey" FOREIGN KEY ("technician_id") REFERENCES "technicians"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_requests" ADD CONSTRAINT "service_requests_parent_request_id_fkey" FOREIGN KEY ("parent_request_id") REFERENCES "service_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visit_parts" ADD CONSTRAINT "service_visit_parts_service_visit_id_fkey" FOREIGN KEY ("service_visit_id") REFERENCES "service_visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visit_parts" ADD CONSTRAINT "service_visit_parts_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visit_parts" ADD CONSTRAINT "service_visit_parts_warehouse_id_fkey" FOREIGN KEY ("warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visit_parts" ADD CONSTRAINT "service_visit_parts_fitted_serial_id_fkey" FOREIGN KEY ("fitted_serial_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visit_parts" ADD CONSTRAINT "service_visit_parts_removed_serial_id_fkey" FOREIGN KEY ("removed_serial_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visits" ADD CONSTRAINT "service_visits_service_request_id_fkey" FOREIGN KEY ("service_request_id") REFERENCES "service_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visits" ADD CONSTRAINT "service_visits_technician_id_fkey" FOREIGN KEY ("technician_id") REFERENCES "technicians"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visits" ADD CONSTRAINT "service_visits_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_visits" ADD CONSTRAINT "service_visits_signature_attachment_id_fkey" FOREIGN KEY ("signature_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technicians" ADD CONSTRAINT "technicians_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technicians" ADD CONSTRAINT "technicians_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technicians" ADD CONSTRAINT "technicians_community_partner_id_fkey" FOREIGN KEY ("community_partner_id") REFERENCES "community_partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technicians" ADD CONSTRAINT "technicians_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technicians" ADD CONSTRAINT "technicians_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technicians" ADD CONSTRAINT "technicians_van_warehouse_id_fkey" FOREIGN KEY ("van_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_serial_number_id_fkey" FOREIGN KEY ("serial_number_id") REFERENCES "serial_numbers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_coverage_plan_id_fkey" FOREIGN KEY ("coverage_plan_id") REFERENCES "coverage_plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_invoice_line_id_fkey" FOREIGN KEY ("invoice_line_id") REFERENCES "invoice_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_secondary_sale_id_fkey" FOREIGN KEY ("secondary_sale_id") REFERENCES "secondary_sales"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranties" ADD CONSTRAINT "warranties_proof_attachment_id_fkey" FOREIGN KEY ("proof_attachment_id") REFERENCES "attachments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranty_claims" ADD CONSTRAINT "warranty_claims_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranty_claims" ADD CONSTRAINT "warranty_claims_service_request_id_fkey" FOREIGN KEY ("service_request_id") REFERENCES "service_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranty_claims" ADD CONSTRAINT "warranty_claims_service_visit_part_id_fkey" FOREIGN KEY ("service_visit_part_id") REFERENCES "service_visit_parts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranty_claims" ADD CONSTRAINT "warranty_claims_warranty_id_fkey" FOREIGN KEY ("warranty_id") REFERENCES "warranties"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranty_claims" ADD CONSTRAINT "warranty_claims_debit_note_bill_id_fkey" FOREIGN KEY ("debit_note_bill_id") REFERENCES "vendor_bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warranty_claims" ADD CONSTRAINT "warranty_claims_journal_entry_id_fkey" FOREIGN KEY ("journal_entry_id") REFERENCES "journal_entries"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_storefront_id_fkey" FOREIGN KEY ("storefront_id") REFERENCES "storefronts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_shipping_address_id_fkey" FOREIGN KEY ("shipping_address_id") REFERENCES "addresses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_discount_rule_id_fkey" FOREIGN KEY ("discount_rule_id") REFERENCES "discount_rules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cms_blocks" ADD CONSTRAINT "cms_blocks_cms_page_id_fkey" FOREIGN KEY ("cms_page_id") REFERENCES "cms_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cms_blocks" ADD CONSTRAINT "cms_blocks_media_asset_id_fkey" FOREIGN KEY ("media_asset_id") REFERENCES "media_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cms_blocks" ADD CONSTRAINT "cms_blocks_storefront_collection_id_fkey" FOREIGN KEY ("storefront_collection_id") REFERENCES "storefront_collections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cms_pages" ADD CONSTRAINT "cms_pages_storefront_id_fkey" FOREIGN KEY ("storefront_id") REFERENCES "storefronts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cms_pages" ADD CONSTRAINT "cms_pages_parent_page_id_fkey" FOREIGN KEY ("parent_page_id") REFERENCES "cms_pages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_articles" ADD CONSTRAINT "knowledge_articles_product_category_id_fkey" FOREIGN KEY ("product_category_id") REFERENCES "product_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_articles" ADD CONSTRAINT "knowledge_articles_product_family_id_fkey" FOREIGN KEY ("product_family_id") REFERENCES "product_families"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_articles" ADD CONSTRAINT "knowledge_articles_fault_code_id_fkey" FOREIGN KEY ("fault_code_id") REFERENCES "service_fault_codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "carts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_sales_order_id_fkey" FOREIGN KEY ("sales_order_id") REFERENCES "sales_orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_amc_contract_id_fkey" FOREIGN KEY ("amc_contract_id") REFERENCES "amc_contracts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_parent_transaction_id_fkey" FOREIGN KEY ("parent_transaction_id") REFERENCES "payment_gateway_transactions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_gateway_transactions" ADD CONSTRAINT "payment_gateway_transactions_currency_id_fkey" FOREIGN KEY ("currency_id") REFERENCES "currencies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_sales_order_line_id_fkey" FOREIGN KEY ("sales_order_line_id") REFERENCES "sales_order_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_collection_items" ADD CONSTRAINT "storefront_collection_items_storefront_collection_id_fkey" FOREIGN KEY ("storefront_collection_id") REFERENCES "storefront_collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_collection_items" ADD CONSTRAINT "storefront_collection_items_storefront_listing_id_fkey" FOREIGN KEY ("storefront_listing_id") REFERENCES "storefront_listings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_collections" ADD CONSTRAINT "storefront_collections_storefront_id_fkey" FOREIGN KEY ("storefront_id") REFERENCES "storefronts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_collections" ADD CONSTRAINT "storefront_collections_media_asset_id_fkey" FOREIGN KEY ("media_asset_id") REFERENCES "media_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_collections" ADD CONSTRAINT "storefront_collections_parent_collection_id_fkey" FOREIGN KEY ("parent_collection_id") REFERENCES "storefront_collections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_listings" ADD CONSTRAINT "storefront_listings_storefront_id_fkey" FOREIGN KEY ("storefront_id") REFERENCES "storefronts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefront_listings" ADD CONSTRAINT "storefront_listings_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefronts" ADD CONSTRAINT "storefronts_sales_channel_id_fkey" FOREIGN KEY ("sales_channel_id") REFERENCES "sales_channels"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefronts" ADD CONSTRAINT "storefronts_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefronts" ADD CONSTRAINT "storefronts_default_warehouse_id_fkey" FOREIGN KEY ("default_warehouse_id") REFERENCES "warehouses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "storefronts" ADD CONSTRAINT "storefronts_payment_integration_id_fkey" FOREIGN KEY ("payment_integration_id") REFERENCES "integrations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_runs_report_definition_id_idx" ON "report_runs" USING btree ("report_definition_id");--> statement-breakpoint
CREATE INDEX "addresses_customer_id_idx" ON "addresses" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "addresses_vendor_id_idx" ON "addresses" USING btree ("vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_requests_table_name_record_id_key" ON "approval_requests" USING btree ("table_name","record_id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "approval_requests_table_name_record_id_idx" ON "approval_requests" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "attachments_table_name_record_id_idx" ON "attachments" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "audit_logs_table_name_record_id_idx" ON "audit_logs" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "audit_logs_actor_user_id_idx" ON "audit_logs" USING btree ("actor_user_id");--> statement-breakpoint
CREATE INDEX "audit_logs_id_idx" ON "audit_logs" USING btree ("id") WHERE sequence_no is null;--> statement-breakpoint
CREATE INDEX "comments_table_name_record_id_idx" ON "comments" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "commission_entries_invoice_line_id_idx" ON "commission_entries" USING btree ("invoice_line_id");--> statement-breakpoint
CREATE INDEX "commission_entries_community_partner_id_idx" ON "commission_entries" USING btree ("community_partner_id");--> statement-breakpoint
CREATE INDEX "commission_entries_payable_on_idx" ON "commission_entries" USING btree ("payable_on") WHERE commission_payout_id is null;--> statement-breakpoint
CREATE INDEX "contacts_customer_id_idx" ON "contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "contacts_vendor_id_idx" ON "contacts" USING btree ("vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_limits_customer_id_company_id_key" ON "credit_limits" USING btree ("customer_id","company_id") WHERE status in ('approved', 'suspended');--> statement-breakpoint
CREATE INDEX "customers_phone_idx" ON "customers" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "domain_events_id_idx" ON "domain_events" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "expense_claims_employee_id_idx" ON "expense_claims" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "notifications_user_id_idx" ON "notifications" USING btree ("user_id") WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX "outbound_messages_table_name_record_id_idx" ON "outbound_messages" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "outbound_messages_provider_ref_idx" ON "outbound_messages" USING btree ("provider_ref") WHERE provider_ref is not null;--> statement-breakpoint
CREATE INDEX "outbound_messages_send_after_idx" ON "outbound_messages" USING btree ("send_after") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "partner_referrals_community_partner_id_idx" ON "partner_referrals" USING btree ("community_partner_id");--> statement-breakpoint
CREATE INDEX "partner_referrals_referred_phone_idx" ON "partner_referrals" USING btree ("referred_phone");--> statement-breakpoint
CREATE INDEX "price_list_items_product_id_idx" ON "price_list_items" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "product_barcodes_product_id_idx" ON "product_barcodes" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "products_category_id_idx" ON "products" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "scheme_claims_dealer_id_idx" ON "scheme_claims" USING btree ("dealer_id");--> statement-breakpoint
CREATE INDEX "scheme_accruals_dealer_id_accrued_on_idx" ON "scheme_accruals" USING btree ("dealer_id","accrued_on");--> statement-breakpoint
CREATE INDEX "scheme_accruals_invoice_line_id_idx" ON "scheme_accruals" USING btree ("invoice_line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "secondary_sales_serial_number_id_key" ON "secondary_sales" USING btree ("serial_number_id") WHERE status in ('reported', 'verified');--> statement-breakpoint
CREATE INDEX "secondary_sales_dealer_id_sale_date_idx" ON "secondary_sales" USING btree ("dealer_id","sale_date");--> statement-breakpoint
CREATE INDEX "user_sessions_user_id_idx" ON "user_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_sessions_prior_refresh_hash_idx" ON "user_sessions" USING btree ("prior_refresh_hash") WHERE prior_refresh_hash is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_next_attempt_at_idx" ON "webhook_deliveries" USING btree ("next_attempt_at") WHERE status in ('pending', 'retrying');--> statement-breakpoint
CREATE INDEX "activities_table_name_record_id_idx" ON "activities" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "activities_customer_id_idx" ON "activities" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "activities_owner_user_id_due_at_idx" ON "activities" USING btree ("owner_user_id","due_at") WHERE status in ('planned', 'in_progress');--> statement-breakpoint
CREATE INDEX "call_logs_customer_id_idx" ON "call_logs" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "call_logs_phone_idx" ON "call_logs" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "feedback_responses_customer_id_idx" ON "feedback_responses" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "leads_phone_idx" ON "leads" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "leads_owner_user_id_idx" ON "leads" USING btree ("owner_user_id") WHERE status in ('new', 'contacted', 'qualified');--> statement-breakpoint
CREATE INDEX "opportunities_customer_id_idx" ON "opportunities" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "quotations_customer_id_idx" ON "quotations" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "quotations_opportunity_id_idx" ON "quotations" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "ticket_messages_ticket_id_idx" ON "ticket_messages" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "tickets_customer_id_idx" ON "tickets" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "tickets_assigned_user_id_idx" ON "tickets" USING btree ("assigned_user_id") WHERE status not in ('resolved', 'closed', 'merged');--> statement-breakpoint
CREATE UNIQUE INDEX "e_invoices_invoice_id_key" ON "e_invoices" USING btree ("invoice_id") WHERE status in ('pending', 'generated');--> statement-breakpoint
CREATE INDEX "e_invoices_next_retry_at_idx" ON "e_invoices" USING btree ("next_retry_at") WHERE status in ('pending', 'failed');--> statement-breakpoint
CREATE INDEX "invoice_lines_sales_order_line_id_idx" ON "invoice_lines" USING btree ("sales_order_line_id");--> statement-breakpoint
CREATE INDEX "invoices_customer_id_invoice_date_idx" ON "invoices" USING btree ("customer_id","invoice_date");--> statement-breakpoint
CREATE INDEX "invoices_sales_order_id_idx" ON "invoices" USING btree ("sales_order_id");--> statement-breakpoint
CREATE INDEX "invoices_due_date_idx" ON "invoices" USING btree ("due_date") WHERE status in ('posted', 'partly_paid', 'overdue');--> statement-breakpoint
CREATE UNIQUE INDEX "journal_entries_reversal_of_id_key" ON "journal_entries" USING btree ("reversal_of_id") WHERE status <> 'cancelled';--> statement-breakpoint
CREATE INDEX "journal_entries_source_table_source_id_idx" ON "journal_entries" USING btree ("source_table","source_id");--> statement-breakpoint
CREATE INDEX "journal_entries_company_id_posting_date_idx" ON "journal_entries" USING btree ("company_id","posting_date");--> statement-breakpoint
CREATE INDEX "journal_lines_account_id_journal_entry_id_idx" ON "journal_lines" USING btree ("account_id","journal_entry_id");--> statement-breakpoint
CREATE INDEX "journal_lines_customer_id_idx" ON "journal_lines" USING btree ("customer_id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "journal_lines_vendor_id_idx" ON "journal_lines" USING btree ("vendor_id") WHERE vendor_id is not null;--> statement-breakpoint
CREATE INDEX "payment_allocations_payment_id_idx" ON "payment_allocations" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "payment_allocations_invoice_id_idx" ON "payment_allocations" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "payment_allocations_vendor_bill_id_idx" ON "payment_allocations" USING btree ("vendor_bill_id");--> statement-breakpoint
CREATE INDEX "payments_customer_id_idx" ON "payments" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "payments_vendor_id_idx" ON "payments" USING btree ("vendor_id");--> statement-breakpoint
CREATE INDEX "payments_bank_account_id_payment_date_idx" ON "payments" USING btree ("bank_account_id","payment_date");--> statement-breakpoint
CREATE INDEX "vendor_bill_lines_purchase_order_line_id_idx" ON "vendor_bill_lines" USING btree ("purchase_order_line_id");--> statement-breakpoint
CREATE INDEX "vendor_bill_lines_goods_receipt_line_id_idx" ON "vendor_bill_lines" USING btree ("goods_receipt_line_id");--> statement-breakpoint
CREATE INDEX "vendor_bills_purchase_order_id_idx" ON "vendor_bills" USING btree ("purchase_order_id");--> statement-breakpoint
CREATE INDEX "vendor_bills_due_date_idx" ON "vendor_bills" USING btree ("due_date") WHERE status in ('posted', 'partly_paid');--> statement-breakpoint
CREATE INDEX "withholding_transactions_vendor_id_idx" ON "withholding_transactions" USING btree ("vendor_id");--> statement-breakpoint
CREATE INDEX "attendance_records_attendance_date_idx" ON "attendance_records" USING btree ("attendance_date");--> statement-breakpoint
CREATE INDEX "leave_applications_employee_id_from_date_idx" ON "leave_applications" USING btree ("employee_id","from_date");--> statement-breakpoint
CREATE INDEX "payslips_employee_id_idx" ON "payslips" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "putaway_tasks_warehouse_id_idx" ON "putaway_tasks" USING btree ("warehouse_id") WHERE status in ('open', 'assigned', 'in_progress');--> statement-breakpoint
CREATE UNIQUE INDEX "refurbishment_jobs_serial_number_id_key" ON "refurbishment_jobs" USING btree ("serial_number_id") WHERE status in ('open', 'in_progress');--> statement-breakpoint
CREATE INDEX "serial_number_events_serial_number_id_idx" ON "serial_number_events" USING btree ("serial_number_id");--> statement-breakpoint
CREATE INDEX "serial_numbers_warehouse_id_product_id_idx" ON "serial_numbers" USING btree ("warehouse_id","product_id");--> statement-breakpoint
CREATE INDEX "serial_numbers_owner_customer_id_idx" ON "serial_numbers" USING btree ("owner_customer_id");--> statement-breakpoint
CREATE INDEX "stock_balances_warehouse_id_product_id_idx" ON "stock_balances" USING btree ("warehouse_id","product_id");--> statement-breakpoint
CREATE INDEX "stock_ledger_entries_product_id_warehouse_id_posting_date_idx" ON "stock_ledger_entries" USING btree ("product_id","warehouse_id","posting_date");--> statement-breakpoint
CREATE INDEX "stock_ledger_entries_source_table_source_id_idx" ON "stock_ledger_entries" USING btree ("source_table","source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stock_reservations_serial_number_id_key" ON "stock_reservations" USING btree ("serial_number_id") WHERE status in ('held', 'picked');--> statement-breakpoint
CREATE INDEX "stock_reservations_product_id_warehouse_id_idx" ON "stock_reservations" USING btree ("product_id","warehouse_id") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "stock_reservations_order_allocation_id_idx" ON "stock_reservations" USING btree ("order_allocation_id");--> statement-breakpoint
CREATE INDEX "stock_valuation_layers_product_id_warehouse_id_idx" ON "stock_valuation_layers" USING btree ("product_id","warehouse_id");--> statement-breakpoint
CREATE INDEX "stock_valuation_layers_stock_ledger_entry_id_idx" ON "stock_valuation_layers" USING btree ("stock_ledger_entry_id");--> statement-breakpoint
CREATE INDEX "stock_valuation_layers_source_layer_id_idx" ON "stock_valuation_layers" USING btree ("source_layer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "e_way_bills_shipment_id_key" ON "e_way_bills" USING btree ("shipment_id") WHERE status in ('pending', 'active');--> statement-breakpoint
CREATE INDEX "freight_bill_lines_shipment_id_idx" ON "freight_bill_lines" USING btree ("shipment_id");--> statement-breakpoint
CREATE INDEX "manifest_scans_manifest_id_idx" ON "manifest_scans" USING btree ("manifest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "manifest_shipments_shipment_id_key" ON "manifest_shipments" USING btree ("shipment_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "manifest_shipments_manifest_id_idx" ON "manifest_shipments" USING btree ("manifest_id");--> statement-breakpoint
CREATE INDEX "shipment_packages_package_id_idx" ON "shipment_packages" USING btree ("package_id");--> statement-breakpoint
CREATE INDEX "shipments_sales_order_id_idx" ON "shipments" USING btree ("sales_order_id");--> statement-breakpoint
CREATE INDEX "shipments_customer_id_idx" ON "shipments" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "packages_pick_list_id_idx" ON "packages" USING btree ("pick_list_id");--> statement-breakpoint
CREATE INDEX "pick_list_lines_order_allocation_id_idx" ON "pick_list_lines" USING btree ("order_allocation_id");--> statement-breakpoint
CREATE INDEX "pick_lists_sales_order_id_idx" ON "pick_lists" USING btree ("sales_order_id");--> statement-breakpoint
CREATE INDEX "pick_lists_warehouse_id_idx" ON "pick_lists" USING btree ("warehouse_id") WHERE status in ('open', 'assigned', 'picking');--> statement-breakpoint
CREATE INDEX "return_inspections_sales_return_line_id_idx" ON "return_inspections" USING btree ("sales_return_line_id");--> statement-breakpoint
CREATE INDEX "sales_order_holds_sales_order_id_idx" ON "sales_order_holds" USING btree ("sales_order_id");--> statement-breakpoint
CREATE INDEX "sales_order_lines_product_id_idx" ON "sales_order_lines" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "sales_orders_customer_id_order_date_idx" ON "sales_orders" USING btree ("customer_id","order_date");--> statement-breakpoint
CREATE INDEX "sales_orders_dealer_id_idx" ON "sales_orders" USING btree ("dealer_id");--> statement-breakpoint
CREATE INDEX "sales_return_lines_invoice_line_id_idx" ON "sales_return_lines" USING btree ("invoice_line_id");--> statement-breakpoint
CREATE INDEX "sales_returns_customer_id_idx" ON "sales_returns" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "sales_returns_invoice_id_idx" ON "sales_returns" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "goods_receipt_lines_purchase_order_line_id_idx" ON "goods_receipt_lines" USING btree ("purchase_order_line_id");--> statement-breakpoint
CREATE INDEX "goods_receipts_purchase_order_id_idx" ON "goods_receipts" USING btree ("purchase_order_id");--> statement-breakpoint
CREATE INDEX "purchase_order_lines_product_id_idx" ON "purchase_order_lines" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "purchase_orders_vendor_id_order_date_idx" ON "purchase_orders" USING btree ("vendor_id","order_date");--> statement-breakpoint
CREATE INDEX "vendor_products_product_id_idx" ON "vendor_products" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "amc_contract_assets_serial_number_id_idx" ON "amc_contract_assets" USING btree ("serial_number_id");--> statement-breakpoint
CREATE INDEX "amc_contracts_customer_id_idx" ON "amc_contracts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "amc_schedules_due_on_idx" ON "amc_schedules" USING btree ("due_on") WHERE status in ('planned', 'due');--> statement-breakpoint
CREATE UNIQUE INDEX "installations_serial_number_id_key" ON "installations" USING btree ("serial_number_id") WHERE status = 'completed';--> statement-breakpoint
CREATE INDEX "installations_service_request_id_idx" ON "installations" USING btree ("service_request_id");--> statement-breakpoint
CREATE INDEX "service_requests_customer_id_idx" ON "service_requests" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "service_requests_serial_number_id_idx" ON "service_requests" USING btree ("serial_number_id");--> statement-breakpoint
CREATE INDEX "service_requests_technician_id_idx" ON "service_requests" USING btree ("technician_id") WHERE status not in ('closed', 'cancelled');--> statement-breakpoint
CREATE INDEX "service_visits_technician_id_scheduled_start_at_idx" ON "service_visits" USING btree ("technician_id","scheduled_start_at");--> statement-breakpoint
CREATE UNIQUE INDEX "warranties_serial_number_id_coverage_plan_id_key" ON "warranties" USING btree ("serial_number_id","coverage_plan_id") WHERE status in ('pending', 'active');--> statement-breakpoint
CREATE INDEX "warranties_customer_id_idx" ON "warranties" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "carts_customer_id_idx" ON "carts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "carts_last_activity_at_idx" ON "carts" USING btree ("last_activity_at") WHERE status = 'active';--> statement-breakpoint
CREATE INDEX "payment_gateway_transactions_gateway_order_ref_idx" ON "payment_gateway_transactions" USING btree ("gateway_order_ref");--> statement-breakpoint
CREATE INDEX "payment_gateway_transactions_sales_order_id_idx" ON "payment_gateway_transactions" USING btree ("sales_order_id");--> statement-breakpoint
CREATE INDEX "product_reviews_product_id_idx" ON "product_reviews" USING btree ("product_id");