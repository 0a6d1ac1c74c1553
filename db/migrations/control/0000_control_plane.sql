CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"tenant_id" uuid,
	"request_id" text,
	"ip_address" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"sac_code" text DEFAULT '997331' NOT NULL,
	"sort" smallint NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "modules_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "price_book" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"product" text NOT NULL,
	"currency" text NOT NULL,
	"unit_amount" bigint NOT NULL,
	"valid_from" date NOT NULL,
	CONSTRAINT "price_book_product_currency_valid_from_key" UNIQUE("product","currency","valid_from"),
	CONSTRAINT "price_book_unit_amount_check" CHECK ("price_book"."unit_amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "subscription_tiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"sort" smallint NOT NULL,
	"included_modules" text[] NOT NULL,
	"max_add_ons" integer,
	"seats_included" integer NOT NULL,
	"seats_max" integer NOT NULL,
	"records_max" integer,
	"trial_days" integer,
	"is_trial_by_sales" boolean DEFAULT false NOT NULL,
	"net_days" integer NOT NULL,
	"features" text[] NOT NULL,
	CONSTRAINT "subscription_tiers_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "database_clusters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"owner_url_variable" text NOT NULL,
	"app_url_variable" text NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "database_clusters_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "tenant_schemas" (
	"schema_name" text PRIMARY KEY NOT NULL,
	"role_name" text NOT NULL,
	"cluster_id" uuid NOT NULL,
	"state" text DEFAULT 'building' NOT NULL,
	"version" text,
	"tenant_id" uuid,
	"tables_built" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"built_at" timestamp with time zone,
	CONSTRAINT "tenant_schemas_role_name_key" UNIQUE("role_name"),
	CONSTRAINT "tenant_schemas_state_check" CHECK ("tenant_schemas"."state" in ('building', 'ready', 'claimed', 'dropping'))
);
--> statement-breakpoint
CREATE TABLE "email_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"template" text NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"provider_id" text,
	"last_event" text,
	CONSTRAINT "email_log_dedupe_key_key" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"route" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_scope_key_key" UNIQUE("scope","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"error" text,
	CONSTRAINT "outbox_dedupe_key_key" UNIQUE("dedupe_key"),
	CONSTRAINT "outbox_state_check" CHECK ("outbox"."state" in ('pending', 'done', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "provisioning_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"step" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"owner_id" uuid,
	"owner" jsonb,
	"browser_secret_hash" text,
	"run_after" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "provisioning_jobs_kind_check" CHECK ("provisioning_jobs"."kind" in ('provision', 'deprovision')),
	CONSTRAINT "provisioning_jobs_state_check" CHECK ("provisioning_jobs"."state" in ('queued', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "provisioning_steps" (
	"job_id" uuid NOT NULL,
	"step" text NOT NULL,
	"position" smallint NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"duration_ms" integer,
	"error" text,
	CONSTRAINT "provisioning_steps_pkey" PRIMARY KEY("job_id","step"),
	CONSTRAINT "provisioning_steps_state_check" CHECK ("provisioning_steps"."state" in ('pending', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "permissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "permissions_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "role_permissions" (
	"role_id" uuid NOT NULL,
	"permission_id" uuid NOT NULL,
	CONSTRAINT "role_permissions_pkey" PRIMARY KEY("role_id","permission_id")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "roles_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" uuid NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"expires_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"user_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	CONSTRAINT "user_roles_pkey" PRIMARY KEY("user_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"last_login_at" timestamp with time zone,
	CONSTRAINT "users_status_check" CHECK ("users"."status" in ('active', 'deactivated'))
);
--> statement-breakpoint
CREATE TABLE "tenant_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"status" text NOT NULL,
	"tier" text NOT NULL,
	"interval" text DEFAULT 'month' NOT NULL,
	"anchor_date" date,
	"period_index" integer,
	"period_start" date,
	"period_end" date,
	"trial_end" date,
	"trial_plan" jsonb,
	"trial_converts" jsonb,
	"scheduled" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cancel_at" date,
	"suspended_on" date,
	"suspend_reason" text,
	"collection" text DEFAULT 'checkout' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenant_subscriptions_status_check" CHECK ("tenant_subscriptions"."status" in ('TRIAL', 'ACTIVE', 'PAST_DUE', 'SUSPENDED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "released_subdomains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"slug" text NOT NULL,
	"skeleton" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	"free_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"slug" text NOT NULL,
	"skeleton" text NOT NULL,
	"legal_name" text NOT NULL,
	"country" text NOT NULL,
	"state_code" text,
	"gstin" text,
	"tax_treatment" text NOT NULL,
	"currency" text NOT NULL,
	"currency_locked_at" timestamp with time zone,
	"billing_tz" text NOT NULL,
	"billing_email" text NOT NULL,
	"address" jsonb,
	"schema_name" text,
	"lifecycle" text DEFAULT 'registered' NOT NULL,
	"trial_used_at" timestamp with time zone,
	CONSTRAINT "tenants_schema_name_key" UNIQUE("schema_name"),
	CONSTRAINT "tenants_slug_check" CHECK ("tenants"."slug" ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
	CONSTRAINT "tenants_country_check" CHECK ("tenants"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "tenants_ready_check" CHECK ("tenants"."lifecycle" <> 'ready' or "tenants"."schema_name" is not null),
	CONSTRAINT "tenants_currency_check" CHECK ("tenants"."currency" in ('INR', 'USD')),
	CONSTRAINT "tenants_tax_treatment_check" CHECK ("tenants"."tax_treatment" in ('domestic_intra', 'domestic_inter', 'sez_lut', 'export_lut')),
	CONSTRAINT "tenants_lifecycle_check" CHECK ("tenants"."lifecycle" in ('registered', 'provisioning', 'ready', 'failed', 'deprovisioning', 'deprovisioned'))
);
--> statement-breakpoint
ALTER TABLE "tenant_schemas" ADD CONSTRAINT "tenant_schemas_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "public"."database_clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisioning_jobs" ADD CONSTRAINT "provisioning_jobs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisioning_steps" ADD CONSTRAINT "provisioning_steps_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "public"."provisioning_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_permissions" ADD CONSTRAINT "role_permissions_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_permissions" ADD CONSTRAINT "role_permissions_permission_id_fkey" FOREIGN KEY ("permission_id") REFERENCES "public"."permissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant_subscriptions" ADD CONSTRAINT "tenant_subscriptions_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenants" ADD CONSTRAINT "tenants_schema_name_fkey" FOREIGN KEY ("schema_name") REFERENCES "public"."tenant_schemas"("schema_name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_tenant_id_idx" ON "audit_log" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tenant_schemas_tenant_id_key" ON "tenant_schemas" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "tenant_schemas_ready_idx" ON "tenant_schemas" USING btree ("built_at") WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX "idempotency_keys_expires_at_idx" ON "idempotency_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "outbox_due_idx" ON "outbox" USING btree ("next_at") WHERE state = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "provisioning_jobs_tenant_id_kind_key" ON "provisioning_jobs" USING btree ("tenant_id","kind");--> statement-breakpoint
CREATE INDEX "provisioning_jobs_due_idx" ON "provisioning_jobs" USING btree ("run_after") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "sign_in_tokens_expires_at_idx" ON "sign_in_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "staff_sessions_user_id_idx" ON "staff_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "tenant_subscriptions_live_key" ON "tenant_subscriptions" USING btree ("tenant_id") WHERE status <> 'CANCELLED';--> statement-breakpoint
CREATE INDEX "released_subdomains_skeleton_idx" ON "released_subdomains" USING btree ("skeleton","free_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_slug_key" ON "tenants" USING btree ("slug") WHERE lifecycle <> 'deprovisioned';--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_skeleton_key" ON "tenants" USING btree ("skeleton") WHERE lifecycle <> 'deprovisioned';--> statement-breakpoint
CREATE INDEX "tenants_created_at_idx" ON "tenants" USING btree ("created_at" DESC NULLS LAST);