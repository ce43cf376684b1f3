/* JSON, piece by piece. */

#include "base/json.h"
#include "base/strbuf.h"

#include <string.h>

static void
separate(struct td_strbuf *out)
{
	char last = out->length > 0 ? out->text[out->length - 1] : '{';

	if (!strchr("{[:\n", last))
		td_strbuf_add_char(out, ',');
}

void
td_json_begin(struct td_strbuf *out)
{
	separate(out);
	td_strbuf_add_char(out, '{');
}

void
td_json_key(struct td_strbuf *out, const char *key)
{
	separate(out);
	td_strbuf_add_json(out, key);
	td_strbuf_add_char(out, ':');
}

void
td_json_text(struct td_strbuf *out, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	td_json_key(out, key);
	td_strbuf_add_json(out, text);
}

void
td_json_item(struct td_strbuf *out, const char *text)
{
	separate(out);
	td_strbuf_add_json(out, text);
}

void
td_json_number(struct td_strbuf *out, const char *key, long number)
{
	td_json_key(out, key);
	td_strbuf_addf(out, "%ld", number);
}
