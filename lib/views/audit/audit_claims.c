/* What a trailer says, held to what its commit brought in. */

#include "views/audit/audit_claims.h"
#include "archive/reader.h"
#include "check/check.h"
#include "store/evidence.h"
#include "store/file_digest.h"
#include "store/snapshot.h"
#include "views/audit/audit_ambit.h"
#include "views/audit/claim_parts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Whether a record has an id. */
static bool
is_called(const struct td_claim *claim, const char *id)
{
	return id && strcasecmp(id, claim->value) == 0;
}

/* Whether a record is the one of "2027/x". */
static bool
is_of_year(const struct td_claim *claim, const struct td_layout *layout)
{
	size_t length = layout->year ? strlen(layout->year) : 0;

	return length > 0 && layout->id &&
	       strncmp(claim->value, layout->year, length) == 0 &&
	       claim->value[length] == '/' &&
	       strcasecmp(claim->value + length + 1, layout->id) == 0;
}

static bool
is_decision(const struct td_claim *claim, const struct td_deed *deed,
            const struct td_layout *layout)
{
	(void)deed;
	return layout->kind == TD_KIND_DECISION && is_of_year(claim, layout);
}

static bool
is_proceeding(const struct td_claim *claim, const struct td_deed *deed,
              const struct td_layout *layout)
{
	(void)deed;
	return layout->kind == TD_KIND_PROCEEDING && is_of_year(claim, layout);
}

/* A nomination may be what a step or a decision that came in is about. */
static bool
is_nomination(const struct td_claim *claim, const struct td_deed *deed,
              const struct td_layout *layout)
{
	if (layout->kind == TD_KIND_NOMINATION && is_called(claim, layout->id))
		return true;
	return (layout->kind == TD_KIND_PROCEEDING ||
	        layout->kind == TD_KIND_DECISION) &&
	       td_claim_says(claim, deed, "nomination");
}

static bool
is_amendment(const struct td_claim *claim, const struct td_deed *deed,
             const struct td_layout *layout)
{
	(void)deed;
	return layout->kind == TD_KIND_AMENDMENT &&
	       is_called(claim, layout->id);
}

/* The path of most says it. */
static bool
is_of_campaign(const struct td_claim *claim, const struct td_deed *deed,
               const struct td_layout *layout)
{
	if (layout->campaign)
		return is_called(claim, layout->campaign);
	return layout->kind == TD_KIND_DECISION &&
	       td_claim_says(claim, deed, "campaign");
}

static bool
is_of_unit(const struct td_claim *claim, const struct td_deed *deed,
           const struct td_layout *layout)
{
	return is_called(claim, layout->unit) ||
	       ((layout->kind == TD_KIND_NOMINATION ||
	         layout->kind == TD_KIND_STUB) &&
	        td_claim_says(claim, deed, "nominated_by"));
}

static bool
is_paper(const struct td_layout *layout)
{
	return layout->kind == TD_KIND_PLAN || layout->kind == TD_KIND_REPORT;
}

static bool
is_any_paper(const struct td_claim *claim, const struct td_deed *deed,
             const struct td_layout *layout)
{
	(void)claim;
	(void)deed;
	return is_paper(layout);
}

static bool
is_of_occurrence(const struct td_claim *claim, const struct td_deed *deed,
                 const struct td_layout *layout)
{
	(void)deed;
	return is_called(claim, layout->occurrence);
}

/* Its id is the day, and a number where several came in on that. */
static bool
is_of_receipt(const struct td_claim *claim, const struct td_deed *deed,
              const struct td_layout *layout)
{
	size_t length = strlen(claim->value);

	(void)deed;
	return is_paper(layout) && length == strlen("2026-01-31") &&
	       strncmp(layout->id, claim->value, length) == 0;
}

/* By so many days the check that filed it found it late. */
static bool
is_late_by(const struct td_claim *claim, const struct td_deed *deed,
           const struct td_layout *layout)
{
	const struct td_auditor *auditor = claim->auditor;
	struct td_snapshot *snapshot = NULL;
	struct td_diag *found = td_diag_new();
	struct td_reader *reader;
	bool said = false;

	if (is_paper(layout) &&
	    td_snapshot_open_at(&snapshot, auditor->directory,
	                        auditor->deeds.passages[claim->at].commit->id,
	                        found) == TD_OK) {
		reader = td_reader_new(snapshot);
		said = td_check_path(reader, deed->path, found) == TD_FAILED;
		td_reader_free(reader);
	}
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		const char *days = td_finding_fact(finding, "days");

		if ((finding->id == TD_PLAN_LATE ||
		     finding->id == TD_REPORT_LATE) &&
		    days && strcmp(days, claim->value) == 0)
			said = true;
	}
	td_snapshot_free(snapshot);
	td_diag_free(found);
	return said;
}

/* Which form a nomination that came in, or that a decision is about, is for. */
static bool
is_for_award(const struct td_claim *claim, const struct td_deed *deed,
             const struct td_layout *layout)
{
	struct td_ambit ambit;
	bool found = false;

	if (layout->kind == TD_KIND_NOMINATION)
		return td_claim_says(claim, deed, "award");
	if (layout->kind != TD_KIND_DECISION)
		return false;
	td_ambit_load(&ambit, claim->auditor, claim->auditor->evidence, deed,
	              layout);
	/* None: one of them cannot be told. */
	found = ambit.forms.count == 0;
	for (size_t i = 0; i < ambit.forms.count && !found; i++)
		found = strcasecmp(ambit.forms.items[i], claim->value) == 0;
	td_ambit_clear(&ambit);
	return found;
}

static bool
is_loaded(const struct td_claim *claim, const struct td_deed *deed,
          const struct td_layout *layout)
{
	(void)layout;
	return td_claim_says(claim, deed, "loaded");
}

/* By its name, as its own record has it. */
static bool
is_authority(const struct td_claim *claim, const struct td_deed *deed,
             const struct td_layout *layout)
{
	return (layout->kind == TD_KIND_UNIT &&
	        td_claim_says(claim, deed, "name")) ||
	       (layout->kind == TD_KIND_STORE &&
	        td_claim_says(claim, deed, "authority"));
}

/* Calendars and templates do not say whose they are. */
static bool
is_of_release(const struct td_claim *claim, const struct td_deed *deed,
              const struct td_layout *layout)
{
	if (layout->kind == TD_KIND_AWARDS || layout->kind == TD_KIND_PROCEDURE)
		return td_claim_says(claim, deed, "release");
	return layout->kind == TD_KIND_CALENDAR ||
	       layout->kind == TD_KIND_TEMPLATE;
}

static const struct {
	const char *name;
	td_claim_test *test; /* NULL: others judge it */
} claims[] = {
	{ "Decision", is_decision },
	{ "Proceeding", is_proceeding },
	{ "Nomination", is_nomination },
	{ "Campaign", is_of_campaign },
	{ "Amendment", is_amendment },
	{ "Unit", is_of_unit },
	{ "Award", is_for_award },
	{ "Occurrence", is_of_occurrence },
	{ "Received", is_of_receipt },
	{ "Late", is_late_by },
	{ "Made-Of", is_any_paper },
	{ "Made-Of-SHA256", is_any_paper },
	{ "Loaded", is_loaded },
	{ "Authority", is_authority },
	{ "Rules-Release", is_of_release },
	{ "Rule-Set", NULL },
	{ "Findings", NULL },
};

bool
td_claim_is_ours(const char *name)
{
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++)
		if (strcasecmp(claims[i].name, name) == 0)
			return true;
	return false;
}

/* Where the file that a paper was made of was kept with it, it has the digest.
 */
static bool
is_made_of(const struct td_claim *claim)
{
	static const char papers[] = "papers/";
	const struct td_deeds *deeds = &claim->auditor->deeds;
	const struct td_passage *passage = &deeds->passages[claim->at];
	bool there = false;

	for (size_t i = passage->deeds; i < passage->deed_end; i++) {
		const struct td_deed *deed = &deeds->items[i];
		struct td_evidence_file file = { .bytes = NULL };
		char digest[TD_FILE_DIGEST_SIZE] = "";

		if (deed->after.mode == 0 ||
		    strncmp(deed->path, papers, strlen(papers)) != 0)
			continue;
		td_side_id(file.id, &deed->after);
		if (td_evidence_load(&file, claim->auditor->evidence, NULL) !=
		    TD_OK)
			return true;
		td_file_digest(digest, file.bytes, file.size);
		free(file.bytes);
		if (strcasecmp(digest, claim->value) == 0)
			return true;
		there = true;
	}
	return !there;
}

bool
td_claim_holds(const struct td_auditor *auditor, size_t passage,
               const struct td_trailer *trailer)
{
	const struct td_claim claim = { auditor, passage, trailer->value };

	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		if (strcasecmp(claims[i].name, trailer->name) != 0)
			continue;
		if (claims[i].test && !td_claim_any(&claim, claims[i].test))
			return false;
		return strcasecmp(trailer->name, "Made-Of-SHA256") != 0 ||
		       is_made_of(&claim);
	}
	return true;
}
