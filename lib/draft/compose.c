/* From facts and a template to a document. */

#include "draft/compose.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "draft/bases.h"
#include "draft/citation.h"
#include "draft/compose_head.h"
#include "draft/fill.h"
#include "draft/grid.h"
#include "draft/own_paper.h"
#include "draft/words.h"
#include "rules/catalogue/certificate.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* Parts of one paper while it is written. */
struct composer {
	const struct td_facts *facts;
	const struct td_template *template;
	struct td_paper *paper;
	struct td_scope scope;
	int items; /* numbered since the last article */
};

static char *
take_text(const struct td_scope *scope, const struct td_field *field)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!field->text)
		return NULL;
	td_fill_text(&text, scope, field->text);
	return td_strbuf_take(&text);
}

static bool
has_value(const struct td_scope *scope, enum td_placeholder holder)
{
	struct td_strbuf unused = TD_STRBUF_INIT;
	bool given = td_fill_value(&unused, scope, holder);

	td_strbuf_clear(&unused);
	return given;
}

static enum td_block_kind
block_kind(enum td_part_kind kind)
{
	static const enum td_block_kind kinds[] = {
		[TD_PART_PARAGRAPH] = TD_BLOCK_PARAGRAPH,
		[TD_PART_BASIS] = TD_BLOCK_BASIS,
		[TD_PART_ADDRESSEE] = TD_BLOCK_ADDRESSEE,
		[TD_PART_ARTICLE] = TD_BLOCK_ARTICLE,
		[TD_PART_ITEM] = TD_BLOCK_ITEM,
		[TD_PART_DASH] = TD_BLOCK_DASH,
		[TD_PART_HEADING] = TD_BLOCK_HEADING,
		[TD_PART_CENTRE] = TD_BLOCK_CENTRE,
		[TD_PART_TITLE] = TD_BLOCK_TITLE,
		[TD_PART_TABLE] = TD_BLOCK_TABLE,
	};

	return kinds[kind];
}

static void
add_part(struct composer *composer, struct td_blocks *blocks,
         const struct td_part *part)
{
	const struct td_scope *scope = &composer->scope;
	struct td_strbuf label = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_block *block;

	if ((part->has_if && !has_value(scope, part->needs)) ||
	    (part->has_unless && has_value(scope, part->lacks)))
		return;
	if (part->kind == TD_PART_ARTICLE) {
		td_strbuf_addf(&label, "Điều %d.", ++composer->scope.articles);
		composer->items = 0;
	} else if (part->kind == TD_PART_ITEM) {
		td_strbuf_addf(&label, "%d.", ++composer->items);
	} else if (part->kind == TD_PART_ADDRESSEE) {
		td_strbuf_add(&label, "Kính gửi:");
	}
	if (part->kind != TD_PART_TABLE)
		td_fill_text(&text, scope, part->text.text);
	block = td_blocks_add(blocks, block_kind(part->kind),
	                      label.length > 0 ? label.text : NULL,
	                      part->kind != TD_PART_TABLE ? text.text : NULL);
	if (part->kind == TD_PART_TABLE)
		td_grid_fill(&block->grid, part, scope);
	td_strbuf_clear(&label);
	td_strbuf_clear(&text);
}

/* Once for each form of award, or once. */
static void
add_repeated(struct composer *composer, struct td_blocks *blocks,
             const struct td_part *part)
{
	const struct td_facts *facts = composer->facts;
	const char *last = NULL;

	if (!part->each_award || composer->scope.one) {
		add_part(composer, blocks, part);
		return;
	}
	for (size_t i = 0; i < facts->subject_count; i++) {
		const char *award = facts->subjects[i].award_name;

		if (last && strcmp(award, last) == 0)
			continue;
		last = award;
		composer->scope.award = award;
		add_part(composer, blocks, part);
	}
	composer->scope.award = NULL;
}

static void
add_parts(struct composer *composer, struct td_blocks *blocks,
          const struct td_parts *parts)
{
	for (size_t i = 0; i < parts->count; i++)
		add_repeated(composer, blocks, &parts->items[i]);
}

/* Documents end in "./.". */
static void
end_body(struct composer *composer)
{
	struct td_blocks *blocks = &composer->paper->blocks;
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_block *last;

	if (!td_kind_symbol(composer->template->kind) || blocks->count == 0)
		return;
	last = &blocks->items[blocks->count - 1];
	if (!last->text)
		return;
	td_strbuf_add(&text, last->text);
	td_words_end(&text);
	free(last->text);
	last->text = td_strbuf_take(&text);
}

/* Whether all that a text asks for is known. */
static bool
is_known(const struct td_scope *scope, const char *text)
{
	struct td_piece piece;

	for (size_t used; (used = td_template_next(&piece, text)) > 0;
	     text += used)
		if (piece.is_holder && !has_value(scope, piece.holder))
			return false;
	return true;
}

/* Lines that would be left open name nobody, and are left out. */
static void
add_list(struct td_strlist *list, const struct td_scope *scope,
         const struct td_fields *fields)
{
	for (size_t i = 0; i < fields->count; i++) {
		char *text;

		if (!is_known(scope, fields->items[i].text))
			continue;
		text = take_text(scope, &fields->items[i]);
		td_strlist_add(list, text);
		free(text);
	}
}

static void
compose_paper(struct td_draft *draft, const struct td_facts *facts,
              const struct td_template *template, const struct td_subject *one)
{
	bool certificate = template->kind == TD_TEMPLATE_BANG_KHEN;
	struct composer composer = {
		.facts = facts,
		.template = template,
		.paper = td_draft_add_paper(draft),
		.scope = { .facts = facts, .one = one },
	};
	struct td_paper *paper = composer.paper;

	if (!certificate)
		td_compose_issuer(paper, facts);
	paper->date_below = certificate;
	td_compose_number_and_day(paper, &composer.scope);
	paper->kind = take_text(&composer.scope, &template->heading);
	paper->about = take_text(&composer.scope, &template->title);
	add_parts(&composer, &paper->blocks, &template->body);
	end_body(&composer);
	td_compose_signers(paper, facts);
	add_list(&paper->copies, &composer.scope, &template->copies_to);
	add_list(&paper->foot, &composer.scope, &template->foot);
	if (template->annex.count == 0 ||
	    (template->annex_has_if &&
	     !has_value(&composer.scope, template->annex_needs)))
		return;
	paper->annex_title = take_text(&composer.scope, &template->annex_title);
	paper->annex_note = take_text(&composer.scope, &template->annex_note);
	add_parts(&composer, &paper->annex, &template->annex);
}

/* A flag has no certificate to it. */
static enum td_status
check_certificates(const struct td_facts *facts, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];

		if (!td_award_has_certificate(subject->award_name))
			status = td_diag_add(diag, TD_DRAFT_NO_CERTIFICATE,
			                     TD_NO_PLACE, "award",
			                     subject->award_name, NULL);
	}
	return status;
}

enum td_status
td_draft_compose(struct td_draft *draft, const struct td_facts *facts,
                 const struct td_template *template, const char *commit,
                 struct td_diag *diag)
{
	const struct td_scope scope = { .facts = facts };

	draft->certificate = template->kind == TD_TEMPLATE_BANG_KHEN;
	if (draft->certificate && check_certificates(facts, diag) != TD_OK)
		return TD_INVALID;
	if (!draft->certificate)
		compose_paper(draft, facts, template, NULL);
	for (size_t i = 0; draft->certificate && i < facts->subject_count; i++)
		compose_paper(draft, facts, template, &facts->subjects[i]);
	if (draft->count > 0)
		(void)td_bases_check(draft->papers[0], facts, template, diag);
	draft->title = take_text(&scope, &template->title);
	if (!draft->title)
		draft->title = td_strdup(
		    td_kind_words(td_template_kind_name(template->kind)));
	td_draft_set_origin(draft, commit);
	return TD_OK;
}

enum td_status
td_draft_make(struct td_draft *draft, struct td_reader *reader,
              const struct td_draft_request *request, struct td_diag *diag)
{
	struct td_facts facts = TD_FACTS_INIT;
	struct td_template *template = NULL;
	enum td_status status = td_facts_gather(&facts, reader, request, diag);

	if (status == TD_OK)
		status = td_template_find(&template, &facts, diag);
	if (status == TD_OK)
		status = td_draft_compose(
		    draft, &facts, template,
		    td_snapshot_commit(td_reader_snapshot(reader)), diag);
	td_template_free(template);
	td_facts_clear(&facts);
	return status;
}
