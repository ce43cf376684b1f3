/* The lines over a signature. */

#include "draft/signing.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <string.h>

#define OPEN "………………………"

static void
add_line(struct td_strlist *lines, const char *prefix, const char *text)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	td_strbuf_add(&line, prefix);
	td_text_add_upper(&line, text ? text : OPEN);
	td_strlist_add(lines, line.text);
	td_strbuf_clear(&line);
}

/* Somebody else than the head signs. */
static bool
is_other(const struct td_signing *signing)
{
	return signing->office && signing->head_office &&
	       strcmp(signing->office, signing->head_office) != 0;
}

void
td_signing_add(struct td_strlist *lines, const struct td_signing *signing)
{
	const char *office = signing->office ? signing->office
	                                     : signing->head_office;

	if (signing->body)
		add_line(lines, "TM. ", signing->body);
	switch (signing->authority) {
	case TD_SIGNED_SELF:
		break;
	case TD_SIGNED_TM:
		if (is_other(signing))
			add_line(lines, "KT. ", signing->head_office);
		break;
	case TD_SIGNED_KT:
		add_line(lines, "KT. ", signing->head_office);
		break;
	case TD_SIGNED_Q:
		add_line(lines, "Q. ", office);
		return;
	case TD_SIGNED_TL:
		add_line(lines, "TL. ", signing->head_office);
		break;
	case TD_SIGNED_TUQ:
		add_line(lines, "TUQ. ", signing->head_office);
		break;
	}
	add_line(lines, "", office);
}
