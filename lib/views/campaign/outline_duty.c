/* A duty of a campaign: who owes what, by when, to whom and how. */

#include "views/campaign/outline_parts.h"

#include "base/strbuf.h"
#include "diag/message.h"
#include "record/campaign.h"
#include "views/deadlines/agenda.h"

/* "to: Sở Nội vụ; product: …": what the document does not say has no part. */
static void
add_how(struct td_strbuf *how, const char *label, const char *text)
{
	if (text && *text)
		td_strbuf_addf(how, "%s%s: %s", how->length > 0 ? "; " : "",
		               td_translate(label), text);
}

void
td_outline_duty(struct td_outline *outline, const struct td_duty *duty)
{
	struct td_strbuf whom = TD_STRBUF_INIT;
	struct td_strbuf to = TD_STRBUF_INIT;
	struct td_strbuf with = TD_STRBUF_INIT;
	struct td_strbuf how = TD_STRBUF_INIT;
	const char *cells[TD_OUTLINE_CELLS] = { NULL };

	td_outline_actors(&whom, outline, &duty->by);
	td_outline_actors(&with, outline, &duty->with);
	for (size_t i = 0; i < duty->to.count; i++)
		td_outline_comma(
		    &to, td_outline_unit(outline, duty->to.items[i].text));
	add_how(&how, N_("to"), to.text);
	add_how(&how, N_("together with"), with.text);
	add_how(&how, N_("by way of"), duty->via.text);
	add_how(&how, N_("product"), duty->product.text);
	add_how(&how, N_("money"), duty->money.text);
	cells[TD_OUTLINE_ID] = duty->id.text;
	cells[TD_OUTLINE_WHOM] = whom.text;
	cells[TD_OUTLINE_WHEN] = duty->due.words.text
	                             ? duty->due.words.text
	                             : td_translate(N_("no day said"));
	cells[TD_OUTLINE_VALUE] = td_translate(td_agenda_what(duty->what));
	cells[TD_OUTLINE_TO] = to.text;
	cells[TD_OUTLINE_WITH] = with.text;
	cells[TD_OUTLINE_VIA] = duty->via.text;
	cells[TD_OUTLINE_PRODUCT] = duty->product.text;
	cells[TD_OUTLINE_MONEY] = duty->money.text;
	cells[TD_OUTLINE_HOW] = how.text;
	cells[TD_OUTLINE_SOURCE] = duty->source;
	cells[TD_OUTLINE_TEXT] = duty->text.text;
	td_outline_row(outline, "outline-duty", cells);
	td_strbuf_clear(&how);
	td_strbuf_clear(&with);
	td_strbuf_clear(&to);
	td_strbuf_clear(&whom);
}
