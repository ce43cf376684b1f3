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

static char *
make_dissolved(const struct td_own_row *row, const char *const *successors,
               size_t count)
{
	struct td_emitter *emitter = td_emitter_new();
	char *text;

	td_emit_flow_map(emitter, NULL);
	emit_day(emitter, "on", row->on);
	emit_day(emitter, "entered", row->entered);
	if (row->document)
		td_emit_node(emitter, "document", row->document);
	if (count > 0) {
		td_emit_flow_list(emitter, "successors");
		for (size_t i = 0; i < count; i++)
			td_emit_text(emitter, NULL, successors[i]);
		td_emit_end(emitter);
	}
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
	char *flow = make_dissolved(row, successors, count);
	struct td_document *given = td_update_parse(flow, strlen(flow));
	const struct td_node *wanted = td_document_root(given);
	struct td_update_edit item = { TD_UPDATE_ROOT, "dissolved", wanted };
	struct td_update_edits edits = {
		.items = &item,
		.count = stands ? 0 : 1,
		.order = td_update_keys_of(TD_KIND_UNIT).order
	};
	enum td_status status = TD_OK;

	if (stands && (!td_update_same(td_node_get(stands, "on"),
	                               td_node_get(wanted, "on")) ||
	               !td_update_same(td_node_get(stands, "successors"),
	                               td_node_get(wanted, "successors"))))
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
