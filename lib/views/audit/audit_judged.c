/* Under which rules commits say that they judged records, and what they say was
 * found. */

#include "base/alloc.h"
#include "check/kept.h"
#include "store/snapshot.h"
#include "views/audit/audit_parts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct search {
	const struct td_auditor *auditor;
	char (*rules)[TD_OBJECT_ID_SIZE]; /* that each commit has; "": none */
};

/* What a commit filed that is judged by the award rules. */
struct filed {
	size_t count;
	const char *first;
	bool has_decision;
};

static struct filed
find_filed(const struct td_auditor *auditor, size_t at)
{
	const struct td_passage *passage = &auditor->deeds.passages[at];
	struct filed filed = { .first = NULL };

	for (size_t i = passage->deeds; i < passage->deed_end; i++) {
		const struct td_deed *deed = &auditor->deeds.items[i];
		struct td_layout layout;

		if (deed->kind != TD_DEED_ADDED ||
		    !td_layout_parse(&layout, deed->path))
			continue;
		if (td_kept_has_kind(layout.kind)) {
			filed.count++;
			filed.first = filed.first ? filed.first : deed->path;
			filed.has_decision = filed.has_decision ||
			                     layout.kind == TD_KIND_DECISION;
		}
		td_layout_clear(&layout);
	}
	return filed;
}

static bool
touches_rules(const struct td_auditor *auditor, size_t at)
{
	static const char rules[] = "rules/";
	const struct td_passage *passage = &auditor->deeds.passages[at];

	for (size_t i = passage->deeds; i < passage->deed_end; i++)
		if (strncmp(auditor->deeds.items[i].path, rules,
		            strlen(rules)) == 0)
			return true;
	return false;
}

/* Whether a commit has the rules that all of its parents have. */
static bool
keeps_rules(const struct search *search, size_t at)
{
	const struct td_passage *passage = &search->auditor->deeds.passages[at];
	bool same = passage->commit->parents > 0;

	for (unsigned i = 1; i < passage->commit->parents && same; i++)
		same = strcmp(search->rules[passage->parents[0]],
		              search->rules[passage->parents[i]]) == 0;
	return same && !touches_rules(search->auditor, at);
}

/* To ask the commit itself takes long, and few have to be asked. */
static void
find_rules(struct search *search, size_t at)
{
	const struct td_auditor *auditor = search->auditor;
	const struct td_passage *passage = &auditor->deeds.passages[at];
	struct td_snapshot *snapshot = NULL;
	struct td_diag *unheard;

	if (keeps_rules(search, at)) {
		memcpy(search->rules[at], search->rules[passage->parents[0]],
		       TD_OBJECT_ID_SIZE);
		return;
	}
	unheard = td_diag_new();
	if (td_snapshot_open_at(&snapshot, auditor->directory,
	                        passage->commit->id, unheard) != TD_OK ||
	    !td_snapshot_object(search->rules[at], snapshot, "rules"))
		search->rules[at][0] = '\0';
	td_snapshot_free(snapshot);
	td_diag_free(unheard);
}

/* Those of a decision that git takes for trailers are held to the rules when it
 * is judged again. */
static bool
is_judged_again(const struct td_commit *commit, const struct filed *filed,
                size_t trailer)
{
	return filed->has_decision &&
	       td_commit_next_trailer(commit, "Rule-Set", trailer) == trailer;
}

static enum td_status
examine_rules(const struct search *search, size_t at, const struct filed *filed)
{
	const struct td_auditor *auditor = search->auditor;
	const struct td_passage *passage = &auditor->deeds.passages[at];
	const char *found = search->rules[passage->commit->parents == 0
	                                      ? at
	                                      : passage->parents[0]];
	enum td_status status = TD_OK;

	for (size_t i = 0; i < passage->commit->trailer_count; i++) {
		const struct td_trailer *trailer = &passage->commit
		                                        ->trailers[i];

		if (strcasecmp(trailer->name, "Rule-Set") != 0 ||
		    strcasecmp(trailer->value, found) == 0 ||
		    is_judged_again(passage->commit, filed, i))
			continue;
		status = td_worse(
		    status, td_audit_add(auditor, TD_REPLAY_RULES, at,
		                         filed->first, "said", trailer->value,
		                         "found", *found ? found : "-", NULL));
	}
	return status;
}

/* Whether a trailer says nothing that those which count do not say. */
static bool
is_said_among(const struct td_commit *commit, const struct td_trailer *trailer)
{
	for (size_t i = td_commit_next_trailer(commit, trailer->name, 0);
	     i < commit->trailer_count;
	     i = td_commit_next_trailer(commit, trailer->name, i + 1))
		if (&commit->trailers[i] == trailer ||
		    strcmp(commit->trailers[i].value, trailer->value) == 0)
			return true;
	return false;
}

/* One a record; who puts two commits together may lose some, and has those of
 * both. More were said of nothing. */
static enum td_status
examine_findings(const struct search *search, size_t at,
                 const struct filed *filed)
{
	const struct td_commit *commit = search->auditor->deeds.passages[at]
	                                     .commit;
	const struct td_trailer *strange = NULL;
	size_t counted = 0;
	size_t all = 0;

	for (size_t i = td_commit_next_trailer(commit, "Findings", 0);
	     i < commit->trailer_count;
	     i = td_commit_next_trailer(commit, "Findings", i + 1)) {
		counted++;
		if (counted > filed->count)
			strange = &commit->trailers[i];
	}
	for (size_t i = 0; i < commit->trailer_count; i++) {
		if (strcasecmp(commit->trailers[i].name, "Findings") != 0)
			continue;
		all++;
		if (!strange && all > filed->count &&
		    !is_said_among(commit, &commit->trailers[i]))
			strange = &commit->trailers[i];
	}
	if (!strange)
		return TD_OK;
	return td_audit_add(search->auditor, TD_TRAILER_OTHER, at, NULL,
	                    "trailer", strange->name, "found", strange->value,
	                    NULL);
}

/* What a merge says of rules and findings is of no record that it brought in.
 */
enum td_status
td_audit_judged(const struct td_auditor *auditor)
{
	size_t count = auditor->deeds.passage_count;
	struct search search = { .auditor = auditor };
	enum td_status status = TD_OK;

	search.rules = td_alloc(count, sizeof *search.rules);
	for (size_t i = 0; i < count; i++) {
		const struct td_passage *passage = &auditor->deeds.passages[i];
		struct filed filed;

		find_rules(&search, i);
		if (passage->commit->parents > 1 ||
		    passage->commit->trailer_count == 0 ||
		    passage->deeds == passage->deed_end ||
		    td_audit_is_admitted(auditor, i))
			continue;
		filed = find_filed(auditor, i);
		status = td_worse(status, examine_rules(&search, i, &filed));
		status = td_worse(status, examine_findings(&search, i, &filed));
	}
	free(search.rules);
	return status;
}
