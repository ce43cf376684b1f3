/* The files of a commit, with their digests. */

#include "views/handover/handover_parts.h"

#include <stdlib.h>
#include <string.h>

/* As sha256sum writes a name: with a backslash before the line where it has
 * one, or a line's end, in it. */
static void
add_line(struct td_strbuf *lines, const char *digest, const char *prefix,
         const char *path)
{
	const char *parts[] = { prefix, path };

	if (strpbrk(prefix, "\\\n\r") || strpbrk(path, "\\\n\r"))
		td_strbuf_add_char(lines, '\\');
	td_strbuf_addf(lines, "%s  ", digest);
	for (size_t i = 0; i < 2; i++)
		for (const char *at = parts[i]; *at; at++)
			switch (*at) {
			case '\\':
				td_strbuf_add(lines, "\\\\");
				break;
			case '\n':
				td_strbuf_add(lines, "\\n");
				break;
			case '\r':
				td_strbuf_add(lines, "\\r");
				break;
			default:
				td_strbuf_add_char(lines, *at);
			}
	td_strbuf_add_char(lines, '\n');
}

static void
count(struct td_handover *handover, const char *path)
{
	struct td_layout layout;

	handover->files++;
	if (td_layout_parse(&layout, path)) {
		handover->records[layout.kind]++;
		td_layout_clear(&layout);
	} else {
		handover->others++;
	}
}

enum td_status
td_handover_list(struct td_strbuf *lines, struct td_handover *handover,
                 const char *prefix, const struct td_snapshot *snapshot,
                 struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_snapshot_list(&paths, snapshot, "", diag);

	for (size_t i = 0; i < paths.count; i++) {
		char digest[TD_FILE_DIGEST_SIZE];
		char *bytes;
		size_t size;
		enum td_status read = td_snapshot_read(&bytes, &size, snapshot,
		                                       paths.items[i], diag);

		status = td_worse(status, read);
		if (read != TD_OK)
			continue;
		td_file_digest(digest, bytes, size);
		add_line(lines, digest, prefix, paths.items[i]);
		count(handover, paths.items[i]);
		free(bytes);
	}
	td_strlist_clear(&paths);
	return status;
}
