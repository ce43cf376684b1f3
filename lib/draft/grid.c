/* Tables of recipients and of the members of a council. */

#include "draft/grid.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "draft/words.h"
#include "record/person.h"
#include "rules/proceeding/vote.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *heading;
	enum td_align align;
	unsigned share;
} looks[] = {
	[TD_CELL_NO] = { "STT", TD_ALIGN_CENTRE, 0 },
	[TD_CELL_NAME] = { "Tên tập thể, cá nhân", TD_ALIGN_LEFT, 26 },
	[TD_CELL_OFFICE] = { "Chức vụ, đơn vị", TD_ALIGN_LEFT, 30 },
	[TD_CELL_ATTENDED] = { "Tham dự", TD_ALIGN_LEFT, 26 },
	[TD_CELL_AWARD] = { "Hình thức khen thưởng", TD_ALIGN_LEFT, 24 },
	[TD_CELL_ACHIEVEMENT] = { "Thành tích", TD_ALIGN_LEFT, 36 },
	[TD_CELL_AMOUNT] = { "Tiền thưởng (đồng)", TD_ALIGN_RIGHT, 17 },
	[TD_CELL_VOTES] = { "Đồng ý / không đồng ý / không hợp lệ",
	                    TD_ALIGN_CENTRE, 20 },
	[TD_CELL_RESULT] = { "Tỷ lệ đồng ý trên tổng số thành viên",
	                     TD_ALIGN_CENTRE, 20 },
	[TD_CELL_AGREE] = { "Đồng ý", TD_ALIGN_CENTRE, 11 },
	[TD_CELL_DISAGREE] = { "Không đồng ý", TD_ALIGN_CENTRE, 11 },
	[TD_CELL_CAUSE] = { "Căn cứ hủy bỏ", TD_ALIGN_LEFT, 28 },
	[TD_CELL_REASON] = { "Lý do", TD_ALIGN_LEFT, 28 },
};

/* The share of all members that voted for, cut after the first decimal, so
 * that what does not reach a share never seems to. */
static void
add_result(struct td_strbuf *out, const struct td_facts *facts,
           const struct td_subject *subject)
{
	const struct td_award *award = subject->matter.award;
	int members;
	int votes;
	int tenths;

	if (!subject->voted || !facts->vote || !subject->voted->has_votes ||
	    facts->vote->member_count == 0)
		return;
	members = (int)facts->vote->member_count;
	votes = subject->voted->votes_for;
	tenths = (int)(votes * 1000LL / members);
	td_strbuf_addf(out, "%d,%d %%", tenths / 10, tenths % 10);
	if (award && award->has_ballot)
		td_strbuf_add(out, td_vote_reaches(votes, members,
		                                   (int)award->ballot_share)
		                       ? " (đạt)"
		                       : " (không đạt)");
}

static void
add_subject_cell(struct td_strbuf *out, const struct td_facts *facts,
                 const struct td_subject *subject,
                 enum td_template_column column, size_t row)
{
	const struct td_decision_item *decided = subject->decided;
	const struct td_proceeding_item *voted = subject->voted;

	switch (column) {
	case TD_CELL_NO:
		td_strbuf_addf(out, "%zu", row);
		break;
	case TD_CELL_NAME:
		td_strbuf_add(out, subject->named.name);
		break;
	case TD_CELL_OFFICE:
		td_strbuf_add(out, subject->named.office);
		break;
	case TD_CELL_AWARD:
		td_strbuf_add(out, subject->award_name);
		break;
	case TD_CELL_ACHIEVEMENT:
		td_strbuf_add(out, td_subject_text(subject));
		break;
	case TD_CELL_AMOUNT:
		if (subject->amount >= 0)
			td_words_add_grouped(out, subject->amount);
		break;
	case TD_CELL_VOTES:
		if (voted && voted->has_votes)
			td_strbuf_addf(out, "%d / %d / %d", voted->votes_for,
			               voted->votes_against,
			               voted->votes_invalid);
		break;
	case TD_CELL_RESULT:
		add_result(out, facts, subject);
		break;
	case TD_CELL_CAUSE:
		if (decided && facts->decision &&
		    facts->about == TD_ABOUT_REVOKE)
			td_strbuf_add(out, td_cause_words(decided->cause));
		break;
	case TD_CELL_REASON:
		if (decided && decided->reason.text)
			td_strbuf_add(out, decided->reason.text);
		break;
	default:
		break;
	}
}

static const char *
attended_words(enum td_attendance attended)
{
	switch (attended) {
	case TD_ATTENDED_PRESENT:
		return "dự họp";
	case TD_ATTENDED_WRITTEN:
		return "vắng mặt, có ý kiến bằng văn bản";
	case TD_ATTENDED_ABSENT:
		return "vắng mặt";
	}
	return "";
}

static void
add_member_cell(struct td_strbuf *out, const struct td_facts *facts,
                const struct td_member *member, enum td_template_column column,
                size_t row)
{
	const struct td_person *person = NULL;
	struct td_person_then then;
	const char *name = member->name.text;
	const char *office = member->office.text;

	if (member->person.text &&
	    td_reader_person(&person, facts->reader, member->person.text,
	                     NULL) == TD_FOUND) {
		then = td_person_on(person, facts->asof);
		name = name ? name : then.name.text;
		office = office ? office : then.position.text;
	}
	if (!name)
		name = member->person.text;
	if (column == TD_CELL_NO)
		td_strbuf_addf(out, "%zu", row);
	else if (column == TD_CELL_NAME && name)
		td_strbuf_add(out, name);
	else if (column == TD_CELL_OFFICE && office)
		td_strbuf_add(out, office);
	else if (column == TD_CELL_ATTENDED)
		td_strbuf_add(out, attended_words(member->attended));
}

/* Whether a column says something that is not said already. */
static bool
is_worth(const struct td_scope *scope, enum td_template_column column)
{
	const struct td_facts *facts = scope->facts;
	const char *award = NULL;

	if (column != TD_CELL_AWARD && column != TD_CELL_AMOUNT)
		return true;
	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];

		if (!td_scope_has(scope, subject))
			continue;
		if (column == TD_CELL_AMOUNT && subject->amount >= 0)
			return true;
		if (column == TD_CELL_AWARD && award &&
		    strcmp(award, subject->award_name) != 0)
			return true;
		award = subject->award_name;
	}
	return false;
}

/* A column of numbers is as wide as numbers need, whatever the others are. */
static void
add_column(struct td_grid *grid, enum td_template_column column,
           const char *heading)
{
	td_grid_add_column(grid, heading, looks[column].align,
	                   looks[column].share * 10);
}

static void
narrow_numbers(struct td_grid *grid)
{
	unsigned shares = 0;

	for (size_t i = 0; i < grid->column_count; i++)
		shares += grid->columns[i].share;
	for (size_t i = 0; i < grid->column_count; i++)
		if (grid->columns[i].share == 0)
			grid->columns[i].share = shares * 8 / 100 + 1;
}

static void
add_cell(struct td_grid *grid, struct td_strbuf *cell)
{
	struct td_strbuf shown = TD_STRBUF_INIT;

	td_text_add_visible(&shown, cell->text, false);
	td_strlist_add(&grid->cells, shown.text);
	td_strbuf_clear(&shown);
	td_strbuf_clear(cell);
}

static void
fill_members(struct td_grid *grid, const struct td_part *part,
             const struct td_facts *facts)
{
	for (size_t i = 0; i < part->column_count; i++)
		add_column(grid, part->columns[i],
		           part->columns[i] == TD_CELL_NAME
		               ? "Họ và tên"
		               : looks[part->columns[i]].heading);
	narrow_numbers(grid);
	for (size_t i = 0; facts->vote && i < facts->vote->member_count; i++)
		for (size_t j = 0; j < part->column_count; j++) {
			struct td_strbuf cell = TD_STRBUF_INIT;

			add_member_cell(&cell, facts, &facts->vote->members[i],
			                part->columns[j], i + 1);
			add_cell(grid, &cell);
		}
}

/* The columns of a part that are worth their place. */
static size_t
choose_columns(enum td_template_column *columns, const struct td_part *part,
               const struct td_scope *scope)
{
	size_t count = 0;

	for (size_t i = 0; i < part->column_count; i++)
		if (is_worth(scope, part->columns[i]))
			columns[count++] = part->columns[i];
	return count;
}

static void
fill_recipients(struct td_grid *grid, const struct td_scope *scope,
                const enum td_template_column *columns, size_t count)
{
	const struct td_facts *facts = scope->facts;
	size_t row = 0;

	for (size_t i = 0; i < count; i++)
		add_column(grid, columns[i], looks[columns[i]].heading);
	narrow_numbers(grid);
	for (size_t i = 0; i < facts->subject_count; i++) {
		if (!td_scope_has(scope, &facts->subjects[i]))
			continue;
		row++;
		for (size_t j = 0; j < count; j++) {
			struct td_strbuf cell = TD_STRBUF_INIT;

			add_subject_cell(&cell, facts, &facts->subjects[i],
			                 columns[j], row);
			add_cell(grid, &cell);
		}
	}
}

void
td_grid_fill(struct td_grid *grid, const struct td_part *part,
             const struct td_scope *scope)
{
	enum td_template_column *columns;
	size_t count;

	if (strcmp(part->text.text, "members") == 0) {
		fill_members(grid, part, scope->facts);
		return;
	}
	columns = td_alloc(part->column_count, sizeof *columns);
	count = choose_columns(columns, part, scope);
	fill_recipients(grid, scope, columns, count);
	free(columns);
}
