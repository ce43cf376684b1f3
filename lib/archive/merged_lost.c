/* What two offices changed otherwise is taken out of its row. */

#include "archive/merged_parts.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/was.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whether a key of a row says of when and by what it was put in. */
static bool
is_entry(const char *key)
{
	static const char *const keys[] = { "until", "entered", "document" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return false;
}

/* The parts of a value but for one. */
static void
emit_others(struct td_emitter *emitter, const struct td_node *value,
            const char *part)
{
	td_emit_flow_map(emitter, value->key->text);
	for (size_t i = 0; i < td_node_count(value); i++) {
		const struct td_node *one = td_node_at(value, i);

		if (strcmp(one->key->text, part) != 0)
			td_emit_node(emitter, one->key->text, one);
	}
	td_emit_end(emitter);
}

/* Emit what a row says but for one value; false: it says nothing else. Policies
 * that are all there say by what they lack that there was none: they stay. */
static bool
emit_without(struct td_emitter *emitter, const struct td_node *row,
             const char *lost)
{
	const char *part = strchr(lost, '.');
	const size_t length = part ? (size_t)(part - lost) : strlen(lost);
	bool says = false;

	for (size_t i = 0; i < td_node_count(row); i++) {
		const struct td_node *value = td_node_at(row, i);
		const char *key = value->key->text;

		if (strncmp(key, lost, length) != 0 || key[length] != '\0' ||
		    (part && td_was_is_whole(value)))
			td_emit_node(emitter, key, value);
		else if (part && td_node_count(value) > 1)
			emit_others(emitter, value, part + 1);
		else
			continue;
		says = says || !is_entry(key);
	}
	return says;
}

/* The row on one line, without an end of line; "": nothing is left of it. */
static char *
row_without(const struct td_node *row, const char *lost)
{
	struct td_emitter *emitter = td_emitter_new();
	bool says;
	char *text;

	td_emit_flow_map(emitter, NULL);
	says = emit_without(emitter, row, lost);
	td_emit_end(emitter);
	text = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	text[says ? strcspn(text, "\n") : 0] = '\0';
	return text;
}

/* Add the line of a row, with what is left of it in its place. */
static void
add_row(struct td_strbuf *out, const char *line, size_t length,
        const char *left)
{
	size_t indent = strcspn(line, "{");

	if (!*left)
		return;
	td_strbuf_add_bytes(out, line, indent);
	td_strbuf_add(out, left);
	td_strbuf_add(out, line[length - 1] == '\n' ? "\n" : "");
}

/* Whether a row stands on its line alone, as every update writes it. */
static bool
is_one_line(const char *line, size_t length)
{
	while (length > 0 && strchr("\r\n ", line[length - 1]))
		length--;
	return length > 0 && line[length - 1] == '}' &&
	       line[strspn(line, " -")] == '{';
}

char *
td_merged_drop_lost(const struct td_merged *merged, char *text)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_document *document = td_merged_parse_text(merged->path, text);
	const struct td_node *was;
	char *left = NULL;
	unsigned line = 0;
	unsigned at = 1;

	if (!document)
		return text;
	was = td_node_get(td_document_root(document), "was");
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (!td_was_value(row, merged->lost_key) ||
		    !td_text_equal(td_node_text(td_node_get(row, "until")),
		                   merged->lost_until) ||
		    (merged->lost_line && row->line != merged->lost_line))
			continue;
		line = row->line;
		free(left);
		left = row_without(row, merged->lost_key);
	}
	td_document_free(document);
	for (const char *from = text; *from; at++) {
		size_t length = strcspn(from, "\n");

		length += from[length] == '\n';
		if (at != line) {
			td_strbuf_add_bytes(&out, from, length);
		} else if (is_one_line(from, length)) {
			add_row(&out, from, length, left);
		} else {
			td_strbuf_clear(&out);
			break;
		}
		from += length;
	}
	free(left);
	free(text);
	return out.length > 0 ? td_strbuf_take(&out) : NULL;
}

/* Whether a choice is the change that a row tells of. */
static bool
is_chosen_day(const struct td_merged *merged, const struct td_node *row)
{
	const char *until = td_node_text(td_node_get(row, "until"));
	char last[TD_DATE_SIZE];

	td_date_format(last, td_date_add_days(merged->chosen_on, -1));
	return td_text_equal(until, last);
}

static bool
lose(struct td_merged *merged, const char *key, const struct td_node *row)
{
	merged->lost_key = key;
	merged->lost_line = row->line;
	snprintf(merged->lost_until, sizeof merged->lost_until, "%s",
	         td_node_text(td_node_get(row, "until")));
	return true;
}

/* Find a change that was entered on two days, the chosen one among them: the
 * other is lost. */
static bool
find_second_day(struct td_merged *merged, const struct td_document *document,
                const struct td_merged_choice *choice)
{
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *first = td_node_at(was, i);
		const struct td_node *second = td_was_second_day(was, i,
		                                                 choice->key);

		if (!second || !td_merged_has_given(
				   td_was_value(td_was_after(document, second,
		                                             choice->key),
		                                choice->key),
				   choice->value))
			continue;
		if (is_chosen_day(merged, first))
			return lose(merged, choice->key, second);
		if (is_chosen_day(merged, second))
			return lose(merged, choice->key, first);
	}
	return false;
}

/* Find rows that say otherwise of the same days, the value of one of which was
 * chosen from the day on which one began: another is lost. */
static bool
find_double(struct td_merged *merged, const struct td_document *document,
            const struct td_merged_choice *choice)
{
	const char *key = choice->key;
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");
	const struct td_node *right = NULL;
	bool begins = false;

	for (size_t i = 0; i < td_node_count(was); i++)
		begins = begins || (td_was_names(td_node_at(was, i), key) &&
		                    is_chosen_day(merged, td_node_at(was, i)));
	for (size_t i = 0; i < td_node_count(was) && begins; i++) {
		const struct td_node *row = td_node_at(was, i);

		if (td_was_names(row, key) &&
		    td_merged_has_given(td_was_value(row, key), choice->value))
			right = row;
		for (size_t j = 0; right == row && j < td_node_count(was);
		     j++) {
			const struct td_node *other = td_node_at(was, j);

			if (td_was_names(other, key) &&
			    td_merged_equal(td_node_get(row, "until"),
			                    td_node_get(other, "until")) &&
			    !td_was_same(td_was_value(row, key),
			                 td_was_value(other, key)) &&
			    !td_was_is_former(was, j, key) &&
			    !td_was_is_outdated(was, j))
				return lose(merged, key, other);
		}
	}
	return false;
}

/* Find a change that changes nothing, of the chosen day, where the value that
 * stands before and after it is what was chosen: there was none. */
static bool
find_none(struct td_merged *merged, const struct td_document *document,
          const struct td_merged_choice *choice)
{
	const char *key = choice->key;
	const struct td_node *was = td_node_get(td_document_root(document),
	                                        "was");

	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (is_chosen_day(merged, row) &&
		    td_was_is_lost(document, i, key) &&
		    td_merged_has_given(td_was_value(row, key), choice->value))
			return lose(merged, key, row);
	}
	return false;
}

/* How many offices enter one change, each on another day. */
#define OFFICES_MAX 16

char *
td_merged_drop_second_days(struct td_merged *merged, char *text, bool *any)
{
	bool found = true;

	for (size_t i = 0; i < OFFICES_MAX && text && found; i++) {
		struct td_document *document = td_merged_parse_text(
		    merged->path, text);

		found = false;
		if (!document)
			return text;
		for (size_t j = 0; j < merged->choice_count && !found; j++)
			found = find_double(merged, document,
			                    &merged->choices[j]) ||
			        find_second_day(merged, document,
			                        &merged->choices[j]) ||
			        find_none(merged, document,
			                  &merged->choices[j]);
		td_document_free(document);
		*any = *any || found;
		if (found)
			td_merged_use(merged, merged->lost_key);
		if (found)
			text = td_merged_drop_lost(merged, text);
	}
	return text;
}
