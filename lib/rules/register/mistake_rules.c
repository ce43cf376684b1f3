/* Rules for rows of `was` that tell of a mistake. */

#include "rules/register/mistake_rules.h"
#include "base/strbuf.h"
#include "record/was.h"

#include <string.h>

/* Whether a row other than one says of a key that a value is what holds, or
 * that it never held. */
static bool
is_in_mistake(const struct td_node *was, size_t but, const char *list,
              const char *key, const struct td_node *value)
{
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *said = td_was_value(
		    td_node_get(td_node_at(was, i), list), key);

		if (i != but && said && td_was_same(said, value))
			return true;
	}
	return false;
}

/* Whether a record says a value of a key, at the top or in a row. */
static bool
is_said(const struct td_node *root, const char *key,
        const struct td_node *value)
{
	const struct td_node *was = td_node_get(root, "was");
	bool said = td_was_same(td_was_value(root, key), value);

	for (size_t i = 0; i < td_node_count(was) && !said; i++)
		said = td_was_names(td_node_at(was, i), key) &&
		       td_was_same(td_was_value(td_node_at(was, i), key),
		                   value);
	return said;
}

/* Whether a row that was there when a mistake was put in still says it, or the
 * top does, which no row has changed since. */
static bool
is_left(const struct td_node *root, size_t mistake, const char *key,
        const struct td_node *wrong)
{
	const struct td_node *was = td_node_get(root, "was");
	bool at_top = td_was_same(td_was_value(root, key), wrong) &&
	              !is_in_mistake(was, mistake, "holds", key, wrong);
	bool in_row = false;
	struct td_date made;
	struct td_date day;

	if (!td_was_day(&made, td_node_at(was, mistake), "entered"))
		return false;
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);
		bool before = td_was_day(&day, row, "entered") &&
		              td_date_compare(day, made) < 0;

		if (!td_was_names(row, key) || td_was_is_outdated(was, i))
			continue;
		at_top = at_top && before;
		in_row = in_row ||
		         (before && td_was_same(td_was_value(row, key), wrong));
	}
	return at_top || in_row;
}

/* What a row says never held is nowhere, and what it says holds instead is
 * there, or was corrected in its turn (was-mistake-unmade). */
static enum td_status
check_mistake(const struct td_document *document, size_t row, const char *key,
              struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");
	const struct td_node *said = td_node_at(was, row);
	const struct td_node *wrong = td_was_value(
	    td_node_get(said, "mistaken"), key);
	const struct td_node *holds = td_was_value(td_node_get(said, "holds"),
	                                           key);

	if (!wrong && !holds)
		return TD_OK;
	if (wrong && holds && !td_was_same(wrong, holds) &&
	    (is_said(root, key, holds) ||
	     is_in_mistake(was, row, "mistaken", key, holds)) &&
	    !is_left(root, row, key, wrong))
		return TD_OK;
	return td_document_report(document, said, diag, TD_WAS_MISTAKE_UNMADE,
	                          "key", key, NULL);
}

enum td_status
td_rule_mistake_is_corrected(const struct td_document *document, size_t row,
                             struct td_diag *diag)
{
	static const char *const lists[] = { "mistaken", "holds" };
	const struct td_node *said = td_node_at(
	    td_node_get(td_document_root(document), "was"), row);
	enum td_status status = TD_OK;

	for (size_t l = 0; l < 2; l++) {
		const struct td_node *list = td_node_get(said, lists[l]);

		for (size_t i = 0; i < td_node_count(list); i++) {
			const char *key = td_node_at(list, i)->key->text;
			const char *const *parts = td_was_parts(key);

			if (l > 0 &&
			    td_node_get(td_node_get(said, lists[0]), key))
				continue;
			if (!parts)
				status = td_worse(
				    status,
				    check_mistake(document, row, key, diag));
			for (; parts && *parts; parts++)
				status = td_worse(
				    status,
				    check_mistake(document, row, *parts, diag));
		}
	}
	return status;
}

/* Whether a row says the same, whenever it was put in. */
static bool
has_row(const struct td_node *rows, const struct td_node *wanted)
{
	static const char *const parts[] = { "mistaken", "holds" };

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *row = td_node_at(rows, i);
		bool same = td_node_get(wanted, parts[0])
		                ? true
		                : td_was_same(row, wanted);

		for (size_t j = 0; j < 2 && same; j++)
			same = td_was_same(td_node_get(row, parts[j]),
			                   td_node_get(wanted, parts[j]));
		if (same)
			return true;
	}
	return false;
}

/* Whether a value may have come and gone since: a new row tells of a change of
 * the key, or that the value was taken for what holds. */
static bool
may_have_been(const struct td_since *since, const char *key,
              const struct td_node *value)
{
	const struct td_node *rows = td_was_rows(since->after);

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *row = td_node_at(rows, i);
		const struct td_node *held = td_was_value(
		    td_node_get(row, "holds"), key);

		if (has_row(td_was_rows(since->before), row))
			continue;
		if ((td_node_get(row, "until") && td_was_names(row, key)) ||
		    (held && td_was_same(held, value)))
			return true;
	}
	return false;
}

static enum td_status
check_mistaken(const struct td_since *since, const struct td_node *wrong,
               const char *key, struct td_diag *diag)
{
	const struct td_node *value = td_was_value(wrong, key);
	struct td_strbuf said = TD_STRBUF_INIT;
	struct td_strbuf found = TD_STRBUF_INIT;
	enum td_status status;

	if (!value || is_said(td_document_root(since->before), key, value) ||
	    may_have_been(since, key, value))
		return TD_OK;
	td_was_tell(&said, value);
	td_was_tell(&found, td_was_value(td_document_root(since->before), key));
	status = td_document_report(since->after, value, diag,
	                            TD_WAS_MISTAKE_MADE_UP, "key", key, "said",
	                            said.text, "revision", since->revision,
	                            "former", found.text, NULL);
	td_strbuf_clear(&found);
	td_strbuf_clear(&said);
	return status;
}

enum td_status
td_rule_mistakes_were_made(const struct td_since *since, struct td_diag *diag)
{
	const struct td_node *rows = td_was_rows(since->after);
	enum td_status status = TD_OK;

	for (size_t i = 0; i < td_node_count(rows); i++) {
		const struct td_node *wrong = td_node_get(td_node_at(rows, i),
		                                          "mistaken");

		if (has_row(td_was_rows(since->before), td_node_at(rows, i)))
			continue;
		for (size_t j = 0; j < td_node_count(wrong); j++) {
			const char *key = td_node_at(wrong, j)->key->text;
			const char *const *parts = td_was_parts(key);

			if (!parts)
				status = td_worse(
				    status,
				    check_mistaken(since, wrong, key, diag));
			for (; parts && *parts; parts++)
				status = td_worse(
				    status,
				    check_mistaken(since, wrong, *parts, diag));
		}
	}
	return status;
}
