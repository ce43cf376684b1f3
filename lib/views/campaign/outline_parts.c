/* What the files of the outline share. */

#include "views/campaign/outline_parts.h"

#include "base/strbuf.h"

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

void
td_outline_comma(struct td_strbuf *out, const char *text)
{
	if (text && *text)
		td_strbuf_addf(out, "%s%s", out->length > 0 ? ", " : "", text);
}

void
td_outline_actors(struct td_strbuf *out, const struct td_outline *outline,
                  const struct td_actors *actors)
{
	for (size_t i = 0; i < actors->count; i++) {
		const struct td_actor *actor = &actors->items[i];

		td_outline_comma(
		    out, actor->is_class ? td_term(td_class_name(actor->class))
					 : td_outline_unit(outline, actor->id));
	}
}

const char *
td_outline_unit(const struct td_outline *outline, const char *id)
{
	return td_name_of_unit(outline->reader, id,
	                       td_reader_asof(outline->reader, TD_LOOK_TODAY,
	                                      outline->query->today));
}
