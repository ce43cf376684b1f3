/* A recipient as documents name it. */

#include "draft/named.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "check/names.h"
#include "draft/words.h"

#include <stdlib.h>
#include <string.h>

static const char *
unit_name(struct td_reader *reader, const char *id, struct td_asof asof,
          struct td_diag *diag)
{
	const struct td_unit *unit;

	if (!id)
		return "";
	return td_reader_unit(&unit, reader, id, diag) == TD_FOUND
	           ? td_unit_on(unit, asof).name.text
	           : id;
}

static void
name_person(struct td_named *named, struct td_reader *reader, const char *id,
            struct td_asof asof, struct td_diag *diag)
{
	struct td_person_then then;
	struct td_strbuf office = TD_STRBUF_INIT;

	if (td_reader_person(&named->person, reader, id, diag) != TD_FOUND) {
		named->person = NULL;
		named->office = td_strdup("");
		return;
	}
	then = td_person_on(named->person, asof);
	named->unit_id = then.unit.text;
	if (then.position.text)
		td_strbuf_addf(&office, "%s, ", then.position.text);
	td_strbuf_add(&office, unit_name(reader, named->unit_id, asof, diag));
	named->office = td_strbuf_take(&office);
}

/* A household, a team within a unit; or the unit itself. */
static void
name_unit(struct td_named *named, struct td_reader *reader,
          const struct td_recipient *recipient, struct td_asof asof,
          struct td_diag *diag)
{
	const char *unit = unit_name(reader, recipient->unit.text, asof, diag);
	bool within = recipient->own_name.text != NULL;
	size_t bare = td_words_bare_length(unit);

	named->unit_id = recipient->unit.text;
	/* A household is of a commune, not of the commune's committee. */
	if (td_recipient_has_kind(recipient) &&
	    recipient->kind == TD_RECIPIENT_HOUSEHOLD && unit[bare] != '\0')
		unit += bare + 1;
	named->office = td_strdup(within ? unit : "");
}

void
td_named_gather(struct td_named *named, struct td_reader *reader,
                const struct td_nomination *nomination, struct td_asof asof,
                struct td_diag *diag)
{
	const struct td_recipient *recipient = &nomination->recipient;

	*named = (struct td_named){ .person = NULL };
	named->name = td_strdup(td_name_of_recipient(reader, nomination, asof));
	if (recipient->person.text)
		name_person(named, reader, recipient->person.text, asof, diag);
	else
		name_unit(named, reader, recipient, asof, diag);
	named->key = td_fold_sort_key(named->name);
}

void
td_named_correct(struct td_named *named, const char *name)
{
	if (!name)
		return;
	free(named->name);
	free(named->key);
	named->name = td_strdup(name);
	named->key = td_fold_sort_key(name);
}

void
td_named_clear(struct td_named *named)
{
	if (!named)
		return;
	free(named->name);
	free(named->office);
	free(named->key);
	*named = (struct td_named){ .person = NULL };
}
