/* A draft as plain text. */

#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "draft/draft_print.h"
#include "draft/fixed_words.h"
#include "draft/text_page.h"
#include "draft/wrap.h"

#include <string.h>

/* The two columns of head and foot. */
#define LEFT ((size_t)34)
#define RIGHT ((size_t)44)

/* Where a paragraph begins. */
#define INDENT ((size_t)4)

/* Lines left for a hand and a seal. */
#define ROOM_TO_SIGN 4

static void
add_lines(struct td_strbuf *out, const struct td_strlist *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		td_page_line(out, lines->items[i]);
}

static void
add_middle(struct td_strbuf *out, const char *text)
{
	struct td_strlist lines = TD_STRLIST_INIT;

	td_page_centre(&lines, text, TD_DRAFT_WIDTH);
	add_lines(out, &lines);
	td_strlist_clear(&lines);
}

/* A line under a name, shorter than the name. */
static void
add_rule_under(struct td_strlist *lines, size_t length, size_t width)
{
	struct td_strbuf rule = TD_STRBUF_INIT;

	while (length-- > 0)
		td_strbuf_add_char(&rule, '-');
	td_page_centre(lines, rule.text, width);
	td_strbuf_clear(&rule);
}

static void
add_state(struct td_strlist *lines, size_t width)
{
	td_page_centre(lines, TD_WORDS_STATE, width);
	td_page_centre(lines, TD_WORDS_MOTTO, width);
	add_rule_under(lines, td_text_width(TD_WORDS_MOTTO), width);
}

/* Who issues it on the left, the state on the right; below, number and
 * day. */
static void
add_head(struct td_strbuf *out, const struct td_paper *paper)
{
	struct td_strlist left = TD_STRLIST_INIT;
	struct td_strlist right = TD_STRLIST_INIT;

	if (paper->above)
		td_page_centre(&left, paper->above, LEFT);
	td_page_centre(&left, paper->issuer, LEFT);
	add_rule_under(&left, 9, LEFT);
	add_state(&right, RIGHT);
	td_page_beside(out, &left, LEFT, &right);
	td_strlist_clear(&left);
	td_strlist_clear(&right);
	td_strbuf_add_char(out, '\n');
	if (paper->number)
		td_page_centre(&left, paper->number, LEFT);
	if (paper->place_date && !paper->date_below)
		td_page_centre(&right, paper->place_date, RIGHT);
	td_page_beside(out, &left, LEFT, &right);
	td_strlist_clear(&left);
	td_strlist_clear(&right);
}

static void
add_state_alone(struct td_strbuf *out)
{
	struct td_strlist lines = TD_STRLIST_INIT;

	add_state(&lines, TD_DRAFT_WIDTH);
	add_lines(out, &lines);
	td_strlist_clear(&lines);
}

static void
add_paragraph(struct td_strbuf *out, const struct td_block *block)
{
	struct td_strlist lines = TD_STRLIST_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;

	if (block->kind == TD_BLOCK_DASH)
		td_strbuf_add(&text, "- ");
	if (block->label)
		td_strbuf_addf(&text, "%s ", block->label);
	td_strbuf_add(&text, block->text);
	td_wrap(&lines, text.text, TD_DRAFT_WIDTH, INDENT);
	td_strbuf_cut(&text, 0);
	td_page_pad(&text, "", TD_ALIGN_LEFT, INDENT);
	td_strbuf_add(&text, lines.items[0]);
	td_page_line(out, text.text);
	for (size_t i = 1; i < lines.count; i++)
		td_page_line(out, lines.items[i]);
	td_strlist_clear(&lines);
	td_strbuf_clear(&text);
}

static void
add_addressee(struct td_strbuf *out, const struct td_block *block)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s %s", block->label, block->text);
	add_middle(out, text.text);
	td_strbuf_clear(&text);
}

static void
add_blocks(struct td_strbuf *out, const struct td_blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		const struct td_block *block = &blocks->items[i];

		td_strbuf_add_char(out, '\n');
		switch (block->kind) {
		case TD_BLOCK_TABLE:
			td_page_grid(out, &block->grid);
			break;
		case TD_BLOCK_ADDRESSEE:
			add_addressee(out, block);
			break;
		case TD_BLOCK_HEADING:
		case TD_BLOCK_CENTRE:
		case TD_BLOCK_TITLE:
			add_middle(out, block->text);
			break;
		default:
			add_paragraph(out, block);
		}
	}
}

static void
add_signer(struct td_strlist *lines, const struct td_signer *signer,
           size_t width)
{
	if (signer->lines.count == 0)
		return;
	for (size_t i = 0; i < signer->lines.count; i++)
		td_page_centre(lines, signer->lines.items[i], width);
	for (int i = 0; i < ROOM_TO_SIGN; i++)
		td_strlist_add(lines, "");
	if (signer->name)
		td_page_centre(lines, signer->name, width);
}

static void
add_copies(struct td_strlist *lines, const struct td_paper *paper)
{
	if (paper->copies.count > 0)
		td_strlist_add(lines, TD_WORDS_COPIES);
	for (size_t i = 0; i < paper->copies.count; i++) {
		struct td_strbuf text = TD_STRBUF_INIT;

		td_strbuf_addf(&text, "- %s", paper->copies.items[i]);
		td_wrap(lines, text.text, LEFT, 0);
		td_strbuf_clear(&text);
	}
}

/* Signers on the right; on the left who has it, or whoever kept the
 * minutes. */
static void
add_foot(struct td_strbuf *out, const struct td_paper *paper)
{
	bool minutes = paper->secretary.lines.count > 0;
	struct td_strlist left = TD_STRLIST_INIT;
	struct td_strlist right = TD_STRLIST_INIT;
	struct td_strlist below = TD_STRLIST_INIT;

	if (paper->date_below && paper->place_date)
		td_page_centre(&right, paper->place_date, RIGHT);
	for (size_t i = 0; i < paper->foot.count; i++)
		td_wrap(&left, paper->foot.items[i], LEFT, 0);
	add_signer(&left, &paper->secretary, LEFT);
	add_signer(&right, &paper->signer, RIGHT);
	add_copies(minutes ? &below : &left, paper);
	if (left.count + right.count > 0)
		td_strbuf_add_char(out, '\n');
	td_page_beside(out, &left, LEFT, &right);
	if (below.count > 0)
		td_strbuf_add_char(out, '\n');
	add_lines(out, &below);
	td_strlist_clear(&left);
	td_strlist_clear(&right);
	td_strlist_clear(&below);
}

static void
add_paper(struct td_strbuf *out, const struct td_paper *paper)
{
	if (paper->issuer)
		add_head(out, paper);
	else
		add_state_alone(out);
	if (paper->kind) {
		td_strbuf_add_char(out, '\n');
		add_middle(out, paper->kind);
	}
	if (paper->about)
		add_middle(out, paper->about);
	add_blocks(out, &paper->blocks);
	add_foot(out, paper);
	if (paper->annex.count == 0)
		return;
	td_strbuf_add_char(out, '\n');
	add_middle(out, "* * *");
	td_strbuf_add_char(out, '\n');
	if (paper->annex_title)
		add_middle(out, paper->annex_title);
	if (paper->annex_note)
		add_middle(out, paper->annex_note);
	add_blocks(out, &paper->annex);
}

void
td_draft_add_text(struct td_strbuf *out, const struct td_draft *draft)
{
	for (size_t i = 0; i < draft->count; i++) {
		if (i > 0) {
			td_strbuf_add_char(out, '\n');
			add_middle(out, "* * *");
			td_strbuf_add_char(out, '\n');
		}
		add_paper(out, draft->papers[i]);
	}
	td_strbuf_add_char(out, '\n');
	td_page_line(out, draft->origin);
}

void
td_draft_add_json(struct td_strbuf *out, const struct td_draft *draft)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_draft_add_text(&text, draft);
	td_json_begin(out);
	td_json_text(out, "title", draft->title);
	td_json_text(out, "commit", draft->commit);
	td_json_text(out, "text", text.text);
	td_strbuf_add(out, "}\n");
	td_strbuf_clear(&text);
}
