/* Closed lists and their names; what a moment covers; who is meant. */

#include "record/values.h"
#include "base/text.h"
#include "record/read.h"

#include <assert.h>

#define UNIT_CLASSES                                                           \
	[TD_CLASS_AGENCY] = "agency", [TD_CLASS_LOCALITY] = "locality",        \
	[TD_CLASS_FRONT] = "front", [TD_CLASS_ENTERPRISE] = "enterprise",      \
	[TD_CLASS_SCHOOL] = "school", [TD_CLASS_ARMED_FORCE] = "armed-force",  \
	[TD_CLASS_CENTRAL_BODY] = "central-body",                              \
	[TD_CLASS_PARTY_BODY] = "party-body", [TD_CLASS_PRESS] = "press",      \
	[TD_CLASS_CLUSTER] = "cluster", [TD_CLASS_AUTHORITY] = "authority",    \
	[TD_CLASS_COUNCIL] = "council"

const char *const td_unit_class_codes[] = {
	UNIT_CLASSES,
	[TD_CLASS_OFFICIAL] = NULL,
};

const char *const td_class_codes[] = {
	UNIT_CLASSES,
	[TD_CLASS_OFFICIAL] = "official",
	[TD_CLASS_BUSINESS_PERSON] = "business-person",
	[TD_CLASS_SCIENTIST] = "scientist",
	[TD_CLASS_WORKER] = "worker",
	[TD_CLASS_FARMER] = "farmer",
	[TD_CLASS_SOLDIER] = "soldier",
	[TD_CLASS_PUPIL] = "pupil",
	[TD_CLASS_OTHER_PERSON] = "other-person",
	[TD_CLASS_COUNT] = NULL,
};

const char *const td_stage_codes[] = {
	[TD_STAGE_ANNUAL] = "annual",
	[TD_STAGE_INTERIM] = "interim",
	[TD_STAGE_FINAL] = "final",
	[TD_STAGE_COUNT] = NULL,
};

const char *const td_launcher_codes[] = {
	[TD_LAUNCHER_PRIME_MINISTER] = "prime-minister",
	[TD_LAUNCHER_MINISTRY] = "ministry",
	[TD_LAUNCHER_PROVINCE] = "province",
	[TD_LAUNCHER_COMMUNE] = "commune",
	[TD_LAUNCHER_UNIT] = "unit",
	[TD_LAUNCHER_COUNT] = NULL,
};

const char *const td_recipient_codes[] = {
	[TD_RECIPIENT_INDIVIDUAL] = "individual",
	[TD_RECIPIENT_COLLECTIVE] = "collective",
	[TD_RECIPIENT_HOUSEHOLD] = "household",
	[TD_RECIPIENT_ENTERPRISE] = "enterprise",
	[TD_RECIPIENT_COUNT] = NULL,
};

const char *const td_award_level_codes[] = {
	[TD_AWARD_STATE] = "state",
	[TD_AWARD_PROVINCE] = "province",
	[TD_AWARD_GRASSROOTS] = "grassroots",
	[TD_AWARD_LEVEL_COUNT] = NULL,
};

const char *
td_signed_name(enum td_signed authority)
{
	static const char *const names[] = { "", "TM", "KT", "Q", "TL", "TUQ" };

	return names[authority];
}

const char *td_class_name(enum td_class class)
{
	assert(class < TD_CLASS_COUNT);
	return td_class_codes[class];
}

bool
td_class_from_name(enum td_class *class, const char *name)
{
	for (unsigned i = 0; i < TD_CLASS_COUNT; i++) {
		if (td_text_equal(td_class_codes[i], name)) {
			*class = (enum td_class)i;
			return true;
		}
	}
	return false;
}

const char *
td_stage_name(enum td_stage stage)
{
	assert(stage < TD_STAGE_COUNT);
	return td_stage_codes[stage];
}

bool
td_stage_from_name(enum td_stage *stage, const char *name)
{
	for (unsigned i = 0; i < TD_STAGE_COUNT; i++) {
		if (td_text_equal(td_stage_codes[i], name)) {
			*stage = (enum td_stage)i;
			return true;
		}
	}
	return false;
}

const char *
td_launcher_name(enum td_launcher launcher)
{
	assert(launcher < TD_LAUNCHER_COUNT);
	return td_launcher_codes[launcher];
}

const char *
td_recipient_kind_name(enum td_recipient_kind kind)
{
	assert(kind < TD_RECIPIENT_COUNT);
	return td_recipient_codes[kind];
}

const char *
td_award_level_name(enum td_award_level level)
{
	assert(level < TD_AWARD_LEVEL_COUNT);
	return td_award_level_codes[level];
}

/* The first day of a year, or the last one. */
static bool
day_of_year(struct td_date *date, int year, bool last)
{
	return last ? td_date_from_civil(date, year, 12, 31)
	            : td_date_from_civil(date, year, 1, 1);
}

static bool
day_of_moment(struct td_date *date, const struct td_moment *moment,
              const struct td_day *issued, bool last)
{
	switch (moment->kind) {
	case TD_MOMENT_ISSUED:
		if (!issued || !issued->given)
			return false;
		*date = issued->date;
		return true;
	case TD_MOMENT_YEAR:
		return day_of_year(date, moment->year, last);
	case TD_MOMENT_DAY:
		*date = moment->date;
		return true;
	case TD_MOMENT_NONE:
	case TD_MOMENT_EVENT:
		break;
	}
	return false;
}

bool
td_moment_first(struct td_date *date, const struct td_moment *moment,
                const struct td_day *issued)
{
	return day_of_moment(date, moment, issued, false);
}

bool
td_moment_last(struct td_date *date, const struct td_moment *moment,
               const struct td_day *issued)
{
	return day_of_moment(date, moment, issued, true);
}

bool
td_moment_expected(struct td_date *date, const struct td_moment *moment,
                   const struct td_day *issued)
{
	if (moment->kind != TD_MOMENT_EVENT)
		return td_moment_last(date, moment, issued);
	if (moment->is_expected)
		*date = moment->date;
	return moment->is_expected;
}

bool
td_fields_have(const struct td_fields *fields, const char *text)
{
	for (size_t i = 0; text && i < fields->count; i++)
		if (td_text_equal(fields->items[i].text, text))
			return true;
	return false;
}

bool
td_class_fields_have(const struct td_class_fields *fields, enum td_class class)
{
	for (size_t i = 0; i < fields->count; i++)
		if (fields->items[i].class == class)
			return true;
	return false;
}

bool
td_actors_have(const struct td_actors *actors, enum td_class class,
               const char *id)
{
	for (size_t i = 0; i < actors->count; i++) {
		const struct td_actor *actor = &actors->items[i];

		if (actor->is_class ? actor->class == class
		                    : td_text_equal(actor->id, id))
			return true;
	}
	return false;
}
