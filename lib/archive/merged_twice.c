/* A key that two offices changed, in a record as git merged it. */

#include "archive/merged_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/register_command.h"
#include "record/was.h"
#include "schema/equal.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

bool
td_merged_equal(const struct td_node *a, const struct td_node *b)
{
	size_t steps = 100000;

	return a && b && td_equal(a, b, &steps) && steps > 0;
}

void
td_merged_use(struct td_merged *merged, const char *key)
{
	for (size_t i = 0; i < merged->choice_count; i++)
		if (strcmp(merged->choices[i].key, key) == 0 &&
		    !merged->used[i]) {
			merged->used[i] = true;
			merged->chosen++;
		}
}

/* The text of an entry behind its key, on one line. */
static char *
value_text(const struct td_merged *merged, size_t entry)
{
	const struct td_entry *at = &merged->entries[entry];
	char *bytes = td_strndup(merged->bytes + at->from + at->skip,
	                         at->to - at->from - at->skip);
	char *text = td_text_squeeze(bytes);

	free(bytes);
	return text;
}

const struct td_node *
td_merged_last_row(const struct td_document *document, const char *key)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const char *last = "";
	const struct td_node *found = NULL;

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);
		const char *until = td_node_text(td_node_get(row, "until"));

		if (until && td_was_value(row, key) &&
		    strcmp(until, last) > 0 && !td_was_is_former(was, i, key)) {
			found = row;
			last = until;
		}
	}
	return found;
}

bool
td_merged_is_next(const struct td_node *was, const struct td_node *row,
                  const struct td_node *last, const char *key)
{
	const char *until = td_node_text(td_node_get(row, "until"));
	const char *end = td_node_text(td_node_get(last, "until"));

	if (!until || !end || strcmp(until, end) == 0)
		return false;
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *other = td_node_at(was, i);
		const char *day = td_node_text(td_node_get(other, "until"));

		if (day && td_was_value(other, key) && strcmp(day, until) > 0 &&
		    strcmp(day, end) < 0 && !td_was_is_former(was, i, key))
			return false;
	}
	return true;
}

/* The last row that names a key, of those that say of a value until another
 * day than a row does (NULL: any); NULL: none. */
static const struct td_node *
last_row(const struct td_node *was, const char *key, const struct td_node *but)
{
	for (size_t i = td_node_count(was); i-- > 0;) {
		const struct td_node *row = td_node_at(was, i);
		const struct td_node *value = td_was_value(row, key);

		if (value && td_node_get(row, "until") &&
		    !td_was_is_former(was, i, key) &&
		    !td_was_is_divided(was, i, key) &&
		    (!but || (td_merged_equal(value, td_was_value(but, key)) &&
		              !td_merged_equal(td_node_get(row, "until"),
		                               td_node_get(but, "until")))))
			return row;
	}
	return NULL;
}

/* The row that an office put in behind another when it reached back: the next
 * one of the key that ends before it, since git keeps the rows of an office
 * together. NULL: none was, or it says the same. */
static const struct td_node *
put_behind(const struct td_node *was, const struct td_node *row,
           const char *key)
{
	const char *until = td_node_text(td_node_get(row, "until"));

	for (size_t i = row->index + 1; until && i < td_node_count(was); i++) {
		const struct td_node *next = td_node_at(was, i);
		const char *end = td_node_text(td_node_get(next, "until"));

		if (end && td_was_names(next, key) && strcmp(end, until) < 0)
			return td_was_same(td_was_value(next, key),
			                   td_was_value(row, key))
			           ? NULL
			           : next;
	}
	return NULL;
}

/* The last day of a row's value before changes that reached back divided it. */
static const char *
first_end(const struct td_node *was, const struct td_node *row, const char *key)
{
	for (size_t i = 0; i < row->index; i++) {
		const struct td_node *later = td_node_at(was, i);

		if (td_was_names(later, key) &&
		    put_behind(was, later, key) == row)
			return first_end(was, later, key);
	}
	return td_node_text(td_node_get(row, "until"));
}

/* The last days of the value that both changed, by the last two rows that say
 * it; each office has those from before it in its list, too. Where both changed
 * it on one day, git keeps one row. Without any nobody changed it. */
static bool
find_days(const char *days[2], const struct td_document *document,
          const char *key)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const struct td_node *last = last_row(was, key, NULL);
	const struct td_node *first = last ? last_row(was, key, last) : NULL;

	first = first ? first : last;
	days[0] = first ? first_end(was, first, key) : NULL;
	days[1] = last ? first_end(was, last, key) : NULL;
	return days[0] && days[1];
}

/* Without the commit that it is read from. */
static const char *
bare(const char *path)
{
	const char *colon = strchr(path, ':');

	return colon ? colon + 1 : path;
}

/* The end of a unit is said once more by its day, and its successors. */
static char *
command_for_end(const struct td_merged *merged, const char *one,
                const char *other)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	(void)td_register_command(&text, merged->path, "dissolved");
	td_strbuf_addf(&text, " --on %s", one);
	if (!td_text_equal(one, other))
		td_strbuf_addf(&text, " | %s", other);
	td_strbuf_add(&text, " --successor …");
	return td_strbuf_take(&text);
}

/* The command that says once more which change is right; days NULL: no row
 * tells of any. */
static char *
command_for(const struct td_merged *merged, const char *key,
            const char *const *days)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!td_register_command(&text, merged->path, key)) {
		td_strbuf_addf(&text, "git commit %s", bare(merged->path));
		return td_strbuf_take(&text);
	}
	td_strbuf_add(&text, " …");
	if (!days)
		td_strbuf_add(&text, " --mistake");
	for (size_t i = 0;
	     days && i < 2 && (i == 0 || strcmp(days[0], days[1]) != 0); i++) {
		char first[TD_DATE_SIZE];
		struct td_date until;

		if (!td_date_parse(&until, days[i]))
			continue;
		td_date_format(first, td_date_add_days(until, 1));
		td_strbuf_addf(&text, "%s%s", i ? " | " : " --on ", first);
	}
	return td_strbuf_take(&text);
}

/* Two values that were not there before; days NULL: nobody knows since when.
 * ends: where it is the end of a unit, its days. */
static enum td_status
report_both(const struct td_merged *merged, const char *const *days,
            const char *const *ends, size_t first, size_t second,
            struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	const struct td_place place = { .path = merged->path,
		                        .line = merged->entries[second].line,
		                        .column = 1,
		                        .keys = key };
	char *command = ends[0] && ends[1]
	                    ? command_for_end(merged, ends[0], ends[1])
	                    : command_for(merged, key, days);
	char *other = value_text(merged, second);
	char *one = value_text(merged, first);
	enum td_status status;

	if (days)
		status = td_diag_add(diag, TD_WAS_CHANGED_TWICE, place, "key",
		                     key, "first", one, "first_until", days[0],
		                     "second", other, "second_until", days[1],
		                     "command", command, NULL);
	else
		status = td_diag_add(diag, TD_ENTERED_TWICE, place, "key", key,
		                     "first", one, "second", other, "command",
		                     command, NULL);
	free(one);
	free(other);
	free(command);
	return status;
}

bool
td_merged_has_given(const struct td_node *value, const struct td_node *given)
{
	if (!value || !given || given->type != TD_NODE_MAP)
		return td_merged_equal(value, given);
	for (size_t i = 0; i < td_node_count(given); i++) {
		const struct td_node *part = given->children[i];

		if (!td_merged_equal(td_node_get(value, part->key->text), part))
			return false;
	}
	return true;
}

/* Whether the change of a key to a value that the former one held until a day
 * is the one that was chosen. */
static bool
is_chosen(const struct td_merged *merged, const struct td_document *document,
          const char *key, const char *until)
{
	char last[TD_DATE_SIZE];

	const struct td_node *value = td_was_value(td_document_root(document),
	                                           key);

	if (merged->choice_count == 0)
		return false;
	td_date_format(last, td_date_add_days(merged->chosen_on, -1));
	for (size_t i = 0; i < merged->choice_count; i++)
		if (strcmp(merged->choices[i].key, key) == 0)
			return (merged->chosen_mistake ||
			        (until && strcmp(last, until) == 0)) &&
			       td_merged_has_given(value,
			                           merged->choices[i].value);
	return false;
}

/* Whether a value was put in as one that has always held. */
static bool
is_correction(const struct td_document *document, const char *key)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");

	for (size_t i = 0; i < td_node_count(was); i++)
		if (td_merged_equal(
			td_was_value(td_node_get(td_node_at(was, i), "holds"),
		                     key),
			td_was_value(root, key)))
			return true;
	return false;
}

/* The day on which a unit ended; NULL: the key is another. */
static const char *
end_of(const struct td_document *document, const char *key)
{
	return strcmp(key, "dissolved") == 0
	           ? td_node_text(td_node_get(
			 td_node_get(td_document_root(document), key), "on"))
	           : NULL;
}

bool
td_merged_is_second(struct td_merged *merged, enum td_status *status,
                    const struct td_document *one,
                    const struct td_document *other, size_t first,
                    size_t second, struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	const char *days[2];
	const char *const ends[] = { end_of(one, key), end_of(other, key) };
	bool chosen[2];
	bool dated = find_days(days, other, key) && !is_correction(one, key) &&
	             !is_correction(other, key);
	chosen[0] = is_chosen(merged, one, key, dated ? days[0] : NULL);
	chosen[1] = is_chosen(merged, other, key, dated ? days[1] : NULL);
	if (chosen[0] == chosen[1] || merged->lost_key) {
		*status = td_worse(*status,
		                   report_both(merged, dated ? days : NULL,
		                               ends, first, second, diag));
		return false;
	}
	td_merged_use(merged, key);
	if (dated && strcmp(days[0], days[1]) != 0) {
		merged->lost_key = key;
		memcpy(merged->lost_until, days[chosen[0]], TD_DATE_SIZE);
	}
	return chosen[1];
}
