/* Which cluster a unit is in, and what became of what clusters were asked for.
 */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/layout.h"
#include "views/progress/progress.h"

#include <stdio.h>
#include <stdlib.h>

static enum td_status
add_cluster(struct td_progress *progress, const char *path, const char *year,
            struct td_diag *diag)
{
	struct td_progress_clusters *clusters = &progress->clusters;
	struct td_strbuf reference = TD_STRBUF_INIT;
	struct td_progress_cluster made;
	struct td_layout layout;
	enum td_found found;

	if (!td_layout_parse(&layout, path))
		return TD_OK;
	td_strbuf_addf(&reference, "%s/%s", year, layout.id);
	td_layout_clear(&layout);
	found = td_reader_cluster(&made.cluster, progress->readable.reader,
	                          reference.text, diag);
	if (found == TD_FOUND) {
		clusters->items = td_grow(clusters->items, clusters->count,
		                          &clusters->capacity,
		                          sizeof *clusters->items);
		made.id = td_strbuf_take(&reference);
		clusters->items[clusters->count] = td_alloc(1, sizeof made);
		*clusters->items[clusters->count++] = made;
	}
	td_strbuf_clear(&reference);
	return found == TD_FOUND ? TD_OK : TD_FAILED;
}

static enum td_status
add_year(struct td_progress *progress, const char *year, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_clusters(
	    &paths, progress->readable.reader, year, diag);

	td_strlist_add(&progress->clusters.years, year);
	for (size_t i = 0; i < paths.count; i++)
		status = td_worse(
		    status, add_cluster(progress, paths.items[i], year, diag));
	td_strlist_clear(&paths);
	return status;
}

enum td_status
td_progress_cluster_of(const struct td_progress_cluster **cluster,
                       struct td_progress *progress, const char *unit,
                       struct td_date day, struct td_diag *diag)
{
	const struct td_progress_clusters *clusters = &progress->clusters;
	enum td_status status = TD_OK;
	int year;
	int month;
	int date;
	char text[16];

	td_date_to_civil(day, &year, &month, &date);
	snprintf(text, sizeof text, "%d", year);
	if (!td_strlist_has(&clusters->years, text))
		status = add_year(progress, text, diag);
	*cluster = NULL;
	for (size_t i = 0; i < clusters->count && !*cluster; i++)
		if (clusters->items[i]->cluster->year == year &&
		    td_cluster_has(clusters->items[i]->cluster, unit, day))
			*cluster = clusters->items[i];
	return status;
}

static struct td_progress_count *
count_of(struct td_progress_row *row, const struct td_progress_cluster *cluster)
{
	for (size_t i = 0; i < row->cluster_count; i++)
		if (row->clusters[i].of == cluster)
			return &row->clusters[i].count;
	return NULL;
}

/* Those that have nobody in it are left out. */
static void
cut(struct td_progress_row *row)
{
	size_t left = 0;

	for (size_t i = 0; i < row->cluster_count; i++)
		if (td_progress_asked(&row->clusters[i].count) > 0)
			row->clusters[left++] = row->clusters[i];
	row->cluster_count = left;
}

static enum td_status
count_row(struct td_progress *progress, struct td_progress_row *row,
          struct td_diag *diag)
{
	const struct td_progress_cluster *cluster;
	enum td_status status = td_progress_cluster_of(&cluster, progress, "",
	                                               progress->today, diag);

	row->cluster_count = progress->clusters.count;
	row->clusters = td_alloc(row->cluster_count + 1, sizeof *row->clusters);
	for (size_t i = 0; i < row->cluster_count; i++)
		row->clusters[i].of = progress->clusters.items[i];
	for (int part = 0; part < TD_PROGRESS_PARTS; part++)
		for (size_t i = 0; i < row->names[part].count; i++) {
			status = td_worse(status,
			                  td_progress_cluster_of(
					      &cluster, progress,
					      row->names[part].items[i]->id,
					      progress->today, diag));
			if (cluster)
				count_of(row, cluster)->of[part]++;
		}
	cut(row);
	return status;
}

enum td_status
td_progress_count_clusters(struct td_progress *progress, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < progress->row_count; i++)
		status = td_worse(
		    status, count_row(progress, &progress->rows[i], diag));
	return status;
}

void
td_progress_clusters_clear(struct td_progress_clusters *clusters)
{
	if (!clusters)
		return;
	for (size_t i = 0; i < clusters->count; i++) {
		free(clusters->items[i]->id);
		free(clusters->items[i]);
	}
	free(clusters->items);
	td_strlist_clear(&clusters->years);
	*clusters = (struct td_progress_clusters){ .items = NULL };
}
