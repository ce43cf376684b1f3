/* An amendment from options. */

#include "cli/forms/amend_draft.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "check/setting_gather.h"
#include "cli/command.h"
#include "cli/operand.h"
#include "filing/filing.h"
#include "record/campaign.h"
#include "store/layout.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* An amendment while it is written. */
struct drafting {
	const struct td_amend_draft *draft;
	struct td_filing *filing;
	const struct td_campaign *campaign; /* as of its first day */
	struct td_document *added;          /* NULL: no file */
	struct td_document *replaced;
	struct td_emitter *emitter;
};

/* A year is a number, anything else text; nothing for an empty one. */
static void
emit_moment(struct td_emitter *emitter, const char *key, const char *moment,
            size_t length)
{
	char text[32];

	if (length == 0 || length >= sizeof text)
		return;
	memcpy(text, moment, length);
	text[length] = '\0';
	if (length == 4 && strspn(text, "0123456789") == 4)
		td_emit_integer(emitter, key, strtol(text, NULL, 10));
	else
		td_emit_text(emitter, key, text);
}

static void
emit_period(const struct drafting *drafting)
{
	const char *period = drafting->draft->period;
	const char *dots = period ? strstr(period, "..") : NULL;

	if (!dots)
		return;
	td_emit_flow_map(drafting->emitter, "period");
	emit_moment(drafting->emitter, "from", period, (size_t)(dots - period));
	emit_moment(drafting->emitter, "to", dots + 2, strlen(dots + 2));
	td_emit_text(drafting->emitter, "source", drafting->draft->section);
	td_emit_end(drafting->emitter);
}

static void
emit_document(const struct drafting *drafting)
{
	const struct td_amend_draft *draft = drafting->draft;
	struct td_emitter *emitter = drafting->emitter;

	td_emit_flow_map(emitter, "document");
	td_emit_text(emitter, "kind", draft->kind ? draft->kind : "quyet-dinh");
	td_emit_text(emitter, "number", draft->number);
	td_emit_text(emitter, "date", draft->date);
	td_emit_text(emitter, "issuer",
	             draft->issuer ? draft->issuer
	                           : drafting->campaign->paper.issuer.text);
	td_emit_end(emitter);
	td_emit_optional(emitter, "from", draft->from);
}

/* A duty as it stands, but for the words of its deadline. A duty that the
 * campaign does not have is told when the record is checked. */
static void
emit_extended(const struct drafting *drafting, const char *extend)
{
	struct td_emitter *emitter = drafting->emitter;
	const char *words = strchr(extend, '=') + 1;
	char *id = td_strndup(extend, (size_t)(words - extend - 1));
	const struct td_duty *duty = td_campaign_duty(drafting->campaign, id);

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "id", id);
	td_emit_text(emitter, "what",
	             duty ? td_duty_kind_name(duty->what) : "other");
	td_emit_text(emitter, "text", duty ? duty->text.text : id);
	if (duty) {
		td_emit_node(emitter, "by", duty->by.node);
		if (duty->to.node)
			td_emit_node(emitter, "to", duty->to.node);
	} else {
		td_emit_flow_list(emitter, "by");
		td_emit_text(emitter, NULL, "agency");
		td_emit_end(emitter);
		td_emit_flow_list(emitter, "to");
		td_emit_end(emitter);
	}
	td_emit_text(emitter, "due", words);
	td_emit_text(emitter, "source", drafting->draft->section);
	td_emit_end(emitter);
	free(id);
}

static void
emit_duties(const struct drafting *drafting, const struct td_node *replaced)
{
	const struct td_strlist *extend = &drafting->draft->extend;

	td_emit_list(drafting->emitter, "duties");
	for (size_t i = 0; i < td_node_count(replaced); i++)
		td_emit_node(drafting->emitter, NULL, td_node_at(replaced, i));
	for (size_t i = 0; i < extend->count; i++)
		emit_extended(drafting, extend->items[i]);
	td_emit_end(drafting->emitter);
}

static void
emit_replaced(const struct drafting *drafting)
{
	const struct td_node *root = drafting->replaced
	                                 ? td_document_root(drafting->replaced)
	                                 : NULL;
	const struct td_node *duties = td_node_get(root, "duties");
	bool extends = drafting->draft->extend.count > 0;

	if (!root && !extends)
		return;
	td_emit_map(drafting->emitter, "replace");
	for (size_t i = 0; i < td_node_count(root); i++) {
		const struct td_node *node = td_node_at(root, i);

		if (node != duties || !extends)
			td_emit_node(drafting->emitter, node->key->text, node);
	}
	if (extends)
		emit_duties(drafting, duties);
	td_emit_end(drafting->emitter);
}

static void
emit_ended(const struct drafting *drafting)
{
	const struct td_strlist *end = &drafting->draft->end;
	struct td_emitter *emitter = drafting->emitter;

	if (end->count == 0)
		return;
	td_emit_map(emitter, "end");
	for (size_t i = 0; i < TD_AMEND_PARTS; i++) {
		bool open = false;

		for (size_t j = 0; j < end->count; j++) {
			const char *id = td_amend_part(i, end->items[j]);

			if (id && !open)
				td_emit_flow_list(emitter,
				                  td_amend_parts[i][1]);
			open = open || id;
			if (id)
				td_emit_text(emitter, NULL, id);
		}
		if (open)
			td_emit_end(emitter);
	}
	td_emit_end(emitter);
}

static void
emit_ends(const struct drafting *drafting)
{
	const struct td_strlist *ends = &drafting->draft->ends;

	if (ends->count == 0)
		return;
	td_emit_flow_list(drafting->emitter, "ends");
	for (size_t i = 0; i < ends->count; i++)
		td_emit_text(drafting->emitter, NULL, ends->items[i]);
	td_emit_end(drafting->emitter);
}

static char *
emit(struct drafting *drafting)
{
	struct td_emitter *emitter = td_emitter_new();
	char *bytes;

	drafting->emitter = emitter;
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/amendment/1");
	td_emit_text(emitter, "campaign", drafting->draft->campaign);
	emit_document(drafting);
	emit_ends(drafting);
	emit_period(drafting);
	if (drafting->added)
		td_emit_node(emitter, "add", td_document_root(drafting->added));
	emit_replaced(drafting);
	emit_ended(drafting);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return bytes;
}

/* A map of lists, as a record has them. */
static enum td_status
read_parts(struct td_document **document, const char *file,
           struct td_context *ctx)
{
	const char *name = file;
	enum td_status status;
	char *bytes;
	size_t size;

	*document = NULL;
	if (!file)
		return TD_OK;
	status = td_operand_read(&bytes, &size, &name, ctx, file);
	if (status != TD_OK)
		return status;
	status = td_document_parse(document, name, bytes, size, NULL,
	                           ctx->diag);
	free(bytes);
	if (status == TD_OK && td_document_root(*document)->type != TD_NODE_MAP)
		status = td_document_report(
		    *document, td_document_root(*document), ctx->diag,
		    TD_AMENDMENT_PARTS, NULL);
	return status;
}

static enum td_status
find_campaign(struct drafting *drafting)
{
	const struct td_amend_draft *draft = drafting->draft;
	struct td_diag *diag = drafting->filing->diag;
	struct td_date day = TD_DATE_MIN;

	(void)td_date_parse(&day, draft->from ? draft->from : draft->date);
	switch (td_reader_campaign_on(&drafting->campaign,
	                              drafting->filing->reader, draft->campaign,
	                              TD_LOOK_AMENDED, day, diag)) {
	case TD_FOUND:
		return TD_OK;
	case TD_BROKEN:
		return TD_INVALID;
	case TD_MISSING:
		break;
	}
	return td_setting_require_campaign(drafting->filing->reader,
	                                   draft->campaign, diag);
}

enum td_status
td_amend_draft_emit(char **bytes, const struct td_amend_draft *draft,
                    struct td_filing *filing, struct td_context *ctx)
{
	struct drafting drafting = { .draft = draft, .filing = filing };
	enum td_status status = find_campaign(&drafting);

	if (status == TD_OK)
		status = td_worse(
		    read_parts(&drafting.added, draft->added, ctx),
		    read_parts(&drafting.replaced, draft->replaced, ctx));
	if (status == TD_OK)
		*bytes = emit(&drafting);
	td_document_free(drafting.added);
	td_document_free(drafting.replaced);
	return status;
}
