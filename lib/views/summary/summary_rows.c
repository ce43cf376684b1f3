/* Each thing that reports speak of, in each group of units. */

#include "base/alloc.h"
#include "base/rational.h"
#include "diag/message.h"
#include "views/summary/summary_parts.h"

#include <stdlib.h>
#include <string.h>

/* How many decimals people are shown. */
#define DIGITS 2

struct number {
	struct td_rational value;
	const struct td_summary_value *from;
};

static int
by_value(const void *a, const void *b)
{
	const struct number *const *left = a;
	const struct number *const *right = b;

	return td_rational_compare(&(*left)->value, &(*right)->value);
}

static bool
is_of(const struct td_summary_report *report, enum td_summary_group group,
      const char *id)
{
	switch (group) {
	case TD_SUMMARY_ALL:
		return true;
	case TD_SUMMARY_CLASS:
		return report->class != TD_CLASS_COUNT &&
		       strcmp(td_class_name(report->class), id) == 0;
	case TD_SUMMARY_LOCALITY:
		return report->locality && strcmp(report->locality, id) == 0;
	case TD_SUMMARY_CLUSTER:
		return report->cluster && strcmp(report->cluster->id, id) == 0;
	}
	return false;
}

static void
set_number(struct td_summary_row *row, enum td_summary_number number,
           const struct td_rational *value)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_rational rounded;

	if (value->is_lost)
		return;
	td_rational_print(&text, value);
	row->exact[number] = td_strbuf_take(&text);
	rounded = td_rational_round(value, DIGITS, TD_ROUNDING_HALF_UP);
	td_rational_print(&text, &rounded);
	row->rounded[number] = td_strbuf_take(&text);
}

/* In per cent. */
static void
set_share(struct td_summary_row *row)
{
	struct td_rational over = td_rational_whole(0);
	struct td_rational under = td_rational_whole(0);
	const struct td_rational hundred = td_rational_whole(100);

	for (size_t i = 0; i < row->value_count; i++) {
		const struct td_summary_value *value = row->values[i];
		struct td_rational one;

		if (value->state != TD_SUMMARY_VALUE)
			continue;
		if (!value->over || !td_rational_parse(&one, value->over))
			return;
		over = td_rational_add(&over, &one);
		if (!td_rational_parse(&one, value->under))
			return;
		under = td_rational_add(&under, &one);
	}
	if (over.is_lost || under.is_lost || td_rational_sign(&under) == 0)
		return;
	over = td_rational_multiply(&over, &hundred);
	over = td_rational_divide(&over, &under);
	set_number(row, TD_SUMMARY_SHARE, &over);
}

/* numbers is sorted. */
static void
set_numbers(struct td_summary_row *row, struct number *const *numbers,
            size_t count)
{
	struct td_rational sum = td_rational_whole(0);
	const struct td_rational two = td_rational_whole(2);
	struct td_rational median;

	if (count == 0)
		return;
	for (size_t i = 0; i < count; i++)
		sum = td_rational_add(&sum, &numbers[i]->value);
	median = td_rational_add(&numbers[(count - 1) / 2]->value,
	                         &numbers[count / 2]->value);
	median = td_rational_divide(&median, &two);
	set_number(row, TD_SUMMARY_MINIMUM, &numbers[0]->value);
	set_number(row, TD_SUMMARY_MEDIAN, &median);
	set_number(row, TD_SUMMARY_MAXIMUM, &numbers[count - 1]->value);
	set_number(row, TD_SUMMARY_SUM, &sum);
	set_share(row);
}

/* Of one subject: its values as numbers, sorted; those without one are left
 * out. */
struct sorted {
	struct number *numbers;
	struct number **order;
	size_t count;
};

static void
sort_numbers(struct sorted *sorted, const struct td_summary_subject *subject)
{
	*sorted = (struct sorted){
		.numbers = td_alloc(subject->count + 1,
		                    sizeof *sorted->numbers),
		.order = td_alloc(subject->count + 1, sizeof *sorted->order),
	};
	for (size_t i = 0; i < subject->count; i++) {
		struct number *number = &sorted->numbers[sorted->count];

		if (subject->values[i].state != TD_SUMMARY_VALUE ||
		    !td_rational_parse(&number->value,
		                       subject->values[i].value))
			continue;
		number->from = &subject->values[i];
		sorted->order[sorted->count++] = number;
	}
	if (sorted->count > 0)
		qsort(sorted->order, sorted->count, sizeof *sorted->order,
		      by_value);
}

static void
add_row(struct td_summary *summary, const struct td_summary_subject *subject,
        const struct sorted *sorted, enum td_summary_group group,
        const char *id, const char *name)
{
	struct td_summary_row row = { .subject = subject,
		                      .group = group,
		                      .group_id = id,
		                      .group_name = name };
	struct number **numbers = td_alloc(sorted->count + 1, sizeof *numbers);
	size_t count = 0;

	row.values = td_alloc(subject->count + 1, sizeof(void *));
	for (size_t i = 0; i < subject->count; i++) {
		const struct td_summary_value *value = &subject->values[i];

		if (!is_of(&summary->reports[value->report], group, id))
			continue;
		row.values[row.value_count++] = value;
		row.states[value->state]++;
		row.met += value->is_measured && value->is_met;
		row.not_met += value->is_measured && !value->is_met;
	}
	for (size_t i = 0; i < sorted->count; i++)
		if (is_of(&summary->reports[sorted->order[i]->from->report],
		          group, id))
			numbers[count++] = sorted->order[i];
	if (row.value_count > 0) {
		set_numbers(&row, numbers, count);
		summary->rows = td_grow(summary->rows, summary->row_count,
		                        &summary->row_capacity,
		                        sizeof *summary->rows);
		summary->rows[summary->row_count++] = row;
	} else {
		free(row.values);
	}
	free(numbers);
}

/* Localities, or clusters. */
struct places {
	enum td_summary_group group;
	struct td_strlist ids;
	struct td_strlist names;
};

/* Those of the reports, each once, by the order of their first unit. */
static void
find_places(struct places *places, enum td_summary_group group,
            const struct td_summary *summary)
{
	*places = (struct places){ .group = group };
	for (size_t i = 0; i < summary->report_count; i++) {
		const struct td_summary_report *report = &summary->reports[i];
		const struct td_progress_cluster *cluster = report->cluster;
		const char *id = report->locality;
		const char *name = report->locality_name;

		if (group == TD_SUMMARY_CLUSTER) {
			id = cluster ? cluster->id : NULL;
			name = cluster ? cluster->cluster->name.text : NULL;
		}
		if (!id || td_strlist_has(&places->ids, id))
			continue;
		td_strlist_add(&places->ids, id);
		td_strlist_add(&places->names, name);
	}
}

static void
clear_places(struct places *places)
{
	td_strlist_clear(&places->ids);
	td_strlist_clear(&places->names);
}

static void
add_groups(struct td_summary *summary, const struct td_summary_subject *subject,
           const struct places *localities, const struct places *clusters)
{
	const struct places *const both[] = { localities, clusters };
	struct sorted sorted;

	sort_numbers(&sorted, subject);
	add_row(summary, subject, &sorted, TD_SUMMARY_ALL, NULL, NULL);
	for (int i = 0; i < TD_CLASS_COUNT; i++)
		add_row(summary, subject, &sorted, TD_SUMMARY_CLASS,
		        td_class_name((enum td_class)i),
		        td_term(td_class_name((enum td_class)i)));
	for (size_t j = 0; j < sizeof both / sizeof *both; j++)
		for (size_t i = 0; i < both[j]->ids.count; i++)
			add_row(summary, subject, &sorted, both[j]->group,
			        both[j]->ids.items[i], both[j]->names.items[i]);
	free(sorted.numbers);
	free(sorted.order);
}

void
td_summary_add_rows(struct td_summary *summary)
{
	struct places localities;
	struct places clusters;

	find_places(&localities, TD_SUMMARY_LOCALITY, summary);
	find_places(&clusters, TD_SUMMARY_CLUSTER, summary);
	for (size_t i = 0; i < summary->subject_count; i++)
		add_groups(summary, &summary->subjects[i], &localities,
		           &clusters);
	for (size_t i = 0; i < summary->row_count; i++) {
		struct td_summary_row *row = &summary->rows[i];

		if (!row->group_id)
			continue;
		row->group_id = td_summary_keep(summary, row->group_id);
		row->group_name = td_summary_keep(summary, row->group_name);
	}
	clear_places(&localities);
	clear_places(&clusters);
}
