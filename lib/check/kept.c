/* What the checks say of a filed award record. */

#include "check/kept.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/check.h"
#include "diag/message.h"
#include "record/decision.h"
#include "store/snapshot.h"

#include <stdlib.h>

bool
td_kept_has_kind(enum td_kind kind)
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

static void
add_line(struct td_strlist *lines, const char *prefix,
         const struct td_finding *finding)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	td_strbuf_addf(&line, "%s%s%s@%u:%u", prefix,
	               td_finding_kind(finding->id)->slug,
	               finding->severity >= TD_ERROR ? "!" : "", finding->line,
	               finding->column);
	td_strlist_add(lines, line.text);
	td_strbuf_clear(&line);
}

/* What was found about the record that findings call name; what stands in
 * another one is told there. */
static void
add_found(struct td_strlist *lines, struct td_strlist *messages,
          const char *prefix, const struct td_diag *found, const char *name)
{
	struct td_diag *own = td_diag_new();

	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		if (td_text_equal(finding->path, name))
			(void)td_diag_add_copy(own, finding,
			                       td_finding_place(finding, name));
	}
	td_diag_sort(own);
	for (size_t i = 0; i < td_diag_count(own); i++) {
		add_line(lines, prefix, td_diag_at(own, i));
		add_message(messages, td_diag_at(own, i));
	}
	td_diag_free(own);
}

void
td_kept_of_findings(struct td_strlist *lines, const struct td_diag *found,
                    const char *name)
{
	add_found(lines, NULL, "", found, name);
}

/* Returns TD_FAILED when something could not be looked at. */
static enum td_status
add_findings(struct td_strlist *lines, struct td_strlist *messages,
             const char *prefix, struct td_reader *reader, const char *path,
             struct td_diag *diag)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	struct td_diag *found = td_diag_new();
	enum td_status status = td_check_path(reader, path, found);

	td_strbuf_add(&name, td_snapshot_label(td_reader_snapshot(reader)));
	td_strbuf_add(&name, path);
	add_found(lines, messages, prefix, found, name.text);
	if (status == TD_FAILED)
		td_diag_move(diag, found);
	td_strbuf_clear(&name);
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
                struct td_reader *reader, const struct td_decision *decision,
                struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < decision->item_count; i++)
		status = td_worse(
		    status,
		    add_nomination(lines, messages, reader,
		                   decision->campaign.text,
		                   decision->items[i].nomination.text, diag));
	return status;
}

enum td_status
td_kept_of_nominations(struct td_strlist *lines, struct td_reader *reader,
                       const struct td_decision *decision, struct td_diag *diag)
{
	return add_nominations(lines, NULL, reader, decision, diag);
}

static enum td_status
add_decided(struct td_strlist *lines, struct td_strlist *messages,
            struct td_reader *reader, const char *path, struct td_diag *diag)
{
	struct td_document *document;
	struct td_decision *decision;
	enum td_status status = td_reader_document(
	    &document, reader, TD_KIND_DECISION, path, NULL);

	/* Its form is broken, which was found. */
	if (status != TD_OK)
		return TD_OK;
	td_decision_read(&decision, document);
	status = add_nominations(lines, messages, reader, decision, diag);
	td_decision_free(decision);
	return status;
}

enum td_status
td_kept_of(struct td_strlist *lines, struct td_strlist *messages,
           struct td_reader *reader, const char *path, struct td_diag *diag)
{
	enum td_status status = add_findings(lines, messages, "", reader, path,
	                                     diag);
	struct td_layout layout;

	if (status != TD_OK || !td_layout_parse(&layout, path))
		return status;
	if (layout.kind == TD_KIND_DECISION)
		status = add_decided(lines, messages, reader, path, diag);
	td_layout_clear(&layout);
	return status;
}

char *
td_kept_join(const struct td_strlist *lines)
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
