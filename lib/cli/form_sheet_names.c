/* Ids in the forms that units fill in as tables, by name or as they stand. */

#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/form_sheet_parts.h"

#include <stdlib.h>
#include <string.h>

/* A list of ids while it is emitted. */
struct list {
	struct td_sheet_making *making;
	enum td_called_kind kind;
	const char *keys;
	const struct td_cell *cell;
	size_t count;
};

static void
report_unclear(struct td_sheet_making *making, const struct td_cell *cell,
               const char *text, const struct td_called *called)
{
	struct td_strbuf near = TD_STRBUF_INIT;

	for (size_t i = 0; i < called->near.count; i++)
		td_strbuf_addf(&near, "%s%s", i ? ", " : "",
		               called->near.items[i]);
	making->status = td_worse(
	    making->status,
	    td_diag_add(
		making->diag, TD_TABLE_NAME_UNCLEAR,
		td_cells_place(&making->sheet->cells, making->name, cell),
		"found", text, "near", near.text, NULL));
	td_strbuf_clear(&near);
}

/* The id of what is called so, which the caller frees. What nothing is called
 * stays, for its fault to be told; NULL: it may be parted into several. */
static char *
find_id(struct td_sheet_making *making, enum td_called_kind kind,
        const struct td_cell *cell, const char *text, bool may_be_several)
{
	struct td_called called = TD_CALLED_INIT;
	char *id = NULL;

	if (!making->reader || td_called_is_id(kind, text))
		return may_be_several ? NULL : td_strdup(text);
	making->status = td_worse(
	    making->status,
	    td_called_find(&called, making->reader, kind, text, making->diag));
	if (called.id)
		id = td_strdup(called.id);
	else if (!may_be_several && called.near.count > 0)
		report_unclear(making, cell, text, &called);
	if (!id && !may_be_several)
		id = td_strdup(text);
	td_called_clear(&called);
	return id;
}

char *
td_sheet_take_named(struct td_sheet_making *making, const char *key,
                    enum td_called_kind kind, const struct td_cell *cell)
{
	char *id = cell ? find_id(making, kind, cell, cell->text, false) : NULL;

	td_emit_optional(making->emitter, key, id);
	return id;
}

void
td_sheet_emit_named(struct td_sheet_making *making, const char *key,
                    enum td_called_kind kind, const struct td_cell *cell)
{
	free(td_sheet_take_named(making, key, kind, cell));
}

static void
emit_one(struct list *list, const char *id)
{
	td_sheet_note(list->making, list->cell, "%s[%zu]", list->keys,
	              list->count++);
	td_emit_text(list->making->emitter, NULL, id);
}

/* Whether a text is ids with commas or blanks between. */
static bool
is_ids(const char *text)
{
	while (*text) {
		size_t size = strcspn(text, ", ");
		char *word = td_strndup(text, size);
		bool is = size == 0 || td_fold_is_slug(word);

		free(word);
		if (!is)
			return false;
		text += size + (text[size] != '\0');
	}
	return true;
}

static void
emit_parts(struct list *list, const char *text, const char *between,
           void (*emit)(struct list *list, const char *part))
{
	for (text += strspn(text, between); *text;
	     text += strspn(text, between)) {
		size_t size = strcspn(text, between);
		char *part = td_strndup(text, size);
		char *squeezed = td_text_squeeze(part);

		if (*squeezed)
			emit(list, squeezed);
		free(squeezed);
		free(part);
		text += size;
	}
}

static void
emit_name(struct list *list, const char *text)
{
	char *id = find_id(list->making, list->kind, list->cell, text, false);

	emit_one(list, id);
	free(id);
}

/* What stands between semicolons: ids, one name, perhaps with a comma in it, or
 * several with commas between. */
static void
emit_names(struct list *list, const char *text)
{
	char *id = NULL;

	if (is_ids(text)) {
		emit_parts(list, text, ", ", emit_one);
		return;
	}
	if (strchr(text, ','))
		id = find_id(list->making, list->kind, list->cell, text, true);
	if (id)
		emit_one(list, id);
	else
		emit_parts(list, text, ",", emit_name);
	free(id);
}

void
td_sheet_emit_names(struct td_sheet_making *making, const char *key,
                    enum td_called_kind kind, const struct td_cell *cell)
{
	struct list list = {
		.making = making, .kind = kind, .keys = key, .cell = cell
	};

	td_emit_flow_list(making->emitter, key);
	emit_parts(&list, cell ? cell->text : "", ";\n[]", emit_names);
	td_emit_end(making->emitter);
}

/* "Giai đoạn 1" is giai-doan-1. */
static void
emit_folded(struct list *list, const char *text)
{
	char *slug;

	if (is_ids(text)) {
		emit_parts(list, text, " ", emit_one);
		return;
	}
	slug = td_fold_slug(text);
	emit_one(list, slug);
	free(slug);
}

void
td_sheet_emit_folded(struct td_sheet_making *making, const char *key,
                     const struct td_cell *cell)
{
	struct list list = { .making = making, .keys = key, .cell = cell };

	td_emit_flow_list(making->emitter, key);
	emit_parts(&list, cell->text, ",;\n[]", emit_folded);
	td_emit_end(making->emitter);
}
