/* What the checks say of a filed award record. */

#include "check/outcome.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "diag/message.h"
#include "record/decision.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

bool
td_outcome_is_kept(enum td_kind kind)
{
	return kind == TD_KIND_NOMINATION || kind == TD_KIND_PROCEEDING ||
	       kind == TD_KIND_DECISION;
}

static void
add_message(struct td_strlist *messages, const struct td_finding *finding)
{
	struct td_strbuf message = TD_STRBUF_INIT;

	if (messages) {
		td_message_fill(
		    &message, td_translate(td_finding_kind(finding->id)->text),
		    finding->facts, finding->fact_count);
		td_strlist_add(messages, message.text);
	}
	td_strbuf_clear(&message);
}

/* The findings about the record itself; what stands in another one is told
 * there. Returns TD_FAILED when something could not be looked at. */
static enum td_status
add_findings(struct td_strlist *lines, struct td_strlist *messages,
             const char *prefix, struct td_reader *reader, const char *path,
             struct td_diag *diag)
{
	const char *label = td_snapshot_label(td_reader_snapshot(reader));
	size_t label_length = strlen(label);
	struct td_diag *found = td_diag_new();
	enum td_status status = td_check_path(reader, path, found);

	td_diag_sort(found);
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		struct td_strbuf line = TD_STRBUF_INIT;

		if (!finding->path ||
		    strncmp(finding->path, label, label_length) != 0 ||
		    strcmp(finding->path + label_length, path) != 0)
			continue;
		td_strbuf_addf(&line, "%s%s%s@%u:%u", prefix,
		               td_finding_kind(finding->id)->slug,
		               finding->severity >= TD_ERROR ? "!" : "",
		               finding->line, finding->column);
		td_strlist_add(lines, line.text);
		add_message(messages, finding);
		td_strbuf_clear(&line);
	}
	if (status == TD_FAILED)
		td_diag_move(diag, found);
	td_diag_free(found);
	return status == TD_FAILED ? TD_FAILED : TD_OK;
}

static enum td_status
add_nomination(struct td_strlist *lines, struct td_strlist *messages,
               struct td_reader *reader, const char *campaign,
               const char *nomination, struct td_diag *diag)
{
	char *path = td_path_nomination(campaign, nomination);
	struct td_strbuf prefix = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	/* One that is not there is a finding of the decision. */
	if (td_snapshot_has(td_reader_snapshot(reader), path)) {
		td_strbuf_addf(&prefix, "%s ", nomination);
		status = add_findings(lines, messages, prefix.text, reader,
		                      path, diag);
	}
	td_strbuf_clear(&prefix);
	free(path);
	return status;
}

static enum td_status
add_nominations(struct td_strlist *lines, struct td_strlist *messages,
                struct td_reader *reader, const char *path,
                struct td_diag *diag)
{
	struct td_diag *aside = td_diag_new();
	struct td_document *document;
	struct td_decision *decision;
	enum td_status status = td_reader_document(
	    &document, reader, TD_KIND_DECISION, path, aside);

	td_diag_free(aside);
	/* Its form is broken, which was found. */
	if (status != TD_OK)
		return TD_OK;
	td_decision_read(&decision, document);
	for (size_t i = 0; i < decision->item_count; i++)
		status = td_worse(
		    status,
		    add_nomination(lines, messages, reader,
		                   decision->campaign.text,
		                   decision->items[i].nomination.text, diag));
	td_decision_free(decision);
	return status;
}

enum td_status
td_outcome_of(struct td_strlist *lines, struct td_strlist *messages,
              struct td_reader *reader, const char *path, struct td_diag *diag)
{
	enum td_status status = add_findings(lines, messages, "", reader, path,
	                                     diag);
	struct td_layout layout;

	if (status != TD_OK || !td_layout_parse(&layout, path))
		return status;
	if (layout.kind == TD_KIND_DECISION)
		status = add_nominations(lines, messages, reader, path, diag);
	td_layout_clear(&layout);
	return status;
}

char *
td_outcome_join(const struct td_strlist *lines)
{
	struct td_strbuf joined = TD_STRBUF_INIT;

	for (size_t i = 0; i < lines->count; i++) {
		td_strbuf_add(&joined, i > 0 ? ", " : "");
		td_strbuf_add(&joined, lines->items[i]);
	}
	if (lines->count == 0)
		td_strbuf_add(&joined, "none");
	return td_strbuf_take(&joined);
}
