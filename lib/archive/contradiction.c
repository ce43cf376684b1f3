/* Rows of `was` that contradict each other. */

#include "archive/contradiction.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "record/register_command.h"
#include "record/update_text.h"
#include "record/was.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* The rows of one document, and one of them. */
struct place {
	const struct td_document *document;
	const struct td_node *was;
	size_t row;
};

static const char *
last_day(const struct td_node *row)
{
	return td_node_text(td_node_get(row, "until"));
}

static void
add_first_day(struct td_strbuf *out, const struct td_node *row)
{
	struct td_date until;
	char text[TD_DATE_SIZE];

	if (!last_day(row) || !td_date_parse(&until, last_day(row)))
		return;
	td_date_format(text, td_date_add_days(until, 1));
	td_strbuf_add(out, text);
}

/* The command that says once more which change is right: it began after the one
 * row or after the other; one NULL: no row tells when. */
static void
add_command(struct td_strbuf *out, const struct place *place, const char *key,
            const struct td_node *one, const struct td_node *other)
{
	const char *path = td_document_path(place->document);

	if (!one || !td_register_command(out, path, key)) {
		td_strbuf_addf(out, "git commit %s", path);
		return;
	}
	td_strbuf_add(out, " … --on ");
	add_first_day(out, one);
	if (!other)
		return;
	td_strbuf_add(out, " | ");
	add_first_day(out, other);
}

/* The row that another is one change on two days with; NULL: there is none. */
static const struct td_node *
other_day(const struct td_node *was, const struct td_node *row, const char *key)
{
	for (size_t i = 0; row && i < td_node_count(was); i++)
		if (td_was_second_day(was, i, key) == row)
			return td_node_at(was, i);
	return NULL;
}

/* An earlier row that says otherwise of the same days. Two offices that entered
 * one change say the same. */
static const struct td_node *
find_double(const struct place *place, const char *key)
{
	const struct td_node *row = td_node_at(place->was, place->row);
	const struct td_node *value = td_was_value(row, key);

	if (!td_was_names(row, key) ||
	    td_was_is_outdated(place->was, place->row) ||
	    td_was_is_former(place->was, place->row, key))
		return NULL;
	for (size_t i = 0; i < place->row; i++) {
		const struct td_node *other = td_node_at(place->was, i);

		if (td_was_names(other, key) &&
		    td_was_same(td_node_get(other, "until"),
		                td_node_get(row, "until")) &&
		    !td_was_same(td_was_value(other, key), value) &&
		    !td_was_is_outdated(place->was, i) &&
		    !td_was_is_former(place->was, i, key))
			return other;
	}
	return NULL;
}

static enum td_status
check_double(const struct place *place, const char *key, struct td_diag *diag)
{
	const struct td_node *row = td_node_at(place->was, place->row);
	const struct td_node *other = find_double(place, key);
	struct td_strbuf command = TD_STRBUF_INIT;
	const struct td_node *before;
	enum td_status status;
	char *first;
	char *second;

	if (!other)
		return TD_OK;
	before = td_was_before(place->was, place->row, key);
	add_command(&command, place, key, before,
	            other_day(place->was, before, key));
	first = td_update_flow(td_was_value(other, key));
	second = td_update_flow(td_was_value(row, key));
	status = td_document_report(
	    place->document,
	    td_was_value(row, key) ? td_was_value(row, key) : row, diag,
	    TD_WAS_DOUBLED, "key", key, "until", last_day(row), "first", first,
	    "second", second, "command", command.text, NULL);
	td_strbuf_clear(&command);
	free(first);
	free(second);
	return status;
}

static enum td_status
check_second_day(const struct place *place, const char *key,
                 struct td_diag *diag)
{
	const struct td_node *row = td_node_at(place->was, place->row);
	const struct td_node *second = td_was_second_day(place->was, place->row,
	                                                 key);
	struct td_strbuf command = TD_STRBUF_INIT;
	enum td_status status;
	char *value;

	if (!second)
		return TD_OK;
	add_command(&command, place, key, row, second);
	value = td_update_flow(
	    td_was_value(td_was_after(place->document, second, key), key));
	status = td_document_report(
	    place->document, td_node_get(second, "until"), diag,
	    TD_WAS_TWO_DAYS, "key", key, "value", value, "first", last_day(row),
	    "second", last_day(second), "command", command.text, NULL);
	td_strbuf_clear(&command);
	free(value);
	return status;
}

enum td_status
td_contradiction_check(const struct td_document *document, struct td_diag *diag)
{
	struct place place = { .document = document,
		               .was = td_node_get(td_document_root(document),
		                                  "was") };
	enum td_status status = TD_OK;

	for (place.row = 0; place.row < td_node_count(place.was); place.row++) {
		const struct td_node *row = td_node_at(place.was, place.row);

		for (size_t i = 0; last_day(row) && i < td_node_count(row);
		     i++) {
			const char *key = td_node_at(row, i)->key->text;
			const char *const alone[] = { key, NULL };
			const char *const *parts = td_was_parts(key);

			if (td_was_is_about_row(key))
				continue;
			for (parts = parts ? parts : alone; *parts; parts++) {
				status = td_worse(
				    status, check_double(&place, *parts, diag));
				status = td_worse(
				    status,
				    check_second_day(&place, *parts, diag));
			}
		}
	}
	return status;
}

bool
td_contradiction_is(const struct td_finding *finding)
{
	static const enum td_finding_id ids[] = {
		TD_WAS_CHANGED_TWICE, TD_ENTERED_TWICE,
		TD_WAS_DOUBLED,       TD_WAS_TWO_DAYS,
		TD_OWN_ROW_DOUBLED,   TD_WAS_CHANGED_AND_MENDED
	};

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		if (finding->id == ids[i])
			return true;
	return false;
}

bool
td_contradiction_is_in(const struct td_diag *found)
{
	for (size_t i = 0; i < td_diag_count(found); i++)
		if (td_contradiction_is(td_diag_at(found, i)))
			return true;
	return false;
}
