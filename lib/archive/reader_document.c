/* Bytes to checked documents: parsed, of the kind wanted, held to a schema. */

#include "archive/blank.h"
#include "archive/called.h"
#include "archive/contradiction.h"
#include "archive/merged.h"
#include "archive/place.h"
#include "archive/reader_parts.h"
#include "archive/schemas.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "record/store_record.h"
#include "schema/schema.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

const struct td_snapshot *
td_reader_snapshot(const struct td_reader *reader)
{
	return reader->snapshot;
}

static bool
is_day(const char *text)
{
	struct td_date date;

	return td_date_parse(&date, text);
}

static bool
means_day(char wanted[TD_SCHEMA_MEANT_SIZE], const char *text)
{
	struct td_date date;

	if (!td_date_parse_national(&date, text))
		return false;
	td_date_format(wanted, date);
	return true;
}

/* Phrases and document numbers are held to their form once the struct is
 * read, at the very word; a record whose phrase is not understood can still
 * be used for all else. */
static bool
is_anything(const char *text)
{
	(void)text;
	return true;
}

static bool
is_time_zone(const char *text)
{
	int minutes;

	return td_time_zone_parse(&minutes, text);
}

static const struct td_schema_format formats[] = {
	{ .name = "date",
	  .accepts = is_day,
	  .finding = TD_DAY_WRONG,
	  .means = means_day,
	  .slip = TD_DAY_OTHER_FORM },
	{ .name = "slug",
	  .accepts = td_fold_is_slug,
	  .finding = TD_SLUG_WRONG },
	{ .name = "phrase",
	  .accepts = is_anything,
	  .finding = TD_PHRASE_NOT_UNDERSTOOD },
	{ .name = "document-number",
	  .accepts = is_anything,
	  .finding = TD_DOCUMENT_NUMBER_WRONG },
	{ .name = "time-zone",
	  .accepts = is_time_zone,
	  .finding = TD_TIME_ZONE_WRONG },
	{ .name = NULL },
};

static enum td_status
need_schema(struct td_reader *reader, enum td_kind kind, struct td_diag *diag)
{
	const struct td_schema_options options = {
		.formats = formats, .many_documents = reader->many
	};
	struct td_strbuf name = TD_STRBUF_INIT;
	const struct td_frozen_schema *frozen;
	enum td_status status = TD_FAILED;

	if (reader->schemas[kind])
		return TD_OK;
	td_strbuf_addf(&name, "%s.json", td_kind_name(kind));
	frozen = td_frozen_schema_find(td_frozen_schemas, name.text);
	if (frozen)
		status = td_frozen_schema_lay_out(&reader->schemas[kind],
		                                  frozen, &options, diag);
	td_strbuf_clear(&name);
	return status;
}

/* What "schema: thidua/plan/1" says. */
struct header {
	const struct td_node *node; /* NULL: no such key, or no text */
	bool known;                 /* the kind */
	enum td_kind kind;
	bool version_1;
};

static struct header
read_header(const struct td_document *document)
{
	static const char prefix[] = "thidua/";
	const struct td_node *node = td_node_get(td_document_root(document),
	                                         "schema");
	const char *text = td_node_text(node);
	struct header header = { .node = text ? node : NULL };
	const char *slash;
	char *name;

	if (!text || strncmp(text, prefix, strlen(prefix)) != 0)
		return header;
	text += strlen(prefix);
	slash = strchr(text, '/');
	if (!slash)
		return header;
	name = td_strndup(text, (size_t)(slash - text));
	header.known = td_kind_from_name(&header.kind, name);
	header.version_1 = strcmp(slash, "/1") == 0;
	free(name);
	return header;
}

bool
td_reader_kind_of(enum td_kind *kind, const struct td_document *document)
{
	struct header header = read_header(document);

	if (!header.known || !header.version_1)
		return false;
	*kind = header.kind;
	return true;
}

static const struct td_node *
place_of_header(const struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *schema = td_node_get(root, "schema");

	return schema ? schema : root;
}

/* Report what hinders a document to be of the kind wanted. */
static enum td_status
check_header(const struct td_document *document, const struct header *header,
             enum td_kind kind, struct td_diag *diag)
{
	enum td_finding_id id;
	struct td_strbuf wanted = TD_STRBUF_INIT;
	enum td_status status;

	if (!header->node)
		id = TD_RECORD_NO_SCHEMA;
	else if (!header->known)
		id = TD_RECORD_UNKNOWN_KIND;
	else if (header->kind != kind)
		id = TD_RECORD_WRONG_KIND;
	else if (!header->version_1)
		id = TD_RECORD_UNKNOWN_VERSION;
	else
		return TD_OK;
	td_strbuf_addf(&wanted, "thidua/%s/1", td_kind_name(kind));
	status = td_document_report(document, place_of_header(document), diag,
	                            id, "found",
	                            header->node ? header->node->text : NULL,
	                            "wanted", wanted.text, NULL);
	td_strbuf_clear(&wanted);
	return status;
}

/* Hold a document to the schema of its kind. */
static enum td_status
check_form(struct td_reader *reader, enum td_kind kind,
           const struct td_document *document, const char *bytes, size_t size,
           struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = td_blank_check(reader->schemas[kind], document,
	                                       bytes, size, found);

	/* Whose rows contradict each other is not understood. */
	if (status == TD_OK && td_kind_is_merged(kind))
		status = td_contradiction_check(document, found);
	if (status == TD_INVALID && diag && reader->snapshot &&
	    !reader->is_offering)
		td_called_offer(diag, found, reader, document);
	else
		td_diag_move(diag, found);
	td_diag_free(found);
	return status;
}

/* Hold a parsed document to a kind; frees it when it is none. */
static enum td_status
accept_document(struct td_document **document, struct td_reader *reader,
                enum td_kind kind, struct td_document *parsed,
                const char *bytes, size_t size, struct td_diag *diag)
{
	struct header header = read_header(parsed);
	enum td_status status;

	status = check_header(parsed, &header, kind, diag);
	if (status == TD_OK)
		status = need_schema(reader, kind, diag);
	if (status == TD_OK)
		status = check_form(reader, kind, parsed, bytes, size, diag);
	if (status == TD_OK)
		*document = parsed;
	else
		td_document_free(parsed);
	return status;
}

enum td_status
td_reader_examine(struct td_document **document, struct td_reader *reader,
                  enum td_kind kind, const char *name, const char *bytes,
                  size_t size, struct td_diag *diag)
{
	struct td_document *parsed;
	enum td_status form, status;
	struct header header;

	*document = NULL;
	form = td_document_examine(&parsed, name, bytes, size, NULL, diag);
	if (!parsed)
		return form;
	header = read_header(parsed);
	status = check_header(parsed, &header, kind, diag);
	if (status == TD_OK)
		status = need_schema(reader, kind, diag);
	if (status != TD_OK) {
		td_document_free(parsed);
		return td_worse(form, status);
	}
	*document = parsed;
	return td_worse(form,
	                check_form(reader, kind, parsed, bytes, size, diag));
}

/* Bytes that are no record of a kind, as git's union merge may leave one. */
static enum td_status
parse_merged(struct td_document **document, struct td_reader *reader,
             enum td_kind kind, const char *name, const char *bytes,
             size_t size, struct td_diag **found)
{
	struct td_document *parsed = NULL;
	struct td_diag *now = td_diag_new();
	enum td_status status = td_merged_parse(&parsed, name, bytes, size,
	                                        now);

	if (status == TD_OK && parsed)
		status = accept_document(document, reader, kind, parsed, bytes,
		                         size, now);
	else if (status == TD_OK)
		status = TD_INVALID;
	if (status == TD_OK || td_contradiction_is_in(now)) {
		td_diag_free(*found);
		*found = now;
	} else {
		td_diag_free(now);
	}
	return status;
}

enum td_status
td_reader_parse(struct td_document **document, struct td_reader *reader,
                enum td_kind kind, const char *name, const char *bytes,
                size_t size, struct td_diag *diag)
{
	struct td_document *parsed = NULL;
	struct td_diag *found = td_diag_new();
	enum td_status status = td_document_parse(&parsed, name, bytes, size,
	                                          NULL, found);

	if (status == TD_OK)
		status = accept_document(document, reader, kind, parsed, bytes,
		                         size, found);
	if (status == TD_INVALID && td_kind_is_merged(kind))
		status = parse_merged(document, reader, kind, name, bytes, size,
		                      &found);
	td_diag_move(diag, found);
	td_diag_free(found);
	return status;
}

enum td_status
td_reader_parse_any(struct td_document **document, enum td_kind *kind,
                    struct td_reader *reader, const char *name,
                    const char *bytes, size_t size, struct td_diag *diag)
{
	struct td_document *parsed = NULL;
	struct header header;
	enum td_status status;

	status = td_document_parse(&parsed, name, bytes, size, NULL, diag);
	if (status != TD_OK)
		return status;
	header = read_header(parsed);
	/* Of no known kind: any is as good to be told what is missing. */
	if (!header.known)
		header.kind = TD_KIND_PLAN;
	status = accept_document(document, reader, header.kind, parsed, bytes,
	                         size, diag);
	if (status == TD_OK)
		*kind = header.kind;
	return status;
}

enum td_status
td_reader_document(struct td_document **document, struct td_reader *reader,
                   enum td_kind kind, const char *path, struct td_diag *diag)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	char *bytes = NULL;
	size_t size = 0;
	enum td_status status;

	status = td_snapshot_read(&bytes, &size, reader->snapshot, path, diag);
	if (status != TD_OK)
		return status;
	td_strbuf_add(&name, td_snapshot_label(reader->snapshot));
	td_strbuf_add(&name, path);
	status = td_reader_parse(document, reader, kind, name.text, bytes, size,
	                         diag);
	/* What is not understood is there all the same, and what speaks of
	 * another than its path does may be meant for either: whoever writes on
	 * what this snapshot says has to know. */
	if (status != TD_OK)
		td_snapshot_note(reader->snapshot, path);
	else if (!td_record_is_in_place(*document, path))
		td_snapshot_doubt(reader->snapshot, path);
	td_strbuf_clear(&name);
	free(bytes);
	return status;
}
