/* A campaign from options. */

#include "cli/forms/campaign_draft.h"
#include "base/fold.h"
#include "yaml/emitter.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* A year is a number, anything else text. */
static void
emit_moment(struct td_emitter *emitter, const char *key, const char *moment)
{
	if (strlen(moment) == 4 && strspn(moment, "0123456789") == 4)
		td_emit_integer(emitter, key, strtol(moment, NULL, 10));
	else
		td_emit_text(emitter, key, moment);
}

static void
emit_document(struct td_emitter *emitter, const struct td_campaign_draft *draft)
{
	td_emit_map(emitter, "document");
	td_emit_text(emitter, "kind", draft->kind);
	td_emit_text(emitter, "number", draft->number);
	td_emit_text(emitter, "date", draft->date);
	td_emit_text(emitter, "issuer", draft->issuer);
	td_emit_end(emitter);
}

static void
emit_empty_lists(struct td_emitter *emitter)
{
	static const char *const lists[] = { "contents", "criteria", "duties" };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		td_emit_flow_list(emitter, lists[i]);
		td_emit_end(emitter);
	}
	td_emit_flow_map(emitter, "awards");
	td_emit_end(emitter);
	td_emit_flow_list(emitter, "route");
	td_emit_end(emitter);
}

char *
td_campaign_draft_emit(const struct td_campaign_draft *draft)
{
	struct td_emitter *emitter = td_emitter_new();
	char *title = td_fold_nfc(draft->title);
	char *bytes;

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/campaign/1");
	td_emit_text(emitter, "title", title);
	td_emit_text(emitter, "form", "thematic");
	td_emit_text(emitter, "scope", draft->scope);
	td_emit_text(emitter, "launched_by", draft->launched_by);
	emit_document(emitter, draft);
	td_emit_flow_list(emitter, "based_on");
	td_emit_end(emitter);
	td_emit_flow_map(emitter, "period");
	emit_moment(emitter, "from", draft->from);
	emit_moment(emitter, "to", draft->to);
	td_emit_end(emitter);
	emit_empty_lists(emitter);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	free(title);
	td_emitter_free(emitter);
	return bytes;
}
