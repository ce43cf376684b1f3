/* The command that changes a value of a standing record. */

#include "record/register_command.h"
#include "store/layout.h"

#include <string.h>

/* What a command calls a key: policies.late_entry_days, late-entry-days. */
static void
add_option(struct td_strbuf *out, const char *key)
{
	const char *part = strrchr(key, '.');
	bool is_head = strcmp(key, "head") == 0;

	if (part && strncmp(key, "head.", 5) != 0)
		key = part + 1;
	for (const char *at = key; *at; at++)
		td_strbuf_add_char(out, strchr("_.", *at) ? '-' : *at);
	td_strbuf_add(out, is_head ? "-name" : "");
	if (part && strcmp(key, "roll") == 0)
		td_strbuf_add(out, "-period … --roll-fixed … "
		                   "--roll-before-event");
}

bool
td_register_command(struct td_strbuf *out, const char *path, const char *key)
{
	const char *label = strchr(path, ':');
	struct td_layout layout;
	bool has = true;

	/* Of a commit, "HEAD:units/…". */
	if (!td_layout_parse(&layout, label ? label + 1 : path))
		return false;
	if (layout.kind == TD_KIND_UNIT)
		td_strbuf_addf(out, "unit-update %s --", layout.id);
	else if (layout.kind == TD_KIND_PERSON)
		td_strbuf_addf(out, "person-update %s --", layout.id);
	else if (layout.kind == TD_KIND_STORE &&
	         strcmp(key, "time_zone") != 0 && strcmp(key, "policies") != 0)
		td_strbuf_add(out, "store-update --");
	else
		has = false;
	if (has)
		add_option(out, key);
	td_layout_clear(&layout);
	return has;
}
