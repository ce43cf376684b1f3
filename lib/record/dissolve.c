/* The end of a unit is put into its record. */

#include "record/own_row.h"
#include "record/update_keys.h"
#include "record/update_text.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

static void
emit_day(struct td_emitter *emitter, const char *key, struct td_date day)
{
	char date[TD_DATE_SIZE];

	td_date_format(date, day);
	td_emit_text(emitter, key, date);
}

/* The day that stands was a mistake, or who took over was, as others before. */
static void
emit_mistaken(struct td_emitter *emitter, const struct td_node *stands,
              bool successors)
{
	const struct td_node *wrong = td_node_get(stands, "successors");
	const struct td_node *before = td_node_get(stands, "mistaken");
	const struct td_node *entered = td_node_get(stands, "entered");

	td_emit_flow_list(emitter, "mistaken");
	for (size_t i = 0; i < td_node_count(before); i++)
		td_emit_node(emitter, NULL, td_node_at(before, i));
	td_emit_flow_map(emitter, NULL);
	td_emit_node(emitter, "on", td_node_get(stands, "on"));
	if (entered)
		td_emit_node(emitter, "entered", entered);
	if (successors && wrong)
		td_emit_node(emitter, "successors", wrong);
	td_emit_end(emitter);
	td_emit_end(emitter);
}

/* corrected: what stands, if its day is a mistake; NULL: it is not. */
static char *
make_dissolved(const struct td_own_row *row, const struct td_node *corrected,
               const char *const *successors, size_t count)
{
	const struct td_node *document = row->document;
	const struct td_node *same = td_node_get(corrected, "successors");
	struct td_emitter *emitter = td_emitter_new();
	char *text;

	if (!document)
		document = td_node_get(corrected, "document");
	td_emit_flow_map(emitter, NULL);
	emit_day(emitter, "on", row->on);
	emit_day(emitter, "entered", row->entered);
	if (document)
		td_emit_node(emitter, "document", document);
	if (same && count == 0)
		td_emit_node(emitter, "successors", same);
	if (count > 0) {
		td_emit_flow_list(emitter, "successors");
		for (size_t i = 0; i < count; i++)
			td_emit_text(emitter, NULL, successors[i]);
		td_emit_end(emitter);
	}
	if (corrected)
		emit_mistaken(emitter, corrected, count > 0);
	td_emit_end(emitter);
	text = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return text;
}

enum td_status
td_dissolve_apply(struct td_strbuf *out, const struct td_document *document,
                  const char *bytes, size_t size, const struct td_own_row *row,
                  const char *const *successors, size_t count,
                  struct td_diag *diag)
{
	const struct td_place place = { .path = td_document_path(document) };
	const struct td_node *stands = td_node_get(td_document_root(document),
	                                           "dissolved");
	char *flow = make_dissolved(row, row->mistake ? stands : NULL,
	                            successors, count);
	struct td_document *given = td_update_parse(flow, strlen(flow));
	const struct td_node *wanted = td_document_root(given);
	struct td_update_edit item = { TD_UPDATE_ROOT, "dissolved", wanted };
	bool same_day = td_update_same(td_node_get(stands, "on"),
	                               td_node_get(wanted, "on"));
	bool same = same_day &&
	            td_update_same(td_node_get(stands, "successors"),
	                           td_node_get(wanted, "successors"));
	struct td_update_edits edits = {
		.items = &item,
		.count = stands && (!row->mistake || same) ? 0 : 1,
		.order = td_update_keys_of(TD_KIND_UNIT).order
	};
	enum td_status status = TD_OK;

	if (stands && !row->mistake && !same)
		status = td_diag_add(
		    diag, TD_UPDATE_NOT_DATED, place, "file", place.path,
		    "found", td_node_text(td_node_get(wanted, "on")),
		    "recorded", td_node_text(td_node_get(stands, "on")), "date",
		    td_node_text(td_node_get(wanted, "on")), NULL);
	else if (!td_update_text(out, document, bytes, size, &edits))
		status = td_diag_add(diag, TD_UPDATE_NOT_PLACED, place, NULL);
	td_document_free(given);
	free(flow);
	return status;
}
