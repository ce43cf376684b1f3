/* A key that two offices changed, in a record as git merged it. */

#include "archive/merged_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
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

/* The text of an entry behind its key, on one line. */
static char *
value_text(const struct td_merged *merged, size_t entry)
{
	const struct td_entry *at = &merged->entries[entry];
	size_t skip = strlen(at->key) + 1;
	char *bytes = td_strndup(merged->bytes + at->from + skip,
	                         at->to - at->from - skip);
	char *text = td_text_squeeze(bytes);

	free(bytes);
	return text;
}

/* The last row that names a key, of those that say of a value until another
 * day than a row does (NULL: any); NULL: none. */
static const struct td_node *
last_row(const struct td_node *was, const char *key, const struct td_node *but)
{
	for (size_t i = td_node_count(was); i-- > 0;) {
		const struct td_node *row = td_node_at(was, i);
		const struct td_node *value = td_node_get(row, key);

		if (value &&
		    (!but || (td_merged_equal(value, td_node_get(but, key)) &&
		              !td_merged_equal(td_node_get(row, "until"),
		                               td_node_get(but, "until")))))
			return row;
	}
	return NULL;
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
	days[0] = td_node_text(td_node_get(first, "until"));
	days[1] = td_node_text(td_node_get(last, "until"));
	return days[0] && days[1];
}

/* The command that says once more which change is right. */
static char *
command_for(const struct td_merged *merged, const char *key,
            const char *const days[2])
{
	static const char *const options[][2] = {
		{ "managed_by", "managed-by" },
		{ "head", "head-name" },
		{ NULL, NULL },
	};
	const char *name = strrchr(merged->path, '/');
	bool is_unit = strstr(merged->path, "units/");
	struct td_strbuf text = TD_STRBUF_INIT;
	size_t option = 0;

	if (!name || (!is_unit && !strstr(merged->path, "people/"))) {
		td_strbuf_addf(&text, "git commit %s", merged->path);
		return td_strbuf_take(&text);
	}
	while (options[option][0] && strcmp(options[option][0], key) != 0)
		option++;
	name++;
	td_strbuf_addf(&text, "%s-update %.*s --%s …",
	               is_unit ? "unit" : "person", (int)strcspn(name, "."),
	               name, options[option][0] ? options[option][1] : key);
	for (size_t i = 0; i < 2 && (i == 0 || strcmp(days[0], days[1]) != 0);
	     i++) {
		char first[TD_DATE_SIZE];
		struct td_date until;

		if (!td_date_parse(&until, days[i]))
			continue;
		td_date_format(first, td_date_add_days(until, 1));
		td_strbuf_addf(&text, "%s%s", i ? " | " : " --on ", first);
	}
	return td_strbuf_take(&text);
}

/* Two values that were not there before. */
static enum td_status
report_both(const struct td_merged *merged, const char *const days[2],
            size_t first, size_t second, struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	char *command = command_for(merged, key, days);
	char *other = value_text(merged, second);
	char *one = value_text(merged, first);
	enum td_status status = td_diag_add(
	    diag, TD_WAS_CHANGED_TWICE,
	    (struct td_place){ .path = merged->path,
	                       .line = merged->entries[second].line,
	                       .column = 1,
	                       .keys = key },
	    "key", key, "first", one, "first_until", days[0], "second", other,
	    "second_until", days[1], "command", command, NULL);

	free(one);
	free(other);
	free(command);
	return status;
}

/* Whether a value has all that is given of one. */
static bool
has_given(const struct td_node *value, const struct td_node *given)
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

	if (merged->choice_count == 0)
		return false;
	td_date_format(last, td_date_add_days(merged->chosen_on, -1));
	for (size_t i = 0; i < merged->choice_count; i++)
		if (strcmp(merged->choices[i].key, key) == 0)
			return strcmp(last, until) == 0 &&
			       has_given(
				   td_node_get(td_document_root(document), key),
				   merged->choices[i].value);
	return false;
}

bool
td_merged_is_second(struct td_merged *merged, enum td_status *status,
                    const struct td_document *one,
                    const struct td_document *other, size_t first,
                    size_t second, struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	const char *days[2];
	bool chosen[2];

	if (!find_days(days, other, key)) {
		merged->entries[second].left_out = false;
		return false;
	}
	chosen[0] = is_chosen(merged, one, key, days[0]);
	chosen[1] = is_chosen(merged, other, key, days[1]);
	if (chosen[0] == chosen[1] || merged->lost_key) {
		*status = td_worse(
		    *status, report_both(merged, days, first, second, diag));
		return false;
	}
	if (strcmp(days[0], days[1]) != 0) {
		merged->lost_key = key;
		memcpy(merged->lost_until, days[chosen[0]], TD_DATE_SIZE);
	}
	return chosen[1];
}
