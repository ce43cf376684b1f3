/* What the files of the outline share. */

#include "views/campaign/outline_parts.h"

#include "check/names.h"
#include "diag/message.h"

#include <string.h>

void
td_outline_row(struct td_outline *outline, const char *part,
               const char *cells[TD_OUTLINE_CELLS])
{
	cells[TD_OUTLINE_PART] = part + strlen("outline-");
	cells[TD_OUTLINE_PART_NAME] = td_term(part);
	for (size_t i = 0; i < TD_OUTLINE_CELLS; i++)
		td_strlist_add(&outline->listing->cells,
		               cells[i] ? cells[i] : "");
}

const char *
td_outline_unit(const struct td_outline *outline, const char *id)
{
	return td_name_of_unit(outline->reader, id,
	                       td_reader_asof(outline->reader, TD_LOOK_TODAY,
	                                      outline->query->today));
}
