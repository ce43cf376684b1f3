/* Ids that follow from what a record says. */

#include "record/filed_id.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

static char *
join(const char *owner, const char *rest)
{
	struct td_strbuf id = TD_STRBUF_INIT;

	td_strbuf_addf(&id, "%s%s%s", owner, strstr(owner, "--") ? "-" : "--",
	               rest);
	return td_strbuf_take(&id);
}

char *
td_filed_id(const char *owner, const char *word, const struct td_day *day)
{
	struct td_strbuf rest = TD_STRBUF_INIT;
	char text[TD_DATE_SIZE];
	char *id;

	if (!owner || !day->given)
		return td_strdup("");
	td_date_format(text, day->date);
	if (word)
		td_strbuf_addf(&rest, "%s-", word);
	td_strbuf_add(&rest, text);
	id = join(owner, rest.text);
	td_strbuf_clear(&rest);
	return id;
}

char *
td_filed_id_of_number(const char *issuer, const char *number)
{
	char *slug;
	char *id;

	if (!issuer || !number)
		return NULL;
	slug = td_fold_slug(number);
	id = *slug != '\0' ? join(issuer, slug) : NULL;
	free(slug);
	if (id && !td_fold_is_slug(id)) {
		free(id);
		return NULL;
	}
	return id;
}

bool
td_filed_id_fits(const char *id, const char *base)
{
	size_t length = strlen(base);

	return strncmp(id, base, length) == 0 &&
	       (id[length] == '\0' || id[length] == '-');
}
