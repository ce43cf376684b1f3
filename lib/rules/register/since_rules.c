/* Rules for what became of a standing record. */

#include "rules/register/since_rules.h"
#include "diag/message.h"
#include "record/register_command.h"
#include "record/was.h"

#include <stdlib.h>
#include <string.h>

/* Of each kind what changes from a day on; and what does not, and is corrected
 * only, by a row that tells of the mistake. */
static const char *const of_units[] = { "name", "class", "level", "managed_by",
	                                "head", "from",  NULL };
static const char *const of_people[] = { "name",  "unit",       "position",
	                                 "class", "birth_year", NULL };
static const char *const of_stores[] = { "authority",
	                                 "standing_body",
	                                 "policies.roll",
	                                 "policies.include_anchor",
	                                 "policies.late_entry_days",
	                                 "policies.campaign_length",
	                                 "policies.recall",
	                                 NULL };
/* All that changes there stands in rows of their own. */
static const char *const of_boards[] = { NULL };

static const char *const *const keys_of[] = {
	[TD_SINCE_UNIT] = of_units,     [TD_SINCE_PERSON] = of_people,
	[TD_SINCE_COUNCIL] = of_boards, [TD_SINCE_STORE] = of_stores,
	[TD_SINCE_CLUSTER] = of_boards,
};

const char *const *
td_since_keys(enum td_since_of of)
{
	return keys_of[of];
}

static const char *
day_of(const struct td_node *row, const char *key)
{
	return td_node_text(td_node_get(row, key));
}

static bool
has_row(const struct td_node *rows, const struct td_node *wanted)
{
	for (size_t i = 0; i < td_node_count(rows); i++)
		if (td_was_same(td_node_at(rows, i), wanted))
			return true;
	return false;
}

/* Whether a row was there before, and told of a change then that was lost. */
static bool
was_lost(const struct td_since *since, const struct td_node *row,
         const char *key)
{
	const struct td_node *rows = td_was_rows(since->before);

	for (size_t i = 0; i < td_node_count(rows); i++)
		if (td_was_same(td_node_at(rows, i), row) &&
		    td_was_is_lost(since->before, i, key))
			return true;
	return false;
}

/* Whether a row that was put in since says that a value held up to a day before
 * another (NULL: any), or never. */
static bool
is_told(const struct td_since *since, const char *key,
        const struct td_node *value, const char *by)
{
	const struct td_node *rows = td_was_rows(since->after);

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *row = td_node_at(rows, i);
		const struct td_node *said = td_was_value(row, key);
		const struct td_node *wrong = td_was_value(
		    td_node_get(row, "mistaken"), key);
		const char *until = day_of(row, "until");

		if (has_row(td_was_rows(since->before), row) &&
		    !was_lost(since, row, key))
			continue;
		if (td_was_names(row, key) && until &&
		    td_was_same(said, value) && (!by || strcmp(until, by) < 0))
			return true;
		if (wrong && td_was_same(wrong, value))
			return true;
	}
	return false;
}

void
td_since_add_restore(struct td_strbuf *out, const char *revision,
                     const char *path)
{
	td_strbuf_add(out, "git checkout ");
	td_message_add_word(out, revision);
	td_strbuf_add(out, " -- ");
	td_message_add_word(out, path);
}

static enum td_status
report_forgotten(const struct td_since *since, const char *key,
                 const struct td_node *former, const struct td_node *found,
                 struct td_diag *diag)
{
	struct td_strbuf was = TD_STRBUF_INIT;
	struct td_strbuf is = TD_STRBUF_INIT;
	struct td_strbuf command = TD_STRBUF_INIT;
	struct td_strbuf change = TD_STRBUF_INIT;
	enum td_status status;

	td_was_tell(&was, former);
	td_was_tell(&is, found);
	td_since_add_restore(&command, since->revision, since->path);
	if (td_register_command(&change, since->path, key))
		td_strbuf_addf(&command, " && %s … --on …", change.text);
	status = td_document_report(since->after, found, diag, TD_WAS_FORGOTTEN,
	                            "key", key, "found", is.text, "former",
	                            was.text, "revision", since->revision,
	                            "command", command.text, NULL);
	td_strbuf_clear(&change);
	td_strbuf_clear(&command);
	td_strbuf_clear(&is);
	td_strbuf_clear(&was);
	return status;
}

/* Whether what was not said may be said since, of all days. */
static bool
is_added(const char *key)
{
	return strcmp(key, "from") == 0 || strcmp(key, "birth_year") == 0;
}

enum td_status
td_rule_change_is_told(const struct td_since *since, struct td_diag *diag)
{
	const char *const *keys = td_since_keys(since->of);
	enum td_status status = TD_OK;

	for (size_t i = 0; keys[i]; i++) {
		const struct td_node *former = td_was_value(
		    td_document_root(since->before), keys[i]);
		const struct td_node *found = td_was_value(
		    td_document_root(since->after), keys[i]);

		if (!td_was_same(former, found) &&
		    (former || !is_added(keys[i])) &&
		    !is_told(since, keys[i], former, NULL))
			status = td_worse(
			    status, report_forgotten(since, keys[i], former,
			                             found, diag));
	}
	return status;
}

enum td_status
td_since_report_lost(const struct td_since *since, const char *list,
                     const struct td_node *row, struct td_diag *diag)
{
	const struct td_node *rows = td_node_get(td_document_root(since->after),
	                                         list);
	struct td_strbuf said = TD_STRBUF_INIT;
	struct td_strbuf command = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < td_node_count(row); i++) {
		/* Of an end they are told by themselves. */
		if (strcmp(list, "dissolved") == 0 &&
		    strcmp(td_node_at(row, i)->key->text, "mistaken") == 0)
			continue;
		td_strbuf_addf(&said, "%s%s: ", i ? ", " : "",
		               td_node_at(row, i)->key->text);
		td_was_tell(&said, td_node_at(row, i));
	}
	td_since_add_restore(&command, since->revision, since->path);
	status = td_document_report(since->after, rows, diag, TD_WAS_ROW_LOST,
	                            "list", list, "row", said.text, "revision",
	                            since->revision, "command", command.text,
	                            NULL);
	td_strbuf_clear(&command);
	td_strbuf_clear(&said);
	return status;
}

/* Whether a row of `was` says of a key what it said, or something else that is
 * told of. */
static bool
is_value_there(const struct td_since *since, const struct td_node *row,
               const char *key)
{
	const struct td_node *rows = td_was_rows(since->after);
	const struct td_node *value = td_was_value(row, key);
	const char *until = day_of(row, "until");

	/* That there was none may be what settled it. */
	if (was_lost(since, row, key))
		return true;
	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *other = td_node_at(rows, i);
		const char *end = day_of(other, "until");

		if (!td_was_names(other, key) || !end ||
		    strcmp(end, until) != 0 ||
		    !td_was_same(td_node_get(other, "entered"),
		                 td_node_get(row, "entered")))
			continue;
		if (td_was_same(td_was_value(other, key), value) ||
		    is_told(since, key, value, until))
			return true;
	}
	return false;
}

/* Whether a row of before told of a change that another, which is still there,
 * had on another day: one of the two had to go. */
static bool
is_second_day(const struct td_since *since, const struct td_node *row,
              const char *key)
{
	const struct td_node *rows = td_was_rows(since->before);

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *first = td_node_at(rows, i);
		const struct td_node *second = td_was_second_day(rows, i, key);

		if (second &&
		    ((first == row && is_value_there(since, second, key)) ||
		     (second == row && is_value_there(since, first, key))))
			return true;
	}
	return false;
}

static bool
is_told_of(const struct td_since *since, const struct td_node *row,
           const char *key)
{
	return is_value_there(since, row, key) ||
	       is_second_day(since, row, key);
}

/* The same of all that a key of the row has. */
static bool
are_values_there(const struct td_since *since, const struct td_node *row,
                 const char *key)
{
	const char *const *parts = td_was_parts(key);
	bool there = parts || is_told_of(since, row, key);

	for (; parts && *parts && there; parts++)
		there = !td_was_names(row, *parts) ||
		        is_told_of(since, row, *parts);
	return there;
}

static bool
is_row_there(const struct td_since *since, const struct td_node *row)
{
	if (has_row(td_was_rows(since->after), row))
		return true;
	if (!day_of(row, "until"))
		return false;
	for (size_t i = 0; i < td_node_count(row); i++) {
		const char *key = td_node_at(row, i)->key->text;

		if (strcmp(key, "until") != 0 && strcmp(key, "entered") != 0 &&
		    strcmp(key, "document") != 0 &&
		    !are_values_there(since, row, key))
			return false;
	}
	return true;
}

/* Whether a row with days of its own is the one it was, perhaps ended since. */
static bool
is_continued(const struct td_node *before, const struct td_node *after)
{
	const struct td_node *former = td_node_get(td_node_get(after, "ended"),
	                                           "was");
	bool is_moved = former && td_was_same(td_node_get(former, "until"),
	                                      td_node_get(before, "until"));

	if (td_node_get(after, "until") && !td_node_get(before, "until") &&
	    !td_node_get(after, "ended"))
		return false;

	for (size_t i = 0; i < td_node_count(before); i++) {
		const struct td_node *value = td_node_at(before, i);
		const char *key = value->key->text;

		if (is_moved &&
		    (strcmp(key, "until") == 0 || strcmp(key, "ended") == 0))
			continue;
		if (!td_was_same(value, td_node_get(after, key)))
			return false;
	}
	return true;
}

static enum td_status
check_list(const struct td_since *since, const char *list, struct td_diag *diag)
{
	const struct td_node *before = td_node_get(
	    td_document_root(since->before), list);
	const struct td_node *after = td_node_get(
	    td_document_root(since->after), list);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_node_count(before); i++) {
		const struct td_node *row = td_node_at(before, i);
		bool there = false;

		for (size_t j = 0; j < td_node_count(after) && !there; j++)
			there = is_continued(row, td_node_at(after, j));
		if (!there)
			status = td_worse(status, td_since_report_lost(
						      since, list, row, diag));
	}
	return status;
}

enum td_status
td_rule_rows_stay(const struct td_since *since, struct td_diag *diag)
{
	static const char *const lists[] = { "acting", "posts", "members" };
	const struct td_node *rows = td_was_rows(since->before);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_node_count(rows); i++)
		if (!is_row_there(since, td_node_at(rows, i)))
			status = td_worse(
			    status,
			    td_since_report_lost(since, "was",
			                         td_node_at(rows, i), diag));
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		status = td_worse(status, check_list(since, lists[i], diag));
	return status;
}
