/* One office changed a key from a day on, and another what was before. */

#include "archive/merged_parts.h"
#include "base/strbuf.h"
#include "record/register_command.h"
#include "record/update_text.h"
#include "record/was.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* A change, and a correction of what it had left. */
struct mend {
	const char *key;
	const struct td_node *changed; /* to this */
	const struct td_node *right;   /* what held before */
	const char *until;             /* the last day before the change */
	const char *entered;           /* the correction */
};

/* The row that tells of a mistake, and of what holds instead; NULL: none. */
static const struct td_node *
find_mistake(const struct td_node *was, const char *key,
             const struct td_node *wrong, const struct td_node *right)
{
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *row = td_node_at(was, i);

		if (td_merged_equal(
			td_was_value(td_node_get(row, "mistaken"), key),
			wrong) &&
		    td_merged_equal(
			td_was_value(td_node_get(row, "holds"), key), right))
			return row;
	}
	return NULL;
}

/* Whether the value of one document is the change, and that of the other the
 * correction. */
static bool
find_mend(struct mend *mend, const struct td_document *changed,
          const struct td_document *corrected, const char *key)
{
	const struct td_node *root = td_document_root(corrected);
	const struct td_node *was = td_node_get(root, "was");
	const struct td_node *last = td_merged_last_row(corrected, key);
	const struct td_node *mistake;

	if (!last || strchr(key, '.'))
		return false;
	*mend = (struct mend){
		.key = key,
		.changed = td_was_value(td_document_root(changed), key),
		.right = td_was_value(root, key),
		.until = td_node_text(td_node_get(last, "until"))
	};
	mistake = find_mistake(was, key, td_was_value(last, key), mend->right);
	if (!mistake ||
	    find_mistake(was, key, td_was_value(last, key), mend->changed))
		return false;
	mend->entered = td_node_text(td_node_get(mistake, "entered"));
	return mend->entered;
}

static bool
is_chosen(const struct td_merged *merged, const struct mend *mend)
{
	char last[TD_DATE_SIZE];

	if (merged->choice_count == 0 || merged->chosen_mistake)
		return false;
	td_date_format(last, td_date_add_days(merged->chosen_on, -1));
	for (size_t i = 0; i < merged->choice_count; i++)
		if (strcmp(merged->choices[i].key, mend->key) == 0)
			return strcmp(last, mend->until) == 0 &&
			       td_merged_has_given(mend->changed,
			                           merged->choices[i].value);
	return false;
}

static enum td_status
report(const struct td_merged *merged, const struct mend *mend, unsigned line,
       struct td_diag *diag)
{
	const struct td_place place = { .path = merged->path,
		                        .line = line,
		                        .column = 1,
		                        .keys = mend->key };
	struct td_strbuf command = TD_STRBUF_INIT;
	char *changed = td_update_flow(mend->changed);
	char *right = td_update_flow(mend->right);
	char from[TD_DATE_SIZE];
	struct td_date until;
	enum td_status status;

	td_date_format(from, td_date_parse(&until, mend->until)
	                         ? td_date_add_days(until, 1)
	                         : TD_DATE_MAX);
	(void)td_register_command(&command, merged->path, mend->key);
	td_strbuf_addf(&command, " … --on %s", from);
	status = td_diag_add(diag, TD_WAS_CHANGED_AND_MENDED, place, "key",
	                     mend->key, "first", changed, "from", from,
	                     "second", right, "entered", mend->entered,
	                     "command", command.text, NULL);
	td_strbuf_clear(&command);
	free(changed);
	free(right);
	return status;
}

bool
td_merged_is_mended(bool *is_second, struct td_merged *merged,
                    enum td_status *status, const struct td_document *one,
                    const struct td_document *other, size_t first,
                    size_t second, struct td_diag *diag)
{
	const char *key = merged->entries[first].key;
	struct mend mend;

	if (find_mend(&mend, one, other, key))
		*is_second = false;
	else if (find_mend(&mend, other, one, key))
		*is_second = true;
	else
		return false;
	if (is_chosen(merged, &mend) && !merged->mended_key) {
		td_merged_use(merged, key);
		merged->mended_key = key;
		return true;
	}
	*is_second = false;
	*status = td_worse(
	    *status, report(merged, &mend, merged->entries[second].line, diag));
	return true;
}

/* The value of a row that never held, and what does; false: none is left. */
static bool
find_wrong(const struct td_node **wrong, const struct td_node **right,
           const struct td_node *was, const char *key)
{
	for (size_t i = 0; i < td_node_count(was); i++) {
		const struct td_node *mistake = td_node_at(was, i);

		*right = td_was_value(td_node_get(mistake, "holds"), key);
		for (size_t j = 0; *right && j < td_node_count(was); j++) {
			*wrong = td_was_value(td_node_at(was, j), key);
			if (td_node_get(td_node_at(was, j), "until") &&
			    td_merged_equal(
				*wrong,
				td_was_value(td_node_get(mistake, "mistaken"),
			                     key)) &&
			    !td_was_same(*wrong, *right))
				return true;
		}
	}
	return false;
}

/* So many rows of one record say the same of a key. */
#define ROWS_MAX 500

char *
td_merged_mend(const struct td_merged *merged, char *text)
{
	for (size_t i = 0; i < ROWS_MAX; i++) {
		struct td_document *document = td_merged_parse_text(
		    merged->path, text);
		const struct td_node *wrong;
		const struct td_node *right;
		struct td_strbuf out = TD_STRBUF_INIT;
		bool made;
		char *flow;

		if (!document ||
		    !find_wrong(&wrong, &right, td_was_rows(document),
		                merged->mended_key)) {
			td_document_free(document);
			return text;
		}
		flow = td_update_flow(right);
		made = td_update_put(&out, document, text, strlen(text), wrong,
		                     flow);
		free(flow);
		free(text);
		if (!made) {
			td_strbuf_clear(&out);
			return NULL;
		}
		text = td_strbuf_take(&out);
	}
	return text;
}
