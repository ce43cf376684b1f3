/* What people call those that a chronicle speaks of. */

#include "base/strbuf.h"
#include "chronicle/print.h"
#include "record/awards.h"
#include "record/person.h"
#include "record/unit.h"

const char *
td_chronicle_event_name(const struct td_chronicle_row *row)
{
	switch (row->event->kind) {
	case TD_EVENT_ADDED:
		return "added";
	case TD_EVENT_CHANGED:
		return "changed";
	case TD_EVENT_REMOVED:
		return "removed";
	}
	return "changed";
}

const char *
td_chronicle_unit_name(const struct td_chronicle *chronicle, const char *id)
{
	struct td_diag *aside = td_diag_new();
	const struct td_unit *unit;
	const char *name = id;

	if (id &&
	    td_reader_unit(&unit, chronicle->reader, id, aside) == TD_FOUND)
		name = unit->name.text;
	td_diag_free(aside);
	return name;
}

static const char *
person_name(const struct td_chronicle *chronicle, const char *id)
{
	struct td_diag *aside = td_diag_new();
	const struct td_person *person;
	const char *name = id;

	if (id &&
	    td_reader_person(&person, chronicle->reader, id, aside) == TD_FOUND)
		name = person->name.text;
	td_diag_free(aside);
	return name;
}

const char *
td_chronicle_award_name(const struct td_chronicle *chronicle,
                        const struct td_nomination *nomination)
{
	struct td_diag *aside = td_diag_new();
	const char *name = nomination->award.text;
	const struct td_awards *awards;
	const struct td_award *award;

	if (nomination->received.given &&
	    td_reader_awards(&awards, chronicle->reader, aside) == TD_FOUND) {
		award = td_awards_find(awards, name, nomination->received.date);
		if (award)
			name = award->name;
	}
	td_diag_free(aside);
	return name;
}

const char *
td_chronicle_recipient_name(const struct td_chronicle *chronicle,
                            const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;

	if (recipient->person.text)
		return person_name(chronicle, recipient->person.text);
	if (recipient->name.text)
		return recipient->name.text;
	return td_chronicle_unit_name(chronicle, recipient->unit.text);
}

/* Seconds; beyond every day that is known. */
#define TIME_END (1LL << 40)

void
td_chronicle_add_time(struct td_strbuf *out, long long time, int offset)
{
	/* A commit may claim any time at all. */
	bool possible = time > -TIME_END && time < TIME_END;
	long long local = possible ? time + 60LL * offset : 0;
	long long days = local / 86400 - (local % 86400 < 0);
	int second = (int)(local - days * 86400);
	int minutes = offset < 0 ? -offset : offset;
	int year;
	int month;
	int day;

	if (!possible || days < TD_DATE_MIN.days || days > TD_DATE_MAX.days) {
		td_strbuf_addf(out, "@%lld", time);
		return;
	}
	td_date_to_civil((struct td_date){ (int)days }, &year, &month, &day);
	td_strbuf_addf(out, "%04d-%02d-%02d %02d:%02d:%02d %c%02d:%02d", year,
	               month, day, second / 3600, second / 60 % 60, second % 60,
	               offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}
