-- What drizzle cannot say: periods that never overlap, entries that are never changed, books that
-- balance. The functions live in the tenant's own schema and find their tables through the
-- trigger's schema, so that they hold whatever the search_path is.

ALTER TABLE "accounting_periods" ADD CONSTRAINT "accounting_periods_company_id_start_date_end_date_excl"
	EXCLUDE USING gist ("company_id" WITH =, daterange("start_date", "end_date", '[]') WITH &&);
--> statement-breakpoint
ALTER TABLE "service_visits" ADD CONSTRAINT "service_visits_technician_id_scheduled_start_at_excl"
	EXCLUDE USING gist ("technician_id" WITH =, tstzrange("scheduled_start_at", "scheduled_end_at") WITH &&)
	WHERE ("status" IN ('planned', 'accepted', 'en_route', 'on_site'));
--> statement-breakpoint
ALTER TABLE "leave_applications" ADD CONSTRAINT "leave_applications_employee_id_from_date_to_date_excl"
	EXCLUDE USING gist ("employee_id" WITH =, daterange("from_date", "to_date", '[]') WITH &&)
	WHERE ("status" = 'approved' AND NOT "is_half_day");
--> statement-breakpoint
ALTER TABLE "gst_rates" ADD CONSTRAINT "gst_rates_hsn_code_id_price_from_effective_from_excl"
	EXCLUDE USING gist ("hsn_code_id" WITH =, "price_from" WITH =, daterange("effective_from", "effective_to", '[]') WITH &&);
--> statement-breakpoint

-- Ledgers and logs are written once; a correction is a new row. Each argument names a column that
-- may still change: 'column' freely, 'column once' only from null to a value.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	old_row jsonb;
	new_row jsonb;
	mutable text;
	changed text;
BEGIN
	IF TG_OP = 'UPDATE' AND TG_NARGS > 0 THEN
		old_row := to_jsonb(OLD);
		new_row := to_jsonb(NEW);
		FOREACH mutable IN ARRAY TG_ARGV LOOP
			IF mutable NOT LIKE '% once' OR old_row -> split_part(mutable, ' ', 1) = 'null' THEN
				old_row := old_row - split_part(mutable, ' ', 1);
			END IF;
		END LOOP;
		SELECT string_agg(key, ', ' ORDER BY key) INTO changed
		FROM jsonb_each(old_row) WHERE new_row -> key <> value;
		IF changed IS NULL THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION USING
		ERRCODE = 'restrict_violation',
		MESSAGE = format('%s is append-only: %s refused', TG_TABLE_NAME, lower(TG_OP) || coalesce(' of ' || changed, '')),
		HINT = 'Correct it with a new row.',
		CONSTRAINT = TG_TABLE_NAME || '_append_only',
		SCHEMA = TG_TABLE_SCHEMA,
		TABLE = TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "stock_ledger_entries"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "stock_valuation_layers"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "stock_period_balances"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "serial_number_events"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "journal_lines"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "payment_allocations"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('journal_entry_id once');
--> statement-breakpoint
-- Challan and certificate numbers are typed in from the bank and the portal, and may be corrected.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "withholding_transactions"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('challan_no', 'challan_date', 'certificate_no');
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "asset_depreciations"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "shipment_events"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "manifest_scans"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "scheme_accruals"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('scheme_claim_id once', 'journal_entry_id once');
--> statement-breakpoint
-- A failed or cancelled payout gives its entries back, so the payout may change.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "commission_entries"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('commission_payout_id', 'journal_entry_id once');
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "user_sessions"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('last_seen_at', 'revoked_at', 'mfa_passed_at', 'expires_at', 'refresh_hash', 'prior_refresh_hash', 'refreshed_at');
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "audit_logs"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('sequence_no once', 'previous_hash once', 'row_hash once');
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "approval_decisions"
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "domain_events"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('published_at once', 'sequence_no once');
--> statement-breakpoint

-- An entry is posted into an open period and is final from then on; it can only become reversed.
-- The period is locked for share, so that it cannot be closed under a posting on its way.
CREATE FUNCTION guard_posting() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	period record;
	stamps CONSTANT text[] := ARRAY['status', 'updated_at', 'updated_by', 'version'];
	refusal text;
BEGIN
	IF TG_OP <> 'INSERT' AND OLD.status IN ('posted', 'reversed') THEN
		IF TG_OP = 'UPDATE' AND OLD.status = 'posted' AND NEW.status = 'reversed'
			AND to_jsonb(NEW) - stamps = to_jsonb(OLD) - stamps THEN
			RETURN NEW;
		END IF;
		RAISE EXCEPTION USING
			ERRCODE = 'restrict_violation',
			MESSAGE = format('journal_entries: a %s entry is final: %s refused', OLD.status, lower(TG_OP)),
			HINT = 'Reverse it with a new entry.',
			CONSTRAINT = 'journal_entries_posted_is_final',
			SCHEMA = TG_TABLE_SCHEMA,
			TABLE = TG_TABLE_NAME;
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN OLD;
	END IF;
	IF NEW.status NOT IN ('posted', 'reversed') THEN
		RETURN NEW;
	END IF;

	EXECUTE format(
		'SELECT company_id, status, start_date, end_date, CASE $2
			WHEN ''stock'' THEN stock_locked_at
			WHEN ''sales'' THEN sales_locked_at
			WHEN ''purchase'' THEN purchase_locked_at
		END AS locked_at
		FROM %I.accounting_periods WHERE id = $1 FOR SHARE', TG_TABLE_SCHEMA)
	INTO period USING NEW.accounting_period_id, NEW.voucher_type;
	refusal := CASE
		WHEN period.company_id <> NEW.company_id THEN 'the period belongs to another company'
		WHEN period.status <> 'open' THEN format('the period is %s', period.status)
		WHEN period.locked_at IS NOT NULL THEN format('the period is locked for %s', NEW.voucher_type)
		WHEN NEW.posting_date NOT BETWEEN period.start_date AND period.end_date THEN 'posting_date lies outside the period'
	END;
	IF refusal IS NOT NULL THEN
		RAISE EXCEPTION USING
			ERRCODE = 'check_violation',
			MESSAGE = format('journal_entries: an entry is posted into an open period: %s', refusal),
			CONSTRAINT = 'journal_entries_posting_date_check',
			SCHEMA = TG_TABLE_SCHEMA,
			TABLE = TG_TABLE_NAME,
			COLUMN = 'posting_date';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER posting BEFORE INSERT OR UPDATE OR DELETE ON "journal_entries"
	FOR EACH ROW EXECUTE FUNCTION guard_posting();
--> statement-breakpoint

-- Lines join an entry before it is posted, or in the very transaction that posts it, never later.
-- The entry is locked for share, so that it cannot be posted while a line is on its way.
CREATE FUNCTION guard_posted_lines() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	is_final boolean;
BEGIN
	EXECUTE format(
		'SELECT status IN (''posted'', ''reversed'') AND xmin <> pg_current_xact_id()::xid
		FROM %I.journal_entries WHERE id = $1 FOR SHARE', TG_TABLE_SCHEMA)
	INTO is_final USING NEW.journal_entry_id;
	IF is_final THEN
		RAISE EXCEPTION USING
			ERRCODE = 'restrict_violation',
			MESSAGE = 'journal_lines: the entry is posted, lines cannot be added',
			HINT = 'Reverse it with a new entry.',
			CONSTRAINT = 'journal_lines_posted_is_final',
			SCHEMA = TG_TABLE_SCHEMA,
			TABLE = TG_TABLE_NAME;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER posting BEFORE INSERT ON "journal_lines"
	FOR EACH ROW EXECUTE FUNCTION guard_posted_lines();
--> statement-breakpoint

-- At commit a posted entry has two or more lines and equal sides in base currency. Checked for the
-- entry and for each line, in whichever order they were written; the line's check is what holds
-- after SET CONSTRAINTS IMMEDIATE. Costs about 0.3 ms a line up to 100 lines, 0.5 s for 1,000.
CREATE FUNCTION check_journal_balance() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	entry_id uuid;
	total record;
BEGIN
	IF TG_TABLE_NAME = 'journal_lines' THEN
		entry_id := NEW.journal_entry_id;
	ELSE
		entry_id := NEW.id;
	END IF;
	EXECUTE format(
		'SELECT count(line.id) AS lines, coalesce(sum(line.debit_amount), 0) AS debit, coalesce(sum(line.credit_amount), 0) AS credit
		FROM %1$I.journal_entries AS entry
		LEFT JOIN %1$I.journal_lines AS line ON line.journal_entry_id = entry.id
		WHERE entry.id = $1 AND entry.status IN (''posted'', ''reversed'')
		GROUP BY entry.id', TG_TABLE_SCHEMA)
	INTO total USING entry_id;
	IF total.lines < 2 OR total.debit <> total.credit THEN
		RAISE EXCEPTION USING
			ERRCODE = 'check_violation',
			MESSAGE = format('journal_entries: a posted entry balances over two or more lines; this one has %s, debit %s, credit %s', total.lines, total.debit, total.credit),
			CONSTRAINT = 'journal_entries_balance_check',
			SCHEMA = TG_TABLE_SCHEMA,
			TABLE = 'journal_entries';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER journal_entries_balance_check
	AFTER INSERT OR UPDATE OF "status" ON "journal_entries"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status IN ('posted', 'reversed'))
	EXECUTE FUNCTION check_journal_balance();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER journal_lines_balance_check
	AFTER INSERT ON "journal_lines"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION check_journal_balance();
