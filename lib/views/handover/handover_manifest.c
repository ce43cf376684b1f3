/* The manifest of what is handed over: "key: value" lines, which grep and sed
 * read, the same in any language. */

#include "archive/reader.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "record/store_record.h"
#include "views/handover/handover_parts.h"

/* A value on one line, whatever is in it. */
static void
add(struct td_strbuf *out, const char *key, const char *value)
{
	td_strbuf_addf(out, "%s: ", key);
	td_text_add_visible(out, value, false);
	td_strbuf_add_char(out, '\n');
}

static void
add_number(struct td_strbuf *out, const char *key, size_t number)
{
	td_strbuf_addf(out, "%s: %zu\n", key, number);
}

/* Whose store it is, where its header can be read. */
static void
add_authority(struct td_strbuf *out, const struct td_audit_report *report)
{
	struct td_reader *reader = td_reader_new(report->snapshot);
	const struct td_store_record *store;

	if (td_reader_store(&store, reader, NULL) == TD_FOUND) {
		const char *name = td_store_on(store, td_reader_asof(
							  reader, TD_LOOK_TODAY,
							  report->query->today))
		                       .authority_name;

		if (name)
			add(out, "store", name);
	}
	td_reader_free(reader);
}

static void
add_head(struct td_strbuf *out, const struct td_bundle *bundle,
         const struct td_audit_report *report)
{
	char day[TD_DATE_SIZE];
	long long time;
	int offset;

	td_date_format(day, report->query->today);
	add(out, "archive", "thidua/archive/1");
	add_authority(out, report);
	if (*bundle->prefix)
		add(out, "directory", bundle->prefix);
	add(out, "written", day);
	add(out, "head", td_snapshot_commit(report->snapshot));
	if (td_snapshot_time(&time, &offset, report->snapshot)) {
		td_strbuf_add(out, "head-time: ");
		td_instant_add(out, time, offset);
		td_strbuf_add_char(out, '\n');
	}
}

static void
add_counts(struct td_strbuf *out, const struct td_handover *handover,
           const struct td_audit *audit)
{
	add_number(out, "commits", audit->commits);
	add_number(out, "merges", audit->merges);
	add_number(out, "files", handover->files);
	for (int i = 0; i < TD_KIND_COUNT; i++)
		if (handover->records[i] > 0)
			td_strbuf_addf(out, "records: %s %zu\n",
			               td_kind_name((enum td_kind)i),
			               handover->records[i]);
	add_number(out, "others", handover->others);
	add_number(out, "filed-ever", audit->filed);
}

static void
add_signers(struct td_strbuf *out, const struct td_audit *audit)
{
	for (size_t i = 0; i < audit->signer_count; i++) {
		const struct td_audit_signer *signer = &audit->signers[i];

		td_strbuf_addf(out, "signer: %zu %s ", signer->commits,
		               signer->key);
		td_text_add_visible(out, signer->name, false);
		td_strbuf_add_char(out, '\n');
	}
	add_number(out, "signed", audit->signed_commits);
	add_number(out, "unsigned", audit->unsigned_commits);
}

static void
add_conclusion(struct td_strbuf *out, const struct td_audit_report *report)
{
	size_t errors = td_audit_report_count(report, TD_ERROR);

	add(out, "verdict", errors > 0 ? "errors" : "clean");
	add_number(out, "errors", errors);
	add_number(out, "warnings", td_audit_report_count(report, TD_WARNING));
	add_number(out, "notes", td_audit_report_count(report, TD_NOTE));
	add_number(out, "judged-again", report->audit->decisions);
}

void
td_handover_add_manifest(struct td_strbuf *out,
                         const struct td_handover *handover,
                         const struct td_bundle *bundle,
                         const struct td_audit_report *report)
{
	add_head(out, bundle, report);
	add_counts(out, handover, report->audit);
	add_signers(out, report->audit);
	add_conclusion(out, report);
	for (size_t i = 0; i < bundle->refs.count; i++)
		td_strbuf_addf(out, "ref: %s\n", bundle->refs.items[i]);
}
