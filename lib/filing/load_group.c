/* Which rows of a table of past awards are one decision. */

#include "filing/load_group.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "diag/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A row by the decision that it is of. */
struct keyed {
	char *key;
	size_t row;
};

static const char *
said(const struct td_load_row *row, enum td_load_value value)
{
	return row->values[value] ? row->values[value] : "";
}

/* The year is what stands first in a day. */
static char *
key_of(const struct td_load_row *row)
{
	char *number = td_fold_nfc(said(row, TD_LOAD_NUMBER));
	struct td_strbuf key = TD_STRBUF_INIT;

	td_strbuf_addf(&key, "%s\n%s\n%.4s", said(row, TD_LOAD_ISSUER), number,
	               said(row, TD_LOAD_DATE));
	free(number);
	return td_strbuf_take(&key);
}

bool
td_load_same_decision(const struct td_load_row *a, const struct td_load_row *b)
{
	char *keys[2];
	bool same;

	if (strcmp(said(a, TD_LOAD_ISSUER), said(b, TD_LOAD_ISSUER)) != 0 ||
	    strncmp(said(a, TD_LOAD_DATE), said(b, TD_LOAD_DATE), 4) != 0)
		return false;
	keys[0] = key_of(a);
	keys[1] = key_of(b);
	same = strcmp(keys[0], keys[1]) == 0;
	free(keys[0]);
	free(keys[1]);
	return same;
}

static int
compare_keyed(const void *left, const void *right)
{
	const struct keyed *a = left;
	const struct keyed *b = right;
	int order = strcmp(a->key, b->key);

	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static int
compare_groups(const void *left, const void *right)
{
	const struct td_load_group *a = left;
	const struct td_load_group *b = right;

	return (a->rows[0] > b->rows[0]) - (a->rows[0] < b->rows[0]);
}

/* The rows of one key stand side by side. */
static void
add_group(struct td_load_groups *groups, const struct keyed *keyed,
          size_t count)
{
	struct td_load_group *group = &groups->items[groups->count++];

	group->rows = td_alloc(count, sizeof *group->rows);
	for (size_t i = 0; i < count; i++)
		group->rows[group->count++] = keyed[i].row;
}

void
td_load_groups_make(struct td_load_groups *groups,
                    const struct td_load_row *rows, size_t count)
{
	struct keyed *keyed = td_alloc(count, sizeof *keyed);

	groups->items = td_alloc(count, sizeof *groups->items);
	for (size_t i = 0; i < count; i++)
		keyed[i] = (struct keyed){ key_of(&rows[i]), i };
	if (count > 0)
		qsort(keyed, count, sizeof *keyed, compare_keyed);
	for (size_t i = 0, end; i < count; i = end) {
		end = i + 1;
		while (end < count && strcmp(keyed[end].key, keyed[i].key) == 0)
			end++;
		add_group(groups, keyed + i, end - i);
	}
	if (groups->count > 0)
		qsort(groups->items, groups->count, sizeof *groups->items,
		      compare_groups);
	for (size_t i = 0; i < count; i++)
		free(keyed[i].key);
	free(keyed);
}

void
td_load_groups_clear(struct td_load_groups *groups)
{
	if (!groups)
		return;
	for (size_t i = 0; i < groups->count; i++)
		free(groups->items[i].rows);
	free(groups->items);
	*groups = (struct td_load_groups)TD_LOAD_GROUPS_INIT;
}

static enum td_status
tell_differs(const struct td_loading *loading, size_t first, size_t other,
             enum td_load_value value, const char *column, const char *keys)
{
	const struct td_load_row *row = &loading->rows[other];
	struct td_diag *found = td_diag_new();
	enum td_status status;
	char line[16];

	snprintf(line, sizeof line, "%u", loading->rows[first].line);
	status = td_diag_add(found, TD_TABLE_ROW_DIFFERS,
	                     (struct td_place){ .path = loading->name },
	                     "number", said(row, TD_LOAD_NUMBER), "column",
	                     column, "found", said(row, value), "required",
	                     said(&loading->rows[first], value), "first_line",
	                     line, NULL);
	loading->tell(loading->context, td_diag_at(found, 0), other, keys);
	td_diag_free(found);
	return status;
}

enum td_status
td_load_group_check(const struct td_load_group *group,
                    const struct td_loading *loading)
{
	static const struct {
		enum td_load_value value;
		const char *column;
		const char *keys;
	} said_once[] = {
		{ TD_LOAD_DATE, "date", "document.date" },
		{ TD_LOAD_DECIDER, "decider", "decider" },
		{ TD_LOAD_SIGNED, "signed", "document.signed.authority" },
		{ TD_LOAD_SIGNER, "signer", "document.signed.name" },
		{ TD_LOAD_OFFICE, "office", "document.signed.office" },
		{ TD_LOAD_CAMPAIGN, "campaign", "campaign" },
	};
	enum td_status status = TD_OK;
	size_t first = group->rows[0];

	for (size_t i = 1; i < group->count; i++)
		for (size_t j = 0; j < sizeof said_once / sizeof *said_once;
		     j++) {
			enum td_load_value value = said_once[j].value;
			size_t row = group->rows[i];

			if (strcmp(said(&loading->rows[row], value),
			           said(&loading->rows[first], value)) != 0)
				status = tell_differs(
				    loading, first, row, value,
				    said_once[j].column, said_once[j].keys);
		}
	return status;
}
