/* A paper that the standing body makes. */

#include "draft/own_paper.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "draft/compose_head.h"
#include "draft/signing.h"
#include "draft/words.h"

/* Room for a number before its symbol. */
#define ROOM "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"

enum td_status
td_own_body_gather(struct td_own_body *body, struct td_reader *reader,
                   struct td_date day, struct td_diag *diag)
{
	const struct td_asof asof = td_reader_asof(reader, TD_LOOK_PAPER, day);
	const struct td_store_record *store;
	const struct td_unit *unit;

	*body = (struct td_own_body){ .has_above = false };
	if (td_reader_store(&store, reader, diag) != TD_FOUND)
		return TD_FAILED;
	body->store = td_store_on(store, asof);
	if (td_reader_unit(&unit, reader, body->store.standing_body.text,
	                   diag) != TD_FOUND)
		/* One that is not in the register is named by the header. */
		body->issuer = (struct td_unit_then){
			.name.text = body->store.standing_body_name,
			.class = TD_CLASS_AGENCY
		};
	else
		body->issuer = td_unit_on(unit, asof);
	body->has_above = body->issuer.managed_by.text &&
	                  td_reader_unit(&unit, reader,
	                                 body->issuer.managed_by.text,
	                                 NULL) == TD_FOUND;
	if (body->has_above)
		body->above = td_unit_on(unit, asof);
	return TD_OK;
}

void
td_own_paper_begin(struct td_paper *paper, const struct td_own_body *body,
                   const char *symbol, struct td_date day)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	const struct td_signing signing = {
		.authority = TD_SIGNED_SELF,
		.head_office = body->issuer.head_office,
	};
	int year, month, unused;

	td_compose_bodies(paper, &body->issuer,
	                  body->has_above ? &body->above : NULL);
	td_strbuf_add(&text, "Số: " ROOM "/");
	if (symbol)
		td_strbuf_addf(&text, "%s-", symbol);
	td_words_add_initials(&text, body->issuer.name.text);
	paper->number = td_strbuf_take(&text);
	if (!td_words_add_place(&text, body->issuer.name.text) &&
	    !td_words_add_place(&text, body->store.authority_name))
		td_strbuf_add(&text, "……………");
	td_strbuf_add(&text, ", ");
	td_date_to_civil(day, &year, &month, &unused);
	td_words_add_open_day(&text, year);
	paper->place_date = td_strbuf_take(&text);
	td_signing_add(&paper->signer.lines, &signing);
	if (body->issuer.head_name)
		paper->signer.name = td_strdup(body->issuer.head_name);
}

void
td_draft_set_origin(struct td_draft *draft, const char *commit)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (commit)
		td_strbuf_addf(&text, "Dự thảo lập từ hồ sơ tại lần ghi %s.",
		               commit);
	else
		td_strbuf_add(&text, "CHƯA GHI VÀO KHO: dự thảo lập từ tệp "
		                     "đang có trong thư mục làm việc.");
	draft->origin = td_strbuf_take(&text);
	draft->commit = commit ? td_strdup(commit) : NULL;
}
