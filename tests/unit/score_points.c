/*
 * Reckons the points of a group for tests/data/score.py, which holds each to
 * another program's: score_points RULE SHEET... prints a line for each
 * criterion of each unit, one for its total, and one for its rank.
 */

#include "archive/reader.h"
#include "base/alloc.h"
#include "rules/score/points.h"
#include "rules/score/rank.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>

static struct td_document *
load(struct td_reader *reader, enum td_kind kind, const char *path)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;
	struct td_document *document = NULL;
	struct td_diag *diag = td_diag_new();
	FILE *file = fopen(path, "rb");
	char part[4096];
	size_t size;

	while (file && (size = fread(part, 1, sizeof part, file)) > 0)
		td_strbuf_add_bytes(&bytes, part, size);
	if (file)
		fclose(file);
	if (td_reader_parse(&document, reader, kind, path, bytes.text,
	                    bytes.length, diag) != TD_OK) {
		for (size_t i = 0; i < td_diag_count(diag); i++)
			fprintf(stderr, "%s:%u: %s\n", path,
			        td_diag_at(diag, i)->line,
			        td_finding_kind(td_diag_at(diag, i)->id)->slug);
		exit(3);
	}
	td_diag_free(diag);
	td_strbuf_clear(&bytes);
	return document;
}

static void
print(const char *unit, const char *what, const struct td_points *points)
{
	static const char *const states[] = { "given", "not-assigned",
		                              "no-figure", "untold" };
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s %s %s ", unit, what, states[points->state]);
	td_rational_print(&text, &points->value);
	td_strbuf_add(&text, " ");
	td_rational_print(&text, &points->maximum);
	puts(text.text);
	td_strbuf_clear(&text);
}

int
main(int argc, char **argv)
{
	struct td_reader *reader = td_reader_new(NULL);
	size_t count = (size_t)argc - 2;
	struct td_score **scores = td_alloc(count, sizeof *scores);
	struct td_scored_unit *units = td_alloc(count, sizeof *units);
	struct td_unit_points *points = td_alloc(count, sizeof *points);
	struct td_ranked *ranked = td_alloc(count, sizeof *ranked);
	struct td_scoring *scoring;

	td_scoring_read(&scoring, load(reader, TD_KIND_SCORING, argv[1]));
	for (size_t i = 0; i < count; i++) {
		td_score_read(&scores[i],
		              load(reader, TD_KIND_SCORE, argv[i + 2]));
		units[i] = (struct td_scored_unit){ scores[i],
			                            TD_CLASS_AGENCY };
	}
	td_points_reckon(points, scoring, units, count);
	for (size_t i = 0; i < count; i++) {
		const char *unit = scores[i]->unit.text;

		for (size_t j = 0; j < scoring->criterion_count; j++)
			print(unit, scoring->criteria[j].id.text,
			      &points[i].criteria[j]);
		print(unit, "total", &points[i].total);
		ranked[i] = (struct td_ranked){ .unit = unit,
			                        .points = &points[i],
			                        .score = scores[i] };
	}
	td_rank(ranked, count, scoring);
	for (size_t i = 0; i < count; i++)
		printf("%s rank %zu %zu\n", ranked[i].unit, ranked[i].rank,
		       ranked[i].equals);
	for (size_t i = 0; i < count; i++) {
		td_unit_points_clear(&points[i]);
		td_score_free(scores[i]);
	}
	td_scoring_free(scoring);
	free(ranked);
	free(points);
	free(units);
	free(scores);
	td_reader_free(reader);
	return 0;
}
