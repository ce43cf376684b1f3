/* The record of an id that somebody asked for. */

#include "views/asked.h"

#include "store/layout.h"

#include <stdlib.h>

/* The caller frees it; NULL: it can be no id. */
static char *
path_of(enum td_kind kind, const char *id)
{
	switch (kind) {
	case TD_KIND_UNIT:
		return td_path_unit(id);
	case TD_KIND_PERSON:
		return td_path_person(id);
	default:
		return td_path_campaign(id);
	}
}

enum td_status
td_asked_found(enum td_found found, enum td_kind kind, const char *id,
               struct td_diag *diag)
{
	char *path;

	switch (found) {
	case TD_FOUND:
		return TD_OK;
	case TD_MISSING:
		path = path_of(kind, id);
		(void)td_diag_add_as(diag, TD_TROUBLE, TD_REFERENCE_MISSING,
		                     TD_NO_PLACE, "id", id, "file",
		                     path ? path : "-", NULL);
		free(path);
		break;
	case TD_BROKEN:
		break;
	}
	return TD_FAILED;
}

enum td_status
td_asked_unit(const struct td_unit **unit, struct td_reader *reader,
              const char *id, struct td_diag *diag)
{
	return td_asked_found(td_reader_unit(unit, reader, id, diag),
	                      TD_KIND_UNIT, id, diag);
}

enum td_status
td_asked_person(const struct td_person **person, struct td_reader *reader,
                const char *id, struct td_diag *diag)
{
	return td_asked_found(td_reader_person(person, reader, id, diag),
	                      TD_KIND_PERSON, id, diag);
}

enum td_status
td_asked_campaign(const struct td_campaign **campaign, struct td_reader *reader,
                  const char *id, enum td_look look, struct td_date on,
                  struct td_diag *diag)
{
	return td_asked_found(
	    td_reader_campaign_on(campaign, reader, id, look, on, diag),
	    TD_KIND_CAMPAIGN, id, diag);
}
