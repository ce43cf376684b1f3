/* Who issues a document, its number and day, and who signs it. */

#include "draft/compose_head.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "draft/citation.h"
#include "draft/fill.h"
#include "draft/signing.h"
#include "draft/words.h"
#include "record/store_record.h"

#include <string.h>

/* A body in capitals, so that a line breaks before its place or before its
 * last two words and nowhere behind: no line is left with one word. */
static char *
take_body(const char *name, size_t size)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strbuf upper = TD_STRBUF_INIT;
	size_t keep = td_words_bare_length(name) + 1;

	if (keep >= size) {
		keep = size;
		while (keep > 0 && name[keep - 1] != ' ')
			keep--;
		keep = keep > 0 ? keep - 1 : size;
	}
	for (size_t i = 0; i < size; i++) {
		if (name[i] == ' ' && i >= keep)
			td_strbuf_add(&text, "\u00A0");
		else
			td_strbuf_add_char(&text, name[i]);
	}
	td_text_add_upper(&upper, text.text);
	td_strbuf_clear(&text);
	return td_strbuf_take(&upper);
}

/* A body's place is not repeated under that of the one above it, and a
 * People's Committee stands alone. */
void
td_compose_bodies(struct td_paper *paper, const struct td_unit_then *issuer,
                  const struct td_unit_then *above)
{
	const char *name = issuer->name.text;
	size_t bare = td_words_bare_length(name);
	bool alone = !above || issuer->class == TD_CLASS_AUTHORITY ||
	             issuer->class == TD_CLASS_LOCALITY;

	if (!alone)
		paper->above = take_body(above->name.text,
		                         strlen(above->name.text));
	paper->issuer = take_body(
	    name, !alone && strstr(above->name.text, name + bare)
		      ? bare
		      : strlen(name));
}

void
td_compose_issuer(struct td_paper *paper, const struct td_facts *facts)
{
	td_compose_bodies(paper, &facts->issuer,
	                  facts->has_above ? &facts->above : NULL);
}

void
td_compose_number_and_day(struct td_paper *paper, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, "Số: ");
	if (td_fill_number(&text, facts))
		paper->number = td_strbuf_take(&text);
	td_strbuf_clear(&text);
	if (!td_words_add_place(&text, facts->issuer.name.text) &&
	    !td_words_add_place(&text, facts->store.authority_name))
		td_strbuf_add(&text, "……………");
	td_strbuf_add(&text, ", ");
	td_fill_day(&text, scope);
	paper->place_date = td_strbuf_take(&text);
}

/* A decision that is the head's own is not signed in the name of the body. */
static bool
signs_as_body(const struct td_facts *facts,
              const struct td_signature *signature)
{
	bool of_head = facts->request->kind != TD_TEMPLATE_TO_TRINH;

	if (!td_unit_is_collective(&facts->issuer))
		return false;
	if (signature && signature->authority == TD_SIGNED_TM)
		return true;
	return !of_head || (facts->decision &&
	                    facts->decision->decider == TD_DECIDER_PROVINCE);
}

static void
add_signer(struct td_paper *paper, const struct td_facts *facts)
{
	const struct td_unit_then *issuer = &facts->issuer;
	const struct td_signature *signature = facts->paper &&
	                                               facts->paper->signature
	                                                   .given
	                                           ? &facts->paper->signature
	                                           : NULL;
	struct td_signing signing = {
		.authority = signature ? signature->authority : TD_SIGNED_SELF,
		.head_office = issuer->head_office,
		.office = signature ? signature->office : NULL,
	};
	const char *name = signature ? signature->name : issuer->head_name;

	if (signs_as_body(facts, signature))
		signing.body = issuer->class == TD_CLASS_COUNCIL
		                   ? "Hội đồng"
		                   : "Ủy ban nhân dân";
	td_signing_add(&paper->signer.lines, &signing);
	if (name)
		paper->signer.name = td_strdup(name);
}

/* Minutes are signed by whoever kept them and whoever was in the chair. */
void
td_compose_signers(struct td_paper *paper, const struct td_facts *facts)
{
	if (facts->request->kind == TD_TEMPLATE_PHIEU)
		return;
	if (facts->request->kind != TD_TEMPLATE_BIEN_BAN) {
		add_signer(paper, facts);
		return;
	}
	td_strlist_add(&paper->secretary.lines, "THƯ KÝ");
	td_strlist_add(&paper->signer.lines, "CHỦ TỌA");
}
