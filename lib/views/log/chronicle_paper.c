/* What an auditor asks of a step or a decision. */

#include "views/log/chronicle_paper.h"
#include "record/awards.h"
#include "views/log/chronicle_print.h"

static const char *const names[TD_PAPER_COUNT] = {
	[TD_PAPER_SIGNED_BY] = "signed_by",
	[TD_PAPER_SIGNED_OFFICE] = "signed_office",
	[TD_PAPER_SIGNED_FOR] = "signed_for",
	[TD_PAPER_DECIDER] = "decider",
	[TD_PAPER_AUTHORISATION] = "authorisation",
	[TD_PAPER_VOTES_FOR] = "votes_for",
	[TD_PAPER_VOTES_AGAINST] = "votes_against",
	[TD_PAPER_VOTES_INVALID] = "votes_invalid",
	[TD_PAPER_MEMBERS] = "members",
	[TD_PAPER_ABSENT] = "absent",
	[TD_PAPER_RECUSED] = "recused",
	[TD_PAPER_REASON] = "reason",
	[TD_PAPER_PARTS] = "parts",
	[TD_PAPER_EVIDENCE] = "evidence",
	[TD_PAPER_MONEY] = "money",
	[TD_PAPER_DAYS] = "days",
	[TD_PAPER_RULE_ROW] = "rule_row",
	[TD_PAPER_RULE_SOURCE] = "rule_source",
	[TD_PAPER_PART_NAMES] = "part_names",
};

const char *
td_paper_column_name(enum td_paper_column column)
{
	return names[column];
}

bool
td_paper_column_is_number(enum td_paper_column column)
{
	return (column >= TD_PAPER_VOTES_FOR && column <= TD_PAPER_MEMBERS) ||
	       column == TD_PAPER_MONEY || column == TD_PAPER_DAYS;
}

/* One more of several, which are apart by a semicolon. */
static void
add_part(struct td_strbuf *cell, const char *text, const char *more)
{
	if (!text)
		return;
	td_strbuf_addf(cell, "%s%s", cell->length > 0 ? "; " : "", text);
	if (more)
		td_strbuf_addf(cell, ": %s", more);
}

static const char *
called(const struct td_field *person, const struct td_field *name)
{
	return name->text ? name->text : person->text;
}

static void
fill_signature(struct td_strbuf *cells, const struct td_signature *signature)
{
	if (!signature->given)
		return;
	td_strbuf_add(&cells[TD_PAPER_SIGNED_BY],
	              signature->name ? signature->name : "");
	td_strbuf_add(&cells[TD_PAPER_SIGNED_OFFICE],
	              signature->office ? signature->office : "");
	td_strbuf_add(&cells[TD_PAPER_SIGNED_FOR],
	              td_signed_name(signature->authority));
}

static void
fill_refs(struct td_strbuf *cell, const struct td_document_refs *refs)
{
	for (size_t i = 0; i < refs->count; i++) {
		const struct td_document_ref *paper = &refs->items[i];

		add_part(cell,
		         paper->text.text ? paper->text.text
		                          : paper->number.text,
		         paper->text.text ? paper->number.text : NULL);
	}
}

static void
fill_money(struct td_strbuf *cell, const struct td_chronicle_row *row)
{
	const struct td_decision *decision = row->decision;
	bool back = decision->kind == TD_DECISION_REVOKE;

	if (decision->kind == TD_DECISION_CORRECT || !row->corrected.decision ||
	    row->corrected.amount < 0)
		return;
	td_strbuf_addf(cell, "%lld",
	               back ? -row->corrected.amount : row->corrected.amount);
}

static void
fill_decision(struct td_strbuf *cells, const struct td_chronicle_row *row)
{
	const struct td_decision *decision = row->decision;

	td_strbuf_add(&cells[TD_PAPER_DECIDER],
	              td_decider_name(decision->decider));
	add_part(&cells[TD_PAPER_AUTHORISATION],
	         decision->authorisation.number.text,
	         decision->authorisation.issuer.text);
	add_part(&cells[TD_PAPER_REASON], row->decision_item->reason.text,
	         NULL);
	fill_refs(&cells[TD_PAPER_EVIDENCE], &row->decision_item->evidence);
	fill_money(&cells[TD_PAPER_MONEY], row);
	fill_signature(cells, &decision->paper.signature);
}

static void
fill_ballot(struct td_strbuf *cells, const struct td_chronicle_row *row)
{
	const struct td_proceeding *proceeding = row->proceeding;
	const struct td_proceeding_item *item = row->proceeding_item;

	td_strbuf_addf(&cells[TD_PAPER_VOTES_FOR], "%d", item->votes_for);
	td_strbuf_addf(&cells[TD_PAPER_VOTES_AGAINST], "%d",
	               item->votes_against);
	td_strbuf_addf(&cells[TD_PAPER_VOTES_INVALID], "%d",
	               item->votes_invalid);
	td_strbuf_addf(&cells[TD_PAPER_MEMBERS], "%zu",
	               proceeding->member_count);
	for (size_t i = 0; i < proceeding->member_count; i++)
		if (proceeding->members[i].attended != TD_ATTENDED_PRESENT)
			add_part(&cells[TD_PAPER_ABSENT],
			         called(&proceeding->members[i].person,
			                &proceeding->members[i].name),
			         proceeding->members[i].attended ==
			                 TD_ATTENDED_WRITTEN
			             ? "written"
			             : NULL);
	for (size_t i = 0; i < item->recused_count; i++)
		add_part(
		    &cells[TD_PAPER_RECUSED],
		    called(&item->recused[i].person, &item->recused[i].name),
		    item->recused[i].reason.text);
}

static void
fill_step(struct td_strbuf *cells, const struct td_chronicle_row *row)
{
	const struct td_proceeding_item *item = row->proceeding_item;

	if (item->has_votes)
		fill_ballot(cells, row);
	add_part(&cells[TD_PAPER_REASON], item->reason.text, NULL);
	for (size_t i = 0; i < item->parts.count; i++)
		add_part(&cells[TD_PAPER_PARTS], item->parts.items[i].text,
		         NULL);
	for (size_t i = 0; i < item->dossier_count; i++)
		add_part(&cells[TD_PAPER_PARTS], item->dossier[i].part.text,
		         item->dossier[i].number.text);
	fill_signature(cells, &row->proceeding->paper.signature);
}

const struct td_signature *
td_chronicle_signature(const struct td_chronicle_row *row)
{
	if (row->decision)
		return &row->decision->paper.signature;
	return row->proceeding ? &row->proceeding->paper.signature : NULL;
}

/* The row of the catalogue that judges the nomination. */
static void
fill_rule(struct td_strbuf *cells, const struct td_award *award)
{
	char from[TD_DATE_SIZE];

	if (!award)
		return;
	td_strbuf_add(&cells[TD_PAPER_RULE_ROW], award->id.text);
	if (award->from.given) {
		td_date_format(from, award->from.date);
		td_strbuf_addf(&cells[TD_PAPER_RULE_ROW], " %s", from);
	}
	add_part(&cells[TD_PAPER_RULE_SOURCE], award->source.instrument, NULL);
	if (award->source.instrument && award->source.at)
		td_strbuf_addf(&cells[TD_PAPER_RULE_SOURCE], ", %s",
		               award->source.at);
}

static void
add_part_name(struct td_strbuf *cell, const struct td_awards *awards,
              const char *id)
{
	const struct td_dossier_part *part = td_awards_part(awards, id);

	add_part(cell, part && part->name ? part->name : id, NULL);
}

static void
fill_part_names(struct td_strbuf *cell, const struct td_awards *awards,
                const struct td_proceeding_item *item)
{
	for (size_t i = 0; i < item->parts.count; i++)
		add_part_name(cell, awards, item->parts.items[i].text);
	for (size_t i = 0; i < item->dossier_count; i++)
		add_part_name(cell, awards, item->dossier[i].part.text);
}

static void
fill_by_catalogue(struct td_strbuf *cells, const struct td_chronicle *chronicle,
                  const struct td_chronicle_row *row)
{
	const struct td_awards *awards = td_chronicle_awards(chronicle, row);

	if (!awards)
		return;
	fill_rule(cells, td_chronicle_award_row(chronicle, row));
	if (row->proceeding && row->proceeding_item)
		fill_part_names(&cells[TD_PAPER_PART_NAMES], awards,
		                row->proceeding_item);
}

void
td_paper_fill(struct td_strbuf *cells, const struct td_chronicle *chronicle,
              const struct td_chronicle_row *row, int days)
{
	for (int i = 0; i < TD_PAPER_COUNT; i++)
		td_strbuf_cut(&cells[i], 0);
	if (row->decision && row->decision_item)
		fill_decision(cells, row);
	else if (row->proceeding && row->proceeding_item)
		fill_step(cells, row);
	else if (row->kind == TD_KIND_NOMINATION && row->asked)
		fill_refs(&cells[TD_PAPER_EVIDENCE],
		          &row->asked->achievement.evidence);
	fill_by_catalogue(cells, chronicle, row);
	if (days >= 0)
		td_strbuf_addf(&cells[TD_PAPER_DAYS], "%d", days);
}
