/* What messages of commits say, beside what the commits brought in. */

#include "check/subjects.h"
#include "store/evidence.h"
#include "views/audit/audit_claims.h"
#include "views/audit/audit_lines.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A commit under way. */
struct search {
	const struct td_auditor *auditor;
	size_t at;
};

static const struct td_passage *
passage(const struct search *search)
{
	return &search->auditor->deeds.passages[search->at];
}

static enum td_status
report(const struct search *search, const struct td_trailer *trailer)
{
	return td_audit_add(search->auditor, TD_TRAILER_OTHER, search->at, NULL,
	                    "trailer", trailer->name, "found", trailer->value,
	                    NULL);
}

/* What a merge says that it decided has to stand in it. */
static bool
stands_in_merge(const struct search *search, const struct td_trailer *trailer)
{
	struct td_evidence_file file = { .bytes = NULL };
	char *path = NULL;
	bool stands = false;

	if (strcasecmp(trailer->name, "Decision") == 0)
		path = td_path_decision_of(trailer->value);
	if (path)
		stands = td_evidence_find(&file, search->auditor->evidence,
		                          passage(search)->commit->id, path,
		                          NULL) != TD_OK ||
		         file.id[0] != '\0';
	free(path);
	return stands;
}

/* Whether a commit says the same, and it is so. Rules and findings are of a
 * commit alone. */
static bool
is_so_of(const struct search *search, size_t at,
         const struct td_trailer *trailer)
{
	const struct td_commit *commit = search->auditor->deeds.passages[at]
	                                     .commit;

	if (strcasecmp(trailer->name, "Findings") != 0 &&
	    strcasecmp(trailer->name, "Rule-Set") != 0)
		return td_claim_holds(search->auditor, at, trailer);
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, trailer->name) == 0 &&
		    strcmp(commit->trailers[i].value, trailer->value) == 0)
			return at != search->at;
	return false;
}

/* What a merge took over was said by those commits; what it says itself has to
 * be so of what it brought to one of its lines. */
static bool
holds_of_merge(const struct search *search, const struct td_trailer *trailer)
{
	bool holds = !td_claim_is_ours(trailer->name) ||
	             stands_in_merge(search, trailer);
	struct td_lines *lines;

	if (holds)
		return true;
	lines = td_lines_new(&search->auditor->deeds);
	for (unsigned i = 0; i < passage(search)->commit->parents && !holds;
	     i++) {
		size_t count;
		const size_t *brought = td_lines_brought(&count, lines,
		                                         search->at, i);

		for (size_t j = 0; j < count && !holds; j++)
			holds = is_so_of(search, brought[j], trailer);
	}
	td_lines_free(lines);
	return holds;
}

static enum td_status
examine_trailer(const struct search *search, const struct td_trailer *trailer)
{
	bool holds = passage(search)->commit->parents > 1
	                 ? holds_of_merge(search, trailer)
	                 : td_claim_holds(search->auditor, search->at, trailer);

	return holds ? TD_OK : report(search, trailer);
}

/* The first record of those that subjects are about; NULL: none came in. */
static const struct td_deed *
first_filed(const struct search *search, enum td_kind *kind)
{
	for (size_t i = passage(search)->deeds; i < passage(search)->deed_end;
	     i++) {
		const struct td_deed *deed = &search->auditor->deeds.items[i];
		struct td_layout layout;

		if (deed->kind != TD_DEED_ADDED ||
		    !td_layout_parse(&layout, deed->path))
			continue;
		*kind = layout.kind;
		td_layout_clear(&layout);
		if (td_subject_is_of(*kind))
			return deed;
	}
	return NULL;
}

/* Who commits by hand calls it as they like. */
static bool
is_of_a_command(const struct td_commit *commit)
{
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, "Findings") == 0 ||
		    strcasecmp(commit->trailers[i].name, "Campaign") == 0)
			return true;
	return false;
}

static enum td_status
examine_subject(const struct search *search)
{
	const struct td_commit *commit = passage(search)->commit;
	enum td_kind kind;
	const struct td_deed *filed = first_filed(search, &kind);

	if (!filed || !is_of_a_command(commit) ||
	    td_subject_says(commit->subject, kind))
		return TD_OK;
	return td_audit_add(search->auditor, TD_SUBJECT_OTHER, search->at,
	                    filed->path, "subject", commit->subject, NULL);
}

/* What the commands always say of a record that they file. */
static const struct {
	enum td_kind kind;
	const char *name;
} always[] = {
	{ TD_KIND_PLAN, "Campaign" },
	{ TD_KIND_PLAN, "Unit" },
	{ TD_KIND_PLAN, "Received" },
	{ TD_KIND_REPORT, "Campaign" },
	{ TD_KIND_REPORT, "Unit" },
	{ TD_KIND_REPORT, "Occurrence" },
	{ TD_KIND_REPORT, "Received" },
	{ TD_KIND_NOMINATION, "Campaign" },
	{ TD_KIND_NOMINATION, "Nomination" },
	{ TD_KIND_NOMINATION, "Award" },
	{ TD_KIND_NOMINATION, "Rule-Set" },
	{ TD_KIND_NOMINATION, "Findings" },
	{ TD_KIND_PROCEEDING, "Campaign" },
	{ TD_KIND_PROCEEDING, "Proceeding" },
	{ TD_KIND_PROCEEDING, "Nomination" },
	{ TD_KIND_PROCEEDING, "Rule-Set" },
	{ TD_KIND_PROCEEDING, "Findings" },
	{ TD_KIND_DECISION, "Campaign" },
	{ TD_KIND_DECISION, "Decision" },
	{ TD_KIND_DECISION, "Nomination" },
	{ TD_KIND_DECISION, "Award" },
	{ TD_KIND_DECISION, "Rule-Set" },
	{ TD_KIND_DECISION, "Findings" },
};

static bool
says(const struct td_commit *commit, const char *name)
{
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, name) == 0)
			return true;
	return false;
}

/* Who commits by hand says nothing of the sort; who leaves a part out does not
 * want it to be read. */
static enum td_status
examine_gone(const struct search *search)
{
	const struct td_commit *commit = passage(search)->commit;
	enum td_status status = TD_OK;
	enum td_kind kind;
	const struct td_deed *filed = first_filed(search, &kind);
	bool ours = false;

	for (size_t i = 0; i < commit->trailer_count; i++)
		ours = ours || td_claim_is_ours(commit->trailers[i].name);
	for (size_t i = 0; filed && ours && i < sizeof always / sizeof *always;
	     i++)
		if (always[i].kind == kind && !says(commit, always[i].name))
			status = td_worse(
			    status,
			    td_audit_add(search->auditor, TD_TRAILER_GONE,
			                 search->at, filed->path, "trailer",
			                 always[i].name, NULL));
	return status;
}

enum td_status
td_audit_sayings(const struct td_auditor *auditor)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < auditor->deeds.passage_count; i++) {
		const struct search search = { auditor, i };
		const struct td_passage *at = passage(&search);

		if (td_audit_is_admitted(auditor, i) ||
		    (at->deeds == at->deed_end && at->commit->parents <= 1))
			continue;
		for (size_t j = 0; j < at->commit->trailer_count; j++)
			status = td_worse(
			    status,
			    examine_trailer(&search, &at->commit->trailers[j]));
		if (at->commit->parents > 1)
			continue;
		status = td_worse(status, examine_subject(&search));
		status = td_worse(status, examine_gone(&search));
	}
	return status;
}
