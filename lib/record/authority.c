/* What things are called after the authority. */

#include "record/authority.h"
#include "base/strbuf.h"
#include "record/read.h"
#include "yaml/arena.h"

#include <string.h>

#define PROVINCE "t\xe1\xbb\x89nh"
#define PROVINCE_FIRST "T\xe1\xbb\x89nh"

/* Whether a word ends here: letters of Vietnamese are more than one byte. */
static bool
is_edge(char c)
{
	return c == '\0' || strchr(" ,.;:()'\"-/", c);
}

void
td_authority_add_city(struct td_strbuf *out, const char *text)
{
	size_t size = strlen(PROVINCE);

	for (const char *at = text; *at;) {
		bool small = strncmp(at, PROVINCE, size) == 0;
		bool is_word = (at == text || is_edge(at[-1])) &&
		               (small ||
		                strncmp(at, PROVINCE_FIRST, size) == 0) &&
		               is_edge(at[size]);

		if (is_word) {
			td_strbuf_add(out, small ? "thành phố" : "Thành phố");
			at += size;
		} else {
			td_strbuf_add_char(out, *at++);
		}
	}
}

/* In the place of a text, one that lives as long as the record. */
static void
rename_text(const char **text, struct td_arena *arena)
{
	struct td_strbuf city = TD_STRBUF_INIT;
	char *copy;

	if (!*text || !strstr(*text, &PROVINCE[1]))
		return;
	td_authority_add_city(&city, *text);
	copy = td_arena_take(arena, city.length + 1);
	memcpy(copy, city.text, city.length + 1);
	*text = copy;
	td_strbuf_clear(&city);
}

static void
rename_award(struct td_award *award, struct td_arena *arena)
{
	struct td_source *sources[] = {
		&award->campaign.source, &award->campaign.years_source,
		&award->council_source,  &award->ballot_source,
		&award->source,          &award->dossier_source,
		&award->factors_source,  &award->dossier_recall_source,
	};

	rename_text(&award->name, arena);
	rename_text(&award->decided_by, arena);
	rename_text(&award->campaign.enabled_by, arena);
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		rename_text(&sources[i]->instrument, arena);
}

void
td_awards_name_city(struct td_awards *awards)
{
	struct td_arena *arena = td_read_arena(awards);

	for (size_t i = 0; i < awards->award_count; i++)
		if (!awards->awards[i].regulation.node)
			rename_award(&awards->awards[i], arena);
}

void
td_procedure_name_city(struct td_procedure *procedure)
{
	struct td_arena *arena = td_read_arena(procedure);

	for (size_t i = 0; i < procedure->rule_count; i++) {
		struct td_procedure_rule *rule = &procedure->rules[i];

		if (rule->regulation.node)
			continue;
		rename_text(&rule->name, arena);
		rename_text(&rule->source.instrument, arena);
	}
}
