/* The command that changes a value of a standing record. */

#include "record/register_command.h"
#include "store/layout.h"

#include <string.h>

/* What a command calls a key: policies.late_entry_days, late-entry-days. */
static void
add_option(struct td_strbuf *out, const char *key)
{
	static const char *const named[] = { "head", "authority",
		                             "standing_body", NULL };
	const char *part = strrchr(key, '.');
	bool is_named = false;

	for (size_t i = 0; named[i]; i++)
		is_named = is_named || strcmp(named[i], key) == 0;
	if (part && strncmp(key, "head.", 5) != 0)
		key = part + 1;
	for (const char *at = key; *at; at++)
		td_strbuf_add_char(out, strchr("_.", *at) ? '-' : *at);
	td_strbuf_add(out, is_named ? "-name" : "");
}

bool
td_register_command(struct td_strbuf *out, const char *path, const char *key)
{
	struct td_layout layout;
	bool has;

	if (!td_layout_parse(&layout, path))
		return false;
	has = layout.kind == TD_KIND_UNIT || layout.kind == TD_KIND_PERSON;
	if (has) {
		td_strbuf_addf(out, "%s-update %s --",
		               layout.kind == TD_KIND_UNIT ? "unit" : "person",
		               layout.id);
		add_option(out, key);
	}
	td_layout_clear(&layout);
	return has;
}
