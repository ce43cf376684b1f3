/* A document that a unit sent in, checked and filed. */

#include "filing/receive.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "check/setting_gather.h"
#include "check/subjects.h"
#include "filing/filing.h"
#include "record/store_record.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* What came in. Whose it is can be told only when its form is right; it is
 * refused otherwise. */
struct incoming {
	enum td_kind kind;
	const char *name;
	const char *bytes;
	size_t size;
	struct td_intake intake;
	struct td_form form;
	struct td_plan *plan; /* one of the two; NULL: it could not be read */
	struct td_report *report;
	const char *campaign;
	const char *unit;
	const char *occurrence;              /* NULL: a plan */
	const struct td_received_file *file; /* NULL: it is the record */
	char *directory;                     /* where it belongs */
	struct td_strlist filed;             /* what is there */
};

static void
clear_incoming(struct incoming *in)
{
	td_strlist_clear(&in->filed);
	free(in->directory);
	td_report_free(in->report);
	td_plan_free(in->plan);
	td_form_clear(&in->form);
}

static enum td_status
list_filed(struct incoming *in, struct td_filing *filing)
{
	struct td_diag *diag = filing->diag;

	if (in->kind == TD_KIND_PLAN) {
		in->directory = td_path_plans(in->campaign, in->unit);
		return td_reader_plans(&in->filed, filing->reader, in->campaign,
		                       in->unit, diag);
	}
	in->directory = td_path_reports(in->campaign, in->occurrence, in->unit);
	return td_reader_reports(&in->filed, filing->reader, in->campaign,
	                         in->occurrence, in->unit, diag);
}

static void
read(struct incoming *in, struct td_filing *filing)
{
	struct td_document *document = td_form_load(
	    &in->form, filing->reader, in->kind, in->name, in->bytes, in->size);

	if (document && in->kind == TD_KIND_PLAN)
		td_plan_read(&in->plan, document);
	else if (document)
		td_report_read(&in->report, document);
}

static enum td_status
identify(struct incoming *in, struct td_filing *filing)
{
	read(in, filing);
	if (in->form.status != TD_OK)
		return TD_OK;
	if (in->plan) {
		in->campaign = in->plan->campaign.text;
		in->unit = in->plan->unit.text;
	} else {
		in->campaign = in->report->campaign.text;
		in->unit = in->report->unit.text;
		in->occurrence = in->report->occurrence.text;
	}
	return list_filed(in, filing);
}

/* Whether what is filed is another document, or one that was spoilt and may
 * have been this one, is told by reading it. */
static void
understand(const struct td_filing *filing, enum td_kind kind, const char *path)
{
	struct td_document *document = NULL;

	if (td_reader_document(&document, filing->reader, kind, path, NULL) ==
	    TD_OK)
		td_document_free(document);
}

/* The path among the filed ones that holds these very bytes. */
static enum td_status
find_same(const char **same, const struct incoming *in,
          const struct td_filing *filing)
{
	const struct td_snapshot *base = td_reader_snapshot(filing->reader);

	*same = NULL;
	for (size_t i = 0; i < in->filed.count && !*same; i++) {
		const char *path = in->filed.items[i];
		char *other;
		size_t other_size;
		enum td_status status = td_snapshot_read(
		    &other, &other_size, base, path, filing->diag);

		if (status != TD_OK)
			return status;
		if (other_size == in->size &&
		    memcmp(other, in->bytes, in->size) == 0)
			*same = path;
		else
			understand(filing, in->kind, path);
		free(other);
	}
	return TD_OK;
}

/* It is judged by the day on record: another one changes nothing, and nobody
 * is to believe that it did. */
static void
keep_day(struct incoming *in, const char *path, struct td_diag *diag)
{
	struct td_date recorded;
	char given_text[TD_DATE_SIZE];
	char recorded_text[TD_DATE_SIZE];

	if (!td_setting_received(&recorded, path) ||
	    td_date_compare(recorded, in->intake.received) == 0)
		return;
	td_date_format(given_text, in->intake.received);
	td_date_format(recorded_text, recorded);
	(void)td_diag_add(
	    diag, TD_RECEIPT_ON_RECORD, (struct td_place){ .path = in->name },
	    "recorded", recorded_text, "given", given_text, "file", path, NULL);
	in->intake.received = recorded;
}

/* A new path, "-2" and so on for what comes later on the same day. */
static char *
choose_path(const struct incoming *in)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];

	td_date_format(day, in->intake.received);
	for (unsigned i = 1;; i++) {
		td_strbuf_cut(&path, 0);
		td_strbuf_addf(&path, "%s/%s", in->directory, day);
		if (i > 1)
			td_strbuf_addf(&path, "-%u", i);
		td_strbuf_add(&path, ".yaml");
		if (!td_strlist_has(&in->filed, path.text))
			return td_strbuf_take(&path);
	}
}

static enum td_status
check(struct incoming *in, struct td_filing *filing)
{
	struct td_diag *diag = filing->diag;

	if (in->plan)
		return td_check_read_plan(in->plan, &in->form, filing->reader,
		                          &in->intake, diag);
	if (in->report)
		return td_check_read_report(in->report, &in->form,
		                            filing->reader, &in->intake, diag);
	td_diag_move(diag, in->form.found);
	return in->form.status;
}

/* By how many days it is late, as the check has said; NULL: in time. */
static const char *
days_late(const struct incoming *in, const struct td_diag *diag)
{
	enum td_finding_id late = in->kind == TD_KIND_PLAN ? TD_PLAN_LATE
	                                                   : TD_REPORT_LATE;

	for (size_t i = 0; i < td_diag_count(diag); i++)
		if (td_diag_at(diag, i)->id == late)
			return td_finding_fact(td_diag_at(diag, i), "days");
	return NULL;
}

static enum td_status
commit(const struct incoming *in, struct td_filing *filing)
{
	struct td_strbuf subject = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];
	enum td_status status;

	td_date_format(day, in->intake.received);
	td_strbuf_addf(
	    &subject, "%s %s", td_subject_of_kind(in->kind),
	    td_filing_unit_name(filing, in->unit, in->intake.received));
	status = td_filing_end(
	    filing, subject.text,
	    (const struct td_change_trailer[]){
		{ "Campaign", in->campaign },
		{ "Unit", in->unit },
		{ "Occurrence", in->occurrence },
		{ "Received", day },
		{ "Late", days_late(in, filing->diag) },
		{ "Made-Of", in->file ? in->file->name : NULL },
		{ "Made-Of-SHA256", in->file ? in->file->sha256 : NULL },
		{ NULL, NULL } });
	td_strbuf_clear(&subject);
	return status;
}

/* "campaigns/…/2026-05-08.yaml" has the file that it was made of at
 * "papers/…/2026-05-08.xlsx". */
static enum td_status
keep_paper(const struct incoming *in, struct td_filing *filing,
           const char *path)
{
	static const char records[] = "campaigns/";
	const struct td_store_record *store;
	struct td_strbuf paper = TD_STRBUF_INIT;
	const char *end = in->file ? strrchr(in->file->name, '.') : NULL;
	enum td_status status = TD_OK;

	if (!end ||
	    strspn(end + 1, "abcdefghijklmnopqrstuvwxyz") != strlen(end + 1) ||
	    td_reader_store(&store, filing->reader, NULL) != TD_FOUND ||
	    !td_store_on(store, td_reader_asof(filing->reader, TD_LOOK_POLICY,
	                                       in->intake.received))
	         .keeps_papers)
		return TD_OK;
	td_strbuf_addf(&paper, "papers/%s", path + strlen(records));
	td_strbuf_cut(&paper, paper.length - strlen(".yaml"));
	td_strbuf_add(&paper, end);
	status = td_filing_stage(filing, paper.text, in->file->bytes,
	                         in->file->size, filing->diag);
	td_strbuf_clear(&paper);
	return status;
}

static enum td_status
receive(struct incoming *in, struct td_filing *filing)
{
	const char *same = NULL;
	enum td_status status = identify(in, filing);
	char *path = NULL;

	if (status == TD_OK && in->form.status == TD_OK)
		status = find_same(&same, in, filing);
	if (status == TD_OK && same)
		keep_day(in, same, filing->diag);
	if (status == TD_OK)
		status = check(in, filing);
	if (status != TD_OK)
		return status;
	/* What has no right form was refused. */
	assert(in->directory);
	path = same ? td_strdup(same) : choose_path(in);
	status = td_filing_stage(filing, path, in->bytes, in->size,
	                         filing->diag);
	if (status == TD_OK)
		status = keep_paper(in, filing, path);
	if (status == TD_OK)
		status = commit(in, filing);
	free(path);
	return status;
}

enum td_status
td_receive_file(struct td_filing *filing, const struct td_receiving *receiving)
{
	struct incoming in = { .kind = receiving->kind,
		               .name = receiving->name,
		               .bytes = receiving->bytes,
		               .size = receiving->size,
		               .file = receiving->file,
		               .intake = { .received = receiving->received,
		                           .lateness = TD_WARNING } };
	enum td_status status;

	assert(in.kind == TD_KIND_PLAN || in.kind == TD_KIND_REPORT);
	status = receive(&in, filing);
	clear_incoming(&in);
	return status;
}
