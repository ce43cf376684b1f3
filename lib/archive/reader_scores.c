/* Clusters, scores, reviews and inspections: their paths. */

#include "archive/reader_parts.h"
#include "base/fold.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

/* What stands in a path between slashes is a year, whatever the caller has. */
static bool
is_year(const char *year)
{
	return strlen(year) == 4 && strspn(year, "0123456789") == 4;
}

/* What a directory has of a kind for a year; NULL: for all. */
static enum td_status
list_year(struct td_strlist *paths, struct td_reader *reader, enum td_kind kind,
          const char *above, const char *year, struct td_diag *diag)
{
	struct td_strbuf directory = TD_STRBUF_INIT;
	enum td_status status;

	if (year && !is_year(year))
		return TD_OK;
	td_strbuf_add(&directory, above);
	if (year)
		td_strbuf_addf(&directory, "/%s", year);
	status = td_reader_list(paths, reader, kind, directory.text, diag);
	td_strbuf_clear(&directory);
	return status;
}

enum td_status
td_reader_clusters(struct td_strlist *paths, struct td_reader *reader,
                   const char *year, struct td_diag *diag)
{
	return list_year(paths, reader, TD_KIND_CLUSTER, "clusters", year,
	                 diag);
}

enum td_status
td_reader_scoring_rules(struct td_strlist *paths, struct td_reader *reader,
                        const char *year, struct td_diag *diag)
{
	return list_year(paths, reader, TD_KIND_SCORING, "indicators/rules",
	                 year, diag);
}

enum td_status
td_reader_indicator_sets(struct td_strlist *paths, struct td_reader *reader,
                         const char *year, struct td_diag *diag)
{
	return list_year(paths, reader, TD_KIND_INDICATORS, "indicators/sets",
	                 year, diag);
}

enum td_status
td_reader_looked_into(struct td_strlist *paths, struct td_reader *reader,
                      enum td_kind kind, const char *campaign,
                      struct td_diag *diag)
{
	struct td_strbuf directory = TD_STRBUF_INIT;
	enum td_status status;

	if (!td_fold_is_slug(campaign))
		return TD_OK;
	td_strbuf_addf(&directory, "campaigns/%s/%s", campaign,
	               kind == TD_KIND_REVIEW ? "reviews" : "inspections");
	status = td_reader_list(paths, reader, kind, directory.text, diag);
	td_strbuf_clear(&directory);
	return status;
}

enum td_status
td_reader_scores(struct td_strlist *paths, struct td_reader *reader,
                 const char *campaign, const char *year, const char *cluster,
                 struct td_diag *diag)
{
	enum td_status status;
	char *directory;

	if (!td_fold_is_slug(campaign) || !is_year(year) ||
	    !td_fold_is_slug(cluster))
		return TD_OK;
	directory = td_path_scores(campaign, year, cluster);
	status = td_reader_list(paths, reader, TD_KIND_SCORE, directory, diag);
	free(directory);
	return status;
}
