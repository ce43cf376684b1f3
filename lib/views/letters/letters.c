/* Letters that remind units of what they owe. */

#include "views/letters/letters.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "draft/citation.h"
#include "draft/own_paper.h"
#include "draft/words.h"
#include "store/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One letter while it is written. */
struct writing {
	const struct td_agenda *agenda;
	struct td_reader *reader;
	struct td_date today;
	struct td_own_body body;
	const struct td_agenda_unit *unit;
	struct td_paper *paper;
	const struct td_campaign *campaign; /* that is spoken of */
	int items;
};

static bool
is_told(const struct td_agenda_entry *entry)
{
	return (entry->state == TD_AGENDA_OVERDUE ||
	        entry->state == TD_AGENDA_DUE) &&
	       entry->relation != TD_AGENDA_LOOSER && td_agenda_has_day(entry);
}

static const struct td_agenda_unit *
unit_of(const struct td_agenda_entry *entry, const char *id)
{
	for (size_t i = 0; i < entry->unit_count; i++)
		if (strcmp(entry->units[i].id, id) == 0)
			return &entry->units[i];
	return NULL;
}

static void
add(struct writing *writing, enum td_block_kind kind, const char *label,
    struct td_strbuf *text)
{
	td_blocks_add(&writing->paper->blocks, kind, label, text->text);
	td_strbuf_clear(text);
}

/* On which campaign it is, and by which document. */
static void
add_campaign(struct writing *writing, const struct td_campaign *campaign)
{
	const struct td_document_ref *paper = &campaign->paper;
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strbuf issuer = TD_STRBUF_INIT;

	td_strbuf_add(&text, "Thực hiện ");
	(void)td_unit_add(&issuer, writing->reader, paper->issuer.text,
	                  td_reader_asof(writing->reader, TD_LOOK_PAPER,
	                                 paper->date.given ? paper->date.date
	                                                   : writing->today),
	                  td_unit_name_add);
	td_citation_add(&text, paper, "ke-hoach",
	                issuer.length > 0 ? issuer.text : NULL);
	td_strbuf_addf(&text, " về phong trào thi đua “%s”, tính đến ",
	               campaign->title.text);
	td_words_add_day(&text, writing->today);
	td_strbuf_add(&text, " đơn vị còn các việc sau:");
	add(writing, TD_BLOCK_PARAGRAPH, NULL, &text);
	td_strbuf_clear(&issuer);
}

static void
add_days(struct td_strbuf *text, const struct td_agenda_entry *entry)
{
	td_strbuf_add(text, " Thời hạn: ");
	td_words_add_day(text, entry->day.binding);
	if (entry->days_left < 0) {
		td_strbuf_add(text, ", đã quá hạn ");
		td_words_add_count(text, -entry->days_left);
		td_strbuf_add(text, " ngày");
	} else if (entry->days_left > 0) {
		td_strbuf_add(text, ", còn ");
		td_words_add_count(text, entry->days_left);
		td_strbuf_add(text, " ngày");
	} else {
		td_strbuf_add(text, ", là hôm nay");
	}
}

/* To whom the duty says that it is sent. */
static void
add_receivers(struct writing *writing, struct td_strbuf *text,
              const struct td_duty *duty)
{
	const struct td_asof asof = td_reader_asof(
	    writing->reader, TD_LOOK_PAPER, writing->today);

	for (size_t i = 0; i < duty->to.count; i++) {
		struct td_strbuf name = TD_STRBUF_INIT;

		if (td_unit_add(&name, writing->reader, duty->to.items[i].text,
		                asof, td_unit_name_add))
			td_strbuf_addf(text, "%s%s",
			               i == 0 ? ". Nơi nhận: " : ", ",
			               name.text);
		td_strbuf_clear(&name);
	}
}

static void
add_entry(struct writing *writing, const struct td_agenda_entry *entry)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char label[16];

	if (writing->campaign != entry->campaign) {
		add_campaign(writing, entry->campaign);
		writing->campaign = entry->campaign;
		writing->items = 0;
	}
	snprintf(label, sizeof label, "%d.", ++writing->items);
	td_strbuf_add(&text, entry->duty->text.text);
	if (text.length > 0 && text.text[text.length - 1] != '.')
		td_strbuf_add_char(&text, '.');
	if (entry->day.label[0] != '\0')
		td_strbuf_addf(&text, " Kỳ: %s.", entry->day.label);
	add_days(&text, entry);
	if (entry->duty->source)
		td_strbuf_addf(&text, " (%s)", entry->duty->source);
	add_receivers(writing, &text, entry->duty);
	td_strbuf_add_char(&text, '.');
	add(writing, TD_BLOCK_ITEM, label, &text);
}

static void
add_end(struct writing *writing)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(
	    &text,
	    "Đề nghị %s thực hiện và gửi đúng nơi nhận nêu trên. "
	    "Trường hợp có khó khăn, vướng mắc hoặc đề nghị được miễn, "
	    "đề nghị có văn bản nêu rõ lý do gửi %s. Đơn vị đã gửi "
	    "trước ngày văn bản này thì không phải gửi lại",
	    writing->unit->name, writing->body.issuer.name.text);
	td_words_end(&text);
	add(writing, TD_BLOCK_PARAGRAPH, NULL, &text);
	td_strlist_add(&writing->paper->copies, "Như trên;");
	td_strlist_add(&writing->paper->copies, "Lưu: VT.");
}

static void
write_letter(struct writing *writing, struct td_letter *letter)
{
	const struct td_agenda *agenda = writing->agenda;
	struct td_paper *paper = td_draft_add_paper(&letter->draft);
	bool is_late = false;

	writing->paper = paper;
	writing->campaign = NULL;
	td_own_paper_begin(paper, &writing->body, NULL, writing->today);
	td_blocks_add(&paper->blocks, TD_BLOCK_ADDRESSEE,
	              "Kính gửi:", writing->unit->name);
	for (size_t i = 0; i < agenda->count; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		if (!is_told(entry) || !unit_of(entry, letter->unit))
			continue;
		is_late = is_late || entry->state == TD_AGENDA_OVERDUE;
		add_entry(writing, entry);
	}
	add_end(writing);
	paper->about = td_strdup(
	    is_late
		? "V/v đôn đốc thực hiện nhiệm vụ phong trào thi đua đã quá "
		  "hạn"
		: "V/v nhắc nhiệm vụ phong trào thi đua sắp đến hạn");
	letter->draft.title = td_strdup(paper->about);
	td_draft_set_origin(
	    &letter->draft,
	    td_snapshot_commit(td_reader_snapshot(writing->reader)));
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct td_letter *)a)->unit,
	              ((const struct td_letter *)b)->unit);
}

/* Whom there is something to tell, once each. */
static void
list_units(struct td_letters *letters, const struct td_agenda *agenda)
{
	size_t left = 0;

	for (size_t i = 0; i < agenda->count; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		for (size_t j = 0; is_told(entry) && j < entry->unit_count;
		     j++) {
			letters->items = td_grow(letters->items, letters->count,
			                         &letters->capacity,
			                         sizeof *letters->items);
			letters->items[letters->count++] = (struct td_letter){
				.unit = entry->units[j].id
			};
		}
	}
	if (letters->count == 0)
		return;
	qsort(letters->items, letters->count, sizeof *letters->items, by_id);
	for (size_t i = 0; i < letters->count; i++)
		if (left == 0 ||
		    by_id(&letters->items[left - 1], &letters->items[i]) != 0)
			letters->items[left++] = letters->items[i];
	letters->count = left;
}

enum td_status
td_letters_make(struct td_letters *letters, const struct td_agenda *agenda,
                struct td_reader *reader, struct td_date today,
                struct td_diag *diag)
{
	struct writing writing = { .agenda = agenda,
		                   .reader = reader,
		                   .today = today };
	enum td_status status = td_own_body_gather(&writing.body, reader, today,
	                                           diag);

	if (status != TD_OK)
		return status;
	list_units(letters, agenda);
	for (size_t i = 0; i < letters->count; i++) {
		struct td_letter *letter = &letters->items[i];

		writing.unit = NULL;
		for (size_t j = 0; j < agenda->count && !writing.unit; j++)
			writing.unit = unit_of(&agenda->entries[j],
			                       letter->unit);
		write_letter(&writing, letter);
	}
	return TD_OK;
}

void
td_letters_clear(struct td_letters *letters)
{
	if (!letters)
		return;
	for (size_t i = 0; i < letters->count; i++)
		td_draft_clear(&letters->items[i].draft);
	free(letters->items);
	*letters = (struct td_letters)TD_LETTERS_INIT;
}
