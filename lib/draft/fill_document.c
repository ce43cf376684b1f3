/* A document as others name it: its kind, its number, its day. */

#include "base/strbuf.h"
#include "draft/citation.h"
#include "draft/fill.h"
#include "draft/words.h"

/* Left to be written by hand. */
#define OPEN "……………"

/* Room for a number before its symbol. */
#define ROOM "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"

/* The issuer's part of an open symbol, where practice leaves no doubt. */
static void
add_issuer_symbol(struct td_strbuf *out, const struct td_unit_then *issuer)
{
	if (td_unit_is_collective(issuer) || issuer->class == TD_CLASS_AGENCY)
		td_words_add_initials(out, issuer->name.text);
	else
		td_strbuf_add(out, OPEN);
}

bool
td_fill_number(struct td_strbuf *out, const struct td_facts *facts)
{
	const char *symbol = td_kind_symbol(facts->request->kind);

	if (!symbol)
		return false;
	if (facts->paper && facts->paper->number.text) {
		td_words_add_number(out, facts->paper->number.text);
		return true;
	}
	td_strbuf_addf(out, ROOM "/%s-", symbol);
	add_issuer_symbol(out, &facts->issuer);
	return true;
}

/* The decision that a paper is of, as it counts for the one recipient. */
static const struct td_corrected *
decision_of_one(const struct td_scope *scope)
{
	if (!scope->one)
		return NULL;
	if (scope->one->own.decision)
		return &scope->one->own;
	return scope->one->life.award &&
	               scope->one->life.award == scope->one->settled.decision
	           ? &scope->one->settled
	           : NULL;
}

void
td_fill_day(struct td_strbuf *out, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;
	const struct td_corrected *of_one = decision_of_one(scope);
	const struct td_day *day = &facts->date;

	/* A day that was asked for is kept. */
	if (facts->decision && of_one && !facts->request->date.given)
		day = &of_one->day;
	if (day->given)
		td_words_add_day(out, day->date);
	else
		td_words_add_open_day(out, facts->year);
}

/* A list and a certificate belong to a decision; all others are themselves. */
void
td_fill_document(struct td_strbuf *out, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;
	enum td_template_kind kind = facts->request->kind;
	bool of_decision = kind == TD_TEMPLATE_DANH_SACH ||
	                   kind == TD_TEMPLATE_BANG_KHEN;
	const struct td_corrected *of_one = of_decision ? decision_of_one(scope)
	                                                : NULL;
	const struct td_document_ref *paper = facts->paper;
	struct td_document_ref own;

	if (of_one) {
		own = td_corrected_paper(of_one);
		paper = &own;
	}
	td_strbuf_addf(out, "%s số ",
	               td_kind_words(of_decision
	                                 ? "quyet-dinh"
	                                 : td_template_kind_name(kind)));
	if (paper && paper->number.text)
		td_words_add_number(out, paper->number.text);
	else if (of_decision || !td_fill_number(out, facts))
		td_strbuf_add(out, OPEN);
	td_strbuf_add_char(out, ' ');
	if (paper && paper->date.given)
		td_words_add_day(out, paper->date.date);
	else
		td_fill_day(out, scope);
}
