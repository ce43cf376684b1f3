/* Rules for what a standing record says of earlier days. */

#include "rules/register/was_rules.h"
#include "base/strbuf.h"
#include "record/register_command.h"
#include "record/update_text.h"
#include "record/was.h"
#include "rules/register/mistake_rules.h"

#include <stdlib.h>
#include <string.h>

/* Whether two values say the same; what is not there is as good as null. */
static bool
is_same(const struct td_node *a, const struct td_node *b)
{
	enum td_node_type one = a ? a->type : TD_NODE_NULL;
	enum td_node_type other = b ? b->type : TD_NODE_NULL;

	if (one != other)
		return false;
	if (one == TD_NODE_NULL)
		return true;
	if (one != TD_NODE_MAP && one != TD_NODE_LIST)
		return a->length == b->length && strcmp(a->text, b->text) == 0;
	if (a->length != b->length)
		return false;
	for (size_t i = 0; i < a->length; i++) {
		const struct td_node *child = td_node_at(a, i);

		if (!is_same(child, child->key
		                        ? td_node_get(b, child->key->text)
		                        : td_node_at(b, i)))
			return false;
	}
	return true;
}

/* The value of a key after the days of a row. */
static const struct td_node *
value_after(const struct td_node *root, const char *key, struct td_date until)
{
	const struct td_node *was = td_node_get(root, "was");
	const struct td_node *at = root;
	struct td_date best = TD_DATE_MAX;
	struct td_date day;

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (!td_was_names(row, key) ||
		    !td_was_day(&day, row, "until") ||
		    td_date_compare(day, until) <= 0 ||
		    (at != root && td_date_compare(day, best) >= 0) ||
		    td_was_is_former(was, i, key))
			continue;
		at = row;
		best = day;
	}
	return td_was_value(at, key);
}

/* Whether a value, or any that has its own days within it, is another from then
 * on. */
static bool
is_any_changed(const struct td_node *root, const struct td_node *row,
               const char *key, struct td_date until)
{
	const char *const *parts = td_was_parts(key);
	bool changed = !parts && !is_same(td_was_value(row, key),
	                                  value_after(root, key, until));

	for (; parts && *parts && !changed; parts++)
		changed = td_was_names(row, *parts) &&
		          !is_same(td_was_value(row, *parts),
		                   value_after(root, *parts, until));
	return changed;
}

static enum td_status
report_lost(const struct td_document *document, size_t row,
            const struct td_node *value, struct td_diag *diag)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const struct td_node *node = td_node_at(was, row);
	const char *key = value->key->text;
	char *told = td_update_flow(value);
	struct td_strbuf command = TD_STRBUF_INIT;
	struct td_date until = { 0 };
	char from[TD_DATE_SIZE];
	enum td_status status;

	(void)td_was_day(&until, node, "until");
	td_date_format(from, td_date_add_days(until, 1));
	(void)td_register_command(&command, td_document_path(document), key);
	td_strbuf_addf(&command, " … --on %s", from);
	status = td_document_report(
	    document, value, diag, TD_WAS_CHANGE_LOST, "key", key, "from", from,
	    "entered", td_node_text(td_node_get(node, "entered")), "value",
	    told, "command", command.text, NULL);
	td_strbuf_clear(&command);
	free(told);
	return status;
}

static enum td_status
check_value(const struct td_document *document, size_t row,
            const struct td_node *value, struct td_date until,
            struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");
	const char *key = value->key->text;
	char text[TD_DATE_SIZE];

	if (td_was_is_outdated(was, row))
		return TD_OK;
	td_date_format(text, until);
	if (!td_was_parts(key) && td_was_is_lost(document, row, key))
		return report_lost(document, row, value, diag);
	if (is_any_changed(root, td_node_at(was, row), key, until) ||
	    td_was_is_divided(was, row, key))
		return TD_OK;
	return td_document_report(document, value, diag, TD_WAS_NO_CHANGE,
	                          "key", key, "until", text, NULL);
}

static enum td_status
check_days(const struct td_document *document, const struct td_node *row,
           struct td_date until, const struct td_day *from,
           struct td_diag *diag)
{
	char from_text[TD_DATE_SIZE];
	char text[TD_DATE_SIZE];

	if (!from || !from->given || td_date_compare(until, from->date) >= 0)
		return TD_OK;
	td_date_format(text, until);
	td_date_format(from_text, from->date);
	return td_document_report(document, td_node_get(row, "until"), diag,
	                          TD_WAS_BEFORE_FROM, "until", text, "from",
	                          from_text, NULL);
}

/* What comes after a row begins while the unit is there. */
static enum td_status
check_end(const struct td_document *document, const struct td_node *row,
          struct td_date until, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	struct td_date end;
	char text[TD_DATE_SIZE];
	char day[TD_DATE_SIZE];

	if (!td_was_day(&end, td_node_get(root, "dissolved"), "on") ||
	    td_date_compare(td_date_add_days(until, 1), end) < 0)
		return TD_OK;
	td_date_format(text, td_date_add_days(until, 1));
	td_date_format(day, end);
	return td_document_report(document, td_node_get(row, "until"), diag,
	                          TD_WAS_AFTER_END, "from", text, "end", day,
	                          NULL);
}

/* What a row says of the days up to its last; one that says nothing may have
 * lost what it was to say. */
static enum td_status
check_values(const struct td_document *document, size_t row,
             struct td_date until, struct td_diag *diag)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const struct td_node *said = td_node_at(was, row);
	enum td_status status = TD_OK;
	char text[TD_DATE_SIZE];
	size_t values = 0;

	for (size_t i = 0; i < td_node_count(said); i++) {
		const struct td_node *value = td_node_at(said, i);

		if (td_was_is_about_row(value->key->text))
			continue;
		values++;
		status = td_worse(
		    status, check_value(document, row, value, until, diag));
	}
	if (values > 0)
		return status;
	td_date_format(text, until);
	return td_document_report(document, said, diag, TD_WAS_ROW_EMPTY,
	                          "until", text, NULL);
}

enum td_status
td_rules_was_check(const struct td_document *document,
                   const struct td_day *from, struct td_diag *diag)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);
		struct td_date until;

		status = td_worse(
		    status, td_rule_mistake_is_corrected(document, i, diag));
		if (!td_was_day(&until, row, "until"))
			continue;
		status = td_worse(status,
		                  check_days(document, row, until, from, diag));
		status = td_worse(status,
		                  check_end(document, row, until, diag));
		status = td_worse(status,
		                  check_values(document, i, until, diag));
	}
	return status;
}

enum td_status
td_rule_rows_run_forward(const struct td_document *document, const char *list,
                         struct td_diag *diag)
{
	const struct td_node *rows = td_node_get(td_document_root(document),
	                                         list);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *row = td_node_at(rows, i);
		char from_text[TD_DATE_SIZE];
		char text[TD_DATE_SIZE];
		struct td_date from;
		struct td_date until;

		if (!td_was_day(&from, row, "from") ||
		    !td_was_day(&until, row, "until") ||
		    td_date_compare(from, until) <= 0)
			continue;
		td_date_format(from_text, from);
		td_date_format(text, until);
		status = td_worse(
		    status,
		    td_document_report(document, td_node_get(row, "until"),
		                       diag, TD_WAS_REVERSED, "until", text,
		                       "from", from_text, NULL));
	}
	return status;
}
