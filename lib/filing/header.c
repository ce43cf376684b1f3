/* The header of a new store. */

#include "filing/header.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "filing/filing.h"
#include "store/snapshot.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* Whether the name is that of a city's People's Committee. */
static bool
names_city(const char *name)
{
	char *slug = td_fold_slug(name);
	bool found = strstr(slug, "nhan-dan-thanh-pho-") ||
	             strstr(slug, "ubnd-thanh-pho-") ||
	             strstr(slug, "ubnd-tp-");

	free(slug);
	return found;
}

static bool
is_city(const struct td_store_names *names)
{
	if (names->authority_kind)
		return strcmp(names->authority_kind, "city") == 0;
	return names_city(names->authority);
}

static void
emit_body(struct td_emitter *emitter, const char *key, const char *id,
          const char *name, const char *kind)
{
	char *slug = id ? td_strdup(id) : td_fold_slug(name);
	char *text = td_fold_nfc(name);

	td_emit_flow_map(emitter, key);
	td_emit_text(emitter, "id", slug);
	td_emit_text(emitter, "name", text);
	td_emit_optional(emitter, "kind", kind);
	td_emit_end(emitter);
	free(text);
	free(slug);
}

/* Why these: docs/choices.md. */
static void
emit_policies(struct td_emitter *emitter)
{
	td_emit_map(emitter, "policies");
	td_emit_flow_map(emitter, "roll");
	td_emit_text(emitter, "period", "forward");
	td_emit_text(emitter, "fixed", "none");
	td_emit_text(emitter, "before_event", "backward");
	td_emit_end(emitter);
	td_emit_text(emitter, "campaign_length", "exact");
	td_emit_text(emitter, "recall", "warn");
	td_emit_end(emitter);
}

char *
td_store_header(const struct td_store_names *names)
{
	struct td_emitter *emitter = td_emitter_new();
	char *bytes;

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/store/1");
	emit_body(emitter, "authority", names->authority_id, names->authority,
	          is_city(names) ? "city" : NULL);
	emit_body(emitter, "standing_body", names->standing_body_id,
	          names->standing_body, NULL);
	td_emit_text(emitter, "time_zone", "Asia/Ho_Chi_Minh");
	emit_policies(emitter);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return bytes;
}

enum td_status
td_store_header_check(const struct td_store_names *names, struct td_diag *diag)
{
	char *header = td_store_header(names);
	struct td_reader *reader = td_reader_new(NULL);
	struct td_document *document = NULL;
	struct td_diag *found = td_diag_new();
	enum td_status status = td_reader_parse(&document, reader,
	                                        TD_KIND_STORE, TD_STORE_HEADER,
	                                        header, strlen(header), found);

	td_filing_move_placeless(diag, found, TD_STORE_HEADER, NULL);
	td_document_free(document);
	td_reader_free(reader);
	free(header);
	return status;
}
