/* Rules for what new rows of `was` say of the state before them. */

#include "rules/register/made_up_rules.h"
#include "base/strbuf.h"
#include "record/register_command.h"
#include "record/was.h"

#include <string.h>

/* Whether a row was there before: by its days, as what it says of a key may
 * have been divided or corrected since. */
static bool
was_there(const struct td_since *since, const struct td_node *row,
          const char *key)
{
	const struct td_node *rows = td_was_rows(since->before);

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *other = td_node_at(rows, i);

		if (td_was_names(other, key) &&
		    td_was_same(td_node_get(other, "until"),
		                td_node_get(row, "until")) &&
		    td_was_same(td_node_get(other, "entered"),
		                td_node_get(row, "entered")))
			return true;
	}
	return false;
}

static bool
is_mistake_there(const struct td_since *since, const struct td_node *row)
{
	const struct td_node *rows = td_was_rows(since->before);

	for (size_t i = 0; i < td_node_count(rows); i++)
		if (td_was_same(td_node_at(rows, i), row))
			return true;
	return false;
}

/* Whether new rows say that one value was a mistake for another, or for one
 * that was a mistake in its turn. */
static bool
is_corrected(const struct td_since *since, const char *key,
             const struct td_node *from, const struct td_node *to)
{
	const struct td_node *rows = td_was_rows(since->after);

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *row = td_node_at(rows, i);
		const struct td_node *wrong = td_was_value(
		    td_node_get(row, "mistaken"), key);

		if (!wrong || !td_was_same(wrong, from) ||
		    is_mistake_there(since, row))
			continue;
		from = td_was_value(td_node_get(row, "holds"), key);
		if (td_was_same(from, to))
			return true;
	}
	return false;
}

/* What never was recorded is put right first, and changed from its day on. */
static void
add_commands(struct td_strbuf *out, const struct td_since *since,
             const char *key, struct td_date until)
{
	char on[TD_DATE_SIZE];

	td_since_add_restore(out, since->revision, since->path);
	td_date_format(on, td_date_add_days(until, 1));
	for (int i = 0; i < 2; i++) {
		struct td_strbuf change = TD_STRBUF_INIT;

		if (td_register_command(&change, since->path, key))
			td_strbuf_addf(out, " && %s … %s%s", change.text,
			               i ? "--on " : "--mistake", i ? on : "");
		td_strbuf_clear(&change);
	}
}

static enum td_status
report(const struct td_since *since, const char *key, const struct td_node *row,
       const struct td_node *former, struct td_date until, struct td_diag *diag)
{
	struct td_strbuf said = TD_STRBUF_INIT;
	struct td_strbuf was = TD_STRBUF_INIT;
	struct td_strbuf command = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];
	enum td_status status;

	td_was_tell(&said, td_was_value(row, key));
	td_was_tell(&was, former);
	add_commands(&command, since, key, until);
	td_date_format(day, until);
	status = td_document_report(since->after, row, diag, TD_WAS_MADE_UP,
	                            "key", key, "said", said.text, "until", day,
	                            "revision", since->revision, "former",
	                            was.text, "command", command.text, NULL);
	td_strbuf_clear(&command);
	td_strbuf_clear(&was);
	td_strbuf_clear(&said);
	return status;
}

static enum td_status
check_row(const struct td_since *since, size_t index, const char *key,
          struct td_diag *diag)
{
	const struct td_node *rows = td_was_rows(since->after);
	const struct td_node *row = td_node_at(rows, index);
	const struct td_node *before;
	const struct td_node *former;
	struct td_date until;

	if (!td_was_names(row, key) || !td_was_day(&until, row, "until") ||
	    was_there(since, row, key) || td_was_is_outdated(rows, index) ||
	    td_was_is_former(rows, index, key))
		return TD_OK;
	before = td_was_before(rows, index, key);
	former = td_was_held(since->before, key, until);
	if ((before && !was_there(since, before, key)) ||
	    td_was_same(td_was_value(row, key), former) ||
	    is_corrected(since, key, former, td_was_value(row, key)))
		return TD_OK;
	return report(since, key, row, former, until, diag);
}

enum td_status
td_rule_rows_were_true(const struct td_since *since, struct td_diag *diag)
{
	const char *const *keys = td_since_keys(since->of);
	const struct td_node *rows = td_was_rows(since->after);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_node_count(rows); i++)
		for (size_t k = 0; keys[k]; k++)
			status = td_worse(status,
			                  check_row(since, i, keys[k], diag));
	return status;
}

/* Whether a list had a row that said it was entered on that day, too. */
static size_t
count_entered(const struct td_node *list, struct td_date entered)
{
	size_t count = 0;
	struct td_date day;

	for (size_t i = 0; i < td_node_count(list); i++)
		count += td_was_day(&day, td_node_at(list, i), "entered") &&
		         td_date_compare(day, entered) == 0;
	return count;
}

static enum td_status
report_antedated(const struct td_since *since, const char *list,
                 const struct td_node *row, struct td_date entered,
                 struct td_date made, struct td_diag *diag)
{
	char said[TD_DATE_SIZE];
	char committed[TD_DATE_SIZE];

	td_date_format(said, entered);
	td_date_format(committed, made);
	return td_document_report(
	    since->after, row, diag, TD_WAS_ANTEDATED, "list", list, "entered",
	    said, "revision", since->revision, "committed", committed, NULL);
}

/* Whether a row came in before the state that lacked it was made. Clocks of two
 * zones are a day apart. */
static bool
is_antedated(struct td_date *entered, const struct td_node *row,
             struct td_date made)
{
	return td_was_day(entered, row, "entered") &&
	       td_date_compare(*entered, td_date_add_days(made, -1)) < 0;
}

/* The end of a unit, which is no list. */
static enum td_status
check_end(const struct td_since *since, struct td_date made,
          struct td_diag *diag)
{
	const struct td_node *after = td_node_get(
	    td_document_root(since->after), "dissolved");
	const struct td_node *before = td_node_get(
	    td_document_root(since->before), "dissolved");
	struct td_date entered;

	if (!is_antedated(&entered, after, made) ||
	    td_was_same(td_node_get(after, "entered"),
	                td_node_get(before, "entered")))
		return TD_OK;
	return report_antedated(since, "dissolved", after, entered, made, diag);
}

enum td_status
td_rule_rows_are_new(const struct td_since *since, struct td_date made,
                     struct td_diag *diag)
{
	static const char *const lists[] = { "was", "acting", "posts",
		                             "members" };
	enum td_status status = check_end(since, made, diag);

	for (size_t l = 0; l < sizeof lists / sizeof *lists; l++) {
		const struct td_node *after = td_node_get(
		    td_document_root(since->after), lists[l]);
		const struct td_node *before = td_node_get(
		    td_document_root(since->before), lists[l]);

		for (size_t i = 0; i < td_node_count(after); i++) {
			const struct td_node *row = td_node_at(after, i);
			struct td_date entered;

			if (!is_antedated(&entered, row, made) ||
			    count_entered(before, entered) >=
			        count_entered(after, entered))
				continue;
			status = td_worse(
			    status, report_antedated(since, lists[l], row,
			                             entered, made, diag));
		}
	}
	return status;
}
