/* What messages of commits say, beside what the commits brought in. */

#include "check/subjects.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"

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

/* Whether a path is that of a record by an id: "2027/x" or "x". */
static bool
is_record_of(const char *path, const char *id)
{
	const char *name = strrchr(path, '/');
	const char *own = strrchr(id, '/');
	size_t length;

	name = name ? name + 1 : path;
	own = own ? own + 1 : id;
	length = strlen(own);
	return strncmp(name, own, length) == 0 &&
	       strcmp(name + length, ".yaml") == 0;
}

/* A nomination may be what a step or a decision that came in is about. What
 * cannot be read may be about any; that is told of it elsewhere. */
static bool
is_named_in(const struct search *search, const struct td_deed *deed,
            const char *id)
{
	struct td_evidence_file file = { .bytes = NULL };
	bool named = true;

	td_side_id(file.id, &deed->after);
	if (td_evidence_load(&file, search->auditor->evidence, NULL) == TD_OK)
		named = strstr(file.bytes, id);
	free(file.bytes);
	return named;
}

static bool
brought(const struct search *search, enum td_kind kind, const char *id)
{
	for (size_t i = passage(search)->deeds; i < passage(search)->deed_end;
	     i++) {
		const struct td_deed *deed = &search->auditor->deeds.items[i];
		struct td_layout layout;
		bool found;

		if (deed->after.mode == 0 ||
		    !td_layout_parse(&layout, deed->path))
			continue;
		found = (layout.kind == kind && is_record_of(deed->path, id)) ||
		        (kind == TD_KIND_NOMINATION &&
		         is_named_in(search, deed, id));
		td_layout_clear(&layout);
		if (found)
			return true;
	}
	return false;
}

static enum td_status
examine_trailer(const struct search *search, const struct td_trailer *trailer)
{
	static const struct {
		const char *name;
		enum td_kind kind;
	} kinds[] = { { "Decision", TD_KIND_DECISION },
		      { "Proceeding", TD_KIND_PROCEEDING },
		      { "Nomination", TD_KIND_NOMINATION } };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcasecmp(trailer->name, kinds[i].name) == 0 &&
		    !brought(search, kinds[i].kind, trailer->value))
			return td_audit_add(search->auditor, TD_TRAILER_OTHER,
			                    search->at, NULL, "trailer",
			                    kinds[i].name, "found",
			                    trailer->value, NULL);
	return TD_OK;
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

/* What merges bring in was said by those commits. */
enum td_status
td_audit_sayings(const struct td_auditor *auditor)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < auditor->deeds.passage_count; i++) {
		const struct search search = { auditor, i };
		const struct td_passage *at = passage(&search);

		if (td_audit_is_admitted(auditor, i) ||
		    at->commit->parents > 1 || at->deeds == at->deed_end)
			continue;
		for (size_t j = 0; j < at->commit->trailer_count; j++)
			status = td_worse(
			    status,
			    examine_trailer(&search, &at->commit->trailers[j]));
		status = td_worse(status, examine_subject(&search));
	}
	return status;
}
