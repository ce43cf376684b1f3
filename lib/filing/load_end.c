/* How a loading ends: in a commit, or in what is told at the rows. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/subjects.h"
#include "diag/diag.h"
#include "filing/filing.h"
#include "filing/load_parts.h"
#include "filing/trailers.h"
#include "record/nomination.h"

#include <stdlib.h>
#include <string.h>

/* Those that are new are named; how many decisions are is returned. */
static size_t
list_trailers(struct td_trailers *trailers, const struct td_load *load)
{
	const struct td_filing *filing = load->filing;
	size_t news = 0;

	for (size_t i = 0; i < load->groups.count; i++) {
		const struct td_filed_decision *filed = &load->decided[i].filed;

		if (!td_filing_is_put(filing, filed->path))
			continue;
		news++;
		td_trailers_add(trailers, "Campaign",
		                filed->decision->campaign.text);
	}
	for (size_t i = 0; i < load->loading->count; i++)
		if (td_filing_is_put(filing, load->ones[i].path))
			td_trailers_add(trailers, "Award",
			                load->ones[i].nomination->award.text);
	for (size_t i = 0; i < load->groups.count; i++)
		if (td_filing_is_put(filing, load->decided[i].filed.path))
			td_trailers_add_new(trailers, "Decision",
			                    load->decided[i].filed.id);
	for (size_t i = 0; i < load->loading->count; i++)
		if (td_filing_is_put(filing, load->ones[i].path))
			td_trailers_add_new(trailers, "Nomination",
			                    load->ones[i].id);
	return news;
}

enum td_status
td_load_commit(const struct td_load *load)
{
	struct td_trailers trailers = TD_TRAILERS_INIT;
	struct td_strbuf subject = TD_STRBUF_INIT;
	char today[TD_DATE_SIZE];
	enum td_status status;
	size_t news = list_trailers(&trailers, load);

	td_date_format(today, load->filing->today);
	if (news > 0)
		td_trailers_add(&trailers, "Loaded", today);
	td_strbuf_addf(&subject, "%s (%zu)", td_subject_of_load(), news);
	status = td_filing_end(load->filing, subject.text,
	                       td_trailers_end(&trailers));
	td_strbuf_clear(&subject);
	td_trailers_clear(&trailers);
	return status;
}

/* "items[2].amount": which item, and "items.amount"; the caller frees it. */
static char *
split_keys(size_t *item, const char *keys)
{
	static const char list[] = "items[";
	struct td_strbuf rest = TD_STRBUF_INIT;
	char *end;

	if (!keys || strncmp(keys, list, strlen(list)) != 0)
		return td_strdup(keys ? keys : "");
	*item = strtoul(keys + strlen(list), &end, 10);
	td_strbuf_addf(&rest, "items%s", *end == ']' ? end + 1 : "");
	return td_strbuf_take(&rest);
}

/* What was found about a record that was made of rows is told at these. */
void
td_load_tell(const struct td_load *load, const struct td_load_decided *decided,
             size_t row, const struct td_diag *found)
{
	const struct td_loading *loading = load->loading;

	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		size_t item = loading->count;
		char *keys;

		/* Its decision is of the same table, and told why not. */
		if (finding->id == TD_LOADED_WITHOUT_DECISION)
			continue;
		if (!td_text_equal(finding->path, loading->name)) {
			(void)td_diag_add_copy(
			    load->filing->diag, finding,
			    td_finding_place(finding, finding->path));
			continue;
		}
		keys = split_keys(&item, finding->keys);
		loading->tell(loading->context, finding,
		              decided && item < decided->item_count
		                  ? decided->item_rows[item]
		                  : row,
		              keys);
		free(keys);
	}
}
