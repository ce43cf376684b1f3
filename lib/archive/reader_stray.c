/* What lies among filed records under a name that no record has. */

#include "archive/reader_parts.h"
#include "base/strbuf.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Whether a file is called as records are, but for what is wrong with it: a
 * scan beside them is none, and need not be readable. */
static bool
is_named_alike(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *dot = strchr(slash ? slash : path, '.');

	return !dot || strncasecmp(dot, ".yaml", 5) == 0 ||
	       strncasecmp(dot, ".yml", 4) == 0;
}

/* Whether the record stands that a stray's name is made of: "x.yaml" beside
 * "x.yaml.bak". */
static bool
has_record_beside(const struct td_snapshot *snapshot, const char *path)
{
	struct td_strbuf record = TD_STRBUF_INIT;
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	bool has;

	td_strbuf_add_bytes(&record, path,
	                    (size_t)(name - path) + strcspn(name, "."));
	td_strbuf_add(&record, ".yaml");
	has = td_layout_is_place(record.text) &&
	      td_snapshot_stands(snapshot, record.text);
	td_strbuf_clear(&record);
	return has;
}

/* Whether a text speaks of what is asked for. */
static bool
says_wanted(const char *text, const struct td_reader_wanted *wanted)
{
	struct td_strbuf id = TD_STRBUF_INIT;
	bool says = !wanted->campaign || strstr(text, wanted->campaign);

	if (says && wanted->filed_under) {
		td_strbuf_add_bytes(&id, wanted->filed_under,
		                    wanted->filed_under_length);
		says = strstr(text, id.text);
	}
	td_strbuf_clear(&id);
	return says;
}

void
td_reader_doubt_stray(struct td_reader *reader,
                      const struct td_reader_wanted *wanted, const char *path)
{
	struct td_strbuf schema = TD_STRBUF_INIT;
	char *bytes = NULL;
	size_t size;

	if (!td_kind_is_filed(wanted->kind) || td_layout_is_place(path) ||
	    !is_named_alike(path) ||
	    td_snapshot_read(&bytes, &size, reader->snapshot, path, NULL) !=
	        TD_OK)
		return;
	td_strbuf_addf(&schema, "thidua/%s/", td_kind_name(wanted->kind));
	if (strstr(bytes, schema.text) && says_wanted(bytes, wanted) &&
	    !has_record_beside(reader->snapshot, path))
		td_snapshot_doubt(reader->snapshot, path);
	td_strbuf_clear(&schema);
	free(bytes);
}
