/*
 * How a finding names what it speaks of: the document that asks for
 * something, units, award forms.
 */
#ifndef TD_RULES_CITE_H
#define TD_RULES_CITE_H

#include "calendar/date.h"

struct td_awards;
struct td_campaign;
struct td_day;
struct td_field;
struct td_fields;
struct td_person;
struct td_procedure;
struct td_setting;
struct td_source;
struct td_unit;

/*
 * "135/KH-UBND, V.2.b": the campaign's document and a section of it; the
 * section alone while the document has no number. The caller frees it; NULL
 * when there is neither.
 */
char *
td_cite_campaign(const struct td_campaign *campaign, const char *section);

/* "Luật 06/2022/QH15, Đ.44 k.2"; NULL when the source says nothing. */
char *
td_cite_source(const struct td_source *source);

/* The same, and that its instrument has lapsed, where a row of the procedure
 * says so of that day: "Nghị định 152/2025/NĐ-CP, Đ.44; Nghị định
 * 152/2025/NĐ-CP hết hiệu lực". */
char *
td_cite_source_on(const struct td_procedure *procedure,
                  const struct td_source *source, struct td_date on);

/* An id; "-" where none is given. */
const char *
td_cite_id(const struct td_field *id);

/* Ids joined by commas; the caller frees it. */
char *
td_cite_ids(const struct td_fields *ids);

/* What people called a unit on the day of the record that is judged; its id
 * where it has no record. */
const char *
td_cite_unit(const char *id, const struct td_setting *setting);

/* The name of a unit, and of a person, whose record is at hand. */
const char *
td_cite_name(const struct td_unit *unit, const struct td_setting *setting);

const char *
td_cite_person(const struct td_person *person,
               const struct td_setting *setting);

/* The same for several, joined by semicolons: names have commas in them. The
 * caller frees it. */
char *
td_cite_units(const struct td_fields *ids, const struct td_setting *setting);

/*
 * The name of an award form, by its id or family: of the row in force on a
 * day, else of any row of the id; of a family, the rank that a campaign can
 * give. The text itself where the catalogue knows none.
 */
const char *
td_cite_award(const struct td_awards *awards, const char *id_or_family,
              const struct td_day *on);

#endif
