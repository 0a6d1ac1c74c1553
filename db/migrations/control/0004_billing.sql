CREATE TABLE "credit_ledger" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"entered_on" date NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "credit_ledger_amount_check" CHECK (case "credit_ledger"."kind" when 'credit_note' then "credit_ledger"."amount" > 0 when 'reversal' then "credit_ledger"."amount" <> 0 else "credit_ledger"."amount" < 0 end),
	CONSTRAINT "credit_ledger_kind_check" CHECK ("credit_ledger"."kind" in ('credit_note', 'applied', 'refunded', 'reversal'))
);
--> statement-breakpoint
CREATE TABLE "credit_note_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"credit_note_id" uuid NOT NULL,
	"invoice_line_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"amount" bigint NOT NULL,
	"cgst" bigint NOT NULL,
	"sgst" bigint NOT NULL,
	"igst" bigint NOT NULL,
	"is_goodwill" boolean NOT NULL,
	"is_clamped" boolean NOT NULL,
	CONSTRAINT "credit_note_lines_credit_note_id_position_key" UNIQUE("credit_note_id","position"),
	CONSTRAINT "credit_note_lines_amount_check" CHECK ("credit_note_lines"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "credit_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"number" text,
	"fy" text,
	"issued_on" date,
	"reason" text NOT NULL,
	"gst" text NOT NULL,
	"currency" text NOT NULL,
	"subtotal" bigint NOT NULL,
	"cgst" bigint NOT NULL,
	"sgst" bigint NOT NULL,
	"igst" bigint NOT NULL,
	"total" bigint NOT NULL,
	"applied_to_invoice" bigint NOT NULL,
	"to_balance" bigint NOT NULL,
	"snapshot" jsonb,
	"snapshot_hash" text,
	CONSTRAINT "credit_notes_number_key" UNIQUE("number"),
	CONSTRAINT "credit_notes_total_check" CHECK ("credit_notes"."total" = "credit_notes"."subtotal" + "credit_notes"."cgst" + "credit_notes"."sgst" + "credit_notes"."igst" and "credit_notes"."total" = "credit_notes"."applied_to_invoice" + "credit_notes"."to_balance"),
	CONSTRAINT "credit_notes_reason_check" CHECK ("credit_notes"."reason" in ('change', 'interval_change', 'cancellation', 'goodwill'))
);
--> statement-breakpoint
CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"currency" text NOT NULL,
	"inr_ppm" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exchange_rates_currency_valid_from_key" UNIQUE("currency","valid_from"),
	CONSTRAINT "exchange_rates_inr_ppm_check" CHECK ("exchange_rates"."inr_ppm" > 0)
);
--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"invoice_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"product" text NOT NULL,
	"description" text NOT NULL,
	"sac" text NOT NULL,
	"quantity" integer NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"days" integer NOT NULL,
	"period_start" date NOT NULL,
	"period_days" integer NOT NULL,
	"full_price" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"cgst" bigint NOT NULL,
	"sgst" bigint NOT NULL,
	"igst" bigint NOT NULL,
	CONSTRAINT "invoice_lines_invoice_id_position_key" UNIQUE("invoice_id","position"),
	CONSTRAINT "invoice_lines_amount_check" CHECK ("invoice_lines"."amount" >= 0 and "invoice_lines"."amount" <= "invoice_lines"."full_price")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text NOT NULL,
	"fy" text NOT NULL,
	"last" integer NOT NULL,
	"last_issued_on" date NOT NULL,
	CONSTRAINT "number_series_pkey" PRIMARY KEY("series","fy")
);
--> statement-breakpoint
CREATE TABLE "subscription_billing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"number" text,
	"fy" text,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"billing_date" date NOT NULL,
	"issued_on" date,
	"due_on" date NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"place_of_supply" text,
	"treatment" text NOT NULL,
	"currency" text NOT NULL,
	"subtotal" bigint NOT NULL,
	"cgst" bigint NOT NULL,
	"sgst" bigint NOT NULL,
	"igst" bigint NOT NULL,
	"total" bigint NOT NULL,
	"credit_applied" bigint NOT NULL,
	"writeoff" bigint NOT NULL,
	"amount_due" bigint NOT NULL,
	"open_amount" bigint NOT NULL,
	"paid_on" date,
	"fx_ppm" bigint,
	"inr_equivalent" bigint,
	"snapshot" jsonb,
	"snapshot_hash" text,
	CONSTRAINT "subscription_billing_number_key" UNIQUE("number"),
	CONSTRAINT "subscription_billing_total_check" CHECK ("subscription_billing"."total" = "subscription_billing"."subtotal" + "subscription_billing"."cgst" + "subscription_billing"."sgst" + "subscription_billing"."igst"),
	CONSTRAINT "subscription_billing_open_amount_check" CHECK ("subscription_billing"."open_amount" between 0 and "subscription_billing"."total" and "subscription_billing"."credit_applied" >= 0 and "subscription_billing"."writeoff" >= 0),
	CONSTRAINT "subscription_billing_number_check" CHECK (("subscription_billing"."number" is null) = ("subscription_billing"."status" = 'draft') and length("subscription_billing"."number") <= 16),
	CONSTRAINT "subscription_billing_status_check" CHECK ("subscription_billing"."status" in ('draft', 'open', 'paid', 'uncollectible')),
	CONSTRAINT "subscription_billing_reason_check" CHECK ("subscription_billing"."reason" in ('purchase', 'change', 'interval_change', 'renewal', 'trial_end', 'reactivation'))
);
--> statement-breakpoint
CREATE TABLE "tax_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"treatment" text NOT NULL,
	"cgst_basis_points" integer NOT NULL,
	"sgst_basis_points" integer NOT NULL,
	"igst_basis_points" integer NOT NULL,
	"valid_from" date NOT NULL,
	CONSTRAINT "tax_rates_treatment_valid_from_key" UNIQUE("treatment","valid_from")
);
--> statement-breakpoint
CREATE TABLE "change_quotes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"subscription_version" integer NOT NULL,
	"command" jsonb NOT NULL,
	"effective_on" date NOT NULL,
	"documents" jsonb NOT NULL,
	"amount_due" bigint NOT NULL,
	"currency" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"asked_by" text NOT NULL,
	CONSTRAINT "change_quotes_state_check" CHECK ("change_quotes"."state" in ('open', 'applied', 'stale'))
);
--> statement-breakpoint
CREATE TABLE "gateway_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"invoice_id" uuid,
	"quote_id" uuid,
	"order_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text DEFAULT 'created' NOT NULL,
	CONSTRAINT "gateway_orders_order_id_key" UNIQUE("order_id"),
	CONSTRAINT "gateway_orders_for_check" CHECK (num_nonnulls("gateway_orders"."invoice_id", "gateway_orders"."quote_id") = 1),
	CONSTRAINT "gateway_orders_status_check" CHECK ("gateway_orders"."status" in ('created', 'attempted', 'paid', 'superseded'))
);
--> statement-breakpoint
CREATE TABLE "mandate_debits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"mandate_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"order_id" text NOT NULL,
	"try_number" integer NOT NULL,
	"provider_payment_id" text,
	"status" text DEFAULT 'requested' NOT NULL,
	"error" text,
	CONSTRAINT "mandate_debits_invoice_id_try_number_key" UNIQUE("invoice_id","try_number")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"customer_id" text NOT NULL,
	"order_id" text NOT NULL,
	"token_id" text,
	"method" text NOT NULL,
	"max_amount" bigint NOT NULL,
	"account_hint" text NOT NULL,
	"status" text DEFAULT 'created' NOT NULL,
	CONSTRAINT "mandates_order_id_key" UNIQUE("order_id"),
	CONSTRAINT "mandates_token_id_key" UNIQUE("token_id"),
	CONSTRAINT "mandates_status_check" CHECK ("mandates"."status" in ('created', 'confirmed', 'rejected', 'paused', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"order_id" text NOT NULL,
	"provider_payment_id" text NOT NULL,
	"method" text NOT NULL,
	"amount" bigint NOT NULL,
	"status" text NOT NULL,
	"error_source" text,
	"error_step" text,
	"error_reason" text,
	"error_description" text,
	CONSTRAINT "payment_attempts_payment_status_key" UNIQUE("provider_payment_id","status")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"provider_payment_id" text NOT NULL,
	"order_id" text,
	"invoice_id" uuid,
	"quote_id" uuid,
	"method" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"applied_amount" bigint DEFAULT 0 NOT NULL,
	"refunded_amount" bigint DEFAULT 0 NOT NULL,
	"disputed_amount" bigint DEFAULT 0 NOT NULL,
	"received_on" date,
	"captured_at" timestamp with time zone,
	"fee" bigint,
	"tax" bigint,
	"quarantine" text,
	CONSTRAINT "payments_provider_payment_id_key" UNIQUE("provider","provider_payment_id"),
	CONSTRAINT "payments_amount_check" CHECK ("payments"."amount" > 0 and "payments"."applied_amount" >= 0 and "payments"."refunded_amount" >= 0 and "payments"."refunded_amount" <= "payments"."amount" and "payments"."applied_amount" <= "payments"."amount"),
	CONSTRAINT "payments_status_check" CHECK ("payments"."status" in ('created', 'failed', 'authorized', 'captured', 'refunded')),
	CONSTRAINT "payments_provider_check" CHECK ("payments"."provider" in ('razorpay', 'bank', 'tds'))
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"invoice_id" uuid,
	"reason" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"provider_refund_id" text,
	"status" text DEFAULT 'requested' NOT NULL,
	"is_from_credit" boolean DEFAULT false NOT NULL,
	"requested_on" date NOT NULL,
	"error" text,
	CONSTRAINT "refunds_idempotency_key_key" UNIQUE("idempotency_key"),
	CONSTRAINT "refunds_provider_refund_id_key" UNIQUE("provider_refund_id"),
	CONSTRAINT "refunds_amount_check" CHECK ("refunds"."amount" > 0),
	CONSTRAINT "refunds_status_check" CHECK ("refunds"."status" in ('requested', 'pending', 'processed', 'failed')),
	CONSTRAINT "refunds_reason_check" CHECK ("refunds"."reason" in ('cancellation', 'duplicate_payment', 'overpayment', 'stale_quote', 'superseded_order', 'manual'))
);
--> statement-breakpoint
CREATE TABLE "billing_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"ahead_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"job" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"finished_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recon_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entity_id" text NOT NULL,
	"tenant_id" uuid,
	"details" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"owner_id" uuid,
	"resolution" text,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "recon_items_kind_check" CHECK ("recon_items"."kind" in ('missing_here', 'missing_there', 'amount', 'status', 'duplicate', 'orphan')),
	CONSTRAINT "recon_items_state_check" CHECK ("recon_items"."state" in ('open', 'healed', 'resolved'))
);
--> statement-breakpoint
CREATE TABLE "recon_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"compared" integer DEFAULT 0 NOT NULL,
	"healed" integer DEFAULT 0 NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "staff_approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"input" jsonb NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"state" text DEFAULT 'waiting' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billed_segments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"product" text NOT NULL,
	"lane" integer NOT NULL,
	"span" daterange NOT NULL,
	"quantity" integer NOT NULL,
	"period_start" date NOT NULL,
	"period_days" integer NOT NULL,
	"full_price" bigint NOT NULL,
	"invoice_line_id" uuid NOT NULL,
	CONSTRAINT "billed_segments_span_check" CHECK (not isempty("billed_segments"."span"))
);
--> statement-breakpoint
CREATE TABLE "subscription_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"product" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_amount" bigint NOT NULL,
	"priced_on" date NOT NULL,
	CONSTRAINT "subscription_items_subscription_id_product_key" UNIQUE("subscription_id","product"),
	CONSTRAINT "subscription_items_quantity_check" CHECK ("subscription_items"."quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "price_book" ADD COLUMN "noticed_on" date DEFAULT '2026-01-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant_subscriptions" ADD COLUMN "status_since" date;--> statement-breakpoint
ALTER TABLE "tenant_subscriptions" ADD COLUMN "next_due_on" date;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "billing_email_failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "record_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "records_counted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "credit_ledger" ADD CONSTRAINT "credit_ledger_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_note_lines" ADD CONSTRAINT "credit_note_lines_credit_note_id_fkey" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_note_lines" ADD CONSTRAINT "credit_note_lines_invoice_line_id_fkey" FOREIGN KEY ("invoice_line_id") REFERENCES "public"."invoice_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "public"."subscription_billing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "public"."subscription_billing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_billing" ADD CONSTRAINT "subscription_billing_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_billing" ADD CONSTRAINT "subscription_billing_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "public"."tenant_subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_quotes" ADD CONSTRAINT "change_quotes_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "public"."tenant_subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_orders" ADD CONSTRAINT "gateway_orders_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "public"."subscription_billing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_orders" ADD CONSTRAINT "gateway_orders_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "public"."change_quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_debits" ADD CONSTRAINT "mandate_debits_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "public"."subscription_billing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recon_items" ADD CONSTRAINT "recon_items_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "public"."recon_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billed_segments" ADD CONSTRAINT "billed_segments_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "public"."tenant_subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_items" ADD CONSTRAINT "subscription_items_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "public"."tenant_subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_ledger_tenant_id_idx" ON "credit_ledger" USING btree ("tenant_id","id");--> statement-breakpoint
CREATE INDEX "credit_note_lines_invoice_line_id_idx" ON "credit_note_lines" USING btree ("invoice_line_id");--> statement-breakpoint
CREATE INDEX "credit_notes_tenant_id_idx" ON "credit_notes" USING btree ("tenant_id","issued_on" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "credit_notes_invoice_id_idx" ON "credit_notes" USING btree ("invoice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_billing_renewal_key" ON "subscription_billing" USING btree ("subscription_id","period_start") WHERE reason = 'renewal';--> statement-breakpoint
CREATE INDEX "subscription_billing_tenant_id_idx" ON "subscription_billing" USING btree ("tenant_id","issued_on" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "subscription_billing_open_idx" ON "subscription_billing" USING btree ("due_on") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "change_quotes_tenant_id_idx" ON "change_quotes" USING btree ("tenant_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "gateway_orders_invoice_id_key" ON "gateway_orders" USING btree ("invoice_id") WHERE status in ('created', 'attempted');--> statement-breakpoint
CREATE UNIQUE INDEX "gateway_orders_quote_id_key" ON "gateway_orders" USING btree ("quote_id");--> statement-breakpoint
CREATE INDEX "gateway_orders_unpaid_idx" ON "gateway_orders" USING btree ("created_at") WHERE status in ('created', 'attempted');--> statement-breakpoint
CREATE UNIQUE INDEX "mandate_debits_under_way_key" ON "mandate_debits" USING btree ("invoice_id") WHERE status in ('requested', 'pending');--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_tenant_id_key" ON "mandates" USING btree ("tenant_id") WHERE status = 'confirmed';--> statement-breakpoint
CREATE INDEX "payment_attempts_tenant_id_idx" ON "payment_attempts" USING btree ("tenant_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "payments_invoice_id_idx" ON "payments" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "payments_tenant_id_idx" ON "payments" USING btree ("tenant_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "refunds_payment_id_idx" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refunds_tenant_id_idx" ON "refunds" USING btree ("tenant_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "job_runs_job_idx" ON "job_runs" USING btree ("job","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "recon_items_open_key" ON "recon_items" USING btree ("kind","entity_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "recon_items_run_id_idx" ON "recon_items" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "staff_approvals_waiting_idx" ON "staff_approvals" USING btree ("created_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "billed_segments_invoice_line_id_idx" ON "billed_segments" USING btree ("invoice_line_id");--> statement-breakpoint
CREATE INDEX "tenant_subscriptions_due_idx" ON "tenant_subscriptions" USING btree ("next_due_on") WHERE status <> 'CANCELLED';