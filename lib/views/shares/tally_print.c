/* A tally for people and for programs. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/read_from.h"
#include "views/shares/tally.h"

#include <stdio.h>
#include <string.h>

/* A cell of the table: a count and its share, beside what stands before it. */
#define CELL 16
#define TOTAL 10

static void
pad(struct td_strbuf *out, size_t width, size_t wanted)
{
	for (; width < wanted; width++)
		td_strbuf_add_char(out, ' ');
}

static void
add_cell(struct td_strbuf *out, const char *text, size_t width)
{
	pad(out, td_text_width(text), width);
	td_strbuf_add(out, text);
}

/* A column is as wide as its head, in the reader's language. */
static size_t
cell_width(enum td_facet facet)
{
	size_t head = td_text_width(td_term(td_facet_name(facet))) + 2;

	return head > CELL ? head : CELL;
}

static void
add_count(struct td_strbuf *out, enum td_facet facet,
          const struct td_group *group)
{
	struct td_strbuf cell = TD_STRBUF_INIT;
	int count = group->counts[facet];
	int share = td_share_tenths(count, group->total);
	char whole[12];
	char tenths[12];

	snprintf(whole, sizeof whole, "%d", share / 10);
	snprintf(tenths, sizeof tenths, "%d", share % 10);
	td_strbuf_addf(&cell, "%d (", count);
	td_message_add(&cell, N_("{whole}.{tenths} %"), "whole", whole,
	               "tenths", tenths, NULL);
	td_strbuf_add_char(&cell, ')');
	add_cell(out, cell.text, cell_width(facet));
	td_strbuf_clear(&cell);
}

static void
add_untold(struct td_strbuf *out, int untold)
{
	char count[12];

	if (untold == 0)
		return;
	snprintf(count, sizeof count, "%d", untold);
	td_strbuf_add(out, "  ");
	td_message_add(out, N_("cannot be told of {count} more"), "count",
	               count, NULL);
}

static void
add_questioned(struct td_strbuf *out, int questioned)
{
	char count[12];

	if (questioned == 0)
		return;
	snprintf(count, sizeof count, "%d", questioned);
	td_strbuf_add(out, "  ");
	td_message_add(out, N_("{count} questioned, see below"), "count", count,
	               NULL);
}

static void
add_row(struct td_strbuf *out, const char *label, size_t width,
        const struct td_group *group)
{
	char total[12];

	td_strbuf_add(out, "  ");
	td_text_add_visible(out, label, false);
	pad(out, td_text_width(label), width);
	snprintf(total, sizeof total, "%d", group->total);
	pad(out, strlen(total), TOTAL);
	td_strbuf_add(out, total);
	for (int i = 0; i < TD_FACET_COUNT; i++)
		add_count(out, (enum td_facet)i, group);
	add_untold(out, group->untold);
	add_questioned(out, group->questioned);
	td_strbuf_add_char(out, '\n');
}

static void
add_head(struct td_strbuf *out, size_t width)
{
	const char *total = td_translate(N_("number"));

	pad(out, 0, width + 2);
	pad(out, td_text_width(total), TOTAL);
	td_strbuf_add(out, total);
	for (int i = 0; i < TD_FACET_COUNT; i++)
		add_cell(out, td_term(td_facet_name((enum td_facet)i)),
		         cell_width((enum td_facet)i));
	td_strbuf_add_char(out, '\n');
}

static void
add_title(struct td_strbuf *out, const struct td_batch *batch)
{
	char year[12];

	snprintf(year, sizeof year, "%d", batch->year);
	td_message_add(out, N_("{campaign}, {stage:term} {year}"), "campaign",
	               batch->campaign, "stage", td_stage_name(batch->stage),
	               "year", year, NULL);
	td_strbuf_add_char(out, '\n');
}

static size_t
label_width(const struct td_tally *tally)
{
	size_t width = 20;

	for (size_t i = 0; i < tally->count; i++)
		for (size_t j = 0; j < tally->batches[i].count; j++) {
			const char *name = tally->batches[i].groups[j].name;
			size_t own = name ? td_text_width(name) : 0;

			if (own > width)
				width = own;
		}
	return width;
}

void
td_tally_add_text(struct td_strbuf *out, const struct td_tally *tally)
{
	size_t width = label_width(tally);

	for (size_t i = 0; i < tally->count; i++) {
		const struct td_batch *batch = &tally->batches[i];
		const struct td_batch *before = i > 0 ? batch - 1 : NULL;

		td_strbuf_add(out, i > 0 ? "\n" : "");
		add_title(out, batch);
		add_head(out, width);
		for (size_t j = 0; j < batch->count; j++)
			add_row(out,
			        batch->groups[j].name ? batch->groups[j].name
			                              : td_translate(N_("all")),
			        width, &batch->groups[j]);
		if (before && strcmp(before->campaign, batch->campaign) == 0)
			add_row(out, td_translate(N_("the batch before, all")),
			        width, &before->groups[0]);
	}
	td_strbuf_add_char(out, '\n');
	td_marks_add_notes(out, &tally->marks);
	td_read_from_add_text(out, tally->read_from);
}

static const char *
by_name(enum td_group_by by)
{
	switch (by) {
	case TD_BY_ALL:
		return "all";
	case TD_BY_AWARD:
		return "award";
	case TD_BY_UNIT:
		return "unit";
	}
	return "all";
}

static void
add_object(struct td_strbuf *out, const struct td_tally *tally,
           const struct td_batch *batch, const struct td_group *group)
{
	td_strbuf_add_char(out, '{');
	td_json_text(out, "campaign", batch->campaign);
	td_json_text(out, "stage", td_stage_name(batch->stage));
	td_json_number(out, "year", batch->year);
	td_json_text(out, "by", by_name(group->by));
	td_json_text(out, "key", group->key);
	td_json_text(out, "name", group->name);
	td_json_number(out, "total", group->total);
	if (group->untold > 0)
		td_json_number(out, "untold", group->untold);
	if (group->questioned > 0)
		td_json_number(out, "questioned", group->questioned);
	for (int i = 0; i < TD_FACET_COUNT; i++)
		td_json_number(out, td_facet_name((enum td_facet)i),
		               group->counts[i]);
	td_json_text(out, "read_from", td_read_from(tally->read_from));
	td_strbuf_add(out, "}\n");
}

void
td_tally_add_json(struct td_strbuf *out, const struct td_tally *tally)
{
	for (size_t i = 0; i < tally->count; i++)
		for (size_t j = 0; j < tally->batches[i].count; j++)
			add_object(out, tally, &tally->batches[i],
			           &tally->batches[i].groups[j]);
}

static void
add_line(struct td_strbuf *out, const struct td_tally *tally,
         const struct td_batch *batch, const struct td_group *group)
{
	td_strbuf_addf(out, "%s,%s,%d,%s,", batch->campaign,
	               td_stage_name(batch->stage), batch->year,
	               by_name(group->by));
	td_csv_add(out, group->key ? group->key : "");
	td_strbuf_add_char(out, ',');
	td_csv_add(out, group->name ? group->name : "");
	td_strbuf_addf(out, ",%d", group->total);
	for (int i = 0; i < TD_FACET_COUNT; i++)
		td_strbuf_addf(out, ",%d", group->counts[i]);
	td_strbuf_addf(out, ",%d,%d,%s\n", group->questioned, group->untold,
	               td_read_from(tally->read_from));
}

void
td_tally_add_csv(struct td_strbuf *out, const struct td_tally *tally)
{
	td_strbuf_add(out, "campaign,stage,year,by,key,name,total");
	for (int i = 0; i < TD_FACET_COUNT; i++)
		td_strbuf_addf(out, ",%s", td_facet_name((enum td_facet)i));
	td_strbuf_add(out, ",questioned,untold,read_from\n");
	for (size_t i = 0; i < tally->count; i++)
		for (size_t j = 0; j < tally->batches[i].count; j++)
			add_line(out, tally, &tally->batches[i],
			         &tally->batches[i].groups[j]);
}
