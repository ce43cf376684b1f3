/* The header of a new store. */

#include "filing/header.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "filing/filing.h"
#include "record/store_record.h"
#include "record/unit_name.h"
#include "record/values.h"
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

static char *
id_of(const char *id, const char *name)
{
	return id ? td_strdup(id) : td_fold_slug(name);
}

static void
make_body(struct td_store_body *body, const char *id, const char *name,
          const char *class, const char *managed_by)
{
	struct td_emitter *emitter = td_emitter_new();
	char *text = td_fold_nfc(name);

	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/unit/1");
	td_emit_text(emitter, "name", text);
	td_emit_text(emitter, "class", class);
	td_emit_text(emitter, "level", "province");
	td_emit_optional(emitter, "managed_by", managed_by);
	td_emit_end(emitter);
	body->path = td_path_unit(id);
	body->bytes = td_emitter_finish(emitter);
	free(text);
	td_emitter_free(emitter);
}

void
td_store_bodies_make(struct td_store_bodies *bodies,
                     const struct td_store_names *names)
{
	char *authority = id_of(names->authority_id, names->authority);
	char *standing = id_of(names->standing_body_id, names->standing_body);

	make_body(&bodies->items[0], authority, names->authority,
	          td_class_name(TD_CLASS_AUTHORITY), NULL);
	make_body(&bodies->items[1], standing, names->standing_body,
	          td_class_name(TD_CLASS_AGENCY), authority);
	free(standing);
	free(authority);
}

void
td_store_bodies_clear(struct td_store_bodies *bodies)
{
	if (!bodies)
		return;
	for (size_t i = 0; i < 2; i++) {
		free(bodies->items[i].path);
		free(bodies->items[i].bytes);
	}
	*bodies = (struct td_store_bodies){ .items = { { NULL, NULL } } };
}

bool
td_store_body_is_new(struct td_filing *filing, const char *path)
{
	const struct td_snapshot *base = td_change_base(filing->change);
	const struct td_store_record *store;
	struct td_store_bodies bodies;
	struct td_store_then now;
	bool is = false;
	size_t size;
	char *bytes;

	if (td_reader_store(&store, filing->reader, NULL) != TD_FOUND ||
	    !td_snapshot_has(base, path) ||
	    td_snapshot_read(&bytes, &size, base, path, NULL) != TD_OK)
		return false;
	now = td_store_on(store, td_reader_asof(filing->reader,
	                                        TD_LOOK_REGISTER, TD_DATE_MAX));
	td_store_bodies_make(&bodies,
	                     &(struct td_store_names){
				 .authority = now.authority_name,
				 .authority_id = now.authority.text,
				 .standing_body = now.standing_body_name,
				 .standing_body_id = now.standing_body.text });
	for (size_t i = 0; i < 2; i++)
		is = is || (strcmp(path, bodies.items[i].path) == 0 &&
		            strlen(bodies.items[i].bytes) == size &&
		            memcmp(bodies.items[i].bytes, bytes, size) == 0);
	td_store_bodies_clear(&bodies);
	free(bytes);
	return is;
}

char *
td_store_body_called(char **name, struct td_filing *filing, const char *called)
{
	const struct td_store_record *store;
	struct td_store_then now;
	char *id = NULL;

	if (td_reader_store(&store, filing->reader, NULL) != TD_FOUND)
		return NULL;
	now = td_store_on(store, td_reader_asof(filing->reader,
	                                        TD_LOOK_REGISTER, TD_DATE_MAX));
	for (size_t i = 0; i < 2 && !id; i++) {
		const char *own = i ? now.standing_body_name
		                    : now.authority_name;
		const char *own_id = i ? now.standing_body.text
		                       : now.authority.text;
		char *path;

		if (!own || !own_id || !td_unit_names_same(own, called))
			continue;
		path = td_path_unit(own_id);
		if (td_snapshot_has(td_change_base(filing->change), path)) {
			id = td_strdup(own_id);
			*name = td_fold_nfc(own);
		}
		free(path);
	}
	return id;
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
