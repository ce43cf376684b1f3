/* Where the objects of a push lie, as git tells a hook that receives one. */

#include "cli/quarantine.h"
#include "base/strbuf.h"

#include <string.h>

/* Three octal digits make a byte; other letters stand for themselves, which is
 * not what "\n" means, but no object directory is named so. */
static const char *
add_escaped(struct td_strbuf *path, const char *at)
{
	int byte = 0;
	int digits = 0;

	while (digits < 3 && at[digits] >= '0' && at[digits] <= '7')
		byte = byte * 8 + (at[digits++] - '0');
	if (digits == 3) {
		td_strbuf_add_char(path, (char)byte);
		return at + 3;
	}
	if (*at)
		td_strbuf_add_char(path, *at++);
	return at;
}

/* Takes one path of a list; git quotes those with a colon or a quote in them.
 * Returns what comes after it. */
static const char *
take(struct td_strbuf *path, const char *list)
{
	if (*list != '"') {
		size_t length = strcspn(list, ":");

		td_strbuf_add_bytes(path, list, length);
		return list + length;
	}
	for (list++; *list && *list != '"';) {
		if (*list == '\\')
			list = add_escaped(path, list + 1);
		else
			td_strbuf_add_char(path, *list++);
	}
	return list + (*list == '"');
}

static void
add_list(struct td_strlist *directories, const char *list)
{
	while (list && *list) {
		struct td_strbuf path = TD_STRBUF_INIT;

		list = take(&path, list);
		if (path.length)
			td_strlist_add(directories, path.text);
		td_strbuf_clear(&path);
		list += strspn(list, ":");
	}
}

void
td_quarantine_from_environment(struct td_strlist *directories,
                               char *(*get)(const char *name))
{
	const char *quarantine = get("GIT_QUARANTINE_PATH");
	const char *own = get("GIT_OBJECT_DIRECTORY");

	if (!quarantine || !*quarantine)
		return;
	if (own && *own)
		td_strlist_add(directories, own);
	add_list(directories, get("GIT_ALTERNATE_OBJECT_DIRECTORIES"));
}
