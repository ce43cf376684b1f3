/* How a finding names what it speaks of. */

#include "rules/cite.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/document_number.h"
#include "record/person.h"
#include "record/procedure.h"
#include "record/unit.h"
#include "rules/setting.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static char *
join(const char *document, const char *section)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!document && !section)
		return NULL;
	if (document)
		td_strbuf_add(&text, document);
	if (document && section)
		td_strbuf_add(&text, ", ");
	if (section)
		td_strbuf_add(&text, section);
	return td_strbuf_take(&text);
}

/* "812/QĐ-UBND, Điều 2": what a later document added stands in no section of
 * the campaign's own (record/campaign_lay.h). */
static bool
names_a_document(const char *section)
{
	struct td_document_number number;
	char *first = td_strndup(section, strcspn(section, ","));
	bool names = td_document_number_parse(&number, first) == TD_NUMBER_FINE;

	free(first);
	return names;
}

char *
td_cite_campaign(const struct td_campaign *campaign, const char *section)
{
	if (section && names_a_document(section))
		return td_strdup(section);
	return join(campaign->paper.number.text, section);
}

char *
td_cite_source(const struct td_source *source)
{
	return join(source->instrument, source->at);
}

char *
td_cite_source_on(const struct td_procedure *procedure,
                  const struct td_source *source, struct td_date on)
{
	const struct td_procedure_rule *ended = td_procedure_lapsed(procedure,
	                                                            source, on);
	char *cited = td_cite_source(source);
	struct td_strbuf text = TD_STRBUF_INIT;

	if (!ended)
		return cited;
	td_strbuf_addf(&text, "%s; %s", cited, ended->name);
	free(cited);
	return td_strbuf_take(&text);
}

const char *
td_cite_id(const struct td_field *id)
{
	return id->text ? id->text : "-";
}

/* By which names go. */
static struct td_asof
naming(const struct td_setting *setting)
{
	return td_setting_asof(setting, TD_LOOK_NAME_IN_FINDING, setting->day);
}

const char *
td_cite_unit(const char *id, const struct td_setting *setting)
{
	const char *name = setting->unit_name
	                       ? setting->unit_name(setting->names, id,
	                                            naming(setting))
	                       : NULL;

	return name ? name : id;
}

const char *
td_cite_name(const struct td_unit *unit, const struct td_setting *setting)
{
	return td_unit_on(unit, naming(setting)).name.text;
}

const char *
td_cite_person(const struct td_person *person, const struct td_setting *setting)
{
	return td_person_on(person, naming(setting)).name.text;
}

/* setting NULL: by their ids. Items that are no ids are passed over. */
static char *
join_units(const struct td_fields *ids, const char *between,
           const struct td_setting *setting)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < ids->count; i++) {
		const char *id = ids->items[i].text;

		if (!id)
			continue;
		td_strbuf_add(&text, text.length ? between : "");
		td_strbuf_add(&text, setting ? td_cite_unit(id, setting) : id);
	}
	if (text.length == 0)
		td_strbuf_add(&text, "-");
	return td_strbuf_take(&text);
}

char *
td_cite_ids(const struct td_fields *ids)
{
	return join_units(ids, ", ", NULL);
}

char *
td_cite_units(const struct td_fields *ids, const struct td_setting *setting)
{
	return join_units(ids, "; ", setting);
}

const char *
td_cite_award(const struct td_awards *awards, const char *id_or_family,
              const struct td_day *on)
{
	const struct td_award *row = on && on->given
	                                 ? td_awards_find(awards, id_or_family,
	                                                  on->date)
	                                 : NULL;

	for (size_t i = 0; !row && i < awards->award_count; i++)
		if (td_text_equal(awards->awards[i].id.text, id_or_family))
			row = &awards->awards[i];
	for (size_t i = 0; !row && i < awards->award_count; i++)
		if (td_text_equal(awards->awards[i].family, id_or_family) &&
		    awards->awards[i].campaign.given)
			row = &awards->awards[i];
	return row && row->name ? row->name : id_or_family;
}
