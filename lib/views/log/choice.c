/* Which rows a query asks for. */

#include "views/log/choice.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "rules/decision/decision_rules.h"
#include "views/log/choice_open.h"
#include "views/log/chronicle_paper.h"
#include "views/log/chronicle_print.h"

#include <stdlib.h>
#include <string.h>

/* A nomination, and a decision about it. */
struct mark {
	const char *campaign;
	const char *nomination;
	const char *path;
	const char *of; /* "<year>/<decision>" that it revokes; NULL: none */
};

struct marks {
	struct mark *items; /* by campaign and nomination */
	size_t count;
	size_t capacity;
};

/* A choice under way. */
struct choosing {
	const struct td_chronicle_query *query;
	struct marks revoked;
	struct td_open_nominations *open; /* NULL: not asked for */
	struct marks decided; /* by the decision that the query names */
	char *decision_path;  /* of it; NULL: the name is none */
};

static int
compare_marks(const void *left, const void *right)
{
	const struct mark *a = left;
	const struct mark *b = right;
	int order = strcmp(a->campaign, b->campaign);

	return order ? order : strcmp(a->nomination, b->nomination);
}

static void
add_mark(struct marks *marks, const struct td_chronicle_row *row)
{
	if (!row->campaign || !row->nomination)
		return;
	marks->items = td_grow(marks->items, marks->count, &marks->capacity,
	                       sizeof *marks->items);
	marks->items[marks->count++] = (struct mark){
		.campaign = row->campaign,
		.nomination = row->nomination,
		.path = row->event->path,
		.of = row->decision->of.text,
	};
}

static const struct mark *
find_mark(const struct marks *marks, const struct td_chronicle_row *row)
{
	struct mark wanted = { .campaign = row->campaign,
		               .nomination = row->nomination };

	if (marks->count == 0 || !row->campaign || !row->nomination)
		return NULL;
	return bsearch(&wanted, marks->items, marks->count,
	               sizeof *marks->items, compare_marks);
}

/* The decision that revoked the one of this row; NULL: none did. */
static const struct mark *
find_revocation(const struct marks *revoked, const struct td_chronicle_row *row)
{
	const struct mark *any = find_mark(revoked, row);
	const struct mark *at = any;
	const struct mark *end;

	if (!any)
		return NULL;
	end = revoked->items + revoked->count;
	while (at > revoked->items && compare_marks(at - 1, any) == 0)
		at--;
	for (; at < end && compare_marks(at, any) == 0; at++)
		if (at->of && td_decision_is_at(at->of, row->event->path))
			return at;
	return NULL;
}

static void
sort_marks(struct marks *marks)
{
	if (marks->count > 1)
		qsort(marks->items, marks->count, sizeof *marks->items,
		      compare_marks);
}

/* Whether a row's decision is the one that a query names. */
static bool
is_decision(const struct td_chronicle_row *row, const char *name,
            const char *path)
{
	return row->decision &&
	       (td_text_equal(row->decision->paper.number.text, name) ||
	        strcmp(row->event->path, name) == 0 ||
	        (path && strcmp(row->event->path, path) == 0));
}

static void
find_marks(struct choosing *choosing, const struct td_chronicle *chronicle)
{
	const char *name = choosing->query->decision;

	choosing->decision_path = name ? td_path_decision_of(name) : NULL;
	for (size_t i = 0; i < chronicle->count; i++) {
		const struct td_chronicle_row *row = &chronicle->rows[i];

		if (name && is_decision(row, name, choosing->decision_path))
			add_mark(&choosing->decided, row);
		if (row->decision && row->decision->kind == TD_DECISION_REVOKE)
			add_mark(&choosing->revoked, row);
	}
	sort_marks(&choosing->decided);
	sort_marks(&choosing->revoked);
}

static bool
is_award(const struct td_chronicle_row *row)
{
	return row->decision && row->decision->kind == TD_DECISION_DECIDE &&
	       row->decision_item->outcome == TD_OUTCOME_AWARDED;
}

/* A nomination's id begins with its recipient's, up to "--"; what can be read
 * says it itself. */
static bool
is_of_recipient(const struct td_chronicle_row *row, const char *recipient)
{
	size_t length = strlen(recipient);
	bool same;
	char *id;

	if (!row->asked)
		return row->nomination &&
		       strncmp(row->nomination, recipient, length) == 0 &&
		       strncmp(row->nomination + length, "--", 2) == 0;
	id = td_recipient_id(&row->asked->recipient);
	same = strcmp(id, recipient) == 0;
	free(id);
	return same;
}

/* Whether a row is about a nomination, by its id, its path or its recipient. */
static bool
is_about(const struct td_chronicle_row *row, const char *name)
{
	struct td_layout layout;
	bool same;

	if (td_text_equal(row->nomination, name) || is_of_recipient(row, name))
		return true;
	if (!td_layout_parse(&layout, name))
		return false;
	same = layout.kind == TD_KIND_NOMINATION &&
	       td_text_equal(row->campaign, layout.campaign) &&
	       td_text_equal(row->nomination, layout.id);
	td_layout_clear(&layout);
	return same;
}

static bool
is_named(const struct td_chronicle_row *row,
         const struct td_chronicle_query *query)
{
	const struct td_strlist *names = query->nominations;

	for (size_t i = 0; i < names->count; i++)
		if (is_about(row, names->items[i]))
			return true;
	return names->count == 0;
}

/* A name that is misspelt must not pass for one of which nothing is to be
 * told. */
static enum td_status
report_unknown(const struct td_chronicle *chronicle,
               const struct td_chronicle_query *query, struct td_diag *diag)
{
	const struct td_strlist *names = query->nominations;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < names->count; i++) {
		const char *name = names->items[i];
		size_t row = 0;

		while (row < chronicle->count &&
		       !is_about(&chronicle->rows[row], name))
			row++;
		if (row == chronicle->count)
			status = td_worse(status,
			                  td_diag_add(diag, TD_HISTORY_UNKNOWN,
			                              TD_NO_PLACE, "nomination",
			                              name, NULL));
	}
	return status;
}

const char *
td_chronicle_body(const struct td_chronicle_row *row)
{
	if (row->proceeding)
		return row->proceeding->by.text;
	if (row->decision)
		return row->decision->paper.issuer.text;
	return row->kind == TD_KIND_NOMINATION && row->asked
	           ? row->asked->nominated_by.text
	           : NULL;
}

static bool
is_of_year(const struct td_chronicle_row *row, int wanted)
{
	int year;
	int month;
	int day;

	if (!row->has_day)
		return false;
	td_date_to_civil(row->day, &year, &month, &day);
	return year == wanted;
}

/* By its letters alone: a name is typed in many ways. */
static bool
is_signed_by(const struct td_chronicle_row *row, const char *name)
{
	const struct td_signature *signature = td_chronicle_signature(row);
	char *wanted = td_fold_slug(name);
	char *found = signature && signature->given && signature->name
	                  ? td_fold_slug(signature->name)
	                  : NULL;
	bool same = td_text_equal(wanted, found);

	free(wanted);
	free(found);
	return same;
}

/* Whether a day is within those that a query wants; what has none is not. */
static bool
is_within(const struct td_chronicle_row *row,
          const struct td_chronicle_query *query)
{
	if (!query->has_from && !query->has_to)
		return true;
	return row->has_day &&
	       (!query->has_from ||
	        td_date_compare(row->day, query->from) >= 0) &&
	       (!query->has_to || td_date_compare(row->day, query->to) <= 0);
}

static bool
is_late(const struct td_chronicle_row *row, int days)
{
	const struct td_commit *commit = row->event->commit;

	return row->has_day &&
	       td_instant_day(commit->commit_time, commit->commit_offset).days -
	               row->day.days >
	           days;
}

static bool
is_chosen(const struct td_chronicle_row *row,
          const struct td_chronicle_query *query)
{
	return (!query->signer || is_signed_by(row, query->signer)) &&
	       (!query->step ||
	        td_text_equal(td_chronicle_code(row), query->step)) &&
	       is_within(row, query) &&
	       (!query->has_late || is_late(row, query->late));
}

static bool
is_asked_for(const struct td_chronicle_row *row,
             const struct choosing *choosing)
{
	const struct td_chronicle_query *query = choosing->query;

	return (!query->campaign ||
	        td_text_equal(row->campaign, query->campaign)) &&
	       (!query->recipient || is_of_recipient(row, query->recipient)) &&
	       (!query->award ||
	        (row->asked &&
	         td_text_equal(row->asked->award.text, query->award))) &&
	       (!query->body ||
	        td_text_equal(td_chronicle_body(row), query->body)) &&
	       (query->year == 0 || is_of_year(row, query->year)) &&
	       (!query->awards || is_award(row)) &&
	       (!choosing->open ||
	        td_open_nominations_have(choosing->open, row)) &&
	       (!query->decision ||
	        (query->alone ? is_decision(row, query->decision,
	                                    choosing->decision_path)
	                      : find_mark(&choosing->decided, row) != NULL)) &&
	       is_chosen(row, query) && is_named(row, query);
}

enum td_status
td_chronicle_choose(struct td_chronicle *chronicle,
                    const struct td_chronicle_query *query,
                    struct td_diag *diag)
{
	struct choosing choosing = { .query = query };
	enum td_status status = report_unknown(chronicle, query, diag);
	size_t left = 0;

	find_marks(&choosing, chronicle);
	if (query->open)
		choosing.open = td_open_nominations_new(chronicle);
	for (size_t i = 0; i < chronicle->count; i++) {
		struct td_chronicle_row *row = &chronicle->rows[i];
		const struct mark *revoked;

		if (!is_asked_for(row, &choosing))
			continue;
		revoked = is_award(row)
		              ? find_revocation(&choosing.revoked, row)
		              : NULL;
		if (revoked)
			row->revoked_by = revoked->path;
		chronicle->rows[left++] = *row;
	}
	chronicle->count = left;
	td_open_nominations_free(choosing.open);
	free(choosing.revoked.items);
	free(choosing.decided.items);
	free(choosing.decision_path);
	return status;
}
