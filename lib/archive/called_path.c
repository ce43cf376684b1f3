/* Ids as they stand, and in paths. */

#include "archive/called.h"

#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

/* What the codes of award forms are made of. */
#define AWARD_SIGNS "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"

bool
td_called_is_id(enum td_called_kind kind, const char *text)
{
	char *path;
	bool is;

	if (kind == TD_CALLED_NOTHING || kind == TD_CALLED_NOMINATION)
		return true;
	if (kind == TD_CALLED_NOMINEE)
		return td_fold_is_slug(text) || strchr(text, '/');
	if (kind == TD_CALLED_AWARD)
		return text[strspn(text, AWARD_SIGNS)] == '\0';
	if (kind != TD_CALLED_DECISION && kind != TD_CALLED_PROCEEDING)
		return td_fold_is_slug(text);
	path = td_path_decision_of(text);
	is = path != NULL;
	free(path);
	return is;
}

/* Whether a record of this kind is one of what is wanted. */
static bool
is_of(enum td_called_kind wanted, enum td_kind kind)
{
	switch (wanted) {
	case TD_CALLED_UNIT:
		return kind == TD_KIND_UNIT;
	case TD_CALLED_PERSON:
		return kind == TD_KIND_PERSON;
	case TD_CALLED_RECIPIENT:
		return kind == TD_KIND_UNIT || kind == TD_KIND_PERSON;
	case TD_CALLED_CAMPAIGN:
		return kind == TD_KIND_CAMPAIGN;
	case TD_CALLED_NOMINATION:
		return kind == TD_KIND_NOMINATION;
	case TD_CALLED_NOMINEE:
		return kind == TD_KIND_NOMINATION || kind == TD_KIND_UNIT ||
		       kind == TD_KIND_PERSON;
	case TD_CALLED_PROCEEDING:
		return kind == TD_KIND_PROCEEDING;
	case TD_CALLED_DECISION:
		return kind == TD_KIND_DECISION;
	case TD_CALLED_AWARD:
	case TD_CALLED_NOTHING:
		break;
	}
	return false;
}

char *
td_called_from_path(enum td_called_kind kind, const char *path)
{
	struct td_layout layout;
	struct td_strbuf id = TD_STRBUF_INIT;

	if (strncmp(path, "./", 2) == 0)
		path += 2;
	if (!td_layout_parse(&layout, path))
		return NULL;
	if (is_of(kind, layout.kind)) {
		if (layout.year)
			td_strbuf_addf(&id, "%s/", layout.year);
		td_strbuf_add(&id, layout.id ? layout.id : layout.campaign);
	}
	td_layout_clear(&layout);
	return id.length > 0 ? td_strbuf_take(&id) : NULL;
}
