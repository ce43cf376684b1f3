/* Texts with their placeholders filled. */

#include "draft/fill.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "draft/citation.h"

#include <string.h>

/* Left to be written by hand. */
#define OPEN "……………"

static void
add_holder(struct td_strbuf *out, const struct td_scope *scope,
           const struct td_piece *piece)
{
	struct td_strbuf value = TD_STRBUF_INIT;

	if (!td_fill_value(&value, scope, piece->holder))
		td_strbuf_add(&value, OPEN);
	if (piece->capitals)
		td_text_add_upper(out, value.text);
	else
		td_strbuf_add(out, value.text);
	td_strbuf_clear(&value);
}

void
td_fill_text(struct td_strbuf *out, const struct td_scope *scope,
             const char *text)
{
	struct td_strbuf filled = TD_STRBUF_INIT;
	struct td_piece piece;

	for (size_t used; (used = td_template_next(&piece, text)) > 0;
	     text += used) {
		if (piece.is_holder)
			add_holder(&filled, scope, &piece);
		else
			td_strbuf_add_bytes(&filled, piece.plain,
			                    piece.plain_size);
	}
	td_text_add_visible(out, filled.text, false);
	td_strbuf_clear(&filled);
}
