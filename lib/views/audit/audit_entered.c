/* What standing records say of when they were changed, held to the commits that
 * did. */

#include "archive/merged.h"
#include "base/strbuf.h"
#include "base/strlist.h"
#include "calendar/instant.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Rows whose days of entry are looked at: each as its list and that day. */
struct search {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	struct td_strlist known; /* all that ever came into a record */
};

/* Each map that says when it was entered. */
static void
add_rows(struct td_strlist *rows, const struct td_node *node, const char *list)
{
	const char *entered = td_node_text(td_node_get(node, "entered"));

	if (entered) {
		struct td_strbuf row = TD_STRBUF_INIT;

		td_strbuf_addf(&row, "%s %s", entered, list);
		td_strlist_add(rows, row.text);
		td_strbuf_clear(&row);
	}
	for (size_t i = 0; i < td_node_count(node); i++) {
		const struct td_node *child = td_node_at(node, i);

		add_rows(rows, child, child->key ? child->key->text : list);
	}
}

/* The record, also as git's union merge left it; NULL: it cannot be read. */
static struct td_document *
parse(const char *path, const struct td_evidence_file *file)
{
	struct td_document *document = NULL;
	struct td_diag *unheard = td_diag_new();

	if (td_document_parse(&document, path, file->bytes, file->size, NULL,
	                      unheard) != TD_OK &&
	    td_merged_parse(&document, path, file->bytes, file->size,
	                    unheard) != TD_OK)
		document = NULL;
	td_diag_free(unheard);
	return document;
}

/* False: there is a content, and what it says is not known. */
static bool
load_rows(struct td_strlist *rows, const struct search *search,
          const char *path, const struct td_side *side)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_document *document = NULL;
	struct td_diag *unheard = td_diag_new();
	bool known = true;

	td_side_id(file.id, side);
	if (side->mode != 0 &&
	    td_evidence_load(&file, search->evidence, unheard) == TD_OK) {
		bool says = strstr(file.bytes, "entered");

		document = says ? parse(path, &file) : NULL;
		known = !says || document;
	}
	if (document)
		add_rows(rows, td_document_root(document), "");
	td_document_free(document);
	td_diag_free(unheard);
	free(file.bytes);
	return known;
}

static size_t
count_of(const struct td_strlist *rows, const char *row)
{
	size_t count = 0;

	for (size_t i = 0; i < rows->count; i++)
		count += strcmp(rows->items[i], row) == 0;
	return count;
}

/* Whether a row says that it was entered sooner than the day before a commit:
 * clocks of two zones are a day apart. */
static bool
is_antedated(const char *row, struct td_date made)
{
	char day[TD_DATE_SIZE];
	struct td_date entered;

	snprintf(day, sizeof day, "%s", row);
	return td_date_parse(&entered, day) &&
	       td_date_compare(entered, td_date_add_days(made, -1)) < 0;
}

static enum td_status
report(const struct search *search, const struct td_deed *deed, const char *row,
       struct td_date made)
{
	char entered[TD_DATE_SIZE];
	char committed[TD_DATE_SIZE];
	const char *list;

	snprintf(entered, sizeof entered, "%s", row);
	td_date_format(committed, made);
	list = row + strlen(entered) + 1;
	/* What says it of the whole record is in no list. */
	return td_audit_add(search->auditor, TD_ROW_ANTEDATED, deed->passage,
	                    deed->path, "list", *list ? list : "entered",
	                    "entered", entered, "committed", committed, NULL);
}

/* The rows that a commit brought in: those that the content before had not, or
 * that none had before a merge. */
static enum td_status
examine_deed(struct search *search, const struct td_deed *deed)
{
	const struct td_commit
	    *commit = search->auditor->deeds.passages[deed->passage].commit;
	const struct td_date made = td_instant_day(commit->commit_time,
	                                           commit->commit_offset);
	struct td_strlist before = TD_STRLIST_INIT;
	struct td_strlist after = TD_STRLIST_INIT;
	bool merged = deed->kind != TD_DEED_ADDED &&
	              deed->kind != TD_DEED_CHANGED;
	const struct td_strlist *former = merged ? &search->known : &before;
	enum td_status status = TD_OK;

	(void)load_rows(&after, search, deed->path, &deed->after);
	if (!merged && after.count > 0 &&
	    !load_rows(&before, search, deed->path, &deed->before))
		former = &search->known;
	for (size_t i = 0; i < after.count; i++) {
		const char *row = after.items[i];

		if (count_of(former, row) >= count_of(&after, row))
			continue;
		/* So that it is told once. */
		td_strlist_add(&before, row);
		td_strlist_add(&search->known, row);
		if (!td_audit_is_admitted(search->auditor, deed->passage) &&
		    is_antedated(row, made))
			status = td_worse(status,
			                  report(search, deed, row, made));
	}
	td_strlist_clear(&before);
	td_strlist_clear(&after);
	return status;
}

/* Of these kinds records bear on others from the day that they, or rows of
 * them, were entered. */
static bool
says_when(enum td_kind kind)
{
	return kind == TD_KIND_STORE || kind == TD_KIND_UNIT ||
	       kind == TD_KIND_PERSON || kind == TD_KIND_COUNCIL ||
	       kind == TD_KIND_CASE || kind == TD_KIND_AWARDS ||
	       kind == TD_KIND_PROCEDURE || kind == TD_KIND_CALENDAR ||
	       kind == TD_KIND_AMENDMENT || kind == TD_KIND_GUIDANCE;
}

enum td_status
td_audit_entered(const struct td_auditor *auditor)
{
	struct search search = { .auditor = auditor };
	struct td_evidence *evidence = NULL;
	enum td_status status = td_evidence_open(&evidence, auditor->directory,
	                                         auditor->diag);

	search.evidence = evidence;
	for (size_t i = 0; status != TD_FAILED && i < auditor->stories.count;
	     i++) {
		const struct td_story *story = &auditor->stories.items[i];

		for (size_t j = 0; story->is_record && says_when(story->kind) &&
		                   j < story->count;
		     j++)
			status = td_worse(
			    status, examine_deed(&search, story->deeds[j]));
		td_strlist_clear(&search.known);
	}
	td_evidence_free(evidence);
	return status;
}
